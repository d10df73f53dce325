// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a desk does with a FacetPhone server, through the programs and real sockets.
#include "tests/integration/exchangeprocess.h"
#include "tests/integration/programs.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QElapsedTimer>
#include <QJsonArray>
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
)toml";

    struct Manner
    {
        const char *name;
        const char *switches; ///< What the server does oddly all the time.
    };
    constexpr Manner manners[] = {
        {"Plain", ""},
        {"Split", "segments = \"split\"\nblanks = true\nunknown_units = true\n"},
        {"Joined", "segments = \"joined\"\nunknown_messages = true\nprefix_in_notices = true\n"},
        {"Doubled",
         "duplicate_notices = true\ninterleaved_call_info = true\n"
         "notices_first = true\n"},
    };

    class NetTapiDesk : public testing::TestWithParam<Manner>
    {
    protected:
        void SetUp() override
        {
            config += GetParam().switches;
            // Below the ports that systems hand out; another program may sit there.
            ASSERT_TRUE(waitFor([this] {
                portBase = int(QRandomGenerator::global()->bounded(10'000, 20'000));
                return exchange.start(office, config, portBase);
            })) << exchange.error().constData();
            programs.writeSettings(
                "[me]\nextension = \"100\"\nlocation = \"office\"\n"
                "[location.office]\ncountry = \"DE\"\ncountry_code = \"49\"\narea_code = \"89\"\n"
                "[[system]]\nid = \"facet\"\nkind = \"nettapi\"\nhost = \"127.0.0.1\"\nport = "
                + QByteArray::number(exchange.port("nettapi"))
                + "\nuser = \"mia\"\nwatch = [\"101\"]\nstatuses = [\"At Lunch\"]\n");
            ASSERT_TRUE(programs.start());
            ASSERT_TRUE(waitFor([&] { return link() == text("online"); })) << link().toStdString();
        }

        QJsonValue ask(const char *verb) const
        {
            return programs.ctl({text(verb), text("--json")}).json();
        }
        QString link() const { return ask("status")[text("systems")][0][text("link")].toString(); }
        QJsonArray calls() const { return ask("calls").toArray(); }
        QJsonObject newest() const { return ask("journal")[0].toObject(); }
        bool are(int count) const
        {
            return waitFor([&] { return calls().size() == count; });
        }
        /// The exchange has had this order.
        bool had(const char *verb)
        {
            return waitFor([&] {
                const QList<QJsonObject> &lines = exchange.lines();
                return std::any_of(lines.cbegin(), lines.cend(), [&](const QJsonObject &line) {
                    return line[text("event")] == text("order") && line[text("verb")] == text(verb)
                        && line[text("done")].toBool();
                });
            });
        }
        int rings(const char *name = "Adler Logistics")
        {
            return exchange
                .ask("call",
                     {{text("number"), text("+493023125001")},
                      {text("name"), text(name)},
                      {text("to"), text("100")}})[text("result")][text("call")]
                .toInt();
        }
        void hangUp(int call) { exchange.ask("hangup", {{text("call"), call}}); }
        bool hasReport()
        {
            return waitFor([&] { return newest().contains(text("report")); });
        }

        QByteArray config = "[nettapi]\nusers = { mia = { uid = 100 } }\n";
        int portBase = 0;
        ExchangeProcess exchange;
        Programs programs;
    };

} // namespace

TEST_P(NetTapiDesk, AMissedCallIsKnownAfterwards)
{
    const int call = rings();
    ASSERT_TRUE(are(1));
    const QJsonObject shown = calls()[0].toObject();
    EXPECT_EQ(shown[text("state")], QJsonValue(text("unknown")));
    EXPECT_EQ(shown[text("direction")], QJsonValue(text("incoming")));
    EXPECT_EQ(shown[text("name")], QJsonValue(text("Adler Logistics")));
    EXPECT_EQ(shown[text("line")], QJsonValue(text("100")));
    EXPECT_EQ(shown[text("certainty")], QJsonValue(text("pushed")));
    hangUp(call);
    ASSERT_TRUE(are(0));
    ASSERT_TRUE(hasReport());
    EXPECT_EQ(newest()[text("outcome")], QJsonValue(text("missed")));
    EXPECT_EQ(newest()[text("report")][text("complete")], QJsonValue(true));
}

TEST_P(NetTapiDesk, AnAnsweredCallWithRecordingDigitsAndReport)
{
    const int call = rings();
    ASSERT_TRUE(are(1));
    ASSERT_TRUE(exchange.order(text("Answer 100")));
    const QString id = calls()[0][text("id")].toString();
    EXPECT_EQ(programs.ctl({text("record-start"), id}).exitCode, 0);
    ASSERT_TRUE(had("record"));
    EXPECT_EQ(programs.ctl({text("digits"), id, text("42#")}).exitCode, 0);
    ASSERT_TRUE(had("play_dtmf"));
    EXPECT_EQ(programs.ctl({text("record-stop"), id}).exitCode, 0);
    ASSERT_TRUE(had("stop_record"));
    exchange.ask("callData",
                 {{text("extension"), text("100")},
                  {text("note"), text("a roof > a wall")},
                  {text("data"), QJsonObject {{text("job_code"), text("4711")}}}});
    QElapsedTimer speaking; // Reports count whole seconds.
    speaking.start();
    ASSERT_TRUE(waitFor([&] { return speaking.elapsed() > 1100; }));
    hangUp(call);
    ASSERT_TRUE(hasReport());
    const QJsonObject entry = newest();
    EXPECT_EQ(entry[text("outcome")], QJsonValue(text("answered")));
    const QJsonValue report = entry[text("report")];
    EXPECT_EQ(report[text("jobCode")], QJsonValue(text("4711")));
    EXPECT_EQ(report[text("note")], QJsonValue(text("a roof > a wall")));
    EXPECT_EQ(report[text("parties")].toArray().size(), 2);
    EXPECT_EQ(entry[text("recordings")].toArray().size(), 1);
}

TEST_P(NetTapiDesk, ADialledCallIsFoundInItsNotice)
{
    ASSERT_EQ(programs.ctl({text("dial"), text("030 23125001")}).exitCode, 0);
    ASSERT_TRUE(are(1));
    EXPECT_EQ(calls()[0][text("direction")], QJsonValue(text("outgoing")));
    EXPECT_TRUE(had("dial"));
    EXPECT_EQ(programs.ctl({text("dial"), text("101")}).exitCode, 1); // inside: not offered
    exchange.order(text("Drop 100"));
    ASSERT_TRUE(hasReport());
    EXPECT_EQ(newest()[text("direction")], QJsonValue(text("outgoing")));
    EXPECT_EQ(ask("journal").toArray().size(), 1);
}

TEST_P(NetTapiDesk, AStatusIsSent)
{
    EXPECT_EQ(programs.ctl({text("status-set"), text("facet"), text("At Lunch")}).exitCode, 0);
    EXPECT_TRUE(had("change_status"));
    EXPECT_EQ(ask("lines")[0][text("status")], QJsonValue(text("At Lunch")));
}

TEST_P(NetTapiDesk, ACallersNamePutsNoNumberAnywhere) // security.md T93
{
    const int call = rings("X><caller_number=0900123456><serial=99");
    ASSERT_TRUE(are(1));
    EXPECT_FALSE(calls()[0].toObject().contains(text("number")));
    EXPECT_FALSE(calls()[0].toObject().contains(text("numberAsSent")));
    EXPECT_EQ(calls()[0][text("name")], QJsonValue(text("X")));
    EXPECT_EQ(calls()[0][text("uncertain")], QJsonValue(true));
    hangUp(call);
    ASSERT_TRUE(are(0));
    EXPECT_FALSE(newest().contains(text("number")));
    for (const char *verb : {"calls", "journal", "lines"})
        EXPECT_FALSE(programs.ctl({text(verb)}).out.contains("900123456")) << verb;
}

TEST_P(NetTapiDesk, AServerThatGoesAndComesBack)
{
    rings();
    ASSERT_TRUE(are(1));
    exchange.stop();
    ASSERT_TRUE(waitFor([&] { return link() == text("reconnecting"); }));
    EXPECT_EQ(calls()[0][text("stale")], QJsonValue(true));
    ASSERT_TRUE(exchange.start(office, config, portBase)) << exchange.error().constData();
    ASSERT_TRUE(waitFor([&] { return link() == text("online"); }, std::chrono::seconds(20)));
    ASSERT_TRUE(are(0)) << "the new server knows no such call";
    EXPECT_EQ(newest()[text("outcome")], QJsonValue(text("unknown")));
    rings();
    ASSERT_TRUE(are(1)) << "its calls are told again";
}

INSTANTIATE_TEST_SUITE_P(EveryManner, NetTapiDesk, testing::ValuesIn(manners),
                         [](const auto &manner) { return std::string(manner.param.name); });

} // namespace Jackfield
