// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/calltimes.h"
#include "tests/support/manualclock.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace std::chrono_literals;

TEST(CallTimes, firstSightStampsTheStart)
{
    ManualClock clock;
    Call call;
    call.state = Call::State::Offering;
    stampTimes(call, nullptr, clock);
    EXPECT_EQ(call.startedAt, clock.now());
    EXPECT_EQ(call.startedTick, clock.monotonic());
    EXPECT_FALSE(call.connectedAt.isValid());
    EXPECT_FALSE(call.connectedTick);
}

TEST(CallTimes, aToldStartIsKeptAndCountsBack)
{
    ManualClock clock;
    Call call;
    call.state = Call::State::Connected;
    call.startedAt = clock.now().addSecs(-60);
    call.connectedAt = clock.now().addSecs(-42);
    stampTimes(call, nullptr, clock);
    EXPECT_EQ(clock.monotonic() - call.startedTick, 60s);
    EXPECT_EQ(clock.monotonic() - *call.connectedTick, 42s);
}

TEST(CallTimes, aStartInTheFutureIsNow)
{
    ManualClock clock;
    Call call;
    call.startedAt = clock.now().addSecs(3600);
    stampTimes(call, nullptr, clock);
    EXPECT_EQ(call.startedTick, clock.monotonic());
}

TEST(CallTimes, connectionThatIsSeenHasATime)
{
    ManualClock clock;
    Call ringing;
    ringing.state = Call::State::Offering;
    stampTimes(ringing, nullptr, clock);
    clock.advance(7s);
    Call talking;
    talking.state = Call::State::Connected;
    stampTimes(talking, &ringing, clock);
    EXPECT_EQ(talking.connectedAt, clock.now());
    EXPECT_EQ(talking.startedAt, ringing.startedAt);
    clock.advance(5s);
    Call held;
    held.state = Call::State::Hold;
    stampTimes(held, &talking, clock);
    EXPECT_EQ(held.connectedAt, talking.connectedAt);
    EXPECT_EQ(clock.monotonic() - *held.connectedTick, 5s);
}

TEST(CallTimes, connectionBeforeFirstSightHasNoTimeButATick)
{
    ManualClock clock;
    Call call;
    call.state = Call::State::Connected;
    stampTimes(call, nullptr, clock);
    EXPECT_FALSE(call.connectedAt.isValid()) << "it may have been connected for long";
    EXPECT_EQ(call.connectedTick, clock.monotonic());
}

TEST(CallTimes, durationsDoNotFollowTheWallClock)
{
    ManualClock clock;
    Call first;
    first.state = Call::State::Connected;
    stampTimes(first, nullptr, clock);
    clock.jumpWallClock(3600s);
    clock.advance(1s);
    Call later;
    later.state = Call::State::Connected;
    stampTimes(later, &first, clock);
    EXPECT_EQ(clock.monotonic() - *later.connectedTick, 1s);
}

struct SameCallCase
{
    const char *assumed;
    const char *told;
    Call::Direction direction;
    std::chrono::milliseconds toldAfter;
    bool same;
};

class SameCall : public testing::TestWithParam<SameCallCase>
{ };

TEST_P(SameCall, isDecidedByNumberDirectionAndTime)
{
    const SameCallCase &c = GetParam();
    Call assumed;
    assumed.startedTick = 1000s;
    assumed.remote.number = QString::fromLatin1(c.assumed);
    Call told;
    told.startedTick = 1000s + c.toldAfter;
    told.direction = c.direction;
    told.remote.number = QString::fromLatin1(c.told);
    EXPECT_EQ(isSameCall(assumed, told), c.same);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, SameCall,
    testing::Values(
        SameCallCase {"08999998123", "+498999998123", Call::Direction::Outgoing, 2s, true},
        SameCallCase {"008999998123", "08999998123", Call::Direction::Unknown, 2s, true},
        SameCallCase {"102", "102", Call::Direction::Outgoing, 0s, true},
        SameCallCase {"102", "103", Call::Direction::Outgoing, 0s, false},
        SameCallCase {"102", "", Call::Direction::Outgoing, 0s, true},
        SameCallCase {"102", "102", Call::Direction::Incoming, 0s, false},
        SameCallCase {"102", "102", Call::Direction::Outgoing, -9s, true},
        SameCallCase {"102", "102", Call::Direction::Outgoing, -11s, false}));
