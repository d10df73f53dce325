// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/queuerecorder.h"
#include "tests/support/manualclock.h"

#include <gtest/gtest.h>

namespace Jackfield {
namespace {

    using namespace std::chrono_literals;
    using Outcome = JournalEntry::Outcome;
    using Work = JournalEntry::Work::State;
    using Status = QueueCaller::Status;

    class QueueRecorderTest : public testing::Test
    {
    protected:
        QueueRecorderTest() { build(m_store, m_recorder); }
        void build(PhoneStore &store, QueueRecorder &recorder)
        {
            store.addSystem({.id = pbx(),
                             .kind = {},
                             .label = {},
                             .link = PhoneSystem::Link::Online,
                             .detail = {},
                             .since = {},
                             .features = Feature::WatchQueues});
            store.apply(pbx(), Snapshot {});
            recorder.setRules({{QStringLiteral("Sales")},
                               NumberKeys(Location::forCountry(QStringLiteral("DE"))),
                               {}});
        }
        static SystemId pbx() { return {QStringLiteral("ipbx")}; }
        QueueCaller caller(const char *id, Status status = Status::Waiting) const
        {
            QueueCaller caller;
            caller.id = QString::fromLatin1(id);
            caller.party.number = QStringLiteral("0891234") + caller.id;
            caller.status = status;
            caller.enteredAt = m_entered;
            return caller;
        }
        Queue sales(int abandoned, const QList<QueueCaller> &callers) const
        {
            Queue queue;
            queue.id = QueueId::of(pbx(), QStringLiteral("Sales"));
            queue.name = QStringLiteral("Sales");
            queue.abandoned = abandoned;
            queue.callers = callers;
            queue.evidence.certainty = Certainty::Polled;
            queue.staleAfter = 20s;
            return queue;
        }
        void look(const Queue &queue)
        {
            m_clock.advance(3s);
            m_store.apply(pbx(), QueueChanged {queue});
        }
        const QList<JournalEntry> &entries() const { return m_journal.entries(); }

        ManualClock m_clock;
        const QDateTime m_entered = m_clock.now().addSecs(-40);
        PhoneStore m_store {m_clock};
        Journal m_journal;
        QueueRecorder m_recorder {m_store, m_journal};
    };

    TEST_F(QueueRecorderTest, WhoGaveUpIsToBeCalledBack)
    {
        look(sales(0, {caller("1"), caller("2")}));
        look(sales(1, {caller("2")}));
        ASSERT_EQ(entries().size(), 1);
        const JournalEntry &entry = entries().first();
        EXPECT_EQ(entry.outcome, Outcome::Abandoned);
        EXPECT_EQ(entry.work.state, Work::Open);
        EXPECT_EQ(entry.queue, QStringLiteral("Sales"));
        EXPECT_EQ(entry.remote.number, QStringLiteral("08912341"));
        EXPECT_EQ(entry.numberKey, QStringLiteral("+498912341"));
        EXPECT_EQ(entry.startedAt, m_entered);
        EXPECT_EQ(entry.endedAt, m_clock.now());
        EXPECT_EQ(entry.certainty, Certainty::Polled);
        EXPECT_TRUE(entry.line.isEmpty());
    }

    TEST_F(QueueRecorderTest, WhoIsAnsweredHasNotGivenUp)
    {
        look(sales(0, {caller("1")}));
        look(sales(0, {caller("1", Status::Connected)}));
        look(sales(0, {}));
        EXPECT_TRUE(entries().isEmpty());
    }

    TEST_F(QueueRecorderTest, GoneWithoutBeingCountedIsNotWritten)
    {
        look(sales(0, {caller("1")}));
        look(sales(0, {}));
        EXPECT_TRUE(entries().isEmpty());
    }

    TEST_F(QueueRecorderTest, MoreGoneThanCountedAreOnlyAssumed)
    {
        look(sales(0, {caller("1"), caller("2")}));
        look(sales(1, {}));
        ASSERT_EQ(entries().size(), 2);
        for (const JournalEntry &entry : entries())
            EXPECT_EQ(entry.certainty, Certainty::Assumed);
    }

    TEST_F(QueueRecorderTest, AfterMidnightCountingBeginsAnew)
    {
        look(sales(7, {caller("1")}));
        look(sales(0, {caller("1")}));
        EXPECT_TRUE(entries().isEmpty());
        look(sales(1, {}));
        EXPECT_EQ(entries().size(), 1);
    }

    TEST_F(QueueRecorderTest, NobodyIsWrittenAcrossAGap)
    {
        look(sales(0, {caller("1")}));
        m_store.setLink(pbx(), PhoneSystem::Link::Reconnecting, {});
        m_store.setLink(pbx(), PhoneSystem::Link::Online, {});
        m_clock.advance(60s);
        Queue cut = sales(3, {});
        cut.isCut = true;
        look(cut);
        look(sales(4, {}));
        EXPECT_TRUE(entries().isEmpty());
    }

    TEST_F(QueueRecorderTest, OtherQueuesAreNotWatched)
    {
        m_recorder.setRules({});
        look(sales(0, {caller("1")}));
        look(sales(1, {}));
        EXPECT_TRUE(entries().isEmpty());
    }

    TEST_F(QueueRecorderTest, EveryDeskMakesTheSameEntry)
    {
        PhoneStore store {m_clock};
        Journal journal;
        QueueRecorder recorder {store, journal};
        build(store, recorder);
        for (const Queue &queue : {sales(0, {caller("1")}), sales(1, {})}) {
            look(queue);
            store.apply(pbx(), QueueChanged {queue});
        }
        ASSERT_EQ(entries().size(), 1);
        ASSERT_EQ(journal.entries().size(), 1);
        EXPECT_EQ(entries().first().id, journal.entries().first().id);
        EXPECT_EQ(entries().first().id.size(), 36);
    }

    TEST_F(QueueRecorderTest, ACallerOfTwoSystemsIsWrittenOnce)
    {
        const SystemId other {QStringLiteral("other")};
        m_store.addSystem({.id = other,
                           .kind = {},
                           .label = {},
                           .link = PhoneSystem::Link::Online,
                           .detail = {},
                           .since = {},
                           .features = Feature::WatchQueues});
        m_store.apply(other, Snapshot {});
        for (Queue queue : {sales(0, {caller("1")}), sales(1, {})}) {
            look(queue);
            queue.id = QueueId::of(other, queue.name);
            m_store.apply(other, QueueChanged {queue});
        }
        EXPECT_EQ(entries().size(), 1);
    }

    TEST_F(QueueRecorderTest, AnAnswerByAnybodyClosesTheEarlierCall)
    {
        look(sales(0, {caller("1")}));
        look(sales(1, {}));
        ASSERT_EQ(m_journal.openWork(), 1);
        QueueCaller again = caller("1");
        again.id = QStringLiteral("9");
        again.enteredAt = m_clock.now();
        look(sales(1, {again}));
        EXPECT_EQ(m_journal.openWork(), 1);
        again.status = Status::Connected;
        look(sales(1, {again}));
        EXPECT_EQ(m_journal.openWork(), 0);
    }

} // namespace
} // namespace Jackfield
