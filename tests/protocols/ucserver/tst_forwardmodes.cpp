// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/ctinumbers.h"
#include "protocols/ucserver/forwardmodes.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

namespace Jackfield::UcServer {

static QString text(const char *words)
{
    return QString::fromUtf8(words);
}

using testing::ElementsAre;

TEST(ForwardKinds, ReadsEveryBitOfTheMask)
{
    using Mode = ForwardMode;
    using Calls = ForwardCalls;
    const ForwardKind kinds[] {
        {Mode::Unconditional, Calls::All},      {Mode::Busy, Calls::All},
        {Mode::NoAnswer, Calls::All},           {Mode::Busy, Calls::Internal},
        {Mode::Busy, Calls::External},          {Mode::NoAnswer, Calls::Internal},
        {Mode::NoAnswer, Calls::External},      {Mode::Unconditional, Calls::Internal},
        {Mode::Unconditional, Calls::External}, {Mode::NotConnected, Calls::All},
        {Mode::NotConnected, Calls::Internal},  {Mode::NotConnected, Calls::External},
        {Mode::NotConnected, Calls::All},       {Mode::NotConnected, Calls::Internal},
        {Mode::NotConnected, Calls::External}};
    for (int bit = 0; bit < 15; ++bit)
        EXPECT_THAT(forwardKindsFrom(qint64(1) << bit), ElementsAre(kinds[bit])) << bit;
    EXPECT_THAT(forwardKindsFrom(0), ElementsAre(ForwardKind(Mode::Other)));
    EXPECT_THAT(forwardKindsFrom(2147483648), ElementsAre(ForwardKind(Mode::Other)));
    EXPECT_THAT(forwardKindsFrom(2 | 4), ElementsAre(ForwardKind(Mode::BusyNoAnswer)));
    EXPECT_THAT(forwardKindsFrom(8 | 32 | 1),
                ElementsAre(ForwardKind(Mode::Unconditional),
                            ForwardKind(Mode::BusyNoAnswer, Calls::Internal)));
}

TEST(ForwardKinds, OffersWhatCanBeOrdered)
{
    EXPECT_TRUE(settableKinds(0).isEmpty());
    EXPECT_EQ(settableKinds(32767).size(), 9); // not those for lines without a client
    EXPECT_TRUE(settableKinds(512 | 4096 | 2147483648).isEmpty());
    EXPECT_EQ(orderedMode(ForwardMode::Unconditional), 1);
    EXPECT_EQ(orderedMode(ForwardMode::Busy), 2);
    EXPECT_EQ(orderedMode(ForwardMode::NoAnswer), 3);
    EXPECT_EQ(orderedMode({ForwardMode::Busy, ForwardCalls::Internal}), 4);
    EXPECT_EQ(orderedMode({ForwardMode::Busy, ForwardCalls::External}), 5);
    EXPECT_EQ(orderedMode({ForwardMode::NoAnswer, ForwardCalls::Internal}), 6);
    EXPECT_EQ(orderedMode({ForwardMode::NoAnswer, ForwardCalls::External}), 7);
    EXPECT_EQ(orderedMode({ForwardMode::Unconditional, ForwardCalls::Internal}), 8);
    EXPECT_EQ(orderedMode({ForwardMode::Unconditional, ForwardCalls::External}), 9);
    for (const ForwardMode mode :
         {ForwardMode::BusyNoAnswer, ForwardMode::NotConnected, ForwardMode::Other})
        EXPECT_FALSE(orderedMode(mode)) << int(mode);
}

TEST(ForwardKinds, ALineHasOneForwardOfEachKind)
{
    LineForward first;
    first.mode = ForwardModes::immediate;
    first.destination = text("1");
    LineForward second = first;
    second.destination = text("2");
    LineForward forSome = first;
    forSome.callerIds = {text("+49")};
    EXPECT_EQ(forwardsFrom({first, second, forSome}),
              (QList<Forward> {{ForwardMode::Unconditional, text("1")},
                               {ForwardMode::Other, text("1")}}));
}

} // namespace Jackfield::UcServer
