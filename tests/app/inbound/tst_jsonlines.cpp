// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/jsonlines.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace Jackfield {

static const QByteArray twoLines = "{\"a\":1}\n\r\n\n{\"b\":\"x\"}\r\n";
static const QList<QByteArray> expected {"{\"a\":1}", "{\"b\":\"x\"}"};

TEST(JsonLines, TakesSeveralLinesAtOnce)
{
    JsonLines lines(100);
    EXPECT_EQ(lines.feed(twoLines), expected);
    EXPECT_FALSE(lines.isPartial());
    EXPECT_EQ(lines.fault(), JsonLines::Fault::None);
}

TEST(JsonLines, TakesEverySplitPoint)
{
    for (qsizetype i = 0; i <= twoLines.size(); ++i) {
        JsonLines lines(100);
        QList<QByteArray> got = lines.feed(QByteArrayView(twoLines).first(i));
        got += lines.feed(QByteArrayView(twoLines).sliced(i));
        EXPECT_EQ(got, expected) << i;
        EXPECT_EQ(lines.fault(), JsonLines::Fault::None) << i;
    }
}

TEST(JsonLines, TakesSingleBytes)
{
    JsonLines lines(100);
    QList<QByteArray> got;
    for (const char &byte : twoLines)
        got += lines.feed(QByteArrayView(&byte, 1));
    EXPECT_EQ(got, expected);
}

TEST(JsonLines, KnowsABegunLine)
{
    JsonLines lines(100);
    EXPECT_FALSE(lines.isPartial());
    EXPECT_TRUE(lines.feed("{\"a\"").isEmpty());
    EXPECT_TRUE(lines.isPartial());
}

TEST(JsonLines, RefusesALineOverTheLimit)
{
    const QByteArray atLimit = '{' + QByteArray(98, ' ') + '}';
    JsonLines fits(100);
    EXPECT_EQ(fits.feed(atLimit + '\n'), QList<QByteArray> {atLimit});

    JsonLines ended(100);
    EXPECT_TRUE(ended.feed(atLimit + " \n").isEmpty());
    EXPECT_EQ(ended.fault(), JsonLines::Fault::TooLong);

    JsonLines endless(100);
    for (int i = 0; i < 200; ++i)
        endless.feed("{");
    EXPECT_EQ(endless.fault(), JsonLines::Fault::TooLong);
    EXPECT_TRUE(endless.feed("\n{}\n").isEmpty()) << "nothing comes after a fault";
}

// bad-inputs K01, K03, K04: known for what they are from the first byte.
TEST(JsonLines, RefusesWhatIsNoObject)
{
    for (const QByteArray &bytes :
         {QByteArray("AAAA"), QByteArray("\xff\xff\xff\xff"), QByteArray("\x7f\xff\xff\xff"),
          QByteArray("GET / HTTP/1.1\r\n"), QByteArray("[1]\n"), QByteArray("\0{}\n", 4),
          QByteArray("\r{}\n")}) {
        JsonLines lines(100);
        EXPECT_TRUE(lines.feed(bytes).isEmpty());
        EXPECT_EQ(lines.fault(), JsonLines::Fault::NotAnObject) << bytes.toHex().constData();
    }
}

TEST(JsonLines, KeepsTheLinesBeforeAFault)
{
    JsonLines lines(100);
    EXPECT_EQ(lines.feed("{}\nrubbish"), QList<QByteArray> {"{}"});
    EXPECT_EQ(lines.fault(), JsonLines::Fault::NotAnObject);
}

TEST(JsonLines, WritesOneLine)
{
    EXPECT_EQ(JsonLines::line({{QStringLiteral("text"), QStringLiteral("a\nb")}}),
              QByteArray("{\"text\":\"a\\nb\"}\n"));
}

} // namespace Jackfield
