// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialing/regionname.h"

#include <QLocale>

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

class RegionName : public testing::Test
{
protected:
    ~RegionName() override { QLocale::setDefault(QLocale::c()); }
};

TEST_F(RegionName, IsInTheLanguageOfTheReader)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    EXPECT_EQ(regionName(QStringLiteral("AT")), QStringLiteral("Austria"));
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    EXPECT_EQ(regionName(QStringLiteral("AT")), QStringLiteral("Österreich"));
    EXPECT_EQ(regionName(QStringLiteral("US")), QStringLiteral("Vereinigte Staaten"));
}

TEST_F(RegionName, IsEnglishWithoutALanguage)
{
    QLocale::setDefault(QLocale::c());
    EXPECT_EQ(regionName(QStringLiteral("CH")), QStringLiteral("Switzerland"));
}

TEST_F(RegionName, OfNothingOrOfNoCountry)
{
    EXPECT_EQ(regionName({}), QString());
    EXPECT_EQ(regionName(QStringLiteral("ZX")), QStringLiteral("ZX"));
    EXPECT_EQ(regionName(QStringLiteral("a very long text that is no code at all")).isEmpty(),
              false);
}

} // namespace
