// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/nettapivalues.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Jackfield::NetTapi;
using namespace std::chrono_literals;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QByteArrayView octets(const char *latin1, qsizetype size)
{
    return {latin1, size};
}

} // namespace

TEST(NetTapiValues, DisplayText) // 3.1
{
    EXPECT_EQ(displayText("MUSTER AG"), text("MUSTER AG"));
    EXPECT_EQ(displayText(""), QString());
    EXPECT_EQ(displayText("M\xc3\xbcller"), text("Müller"));
    EXPECT_EQ(displayText("M\xfcller"), text("Müller")); // Windows-1252
    EXPECT_EQ(displayText("5 \x80 \x93ok\x94"), text("5 € “ok”"));
    EXPECT_EQ(displayText("\xc3"), text("Ã"));
    EXPECT_EQ(displayText("\xed\xa0\x80").size(), 3); // half a surrogate pair is no UTF-8
    EXPECT_EQ(displayText("\xf0\x9f\x98\x80"), text("😀"));
    EXPECT_EQ(displayText(octets("a\0b", 3)), text("ab"));
    EXPECT_EQ(displayText("a\r\n\t\x1b\x7f"
                          "b"),
              text("a   b"));
    EXPECT_EQ(displayText("a\xc2\x85"
                          "b"),
              text("ab")); // U+0085 is a control character, too
    EXPECT_EQ(displayText("<b>&amp;%41"), text("<b>&amp;%41"));
}

TEST(NetTapiValues, Ids)
{
    EXPECT_EQ(toId("0"), 0U);
    EXPECT_EQ(toId("107"), 107U);
    EXPECT_EQ(toId("00107"), 107U);
    EXPECT_EQ(toId("4294967295"), 4294967295U);
    for (const char *value : {"", "-1", "+1", " 1", "1 ", "1.0", "0x10", "1a", "a", "4294967296",
                              "99999999999999999999", "18446744073709551617", "\xd9\xa1"})
        EXPECT_EQ(toId(value), std::nullopt) << value;
    EXPECT_EQ(toId(octets("1\0", 2)), std::nullopt);
}

TEST(NetTapiValues, PhoneText)
{
    EXPECT_EQ(phoneText("4695550123"), text("4695550123"));
    EXPECT_EQ(phoneText("+49 (89) 123-45/6.7*#"), text("+49 (89) 123-45/6.7*#"));
    EXPECT_EQ(phoneText("9,4695550123"), text("9,4695550123"));
    EXPECT_EQ(phoneText(""), QString());
    EXPECT_EQ(phoneText(QByteArray(64, '1')).size(), 64);
    for (const char *value : {"Private", "123a", "1<2", "1%20", "1;2", "1\n", "\xd9\xa1"})
        EXPECT_EQ(phoneText(value), QString()) << value;
    EXPECT_EQ(phoneText(octets("1\0", 2)), QString());
    EXPECT_EQ(phoneText(QByteArray(65, '1')), QString());
}

TEST(NetTapiValues, Durations) // 3.6
{
    EXPECT_EQ(Duration::of("0:00:58").value, 58s);
    EXPECT_EQ(Duration::of("0:00").value, 0s);
    EXPECT_EQ(Duration::of("1:02:03").value, 1h + 2min + 3s);
    EXPECT_EQ(Duration::of("75:30").value, 75min + 30s);
    EXPECT_EQ(Duration::of("100:00:00").value, 100h);
    EXPECT_EQ(Duration::of("4294967295:59:59").value, 4294967295h + 59min + 59s);
    EXPECT_EQ(Duration::of("1:02:03").text, text("1:02:03"));
    for (const char *value :
         {"", "58", ":58", "1:", "1:60", "0:60:00", "1:2", "1:2:03", "1:02:3", "-1:00", "1:-1",
          "1:00:00:00", "1::00", "4294967296:00", "1:00s", " 1:00"}) {
        EXPECT_EQ(Duration::of(value).value, std::nullopt) << value;
        EXPECT_EQ(Duration::of(value).text, text(value));
    }
}

TEST(NetTapiValues, StartTimes) // 3.6
{
    const StartTime start = StartTime::of("2006/02/27@15:04:03");
    EXPECT_EQ(start.value, QDateTime(QDate(2006, 2, 27), QTime(15, 4, 3)));
    EXPECT_EQ(start.text, text("2006/02/27@15:04:03"));
    EXPECT_TRUE(StartTime::of("2024/02/29@00:00:00").value.isValid());
    for (const char *value :
         {"", "2006/02/27", "2006-02-27@15:04:03", "2006/02/27 15:04:03", "2006/02/30@15:04:03",
          "2006/13/01@15:04:03", "2006/02/27@24:00:00", "2006/02/27@15:04:60", "06/02/27@15:04:03",
          "2006/2/27@15:04:03", "2006/02/27@15:04:03 ", "2006/02/27@15:04"}) {
        EXPECT_FALSE(StartTime::of(value).value.isValid()) << value;
        EXPECT_EQ(StartTime::of(value).text, text(value));
    }
}
