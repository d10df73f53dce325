// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialing/location.h"
#include "core/dialing/numberresolver.h"
#include "tests/support/locations.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>
#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>

using namespace Jackfield;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

class CountryTable : public testing::TestWithParam<const char *>
{
protected:
    std::string m_country = GetParam();
    Location m_location = Location::forCountry(QString::fromLatin1(GetParam()));
};

TEST_P(CountryTable, agreesWithLibphonenumberOnCodeAndTrunkPrefix)
{
    const auto &numbers = *i18n::phonenumbers::PhoneNumberUtil::GetInstance();
    EXPECT_EQ(m_location.countryCode.toInt(), numbers.GetCountryCodeForRegion(m_country));
    std::string trunk;
    numbers.GetNddPrefixForRegion(m_country, true, &trunk);
    EXPECT_EQ(m_location.trunkPrefix.toStdString(), trunk);
}

// At least: local police forces and the like are ours. What the library lists only because mobile
// networks redirect it ("112" in the US) is asked.
TEST_P(CountryTable, neverTakesAnEmergencyNumberForAnythingElse)
{
    const i18n::phonenumbers::ShortNumberInfo shortNumbers;
    for (int value = 0; value < 1000; ++value) {
        for (const int width : {2, 3}) {
            const QString number = QStringLiteral("%1").arg(value, width, 10, QLatin1Char('0'));
            if (!shortNumbers.IsEmergencyNumber(number.toStdString(), m_country))
                continue;
            const auto found = resolveNumber(number, m_location, NumberOrigin::Typed).numberClass;
            const bool redirected =
                found == NumberClass::Ask && (number == u"112" || number == u"911");
            EXPECT_TRUE(found == NumberClass::Emergency || redirected) << number.toStdString();
        }
    }
}

TEST_P(CountryTable, hasNoProblems)
{
    EXPECT_THAT(m_location.problems(QStringLiteral("200")), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Countries, CountryTable,
                         testing::Values("DE", "AT", "CH", "GB", "FR", "IT", "US", "CA", "NL", "BE",
                                         "PL", "ES", "CZ"),
                         [](const auto &test) { return std::string(test.param); });

TEST(Location, takesOtherCountriesFromLibphonenumber)
{
    const Location sweden = Location::forCountry(QStringLiteral("se"));
    EXPECT_EQ(sweden.country, QStringLiteral("SE"));
    EXPECT_EQ(sweden.countryCode, QStringLiteral("46"));
    EXPECT_EQ(sweden.trunkPrefix, QStringLiteral("0"));
    EXPECT_EQ(sweden.internationalPrefix, QStringLiteral("00"));
    EXPECT_EQ(sweden.emergency, QStringList {QStringLiteral("112")});
    EXPECT_EQ(Location::forCountry(QStringLiteral("JM")).internationalPrefix,
              QStringLiteral("011"));
}

TEST(Location, unknownCountryGetsDefaultsAndAProblem)
{
    const Location nowhere = Location::forCountry(QStringLiteral("??"));
    EXPECT_EQ(nowhere.countryCode, QString());
    EXPECT_EQ(nowhere.emergency, QStringList {QStringLiteral("112")});
    EXPECT_THAT(nowhere.problems({}), SizeIs(1));
}

TEST(Location, refusesAnEmergencyNumberAsOwnExtension)
{
    EXPECT_THAT(munich().problems(QStringLiteral("112")), SizeIs(1));
    EXPECT_THAT(munich().problems(QStringLiteral("911")), IsEmpty());
    EXPECT_THAT(dallas().problems(QStringLiteral("911")), SizeIs(1));
}

TEST(Location, warnsOfAnEmergencyPrefix)
{
    Location location = munich();
    location.emergencyPrefix = QStringLiteral("0");
    ASSERT_THAT(location.problems(QStringLiteral("100")), SizeIs(1));
    EXPECT_TRUE(location.problems({}).first().contains(u"Emergency"));
}

class BrokenLocation : public testing::TestWithParam<std::pair<const char *, void (*)(Location &)>>
{ };

TEST_P(BrokenLocation, isReportedOnce)
{
    Location location = munich();
    GetParam().second(location);
    EXPECT_THAT(location.problems(QStringLiteral("100")), SizeIs(1));
}

using Broken = std::pair<const char *, void (*)(Location &)>;
INSTANTIATE_TEST_SUITE_P(
    Fields, BrokenLocation,
    testing::Values(
        Broken {"countryCode", [](Location &l) { l.countryCode = QStringLiteral("+49"); }},
        Broken {"areaCode", [](Location &l) { l.areaCode = QStringLiteral("8 9"); }},
        Broken {"trunkPrefix", [](Location &l) { l.trunkPrefix = QStringLiteral("x"); }},
        Broken {"internationalPrefix",
                [](Location &l) { l.internationalPrefix = QStringLiteral("+"); }},
        Broken {"outsidePrefix", [](Location &l) { l.outsidePrefix = QStringLiteral("0,"); }},
        Broken {"pbxRootWithoutPlus", [](Location &l) { l.pbxRoot = QStringLiteral("4989"); }},
        Broken {"pbxRootPlusOnly", [](Location &l) { l.pbxRoot = QStringLiteral("+"); }},
        Broken {"internalMaxLength", [](Location &l) { l.internalMaxLength = 9; }},
        Broken {"internalMaxLengthNegative", [](Location &l) { l.internalMaxLength = -1; }},
        Broken {"serviceCodes",
                [](Location &l) { l.serviceCodes = QStringList(QStringLiteral("[2-]11")); }},
        Broken {"emergencyLetters",
                [](Location &l) { l.emergency = QStringList(QStringLiteral("help")); }},
        Broken {"noEmergency", [](Location &l) { l.emergency.clear(); }}),
    [](const auto &test) { return std::string(test.param.first); });

} // namespace
