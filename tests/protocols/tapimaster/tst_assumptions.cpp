// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/tapimaster/assumptions.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace Jackfield::TapiMaster;

namespace {

class AssumptionsTest : public testing::Test
{
protected:
    const SystemId system {QStringLiteral("tapi")};
    const LineId line = LineId::of(system, QStringLiteral("100"));
    const LineId other = LineId::of(system, QStringLiteral("101"));
    const DialString number {QStringLiteral("008999998123"),
                             QStringLiteral("08999998123"),
                             QStringLiteral("+498999998123"),
                             {},
                             {}};
    Assumptions assumptions {system, {QStringLiteral("100"), QStringLiteral("101")}};

    template<typename Event>
    Event only(const Command &command)
    {
        const auto events = assumptions.afterSending(command);
        EXPECT_EQ(events.size(), 1u);
        return std::get<Event>(events.at(0));
    }
};

TEST_F(AssumptionsTest, beginsWithUnknownLines)
{
    const Snapshot snapshot = assumptions.snapshot();
    ASSERT_EQ(snapshot.lines.size(), 2);
    EXPECT_EQ(snapshot.lines[0].id, line);
    EXPECT_EQ(snapshot.lines[0].number, QStringLiteral("100"));
    for (const Line &known : snapshot.lines) {
        EXPECT_EQ(known.state, Line::State::Unknown);
        EXPECT_EQ(known.evidence.certainty, Certainty::Assumed);
        EXPECT_TRUE(known.features.testFlag(Feature::Dial));
        EXPECT_EQ(known.forwardKinds, QList<ForwardKind> {ForwardMode::Unconditional});
        EXPECT_TRUE(known.forwards.isEmpty());
        EXPECT_FALSE(known.doNotDisturb);
    }
    EXPECT_TRUE(snapshot.calls.isEmpty());
}

TEST_F(AssumptionsTest, aDialledCallIsAssumedUntilHungUp)
{
    const Call call = only<CallChanged>(Dial {line, number}).call;
    EXPECT_EQ(call.line, line);
    EXPECT_EQ(call.id.system(), system);
    EXPECT_EQ(call.state, Call::State::Dialing);
    EXPECT_EQ(call.direction, Call::Direction::Outgoing);
    EXPECT_EQ(call.remote.number, QStringLiteral("08999998123"));
    EXPECT_EQ(call.evidence.certainty, Certainty::Assumed);
    EXPECT_TRUE(call.features.testFlag(Feature::HangUp));
    EXPECT_EQ(assumptions.snapshot().calls, QList {call});
    EXPECT_EQ(only<CallRemoved>(HangUp {{line, {}}}).id, call.id);
    EXPECT_TRUE(assumptions.afterSending(HangUp {{line, {}}}).empty());
}

TEST_F(AssumptionsTest, theNextDialReplacesItOnThatLineOnly)
{
    const CallId first = only<CallChanged>(Dial {line, number}).call.id;
    const CallId elsewhere = only<CallChanged>(Dial {other, number}).call.id;
    const auto events = assumptions.afterSending(Dial {line, number});
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(std::get<CallRemoved>(events[0]).id, first);
    const CallId second = std::get<CallChanged>(events[1]).call.id;
    EXPECT_NE(second, first);
    EXPECT_NE(second, elsewhere);
}

TEST_F(AssumptionsTest, aHandedOnCallLeavesTheLine)
{
    const CallId first = only<CallChanged>(Dial {line, number}).call.id;
    EXPECT_EQ(only<CallRemoved>(Transfer {{line, {}}, number}).id, first);
    const CallId second = only<CallChanged>(Dial {line, number}).call.id;
    EXPECT_EQ(only<CallRemoved>(Merge {{line, {}}, {}}).id, second);
    EXPECT_TRUE(assumptions.afterSending(Jackfield::Answer {{line, {}}}).empty());
}

TEST_F(AssumptionsTest, forwardAndDoNotDisturb)
{
    Line now = only<LineChanged>(SetForward {line, ForwardMode::Unconditional, number}).line;
    ASSERT_EQ(now.forwards.size(), 1);
    EXPECT_EQ(now.forwards[0].to, QStringLiteral("08999998123"));
    EXPECT_FALSE(now.doNotDisturb);

    now = only<LineChanged>(SetDoNotDisturb {line, true}).line;
    EXPECT_EQ(now.doNotDisturb, true);
    EXPECT_EQ(now.forwards.size(), 1);

    now = only<LineChanged>(SetDoNotDisturb {line, false}).line; // the same command ends both
    EXPECT_EQ(now.doNotDisturb, false);
    EXPECT_TRUE(now.forwards.isEmpty());

    (void)only<LineChanged>(SetForward {line, ForwardMode::Unconditional, number});
    now = only<LineChanged>(ClearForward {line, {}}).line;
    EXPECT_TRUE(now.forwards.isEmpty());
    EXPECT_EQ(now.doNotDisturb, false);
    EXPECT_EQ(assumptions.snapshot().lines[0], now);
}

} // namespace
