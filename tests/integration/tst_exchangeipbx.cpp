// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/exchangeprogram.h"

#include <QRegularExpression>

using namespace Jackfield;

namespace {

/// The simulated ipbx of the program, as its clients and its control port see it.
class IpbxProgramTest : public ExchangeProgramTest
{
protected:
    QByteArray get(const QByteArray &target, const QByteArray &headers = {})
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port("ipbx"));
        socket.write("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n");
        EXPECT_TRUE(waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
        return socket.readAll();
    }
    QByteArray body(const QByteArray &target, const QByteArray &headers = {})
    {
        const QByteArray answer = get(target, headers);
        return answer.mid(answer.indexOf("\r\n\r\n") + 4);
    }
    QByteArray queue(const QByteArray &name)
    {
        return body("/ipps/queueactive.php?queue_name=" + name + "&res_cc=1");
    }
    int callIn(const QString &to)
    {
        const QJsonObject params {{QLatin1String("number"), QLatin1String("030 23125001")},
                                  {QLatin1String("to"), to}};
        return ask("call", params)[QLatin1String("result")][QLatin1String("call")].toInt();
    }
    QJsonObject inForce(const QJsonObject &options)
    {
        return ask("ipbx", options)[QLatin1String("result")].toObject();
    }
    static bool isLike(const QByteArray &text, const char *pattern)
    {
        return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)))
            .match(QString::fromUtf8(text))
            .hasMatch();
    }
};

TEST_F(IpbxProgramTest, aCallerFromWaitingToGone)
{
    start();
    EXPECT_EQ(queue("Sales"), "");
    const int call = callIn(QStringLiteral("900"));
    const QByteArray waiting = queue("Sales");
    EXPECT_TRUE(isLike(waiting, R"(\d{10}\.\d+,03023125001,Germany,WAITING,\d\d:\d\d:\d\d,,\n)"))
        << waiting.toStdString();
    EXPECT_TRUE(order(QStringLiteral("Answer 103")));
    const QByteArray connected = queue("Sales");
    EXPECT_TRUE(isLike(connected,
                       R"(\d{10}\.\d+,03023125001,Germany,CONNECTED,\d\d:\d\d:\d\d,\d,SIP/103\n)"))
        << connected.toStdString();
    EXPECT_EQ(connected.split(',').first(), waiting.split(',').first());
    const QByteArray channel = body("/ipps/channelinfo.php?channel=SIP/103&useid=1");
    EXPECT_TRUE(channel.startsWith("SIP/103,up,03023125001,Adler Logistics,103@default,"));
    EXPECT_TRUE(channel.endsWith(',' + connected.split(',').first() + '\n'));
    ask("hangup", {{QLatin1String("call"), call}});
    EXPECT_EQ(queue("Sales"), "");
    EXPECT_TRUE(tells("received", "target",
                      QStringLiteral("/ipps/channelinfo.php?channel=SIP/103&useid=1")));
}

TEST_F(IpbxProgramTest, anOrderByUrlIsCarriedOutAndItsKeyKept)
{
    start();
    EXPECT_EQ(body("/user/c/?key=K00100&call=102"), "OK: CALL PLACED");
    EXPECT_TRUE(tells("order", "verb", QStringLiteral("call")));
    EXPECT_TRUE(tells("received", "target", QStringLiteral("/user/c/?key=***&call=102")));
    EXPECT_TRUE(tells("call"));
    EXPECT_EQ(body("/user/c/?key=K00101&vm=1"), "OK: UPDATED VM SETTINGS");
    EXPECT_TRUE(waitFor([&] {
        return std::any_of(lines().cbegin(), lines().cend(), [](const QJsonObject &line) {
            return line[QLatin1String("extension")][QLatin1String("forwards")][0]
                       [QLatin1String("mode")]
                == QLatin1String("voice-mail");
        });
    }));
}

TEST_F(IpbxProgramTest, configFileIsFollowed)
{
    start({QStringLiteral("--config"),
           write(QStringLiteral("c.toml"),
                 "[ipbx]\nusers = { 100 = { key = \"AB12CD\" } }\nuser = \"ipps\"\n"
                 "password = \"1234\"\nutc_offset_minutes = -570\nclock_skew_seconds = -30\n"
                 "technology = \"IAX2\"\nno_final_newline = true\nfaults = { delay = 0.01 }\n")});
    const QJsonObject options = inForce({});
    EXPECT_EQ(options[QLatin1String("utc_offset_minutes")], -570);
    EXPECT_EQ(options[QLatin1String("clock_skew_seconds")], -30);
    EXPECT_FALSE(options.contains(QLatin1String("password")));
    EXPECT_EQ(ask("faults",
                  {{QLatin1String("endpoint"),
                    QLatin1String("ipbx")}})[QLatin1String("result")][QLatin1String("delay")],
              0.01);
    EXPECT_EQ(queue("Sales"), "ERROR: AUTHENTICATION FAILED");
    EXPECT_EQ(body("/ipps/channelinfo.php?channel=IAX2/100&useid=1",
                   "Authorization: Basic aXBwczoxMjM0\r\n"),
              "IAX2/100,down,,,,");
    EXPECT_EQ(body("/user/c/?key=K00100&vm=1"), "ERROR: AUTH FAILED");
    EXPECT_EQ(body("/user/c/?key=AB12CD&vm=1"), "OK: UPDATED VM SETTINGS");
}

TEST_F(IpbxProgramTest, configMistakesAreNamed)
{
    const auto config = [&](const QByteArray &text, const QString &words) {
        return run({QStringLiteral("--config"), write(QStringLiteral("c.toml"), text)}, words);
    };
    EXPECT_EQ(config("[ipbx]\ncomma = true\n", QStringLiteral("\"comma\"")), 2);
    EXPECT_EQ(config("[ipbx]\nanswer = \"none\"\n", QStringLiteral("\"answer\"")), 2);
    EXPECT_EQ(config("[ipbx]\nfaults = { explode = true }\n", QStringLiteral("\"explode\"")), 2);
}

TEST_F(IpbxProgramTest, switchesAreSetAtRunTime)
{
    start();
    EXPECT_EQ(inForce({{QLatin1String("disabled"), true}})[QLatin1String("disabled")], true);
    EXPECT_TRUE(get("/ipps/queueactive.php?queue_name=Sales").startsWith("HTTP/1.1 404 "));
    inForce({{QLatin1String("disabled"), false}, {QLatin1String("answer"), QLatin1String("html")}});
    EXPECT_EQ(queue("Sales"), "<html><body>Please log in</body></html>\n");
    EXPECT_EQ(errorOf(ask("ipbx", {{QLatin1String("explode"), true}})), -32602);
    const QJsonObject tls = inForce({{QLatin1String("tls"), QLatin1String("trusted")}});
    EXPECT_TRUE(tls[QLatin1String("pin")].toString().startsWith(QLatin1String("sha256//")));
    EXPECT_TRUE(tells("note", "endpoint", QStringLiteral("ipbx")));
    EXPECT_FALSE(
        inForce({{QLatin1String("tls"), QLatin1String("off")}}).contains(QLatin1String("pin")));
}

} // namespace
