// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/automationnumber.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

struct Good
{
    const char16_t *text;
    const char *number;
    const char *argument;
};

const Good good[] = {
    {u"0891234567", "0891234567", "0891234567"},
    {u"112", "112", "112"},
    {u"+49891234567", "+49891234567", "+49891234567"},
    {u"(+49) 89/123-45.67", "(+49) 89/123-45.67", "+49891234567"},
    {u"  089 1234567 ", "089 1234567", "0891234567"},
    {u" +49 89", "+49 89", "+4989"},
    {u"*21*0900123456#", "*21*0900123456#", "*21*0900123456#"},
    {u"0891234567,,12#", "0891234567,,12#", "0891234567,,12#"},
    {u"089\u00A0123\u202F45\u200767", "089 123 45 67", "0891234567"},
    {u"089\u2010123\u201145\u2012\u2013\u2014\u221267", "089-123-45----67", "0891234567"},
    {u"\uFEFF08\u200B9\u200C1\u200D2\u20603\u00AD4", "0891234", "0891234"},
    {u"/100", "/100", "100"},
};

TEST(AutomationNumber, acceptsWhatPeopleWrite)
{
    for (const Good &each : good) {
        const auto number = automationNumber(each.text);
        ASSERT_TRUE(number) << each.argument << ' ' << number.error().detail.toStdString();
        EXPECT_EQ(*number, QLatin1String(each.number));
        EXPECT_EQ(commandNumber(*number), each.argument);
    }
}

TEST(AutomationNumber, refusesWhatIsNone)
{
    const char16_t *const bad[] = {
        u"",
        u" ",
        u"+",
        u"*#",
        u"()-./",
        u"\u200B",
        u"Müller",
        u"089x1",
        u"0800FLOWERS",
        u"089;Drop",
        u"089%20",
        u"089\t1",
        u"089\n1",
        u"089\r\nDrop",
        u"089\u0085",
        u"089\u2028",
        u"\u0660\u0668\u0669", // Arabic digits
        u"\uFF10\uFF18\uFF19", // full-width digits
        u"\u0967\u0968",
        u"\U0001D7D8\U0001D7D9", // mathematical digits, surrogate pairs
        u"\u202E7654321980", // right-to-left override
        u"089\u200E1",
        u"\u2066089\u2069",
        u"089\u30001", // ideographic blank: not one that a word processor makes of ours
        u"089\uFFFD",
        u"-1",
        u" -1",
        u"\u20131",
        u"\u200B-1",
        u"0+1",
        u"++49",
        u"+49+89",
        u"-+49",
        u"/+49",
        u"0 +49",
        u"*+49",
    };
    for (const char16_t *text : bad) {
        const auto number = automationNumber(text);
        ASSERT_FALSE(number) << number->toStdString();
        EXPECT_EQ(number.error().code, Error::Code::Malformed);
        EXPECT_TRUE(number.error().detail.endsWith(QLatin1Char('.'))) << "a sentence for people";
    }
    EXPECT_FALSE(automationNumber(QString(QStringLiteral("12") + QChar(0))));
}

TEST(AutomationNumber, limitsTheLength)
{
    const QString most(64, QLatin1Char('1'));
    EXPECT_EQ(automationNumber(most).value_or(QString()), most);
    EXPECT_FALSE(automationNumber(QString(most + QLatin1Char('1'))));
    EXPECT_FALSE(automationNumber(QString(1'000'000, QLatin1Char('1'))));
    // What is not seen is not counted.
    EXPECT_EQ(automationNumber(QString(QChar(0x200B) + most)).value_or(QString()), most);
}

} // namespace
