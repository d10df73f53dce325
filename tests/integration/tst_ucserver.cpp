// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a desk does with a UCServer, through the programs and real sockets: WebSocket and TCP,
// JSON and BER.
#include "tests/integration/exchangeprocess.h"
#include "tests/integration/programs.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

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
    { number = "102", name = "Ayla Demir", staffed = false },
    { number = "103", name = "Piotr Nowak", staffed = false },
]
outside = [
    { number = "+493023125001", name = "Adler Logistics", after = 0.2 },
    { number = "+493023125002", name = "Bistro Morgenrot", after = 0.2 },
    { number = "+493023125005", name = "Old Number", does = "invalid" },
]
)toml";

    struct Combination
    {
        const char *name;
        const char *endpoint;
        const char *scheme;
        const char *encoding;
        const char *faults = ""; ///< What the server does oddly all the time (ucserver.md 9.10).
    };
    constexpr Combination combinations[] = {
        {"WebSocketJson", "ucserver-web", "http", "json"},
        {"WebSocketBer", "ucserver-web", "http", "ber"},
        {"TcpJson", "ucserver-tcp", "tcp", "json"},
        {"TcpBer", "ucserver-tcp", "tcp", "ber"},
        {"TcpJsonReduced", "ucserver-tcp", "tcp", "json",
         "reduced = true\norder = \"events-first\"\n"},
        {"TcpBerNewer", "ucserver-tcp", "tcp", "ber",
         "unknownElements = true\ngccArtefact = true\nunknownEvents = true\n"
         "segments = \"split\"\n"},
        {"WebSocketJsonNewer", "ucserver-web", "http", "json",
         "unknownMembers = true\nduplicateEvents = true\nwrapping = \"several\"\n"},
    };

    class UcServerDesk : public testing::TestWithParam<Combination>
    {
    protected:
        void SetUp() override
        {
            config += GetParam().faults;
            // Below the ports that systems hand out; another program may sit there.
            ASSERT_TRUE(waitFor([this] {
                portBase = int(QRandomGenerator::global()->bounded(10'000, 30'000));
                return exchange.start(office, config, portBase);
            })) << exchange.error().constData();
            programs.setVariable(text("JACKFIELD_PASSWORD_UC"), text("secret"));
            programs.writeSettings(
                "[me]\nextension = \"100\"\nlocation = \"office\"\n"
                "[location.office]\ncountry = \"DE\"\ncountry_code = \"49\"\narea_code = \"89\"\n"
                "[[system]]\nid = \"uc\"\nkind = \"ucserver\"\nurl = \""
                + QByteArray(GetParam().scheme)
                + "://127.0.0.1:" + QByteArray::number(exchange.port(GetParam().endpoint))
                + "\"\nencoding = \"" + GetParam().encoding
                + "\"\nuser = \"mia\"\ntls = \"off\"\nlines_scope = \"all\"\n");
            ASSERT_TRUE(programs.start());
            ASSERT_TRUE(waitFor([&] { return link() == text("online"); })) << link().toStdString();
        }

        QString link() const { return ask("status")[text("systems")][0][text("link")].toString(); }
        /// The JSON of a verb.
        QJsonValue ask(const char *verb) const
        {
            return programs.ctl({text(verb), text("--json")}).json();
        }
        /// The calls of line 100, as "state number", oldest first.
        QStringList calls() const
        {
            QStringList found;
            for (const QJsonValue &call : ask("calls").toArray()) {
                if (call[text("line")].toString().endsWith(text("100")))
                    found.append(call[text("state")].toString() + u' '
                                 + call[text("number")].toString());
            }
            return found;
        }
        /// The call of line 100 in this state; or nothing.
        QJsonObject callIn(const char *state) const
        {
            for (const QJsonValue &call : ask("calls").toArray()) {
                if (call[text("line")].toString().endsWith(text("100"))
                    && call[text("state")].toString() == text(state))
                    return call.toObject();
            }
            return {};
        }
        bool comesTo(const QStringList &states) const
        {
            const bool came = waitFor(
                [&] {
                    QStringList now;
                    for (const QString &call : calls())
                        now.append(call.section(u' ', 0, 0));
                    now.sort();
                    QStringList wanted = states;
                    wanted.sort();
                    return now == wanted;
                },
                std::chrono::seconds(10));
            if (!came)
                ADD_FAILURE() << "calls are " << calls().join(u',').toStdString();
            return came;
        }
        /// `jackfieldctl` with these words; true: done.
        bool does(const QStringList &words) const
        {
            const Outcome outcome = programs.ctl(words);
            EXPECT_EQ(outcome.exitCode, 0)
                << words.join(u' ').toStdString() << ": " << outcome.err.constData();
            return outcome.exitCode == 0;
        }
        QJsonObject line() const
        {
            for (const QJsonValue &line : ask("lines").toArray()) {
                if (line[text("number")].toString().endsWith(text("100")))
                    return line.toObject();
            }
            return {};
        }
        bool rings(const char *from = "+493023125001")
        {
            return exchange
                       .ask("call",
                            {{text("number"), text(from)},
                             {text("name"), text("Adler Logistics")},
                             {text("to"), text("100")}})[text("result")]
                       .toObject()
                       .contains(text("call"))
                && comesTo({text("offering")});
        }
        /// 100 speaks with 101.
        bool speaksWith101()
        {
            return does({text("dial"), text("101")})
                && waitFor([&] { return exchange.order(text("Answer 101")); })
                && comesTo({text("connected")});
        }

        QByteArray config =
            "[ucserver]\nusers = { mia = { password = \"secret\", lines = [\"100\"] } }\n";
        int portBase = 0;
        ExchangeProcess exchange;
        Programs programs;
    };

} // namespace

TEST_P(UcServerDesk, AnIncomingCallFromRingToEnd)
{
    ASSERT_TRUE(rings());
    const QJsonObject ringing = callIn("offering");
    EXPECT_EQ(ringing[text("direction")], QJsonValue(text("incoming")));
    EXPECT_EQ(ringing[text("name")], QJsonValue(text("Adler Logistics")));
    EXPECT_EQ(ringing[text("certainty")], QJsonValue(text("pushed")));
    ASSERT_TRUE(does({text("answer")}));
    ASSERT_TRUE(comesTo({text("connected")}));
    ASSERT_TRUE(does({text("hold")}));
    ASSERT_TRUE(comesTo({text("hold")}));
    ASSERT_TRUE(does({text("retrieve")}));
    ASSERT_TRUE(comesTo({text("connected")}));
    const QString id = callIn("connected")[text("id")].toString();
    ASSERT_TRUE(does({text("digits"), id, text("12#")}));
    ASSERT_TRUE(does({text("record-start")}));
    ASSERT_TRUE(waitFor([&] { return callIn("connected")[text("recording")].toBool(); }));
    ASSERT_TRUE(does({text("calldata"), id, text("ticket=4711")}));
    ASSERT_TRUE(waitFor([&] {
        return callIn("connected")[text("callData")][text("ticket")] == QJsonValue(text("4711"));
    }));
    EXPECT_TRUE(callIn("connected")[text("recording")].toBool()); // whatever was left out
    ASSERT_TRUE(does({text("record-stop")}));
    ASSERT_TRUE(
        waitFor([&] { return callIn("connected")[text("recording")] == QJsonValue(false); }));
    ASSERT_TRUE(does({text("hangup")}));
    EXPECT_TRUE(comesTo({}));
    EXPECT_EQ(ask("journal").toArray().size(), 1);
}

TEST_P(UcServerDesk, ConsultationSwapAndMerge)
{
    ASSERT_TRUE(speaksWith101());
    ASSERT_TRUE(does({text("dial"), text("102")}));
    ASSERT_TRUE(comesTo({text("hold"), text("ringback")}));
    ASSERT_TRUE(exchange.order(text("Answer 102")));
    ASSERT_TRUE(comesTo({text("hold"), text("connected")}));
    ASSERT_TRUE(callIn("connected")[text("number")].toString().endsWith(text("102")));
    ASSERT_TRUE(does({text("swap")}));
    ASSERT_TRUE(waitFor([&] {
        return callIn("connected")[text("number")].toString().endsWith(text("101"))
            && callIn("hold")[text("number")].toString().endsWith(text("102"));
    }));
    ASSERT_TRUE(does({text("merge")}));
    EXPECT_TRUE(comesTo({}));
    EXPECT_TRUE(exchange.order(text("Drop 101"))); // who speaks with 102 now
}

TEST_P(UcServerDesk, AConferenceAndItsMembers)
{
    ASSERT_TRUE(speaksWith101());
    ASSERT_TRUE(does({text("dial"), text("102")}));
    ASSERT_TRUE(comesTo({text("hold"), text("ringback")}));
    ASSERT_TRUE(exchange.order(text("Answer 102")));
    ASSERT_TRUE(comesTo({text("hold"), text("connected")}));
    ASSERT_TRUE(does({text("conference")}));
    ASSERT_TRUE(waitFor([&] {
        QStringList members;
        QString conference;
        for (const QJsonValue &call : ask("calls").toArray()) {
            if (!call[text("line")].toString().endsWith(text("100")))
                continue;
            if (call[text("role")] == QJsonValue(text("conference-member")))
                members.append(call[text("number")].toString().right(3));
            conference = call[text("conference")].toString();
        }
        members.sort();
        return members == QStringList {text("101"), text("102")} && !conference.isEmpty();
    })) << calls().join(u',').toStdString();
    EXPECT_EQ(ask("journal").toArray().size(), 2); // none of the conference itself, none of others
}

TEST_P(UcServerDesk, BlindTransferAndRedirect)
{
    ASSERT_TRUE(speaksWith101());
    ASSERT_TRUE(does({text("transfer"), callIn("connected")[text("id")].toString(), text("102")}));
    EXPECT_TRUE(comesTo({}));
    EXPECT_TRUE(waitFor([&] { return exchange.order(text("Answer 102")); }));
    exchange.order(text("Drop 101"));
    ASSERT_TRUE(rings());
    ASSERT_TRUE(does({text("redirect"), callIn("offering")[text("id")].toString(), text("103")}));
    EXPECT_TRUE(comesTo({}));
    EXPECT_TRUE(waitFor([&] { return exchange.order(text("Answer 103")); }));
}

TEST_P(UcServerDesk, PickupAndCallBack)
{
    ASSERT_TRUE(exchange.order(text("MakeCall 102 101")));
    ASSERT_TRUE(waitFor([&] { return programs.ctl({text("pickup"), text("101")}).exitCode == 0; }));
    ASSERT_TRUE(comesTo({text("connected")}));
    EXPECT_TRUE(callIn("connected")[text("number")].toString().endsWith(text("102")));
    ASSERT_TRUE(does({text("hangup")}));
    ASSERT_TRUE(comesTo({}));

    // 101 speaks with two: one more gets busy.
    ASSERT_TRUE(exchange.order(text("MakeCall 101 102")));
    ASSERT_TRUE(waitFor([&] { return exchange.order(text("Answer 102")); }));
    ASSERT_TRUE(exchange.order(text("MakeCall 103 101")));
    ASSERT_TRUE(does({text("dial"), text("101")}));
    ASSERT_TRUE(comesTo({text("busy")}));
    ASSERT_TRUE(does({text("complete")}));
    EXPECT_TRUE(comesTo({}));
    exchange.order(text("Drop 103"));
    exchange.order(text("Drop 101"));
    EXPECT_TRUE(waitFor([&] { return !calls().isEmpty(); }));
}

TEST_P(UcServerDesk, ForwardsDoNotDisturbAndRemoteOffice)
{
    const auto forwards = [&] {
        QStringList told;
        for (const QJsonValue &forward : ask("forwards").toArray())
            told.append(forward[text("mode")].toString() + u' '
                        + forward[text("to")].toString().right(3));
        told.sort();
        return told;
    };
    ASSERT_TRUE(does({text("forward"), text("100"), text("101")}));
    EXPECT_TRUE(waitFor([&] { return forwards() == QStringList {text("unconditional 101")}; }));
    ASSERT_TRUE(does({text("forward"), text("100"), text("102"), text("--mode"), text("busy")}));
    EXPECT_TRUE(waitFor([&] {
        return forwards() == QStringList {text("busy 102"), text("unconditional 101")};
    })) << forwards().join(u',').toStdString();
    ASSERT_TRUE(
        does({text("forward"), text("100"), text("--off"), text("--mode"), text("unconditional")}));
    EXPECT_TRUE(waitFor([&] { return forwards() == QStringList {text("busy 102")}; }));
    ASSERT_TRUE(does({text("forward"), text("100"), text("--off")}));
    EXPECT_TRUE(waitFor([&] { return forwards().isEmpty(); }));

    ASSERT_TRUE(does({text("dnd"), text("100"), text("on")}));
    EXPECT_TRUE(waitFor([&] { return line()[text("doNotDisturb")] == QJsonValue(true); }));
    ASSERT_TRUE(does({text("dnd"), text("100"), text("off")}));
    EXPECT_TRUE(waitFor([&] { return line()[text("doNotDisturb")] == QJsonValue(false); }));

    ASSERT_TRUE(does({text("remote-office"), text("100"), text("+493023125001")}));
    EXPECT_TRUE(waitFor(
        [&] { return line()[text("remoteOffice")].toString().endsWith(text("3023125001")); }));
    ASSERT_TRUE(does({text("remote-office"), text("100"), text("off")}));
    EXPECT_TRUE(waitFor([&] { return line()[text("remoteOffice")].toString().isEmpty(); }));
}

TEST_P(UcServerDesk, AServerThatRejectsEverythingForAWhile)
{
    ASSERT_TRUE(speaksWith101());
    exchange.ask("ucserver", {{text("answers"), text("rejected")}});
    const Outcome hold = programs.ctl({text("hold")});
    EXPECT_EQ(hold.exitCode, 1) << hold.out.constData();
    EXPECT_TRUE(comesTo({text("connected")}));
    exchange.ask("ucserver", {{text("answers"), text("given")}});
    EXPECT_TRUE(does({text("hold")}));
    EXPECT_TRUE(comesTo({text("hold")}));
}

TEST_P(UcServerDesk, AnAnswerThatIsLostWithTheLinkIsAnOutcomeNobodyKnows)
{
    ASSERT_TRUE(speaksWith101());
    exchange.ask("ucserver", {{text("answers"), text("dropped")}});
    const auto hold = programs.launchCtl({text("hold")});
    ASSERT_TRUE(comesTo({text("hold")})); // the event tells what the answer does not
    exchange.stop();
    const Outcome outcome = Programs::finish(*hold);
    EXPECT_EQ(outcome.exitCode, 5) << outcome.err.constData();
}

TEST_P(UcServerDesk, AnOrderTheServerRefusesIsToldInWords)
{
    const Outcome outcome = programs.ctl({text("dial"), text("+493023125005")});
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_FALSE(outcome.err.isEmpty());
    EXPECT_TRUE(comesTo({}));
}

TEST_P(UcServerDesk, AfterALostLinkTheStateIsThatOfAFreshStart)
{
    ASSERT_TRUE(speaksWith101());
    exchange.stop();
    ASSERT_TRUE(waitFor([&] { return link() != text("online"); }));
    EXPECT_EQ(programs.ctl({text("hold")}).exitCode, 1);
    ASSERT_TRUE(exchange.start(office, config, portBase)) << exchange.error().constData();
    ASSERT_TRUE(exchange.order(text("MakeCall 103 100")));
    ASSERT_TRUE(waitFor([&] { return link() == text("online"); }, std::chrono::seconds(60)));
    ASSERT_TRUE(comesTo({text("offering")}));
    EXPECT_TRUE(callIn("offering")[text("number")].toString().endsWith(text("103")));
}

INSTANTIATE_TEST_SUITE_P(Each, UcServerDesk, testing::ValuesIn(combinations),
                         [](const auto &each) { return std::string(each.param.name); });

} // namespace Jackfield
