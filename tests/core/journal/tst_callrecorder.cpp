// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/callrecorder.h"
#include "tests/support/manualclock.h"

#include <gtest/gtest.h>

namespace Jackfield {
namespace {

    using namespace std::chrono_literals;
    using Outcome = JournalEntry::Outcome;

    class CallRecorderTest : public testing::Test
    {
    protected:
        CallRecorderTest()
        {
            for (const char *id : {"tapi", "pbx"}) {
                const SystemId system {QString::fromLatin1(id)};
                m_store.addSystem({.id = system,
                                   .kind = {},
                                   .label = {},
                                   .link = PhoneSystem::Link::Online,
                                   .detail = {},
                                   .since = {},
                                   .features = Feature::WatchCalls});
                Line line;
                line.id = LineId::of(system, QStringLiteral("100"));
                line.number = QStringLiteral("100");
                m_store.apply(system, Snapshot {.lines = {line}, .calls = {}, .queues = {}});
            }
        }

        static Call callOn(const char *system, Call::Direction direction, Certainty certainty)
        {
            const SystemId id {QString::fromLatin1(system)};
            Call call;
            call.id = CallId::of(id, QStringLiteral("1"));
            call.line = LineId::of(id, QStringLiteral("100"));
            call.direction = direction;
            call.state = direction == Call::Direction::Incoming ? Call::State::Offering
                                                                : Call::State::Dialing;
            call.remote = {QStringLiteral("089123456"), QStringLiteral("Mia")};
            call.evidence.certainty = certainty;
            return call;
        }
        void tell(const Call &call) { m_store.apply(call.line.system(), CallChanged {call}); }
        void tell(Call call, Call::State state)
        {
            call.state = state;
            tell(call);
        }
        const JournalEntry &top() const { return m_journal.entries().constFirst(); }

        ManualClock m_clock;
        PhoneStore m_store {m_clock};
        Journal m_journal;
        CallRecorder m_recorder {m_store, m_journal};
        Call m_incoming = callOn("pbx", Call::Direction::Incoming, Certainty::Pushed);
        Call m_outgoing = callOn("pbx", Call::Direction::Outgoing, Certainty::Pushed);
        int m_calls = 0;
        Call m_assumed = callOn("tapi", Call::Direction::Outgoing, Certainty::Assumed);
    };

    TEST_F(CallRecorderTest, aNumberThatBecameUncertainIsNotKept)
    {
        tell(m_incoming);
        EXPECT_EQ(top().remote.number, QStringLiteral("089123456"));
        m_incoming.remote = {{}, QStringLiteral("Mia><x"), {}, true};
        tell(m_incoming);
        EXPECT_TRUE(top().remote.isUncertain);
        EXPECT_TRUE(top().remote.number.isEmpty());
        m_incoming.remote = {QStringLiteral("089123456"), QStringLiteral("Mia")};
        tell(m_incoming);
        EXPECT_FALSE(top().remote.isUncertain);
        EXPECT_EQ(top().remote.number, QStringLiteral("089123456"));
    }

    TEST_F(CallRecorderTest, anAnsweredCallHasItsLength)
    {
        const QDateTime start = m_clock.now();
        tell(m_incoming);
        ASSERT_EQ(m_journal.entries().size(), 1);
        EXPECT_EQ(top().outcome, Outcome::Running);
        EXPECT_EQ(top().startedAt, start);
        EXPECT_EQ(top().line, QStringLiteral("100"));
        EXPECT_EQ(top().remote.name, QStringLiteral("Mia"));
        const QString id = top().id;
        EXPECT_EQ(id.size(), 36);

        m_clock.advance(4s);
        tell(m_incoming, Call::State::Connected);
        m_clock.advance(42s);
        tell(m_incoming, Call::State::Ended);
        ASSERT_EQ(m_journal.entries().size(), 1);
        EXPECT_EQ(top().id, id);
        EXPECT_EQ(top().outcome, Outcome::Answered);
        EXPECT_EQ(top().duration, 42s);
        EXPECT_EQ(top().endedAt, start.addSecs(46));
        EXPECT_EQ(top().certainty, Certainty::Pushed);
    }

    TEST_F(CallRecorderTest, lengthComesFromTheSteadyClock)
    {
        tell(m_incoming, Call::State::Connected);
        m_clock.jumpWallClock(-2h);
        m_clock.advance(5s);
        tell(m_incoming, Call::State::Ended);
        EXPECT_EQ(top().duration, 5s);
    }

    TEST_F(CallRecorderTest, incomingUnansweredIsMissed)
    {
        tell(m_incoming);
        tell(m_incoming, Call::State::Ended);
        EXPECT_EQ(top().outcome, Outcome::Missed);
        EXPECT_EQ(top().duration, 0s);
    }

    TEST_F(CallRecorderTest, aCallThatVanishesWithoutAWordIsMissedToo)
    {
        tell(m_incoming);
        m_store.apply(m_incoming.line.system(), CallRemoved {m_incoming.id});
        EXPECT_EQ(top().outcome, Outcome::Missed);
        EXPECT_TRUE(top().endedAt.isValid());
    }

    TEST_F(CallRecorderTest, aCallRejectedHereIsNoWork)
    {
        Switchboard switchboard(m_store);
        m_recorder.watch(switchboard);
        const auto order = [&](const CallId &call) {
            Q_EMIT switchboard.commandSent(HangUp {{m_incoming.line, call}},
                                           m_incoming.line.system());
        };
        tell(m_incoming);
        order(m_incoming.id);
        tell(m_incoming, Call::State::Ended);
        EXPECT_EQ(top().outcome, Outcome::Rejected);
        EXPECT_EQ(top().work.state, JournalEntry::Work::State::None);

        tell(m_incoming);
        order({}); // By a system that cannot name the call.
        tell(m_incoming, Call::State::Ended);
        EXPECT_EQ(top().outcome, Outcome::Rejected);

        tell(m_incoming);
        order(m_incoming.id);
        Q_EMIT switchboard.commandFinished(HangUp {{m_incoming.line, m_incoming.id}},
                                           m_incoming.line.system(), failure(Error::Code::Refused));
        tell(m_incoming, Call::State::Ended);
        EXPECT_EQ(top().outcome, Outcome::Missed) << "it was not";
        EXPECT_EQ(top().work.state, JournalEntry::Work::State::Open);

        tell(m_incoming);
        tell(m_incoming, Call::State::Connected);
        order(m_incoming.id);
        tell(m_incoming, Call::State::Ended);
        EXPECT_EQ(top().outcome, Outcome::Answered);
    }

    TEST_F(CallRecorderTest, outgoingUnansweredIsNotReached)
    {
        tell(m_outgoing);
        tell(m_outgoing, Call::State::Busy);
        tell(m_outgoing, Call::State::Ended);
        EXPECT_EQ(top().outcome, Outcome::NotReached);
    }

    TEST_F(CallRecorderTest, withoutADirectionTheOutcomeIsNotGuessed)
    {
        Call call = m_incoming;
        call.direction = Call::Direction::Unknown;
        tell(call);
        tell(call, Call::State::Ended);
        EXPECT_EQ(top().outcome, Outcome::Unknown);
    }

    TEST_F(CallRecorderTest, anAssumedCallIsOnlyEverSent)
    {
        tell(m_assumed);
        tell(m_assumed, Call::State::Connected);
        m_store.apply(m_assumed.line.system(), CallRemoved {m_assumed.id});
        EXPECT_EQ(top().outcome, Outcome::Sent);
        EXPECT_EQ(top().certainty, Certainty::Assumed);
    }

    TEST_F(CallRecorderTest, whatRangWhenTheConnectionFellIsNotKnown)
    {
        tell(m_incoming);
        const SystemId pbx = m_incoming.line.system();
        m_store.setLink(pbx, PhoneSystem::Link::Reconnecting, {});
        m_store.setLink(pbx, PhoneSystem::Link::Online, {});
        m_store.apply(pbx, Snapshot {});
        EXPECT_EQ(top().outcome, Outcome::Unknown);
        EXPECT_FALSE(top().endedAt.isValid());
    }

    TEST_F(CallRecorderTest, theToldCallContinuesTheEntryOfTheAssumedOne)
    {
        tell(m_assumed);
        const QString id = top().id;
        m_clock.advance(1s);
        tell(m_outgoing);
        ASSERT_EQ(m_journal.entries().size(), 1);
        EXPECT_EQ(top().id, id);
        EXPECT_EQ(top().certainty, Certainty::Pushed);
        EXPECT_EQ(top().system, m_outgoing.line.system());

        m_store.apply(m_assumed.line.system(), CallRemoved {m_assumed.id});
        EXPECT_EQ(top().outcome, Outcome::Running);
        tell(m_outgoing, Call::State::Connected);
        tell(m_outgoing, Call::State::Ended);
        ASSERT_EQ(m_journal.entries().size(), 1);
        EXPECT_EQ(top().outcome, Outcome::Answered);
    }

    TEST_F(CallRecorderTest, callsThatRunAlreadyAreRecorded)
    {
        tell(m_incoming);
        Journal late;
        const CallRecorder recorder(m_store, late);
        ASSERT_EQ(late.entries().size(), 1);
        EXPECT_EQ(late.entries().constFirst().outcome, Outcome::Running);
    }

    TEST_F(CallRecorderTest, whatIsNotToldOfTheAnswerIsNotGuessed)
    {
        tell(m_incoming, Call::State::Unknown);
        m_store.apply(m_incoming.line.system(), CallRemoved {m_incoming.id});
        EXPECT_EQ(top().outcome, Outcome::Unknown);
        EXPECT_EQ(top().endedAt, m_clock.now());
    }

    TEST_F(CallRecorderTest, aReportTellsAfterwardsWhetherItWasAnswered)
    {
        using Direction = Call::Direction;
        const auto outcome = [this](Direction direction, std::optional<bool> wasAnswered,
                                    bool isUncertain) {
            Call call = callOn("pbx", direction, Certainty::Pushed);
            call.id = CallId::of(call.line.system(), QString::number(++m_calls));
            tell(call, Call::State::Unknown);
            m_store.apply(call.line.system(), CallRemoved {call.id});
            CallReport report;
            report.call = call.id;
            report.wasAnswered = wasAnswered;
            report.isUncertain = isUncertain;
            report.duration = {20s, QStringLiteral("0:20")};
            report.note = QStringLiteral("typed there");
            m_store.apply(call.line.system(), CallReported {report});
            EXPECT_EQ(m_journal.entries().size(), m_calls);
            EXPECT_EQ(top().report, report);
            EXPECT_EQ(top().note, QStringLiteral("typed there"));
            return top().outcome;
        };
        EXPECT_EQ(outcome(Direction::Incoming, false, false), Outcome::Missed);
        EXPECT_EQ(top().duration, 0s);
        EXPECT_EQ(outcome(Direction::Incoming, true, false), Outcome::Answered);
        EXPECT_EQ(top().duration, 20s);
        EXPECT_EQ(outcome(Direction::Outgoing, false, false), Outcome::NotReached);
        EXPECT_EQ(outcome(Direction::Incoming, {}, false), Outcome::Unknown);
        EXPECT_EQ(outcome(Direction::Incoming, true, true), Outcome::Unknown);
        EXPECT_EQ(outcome(Direction::Unknown, true, false), Outcome::Unknown);
    }

    TEST_F(CallRecorderTest, aReportDoesNotOverruleWhatWasSeen)
    {
        tell(m_incoming);
        tell(m_incoming, Call::State::Connected);
        tell(m_incoming, Call::State::Ended);
        CallReport report;
        report.call = m_incoming.id;
        report.wasAnswered = false;
        m_store.apply(m_incoming.line.system(), CallReported {report});
        EXPECT_EQ(top().outcome, Outcome::Answered);
        report.call = CallId::of(m_incoming.line.system(), QStringLiteral("nobody's"));
        m_store.apply(m_incoming.line.system(), CallReported {report});
        EXPECT_EQ(m_journal.entries().size(), 1);
    }

    TEST_F(CallRecorderTest, aNameThatCameOnceStays)
    {
        tell(m_incoming);
        Call nameless = m_incoming;
        nameless.remote.name.clear();
        tell(nameless);
        EXPECT_EQ(top().remote.name, QStringLiteral("Mia"));
    }

    TEST(JournalTest, keepsTheNewestAndTellsItsRows)
    {
        Journal journal;
        int rows = 0;
        QObject::connect(&journal.rows(), &RowSignals::inserted, &journal, [&rows] { ++rows; });
        QObject::connect(&journal.rows(), &RowSignals::removed, &journal, [&rows] { --rows; });
        for (int i = 0; i < Journal::capacity + 3; ++i) {
            JournalEntry entry;
            entry.id = QString::number(i);
            journal.put(entry);
            ASSERT_EQ(rows, journal.entries().size());
        }
        EXPECT_EQ(journal.entries().size(), Journal::capacity);
        EXPECT_EQ(journal.entries().constFirst().id, QString::number(Journal::capacity + 2));
        EXPECT_EQ(journal.entries().constLast().id, QStringLiteral("3"));
    }

    TEST(JournalTest, replacesByIdAndTellsOnlyWhatDiffers)
    {
        Journal journal;
        int changes = 0;
        QObject::connect(&journal.rows(), &RowSignals::changed, &journal,
                         [&changes] { ++changes; });
        JournalEntry entry;
        entry.id = QStringLiteral("a");
        journal.put(entry);
        journal.put(entry);
        EXPECT_EQ(changes, 0);
        entry.outcome = Outcome::Missed;
        journal.put(entry);
        EXPECT_EQ(changes, 1);
        EXPECT_EQ(journal.entries().size(), 1);
        EXPECT_EQ(nameOf(journal.entries().constFirst().outcome), QStringLiteral("missed"));
    }

} // namespace
} // namespace Jackfield
