// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redact.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Jackfield;

TEST(Redact, keepsTheLastThreeDigits)
{
    EXPECT_EQ(redactedNumber(QStringLiteral("08999998123")), QStringLiteral("…123"));
    EXPECT_EQ(redactedNumber(QStringLiteral("101")), QStringLiteral("101"));
    EXPECT_EQ(redactedNumber({}), QString());
}

TEST(OneLine, breaksBecomeBlanksAndControlsAreSpelledOut)
{
    EXPECT_EQ(oneLine(QStringLiteral("a\nb\tc")), QStringLiteral("a b c"));
    EXPECT_EQ(oneLine(QStringLiteral("a\u001bb")), QStringLiteral("a\\x1bb"));
    EXPECT_EQ(oneLine(QString(QChar(0))), QStringLiteral("\\x00"));
}

TEST(OneLine, bidiControlsAreDropped)
{
    EXPECT_EQ(oneLine(QStringLiteral("+49\u202e7654")), QStringLiteral("+497654"));
}

TEST(OneLine, isCutBetweenGraphemes)
{
    const QString family = QStringLiteral("👩‍👩‍👧");
    EXPECT_EQ(oneLine(family + QStringLiteral("abc"), 2), family + QStringLiteral("a…"));
    EXPECT_EQ(oneLine(QStringLiteral("ab"), 2), QStringLiteral("ab"));
}

TEST(OneLine, isBoundedForAnyInput)
{
    EXPECT_LE(oneLine(QString(1'000'000, QLatin1Char('x')), 50).size(), 51);
    QString pile = QStringLiteral("e");
    pile += QString(1'000'000, QChar(0x0301));
    EXPECT_LE(oneLine(pile, 50).size(), 500);
}

TEST(MaskedCredentials, hidesUserAndPasswordOfAnAddress)
{
    const auto masked = [](const char *text) {
        return maskedCredentials(QString::fromUtf8(text)).toStdString();
    };
    EXPECT_EQ(masked("http://u:p@pbx/?to=#"), "http://***@pbx/?to=#");
    EXPECT_EQ(masked("{POST}HTTPS://u%40x:p:@@pbx:80/a@b"), "{POST}HTTPS://***@pbx:80/a@b");
    EXPECT_EQ(masked("http://:@h http://{user}:{password}@h/"), "http://***@h http://***@h/");
    EXPECT_EQ(masked("a = \"x://u:p@h\"\nb = \"y://u:p@h\""),
              "a = \"x://***@h\"\nb = \"y://***@h\"");
    for (const char *plain : {"", "http://pbx:80/?mail=a:b@c", "sip://101@pbx", "tel:1", "u:p@h",
                              "http://h:1\n@", "://", "http://h#a:b@c"})
        EXPECT_EQ(masked(plain), plain);
}
