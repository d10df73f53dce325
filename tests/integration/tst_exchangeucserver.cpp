// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/exchangeprogram.h"

#include <QJsonArray>

using namespace Jackfield;

namespace {

/// The simulated UCServer of the program, as its users and its control port see it.
class UcServerProgramTest : public ExchangeProgramTest
{
protected:
    /// The body of the answer.
    QJsonObject get(const QByteArray &target)
    {
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, port("ucserver-web"));
        client.write("GET " + target + " HTTP/1.1\r\nHost: x\r\nX-no401: 1\r\n\r\n");
        EXPECT_TRUE(waitFor([&] { return client.error() != QAbstractSocket::UnknownSocketError; }));
        const QByteArray answer = client.readAll();
        return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
    }
    /// The answer to a message in JSON on the direct port.
    QJsonObject converse(QTcpSocket &client, const QByteArray &message)
    {
        if (client.state() != QAbstractSocket::ConnectedState)
            client.connectToHost(QHostAddress::LocalHost, port("ucserver-tcp"));
        client.write('J' + QByteArray::number(message.size()).rightJustified(7, '0') + message);
        QByteArray answer;
        EXPECT_TRUE(waitFor([&] {
            answer += client.readAll();
            return answer.endsWith('\n');
        }));
        return QJsonDocument::fromJson(answer.mid(8)).object();
    }
    QJsonObject inForce(const QJsonObject &options)
    {
        return ask("ucserver", options)[QLatin1String("result")].toObject();
    }
};

TEST_F(UcServerProgramTest, configFileIsFollowed)
{
    start({QStringLiteral("--config"),
           write(QStringLiteral("c.toml"),
                 "[ucserver]\nusers = { anna = { password = \"hush\", lines = [\"101\"] } }\n"
                 "retryIn = 5\nlogin = \"busy\"\nwebTls = false\n"
                 "tcp = { faults = { refuse = true } }\n")});
    const QJsonObject options = inForce({});
    EXPECT_EQ(options[QLatin1String("retryIn")], 5);
    EXPECT_EQ(options[QLatin1String("login")], QStringLiteral("busy"));
    EXPECT_EQ(options[QLatin1String("users")][QLatin1String("anna")][QLatin1String("lines")],
              QJsonArray {QStringLiteral("101")});
    EXPECT_TRUE(options[QLatin1String("pin")].toString().startsWith(QLatin1String("sha256//")));
    QTcpSocket refused;
    refused.connectToHost(QHostAddress::LocalHost, port("ucserver-tcp"));
    EXPECT_TRUE(
        waitFor([&] { return refused.error() == QAbstractSocket::ConnectionRefusedError; }));
    const QByteArray create = "/ws/client/createsession?clientappid=15&user=anna&pass=";
    EXPECT_EQ(get(create + "wrong")[QLatin1String("error")][QLatin1String("iErrorDetail")], 101);
    EXPECT_EQ(get(create + "hush")[QLatin1String("sessionid")].toString().size(), 32);
    EXPECT_TRUE(tells("received", "path", QStringLiteral("/ws/client/createsession")));
    EXPECT_TRUE(tells("sent", "status", QStringLiteral("200 OK")));
    for (const QJsonObject &line : lines())
        EXPECT_FALSE(QJsonDocument(line).toJson().contains("hush"));
}

TEST_F(UcServerProgramTest, optionsAreSwitchedAtRunTime)
{
    start();
    QTcpSocket client;
    const QByteArray probe = R"({"invoke":{"invokeID":1,"operationID":1005,"argument":{}}})";
    EXPECT_TRUE(QJsonDocument(converse(client, probe)).toJson().contains("supportedAuthMethods"));
    EXPECT_EQ(inForce({{QLatin1String("login"), QLatin1String("busy")}})[QLatin1String("login")],
              QStringLiteral("busy"));
    EXPECT_TRUE(QJsonDocument(converse(client, probe)).toJson().contains("serverBusy"));
    EXPECT_TRUE(tells("received", "operation", QStringLiteral("asnLoginV2")));
    EXPECT_EQ(errorOf(ask("ucserver", {{QLatin1String("explode"), true}})), -32602);
    const QJsonObject cut = ask("faults",
                                {{QLatin1String("endpoint"), QLatin1String("ucserver-web")},
                                 {QLatin1String("refuse"), true}});
    EXPECT_EQ(cut[QLatin1String("result")][QLatin1String("refuse")], true);
}

TEST_F(UcServerProgramTest, administratorAndCallDataAreSteered)
{
    start();
    EXPECT_EQ(ask("ucserverAdmin",
                  {{QLatin1String("does"), QLatin1String("line-removed")},
                   {QLatin1String("line"), QLatin1String("100")}})[QLatin1String("result")],
              true);
    EXPECT_EQ(errorOf(ask("ucserverAdmin", {{QLatin1String("does"), QLatin1String("nothing")}})),
              -32602);
    const QJsonObject data {
        {QLatin1String("extension"), QLatin1String("100")},
        {QLatin1String("note"), QLatin1String("a roof")},
        {QLatin1String("data"), QJsonObject {{QLatin1String("k"), QLatin1String("v")}}}};
    EXPECT_EQ(errorOf(ask("callData", data)), 1) << "there is no call";
    ask("order", {{QLatin1String("text"), QLatin1String("MakeCall 100 101")}});
    EXPECT_EQ(ask("callData", data)[QLatin1String("result")], true);
    const QJsonValue call = ask("state")[QLatin1String("result")][QLatin1String("calls")][0];
    EXPECT_EQ(call[QLatin1String("note")], QStringLiteral("a roof"));
    EXPECT_EQ(call[QLatin1String("callData")][QLatin1String("k")], QStringLiteral("v"));
    EXPECT_EQ(errorOf(ask("callData", {{QLatin1String("colour"), 1}})), -32602);
}

} // namespace
