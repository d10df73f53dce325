// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ipbx/ippsreply.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace Jackfield::Ipbx {

namespace {

    QByteArrayList linesOf(QByteArrayView body)
    {
        QByteArrayList lines;
        LineReader reader(body);
        while (!reader.atEnd())
            lines << reader.next().toByteArray();
        return lines;
    }

} // namespace

TEST(LineReader, EndsLinesThreeWays)
{
    EXPECT_EQ(linesOf(""), QByteArrayList());
    EXPECT_EQ(linesOf("a"), QByteArrayList {"a"});
    for (const char *end : {"\n", "\r", "\r\n"}) {
        EXPECT_EQ(linesOf(end), QByteArrayList {""});
        EXPECT_EQ(linesOf(QByteArray("a") + end), QByteArrayList {"a"});
        EXPECT_EQ(linesOf(QByteArray("a") + end + "b"), (QByteArrayList {"a", "b"}));
        EXPECT_EQ(linesOf(QByteArray("a") + end + end + "b"), (QByteArrayList {"a", "", "b"}));
    }
    EXPECT_EQ(linesOf("a\r\nb\nc\rd\n\re\r\r\nf"),
              (QByteArrayList {"a", "b", "c", "d", "", "e", "", "f"}));
    EXPECT_EQ(linesOf(QByteArrayView("a\0b\n", 4)), QByteArrayList {QByteArray("a\0b", 3)});
}

TEST(LineReader, LosesNothingWhereverTheBodyIsCut)
{
    const QByteArray body = "a,b\r\n\r\nc\rd\n\ne";
    const QByteArrayList whole = linesOf(body);
    for (qsizetype cut = 0; cut <= body.size(); ++cut) {
        const QByteArrayList lines = linesOf(QByteArrayView(body).first(cut));
        for (qsizetype i = 0; i + 1 < lines.size(); ++i)
            EXPECT_EQ(lines[i], whole[i]) << cut;
        EXPECT_TRUE(lines.isEmpty() || whole[lines.size() - 1].startsWith(lines.last())) << cut;
    }
}

/// In a time that grows with the body: a reply is up to 1 MiB.
TEST(LineReader, ManyLines)
{
    constexpr int count = 500'000;
    for (const char *end : {"\n", "\r", "\r\n", "x\r"}) {
        const QByteArray body = QByteArray(end).repeated(count);
        LineReader reader(body);
        int lines = 0;
        for (; !reader.atEnd(); ++lines)
            reader.next();
        EXPECT_EQ(lines, count);
    }
}

TEST(LineReader, CopiesNothing)
{
    const QByteArray body = "ab\ncd";
    LineReader reader(body);
    EXPECT_EQ(reader.next().data(), body.constData());
    EXPECT_EQ(reader.next().data(), body.constData() + 3);
}

TEST(CheckBody, AnErrorIsOneWhateverElse)
{
    for (const char *text : {"ERROR: AUTHENTICATION FAILED", "ERROR: AUTHENTICATION FAILED\n",
                             "\r\n ERROR:AUTHENTICATION FAILED \r\nSIP/21,down,,,,\n"}) {
        const auto checked = checkBody(text);
        ASSERT_FALSE(checked) << text;
        EXPECT_EQ(checked.error(),
                  (Error {Error::Code::Refused, QStringLiteral("AUTHENTICATION FAILED")}));
        EXPECT_TRUE(isLoginError(checked.error()));
    }
    const auto unnamed = checkBody("ERROR: NO QUEUE NAME SUPPLIED");
    EXPECT_EQ(unnamed.error().detail, QStringLiteral("NO QUEUE NAME SUPPLIED"));
    EXPECT_FALSE(isLoginError(unnamed.error()));
    EXPECT_FALSE(isLoginError({Error::Code::Malformed, QStringLiteral("AUTHENTICATION FAILED")}));
    EXPECT_EQ(checkBody("ERROR:").error(), (Error {Error::Code::Refused, QString()}));
}

TEST(CheckBody, ItsDetailIsOneShortPlainLine)
{
    const QByteArray noise("ERROR: a\0b\x1b[31m\xe2\x80\xae<b>\xfc</b>", 27);
    EXPECT_EQ(checkBody(noise).error().detail, QString::fromUtf8("ab[31mâ\u20ac®<b>ü</b>"));
    EXPECT_EQ(checkBody(QByteArray("ERROR: a\xe2\x80\xae") + "b").error().detail,
              QStringLiteral("ab"));
    const QString cut = checkBody("ERROR: " + QByteArray(100'000, 'x')).error().detail;
    EXPECT_EQ(cut, QString(199, u'x') + QChar(0x2026));
}

TEST(CheckBody, AWebPageIsNoReply)
{
    for (const char *text : {"<html>Login</html>", "\n  <!DOCTYPE html>", "<"}) {
        const auto checked = checkBody(text);
        ASSERT_FALSE(checked) << text;
        EXPECT_EQ(checked.error().code, Error::Code::Malformed);
        EXPECT_TRUE(checked.error().detail.contains(QLatin1String("not an IPPS server")));
    }
}

TEST(CheckBody, LetsTheOthersThrough)
{
    for (const char *text : {"", " \r\n", "SIP/21,down,,,,\n", "1.2,ERROR: x,,WAITING", "error: x"})
        EXPECT_TRUE(checkBody(text)) << text;
}

TEST(TextOf, IsPlainAndShort)
{
    EXPECT_EQ(textOf("M\xc3\xbcller \"Bob\""), QString::fromUtf8("Müller \"Bob\""));
    EXPECT_EQ(textOf("M\xfcller \x80"), QString::fromUtf8("Müller €"));
    EXPECT_EQ(textOf(QByteArrayView("a\0b\x07\x1b\x7f\tc\xc2\x85", 10)), QStringLiteral("abc"));
    EXPECT_EQ(textOf("\xef\xbb\xbf\xef\xbb\xbf"
                     "a"),
              QStringLiteral("a"));
    EXPECT_EQ(textOf(QByteArray(1000, 'x')).size(), maxText);
    const QByteArray pairs = 'x' + QByteArray("\xf0\x9f\x98\x80").repeated(200);
    const QString text = textOf(pairs);
    EXPECT_EQ(text.size(), maxText - 1);
    EXPECT_TRUE(text.back().isLowSurrogate());
}

TEST(EpochOf, TakesOnlyUniqueIds)
{
    EXPECT_EQ(epochOf("1236606951.132"), 1236606951);
    EXPECT_EQ(epochOf("1.2"), 1);
    EXPECT_EQ(epochOf("0.0"), 0);
    EXPECT_EQ(epochOf("253402300799.1"), 253402300799);
    for (const char *none :
         {"", ".", "1", "1.", ".1", "abc", "a.1", "1.a", "-1.1", "+1.1", " 1.1", "1.1 ", "1.1.1",
          "1.-1", "pbx-1.1", "253402300800.1", "99999999999999999999999.1", "1e3.1", "0x1.1"})
        EXPECT_FALSE(epochOf(none)) << none;
}

} // namespace Jackfield::Ipbx
