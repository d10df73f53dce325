// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/jsoncodec.h"
#include "tests/support/printers.h"
#include "tests/support/ucservervectors.h"

#include <gtest/gtest.h>

// What the reader takes, and what not (ucserver.md 3.4, 5.4, 7.2).
namespace Jackfield::UcServer {

namespace {

    constexpr auto liberal = JsonReading::Liberal;
    constexpr auto strict = JsonReading::Strict;

    Result<std::vector<RoseMessage>> decode(const QByteArray &text, JsonReading reading = liberal,
                                            const OperationOfInvoke &operationOf = {})
    {
        return JsonDecoder(reading).decode(text, operationOf);
    }

    /// Why a text is refused; empty when it is not.
    std::string fault(const QByteArray &text, JsonReading reading = liberal)
    {
        const auto messages = decode(text, reading);
        if (messages)
            return {};
        EXPECT_EQ(messages.error().code, Error::Code::Malformed);
        EXPECT_FALSE(messages.error().detail.isEmpty());
        return messages.error().detail.toStdString();
    }

    /// A request's text around an argument.
    QByteArray request(qint64 operationId, const QByteArray &argument)
    {
        return "{\"invoke\":{\"invokeID\":5,\"operationID\":" + QByteArray::number(operationId)
            + ",\"argument\":" + argument + "}}";
    }

    Payload argumentOf(qint64 operationId, const QByteArray &argument,
                       JsonReading reading = liberal)
    {
        const auto messages = decode(request(operationId, argument), reading);
        EXPECT_TRUE(messages) << argument.toStdString();
        return messages ? std::get<Invoke>(messages->front()).argument : Payload();
    }

} // namespace

TEST(JsonReading, messagesMayStandInAnArray)
{
    const QByteArray one = messageVector("asnCtiMakeCall.res").json;
    const auto bare = decode(one);
    for (const int count : {0, 1, 2, 3}) {
        QByteArrayList texts;
        for (int i = 0; i < count; ++i)
            texts << one;
        const auto messages = decode('[' + texts.join(',') + ']');
        ASSERT_TRUE(messages);
        EXPECT_EQ(*messages, std::vector<RoseMessage>(size_t(count), bare->front()));
    }
    EXPECT_NE(fault('[' + one + ",{}]"), "");
    EXPECT_NE(fault("[[" + one + "]]"), "");
}

TEST(JsonReading, oldClientsAndServersAreUnderstood)
{
    const auto enumerate = decode(R"({
        "invoke": {
            "argument": { "_type": "AsnCtiEnumPhoneLinesArgument", "typeofLines": 0,
                          "attachChangeNotify": 1, "optionalParams": {} },
            "invokeID": 2, "operationID": 0, "operationName": "asnCtiEnumPhoneLines" } })");
    ASSERT_TRUE(enumerate);
    const auto &request = std::get<Invoke>(enumerate->front());
    ASSERT_TRUE(payloadAs<CtiEnumPhoneLinesArgument>(request.argument));
    EXPECT_EQ(request.operationId, 0);

    const auto drop = decode(R"({"invoke":{"invokeID":481516234,"operationName":"asnCtiDropCall",)"
                             R"("argument":{"_type":"AsnCtiDropCallArgument",)"
                             R"("u8sConnectionID":"0A1B"}}})");
    ASSERT_TRUE(drop);
    EXPECT_FALSE(std::get<Invoke>(drop->front()).operationId);
    EXPECT_TRUE(payloadAs<CtiDropCallArgument>(std::get<Invoke>(drop->front()).argument));

    const auto error = decode(R"([{"error":{"error":{"_type":"AsnCtiLineMonitorStartError",)"
                              R"("iErrorDetail":3,"u8sErrorString":"invalid line",)"
                              R"("optionalParams":{}},"error_value":0,"invokedID":5}}])");
    ASSERT_TRUE(error);
    const auto *why = payloadAs<RequestError>(std::get<RoseError>(error->front()).error);
    ASSERT_TRUE(why);
    EXPECT_EQ(why->errorDetail, 3);
}

TEST(JsonReading, anErrorOfAnotherShapeIsStillAnAnswer)
{
    const auto error = decode(R"({"error":{"error":{"x":1},"error_value":0,"invokedID":5}})");
    ASSERT_TRUE(error);
    EXPECT_EQ(std::get<UnknownPayload>(std::get<RoseError>(error->front()).error).octets,
              R"({"x":1})");
}

TEST(JsonReading, aResultIsOfTheTypeOfItsRequestWhateverItIsCalled)
{
    const OperationOfInvoke hold = [](qint64 id) {
        return id == 5 ? findOperation(HoldOperation::id) : nullptr;
    };
    const QByteArray text = R"({"result":{"invokeID":5,"result":{"resultValue":0,)"
                            R"("result":{"_type":"AsnCtiDropCallResult","bSuccess":true}}}})";
    const auto known = decode(text, liberal, hold);
    EXPECT_TRUE(payloadAs<CtiHoldResult>(std::get<RoseResult>(known->front()).result));
    const auto named = decode(text);
    EXPECT_TRUE(payloadAs<CtiDropCallResult>(std::get<RoseResult>(named->front()).result));
}

TEST(JsonReading, theVendorsRuntimeReadsTheSameRequests)
{
    int count = 0;
    for (const RuntimeCase &row : runtimeCases()) {
        if (row.encoding != Encoding::Json)
            continue;
        ++count;
        QByteArray text = row.request;
        if (text.startsWith('J'))
            text = text.sliced(8);
        const auto messages = decode(text);
        if (!row.answer) {
            // What the vendor's runtime is silent about, we may well read: a name only, an array,
            // ids above 2^31. These two nobody can.
            EXPECT_EQ(!messages,
                      row.name == QLatin1String("json garbage")
                          || row.name == QLatin1String("json empty object"))
                << row.name.toStdString();
            continue;
        }
        ASSERT_TRUE(messages) << row.name.toStdString();
        const Payload &argument = std::get<Invoke>(messages->front()).argument;
        EXPECT_EQ(std::holds_alternative<UnreadableArgument>(argument),
                  row.answer->contains("otherError: 0x20"))
            << row.name.toStdString();
        EXPECT_EQ(std::holds_alternative<std::monostate>(argument),
                  row.answer->contains("argumentMissing"))
            << row.name.toStdString();
        EXPECT_EQ(std::holds_alternative<UnknownPayload>(argument),
                  row.answer->contains("unrecognisedOperation"))
            << row.name.toStdString();
    }
    EXPECT_EQ(count, 27);
}

TEST(JsonReading, anEmptyListOrNullIsAPayloadWithBlankMembers)
{
    for (const char *blank : {"[]", "null"}) {
        const Payload argument = argumentOf(DropCallOperation::id, blank);
        EXPECT_TRUE(argument == Payload(KnownPayload(CtiDropCallArgument()))) << blank;
        EXPECT_TRUE(std::holds_alternative<UnreadableArgument>(
            argumentOf(DropCallOperation::id, blank, strict)))
            << blank;
    }
    for (const char *other : {"[1]", "5", "\"x\"", "true", "{}"}) {
        const Payload argument = argumentOf(DropCallOperation::id, other);
        ASSERT_TRUE(std::holds_alternative<UnreadableArgument>(argument)) << other;
        EXPECT_FALSE(std::get<UnreadableArgument>(argument).why.isEmpty());
    }
}

TEST(JsonReading, whyAnArgumentIsUnreadableNamesTheMember)
{
    const auto why = [](const char *argument) {
        return std::get<UnreadableArgument>(argumentOf(HoldOperation::id, argument)).why;
    };
    EXPECT_EQ(why(R"({"bHold":true})"), QStringLiteral("u8sConnectionID is missing"));
    EXPECT_EQ(why(R"({"bHold":"x","u8sConnectionID":5})"),
              QStringLiteral("bHold is not of its type"));
    EXPECT_EQ(why("7"), QStringLiteral("AsnCtiHoldArgument cannot be read"));
}

TEST(JsonReading, envelopesThatAreNone)
{
    for (const char *text :
         {"",
          " ",
          "5",
          "null",
          "\"invoke\"",
          "{}",
          R"({"invoke":5})",
          R"({"invoke":null})",
          R"({"invoke":{}})",
          R"({"invoke":{"operationID":1203}})",
          R"({"invoke":{"invokeID":1},"result":{"invokeID":1}})",
          R"({"invoke":{"invokeID":1,"operationID":"1203"}})",
          R"({"invoke":{"invokeID":1,"operationName":7}})",
          R"({"invoke":{"invokeID":1,"authentication":5}})",
          R"({"invoke":{"invokeID":1,"authentication":{"auth":{"method":"x"}}}})",
          R"({"result":{"invokeID":1,"result":{}}})",
          R"({"result":{"invokeID":1,"result":5}})",
          R"({"error":{"invokedID":1}})",
          R"({"error":{"error_value":1}})",
          R"({"reject":{}})",
          R"({"reject":{"invokedID":{}}})",
          R"({"reject":{"invokedID":"5"}})",
          R"({"reject":{"invokedID":{"invokedID":1.5}}})",
          R"({"reject":{"invokedID":{"invokedID":1},"reject":{}}})"})
        EXPECT_NE(fault(text), "") << text;
}

TEST(JsonReading, rejectsOfEitherSpelling)
{
    for (const char *text :
         {R"({"reject":{"invokedID":{"invokedID":5},"reject":{"generalProblem":2}}})",
          R"({"reject":{"invokedID":{"invokeID":5},"reject":{"generalProblem":2}}})"}) {
        const auto messages = decode(text);
        ASSERT_TRUE(messages) << text;
        const auto &reject = std::get<RoseReject>(messages->front());
        EXPECT_EQ(reject.invokedId, 5);
        EXPECT_EQ(reject.reject, std::pair(RoseReject::Problem::General, qint64(2)));
    }
    const QByteArray none = R"({"reject":{"authentication":{"authList":[{"authdata":"","method":)"
                            R"("a"},{"authdata":"AQ==","method":"b"}],"context":"c"},)"
                            R"("invokedID":{"invokednull":0}}})";
    const auto messages = decode(none);
    ASSERT_TRUE(messages);
    EXPECT_FALSE(std::get<RoseReject>(messages->front()).invokedId);
    EXPECT_EQ(encodeJson(messages->front()), none);
}

} // namespace Jackfield::UcServer
