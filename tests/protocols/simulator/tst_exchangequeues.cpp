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
    EXPECT_EQ(queue().longestWait(clock.now()), 10s);
    exchange.answer(first);
    EXPECT_EQ(queue().longestWait(clock.now()), 0s);
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

/// As Asterisk counts: from the second of entering to the second of the answer.
TEST_F(QueueTest, waitsAreWholeSecondsOfTheWallClock)
{
    struct Row
    {
        std::chrono::milliseconds entered; ///< Behind a whole second.
        std::chrono::milliseconds waits;
        std::chrono::seconds counted;
        bool inTime;
    };
    const Row rows[] = {
        {0ms, 999ms, 0s, true},       {999ms, 1ms, 1s, true},        {500ms, 499ms, 0s, true},
        {500ms, 500ms, 1s, true},     {0ms, 20'000ms, 20s, true},    {0ms, 20'999ms, 20s, true},
        {999ms, 19'999ms, 20s, true}, {999ms, 20'001ms, 21s, false},
    };
    std::chrono::seconds total {0};
    int answered = 0;
    int inTime = 0;
    exchange.setLoggedIn(sales, second, false);
    for (const Row &row : rows) {
        clock.advance(1000ms - std::chrono::milliseconds(clock.now().time().msec()) + row.entered);
        call(300s);
        const QueuedCall entered = queue().calls.first();
        EXPECT_EQ(entered.enteredAt.time().msec(), 0);
        EXPECT_EQ(clock.monotonic() - entered.enteredTick, row.entered);
        exchange.setPaused(sales, first, true); // Rings on, whoever else is asked.
        clock.advance(row.waits);
        EXPECT_EQ(queue().longestWait(clock.now()), row.counted);
        exchange.setPaused(sales, first, false);
        exchange.answer(first);
        ASSERT_EQ(queue().answered, ++answered);
        total += row.counted;
        inTime += row.inTime ? 1 : 0;
        EXPECT_EQ(queue().calls.first().waited, row.counted);
        EXPECT_EQ(queue().totalWait, total);
        EXPECT_EQ(queue().answeredInTime, inTime);
        exchange.drop(first);
    }
    EXPECT_EQ(queue().averageWait(), std::chrono::milliseconds(total) / answered);
}

TEST_F(QueueTest, aClockThatIsSetBackMakesNoNegativeWaits)
{
    call(300s);
    clock.jumpWallClock(-1h);
    EXPECT_EQ(queue().longestWait(clock.now()), 0s);
    exchange.answer(first);
    EXPECT_EQ(queue().totalWait, 0s);
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
