// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/linekey.h"
#include "tests/support/locations.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace Jackfield {

TEST(LineKey, FoldsTheExchangesOwnNumber)
{
    const auto key = lineKeyFor(munich());
    for (const char *number : {"100", "+4989999985100", "004989999985100", "089999985100",
                               "+49 (89) 999985-100", " 1.0/0 "}) {
        EXPECT_EQ(key(QString::fromLatin1(number)), QStringLiteral("100")) << number;
    }
    EXPECT_EQ(key(QStringLiteral("+4989999985")), QStringLiteral("+4989999985"));
    EXPECT_EQ(key(QStringLiteral("+498999998123")), QStringLiteral("+498999998123"));
    EXPECT_EQ(key(QStringLiteral("SIP/100")), QStringLiteral("SIP100"));
}

TEST(LineKey, WithoutARootOnlySeparatorsGo)
{
    const auto key = lineKeyFor(dallas());
    EXPECT_EQ(key(QStringLiteral("+4989999985100")), QStringLiteral("+4989999985100"));
    EXPECT_EQ(key(QStringLiteral("1 00")), QStringLiteral("100"));
}

} // namespace Jackfield
