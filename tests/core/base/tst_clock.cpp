// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "tests/support/manualclock.h"

#include <QEventLoop>

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace std::chrono_literals;

TEST(SystemClock, firesOnceAndNeverInsideAfter)
{
    SystemClock clock;
    QEventLoop loop;
    bool inside = true;
    const auto alarm = clock.after(0ms, [&] {
        EXPECT_FALSE(inside);
        loop.quit();
    });
    inside = false;
    loop.exec();
}

TEST(SystemClock, anAlarmMayDestroyItself)
{
    SystemClock clock;
    QEventLoop loop;
    std::unique_ptr<Alarm> alarm = clock.after(1ms, [&] {
        alarm.reset();
        loop.quit();
    });
    loop.exec();
    EXPECT_EQ(alarm, nullptr);
}

TEST(SystemClock, aDestroyedAlarmIsSilent)
{
    SystemClock clock;
    QEventLoop loop;
    bool fired = false;
    {
        const auto cancelled = clock.after(0ms, [&] { fired = true; });
    }
    const auto end = clock.after(5ms, [&] { loop.quit(); });
    loop.exec();
    EXPECT_FALSE(fired);
}

TEST(ManualClock, firesInOrderAtTheDueTime)
{
    ManualClock clock;
    const auto start = clock.monotonic();
    std::vector<std::chrono::milliseconds> fired;
    std::unique_ptr<Alarm> nested;
    const auto late = clock.after(3s, [&] { fired.push_back(clock.monotonic() - start); });
    const auto early = clock.after(1s, [&] {
        fired.push_back(clock.monotonic() - start);
        nested = clock.after(1s, [&] { fired.push_back(clock.monotonic() - start); });
    });
    clock.advance(10s);
    EXPECT_EQ(fired, (std::vector<std::chrono::milliseconds> {1s, 2s, 3s}));
    EXPECT_EQ(clock.pending(), 0);
    EXPECT_EQ(clock.monotonic() - start, 10s);
}
