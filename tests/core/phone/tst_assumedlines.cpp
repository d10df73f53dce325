// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/assumedlines.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;

namespace {

class AssumedLinesTest : public testing::Test
{
protected:
    const SystemId system {QStringLiteral("web")};
    const LineId line = LineId::of(system, QStringLiteral("21"));
    const LineId other = LineId::of(system, QStringLiteral("22"));
    const Features both = Feature::Dial | Feature::HangUp;
    AssumedLines lines {
        system, {QStringLiteral("21"), QStringLiteral("22")}, both, Feature::HangUp};

    static Dial dial(const LineId &from)
    {
        return {from, {QStringLiteral("0089123"), QStringLiteral("089123"), {}, {}, {}}};
    }
    Call dialled(const LineId &from)
    {
        return std::get<CallChanged>(lines.afterSending(dial(from)).back()).call;
    }
};

TEST_F(AssumedLinesTest, knowsNothingAtFirst)
{
    const Snapshot snapshot = lines.snapshot();
    ASSERT_EQ(snapshot.lines.size(), 2);
    EXPECT_EQ(snapshot.lines[1].id, other);
    EXPECT_EQ(snapshot.lines[1].number, QStringLiteral("22"));
    EXPECT_EQ(snapshot.lines[1].state, Line::State::Unknown);
    EXPECT_EQ(snapshot.lines[1].features, both);
    EXPECT_EQ(snapshot.lines[1].evidence.certainty, Certainty::Assumed);
    EXPECT_TRUE(snapshot.calls.isEmpty());
}

TEST_F(AssumedLinesTest, aDialledCallLastsUntilHungUp)
{
    const Call call = dialled(line);
    EXPECT_EQ(call.line, line);
    EXPECT_EQ(call.state, Call::State::Dialing);
    EXPECT_EQ(call.direction, Call::Direction::Outgoing);
    EXPECT_EQ(call.remote.number, QStringLiteral("089123"));
    EXPECT_EQ(call.features, Features(Feature::HangUp));
    EXPECT_EQ(call.evidence.certainty, Certainty::Assumed);
    EXPECT_EQ(lines.snapshot().calls, QList {call});
    const auto events = lines.afterSending(HangUp {{line, {}}});
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(std::get<CallRemoved>(events[0]).id, call.id);
    EXPECT_TRUE(lines.afterSending(HangUp {{line, {}}}).empty());
}

TEST_F(AssumedLinesTest, theNextDialReplacesTheCallOfItsLineOnly)
{
    const CallId first = dialled(line).id;
    const CallId elsewhere = dialled(other).id;
    const auto events = lines.afterSending(dial(line));
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(std::get<CallRemoved>(events[0]).id, first);
    const CallId second = std::get<CallChanged>(events[1]).call.id;
    EXPECT_NE(second, first);
    EXPECT_NE(second, elsewhere);
    EXPECT_EQ(lines.snapshot().calls.size(), 2);
}

TEST_F(AssumedLinesTest, otherCommandsAndLinesChangeNothing)
{
    (void)dialled(line);
    EXPECT_TRUE(lines.afterSending(Hold {{line, {}}}).empty());
    EXPECT_TRUE(lines.afterSending(dial(LineId::of(system, QStringLiteral("23")))).empty());
    EXPECT_EQ(lines.find(LineId::of(system, QStringLiteral("23"))), nullptr);
    EXPECT_EQ(lines.snapshot().calls.size(), 1);
    EXPECT_EQ(lines.endCall(line).size(), 1u);
    EXPECT_TRUE(lines.endCall(line).empty());
}

} // namespace
