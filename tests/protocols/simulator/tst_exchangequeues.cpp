// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/simulator/exchangefixture.h"

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace std::chrono_literals;

namespace {

const QString sales = QStringLiteral("900");
const QString first = QStringLiteral("103");
const QString second = QStringLiteral("104");

class QueueTest : public testing::Test, public ExchangeFixture
{
protected:
    int call(std::chrono::milliseconds patience = 60s)
    {
        return *exchange.callFromOutside({answers, QStringLiteral("Adler")}, sales, patience);
    }
    const CallQueue &queue() const { return *exchange.findQueue(sales); }
};

TEST_F(QueueTest, offersToTheAgentWhoWaitsLongest)
{
    call();
    EXPECT_EQ(state(), QStringLiteral("+493023125001=waiting 103=ringing"));
    call();
    EXPECT_EQ(
        state(),
        QStringLiteral("+493023125001=waiting 103=ringing | +493023125001=waiting 104=ringing"));
    call();
    EXPECT_EQ(queue().waiting(), 3);
}

TEST_F(QueueTest, triesTheNextAgentAndGivesFreedOnesTheOldestCaller)
{
    call(300s);
    clock.advance(15s);
    EXPECT_EQ(state(), QStringLiteral("+493023125001=waiting 104=ringing"));
    exchange.answer(second);
    EXPECT_EQ(state(), QStringLiteral("+493023125001=connected 104=connected"));
    exchange.setPaused(sales, first, true);
    call(300s);
    EXPECT_EQ(exchange.legsOf(first).size(), 0u);
    exchange.drop(second);
    EXPECT_EQ(state(), QStringLiteral("+493023125001=waiting 104=ringing"));
}

TEST_F(QueueTest, counts)
{
    EXPECT_FALSE(queue().averageWait());
    EXPECT_FALSE(queue().serviceLevel());
    call(300s);
    clock.advance(10s);
    EXPECT_EQ(queue().longestWait(clock.monotonic()), 10s);
    exchange.answer(first);
    EXPECT_EQ(queue().longestWait(clock.monotonic()), 0s);
    EXPECT_EQ(queue().calls.first().waited, 10s);
    EXPECT_EQ(queue().calls.first().agent, first);
    exchange.setLoggedIn(sales, second, false);
    call(40s);
    call(300s);
    clock.advance(30s); // Over the service target.
    exchange.drop(first);
    exchange.answer(first);
    EXPECT_EQ(queue().answered, 2);
    EXPECT_EQ(queue().answeredInTime, 1);
    EXPECT_EQ(*queue().averageWait(), 20s);
    EXPECT_EQ(*queue().serviceLevel(), 0.5);
    EXPECT_EQ(queue().waiting(), 1);
    const int abandoner = *exchange.callFromOutside({answers, {}}, sales, 5s);
    clock.advance(5s);
    EXPECT_EQ(exchange.findCall(abandoner), nullptr);
    EXPECT_EQ(queue().abandoned, 1);
    EXPECT_DOUBLE_EQ(*queue().serviceLevel(), 1.0 / 3.0);
    EXPECT_EQ(queue().agents.first().answered, 2);
}

TEST_F(QueueTest, loggedOutPausedBusyAndDisturbedAgentsGetNothing)
{
    exchange.setLoggedIn(sales, first, false);
    exchange.setPaused(sales, second, true);
    call(600s);
    EXPECT_EQ(state(), QStringLiteral("+493023125001=waiting"));
    exchange.setDoNotDisturb(second, true);
    exchange.setPaused(sales, second, false);
    EXPECT_EQ(state(), QStringLiteral("+493023125001=waiting"));
    exchange.setDoNotDisturb(second, false);
    EXPECT_EQ(state(), QStringLiteral("+493023125001=waiting 104=ringing"));
}

TEST_F(QueueTest, aRejectedCallGoesToTheOther)
{
    call();
    exchange.drop(first);
    EXPECT_EQ(state(), QStringLiteral("+493023125001=waiting 104=ringing"));
}

TEST_F(QueueTest, aCallerWhoLeavesIsAbandonedAndTheAgentStopsRinging)
{
    const int id = call();
    exchange.hangUpOutside(id);
    EXPECT_EQ(state(), QString());
    EXPECT_EQ(queue().abandoned, 1);
    EXPECT_TRUE(queue().calls.isEmpty());
}

TEST_F(QueueTest, patienceGoesOnWhileWaiting)
{
    call(20s);
    clock.advance(19'999ms);
    EXPECT_EQ(queue().waiting(), 1);
    clock.advance(1ms);
    EXPECT_EQ(queue().abandoned, 1);
}

TEST_F(QueueTest, pickupCountsForWhoPickedUp)
{
    call();
    exchange.pickup(QStringLiteral("100"), first);
    EXPECT_EQ(state(), QStringLiteral("+493023125001=connected 100=connected"));
    EXPECT_EQ(queue().calls.first().agent, QStringLiteral("100"));
    EXPECT_EQ(queue().answered, 1);
}

TEST_F(QueueTest, redirectedCallersAreNeitherAnsweredNorAbandoned)
{
    call();
    exchange.redirect(first, QStringLiteral("100"));
    EXPECT_EQ(state(), QStringLiteral("+493023125001=dialing 100=ringing"));
    EXPECT_EQ(queue().answered + queue().abandoned + queue().waiting(), 0);
}

TEST_F(QueueTest, extensionsCanQueueToo)
{
    exchange.setLoggedIn(sales, first, false);
    exchange.setLoggedIn(sales, second, false);
    exchange.makeCall(QStringLiteral("100"), sales);
    EXPECT_EQ(state(), QStringLiteral("100=waiting"));
    EXPECT_EQ(exchange.remoteParty(*exchange.legsOf(QStringLiteral("100")).front()),
              (Party {sales, QStringLiteral("Sales")}));
    EXPECT_EQ(outcome(exchange.makeCall(QStringLiteral("100"), first)), QStringLiteral("busy"));
    exchange.drop(QStringLiteral("100"));
    EXPECT_EQ(queue().abandoned, 1);
}

TEST_F(QueueTest, unknownAgentsAreRefused)
{
    EXPECT_EQ(outcome(exchange.setPaused(sales, QStringLiteral("100"), true)),
              QStringLiteral("unknown extension"));
    EXPECT_EQ(outcome(exchange.setLoggedIn(QStringLiteral("901"), first, true)),
              QStringLiteral("unknown queue"));
}

} // namespace
