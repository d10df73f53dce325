// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/jsonlines.h"
#include "app/inbound/jsonrpc.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace Jackfield {

TEST(JsonRpc, ParsesARequest)
{
    const auto request = JsonRpc::parseRequest(
        R"({"jsonrpc":"2.0","id":7,"method":"dial","params":{"text":"100"}})");
    ASSERT_TRUE(request);
    EXPECT_EQ(request->id, QJsonValue(7));
    EXPECT_EQ(request->method, QStringLiteral("dial"));
    EXPECT_EQ(request->params, (QJsonObject {{QStringLiteral("text"), QStringLiteral("100")}}));
}

TEST(JsonRpc, TakesARequestWithoutParamsAndANotification)
{
    const auto bare = JsonRpc::parseRequest(R"({"jsonrpc":"2.0","id":"a","method":"calls"})");
    ASSERT_TRUE(bare);
    EXPECT_TRUE(bare->params.isEmpty());
    const auto notification = JsonRpc::parseRequest(R"({"jsonrpc":"2.0","method":"calls"})");
    ASSERT_TRUE(notification);
    EXPECT_TRUE(notification->id.isUndefined());
}

TEST(JsonRpc, RefusesBadRequests)
{
    const std::pair<const char *, int> bad[] {
        {"{", JsonRpc::parseError},
        {R"({"a":1)", JsonRpc::parseError},
        {"{}", JsonRpc::invalidRequest},
        {R"({"jsonrpc":"1.0","id":1,"method":"calls"})", JsonRpc::invalidRequest},
        {R"({"id":1,"method":"calls"})", JsonRpc::invalidRequest},
        {R"({"jsonrpc":"2.0","id":1})", JsonRpc::invalidRequest},
        {R"({"jsonrpc":"2.0","id":1,"method":7})", JsonRpc::invalidRequest},
        {R"({"jsonrpc":"2.0","id":[1],"method":"calls"})", JsonRpc::invalidRequest},
        {R"({"jsonrpc":"2.0","id":1,"method":"calls","params":[1]})", JsonRpc::invalidRequest},
    };
    for (const auto &[line, code] : bad) {
        const auto request = JsonRpc::parseRequest(line);
        ASSERT_FALSE(request) << line;
        EXPECT_EQ(request.error().code, code) << line;
    }
}

TEST(JsonRpc, WritesAnswers)
{
    EXPECT_EQ(JsonLines::line(JsonRpc::answer(3, QJsonValue(true))),
              QByteArray(R"({"id":3,"jsonrpc":"2.0","result":true})"
                         "\n"));
    const auto refused = JsonRpc::failureFrom({Error::Code::Refused, QStringLiteral("no")});
    EXPECT_EQ(
        JsonLines::line(JsonRpc::answer(3, tl::unexpected(refused))),
        QByteArray(
            R"({"error":{"code":5,"data":{"reason":"refused"},"message":"no"},"id":3,"jsonrpc":"2.0"})"
            "\n"));
    EXPECT_EQ(JsonLines::line(JsonRpc::answer(
                  {}, tl::unexpected(JsonRpc::Failure {JsonRpc::parseError, QStringLiteral("x")}))),
              QByteArray(R"({"error":{"code":-32700,"message":"x"},"id":null,"jsonrpc":"2.0"})"
                         "\n"));
}

TEST(JsonRpc, CodesGoBothWaysAndHaveWords)
{
    for (int i = 0; i <= int(Error::Code::Storage); ++i) {
        const auto code = Error::Code(i);
        EXPECT_EQ(JsonRpc::codeFor(code), i + 1);
        EXPECT_EQ(JsonRpc::errorCodeFrom(i + 1), code);
        EXPECT_FALSE(JsonRpc::failureFrom({code, {}}).message.isEmpty());
    }
    EXPECT_FALSE(JsonRpc::errorCodeFrom(0));
    EXPECT_FALSE(JsonRpc::errorCodeFrom(10));
    EXPECT_FALSE(JsonRpc::errorCodeFrom(JsonRpc::invalidParams));
}

TEST(JsonRpc, ReadsWhatItWrites)
{
    const auto failure = JsonRpc::failureFrom({Error::Code::Uncertain, QStringLiteral("?")});
    const auto failed =
        JsonRpc::parseMessage(JsonLines::line(JsonRpc::answer(4, tl::unexpected(failure))));
    ASSERT_TRUE(failed);
    EXPECT_EQ(failed->id, 4);
    EXPECT_EQ(failed->answer, JsonRpc::Answer(tl::unexpected(failure)));
    const auto told = JsonRpc::parseMessage(
        JsonLines::line(JsonRpc::notification(QStringLiteral("changed"), {})));
    ASSERT_TRUE(told);
    EXPECT_FALSE(told->id);
    EXPECT_EQ(told->method, QStringLiteral("changed"));
    EXPECT_FALSE(JsonRpc::parseMessage("{}"));
    EXPECT_FALSE(JsonRpc::parseMessage(R"({"jsonrpc":"2.0","id":1})"));
}

} // namespace Jackfield
