// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialing/numberkeys.h"
#include "tests/support/csv.h"
#include "tests/support/locations.h"

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

/// What tel-cases.csv says of a number that is not asked for: it is told apart by the same digits
/// that are dialled.
void checkTelCases(const NumberKeys &keys, const QString &country)
{
    int compared = 0;
    for (const auto &row : csvFile(QStringLiteral("tel-cases.csv"))) {
        const QString kind = row[country + QStringLiteral("_class")];
        const QString e164 = row[country + QStringLiteral("_e164")];
        const QString dial = row[country + QStringLiteral("_dial")];
        const QString expected = kind == u"external" && !e164.isEmpty() ? e164 : dial;
        if (kind == u"ask" || kind == u"reject" || kind == u"sip")
            continue;
        const QString input = row[QStringLiteral("input")];
        EXPECT_EQ(keys.key(input), expected)
            << row[QStringLiteral("id")].toStdString() << " " << input.toStdString();
        if (!e164.isEmpty() && kind == u"external") {
            EXPECT_EQ(keys.key(e164), expected) << e164.toStdString();
        }
        ++compared;
    }
    EXPECT_GT(compared, 40);
}

TEST(NumberKeys, agreesWithTheCasesOfTheResolver)
{
    checkTelCases(NumberKeys(munich()), QStringLiteral("de"));
    checkTelCases(NumberKeys(dallas()), QStringLiteral("us"));
}

TEST(NumberKeys, isTheSameForEverySpelling)
{
    struct Row
    {
        const char *number;
        const char *key;
    };
    const Row rows[] = {
        {"+49 89 12345678", "+498912345678"},
        {"0049 (89) 12345678", "+498912345678"},
        {"+49 (0)89 / 1234-5678", "+498912345678"},
        {"089 12345678", "+498912345678"},
        {"0 089 12345678", "+498912345678"},
        {"008912345678", "+498912345678"}, // the exchange put its 0 before it
        {"12345678", "+498912345678"},
        {"498912345678", "+498912345678"}, // the plus got lost
        {"tel:+49-89-12345678", "+498912345678"},
        {"089 12345678 / 0171 9999123", "+498912345678"},
        {"089 12345678 ext. 12", "+498912345678"},
        {"123", "123"},
        {"+4989999985123", "123"},
        {"0899999851234", "+49899999851234"}, // longer than extensions are
        {"112", "112"},
        {"0112", "112"},
        {"*21*4711#", "*21*4711#"},
        {"+1 214 555 0123", "+12145550123"},
        {"", ""},
        {"  ", ""},
        {"anonymous", ""},
        {"Room 12", ""},
        {"max99@example.com", ""},
        {"sip:max99@example.com", ""},
        {"+", ""},
        {"99999999999999999999999999999999999999", ""},
    };
    const NumberKeys keys(munich());
    for (const Row &row : rows)
        EXPECT_EQ(keys.key(QString::fromUtf8(row.number)).toStdString(), row.key) << row.number;
}

TEST(NumberKeys, knowsNothingOfACountryThatIsNotSet)
{
    const NumberKeys keys;
    EXPECT_EQ(keys.key(QStringLiteral("+49 89 12345678")), QStringLiteral("+498912345678"));
    EXPECT_EQ(keys.key(QStringLiteral("089/12345678")), QStringLiteral("08912345678"));
}

TEST(NumberKeys, tellsShortNumbers)
{
    const NumberKeys keys(munich());
    EXPECT_TRUE(keys.isShort(QStringLiteral("123")));
    EXPECT_TRUE(keys.isShort(QStringLiteral("118118")));
    EXPECT_FALSE(keys.isShort(QStringLiteral("1234567")));
    EXPECT_FALSE(keys.isShort(QStringLiteral("+498912345678")));
    Location large = munich();
    large.internalMaxLength = 8;
    EXPECT_TRUE(NumberKeys(large).isShort(QStringLiteral("12345678")));
}

TEST(NumberKeys, spellsANumberAsDirectoriesDo)
{
    const NumberKeys keys(munich());
    const QStringList spellings = keys.spellings(QStringLiteral("+498912345678"));
    for (const char *expected : {"+498912345678", "00498912345678", "08912345678", "12345678",
                                 "+49 89 12345678", "+49 (89) 12345678", "089 12345678"})
        EXPECT_TRUE(spellings.contains(QString::fromLatin1(expected))) << expected;
    for (const QString &spelling : spellings)
        EXPECT_EQ(keys.key(spelling), QStringLiteral("+498912345678")) << spelling.toStdString();
    EXPECT_EQ(keys.spellings(QStringLiteral("123")),
              (QStringList {QStringLiteral("123"), QStringLiteral("+4989999985123")}));
    EXPECT_FALSE(
        keys.spellings(QStringLiteral("+12145550123")).contains(QStringLiteral("2145550123")));
    EXPECT_TRUE(keys.spellings(QString()).isEmpty());
}

} // namespace
