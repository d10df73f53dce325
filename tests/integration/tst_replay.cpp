// SPDX-License-Identifier: GPL-3.0-or-later
// A session of jackfield with jackfield-exchange is recorded, and played to another jackfield,
// which sees the same.
#include "tests/integration/exchangeprocess.h"
#include "tests/integration/programs.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

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

    const QByteArray config = "[ipbx]\nusers = { 100 = { key = \"AB12CD\" } }\n"
                              "[nettapi]\nusers = { mia = { uid = 100 } }\n"
                              "[tapimaster]\nprofile = \"verbose\"\n";

    struct Kind
    {
        const char *name;
        const char *endpoint;
        const char *system; ///< Of jackfield.toml, with PORT.
        bool isWatched; ///< Calls are seen that others make.
    };
    constexpr Kind kinds[] = {
        {"TapiMaster", "tapimaster",
         "kind = \"tapimaster\"\nhost = \"127.0.0.1\"\nport = PORT\nlines = [\"100\"]\n", false},
        {"WebDial", "webdial",
         "kind = \"webdial\"\ntemplate = \"http://127.0.0.1:PORT/dial?from=^&to=#\"\n", false},
        {"Ipbx", "ipbx",
         "kind = \"ipbx\"\nurl = \"http://127.0.0.1:PORT\"\n"
         "channels = { 100 = \"SIP/100\", 101 = \"SIP/101\" }\nqueues = [\"Sales\"]\n"
         "poll_seconds = 3\nurl_control = true\n",
         true},
        {"NetTapi", "nettapi",
         "kind = \"nettapi\"\nhost = \"127.0.0.1\"\nport = PORT\nuser = \"mia\"\n"
         "watch = [\"101\"]\n",
         true},
        {"UcServerTcp", "ucserver-tcp",
         "kind = \"ucserver\"\nurl = \"tcp://127.0.0.1:PORT\"\nencoding = \"json\"\n"
         "user = \"mia\"\ntls = \"off\"\nlines_scope = \"all\"\n",
         true},
        {"UcServerTcpBer", "ucserver-tcp",
         "kind = \"ucserver\"\nurl = \"tcp://127.0.0.1:PORT\"\nencoding = \"ber\"\n"
         "user = \"mia\"\ntls = \"off\"\nlines_scope = \"all\"\n",
         true},
        {"UcWeb", "ucserver-web",
         "kind = \"ucserver\"\nurl = \"http://127.0.0.1:PORT\"\nencoding = \"json\"\n"
         "user = \"mia\"\ntls = \"off\"\nlines_scope = \"all\"\n",
         true},
    };

    /// A jackfield with one system "pbx".
    struct Desk
    {
        bool start(const Kind &kind, quint16 port, bool isTraced)
        {
            programs.setVariable(text("JACKFIELD_PASSWORD_PBX"), text("secret"));
            programs.setVariable(text("JACKFIELD_PASSWORD_PBX__KEY"), text("AB12CD"));
            programs.writeSettings(
                QByteArray("[me]\nextension = \"100\"\nlocation = \"office\"\n"
                           "[location.office]\ncountry = \"DE\"\ncountry_code = \"49\"\n"
                           "area_code = \"89\"\n")
                + (isTraced ? "[log]\ntrace = [\"*\"]\n" : "")
                + QByteArray("[[system]]\nid = \"pbx\"\n")
                + QByteArray(kind.system).replace("PORT", QByteArray::number(port)));
            return programs.start() != nullptr;
        }
        QJsonValue ask(const char *verb) const
        {
            return programs.ctl({text(verb), text("--json")}).json();
        }
        QString link() const { return ask("status")[text("systems")][0][text("link")].toString(); }
        /// What there is to see, without the marks of this one run.
        QStringList seen() const
        {
            QStringList shown;
            for (const QJsonValue &call : ask("calls").toArray())
                shown << text("call %1 %2 %3 %4")
                             .arg(call[text("line")].toString(), call[text("state")].toString(),
                                  call[text("number")].toString(), call[text("name")].toString());
            for (const QJsonValue &line : ask("lines").toArray())
                shown << text("line %1 %2")
                             .arg(line[text("number")].toString(), line[text("state")].toString());
            for (const QJsonValue &queue : ask("queues").toArray())
                shown << text("queue %1 %2 %3")
                             .arg(queue[text("name")].toString(), text("waiting"))
                             .arg(queue[text("waiting")].toInt());
            shown.sort();
            return shown;
        }
        bool sees(const QStringList &wanted) const
        {
            return waitFor([&] { return seen() == wanted; }, std::chrono::seconds(10));
        }
        Outcome dial() const { return programs.ctl({text("dial"), text("030 23125001")}); }

        Programs programs;
    };

    class ReplayOf : public testing::TestWithParam<Kind>
    {
    protected:
        /// Plays until the desk shows it.
        bool playsUntil(const std::function<bool()> &isThere)
        {
            // An ipbx is asked every few seconds, as often as it was then.
            return waitFor(
                [&] {
                    while (exchange.ask("step")[text("result")][text("played")].toBool())
                        if (isThere())
                            return true;
                    return isThere();
                },
                std::chrono::seconds(60));
        }
        bool ends(int code)
        {
            const auto isOver = [&] { return exchange.program.state() == QProcess::NotRunning; };
            return waitFor(isOver) && exchange.program.exitCode() == code;
        }
        QByteArray printed()
        {
            QByteArray all;
            for (const QJsonObject &line : exchange.lines())
                all += QJsonDocument(line).toJson();
            return all;
        }

        const QTemporaryDir folder;
        ExchangeProcess exchange;
    };

} // namespace

TEST_P(ReplayOf, ADeskSeesTheSameAgain)
{
    const Kind &kind = GetParam();
    const QString file = folder.filePath(text("session.jsonl"));
    // A desk may have sent its login before it keeps contents: of UCWeb nothing goes without.
    const bool isByExchange = kind.endpoint == QByteArray("ucserver-web");
    const QString scenario = exchange.write(text("scenario.toml"), office);
    const QString settings = exchange.write(text("exchange.toml"),
                                            "scenario = \"" + scenario.toUtf8() + "\"\n" + config);
    const QString ownFile = folder.filePath(text("own.jsonl"));
    ASSERT_TRUE(exchange.start({text("--config"), settings, text("--record"), ownFile}))
        << exchange.error().constData();
    QStringList ringing;
    Outcome dialled;
    {
        Desk desk;
        ASSERT_TRUE(desk.start(kind, exchange.port(kind.endpoint), true));
        if (kind.isWatched) {
            ASSERT_TRUE(waitFor([&] { return desk.link() == text("online"); }));
            ASSERT_TRUE(waitFor([&] { return !desk.seen().isEmpty(); }));
            const int call = exchange
                                 .ask("call",
                                      {{text("number"), text("+493023125001")},
                                       {text("name"), text("Adler Logistics")},
                                       {text("to"), text("100")}})[text("result")][text("call")]
                                 .toInt();
            ASSERT_TRUE(waitFor([&] { return !desk.ask("calls").toArray().isEmpty(); }));
            ringing = desk.seen();
            exchange.ask("hangup", {{text("call"), call}});
            ASSERT_TRUE(waitFor([&] { return desk.ask("calls").toArray().isEmpty(); }));
        }
        dialled = desk.dial();
        EXPECT_EQ(dialled.exitCode, 0) << dialled.err.constData();
        const Outcome traced =
            desk.programs.ctl({text("trace"), text("--numbers"), text("--record"), file});
        ASSERT_EQ(traced.exitCode, 0) << traced.err.constData();
        exchange.stop(); // before the desk says good-bye
    }
    ASSERT_TRUE(exchange.start({text("--replay"), isByExchange ? ownFile : file, text("--step")}))
        << exchange.error().constData();
    Desk desk;
    ASSERT_TRUE(desk.start(kind, exchange.port(isByExchange ? kind.endpoint : "pbx"), false));
    if (kind.isWatched) {
        ASSERT_TRUE(playsUntil([&] { return desk.link() == text("online"); }))
            << printed().constData();
        ASSERT_TRUE(playsUntil([&] { return !desk.ask("calls").toArray().isEmpty(); }));
        EXPECT_TRUE(desk.sees(ringing)) << desk.seen().join(u'\n').toStdString() << "\nbut then\n"
                                        << ringing.join(u'\n').toStdString();
        ASSERT_TRUE(playsUntil([&] { return desk.ask("calls").toArray().isEmpty(); }));
    }
    const auto dialling = desk.programs.launchCtl({text("dial"), text("030 23125001")});
    EXPECT_TRUE(playsUntil([&] { return dialling->state() == QProcess::NotRunning; }));
    const Outcome again = Programs::finish(*dialling);
    EXPECT_EQ(again.exitCode, 0) << again.err.constData();
    EXPECT_TRUE(waitFor([&] {
        exchange.ask("step");
        return exchange.program.state() == QProcess::NotRunning;
    })) << QJsonDocument(exchange.ask("state")).toJson().constData();
    EXPECT_TRUE(ends(0)) << printed().constData();
}

INSTANTIATE_TEST_SUITE_P(All, ReplayOf, testing::ValuesIn(kinds),
                         [](const auto &each) { return std::string(each.param.name); });

/// What the exchange itself writes is played too, at its pace, and differs when nothing is dialled.
TEST(ExchangeRecording, IsPlayedAndTellsWhatDoesNotCome)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(text("session.jsonl"));
    const Kind &kind = kinds[3];
    {
        ExchangeProcess exchange;
        const QString scenario = exchange.write(text("scenario.toml"), office);
        const QString settings = exchange.write(
            text("exchange.toml"), "scenario = \"" + scenario.toUtf8() + "\"\n" + config);
        ASSERT_TRUE(exchange.start({text("--config"), settings, text("--record"), file}));
        Desk desk;
        ASSERT_TRUE(desk.start(kind, exchange.port(kind.endpoint), false));
        ASSERT_TRUE(waitFor([&] { return desk.link() == text("online"); }));
        EXPECT_EQ(desk.dial().exitCode, 0);
        desk.programs.killAll();
    }
    ExchangeProcess exchange;
    ASSERT_TRUE(exchange.start(
        {text("--replay"), file, text("--speed"), text("0"), text("--patience"), text("3")}))
        << exchange.error().constData();
    Desk desk;
    ASSERT_TRUE(desk.start(kind, exchange.port("nettapi"), false));
    ASSERT_TRUE(waitFor([&] { return exchange.program.state() == QProcess::NotRunning; }));
    EXPECT_EQ(exchange.program.exitCode(), 1);
    const QList<QJsonObject> &lines = exchange.lines();
    EXPECT_TRUE(std::any_of(lines.begin(), lines.end(), [](const QJsonObject &line) {
        return line[text("difference")] == text("missing")
            && line[text("expected")] == text("<dial>");
    }));
}

TEST(ReplayUsage, IsRefusedInWords)
{
    ExchangeProcess exchange;
    const auto refused = [&](const QStringList &arguments, const char *words) {
        EXPECT_FALSE(exchange.start(arguments));
        EXPECT_EQ(exchange.program.exitCode(), 2) << arguments.join(u' ').toStdString();
        EXPECT_TRUE(exchange.error().contains(words)) << exchange.error().constData();
    };
    const QString empty = exchange.write(text("empty"), {});
    const QString newer =
        exchange.write(text("newer"), R"({"recording":"jackfield","version":99,"systems":{}})");
    refused({text("--replay"), empty}, "empty");
    refused({text("--replay"), newer}, "newer");
    refused({text("--replay"), text("/nowhere")}, "/nowhere");
    refused({text("--replay"), empty, text("--scenario"), text("quiet")}, "--scenario");
    refused({text("--replay"), empty, text("--speed"), text("-1")}, "--speed");
    refused({text("--step")}, "--replay");
}

} // namespace Jackfield
