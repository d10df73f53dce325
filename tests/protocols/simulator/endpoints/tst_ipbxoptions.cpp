// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ipbxoptions.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace Jackfield::Simulator;

namespace {

Result<IpbxOptions> read(const char *json)
{
    return changed(IpbxOptions {}, QJsonDocument::fromJson(json).object());
}

TEST(IpbxOptions, everyOneIsReadAndShown)
{
    const auto options = read(R"({"technology": "IAX2", "utc_offset_minutes": 330,
        "users": {"100": {"key": "AB12CD"}}, "addresses": {"127.0.0.1": "101"}, "user": "u",
        "password": "p", "tls": "expired", "disabled": true, "require_ssl": true,
        "always_status_200": true, "wrong_order_status": true, "answer": "cut-without-length",
        "location": "http://127.0.0.1/", "slow_ms": 5, "clock_skew_seconds": -7,
        "comma_in_name": true, "newline_in_name": true, "comma_in_country": true,
        "duplicate_rows": true, "stale_rows": true, "crlf": true, "no_final_newline": true,
        "short_idle": true})");
    ASSERT_TRUE(options) << options.error().detail.toStdString();
    EXPECT_EQ(options->utcOffset, 330);
    EXPECT_EQ(options->users[QStringLiteral("100")].key, QStringLiteral("AB12CD"));
    EXPECT_EQ(options->addresses[QStringLiteral("127.0.0.1")], QStringLiteral("101"));
    EXPECT_EQ(options->password, QStringLiteral("p"));
    EXPECT_EQ(options->tls, TestTls::Expired);
    EXPECT_EQ(options->answer, IpbxOptions::Answer::CutWithoutLength);
    EXPECT_EQ(options->slow, 5);
    EXPECT_EQ(options->clockSkew, -7);
    QJsonObject shown = toJson(*options);
    EXPECT_EQ(shown.take(QLatin1String("users")), QJsonValue(QJsonArray {QLatin1String("100")}));
    EXPECT_FALSE(QJsonDocument(shown).toJson().contains("AB12CD"));
    EXPECT_FALSE(shown.contains(QLatin1String("password")));
    IpbxOptions expected = *options;
    expected.users.clear();
    expected.password.clear();
    EXPECT_EQ(*changed(IpbxOptions {}, shown), expected);
    EXPECT_EQ(shown.size(), 21);
}

TEST(IpbxOptions, everyAnswerHasAName)
{
    using Answer = IpbxOptions::Answer;
    const std::pair<const char *, Answer> names[] = {
        {R"({"answer": "given"})", Answer::Given},
        {R"({"answer": "html"})", Answer::Html},
        {R"({"answer": "500"})", Answer::ServerError},
        {R"({"answer": "redirect"})", Answer::Redirect},
        {R"({"answer": "cut"})", Answer::Cut},
        {R"({"answer": "cut-without-length"})", Answer::CutWithoutLength},
        {R"({"answer": "bomb"})", Answer::Bomb},
        {R"({"answer": "endless"})", Answer::Endless},
    };
    for (const auto &[json, answer] : names)
        EXPECT_EQ(read(json)->answer, answer) << json;
}

TEST(IpbxOptions, whatIsNotPossible)
{
    for (const char *json :
         {R"({"explode": true})", R"({"crlf": 1})", R"({"answer": "200"})", R"({"tls": "maybe"})",
          R"({"slow_ms": -1})", R"({"utc_offset_minutes": 1440})", R"({"utc_offset_minutes": "4"})",
          R"({"clock_skew_seconds": -86401})", R"({"clock_skew_seconds": 1.5})",
          R"({"users": {"100": {}}})", R"({"users": {"100": {"key": "A B"}}})",
          R"({"users": {"100": {"key": "A", "x": 1}}})", R"({"users": ["100"]})",
          R"({"addresses": {"127.0.0.1": 100}})", R"({"addresses": "127.0.0.1"})",
          R"({"location": "http://x\r\nA: b"})", R"({"technology": ""})",
          R"({"technology": "SIP/1,"})"}) {
        const auto options = read(json);
        ASSERT_FALSE(options) << json;
        EXPECT_EQ(options.error().code, Error::Code::Malformed);
    }
}

TEST(IpbxOptions, keysAreSixCharactersOfTheNumber)
{
    EXPECT_EQ(ipbxKey(QStringLiteral("100")), QStringLiteral("K00100"));
    EXPECT_EQ(ipbxKey(QStringLiteral("7")), QStringLiteral("K00007"));
    EXPECT_EQ(ipbxKey(QStringLiteral("1234567")), QStringLiteral("K34567"));
}

} // namespace
