// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/framing.h"
#include "protocols/ucserver/jsoncodec.h"
#include "tests/support/printers.h"
#include "tests/support/ucservervectors.h"

#include <gtest/gtest.h>

// What the reader refuses wherever it stands in a text (security.md T75), and the rows of
// tests/data/bad-inputs.csv that are its own.
namespace Jackfield::UcServer {

namespace {

    Result<std::vector<RoseMessage>> decode(const QByteArray &text)
    {
        return JsonDecoder().decode(text, {});
    }

    /// Why a text is refused; empty when it is not.
    std::string fault(const QByteArray &text)
    {
        const auto messages = decode(text);
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

    QByteArray nested(int depth)
    {
        // invoke and its argument are two levels above.
        return request(4711,
                       QByteArray("[").repeated(depth - 2) + QByteArray("]").repeated(depth - 2));
    }

} // namespace

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
                              "\"\\udc00\"",
                              "{\"\\udc00\":1}",
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
