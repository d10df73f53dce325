// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/bercodec.h"
#include "protocols/ucserver/jsoncodec.h"
#include "tests/support/printers.h"
#include "tests/support/ucservervectors.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

namespace Jackfield::UcServer {

namespace {

    std::string nameOf(const MessageVector &vector)
    {
        return vector.name.toStdString();
    }

    /// The one message of a text; a failed expectation and an empty message when it is none.
    RoseMessage decoded(const QByteArray &text, const OperationOfInvoke &operationOf,
                        JsonReading reading = JsonReading::Liberal)
    {
        const auto messages = JsonDecoder(reading).decode(text, operationOf);
        EXPECT_TRUE(messages) << text.left(200).toStdString() << ": "
                              << messages.error().detail.toStdString();
        EXPECT_EQ(messages ? messages->size() : 1, 1u);
        return messages && messages->size() == 1 ? messages->front() : RoseMessage();
    }

    RoseMessage withTimeOfConnecting(const SystemTime &time)
    {
        CtiNotifyLineCallInformationChanged event;
        event.call.connected = time;
        return invoke<NotifyLineCallInformationChangedOperation>(eventInvokeId, event);
    }

    RoseMessage withParameters(OptionalParameters parameters)
    {
        CtiSetForwardArgument argument;
        argument.optionalParams = std::move(parameters);
        return invoke<SetForwardOperation>(1, argument);
    }

} // namespace

TEST(JsonCodec, everyVectorComesBackOctetForOctet)
{
    ASSERT_EQ(messageVectors().size(), 101u);
    for (const MessageVector &vector : messageVectors()) {
        const RoseMessage message = decoded(vector.json, vector.operationOf());
        EXPECT_EQ(encodeJson(message) + '\n', vector.json) << nameOf(vector);
        const Payload *payload = payloadOf(message);
        EXPECT_FALSE(payload && std::holds_alternative<UnknownPayload>(*payload)) << nameOf(vector);
    }
}

TEST(JsonCodec, theVendorsStubSaysTheSame)
{
    for (const MessageVector &vector : messageVectors()) {
        const RoseMessage message = decoded(vector.json, vector.operationOf());
        EXPECT_TRUE(decoded(vector.jsonOfStub, vector.operationOf()) == message) << nameOf(vector);
        EXPECT_TRUE(decoded(vector.jsonOfStub, vector.operationOf(), JsonReading::Strict)
                    == message)
            << nameOf(vector);
        EXPECT_TRUE(decoded(vector.json, vector.operationOf(), JsonReading::Strict) == message)
            << nameOf(vector);
    }
}

TEST(JsonCodec, berSaysTheSameButForTheNameOfTheOperation)
{
    for (const MessageVector &vector : messageVectors()) {
        const RoseMessage message = decoded(vector.json, vector.operationOf());
        const auto again = decodeBer(encodeBer(message, {true}), vector.operationOf());
        ASSERT_TRUE(again) << nameOf(vector);
        EXPECT_TRUE(*again == message) << nameOf(vector);
    }
}

TEST(JsonCodec, aResultIsKnownByItsTypeWhenNobodyKnowsTheRequest)
{
    int results = 0;
    for (const MessageVector &vector : messageVectors()) {
        const RoseMessage message = decoded(vector.json, {});
        results += std::holds_alternative<RoseResult>(message) ? 1 : 0;
        EXPECT_TRUE(message == decoded(vector.json, vector.operationOf())) << nameOf(vector);
    }
    EXPECT_GT(results, 20);
}

TEST(JsonCodec, whatIsNotKnownIsWrittenBackAsItCame)
{
    const QByteArray text = R"({"invoke":{"argument":{"_type":"AsnNew","b":[1,-2.5,true,null,)"
                            R"("\u00fc/\n",18446744073709551615,1e+300],"a":{}},)"
                            R"("invokeID":7,"operationID":4711,"operationName":"asnNew"}})";
    const RoseMessage message = decoded(text, {});
    const auto *argument = std::get_if<UnknownPayload>(&std::get<Invoke>(message).argument);
    ASSERT_TRUE(argument);
    EXPECT_EQ(argument->encoding, Encoding::Json);
    EXPECT_EQ(encodeJson(message), text);
    const QByteArray result =
        R"({"result":{"invokeID":7,"result":{"result":{"_type":"AsnNew"},"resultValue":0}}})";
    EXPECT_EQ(encodeJson(decoded(result, {})), result);
}

TEST(JsonCodec, whatJsonCannotCarryIsLeftOut)
{
    Invoke invoke;
    invoke.invokeId = 3;
    invoke.argument = UnknownPayload {QByteArrayLiteral("\x30"), Encoding::Ber};
    EXPECT_EQ(encodeJson(invoke), R"({"invoke":{"invokeID":3}})");
    invoke.argument = UnreadableArgument {QStringLiteral("x")};
    EXPECT_EQ(encodeJson(invoke), R"({"invoke":{"invokeID":3}})");
}

TEST(JsonCodec, textIsEscapedAsTheVendorDoes)
{
    CtiDropCallArgument argument;
    argument.connectionId = QString::fromUtf8("\"\\/\b\f\n\r\t\x01\x1f\x7f\xc3\xa4\xe2\x82\xac"
                                              "\xf0\x9f\x98\x80");
    const RoseMessage message = invoke<DropCallOperation>(1, argument);
    EXPECT_TRUE(encodeJson(message).contains(R"("u8sConnectionID":"\"\\/\b\f\n\r\t\u0001\u001f)"
                                             "\x7f"
                                             R"(\u00e4\u20ac\ud83d\ude00")"))
        << encodeJson(message).toStdString();
    EXPECT_TRUE(decoded(encodeJson(message), {}) == message);
}

TEST(JsonCodec, timesAreWrittenWithMillisecondsOnlyWhereThereAreSome)
{
    const struct
    {
        double days;
        const char *text;
    } rows[] {
        {0, R"("")"},
        {2, R"("1900-01-01T00:00:00Z")"},
        {-1.25, R"("1899-12-28T18:00:00Z")"},
        {45555.5, R"("2024-09-20T12:00:00Z")"},
        {45555.5 + 0.25 / 86400, R"("2024-09-20T12:00:00.250Z")"},
        {45555.5 + 0.001 / 86400, R"("2024-09-20T12:00:00.001Z")"},
        {2958465.75, R"("9999-12-31T18:00:00Z")"},
        {2958466, R"("")"}, // five digits of a year
        {-1e300, R"("")"},
    };
    for (const auto &row : rows) {
        const QByteArray text = encodeJson(withTimeOfConnecting({row.days}));
        EXPECT_TRUE(text.contains(QByteArrayLiteral("\"utcCallConnected\":") + row.text + ','))
            << row.days << ": " << text.toStdString();
    }
}

TEST(JsonCodec, parametersAreAnObjectOfWhichTheFirstOfEqualKeysCounts)
{
    using Value = OptionalParameters::Value;
    OptionalParameters parameters;
    parameters.entries = {{QStringLiteral("b"), Value(qint64(-1))},
                          {QStringLiteral("a"), Value(QStringLiteral("x"))},
                          {QStringLiteral("b"), Value(qint64(2))},
                          {QStringLiteral("Z"), Value(QByteArrayLiteral("\x01"))}};
    const QByteArray text = encodeJson(withParameters(parameters));
    EXPECT_TRUE(text.contains(R"("optionalParams":{"Z":{"binarydata":"AQ=="},"a":"x","b":-1})"))
        << text.toStdString();
    EXPECT_TRUE(encodeJson(withParameters({})).contains(R"("optionalParams":{})"));
    parameters.entries.removeAt(2);
    EXPECT_TRUE(decoded(text, {}) == withParameters(parameters));
}

TEST(JsonCodec, keepsNothingFromOneMessageToTheNext)
{
    JsonDecoder decoder;
    const QByteArray large = R"({"invoke":{"invokeID":1,"operationID":1203,"argument":)"
                             R"({"u8sConnectionID":")"
        + QByteArray(3'000'000, 'A') + R"("}}})";
    for (const QByteArray &text : {large, messageVector("asnCtiDropCall.req").json, large}) {
        const auto messages = decoder.decode(text, {});
        ASSERT_TRUE(messages);
        EXPECT_EQ(messages->size(), 1u);
        EXPECT_FALSE(decoder.decode(QByteArrayView("{\"invoke\":"), {}));
    }
}

} // namespace Jackfield::UcServer
