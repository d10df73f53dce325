// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialing/numberinfo.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;
using Cost = NumberInfo::Cost;

namespace {

TEST(NumberInfo, tellsFormRegionAndType)
{
    const NumberInfo munich = numberInfo(QStringLiteral("+498999998123"));
    EXPECT_EQ(munich.international, QStringLiteral("+49 89 99998123"));
    EXPECT_EQ(munich.national, QStringLiteral("089 99998123"));
    EXPECT_EQ(munich.region, QStringLiteral("DE"));
    EXPECT_EQ(munich.type, QStringLiteral("fixed"));
    EXPECT_EQ(munich.cost, Cost::Normal);
    EXPECT_EQ(numberInfo(QStringLiteral("+4915228817386")).type, QStringLiteral("mobile"));
    EXPECT_EQ(numberInfo(QStringLiteral("+18005550199")).type, QStringLiteral("freephone"));
}

TEST(NumberInfo, separatesCountriesWithOneCode)
{
    EXPECT_EQ(numberInfo(QStringLiteral("+12145550123")).region, QStringLiteral("US"));
    EXPECT_EQ(numberInfo(QStringLiteral("+14165550123")).region, QStringLiteral("CA"));
    EXPECT_EQ(numberInfo(QStringLiteral("+18765550123")).region, QStringLiteral("JM"));
    EXPECT_EQ(numberInfo(QStringLiteral("+882123456789")).region, QString());
}

TEST(NumberInfo, nothingForWhatIsNoNumber)
{
    EXPECT_EQ(numberInfo({}), NumberInfo());
    EXPECT_EQ(numberInfo(QStringLiteral("+")), NumberInfo());
    EXPECT_EQ(numberInfo(QStringLiteral("08999998123")), NumberInfo());
    EXPECT_EQ(numberInfo(QStringLiteral("+49 abc")), NumberInfo());
}

class Priced : public testing::TestWithParam<std::pair<const char *, Cost>>
{ };

TEST_P(Priced, byRange)
{
    EXPECT_EQ(numberInfo(QString::fromLatin1(GetParam().first)).cost, GetParam().second);
}

using P = std::pair<const char *, Cost>;
INSTANTIATE_TEST_SUITE_P(
    Ranges, Priced,
    testing::Values(P {"+49900123456", Cost::Premium}, P {"+499001123456", Cost::Premium},
                    P {"+491371234567", Cost::Premium}, P {"+4912123456", Cost::Premium},
                    P {"+43900123456", Cost::Premium}, P {"+41900123456", Cost::Premium},
                    P {"+449012345678", Cost::Premium}, P {"+19005550199", Cost::Premium},
                    P {"+12149765555", Cost::Premium}, P {"+979123456789", Cost::Premium},
                    P {"+881612345678", Cost::Premium}, P {"+883510012345", Cost::Premium},
                    P {"+33899123456", Cost::Premium}, P {"+491801234567", Cost::Shared},
                    P {"+498999998123", Cost::Normal}, P {"+12149755555", Cost::Normal},
                    P {"+498001234567", Cost::Normal}),
    [](const auto &test) { return std::string(test.param.first + 1); });

TEST(NumberInfo, knowsTheCostOfShortNumbers)
{
    EXPECT_EQ(serviceCost(QStringLiteral("11833"), QStringLiteral("DE")), Cost::Premium);
    EXPECT_EQ(serviceCost(QStringLiteral("118500"), QStringLiteral("GB")), Cost::Premium);
    EXPECT_EQ(serviceCost(QStringLiteral("115"), QStringLiteral("DE")), Cost::Normal);
    EXPECT_EQ(serviceCost(QStringLiteral("116117"), QStringLiteral("DE")), Cost::Normal);
    EXPECT_EQ(serviceCost(QStringLiteral("*21#"), QStringLiteral("DE")), Cost::Normal);
    EXPECT_EQ(serviceCost(QStringLiteral("112"), QString()), Cost::Normal);
}

TEST(NumberInfo, displaysOwnNumbersNationally)
{
    const QString number = QStringLiteral("+498999998123");
    EXPECT_EQ(displayNumber(number, {}, QStringLiteral("DE")), QStringLiteral("089 99998123"));
    EXPECT_EQ(displayNumber(number, {}, QStringLiteral("US")), QStringLiteral("+49 89 99998123"));
    EXPECT_EQ(displayNumber({}, QStringLiteral("112"), QStringLiteral("DE")),
              QStringLiteral("112"));
    EXPECT_EQ(displayNumber(QStringLiteral("+"), QStringLiteral("*21#"), {}),
              QStringLiteral("*21#"));
    EXPECT_EQ(displayNumber(QStringLiteral("+49172123456"), QStringLiteral("0172123456"),
                            QStringLiteral("DE")),
              QStringLiteral("0172123456"))
        << "not valid: the library's spelling has no 0";
    EXPECT_EQ(displayNumber(QStringLiteral("+49172123456"), QStringLiteral("0049172123456"),
                            QStringLiteral("AT")),
              QStringLiteral("+49 172123456"));
    EXPECT_EQ(displayNumber(QStringLiteral("+14155552671"), QStringLiteral("14155552671"),
                            QStringLiteral("US")),
              QStringLiteral("(415) 555-2671"));
}

TEST(AreaDigits, countsCountryAndArea)
{
    EXPECT_EQ(areaDigits(QStringLiteral("+4989123456")), 4);
    EXPECT_EQ(areaDigits(QStringLiteral("+498912345678")), 4);
    EXPECT_EQ(areaDigits(QStringLiteral("+4931123456")), 0); // no area has this code
    EXPECT_EQ(areaDigits(QStringLiteral("+491719999123")), 0);
    EXPECT_EQ(areaDigits(QStringLiteral("089123456")), 0);
    EXPECT_EQ(areaDigits(QString()), 0);
}

} // namespace
