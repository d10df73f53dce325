// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/foreigntext.h"

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

TEST(ForeignText, findsTheEncoding)
{
    EXPECT_EQ(foreignText("plain"), QStringLiteral("plain"));
    EXPECT_EQ(foreignText("M\xc3\xbcller"), QStringLiteral("Müller"));
    EXPECT_EQ(foreignText("M\xfcller"), QStringLiteral("Müller"));
    EXPECT_EQ(foreignText("Andr\xe9"), QStringLiteral("André")); // begins like UTF-8
    EXPECT_EQ(foreignText("\x93quoted\x94 \x80"), QStringLiteral("“quoted” €"));
    EXPECT_EQ(foreignText("\xa4", "ISO-8859-15"), QStringLiteral("€"));
    EXPECT_EQ(foreignText("M\xfcller", "UTF-8"),
              QStringLiteral("Müller")); // it says what is not so
    EXPECT_EQ(foreignText("M\xc3\xbcller", "no-such"), QStringLiteral("Müller"));
    EXPECT_EQ(foreignText({}), QString());
}

TEST(ForeignText, cutsBetweenCharacters)
{
    EXPECT_EQ(shortText(QStringLiteral(" a \n\t b "), 100), QStringLiteral("a b"));
    EXPECT_EQ(shortText(QStringLiteral("ab😀"), 3), QStringLiteral("ab"));
    EXPECT_EQ(shortText(QStringLiteral("ab😀"), 4), QStringLiteral("ab😀"));
    EXPECT_EQ(longText(QStringLiteral("\na\nb\n"), 10), QStringLiteral("a\nb"));
}

TEST(TextOctets, takesTheMarkAway)
{
    const auto through = [](const QByteArray &octets) {
        TextOctets reader;
        QByteArray text;
        for (const char c : octets)
            text += reader.feed(QByteArrayView(&c, 1));
        return text + reader.end();
    };
    EXPECT_EQ(through("abc"), "abc");
    EXPECT_EQ(through("\xef\xbb\xbf"
                      "abc"),
              "abc");
    EXPECT_EQ(through("\xef\xbb"), "\xef\xbb");
    EXPECT_EQ(through("\xef\xbbz"), "\xef\xbbz");
    EXPECT_EQ(through(QByteArray("\xff\xfe"
                                 "a\0\x3d\xd8\x00\xde",
                                 8)),
              "a😀");
    EXPECT_EQ(through(QByteArray("\xfe\xff"
                                 "\0a\xd8\x3d\xde\x00",
                                 8)),
              "a😀");
    EXPECT_EQ(through("\xff"), "\xff");
    EXPECT_EQ(through({}), "");
}

} // namespace
