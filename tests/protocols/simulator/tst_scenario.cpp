// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/builtinscenarios.h"
#include "protocols/simulator/exchange.h"
#include "protocols/simulator/exchangejson.h"
#include "protocols/simulator/scenarioplayer.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"

#include <QJsonDocument>
#include <QTemporaryFile>

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace std::chrono_literals;

namespace {

/// Half an hour of a scenario: every change of every call and queue, with its time.
QByteArray play(const QString &name, quint64 seed)
{
    ManualClock clock;
    Exchange exchange(clock);
    const auto loaded = loadScenario(name);
    EXPECT_TRUE(loaded) << loaded.error().detail.toStdString();
    const Scenario scenario = loaded.value_or(Scenario {});
    EXPECT_TRUE(furnish(exchange, scenario));
    QByteArray journal;
    QObject::connect(&exchange, &Exchange::callChanged, &exchange, [&](int call) {
        journal += QByteArray::number(qint64(clock.monotonic().count())) + ' '
            + QJsonDocument(callJson(exchange, *exchange.findCall(call)))
                  .toJson(QJsonDocument::Compact)
            + '\n';
    });
    QObject::connect(&exchange, &Exchange::callEnded, &exchange,
                     [&](int call) { journal += QByteArray::number(call) + " ended\n"; });
    QObject::connect(&exchange, &Exchange::queueChanged, &exchange, [&](const QString &number) {
        journal += QJsonDocument(queueJson(exchange, *exchange.findQueue(number)))
                       .toJson(QJsonDocument::Compact)
            + '\n';
    });
    ScenarioPlayer player(exchange, scenario, seed);
    player.start();
    clock.advance(30min);
    return journal;
}

TEST(Scenario, sameSeedSameJournal)
{
    for (const QString &name : {QStringLiteral("busy office"), QStringLiteral("queue rush")}) {
        const QByteArray journal = play(name, 7);
        EXPECT_EQ(journal, play(name, 7));
        EXPECT_NE(journal, play(name, 8));
        EXPECT_GT(journal.count('\n'), 200);
    }
}

TEST(Scenario, quietStaysQuietUntilSomebodyCalls)
{
    EXPECT_EQ(play(QStringLiteral("quiet"), 1), QByteArray());
    ManualClock clock;
    Exchange exchange(clock);
    const Scenario scenario = *loadScenario(QStringLiteral("quiet"));
    ASSERT_TRUE(furnish(exchange, scenario));
    ScenarioPlayer player(exchange, scenario, 1);
    player.start();
    ASSERT_TRUE(exchange.makeCall(QStringLiteral("100"), QStringLiteral("101")));
    clock.advance(8s);
    EXPECT_EQ(exchange.legsOf(QStringLiteral("101")).front()->state, LegState::Connected);
    clock.advance(10min);
    EXPECT_EQ(exchange.calls().size(), 1u) << "a call with the player's own phone is theirs to end";
    ASSERT_TRUE(exchange.makeCall(QStringLiteral("102"), QStringLiteral("103")));
    clock.advance(130s);
    EXPECT_EQ(exchange.calls().size(), 1u) << "people hang up";
}

/// The demo: whoever tries it gets a call at once, and then one now and then.
TEST(Scenario, busyOfficeCallsTheUsersTelephone)
{
    ManualClock clock;
    Exchange exchange(clock);
    const Scenario scenario = *loadScenario(QStringLiteral("busy office"));
    ASSERT_TRUE(furnish(exchange, scenario));
    ScenarioPlayer player(exchange, scenario, 1);
    player.start();
    const auto rings = [&] {
        const auto legs = exchange.legsOf(QStringLiteral("100"));
        return !legs.empty() && legs.front()->state == LegState::Ringing;
    };
    clock.advance(2900ms);
    EXPECT_FALSE(rings());
    clock.advance(200ms);
    ASSERT_TRUE(rings());
    int calls = 0;
    bool rang = true;
    for (int second = 0; second < 30 * 60; ++second) {
        clock.advance(1s);
        calls += rings() && !rang ? 1 : 0;
        rang = rings();
    }
    EXPECT_GE(calls, 12) << "in half an hour";
    EXPECT_LE(calls, 45);
}

/// An hour: the queues are full at times, and some callers do not wait.
TEST(Scenario, queueRushIsHardlyMastered)
{
    const Scenario scenario = *loadScenario(QStringLiteral("queue-rush"));
    EXPECT_EQ(scenario.queues.size(), 4);
    EXPECT_EQ(scenario.staffed.size(), 40);
    for (quint64 seed = 1; seed <= 3; ++seed) {
        ManualClock clock;
        Exchange exchange(clock);
        ASSERT_TRUE(furnish(exchange, scenario));
        ScenarioPlayer player(exchange, scenario, seed);
        player.start();
        int most = 0;
        for (int second = 0; second < 3600; ++second) {
            clock.advance(1s);
            for (const auto &[number, queue] : exchange.queues())
                most = std::max(most, queue.waiting());
        }
        int answered = 0;
        int abandoned = 0;
        for (const auto &[number, queue] : exchange.queues()) {
            EXPECT_GT(queue.answered, 50) << number.toStdString();
            EXPECT_GT(queue.abandoned, 0) << number.toStdString();
            EXPECT_LT(*queue.serviceLevel(), 0.97) << number.toStdString();
            EXPECT_EQ(queue.serviceTarget, 20s);
            answered += queue.answered;
            abandoned += queue.abandoned;
        }
        EXPECT_NEAR(answered + abandoned, 300, 30) << seed;
        EXPECT_NEAR(double(abandoned) / (answered + abandoned), 0.09, 0.06) << seed;
        EXPECT_GE(most, 3) << seed;
    }
}

TEST(Scenario, readsEverythingAFileCanSay)
{
    QTemporaryFile file;
    ASSERT_TRUE(file.open());
    file.write(R"(
name = "reception"
[numbering]
country_code = "44"
area_code = "20"
outside_prefix = "9"
root = "+44207946"
[[extension]]
number = "21"
name = "Front"
staffed = false
max_calls = 1
[[extension]]
number = "34"
[[outside]]
number = "02079460123"
name = "Shop"
does = "no-answer"
after = 1.5
[[queue]]
number = "80"
name = "Desk"
agents = ["34"]
service_target = 5
ring_time = 7.5
[traffic]
outside = 10
inside = 20.5
queue = 30
unstaffed = 40
[[call]]
after = 2.5
from = "02079460123"
name = "Shop"
to = "21"
[people]
answer = [1, 2]
talk = [3, 4]
patience = [5, 6.5]
)");
    file.close();
    const auto scenario = loadScenario(file.fileName());
    ASSERT_TRUE(scenario) << scenario.error().detail.toStdString();
    EXPECT_EQ(scenario->name, QStringLiteral("reception"));
    EXPECT_EQ(scenario->numbering.outsidePrefix, QStringLiteral("9"));
    ASSERT_EQ(scenario->extensions.size(), 2);
    EXPECT_EQ(scenario->extensions[0].name, QStringLiteral("Front"));
    EXPECT_EQ(scenario->extensions[0].maxCalls, 1);
    EXPECT_EQ(scenario->staffed, QStringList(QStringLiteral("34")));
    EXPECT_EQ(scenario->outside[0].number, QStringLiteral("+442079460123"));
    EXPECT_EQ(scenario->outside[0].behaviour, OutsideNumber::Behaviour::NoAnswer);
    EXPECT_EQ(scenario->outside[0].answersAfter, 1500ms);
    EXPECT_EQ(scenario->queues[0].agents[0].extension, QStringLiteral("34"));
    EXPECT_EQ(scenario->queues[0].serviceTarget, 5s);
    EXPECT_EQ(scenario->queues[0].ringTime, 7500ms);
    EXPECT_EQ(scenario->traffic.inside, 20500ms);
    EXPECT_EQ(scenario->traffic.unstaffed, 40s);
    ASSERT_EQ(scenario->calls.size(), 1);
    EXPECT_EQ(scenario->calls[0].after, 2500ms);
    EXPECT_EQ(scenario->calls[0].from.number, QStringLiteral("+442079460123"));
    EXPECT_EQ(scenario->calls[0].from.name, QStringLiteral("Shop"));
    EXPECT_EQ(scenario->calls[0].to, QStringLiteral("21"));
    EXPECT_EQ(scenario->people.patience.most, 6500ms);
}

TEST(Scenario, badFilesSayWhereAndWhat)
{
    const auto check = [](const char *text, const char *error) {
        const auto scenario = parseScenario(text, QStringLiteral("f"));
        ASSERT_FALSE(scenario) << text;
        EXPECT_EQ(scenario.error().code, Error::Code::Malformed);
        EXPECT_TRUE(scenario.error().detail.startsWith(QLatin1String(error)))
            << scenario.error().detail.toStdString();
    };
    check("name = \"a", "f, line 1: ");
    check("colour = 1", "f, line 1: unknown key \"colour\"");
    check("name = 3", "f, line 1: \"name\" must be a text in quotes");
    check("\n[[extension]]\nname = \"x\"", "f, line 2: \"number\" is missing");
    check("extension = 3", "f, line 1: \"extension\" must be a list of tables");
    check("extension = [3]", "f, line 1: \"extension\" must be a list of tables");
    check("[[extension]]\nnumber = \"1\"\nstaffed = 1",
          "f, line 3: \"staffed\" must be true or false");
    check("[[extension]]\nnumber = \"1\"\nmax_calls = 0",
          "f, line 3: \"max_calls\" must be a whole");
    check("[[outside]]\nnumber = \"1\"\ndoes = \"sleeps\"", "f, line 1: \"does\" must be one of");
    check("[[queue]]\nnumber = \"9\"\nagents = [1]",
          "f, line 3: \"agents\" must be a list of texts");
    check("[traffic]\noutside = -1", "f, line 2: \"outside\" must be seconds");
    check("[traffic]\noutside = nan", "f, line 2: \"outside\" must be seconds");
    check("[[call]]\nfrom = \"1\"", "f, line 1: \"to\" is missing");
    check("[[call]]\nto = \"1\"", "f, line 1: \"from\" is missing");
    check("[[call]]\nfrom = \"1\"\nto = \"2\"\nat = 1", "f, line 4: unknown key \"at\"");
    check("traffic = 1", "f, line 1: \"traffic\" must be a table");
    check("[people]\ntalk = [5, 1]", "f, line 2: \"talk\" must be [least, most] seconds");
    check("[people]\ntalk = [5]", "f, line 2: \"talk\" must be [least, most] seconds");
}

TEST(Scenario, noSuchScenario)
{
    const auto scenario = loadScenario(QStringLiteral("/nonexistent/scenario.toml"));
    ASSERT_FALSE(scenario);
    EXPECT_EQ(scenario.error().code, Error::Code::Storage);
    EXPECT_TRUE(scenario.error().detail.contains(QStringLiteral("queue rush")));
}

TEST(Scenario, clashingNumbersAreRefused)
{
    ManualClock clock;
    Exchange exchange(clock);
    const auto twice = parseScenario("extension = [{number=\"1\"}, {number=\"1\"}]", {});
    const auto furnished = furnish(exchange, *twice);
    ASSERT_FALSE(furnished);
    EXPECT_EQ(furnished.error().detail, QStringLiteral("1: the number is taken"));
}

TEST(Scenario, builtInOnesCanBeFurnished)
{
    EXPECT_EQ(builtInScenarios(),
              QStringList({QStringLiteral("quiet"), QStringLiteral("busy office"),
                           QStringLiteral("queue rush")}));
    for (const QString &name : builtInScenarios()) {
        ManualClock clock;
        Exchange exchange(clock);
        const auto scenario = loadScenario(name);
        ASSERT_TRUE(scenario) << scenario.error().detail.toStdString();
        EXPECT_TRUE(furnish(exchange, *scenario));
        EXPECT_EQ(scenario->name, name);
        EXPECT_EQ(exchange.findExtension(QStringLiteral("100"))->name,
                  QStringLiteral("Mia Muster"));
        EXPECT_FALSE(scenario->staffed.contains(QStringLiteral("100")));
    }
}

} // namespace
