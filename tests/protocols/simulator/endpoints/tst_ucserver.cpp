// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/framing.h"
#include "tests/protocols/simulator/endpoints/ucserverfixture.h"

#include <QFile>
#include <QJsonArray>

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace Jackfield::UcServer;

namespace {

using Way = UcServerClient::Way;

/// What is answered to what, and what is not (ucserver.md 5.3, 5.4).
class UcServerAnswers : public testing::Test, public UcServerFixture
{
protected:
    /// The one answer to an octet string on the WebSocket; empty: none came before the answer to
    /// what was asked behind it.
    QByteArray answerTo(UcServerClient &client, Encoding encoding, const QByteArray &message)
    {
        client.raw.clear();
        client.sendRaw(encoding, message);
        EXPECT_TRUE(client.ask<DropCallOperation>({{QStringLiteral("X")}}).trouble
                    != QStringLiteral("no answer"));
        if (client.raw.size() < 2)
            return {};
        EXPECT_EQ(client.raw[0].first, encoding);
        return client.raw[0].second;
    }
    QByteArray json(const QByteArray &message)
    {
        UcServerClient client(Way::WebJson);
        EXPECT_TRUE(client.open(web.port()));
        return answerTo(client, Encoding::Json, message);
    }
    static QByteArray reject(const QByteArray &problem, const QByteArray &details)
    {
        return R"({"reject":{"details":")" + details
            + R"(","invokedID":{"invokedID":5},"reject":{"invokeProblem":)" + problem + "}}}";
    }
};

TEST_F(UcServerAnswers, AnswersAsTheVendorsRuntimeDoesToEveryVector)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/ucserver-vectors.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll())
                                 .object()[QLatin1String("serverRuntime")][QLatin1String("cases")]
                                 .toArray();
    ASSERT_GT(cases.size(), 30);
    set(R"({"bareRuntime": true, "wrapping": "bare"})");
    for (const QJsonValue each : cases) {
        const bool isJson = each[QLatin1String("encoding")] == QLatin1String("json");
        const QByteArray text = each[QLatin1String("in")].toString().toUtf8();
        const QByteArray expected = each[QLatin1String("out")].toString().toUtf8();
        SCOPED_TRACE(each[QLatin1String("name")].toString().toStdString());
        if (text.startsWith('J')) {
            UcServerClient client(Way::TcpJson);
            ASSERT_TRUE(client.connectTo(tcp.port()));
            client.sendOctets(text);
            EXPECT_TRUE(waitFor([&] {
                client.receive();
                return client.octets.size() >= expected.size();
            }));
            EXPECT_EQ(client.octets, expected);
            continue;
        }
        UcServerClient client(isJson ? Way::WebJson : Way::WebBer);
        ASSERT_TRUE(client.open(web.port()));
        const QByteArray answer =
            answerTo(client, client.encoding(), isJson ? text : QByteArray::fromHex(text));
        EXPECT_EQ(isJson ? answer : answer.toHex(), expected.trimmed());
    }
}

TEST_F(UcServerAnswers, DispatchesByNameWhereTheIdIsMissing)
{
    connectPair();
    const QByteArray answer = json(
        R"({"invoke":{"invokeID":5,"operationName":"asnCtiLineDropCall","argument":{"u8sLineDescriptor":"100"}}})");
    EXPECT_EQ(
        answer,
        "["
        R"({"result":{"invokeID":5,"result":{"result":{"_type":"AsnCtiLineDropCallResult","bSuccess":true},"resultValue":0}}})"
        "]");
    EXPECT_EQ(state(), QString());
}

TEST_F(UcServerAnswers, RejectsWhatItCannotCarryOut)
{
    set(R"({"wrapping": "bare"})");
    EXPECT_EQ(json(R"({"invoke":{"invokeID":5,"operationID":4711,"argument":{}}})"),
              reject("1", "unrecognisedOperation"));
    EXPECT_EQ(json(R"({"invoke":{"invokeID":5,"operationID":1203,"argument":{}}})"),
              reject("1", "otherError: 0x20"));
    EXPECT_EQ(json(R"({"invoke":{"invokeID":5,"operationID":1203}})"),
              reject("2", "argumentMissing"));
    EXPECT_EQ(
        json(
            R"({"invoke":{"invokeID":5,"operationID":1294,"argument":{"u8sMonitorCrossRefID":"A"}}})"),
        reject("3", "functionMissing"));
    EXPECT_EQ(
        json(R"({"invoke":{"invokeID":5,"operationID":1714,"sessionID":"S1","argument":{}}})"),
        R"({"reject":{"details":"invalidSessionID","invokedID":{"invokedID":5},"reject":{"invokeProblem":8},"sessionID":"S1"}})");
}

TEST_F(UcServerAnswers, LeavesArgumentsOutThatHaveNoMandatoryMembers)
{
    EXPECT_TRUE(json(R"({"invoke":{"invokeID":5,"operationID":1714}})").contains("\"result\""));
}

TEST_F(UcServerAnswers, IsSilentAboutAnswersAndEvents)
{
    for (const char *message :
         {R"({"result":{"invokeID":5,"result":{"resultValue":0,"result":{}}}})",
          R"({"reject":{"invokedID":{"invokedID":99999},"reject":{"invokeProblem":1}}})",
          R"({"error":{"invokedID":5,"error_value":0}})",
          R"({"invoke":{"invokeID":99999,"operationID":1706,"argument":{"dummy":null}}})",
          R"({"invoke":{"invokeID":99999,"operationID":4711,"argument":{}}})",
          R"([{"invoke":{"invokeID":5,"operationID":1714,"argument":{}}}])",
          R"({"invoke":{"invokeID":2147483648,"operationID":1714,"argument":{}}})"})
        EXPECT_EQ(json(message), QByteArray()) << message;
}

TEST_F(UcServerAnswers, AnswersInTheEncodingOfTheRequest)
{
    UcServerClient client(Way::WebBer);
    ASSERT_TRUE(client.open(web.port()));
    client.sendRaw(Encoding::Json,
                   R"({"invoke":{"invokeID":500,"operationID":1714,"argument":{}}})");
    ASSERT_TRUE(client.settle());
    ASSERT_EQ(client.raw.size(), 2U);
    EXPECT_EQ(client.raw[0].first, Encoding::Json);
    EXPECT_EQ(client.raw[1].first, Encoding::Ber);
}

TEST_F(UcServerAnswers, FindsTheNextFrameBehindStrayOctets)
{
    UcServerClient client(Way::TcpJson);
    ASSERT_TRUE(client.open(tcp.port()));
    client.sendOctets("\x01\x02 stray \xff");
    EXPECT_TRUE(client.settle());
    EXPECT_TRUE(journalText().contains("octets that start no message were skipped"));
}

TEST_F(UcServerAnswers, EndsWithTheLogoffAndWithSilence)
{
    for (const Way way : {Way::TcpJson, Way::TcpBer, Way::WebJson, Way::WebBer}) {
        UcServerClient client(way);
        ASSERT_TRUE(client.open(portOf(way)));
        client.send(invoke<LogoffOperation>(eventInvokeId, {}));
        EXPECT_TRUE(waitFor([&] { return !client.isConnected(); }));
        UcServerClient quiet(way);
        ASSERT_TRUE(quiet.open(portOf(way)));
        clock.advance(std::chrono::seconds(59));
        quiet.send(invoke<TransportKeepAliveOperation>(eventInvokeId, {}));
        ASSERT_TRUE(quiet.settle());
        clock.advance(std::chrono::seconds(59));
        ASSERT_TRUE(quiet.settle());
        clock.advance(std::chrono::seconds(60));
        EXPECT_TRUE(waitFor([&] { return !quiet.isConnected(); }));
    }
    set(R"({"keepAlive": 0})");
    UcServerClient patient(Way::TcpJson);
    ASSERT_TRUE(patient.open(tcp.port()));
    clock.advance(std::chrono::hours(1));
    EXPECT_TRUE(patient.settle());
}

TEST_F(UcServerAnswers, WritesNamesAndNumbersToTheJournalAndNoSecret)
{
    set(R"({"users": {"100": {"password": "1234", "token": "tokentoken"}}})");
    for (const Way way : {Way::TcpJson, Way::TcpBer, Way::WebJson, Way::WebBer}) {
        UcServerClient client(way);
        ASSERT_TRUE(client.open(portOf(way)));
        const auto token = client.result<UserTokenV2Operation>({{}, {}}).token;
        client.result<LineMonitorStartOperation>({QStringLiteral("tel:100@sim")});
        ASSERT_TRUE(client.settle());
        const QByteArray text = journalText();
        EXPECT_TRUE(text.contains(R"("operation":"asnCtiLineMonitorStart")"));
        EXPECT_TRUE(text.contains(R"("invokeId":)"));
        EXPECT_FALSE(text.contains(token.toLatin1()));
    }
    for (const char *secret : {"1234", "MTAwOjEyMzQ=", "tokentoken"})
        EXPECT_FALSE(journalText().contains(secret)) << secret;
    EXPECT_FALSE(journalText().contains("x-ucsessionid"));
}

} // namespace
