// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <gtest/gtest.h>

using namespace Jackfield;

TEST(LogCategories, takeEffectAtOnceAndAreTakenBack)
{
    EXPECT_FALSE(logProtocol().isDebugEnabled());
    setLogCategories({QStringLiteral("protocol"), QStringLiteral("dialling=info"),
                      QStringLiteral("no such"), QStringLiteral("ui=loud")});
    EXPECT_TRUE(logProtocol().isDebugEnabled());
    EXPECT_TRUE(logDialing().isInfoEnabled());
    EXPECT_FALSE(logDialing().isDebugEnabled());
    EXPECT_FALSE(logUi().isInfoEnabled());
    setLogCategories({});
    EXPECT_FALSE(logProtocol().isDebugEnabled());
    EXPECT_TRUE(logProtocol().isWarningEnabled());
}
