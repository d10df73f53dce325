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

TEST(RateLimit, admitsSoManyInAMinute)
{
    RateLimit limit;
    for (int i = 0; i < 6; ++i)
        EXPECT_TRUE(limit.admit(6, std::chrono::milliseconds(i * 1000)));
    EXPECT_FALSE(limit.admit(6, 6000ms));
    EXPECT_FALSE(limit.admit(6, 59'999ms));
    EXPECT_TRUE(limit.admit(6, 60'000ms)); // the first one has left the minute
    EXPECT_FALSE(limit.admit(6, 60'999ms));
    EXPECT_TRUE(limit.admit(6, 61'000ms));
}

TEST(RateLimit, doesNotCountTheRefused)
{
    RateLimit limit;
    EXPECT_TRUE(limit.admit(1, 0ms));
    for (int i = 1; i < 60; ++i)
        EXPECT_FALSE(limit.admit(1, std::chrono::milliseconds(i * 1000)));
    EXPECT_TRUE(limit.admit(1, 60'000ms));
}

TEST(RateLimit, followsAChangedSetting)
{
    RateLimit limit;
    EXPECT_TRUE(limit.admit(1, 0ms));
    EXPECT_FALSE(limit.admit(1, 1ms));
    EXPECT_TRUE(limit.admit(2, 2ms));
}

} // namespace
