// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queues/queuecounter.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace std::chrono_literals;
using Status = QueueCaller::Status;

namespace {

constexpr qint64 start = 1'290'000'000;
constexpr auto longestPause = 5s;

QueueSighting waits(const char *id, std::optional<qint64> entered = {}, const char *number = "1")
{
    return {QByteArrayView(id), QByteArrayView(number), {}, {}, false, {}, entered};
}

QueueSighting speaks(const char *id, const char *agent, int waited,
                     std::optional<qint64> entered = {})
{
    return {QByteArrayView(id),           "1",    {}, QByteArrayView(agent), true,
            std::chrono::seconds(waited), entered};
}

class Counter : public testing::Test
{
protected:
    /// A look `after` the one before.
    const Queue &look(const std::vector<QueueSighting> &sightings, std::chrono::seconds after = 3s,
                      bool isCut = false)
    {
        m_passed += after;
        m_counter.look(sightings,
                       {1000s + m_passed,
                        QDateTime::fromSecsSinceEpoch(start + m_passed.count(), Qt::UTC),
                        start + skew + m_passed.count()},
                       isCut);
        return m_counter.queue();
    }
    qint64 serverNow() const { return start + skew + m_passed.count(); }

    qint64 skew = 0; ///< How far the server's clock is ahead, seconds.
    std::chrono::seconds m_passed {0};
    QueueCounter m_counter {QueueId::of({QStringLiteral("pbx")}, QStringLiteral("Sales")),
                            QStringLiteral("Sales"),
                            {20s, longestPause, longestPause,
                             [](QByteArrayView view) { return QString::fromUtf8(view); },
                             [](const QString &agent) { return agent.mid(4); }}};
};

const QueueCaller *callerOf(const Queue &queue, const char *id)
{
    for (const QueueCaller &caller : queue.callers)
        if (caller.id == QLatin1String(id))
            return &caller;
    return nullptr;
}

} // namespace

TEST_F(Counter, NothingIsKnownBeforeTheFirstLook)
{
    const Queue &queue = m_counter.queue();
    EXPECT_FALSE(queue.waiting || queue.connected || queue.answered || queue.abandoned
                 || queue.longestWait);
    EXPECT_EQ(queue.evidence.certainty, Certainty::Polled);
    EXPECT_EQ(queue.staleAfter, longestPause);
}

TEST_F(Counter, ALifeFromWaitingToConnectedToGone)
{
    look({});
    look({waits("1.1")});
    EXPECT_EQ(m_counter.queue().waiting, 1);
    EXPECT_EQ(m_counter.queue().answered, 0);
    const Queue &queue = look({speaks("1.1", "SIP/21", 4)});
    EXPECT_EQ(queue.waiting, 0);
    EXPECT_EQ(queue.connected, 1);
    EXPECT_EQ(queue.answered, 1);
    EXPECT_EQ(queue.averageWait, 4s);
    EXPECT_EQ(queue.serviceLevel, 1.0);
    ASSERT_EQ(queue.agents.size(), 1);
    EXPECT_EQ(
        queue.agents.first(),
        (QueueAgent {QStringLiteral("SIP/21"), QStringLiteral("21"), QueueAgent::State::Busy, 1}));
    look({});
    EXPECT_EQ(queue.connected, 0);
    EXPECT_EQ(queue.answered, 1);
    EXPECT_EQ(queue.abandoned, 0);
    EXPECT_EQ(queue.agents.first().state, QueueAgent::State::Unknown);
    EXPECT_EQ(queue.agents.first().calls, 1);
}

TEST_F(Counter, GoneWhileWaitingIsAbandoned)
{
    look({});
    look({waits("1.1"), waits("1.2")});
    const Queue &queue = look({waits("1.2")});
    EXPECT_EQ(queue.abandoned, 1);
    EXPECT_EQ(queue.waiting, 1);
    EXPECT_EQ(queue.serviceLevel, 0.0);
    EXPECT_FALSE(queue.averageWait);
}

TEST_F(Counter, CallersAreCountedByIdNotByRows)
{
    look({});
    // The published sample: waiting and connected rows of one call in the same reply.
    const std::vector<QueueSighting> both {waits("1.1"), speaks("1.1", "SIP/21", 11)};
    const std::vector<QueueSighting> turned {both[1], both[0]};
    const Queue &queue = look(both);
    EXPECT_EQ(queue.callers.size(), 1);
    EXPECT_EQ(queue.waiting, 0);
    EXPECT_EQ(queue.answered, 1);
    for (const auto &again : {both, turned, both})
        look(again);
    EXPECT_EQ(queue.answered, 1);
    EXPECT_EQ(queue.agents.first().calls, 1);
    EXPECT_EQ(queue.averageWait, 11s);
}

TEST_F(Counter, WhoIsQueuedOnceMoreIsCountedOnceMore)
{
    look({});
    look({speaks("1.1", "SIP/21", 2)});
    look({waits("1.1")});
    EXPECT_EQ(m_counter.queue().waiting, 1);
    EXPECT_TRUE(m_counter.queue().callers.first().agent.isEmpty());
    EXPECT_EQ(look({speaks("1.1", "SIP/22", 4)}).answered, 2);
    EXPECT_EQ(m_counter.queue().averageWait, 3s);
}

TEST_F(Counter, OnlyTheNewestCallOfAnAgentCounts)
{
    look({});
    const Queue &queue =
        look({speaks("1.1", "SIP/21", 2, start - 600), speaks("1.3", "SIP/21", 2, start - 30),
              speaks("1.2", "SIP/21", 2, start - 300), speaks("1.4", "SIP/22", 2, start - 10)});
    EXPECT_EQ(queue.connected, 2);
    EXPECT_TRUE(callerOf(queue, "1.1")->isStale);
    EXPECT_TRUE(callerOf(queue, "1.2")->isStale);
    EXPECT_FALSE(callerOf(queue, "1.3")->isStale);
    EXPECT_FALSE(callerOf(queue, "1.4")->isStale);
    // A newer one makes the newest of before a leftover.
    look({speaks("1.1", "SIP/21", 2), speaks("1.3", "SIP/21", 2), speaks("1.5", "SIP/21", 1)});
    EXPECT_EQ(queue.connected, 1);
    EXPECT_TRUE(callerOf(queue, "1.3")->isStale);
    EXPECT_FALSE(callerOf(queue, "1.5")->isStale);
}

TEST_F(Counter, WhoSpeaksAtTheFirstLookWasAnsweredBefore)
{
    const Queue &queue = look({speaks("1.1", "SIP/21", 2), waits("1.2")});
    EXPECT_EQ(queue.answered, 0);
    EXPECT_EQ(queue.connected, 1);
    EXPECT_EQ(queue.waiting, 1);
    EXPECT_EQ(queue.countedSince, QDateTime::fromSecsSinceEpoch(start + 3, Qt::UTC));
    look({});
    EXPECT_EQ(queue.answered, 0);
    EXPECT_EQ(queue.abandoned, 1); // that one left while we looked
}

TEST_F(Counter, NobodyIsCountedForWhatWasNotSeen)
{
    look({});
    look({waits("1.1"), waits("1.2")});
    // Ten seconds without a look: who is gone may have been answered and be gone again.
    const Queue &queue = look({speaks("1.2", "SIP/21", 4), waits("1.3")}, 10s);
    EXPECT_EQ(queue.abandoned, 0);
    EXPECT_EQ(queue.answered, 1) << "it is known of this one";
    EXPECT_EQ(queue.waiting, 1) << "no ghost stays";
    EXPECT_EQ(queue.missed, 10s);
    look({waits("1.3")});
    EXPECT_EQ(queue.missed, 10s);
    look({});
    EXPECT_EQ(queue.abandoned, 1);
}

TEST_F(Counter, WhoIsBeyondACutIsNotGone)
{
    look({});
    look({waits("1.1"), waits("1.2")});
    const Queue &queue = look({waits("1.1")}, 3s, true);
    EXPECT_TRUE(queue.isCut);
    EXPECT_EQ(queue.abandoned, 0);
    look({waits("1.2")});
    EXPECT_FALSE(queue.isCut);
    EXPECT_EQ(queue.abandoned, 0) << "1.1 was seen, but not all that were there";
    EXPECT_EQ(queue.missed, 6s);
    look({});
    EXPECT_EQ(queue.abandoned, 1);
}

TEST_F(Counter, WaitsRunFromTheTimeThatIsTold)
{
    look({});
    const Queue &queue = look({waits("1.1", serverNow() + 1)}); // two seconds before this look
    EXPECT_EQ(queue.longestWait, 2s);
    EXPECT_EQ(look({waits("1.1", start + 4), waits("1.2")}).longestWait, 5s);
    EXPECT_EQ(callerOf(queue, "1.1")->enteredTick, 1004s);
    EXPECT_EQ(callerOf(queue, "1.2")->enteredTick, 1009s);
    EXPECT_EQ(look({speaks("1.1", "SIP/21", 6), waits("1.2")}).longestWait, 3s);
    EXPECT_EQ(look({speaks("1.1", "SIP/21", 6)}).longestWait, 0s);
}

TEST_F(Counter, ATimeThatCannotBeIsMovedBetweenTheLooks)
{
    look({});
    const Queue &queue = look({waits("1.1", start - 3600), waits("1.2", start + 3600)});
    // Not before the last look (a second for rounding), not after this one.
    EXPECT_EQ(queue.longestWait, 4s);
    EXPECT_EQ(callerOf(queue, "1.2")->enteredTick, 1006s);
    EXPECT_EQ(callerOf(queue, "1.1")->enteredAt.toSecsSinceEpoch(), start - 3600) << "as told";
}

TEST_F(Counter, AtTheFirstLookATimeIsBelievedForADay)
{
    const Queue &queue = look({waits("1.1", start - 3600), waits("1.2", start - 5 * 86400)});
    EXPECT_EQ(queue.longestWait, 3603s);
    EXPECT_EQ(callerOf(queue, "1.2")->enteredTick, 1003s);
}

TEST_F(Counter, TheServersClockMayBeWrongOrBeSet)
{
    skew = 7200;
    look({});
    look({waits("1.1", serverNow() + 2)});
    const Queue &queue = look({waits("1.1", start + 7205)});
    EXPECT_EQ(queue.longestWait, 4s);
    skew = -86400;
    EXPECT_EQ(look({waits("1.1", start + 7205)}).longestWait, 7s);
    EXPECT_EQ(look({waits("1.1", start + 7205), waits("1.2", start - 86400 + 14)}).longestWait,
              10s);
    EXPECT_EQ(callerOf(queue, "1.2")->enteredTick, 1014s);
}

TEST_F(Counter, WithoutAHoldTimeOurClockMeasures)
{
    look({});
    look({waits("1.1", start + 4)});
    QueueSighting answered = speaks("1.1", "SIP/21", 0);
    answered.waited.reset();
    const Queue &queue = look({answered});
    EXPECT_EQ(queue.averageWait, 5s);
    EXPECT_EQ(queue.callers.first().wait(9999s), 5s);
}

TEST_F(Counter, TheServiceLevelIsTheShareAnsweredInTime)
{
    look({});
    look({speaks("1.1", "SIP/21", 20), speaks("1.2", "SIP/22", 21), waits("1.3"), waits("1.4")});
    const Queue &queue = look({waits("1.4")});
    EXPECT_EQ(queue.answered, 2);
    EXPECT_EQ(queue.abandoned, 1);
    EXPECT_DOUBLE_EQ(*queue.serviceLevel, 1.0 / 3.0);
    EXPECT_EQ(queue.averageWait, 20s);
}

TEST_F(Counter, AnAgentWhoHandsOverKeepsTheCall)
{
    look({});
    look({speaks("1.1", "SIP/21", 2)});
    const Queue &queue = look({speaks("1.1", "SIP/22", 2)});
    EXPECT_EQ(queue.answered, 1);
    ASSERT_EQ(queue.agents.size(), 2);
    EXPECT_EQ(queue.agents[0].state, QueueAgent::State::Unknown);
    EXPECT_EQ(queue.agents[0].calls, 1);
    EXPECT_EQ(queue.agents[1].state, QueueAgent::State::Busy);
    EXPECT_EQ(queue.agents[1].calls, 0);
    EXPECT_EQ(queue.callers.first().agent, QStringLiteral("SIP/22"));
}

TEST_F(Counter, CallersStandInTheOrderTheyEntered)
{
    look({});
    const Queue &queue = look({waits("1.9", start + 2), waits("1.2", start + 4), waits("1.5")});
    ASSERT_EQ(queue.callers.size(), 3);
    EXPECT_EQ(queue.callers[0].id, QStringLiteral("1.9"));
    EXPECT_EQ(queue.callers[1].id, QStringLiteral("1.2"));
    EXPECT_EQ(queue.callers[2].id, QStringLiteral("1.5"));
    EXPECT_EQ(queue.callers[0].party.number, QStringLiteral("1"));
}

TEST_F(Counter, AServerWithEndlessNamesIsBounded)
{
    look({});
    std::vector<QByteArray> names;
    std::vector<QueueSighting> many;
    names.reserve(12'000);
    for (int i = 0; i < 6000; ++i) {
        names.push_back(QByteArray::number(i) + ".1");
        names.push_back("SIP/" + QByteArray::number(i) + QByteArray(500, 'x'));
    }
    for (size_t i = 0; i < names.size(); i += 2)
        many.push_back({names[i], "1", {}, names[i + 1], true, 1s, {}});
    const Queue &queue = look(many);
    EXPECT_EQ(queue.connected, 6000);
    EXPECT_EQ(queue.answered, 6000);
    EXPECT_EQ(queue.callers.size(), 5000);
    EXPECT_EQ(queue.agents.size(), 2000);
    EXPECT_LE(queue.agents.first().name.size(), 128);
}

TEST_F(Counter, BegunAnewItKeepsWhoIsThere)
{
    look({});
    look({waits("1.1"), speaks("1.2", "SIP/21", 4)});
    const auto morning = QDateTime::fromSecsSinceEpoch(start + 86400, Qt::UTC);
    m_counter.beginAnew(morning);
    const Queue &queue = look({speaks("1.1", "SIP/22", 8), speaks("1.2", "SIP/21", 4)});
    EXPECT_EQ(queue.countedSince, morning);
    EXPECT_EQ(queue.answered, 1) << "1.2 was counted the day before";
    EXPECT_EQ(queue.averageWait, 8s);
    EXPECT_EQ(queue.connected, 2);
    EXPECT_EQ(queue.agents[0].calls, 0);
    EXPECT_EQ(queue.agents[1].calls, 1);
}
