// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/ratelimit.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr CallCaps sixAMinute {.perMinute = 6, .perHour = 3600, .perDay = 86400};

TEST(RateLimit, admitsSoManyInAMinute)
{
    RateLimit limit;
    for (int i = 0; i < 6; ++i)
        EXPECT_EQ(limit.admit(sixAMinute, milliseconds(i * 1000)), 0ms);
    EXPECT_EQ(limit.admit(sixAMinute, 6000ms), 54'000ms);
    EXPECT_EQ(limit.admit(sixAMinute, 59'999ms), 1ms);
    EXPECT_EQ(limit.admit(sixAMinute, 60'000ms), 0ms) << "the first one has left the minute";
    EXPECT_EQ(limit.admit(sixAMinute, 60'999ms), 1ms);
    EXPECT_EQ(limit.admit(sixAMinute, 61'000ms), 0ms);
}

TEST(RateLimit, doesNotCountTheRefused)
{
    RateLimit limit;
    constexpr CallCaps one {.perMinute = 1, .perHour = 30, .perDay = 200};
    EXPECT_EQ(limit.admit(one, 0ms), 0ms);
    for (int i = 1; i < 60; ++i)
        EXPECT_GT(limit.admit(one, milliseconds(i * 1000)), 0ms);
    EXPECT_EQ(limit.admit(one, 60'000ms), 0ms);
}

TEST(RateLimit, countsTheHourAndTheDayToo)
{
    RateLimit limit;
    const CallCaps caps; // 6, 30, 200: security.md 3.5
    int inAnHour = 0;
    int inADay = 0;
    for (milliseconds now = 0ms; now < 24h; now += 1s) {
        const bool admitted = limit.admit(caps, now) == 0ms;
        inAnHour += admitted && now < 1h ? 1 : 0;
        inADay += admitted ? 1 : 0;
    }
    EXPECT_EQ(inAnHour, 30);
    EXPECT_EQ(inADay, 200);
    EXPECT_EQ(limit.admit(caps, 24h), 0ms);
}

TEST(RateLimit, followsAChangedSetting)
{
    RateLimit limit;
    EXPECT_EQ(limit.admit({.perMinute = 1}, 0ms), 0ms);
    EXPECT_GT(limit.admit({.perMinute = 1}, 1ms), 0ms);
    EXPECT_EQ(limit.admit({.perMinute = 2}, 2ms), 0ms);
}

const Source page {Source::Kind::Web, QStringLiteral("http://a.test")};
const Source other {Source::Kind::Web, QStringLiteral("http://b.test")};

TEST(SourceMutes, threeDismissalsMuteTheSourceForTenMinutes)
{
    SourceMutes mutes;
    EXPECT_FALSE(mutes.dismissed(page, 0s));
    EXPECT_FALSE(mutes.dismissed(page, 1s));
    EXPECT_EQ(mutes.mutedFor(page, 2s), 0ms);
    EXPECT_TRUE(mutes.dismissed(page, 2s));
    EXPECT_EQ(mutes.mutedFor(page, 2s), 10min);
    EXPECT_EQ(mutes.mutedFor(other, 2s), 0ms);
    EXPECT_EQ(mutes.mutedFor(page, 602s - 1ms), 1ms);
    EXPECT_EQ(mutes.mutedFor(page, 602s), 0ms);
    EXPECT_FALSE(mutes.dismissed(page, 603s)) << "counting begins anew";
}

TEST(SourceMutes, anAllowedPromptBeginsAnew)
{
    SourceMutes mutes;
    mutes.dismissed(page, 0s);
    mutes.dismissed(page, 1s);
    mutes.accepted(page);
    EXPECT_FALSE(mutes.dismissed(page, 2s));
    EXPECT_EQ(mutes.mutedFor(page, 2s), 0ms);
}

TEST(SourceMutes, theKindBelongsToTheSource)
{
    SourceMutes mutes;
    for (int i = 0; i < 3; ++i)
        mutes.dismissed({Source::Kind::Program, page.origin}, 0s);
    EXPECT_EQ(mutes.mutedFor(page, 0s), 0ms);
}

// A name of its own choice gets nobody out of a mute, nor another into one.
TEST(SourceMutes, onlyWhatIsProvedHasAName)
{
    for (const auto trust : {Source::Trust::Scripted, Source::Trust::Unproved}) {
        const auto named = [&](const QString &name) { return Source {page.kind, name, trust}; };
        SourceMutes mutes;
        for (int i = 0; i < 3; ++i)
            mutes.dismissed(named(i == 0 ? page.origin : QString::number(i)), 0s);
        EXPECT_EQ(mutes.mutedFor(named(QStringLiteral("http://new.test")), 0s), 10min);
        EXPECT_EQ(mutes.mutedFor(page, 0s), 0ms);
    }
}

} // namespace
