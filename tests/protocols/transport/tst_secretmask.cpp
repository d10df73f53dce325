// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/secretmask.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;

namespace {

TEST(SecretMask, everySpelling)
{
    const SecretMask mask({QStringLiteral("a b/\"<&\\ü")});
    for (const char *text :
         {"a b/\"<&\\ü", "a%20b%2F%22%3C%26%5C%C3%BC", "a%20b%2f%22%3c%26%5c%c3%bc",
          "a+b%2F%22%3C%26%5C%C3%BC", "a b/&quot;&lt;&amp;\\ü", "a b/\\\"<&\\\\ü",
          "a b\\/\\\"<&\\\\\\u00fc"})
        EXPECT_EQ(mask.text(QStringLiteral("x") + QString::fromUtf8(text) + QStringLiteral("y")),
                  QStringLiteral("x***y"))
            << text;
}

TEST(SecretMask, oneInTheOther)
{
    const SecretMask mask({QStringLiteral("abc"), QStringLiteral("abcdef"), QStringLiteral("")});
    EXPECT_EQ(mask.text(QStringLiteral("abcdef abc abcabc ab")),
              QStringLiteral("*** *** ****** ab"));
}

TEST(SecretMask, charactersOfPatternsAreOnlyCharacters)
{
    const SecretMask mask({QStringLiteral(".*|("), QStringLiteral("\\1$")});
    EXPECT_EQ(mask.text(QStringLiteral("ab .*|( \\1$")), QStringLiteral("ab *** ***"));
}

TEST(SecretMask, quotesAsPagesWriteThem)
{
    const SecretMask mask({QStringLiteral("a'b")});
    EXPECT_EQ(mask.text(QStringLiteral("a'b a&#39;b a&#039;b")), QStringLiteral("*** *** ***"));
}

TEST(SecretMask, aSecretTooLongForAPatternHidesAll)
{
    const QString secret(100'000, u'x');
    EXPECT_FALSE(SecretMask({secret}).text(u'a' + secret).contains(u'x'));
}

TEST(SecretMask, withoutSecretsNothingChanges)
{
    const QByteArray bytes("\xff\x00 text", 7);
    EXPECT_EQ(SecretMask({}).bytes(bytes), bytes);
    EXPECT_EQ(SecretMask({QString()}).text(QStringLiteral("abc")), QStringLiteral("abc"));
}

TEST(SecretMask, everyPartOfAnAnswer)
{
    HttpAnswer answer;
    answer.reason = QStringLiteral("s3 x");
    answer.headers = {{"x-echo", "s3"}, {"date", "now"}};
    answer.body = "body s3";
    answer.location = "http://x/?p=s3";
    answer.sent = "GET /?p=s3";
    const HttpAnswer masked = SecretMask({QStringLiteral("s3")}).answer(answer);
    EXPECT_EQ(masked.reason, QStringLiteral("*** x"));
    EXPECT_EQ(masked.headers[0].second, "***");
    EXPECT_EQ(masked.headers[1].second, "now");
    EXPECT_EQ(masked.body, "body ***");
    EXPECT_EQ(masked.location, "http://x/?p=***");
    EXPECT_EQ(masked.sent, "GET /?p=***");
}

} // namespace
