// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/tracetext.h"
#include "tests/support/growth.h"

#include <gtest/gtest.h>

namespace Jackfield::UcServer {

TEST(WithoutSecrets, hidesThemByTheirNames)
{
    struct Case
    {
        const char *json;
        const char *shown;
    };
    constexpr Case cases[] {
        {R"({"u8sToken":"Zq7","n":"Zq7"})", R"({"u8sToken":"***","n":"Zq7"})"},
        {R"({"authdata" : "WnE3", "nonce":"Zq7"})", R"({"authdata" : "Kioq", "nonce":"***"})"},
        {R"({"u8sOldPassword":"a\"Zq7\\","sessionID":"Zq7","sessionId":"Zq7"})",
         R"({"u8sOldPassword":"***","sessionID":"***","sessionId":"***"})"},
        {R"({"mySecretThing":"Zq7","x.Token.y":"Zq7"})",
         R"({"mySecretThing":"***","x.Token.y":"***"})"},
        {R"({"u8sPass\u0077ord":"Zq7"})", R"({"u8sPass\u0077ord":"***"})"},
        {R"({"opaque":"Zq7 is cut)", R"({"opaque":"***)"},
        {R"({"Token":"","Token":{"n":1},"bPassword":true})",
         R"({"Token":"","Token":{"n":1},"bPassword":true})"},
        {R"({"text":"a password: none","u8sName":"nonce"})",
         R"({"text":"a password: none","u8sName":"nonce"})"},
    };
    for (const Case &each : cases)
        EXPECT_EQ(withoutSecrets(each.json), each.shown);
}

TEST(WithoutSecrets, takesTimeInProportionToTheText)
{
    for (const char *piece : {"\"", "\"a", "\"aaaaaaaaaaaaaaaa\"", "a", "\"Token", "\"Token\":\"\\",
                              "\\", "{\"a\":", "\"Token\":\""}) {
        const auto work = [](const QString &text) { withoutSecrets(text.toUtf8()); };
        EXPECT_LT(growth(QString::fromLatin1(piece), work), 9) << piece;
    }
}

TEST(DescribeUnreadable, looksThroughNoMoreThanIsShown)
{
    WireMessage told;
    describeUnreadable(told, QByteArray(3 * 1024 * 1024, '"'), Encoding::Json);
    EXPECT_EQ(told.bytes.size(), 1024 * 1024);
    EXPECT_EQ(told.missing, 2 * 1024 * 1024);
}

} // namespace Jackfield::UcServer
