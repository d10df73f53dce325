// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/wrongtokens.h"
#include "tests/support/manualclock.h"

#include <gtest/gtest.h>

namespace Jackfield {

using namespace std::chrono_literals;

TEST(WrongTokens, MutesAfterThreeWithinAMinute)
{
    ManualClock clock;
    WrongTokens tokens(clock);
    const Source page {Source::Kind::Web, QStringLiteral("http://a.test")};
    const Source other {Source::Kind::Web, QStringLiteral("http://b.test")};
    for (int i = 0; i < 10; ++i) { // never three within 60 s
        tokens.note(page);
        clock.advance(30s);
    }
    EXPECT_EQ(tokens.mutedFor(page), 0s);
    clock.advance(60s);
    tokens.note(page);
    tokens.note(page);
    EXPECT_EQ(tokens.mutedFor(page), 0s);
    clock.advance(59'999ms);
    tokens.note(page);
    EXPECT_EQ(tokens.mutedFor(page), 600s);
    EXPECT_EQ(tokens.mutedFor(other), 0s);
    const Source nobody {page.kind, page.origin, Source::Trust::Unproved};
    EXPECT_EQ(tokens.mutedFor(nobody), 0s) << "may be another user, and cannot mute us either";
    clock.advance(599'001ms);
    EXPECT_EQ(tokens.mutedFor(page), 1s) << "rounded up";
    clock.advance(999ms);
    EXPECT_EQ(tokens.mutedFor(page), 0s);
}

TEST(WrongTokens, RemembersABoundedNumberOfSources)
{
    ManualClock clock;
    WrongTokens tokens(clock);
    const Source first {Source::Kind::Web, QStringLiteral("http://first.test")};
    for (int i = 0; i < 3; ++i)
        tokens.note(first);
    for (std::size_t i = 0; i + 1 < WrongTokens::maxSources; ++i)
        tokens.note({Source::Kind::Web, QString::number(i)});
    EXPECT_EQ(tokens.mutedFor(first), 600s);
    tokens.note({Source::Kind::Web, QStringLiteral("one more")});
    EXPECT_EQ(tokens.mutedFor(first), 0s);
}

} // namespace Jackfield
