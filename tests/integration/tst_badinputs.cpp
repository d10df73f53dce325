// SPDX-License-Identifier: GPL-3.0-or-later
// Every row of bad-inputs.csv for the local server, through the real program: HTTP, text commands
// by TCP, datagrams. Most rows say in regular words what must come of them; the others, and those
// with more to them, have a check by name. A row that is neither fails the test.
#include "tests/integration/badrow.h"
#include "tests/support/childprocess.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QElapsedTimer>
#include <QFile>

#include <unistd.h>

namespace Jackfield {

using Fate = BadExpectation::Outcome;
using Transport = PeerScript::Transport;
using Step = PeerScript::Step;

namespace {

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    const BadExpectation nothing {};
    const BadExpectation asked {Fate::Confirm, {}, false, {}};
    const BadExpectation dialled {Fate::Dial, {}, false, {}};

    class BadInputs : public BadRows
    {
    public:
        using Check = void (BadInputs::*)(const BadRow &);
        void tryEvery(const char *interface, Transport transport,
                      const QHash<QString, Check> &checks);
        BadExpectation meaningOf(const BadRow &row) const
        {
            const auto meaning = expectationOf(row, rows);
            EXPECT_TRUE(meaning) << "not in regular words";
            return meaning.value_or(nothing);
        }

        // HTTP
        void rememberedOrigin(const BadRow &row);
        void unnamedPage(const BadRow &row);
        void gestureInAFrame(const BadRow &row);
        void noGesture(const BadRow &row);
        void byIPv6(const BadRow &row);
        void emergency(const BadRow &row);
        void otherCountry(const BadRow &row);
        void slowHead(const BadRow &row);
        void onlyTheFirst(const BadRow &row) { tryRow(row, asked); }
        void tls(const BadRow &row);
        void manyFromARememberedOrigin(const BadRow &row);
        void manyFromANewOrigin(const BadRow &row);
        void wrongTokens(const BadRow &row);
        void goneBeforeLookup(const BadRow &row);
        // Text commands
        void twoCommands(const BadRow &row);
        void forwardElsewhere(const BadRow &row);
        void thousandCommands(const BadRow &row);
        void byThePlan(const BadRow &row);
        // Datagrams
        void flood(const BadRow &row);

        QList<BadRow> rows;
    };

} // namespace

void BadInputs::tryEvery(const char *interface, Transport transport,
                         const QHash<QString, Check> &checks)
{
    rows = badRows(interface);
    ASSERT_FALSE(rows.isEmpty());
    for (const BadRow &row : rows) {
        SCOPED_TRACE(qPrintable(row.name + text(": ") + row.expected));
        address = "127.0.0.1";
        const QString id = row.name.section(u'-', 0, 0);
        if (checks.contains(id)) {
            (this->*checks[id])(row);
            continue;
        }
        const auto expected = expectationOf(row, rows);
        EXPECT_TRUE(expected) << "neither in regular words nor with a check by name";
        if (expected)
            tryRow(row, *expected, transport);
    }
}

TEST_F(BadInputs, Http)
{
    tryEvery("http", Transport::Tcp,
             {{text("H00"), &BadInputs::rememberedOrigin},
              {text("H03"), &BadInputs::unnamedPage},
              {text("H05"), &BadInputs::gestureInAFrame},
              {text("H09"), &BadInputs::byIPv6},
              {text("H22"), &BadInputs::noGesture},
              {text("H75"), &BadInputs::otherCountry},
              {text("H76"), &BadInputs::emergency},
              {text("H83"), &BadInputs::slowHead},
              {text("H90"), &BadInputs::onlyTheFirst},
              {text("H91"), &BadInputs::onlyTheFirst},
              {text("H97"), &BadInputs::tls},
              {text("HA5"), &BadInputs::manyFromARememberedOrigin},
              {text("HA6"), &BadInputs::manyFromANewOrigin},
              {text("HA7"), &BadInputs::wrongTokens},
              {text("HA9"), &BadInputs::goneBeforeLookup}});
}

TEST_F(BadInputs, TextCommands)
{
    tryEvery("tcp-text", Transport::Tcp,
             {{text("TT04"), &BadInputs::twoCommands},
              {text("TT15"), &BadInputs::forwardElsewhere},
              {text("TT28"), &BadInputs::thousandCommands},
              {text("TT30"), &BadInputs::byThePlan}});
}

TEST_F(BadInputs, Datagrams)
{
    tryEvery("udp", Transport::Udp, {{text("U09"), &BadInputs::flood}});
}

// The first time it asks; remembered, also after a restart, the same bytes dial.
void BadInputs::rememberedOrigin(const BadRow &row)
{
    Gate *gate = freshGate();
    ASSERT_TRUE(gate);
    const PeerScript script = scriptFor(row, *gate);
    EXPECT_EQ(statusesOf(runPeer(script)), QList<int> {204});
    const QJsonArray prompts = gate->prompts();
    ASSERT_EQ(prompts.size(), 1);
    EXPECT_EQ(prompts[0][QLatin1String("origin")].toString(), text("http://intranet.test:8081"));
    EXPECT_EQ(prompts[0][QLatin1String("number")].toString(), text("0891234567"));
    EXPECT_EQ(prompts[0][QLatin1String("source")].toString(), text("web"));
    ASSERT_TRUE(gate->answer(prompts[0], "dial", {text("--remember")}));
    EXPECT_TRUE(waitFor([&] { return gate->ordered() == "MakeCall 100 0891234567; "; }));

    ASSERT_TRUE(gate->stop());
    gate->exchange.received.clear();
    ASSERT_EQ(gate->start(), QString());
    EXPECT_EQ(statusesOf(runPeer(script)), QList<int> {204});
    checkCalls(*gate, dialled, text("0891234567"));
}

void BadInputs::unnamedPage(const BadRow &row)
{
    tryRow(row, asked);
    EXPECT_EQ(lastPrompt[QLatin1String("origin")].toString(), QString());
    EXPECT_FALSE(lastPrompt[QLatin1String("rememberable")].toBool());
}

void BadInputs::gestureInAFrame(const BadRow &row)
{
    tryRow(row, asked);
    EXPECT_TRUE(lastPrompt[QLatin1String("rememberable")].toBool());
}

void BadInputs::noGesture(const BadRow &row)
{
    tryRow(row, asked);
    EXPECT_FALSE(lastPrompt[QLatin1String("rememberable")].toBool());
}

void BadInputs::byIPv6(const BadRow &row)
{
    address = "::1";
    tryRow(row, meaningOf(row));
}

void BadInputs::emergency(const BadRow &row)
{
    noGesture(row);
    EXPECT_EQ(lastPrompt[QLatin1String("class")].toString(), text("emergency"));
}

// Asked also for a page that is remembered; refused where the settings say so.
void BadInputs::otherCountry(const BadRow &row)
{
    noGesture(row);
    EXPECT_FALSE(lastPrompt[QLatin1String("reason")].toString().isEmpty());
    Gate strict;
    strict.settings = "[policy]\ninternational = \"refuse\"\n";
    ASSERT_EQ(strict.start(), QString());
    EXPECT_EQ(statusesOf(runPeer(scriptFor(row, strict))), QList<int> {403});
    checkCalls(strict, nothing, {});
}

void BadInputs::slowHead(const BadRow &row)
{
    Gate *gate = freshGate();
    ASSERT_TRUE(gate);
    PeerScript script = scriptFor(row, *gate);
    script.staysOpen = true;
    const auto slow = startPeer(script);
    // Others are served meanwhile. What the processes of this test take is in the measure too.
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(
        statusesOf(runPeer(scriptFor(click(text("0891234568"), text("http://a.test")), *gate))),
        QList<int> {204});
    EXPECT_LT(timer.elapsed(), 1000);
    checkCalls(*gate, asked, text("0891234568"));
    const auto answers = peerAnswers(slow->finish());
    EXPECT_EQ(statusesOf(answers), QList<int> {408});
    ASSERT_EQ(answers.size(), 1);
    EXPECT_GE(answers[0].took.count(), 4900);
    EXPECT_LT(answers[0].took.count(), 8000);
}

void BadInputs::tls(const BadRow &row)
{
    tryRow(row, meaningOf(row));
    QFile log(sharedGate()->programs.folder() + text("/jackfield.log"));
    ASSERT_TRUE(log.open(QIODevice::ReadOnly));
    EXPECT_TRUE(log.readAll().contains("https"));
}

void BadInputs::manyFromARememberedOrigin(const BadRow &)
{
    Gate *gate = freshGate();
    ASSERT_TRUE(gate);
    const QString origin = text("http://intranet.test:8081");
    clicks(*gate, 1000, 1, origin);
    ASSERT_TRUE(gate->answer(gate->prompts().at(0), "dial", {text("--remember")}));
    const auto answers = clicks(*gate, 1001, 301, origin);
    const QList<int> statuses = statusesOf(answers);
    ASSERT_EQ(statuses.size(), 301);
    EXPECT_EQ(statuses.count(204) + statuses.count(429), 301);
    for (const PeerAnswer &answer : answers) {
        EXPECT_TRUE(!answer.bytes.startsWith("HTTP/1.1 429")
                    || answer.bytes.contains("\r\nRetry-After: "))
            << answer.bytes.constData();
    }
    // A busy machine may not find out in time whose program one was: that one is asked about.
    const auto questions = gate->prompts().size();
    EXPECT_LE(questions, 1);
    EXPECT_TRUE(gate->stop());
    const auto calls = gate->exchange.received.size() - 1; // without the first
    EXPECT_EQ(calls + questions, statuses.count(204));
    EXPECT_GT(calls, 0);
    EXPECT_LE(calls, 6);
}

void BadInputs::manyFromANewOrigin(const BadRow &)
{
    Gate *gate = freshGate();
    ASSERT_TRUE(gate);
    const QString origin = text("http://evil.test");
    const QList<int> statuses = statusesOf(clicks(*gate, 1000, 50, origin));
    EXPECT_EQ(statuses.count(204), 1);
    EXPECT_EQ(statuses.count(429), 49);
    for (int dismissed = 0; dismissed < 3; ++dismissed) {
        const QJsonArray prompts = gate->prompts();
        ASSERT_EQ(prompts.size(), 1);
        EXPECT_TRUE(gate->answer(prompts[0], "refuse"));
        EXPECT_EQ(statusesOf(clicks(*gate, 1100 + dismissed, 1, origin)),
                  QList<int> {dismissed < 2 ? 204 : 429});
    }
    checkCalls(*gate, nothing, {});
    EXPECT_EQ(statusesOf(clicks(*gate, 1200, 1, text("http://other.test"))), QList<int> {204})
        << "only that page is muted";
}

void BadInputs::wrongTokens(const BadRow &row)
{
    Gate *gate = freshGate();
    ASSERT_TRUE(gate);
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(statusesOf(runPeer(scriptFor(row, *gate))).value(0), i < 2 ? 204 : 429)
            << "question " << i;
    }
    waitFor([&] { return !gate->prompts().isEmpty(); });
    EXPECT_EQ(gate->prompts().size(), 1) << "the same three times is one wish";
    EXPECT_EQ(statusesOf(clicks(*gate, 1000, 1, text("http://intranet.test:8081"))),
              QList<int> {429});
    EXPECT_EQ(gate->ordered(), QByteArray());
}

// No row of the kernel's table names the owner any more: that is not root.
void BadInputs::goneBeforeLookup(const BadRow &row)
{
    Gate *gate = freshGate();
    ASSERT_TRUE(gate);
    bring(scriptFor(row, *gate), *gate);
    BadRow plain = row;
    plain.input = text("@@PEER_CLOSES_AT_ONCE@@MakeCall 100 0891234567\\r\\n");
    bring(scriptFor(plain, *gate), *gate);
    const QJsonArray prompts = gate->prompts();
    EXPECT_LE(prompts.size(), 1);
    for (const QJsonValue &prompt : prompts) {
        EXPECT_FALSE(prompt[QLatin1String("rememberable")].toBool());
    }
    EXPECT_TRUE(gate->stop());
    EXPECT_EQ(gate->ordered(), QByteArray());
}

void BadInputs::twoCommands(const BadRow &row)
{
    Gate *gate = freshGate();
    ASSERT_TRUE(gate);
    runPeer(scriptFor(row, *gate));
    EXPECT_TRUE(waitFor([&] { return gate->ordered().contains("MakeCall"); }));
    EXPECT_EQ(gate->ordered(), QByteArray("Drop 100; MakeCall 100 0891234567; "));
    EXPECT_TRUE(gate->prompts().isEmpty());
}

// The row's number costs extra; one that does not is asked about, since it would stay so.
void BadInputs::forwardElsewhere(const BadRow &row)
{
    tryRow(row, nothing);
    Gate *gate = freshGate();
    ASSERT_TRUE(gate);
    BadRow plain = row;
    plain.input = text("Forward 100 0891234567\\r\\n");
    runPeer(scriptFor(plain, *gate));
    checkCalls(*gate, asked, text("0891234567"));
}

void BadInputs::thousandCommands(const BadRow &row)
{
    Gate *gate = freshGate();
    ASSERT_TRUE(gate);
    PeerScript script = scriptFor(row, *gate);
    script.staysOpen = true;
    EXPECT_TRUE(runPeer(script).value(0).closed);
    checkCalls(*gate, dialled, text("0891234567"));
    EXPECT_TRUE(gate->stop());
    EXPECT_EQ(gate->exchange.received.size(), 1);
}

// What has come when the stream ends is a command like any other.
void BadInputs::byThePlan(const BadRow &row)
{
    const QJsonValue answer = sharedGate()
                                  ->programs
                                  .ctl({text("resolve"), text("--origin"), text("link"), text("--"),
                                        numberIn(bytesOf(badPieces(row.input)))})
                                  .json();
    const bool isNumber = answer[QLatin1String("class")].toString() == text("external");
    tryRow(row, isNumber ? dialled : nothing);
}

/// Processor seconds it has used so far.
static double processorSeconds(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = file.readAll().split(')').last().split(' ');
    return double(fields.value(12).toLongLong() + fields.value(13).toLongLong())
        / double(sysconf(_SC_CLK_TCK));
}

void BadInputs::flood(const BadRow &row)
{
    const QString what = badPieces(row.input).value(0).arguments.value(1);
    ASSERT_EQ(what, text("MakeCall 100 0891234567"));
    Gate *gate = freshGate();
    ASSERT_TRUE(gate);
    BadRow one = row;
    one.input = what;
    const PeerScript script = scriptFor(one, *gate, Transport::Udp);
    const double before = processorSeconds(gate->processId());
    ChildProcess sender([&script] { return sendFlood(script, 10'000, std::chrono::seconds(10)); });
    ASSERT_TRUE(sender.finish());
    const double used = processorSeconds(gate->processId()) - before;
    std::printf("flood: %s datagrams in 10 s, %.2f s of a processor\n",
                sender.result().value_or(QByteArray()).constData(), used);
    RecordProperty("flood_processor_percent", int(used * 10));
    EXPECT_LT(used, 2.0) << "a fifth of one core";
    // The same within 3 s is one wish, and six calls a minute are the most.
    EXPECT_GE(gate->exchange.received.size(), 1);
    EXPECT_LE(gate->exchange.received.size(), 4);
    EXPECT_TRUE(gate->prompts().isEmpty());
    EXPECT_TRUE(gate->isRunning());
}

} // namespace Jackfield
