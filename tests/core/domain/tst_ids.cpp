// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ids.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Jackfield;

TEST(ScopedId, knowsItsSystem)
{
    const CallId id = CallId::of({QStringLiteral("tapi")}, QStringLiteral("7/b"));
    EXPECT_EQ(id.value, QStringLiteral("tapi/7/b"));
    EXPECT_EQ(id.system().value, QStringLiteral("tapi"));
    EXPECT_EQ(id.local(), QStringLiteral("7/b")) << "the system's own part may hold a slash";
}

TEST(ScopedId, anEmptyOneBelongsToNobody)
{
    EXPECT_TRUE(CallId().isEmpty());
    EXPECT_TRUE(CallId().system().isEmpty());
    EXPECT_NE(CallId::of({QStringLiteral("a")}, {}), CallId());
}
