// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/duplicateguard.h"

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace std::chrono_literals;

namespace {

const QString line = QStringLiteral("100");
const QString number = QStringLiteral("08999998123");

TEST(DuplicateGuard, mergesTheSameWithinItsWindow)
{
    DuplicateGuard guard;
    EXPECT_FALSE(guard.isDuplicate(line, number, 1000ms));
    EXPECT_TRUE(guard.isDuplicate(line, number, 1000ms));
    EXPECT_TRUE(guard.isDuplicate(line, number, 3999ms));
    EXPECT_FALSE(guard.isDuplicate(line, number, 4000ms));
}

TEST(DuplicateGuard, countsFromTheOneLetThrough)
{
    DuplicateGuard guard;
    EXPECT_FALSE(guard.isDuplicate(line, number, 0ms));
    EXPECT_TRUE(guard.isDuplicate(line, number, 2900ms));
    EXPECT_FALSE(guard.isDuplicate(line, number, 3100ms));
}

TEST(DuplicateGuard, keepsLinesAndNumbersApart)
{
    DuplicateGuard guard;
    EXPECT_FALSE(guard.isDuplicate(line, number, 0ms));
    EXPECT_FALSE(guard.isDuplicate(QStringLiteral("101"), number, 1ms));
    EXPECT_FALSE(guard.isDuplicate(line, QStringLiteral("112"), 2ms));
    EXPECT_TRUE(guard.isDuplicate(line, number, 3ms));
}

TEST(DuplicateGuard, forgetsWhatWasNotDialled)
{
    DuplicateGuard guard;
    EXPECT_FALSE(guard.isDuplicate(line, number, 0ms));
    EXPECT_FALSE(guard.isDuplicate(line, QStringLiteral("112"), 0ms));
    guard.forget(line, number);
    EXPECT_FALSE(guard.isDuplicate(line, number, 1ms));
    EXPECT_TRUE(guard.isDuplicate(line, QStringLiteral("112"), 1ms));
}

} // namespace
