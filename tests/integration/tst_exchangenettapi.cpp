// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/exchangeprogram.h"

using namespace Jackfield;

namespace {

/// The simulated NetTAPI of the program, as its clients and its control port see it.
class NetTapiProgramTest : public ExchangeProgramTest
{
protected:
    /// The next message, without its end.
    QByteArray next()
    {
        EXPECT_TRUE(waitFor([&] {
            received += client.readAll();
            return received.contains('\x04');
        }));
        const qsizetype end = received.indexOf('\x04');
        const QByteArray message = received.left(end);
        received.remove(0, end + 1);
        return message;
    }
    QByteArray say(const QByteArray &message)
    {
        if (client.state() == QAbstractSocket::UnconnectedState)
            client.connectToHost(QHostAddress::LocalHost, port("nettapi"));
        client.write(message + '\x04');
        return next();
    }
    void watch(const QByteArray &user)
    {
        EXPECT_EQ(say("!<connect_nettapi>").size(), 44);
        EXPECT_TRUE(say("!<login_nettapi><uname=" + user + "><pass=>")
                        .startsWith("#<login_nettapi=y><uid=100>"));
        EXPECT_EQ(say("!<interest><incoming_outside_calls><outgoing_outside_calls>"),
                  "#<interest><ok>");
    }
    int callIn(const QString &name)
    {
        const QJsonObject params {{QLatin1String("number"), QLatin1String("030 23125001")},
                                  {QLatin1String("name"), name},
                                  {QLatin1String("to"), QLatin1String("100")}};
        return ask("call", params)[QLatin1String("result")][QLatin1String("call")].toInt();
    }
    QJsonObject inForce(const QJsonObject &options)
    {
        return ask("nettapi", options)[QLatin1String("result")].toObject();
    }

    QTcpSocket client;
    QByteArray received;
};

TEST_F(NetTapiProgramTest, aCallFromItsOfferToItsReport)
{
    start();
    watch("100");
    const int call = callIn(QStringLiteral("X><caller_number=0900123456><serial=99"));
    EXPECT_EQ(next(),
              "#<uid=100><call=1><incoming_outside_call><caller_name=X><caller_number=0900123456>"
              "<serial=99><caller_number=03023125001><serial=1>");
    EXPECT_TRUE(order(QStringLiteral("Answer 100")));
    EXPECT_EQ(say("?<call_info=1>"), "#<call_info=1><not_completed>");
    const QJsonObject data {
        {QLatin1String("extension"), QLatin1String("100")},
        {QLatin1String("note"), QLatin1String("a roof")},
        {QLatin1String("data"), QJsonObject {{QLatin1String("job_code"), QLatin1String("4711")}}}};
    EXPECT_EQ(ask("callData", data)[QLatin1String("result")], true);
    ask("hangup", {{QLatin1String("call"), call}});
    EXPECT_EQ(next(), "#<uid=100><call=1><serial=1><end>");
    EXPECT_TRUE(say("?<call_info=1>").endsWith("<job_code=4711><note=a roof>"));
    EXPECT_TRUE(next().contains("<voice_type=L>"));
    EXPECT_TRUE(next().contains("<voice_type=S>"));
    EXPECT_EQ(next(), "#<call_info=1><end>");
    EXPECT_TRUE(tells("received", "data", QStringLiteral("?<call_info=1>")));
    EXPECT_TRUE(tells("sent", "data", QStringLiteral("#<call_info=1><end>\\x04")));
    EXPECT_TRUE(tells("order", "verb", QStringLiteral("login_nettapi")));
}

TEST_F(NetTapiProgramTest, configFileIsFollowed)
{
    start({QStringLiteral("--config"),
           write(QStringLiteral("c.toml"),
                 "[nettapi]\nusers = { mia = { uid = 100, priv = \"oper,mgr\" } }\n"
                 "trunk_prefix = \"0\"\nunanswered = [\"dial\"]\nstatuses = [\"At Lunch\"]\n"
                 "faults = { delay = 0.01 }\n")});
    const QJsonObject options = inForce({});
    EXPECT_EQ(options[QLatin1String("trunk_prefix")], QStringLiteral("0"));
    EXPECT_EQ(options[QLatin1String("users")][QLatin1String("mia")][QLatin1String("priv")],
              QStringLiteral("oper,mgr"));
    EXPECT_EQ(ask("faults",
                  {{QLatin1String("endpoint"),
                    QLatin1String("nettapi")}})[QLatin1String("result")][QLatin1String("delay")],
              0.01);
    watch("mia");
    EXPECT_EQ(say("!<dial><uid=100><addr=0,03023125001>"),
              "#<uid=100><call=1><outgoing_outside_call><called_number=03023125001><serial=1>");
    EXPECT_TRUE(tells("order", "verb", QStringLiteral("dial")));
}

TEST_F(NetTapiProgramTest, configMistakesAreNamed)
{
    const auto config = [&](const QByteArray &text, const QString &words) {
        return run({QStringLiteral("--config"), write(QStringLiteral("c.toml"), text)}, words);
    };
    EXPECT_EQ(config("[nettapi]\ntrunkprefix = \"9\"\n", QStringLiteral("\"trunkprefix\"")), 2);
    EXPECT_EQ(config("[nettapi]\nignored = [\"answer\"]\n", QStringLiteral("\"ignored\"")), 2);
    EXPECT_EQ(config("[nettapi]\nfaults = { explode = true }\n", QStringLiteral("\"explode\"")), 2);
}

TEST_F(NetTapiProgramTest, switchesAreSetAtRunTime)
{
    start();
    watch("100");
    EXPECT_EQ(
        inForce({{QLatin1String("duplicate_notices"), true}})[QLatin1String("duplicate_notices")],
        true);
    callIn(QStringLiteral("Adler"));
    const QByteArray notice = next();
    EXPECT_TRUE(notice.contains("<caller_name=Adler>"));
    EXPECT_EQ(next(), notice);
    inForce({{QLatin1String("refuse_interest"), QLatin1String("never")}});
    EXPECT_EQ(say("!<interest><incoming_outside_calls><uid=101>"), "#<interest><err=never>");
    EXPECT_EQ(errorOf(ask("nettapi", {{QLatin1String("explode"), true}})), -32602);
    inForce({{QLatin1String("drop_after"), QLatin1String("dial")}});
    EXPECT_EQ(say("!<dial><uid=101><addr=9,03023125001>"), "#<dial><ok>");
    EXPECT_TRUE(waitFor([&] { return client.state() == QAbstractSocket::UnconnectedState; }));
}

} // namespace
