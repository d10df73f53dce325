// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a desk does with an ipbx, through the programs and real sockets.
#include "tests/integration/exchangeprocess.h"
#include "tests/integration/programs.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    /// Phones that do nothing by themselves.
    const QByteArray office = R"toml(
extension = [
    { number = "100", name = "Mia Muster", staffed = false },
    { number = "101", name = "Jonas Beispiel", staffed = false },
]
outside = [
    { number = "+493023125001", name = "Adler Logistics", after = 0.2 },
]
queue = [
    { number = "900", name = "Sales", agents = ["101"] },
]
)toml";

    class IpbxDesk : public testing::Test
    {
    protected:
        void start(const QByteArray &more = {}, const char *key = "AB12CD")
        {
            const QByteArray config = "[ipbx]\nusers = { 100 = { key = \"AB12CD\" } }\n";
            // Below the ports that systems hand out; another program may sit there.
            ASSERT_TRUE(waitFor([&] {
                portBase = int(QRandomGenerator::global()->bounded(10'000, 20'000));
                return exchange.start(office, config, portBase);
            })) << exchange.error().constData();
            programs.setVariable(text("JACKFIELD_PASSWORD_PBX__KEY"), text(key));
            programs.writeSettings(
                "[me]\nextension = \"100\"\nlocation = \"office\"\n"
                "[location.office]\ncountry = \"DE\"\ncountry_code = \"49\"\narea_code = \"89\"\n"
                "[[system]]\nid = \"pbx\"\nkind = \"ipbx\"\nurl = \"http://127.0.0.1:"
                + QByteArray::number(exchange.port("ipbx"))
                + "\"\nchannels = { 100 = \"SIP/100\", 101 = \"SIP/101\" }\nqueues = [\"Sales\"]\n"
                  "poll_seconds = 3\nurl_control = true\n"
                + more);
            ASSERT_TRUE(programs.start());
            ASSERT_TRUE(waitFor([&] { return link() == text("online"); })) << link().toStdString();
        }

        QJsonValue ask(const char *verb) const
        {
            return programs.ctl({text(verb), text("--json")}).json();
        }
        QString link() const { return ask("status")[text("systems")][0][text("link")].toString(); }
        QJsonObject line(const char *number) const
        {
            for (const QJsonValue &line : ask("lines").toArray())
                if (line[text("number")] == text(number))
                    return line.toObject();
            return {};
        }
        QJsonObject queue() const { return ask("queues")[0].toObject(); }
        bool lineIs(const char *number, const char *state) const
        {
            return waitFor([&] { return line(number)[text("state")] == text(state); });
        }
        bool queueHas(const char *member, int value) const
        {
            return waitFor([&] { return queue()[text(member)] == QJsonValue(value); });
        }
        int rings(const char *to, const char *name = "Adler Logistics")
        {
            return exchange
                .ask("call",
                     {{text("number"), text("+493023125001")},
                      {text("name"), text(name)},
                      {text("to"), text(to)}})[text("result")][text("call")]
                .toInt();
        }
        QJsonObject extension(const char *number)
        {
            const QJsonValue state = exchange.ask("state")[text("result")];
            for (const QJsonValue &one : state[text("extensions")].toArray())
                if (one[text("number")] == text(number))
                    return one.toObject();
            return {};
        }

        int portBase = 0;
        ExchangeProcess exchange;
        Programs programs;
    };

} // namespace

TEST_F(IpbxDesk, ALineIsWatched)
{
    start();
    ASSERT_TRUE(lineIs("100", "idle"));
    EXPECT_EQ(line("100")[text("certainty")], QJsonValue(text("polled")));
    const int call = rings("100", "Kranz, Partner");
    ASSERT_TRUE(lineIs("100", "ringing"));
    const QJsonObject shown = ask("calls")[0].toObject();
    EXPECT_EQ(shown[text("state")], QJsonValue(text("offering")));
    EXPECT_EQ(shown[text("name")], QJsonValue(text("Kranz, Partner")));
    EXPECT_EQ(shown[text("certainty")], QJsonValue(text("polled")));
    ASSERT_TRUE(exchange.order(text("Answer 100")));
    ASSERT_TRUE(lineIs("100", "busy"));
    EXPECT_EQ(ask("calls")[0][text("state")], QJsonValue(text("connected")));
    EXPECT_EQ(ask("calls")[0][text("direction")], QJsonValue(text("incoming")));
    // Nothing of it can be ordered here.
    EXPECT_NE(programs.ctl({text("hangup")}).exitCode, 0);
    exchange.ask("hangup", {{text("call"), call}});
    ASSERT_TRUE(lineIs("100", "idle"));
    ASSERT_TRUE(waitFor([&] { return !ask("journal").toArray().isEmpty(); }));
    EXPECT_EQ(ask("journal")[0][text("certainty")], QJsonValue(text("polled")));
}

TEST_F(IpbxDesk, DialsByUrlControl)
{
    start();
    const Outcome dialled = programs.ctl({text("dial"), text("030 23125001")});
    EXPECT_EQ(dialled.exitCode, 0) << dialled.err.constData();
    ASSERT_TRUE(waitFor([&] { return line("100")[text("state")] == text("busy"); }));
    EXPECT_EQ(ask("calls")[0][text("direction")], QJsonValue(text("outgoing")));
    // The key is nowhere in what the programs wrote.
    for (const QJsonObject &printed : exchange.lines())
        EXPECT_FALSE(QJsonDocument(printed).toJson().contains("AB12CD"));
    for (QDirIterator it(programs.folder(), QDir::Files); it.hasNext();) {
        QFile file(it.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << file.fileName().toStdString();
        EXPECT_FALSE(file.readAll().contains("AB12CD")) << file.fileName().toStdString();
    }
}

TEST_F(IpbxDesk, AWrongKeyIsSaidInWords)
{
    start({}, "ZZ99ZZ");
    const Outcome dialled = programs.ctl({text("dial"), text("030 23125001")});
    EXPECT_EQ(dialled.exitCode, 1);
    EXPECT_TRUE(dialled.err.contains("key")) << dialled.err.constData();
    EXPECT_FALSE(dialled.err.contains("ZZ99ZZ"));
}

TEST_F(IpbxDesk, SetsForwardsFollowMeAndVoiceMail)
{
    start();
    const auto forward = [&](const QStringList &arguments) {
        const Outcome outcome =
            programs.ctl(QStringList {text("forward"), text("100")} + arguments);
        EXPECT_EQ(outcome.exitCode, 0)
            << arguments.join(u' ').toStdString() << outcome.err.constData();
    };
    const auto modes = [&] {
        QStringList known;
        for (const QJsonValue &one : ask("forwards").toArray())
            known << one[text("mode")].toString() + u' ' + one[text("to")].toString() + u' '
                    + one[text("certainty")].toString();
        return known;
    };
    forward({text("030 23125001")});
    EXPECT_EQ(modes(), QStringList {text("unconditional 03023125001 assumed")});
    EXPECT_EQ(extension("100")[text("forwards")].toArray().size(), 1);
    forward({text("--off"), text("--mode"), text("unconditional")});
    EXPECT_TRUE(modes().isEmpty());
    forward({text("--on")});
    EXPECT_EQ(modes(), QStringList {text("unconditional  assumed")});
    forward({text("--on"), text("--mode"), text("follow-me")});
    forward({text("--on"), text("--mode"), text("voice-mail")});
    EXPECT_EQ(modes().size(), 3);
    EXPECT_EQ(extension("100")[text("forwards")].toArray().size(), 3);
    forward({text("--off")});
    EXPECT_TRUE(modes().isEmpty());
    EXPECT_TRUE(extension("100")[text("forwards")].toArray().isEmpty());
    const Outcome busy =
        programs.ctl({text("forward"), text("100"), text("101"), text("--mode"), text("busy")});
    EXPECT_EQ(busy.exitCode, 1);
}

TEST_F(IpbxDesk, AQueueIsWatchedAndMarkedWhenItsServerIsGone)
{
    start();
    ASSERT_TRUE(queueHas("waiting", 0));
    const int call = rings("900");
    ASSERT_TRUE(queueHas("waiting", 1));
    EXPECT_EQ(queue()[text("callers")][0][text("country")], QJsonValue(text("Germany")));
    ASSERT_TRUE(exchange.order(text("Answer 101")));
    ASSERT_TRUE(queueHas("answered", 1));
    EXPECT_EQ(queue()[text("connected")], QJsonValue(1));
    EXPECT_EQ(queue()[text("agents")][0][text("extension")], QJsonValue(text("101")));
    exchange.ask("hangup", {{text("call"), call}});
    ASSERT_TRUE(queueHas("connected", 0));
    EXPECT_EQ(queue()[text("abandoned")], QJsonValue(0));
    EXPECT_EQ(queue()[text("stale")], QJsonValue(false));
    EXPECT_TRUE(programs.ctl({text("queues")}).out.contains("polled"));

    exchange.stop();
    ASSERT_TRUE(waitFor([&] { return queue()[text("stale")].toBool(); }));
    EXPECT_EQ(queue()[text("answered")], QJsonValue(1)) << "what was counted stays";
    EXPECT_TRUE(programs.ctl({text("queues")}).out.contains("old: polled"));
}

TEST_F(IpbxDesk, IsOneLineWithAnotherSystem)
{
    start("lines = [\"100\"]\n[[system]]\nid = \"tapi\"\nkind = \"tapimaster\"\n"
          "host = \"127.0.0.1\"\nport = 9\nlines = [\"100\"]\n");
    ASSERT_TRUE(lineIs("100", "idle"));
    EXPECT_EQ(line("100")[text("systems")].toArray(), (QJsonArray {text("pbx"), text("tapi")}));
    EXPECT_EQ(line("100")[text("certainty")], QJsonValue(text("polled")));
    EXPECT_TRUE(line("100")[text("features")].toArray().contains(text("hang-up")))
        << "TAPIMaster's part";
}

} // namespace Jackfield
