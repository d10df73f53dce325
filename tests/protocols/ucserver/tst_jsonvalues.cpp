// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/jsoncodec.h"
#include "tests/support/printers.h"
#include "tests/support/ucservervectors.h"

#include <gtest/gtest.h>

// Single values as both readers take them (ucserver.md 3.1, 3.2, 3.4, 7.2).
namespace Jackfield::UcServer {

namespace {

    constexpr auto liberal = JsonReading::Liberal;
    constexpr auto strict = JsonReading::Strict;

    Result<std::vector<RoseMessage>> decode(const QByteArray &text, JsonReading reading = liberal,
                                            const OperationOfInvoke &operationOf = {})
    {
        return JsonDecoder(reading).decode(text, operationOf);
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

} // namespace

TEST(JsonValues, integers)
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

TEST(JsonValues, booleans)
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

TEST(JsonValues, enumerationsKeepUnknownValuesOf32Bits)
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

TEST(JsonValues, parametersInBothForms)
{
    using Value = OptionalParameters::Value;
    OptionalParameters expected;
    expected.entries = {{QStringLiteral("a"), Value(QStringLiteral("x"))},
                        {QStringLiteral("b"), Value(qint64(2))},
                        {QStringLiteral("c"), Value(QByteArrayLiteral("\x01"))}};
    for (const auto reading : {liberal, strict}) {
        EXPECT_EQ(parameters(R"({"_type":"T","b":2,"a":"x","c":{"binarydata":"AQ"}})", reading),
                  expected);
        // The array form says the order, and equal keys.
        const auto list = parameters(R"([{"_type":"T","key":"b","value":{"integerdata":2}},)"
                                     R"({"key":"a","value":{"stringdata":"x"}},)"
                                     R"({"key":"c","value":{"_type":"T","binarydata":"AQ=="}},)"
                                     R"({"key":"b","value":{"integerdata":3}}])",
                                     reading);
        ASSERT_TRUE(list);
        ASSERT_EQ(list->entries.size(), 4);
        EXPECT_EQ(list->entries[0].first, QStringLiteral("b"));
        EXPECT_EQ(list->number(u"b"), 2); // the first counts
        auto unique = *list;
        unique.entries.removeLast();
        EXPECT_EQ(unique, expected);
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

TEST(JsonValues, base64WithAndWithoutPadding)
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

TEST(JsonValues, aChoiceHasOneAlternative)
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

TEST(JsonValues, times)
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

TEST(JsonValues, mandatoryMembersMustBeThereAndUnknownOnesMay)
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

TEST(JsonValues, nullInAListOfContactsIsAbsent)
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

} // namespace Jackfield::UcServer
