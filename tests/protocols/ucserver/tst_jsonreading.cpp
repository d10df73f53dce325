// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/framing.h"
#include "protocols/ucserver/jsoncodec.h"
#include "tests/support/printers.h"
#include "tests/support/ucservervectors.h"

#include <gtest/gtest.h>

// What the reader takes, and what not (ucserver.md 3.4, 5.4, 7.2; security.md T75).
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

    std::optional<RemoteOfficeState> remoteOffice(const QByteArray &enabled, JsonReading reading)
    {
        const Payload payload =
            argumentOf(LineSetRemoteOfficeOperation::id,
                       R"({"remoteOfficeState":{"iEnabled":)" + enabled
                           + R"(,"u8sController":"","u8sDestination":""},"u8sLinePhoneNumber":""})",
                       reading);
        const auto *argument = payloadAs<CtiLineSetRemoteOfficeArgument>(payload);
        return argument ? std::optional(argument->remoteOffice) : std::nullopt;
    }

    std::optional<qint64> integer(const QByteArray &text, JsonReading reading = liberal)
    {
        const auto state = remoteOffice(text, reading);
        return state ? std::optional(state->enabled) : std::nullopt;
    }

    std::optional<bool> boolean(const QByteArray &text, JsonReading reading = liberal)
    {
        const Payload payload = argumentOf(
            HoldOperation::id, R"({"u8sConnectionID":"","bHold":)" + text + '}', reading);
        const auto *argument = payloadAs<CtiHoldArgument>(payload);
        return argument ? std::optional(argument->hold) : std::nullopt;
    }

    std::optional<OptionalParameters> parameters(const QByteArray &text,
                                                 JsonReading reading = liberal)
    {
        const Payload payload = argumentOf(
            SetForwardOperation::id,
            R"({"u8sPhoneNumberFrom":"","u8sPhoneNumberTo":"","optionalParams":)" + text + '}',
            reading);
        const auto *argument = payloadAs<CtiSetForwardArgument>(payload);
        return argument ? argument->optionalParams : std::nullopt;
    }

    QByteArray nested(int depth)
    {
        // invoke and its argument are two levels above.
        return request(4711,
                       QByteArray("[").repeated(depth - 2) + QByteArray("]").repeated(depth - 2));
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

TEST(JsonReading, integers)
{
    const qint64 least = std::numeric_limits<qint64>::min();
    const struct
    {
        const char *text;
        std::optional<qint64> liberal;
        std::optional<qint64> strict;
    } rows[] {
        {"7", 7, 7},
        {"-9223372036854775808", least, least},
        {"9223372036854775808", std::nullopt, std::nullopt},
        {"2.9", 2, std::nullopt},
        {"-2.9", -2, std::nullopt},
        {"3.0", 3, 3},
        {"1e300", std::nullopt, std::nullopt},
        {"\"42\"", 42, std::nullopt},
        {"\"abc\"", 0, std::nullopt},
        {"\"42x\"", 0, std::nullopt},
        {"true", 1, std::nullopt},
        {"false", 0, std::nullopt},
        {"null", 0, std::nullopt},
        {"{}", std::nullopt, std::nullopt},
        {"[]", std::nullopt, std::nullopt},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(integer(row.text), row.liberal) << row.text;
        EXPECT_EQ(integer(row.text, strict), row.strict) << row.text;
    }
}

TEST(JsonReading, booleans)
{
    const struct
    {
        const char *text;
        std::optional<bool> liberal;
        std::optional<bool> strict;
    } rows[] {
        {"true", true, true},
        {"false", false, false},
        {"0", false, std::nullopt},
        {"-3", true, std::nullopt},
        {"0.5", true, std::nullopt},
        {"null", false, std::nullopt},
        {"\"true\"", std::nullopt, std::nullopt},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(boolean(row.text), row.liberal) << row.text;
        EXPECT_EQ(boolean(row.text, strict), row.strict) << row.text;
    }
}

TEST(JsonReading, enumerationsKeepUnknownValuesOf32Bits)
{
    const auto scope = [](const char *text) {
        const Payload payload =
            argumentOf(EnumPhoneLinesOperation::id,
                       QByteArray(R"({"attachChangeNotify":0,"typeofLines":)") + text + '}');
        const auto *argument = payloadAs<CtiEnumPhoneLinesArgument>(payload);
        return argument ? std::optional(int(argument->lines)) : std::nullopt;
    };
    EXPECT_EQ(scope("99"), 99);
    EXPECT_EQ(scope("\"2\""), 2);
    EXPECT_EQ(scope("4294967296"), std::nullopt);
}

TEST(JsonReading, parametersInBothForms)
{
    using Value = OptionalParameters::Value;
    OptionalParameters expected;
    expected.entries = {{QStringLiteral("a"), Value(QStringLiteral("x"))},
                        {QStringLiteral("b"), Value(qint64(2))},
                        {QStringLiteral("c"), Value(QByteArrayLiteral("\x01"))}};
    for (const auto reading : {liberal, strict}) {
        EXPECT_EQ(parameters(R"({"_type":"T","b":2,"a":"x","c":{"binarydata":"AQ"}})", reading),
                  expected);
        EXPECT_EQ(parameters(R"([{"_type":"T","key":"b","value":{"integerdata":2}},)"
                             R"({"key":"a","value":{"stringdata":"x"}},)"
                             R"({"key":"b","value":{"integerdata":3}},)"
                             R"({"key":"c","value":{"_type":"T","binarydata":"AQ=="}}])",
                             reading),
                  expected);
        EXPECT_EQ(parameters("{}", reading), OptionalParameters());
        EXPECT_EQ(parameters("[]", reading), OptionalParameters());
        EXPECT_EQ(parameters("null", reading), std::nullopt);
        for (const char *bad : {R"({"a":[]})", R"({"a":{}})", R"({"a":{"binarydata":"!"}})", "[{}]",
                                R"([{"key":"a"}])", R"([{"key":1,"value":{"integerdata":1}}])",
                                R"([{"key":"a","value":{}}])", "5"})
            EXPECT_EQ(parameters(bad, reading), std::nullopt) << bad;
    }
    const auto numbers = parameters(R"({"t":true,"n":null,"r":1.5,"i":{"integerdata":4}})");
    ASSERT_TRUE(numbers);
    EXPECT_EQ(numbers->number(u"t"), 1);
    EXPECT_EQ(numbers->number(u"n"), 0);
    EXPECT_EQ(numbers->number(u"r"), 1);
    EXPECT_EQ(numbers->number(u"i"), 4);
    EXPECT_EQ(parameters(R"({"t":true})", strict), std::nullopt);
}

TEST(JsonReading, base64WithAndWithoutPadding)
{
    const auto octets = [](const char *text) {
        const Payload payload =
            argumentOf(LoginV2Operation::id,
                       QByteArray(R"({"auth":{"authNTLM":{"authdata":")") + text + R"("}}})");
        const auto *argument = payloadAs<LoginV2Argument>(payload);
        return argument ? std::optional(std::get<AuthNtlm>(argument->auth->value).authData)
                        : std::nullopt;
    };
    EXPECT_EQ(octets("AQIDBA=="), QByteArrayLiteral("\1\2\3\4"));
    EXPECT_EQ(octets("AQIDBA"), QByteArrayLiteral("\1\2\3\4"));
    EXPECT_EQ(octets(""), QByteArray(""));
    EXPECT_EQ(octets("AQ ID"), std::nullopt);
    EXPECT_EQ(octets("\\u00e4"), std::nullopt);
}

TEST(JsonReading, aChoiceHasOneAlternative)
{
    const auto isRead = [](const char *auth) {
        const Payload payload =
            argumentOf(LoginV2Operation::id, QByteArray(R"({"auth":)") + auth + '}');
        return payloadAs<LoginV2Argument>(payload) != nullptr;
    };
    EXPECT_TRUE(isRead(R"({"_type":"x","authBasic":{"credential":"eA=="},"new":1})"));
    EXPECT_TRUE(isRead("null"));
    EXPECT_FALSE(isRead("{}"));
    EXPECT_FALSE(isRead(R"({"authBasic":{"credential":""},"authBearer":{"u8sJWT":""}})"));
    EXPECT_FALSE(isRead(R"({"authBasic":5})"));
}

TEST(JsonReading, times)
{
    const auto days = [](const QByteArray &text, JsonReading reading = liberal) {
        QByteArray event = messageVector("asnCtiNotifyLineCallInformationChanged.event.offering."
                                         "contacts")
                               .json;
        event.replace(R"("utcCallCreated":"2024-09-20T10:15:30Z")", R"("utcCallCreated":)" + text);
        const auto messages = decode(event, reading);
        EXPECT_TRUE(messages) << text.toStdString();
        const auto *payload = messages ? payloadAs<CtiNotifyLineCallInformationChanged>(
                                  std::get<Invoke>(messages->front()).argument)
                                       : nullptr;
        return payload ? std::optional(payload->call.created.days) : std::nullopt;
    };
    const double noon = 45555.5;
    for (const char *same : {R"("2024-09-20T12:00:00Z")", R"("2024-09-20T12:00:00.000Z")",
                             R"("2024-09-20T12:00:00.0009+02:00")", R"("2024-09-20T12:00:00X")"})
        EXPECT_EQ(days(same), noon) << same;
    EXPECT_DOUBLE_EQ(*days(R"("2024-09-20T12:00:00.5Z")"), noon + 0.5 / 86400);
    EXPECT_EQ(days(R"("2024-02-29T12:00:00Z")"), 45351.5);
    for (const char *none :
         {R"("")", R"("1899-12-30T00:00:00Z")", R"("1899-12-30T00:00:00.000Z")",
          R"("2024-09-20T12:00:00")", R"("2024-09-20 12:00:00Z")", R"("2024-02-30T12:00:00Z")",
          R"("2024-09-20T24:00:00Z")", R"("2024-09-20T12:60:00Z")",
          R"("2024-09-20T12:00:00+02:00")", R"("0000-09-20T12:00:00Z")",
          R"("2024-09-20T12:00:00.Z")", R"("+024-09-20T12:00:00Z")"})
        EXPECT_EQ(days(none), 0) << none;
    EXPECT_EQ(days("45555.5"), noon);
    EXPECT_EQ(days("-1.25"), -1.25);
    for (const char *none : {"0", "null", "1e300", "1e-12", "2958466"})
        EXPECT_EQ(days(none), 0) << none;
    for (const char *bad : {"true", "[]"})
        EXPECT_EQ(days(bad), std::nullopt) << bad;
    EXPECT_EQ(days("45555.5", strict), std::nullopt);
}

TEST(JsonReading, mandatoryMembersMustBeThereAndUnknownOnesMay)
{
    const Payload more = argumentOf(HoldOperation::id,
                                    R"({"zzz":[{}],"bHold":true,"AAA":null,"u8sConnectionID":"x",)"
                                    R"("_type":5})");
    ASSERT_TRUE(payloadAs<CtiHoldArgument>(more));
    for (const auto reading : {liberal, strict}) {
        EXPECT_TRUE(std::holds_alternative<UnreadableArgument>(
            argumentOf(HoldOperation::id, R"({"u8sConnectionID":"x"})", reading)));
        EXPECT_TRUE(std::holds_alternative<UnreadableArgument>(
            argumentOf(HoldOperation::id, R"({"bHold":true,"u8sConnectionID":null})", reading)));
    }
}

TEST(JsonReading, nullInAListOfContactsIsAbsent)
{
    const Payload payload = argumentOf(
        MakeCallOperation::id,
        R"({"u8sPhoneNumberFrom":"","u8sPhoneNumberTo":"1","iNumberFormat":1,"newCallParams":{)"
        R"("bHideMyCallerID":false,"asnRemoteContact":{"u8sEMail":null,"u8sFirstName":"A",)"
        R"("customFields":null},"optionalParams":{},"projectPinRule":{"u8sProjectName":"",)"
        R"("u8sProjectPin":"","iProjectType":0,"bAssociatedCallIsPrivateCall":false,)"
        R"("u8sLocationID":"","u8sUserEnteredPin":"","u8sUserEnteredUserID":""}}})");
    const auto *argument = payloadAs<CtiMakeCallArgument>(payload);
    ASSERT_TRUE(argument);
    const auto &contact = *argument->newCallParams->remoteContact;
    EXPECT_EQ(contact.texts, (SparseTexts {{quint8(7), QStringLiteral("A")}}));
    EXPECT_FALSE(contact.customFields);
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

TEST(JsonSecurity, nestingUpTo64)
{
    EXPECT_EQ(fault(nested(64)), "");
    EXPECT_NE(fault(nested(65)), "");
    EXPECT_NE(fault(QByteArray("[").repeated(1'000'000)), "");
}

TEST(JsonSecurity, aNameStandsOnceAlsoWhereNobodyLooks)
{
    for (const char *text : {R"({"invoke":{"invokeID":1,"invokeID":2}})",
                             R"({"invoke":{"invokeID":1,"invoke\u0049D":2}})",
                             R"({"invoke":{"invokeID":1,"b":0,"a":0,"b":1}})",
                             R"({"invoke":{"invokeID":1,"x":[{"y":{"":1,"":2}}]}})",
                             R"({"invoke":{"invokeID":1},"invoke":{"invokeID":1}})"})
        EXPECT_EQ(fault(text), "a name stands twice") << text;
}

TEST(JsonSecurity, atMost10000Entries)
{
    const auto list = [](int count) {
        return request(4711, '[' + QByteArray("1,").repeated(count - 1) + "1]");
    };
    EXPECT_EQ(fault(list(10'000)), "");
    EXPECT_EQ(fault(list(10'001)), "a list is too long");
    QByteArray object;
    for (int i = 0; i <= 10'000; ++i)
        object += "\"k" + QByteArray::number(i) + "\":1,";
    EXPECT_EQ(fault(request(4711, '{' + object + "\"z\":1}")), "an object has too many members");
}

TEST(JsonSecurity, everyCutAndEveryByteBehindIsRefused)
{
    const QByteArray text = messageVector("asnCtiHold.req.unhold").json.chopped(1);
    for (qsizetype size = 0; size < text.size(); ++size)
        EXPECT_NE(fault(text.first(size)), "") << size;
    for (const char *behind : {"x", "{}", ",", "\xff", "}", " 0"})
        EXPECT_NE(fault(text + behind), "") << behind;
    EXPECT_EQ(fault(" \r\n\t" + text + " \r\n\t"), "");
}

TEST(JsonSecurity, badTextAlsoWhereNobodyLooks)
{
    for (const char *value : {"1e999",
                              "-1e999",
                              "01",
                              "1.",
                              ".5",
                              "+1",
                              "0x1",
                              "NaN",
                              "Infinity",
                              "tru",
                              "'a'",
                              "\"\xc0\xaf\"",
                              "\"\xed\xa0\x80\"",
                              "\"\xf4\x90\x80\x80\"",
                              "\"\x80\"",
                              "\"a\nb\"",
                              "\"\\x\"",
                              "\"\\u12\"",
                              "\"\\ud800\"",
                              "[1,]",
                              "{\"a\":1,}",
                              "{a:1}",
                              "[1 2]",
                              "/**/1"})
        EXPECT_NE(fault(QByteArray(R"({"invoke":{"invokeID":1,"zzz":)") + value + "}}"), "")
            << value;
}

TEST(JsonSecurity, moreThan16MiBIsNotRead)
{
    const QByteArray text = request(4711, '"' + QByteArray(Deframer::maxMessage, 'A') + '"');
    EXPECT_EQ(fault(text), "a text over 16 MiB");
}

// The rows of tests/data/bad-inputs.csv that are the reader's.

TEST(JsonBadInputs, idsAreExactIntegers) // J12, J13, J14
{
    EXPECT_EQ(fault(R"({"result":{"invokeID":"3"}})"), "invokeID is no 64-bit integer");
    EXPECT_EQ(fault(R"({"result":{"invokeID":3.0000001}})"), "invokeID is no 64-bit integer");
    EXPECT_EQ(fault(R"({"result":{"invokeID":9223372036854775808}})"),
              "invokeID is no 64-bit integer");
    const auto messages = decode(R"({"result":{"invokeID":9007199254740993}})");
    ASSERT_TRUE(messages);
    EXPECT_EQ(std::get<RoseResult>(messages->front()).invokeId, 9007199254740993);
    EXPECT_TRUE(encodeJson(messages->front()).contains("9007199254740993"));
}

TEST(JsonBadInputs, badTexts) // J15, J16, J21, J24
{
    EXPECT_NE(fault(R"({"invoke":{"invokeID":1e999}})"), "");
    EXPECT_NE(fault("{\"invoke\":{\"invokeID\":99999,\"operationID\":1511,"
                    "\"operationName\":\"\xc0\xaf\"}}"),
              "");
    EXPECT_NE(fault("[1,2,3]"), "");
    EXPECT_NE(fault(R"({"invoke":{"invokeID":99999,"operationID":1706,)"
                    R"("argument":{"dummy":null}}}xyz)"),
              "");
}

TEST(JsonBadInputs, whatIsNotOursIsKeptAsItIs) // J00, J10, J22, J25
{
    const auto event = decode(R"({"invoke":{"invokeID":99999,"operationID":1511,)"
                              R"("operationName":"asnUpdateMyCustomNote","argument":{}}})");
    ASSERT_TRUE(event);
    EXPECT_TRUE(std::get<Invoke>(event->front()).isEvent());
    EXPECT_TRUE(std::holds_alternative<UnknownPayload>(std::get<Invoke>(event->front()).argument));
    const auto result =
        decode(R"({"result":{"invokeID":424242,"result":{"resultValue":0,"result":{}}}})");
    ASSERT_TRUE(result);
    EXPECT_TRUE(
        std::holds_alternative<UnknownPayload>(std::get<RoseResult>(result->front()).result));
    const auto huge = decode(R"({"invoke":{"invokeID":99999,"operationID":1511,"argument":)"
                             R"({"u8sName":")"
                             + QByteArray(5'000'000, 'A') + R"("}}})");
    ASSERT_TRUE(huge);
    EXPECT_EQ(std::get<UnknownPayload>(std::get<Invoke>(huge->front()).argument).octets.size(),
              5'000'014);
}

TEST(JsonBadInputs, tooManyCallsInOneList) // J23
{
    EXPECT_EQ(fault(R"({"invoke":{"invokeID":99999,"operationID":4000,"argument":{"calls":[)"
                    + QByteArray("{},").repeated(100'000) + "{}]}}}"),
              "a list is too long");
}

TEST(JsonBadInputs, startTlsRefused) // J27
{
    const auto messages = decode(R"({"reject":{"invokedID":1,"reject":{"invokeProblem":1}}})");
    ASSERT_TRUE(messages);
    EXPECT_EQ(std::get<RoseReject>(messages->front()).invokedId, 1);
}

} // namespace Jackfield::UcServer
