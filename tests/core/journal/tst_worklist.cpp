// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/journal/recorderbench.h"

namespace Jackfield {
namespace {

    using namespace std::chrono_literals;
    using Worklist = RecorderTest;

    TEST_F(Worklist, AMissedCallIsToBeFinished)
    {
        miss("1", "089123456");
        EXPECT_EQ(top().outcome, Outcome::Missed);
        EXPECT_EQ(top().work.state, Work::Open);
        EXPECT_EQ(top().numberKey, QStringLiteral("+4989123456"));
        EXPECT_EQ(m_journal.openWork(), 1);
    }

    TEST_F(Worklist, SeveralCallsOfOneNumberAreOneCaller)
    {
        miss("1", "089123456");
        miss("2", "+49 89 123456");
        miss("3", "089999999");
        EXPECT_EQ(m_journal.openWork(), 2);
        JournalQuery query;
        query.openWorkOnly = true;
        m_journal.page(query).then(&m_journal, [](const Result<JournalPage> &page) {
            EXPECT_EQ(page->entries.size(), 3);
        });
    }

    TEST_F(Worklist, WhatIsNotWantedIsNoWork)
    {
        m_rules.missedIsWork = false;
        m_recorder.setRules(m_rules);
        miss("1", "089123456");
        EXPECT_EQ(top().work.state, Work::None);
        EXPECT_EQ(m_journal.openWork(), 0);
    }

    TEST_F(Worklist, ALaterAnsweredCallClosesIt)
    {
        miss("1", "089123456");
        miss("2", "089123456");
        Call call = ring("3", "+4989123456");
        EXPECT_EQ(m_journal.openWork(), 1) << "it only rings";
        tell(call, Call::State::Connected);
        EXPECT_EQ(m_journal.openWork(), 0);
        for (const int row : {1, 2}) {
            EXPECT_EQ(at(row).work.state, Work::CalledBack);
            EXPECT_EQ(at(row).work.closedBy, top().id);
            EXPECT_EQ(at(row).work.closedAt, m_clock.now());
        }
        EXPECT_EQ(top().work.state, Work::None);
    }

    TEST_F(Worklist, CallingBackInVainLeavesItOpen)
    {
        miss("1", "089123456");
        Call call = ring("2", "089123456");
        call.direction = Call::Direction::Outgoing;
        call.id = CallId::of(pbx(), QStringLiteral("3"));
        call.state = Call::State::Dialing;
        tell(call);
        tell(call, Call::State::Ended);
        EXPECT_EQ(m_journal.openWork(), 1);
    }

    // An order that was only sent may have reached anybody.
    TEST_F(Worklist, AnAssumedCallClosesNothing)
    {
        miss("1", "089123456");
        Call call = ring("2", "089123456");
        call.id = CallId::of(pbx(), QStringLiteral("3"));
        call.direction = Call::Direction::Outgoing;
        call.evidence.certainty = Certainty::Assumed;
        tell(call, Call::State::Connected);
        EXPECT_EQ(at(2).work.state, Work::Open);
    }

    TEST_F(Worklist, AnotherNumberClosesNothing)
    {
        miss("1", "089123456");
        Call call = ring("2", "089123457");
        answer(call);
        EXPECT_EQ(m_journal.openWork(), 1);
    }

    TEST_F(Worklist, WithoutANumberOnlyTheHandFinishesIt)
    {
        miss("1", "");
        EXPECT_EQ(m_journal.openWork(), 1);
        Call call = ring("2", "");
        answer(call);
        EXPECT_EQ(m_journal.openWork(), 1) << "nobody knows who that was";
        m_journal.setWork(at(1).id, Work::Done, m_clock.now());
        EXPECT_EQ(m_journal.openWork(), 0);
        EXPECT_EQ(at(1).work.closedAt, m_clock.now());
        m_journal.setWork(at(1).id, Work::Open, m_clock.now());
        EXPECT_EQ(m_journal.openWork(), 1);
        EXPECT_FALSE(at(1).work.closedAt.isValid());
    }

    TEST_F(Worklist, WhatWasClosedStaysClosed)
    {
        miss("1", "089123456");
        m_journal.setWork(top().id, Work::Done, m_clock.now());
        Call call = ring("2", "089123456");
        answer(call);
        EXPECT_EQ(at(1).work.state, Work::Done);
        EXPECT_TRUE(at(1).work.closedBy.isEmpty());
    }

    TEST_F(Worklist, AReportThatSaysMissedMakesWork)
    {
        Call call = ring("1", "089123456");
        tell(call, Call::State::Unknown);
        m_store.apply(pbx(), CallRemoved {call.id});
        EXPECT_EQ(top().outcome, Outcome::Unknown);
        EXPECT_EQ(m_journal.openWork(), 0);
        CallReport report;
        report.call = call.id;
        report.wasAnswered = false;
        m_store.apply(pbx(), CallReported {report});
        EXPECT_EQ(m_journal.openWork(), 1);
    }

    TEST_F(Worklist, OneCallerAtTwoLinesIsOneCallWithALeg)
    {
        Call first = ring("1", "089123456", "100");
        Call second = ring("2", "089123456", "200");
        const QString head = at(1).id;
        EXPECT_TRUE(at(1).legOf.isEmpty());
        EXPECT_EQ(at(0).legOf, head);
        tell(first, Call::State::Ended);
        EXPECT_EQ(m_journal.openWork(), 0) << "it still rings at the other line";
        tell(second, Call::State::Ended);
        EXPECT_EQ(m_journal.openWork(), 1);
        EXPECT_EQ(m_journal.find(head)->work.state, Work::Open);
        EXPECT_EQ(at(0).work.state, Work::None);
    }

    TEST_F(Worklist, AnsweredAtOneLineIsNotMissedAtTheOther)
    {
        Call first = ring("1", "089123456", "100");
        Call second = ring("2", "089123456", "200");
        tell(second, Call::State::Connected);
        tell(first, Call::State::Ended);
        EXPECT_EQ(at(1).outcome, Outcome::Missed);
        EXPECT_EQ(m_journal.openWork(), 0);
        tell(second, Call::State::Ended);
        EXPECT_EQ(m_journal.openWork(), 0);
    }

    TEST_F(Worklist, TakenByAColleagueIsNoWorkAndFinishesTheRest)
    {
        miss("1", "089123456");
        Call call = ring("2", "089123456");
        call.cause = 26; // Q.850: non-selected user
        tell(call, Call::State::Ended);
        EXPECT_EQ(top().outcome, Outcome::Elsewhere);
        EXPECT_EQ(top().work.state, Work::None);
        EXPECT_EQ(m_journal.openWork(), 0);
    }

    TEST_F(Worklist, AClockSetBackLeavesNothingUnfinished)
    {
        miss("1", "089123456");
        m_clock.jumpWallClock(-2h);
        m_journal.finishWork(top(), m_clock.now());
        EXPECT_EQ(m_journal.openWork(), 0);
    }

    TEST_F(Worklist, TwoUnknownCallersAreNotOne)
    {
        ring("1", "", "100");
        ring("2", "", "200");
        EXPECT_TRUE(at(0).legOf.isEmpty());
    }

    TEST_F(Worklist, AConsultationIsALegOfTheHeldCall)
    {
        Call held = ring("1", "089123456");
        tell(held, Call::State::Hold);
        Call consultation = ring("2", "089777");
        EXPECT_TRUE(top().legOf.isEmpty()) << "a call that comes in is one of its own";
        tell(consultation, Call::State::Ended);
        Call asked = held;
        asked.id = CallId::of(pbx(), QStringLiteral("3"));
        asked.role = Call::Role::Consultation;
        asked.direction = Call::Direction::Outgoing;
        asked.remote.number = QStringLiteral("101");
        tell(asked, Call::State::Dialing);
        EXPECT_EQ(top().legOf, m_journal.find(held.id)->id);
    }

    TEST_F(Worklist, ContactsNameIsKept)
    {
        m_rules.contactName = [](const QString &number) {
            return number == QLatin1String("089123456") ? QStringLiteral("Mia Muster") : QString();
        };
        m_recorder.setRules(m_rules);
        ring("1", "089123456");
        EXPECT_EQ(top().contactName, QStringLiteral("Mia Muster"));
        EXPECT_TRUE(top().remote.name.isEmpty());
    }

    TEST_F(Worklist, NotesOfTheUserAreNotOverwrittenByTheCall)
    {
        Call call = ring("1", "089123456");
        m_journal.setNote(top().id, QStringLiteral("mine"));
        tell(call, Call::State::Connected);
        EXPECT_EQ(top().note, QStringLiteral("mine"));
        call.note = QStringLiteral("the system's");
        tell(call);
        EXPECT_EQ(top().note, QStringLiteral("the system's")) << "somebody wrote it meanwhile";
        m_journal.setNote(top().id, QStringLiteral("mine again"));
        tell(call, Call::State::Ended);
        EXPECT_EQ(top().note, QStringLiteral("mine again"));
    }

    // --- Calls of a former run

    class FormerRun : public RecorderTest
    {
    protected:
        JournalEntry unfinished(const char *call)
        {
            JournalEntry entry;
            entry.id = QStringLiteral("00000000-0000-0000-0000-000000000001");
            entry.call = CallId::of(pbx(), QString::fromLatin1(call));
            entry.direction = Call::Direction::Incoming;
            entry.startedAt = m_clock.now().addSecs(-60);
            return entry;
        }
        Call told(const char *id, const QDateTime &startedAt)
        {
            Call call;
            call.id = CallId::of(pbx(), QString::fromLatin1(id));
            call.line = LineId::of(pbx(), QStringLiteral("100"));
            call.direction = Call::Direction::Incoming;
            call.state = Call::State::Connected;
            call.startedAt = startedAt;
            call.evidence.certainty = Certainty::Pushed;
            tell(call);
            return call;
        }
    };

    TEST_F(FormerRun, HowItEndedIsNotKnown)
    {
        QStringList changed;
        QObject::connect(&m_journal, &Journal::entryChanged, &m_journal,
                         [&](const QString &id) { changed.append(id); });
        const JournalEntry entry = unfinished("1");
        m_recorder.adopt({entry});
        EXPECT_EQ(changed, QStringList {entry.id});
        EXPECT_TRUE(m_journal.entries().isEmpty());
    }

    TEST_F(FormerRun, TheVeryCallGoesOn)
    {
        const JournalEntry entry = unfinished("1");
        m_recorder.adopt({entry});
        Call call = told("1", entry.startedAt.addMSecs(400));
        ASSERT_EQ(m_journal.entries().size(), 1);
        EXPECT_EQ(top().id, entry.id);
        EXPECT_EQ(top().startedAt, entry.startedAt);
        EXPECT_EQ(top().outcome, Outcome::Running);
        tell(call, Call::State::Ended);
        EXPECT_EQ(top().outcome, Outcome::Answered);
    }

    TEST_F(FormerRun, AnotherCallWithItsNumberIsAnother)
    {
        const JournalEntry entry = unfinished("1");
        m_recorder.adopt({entry});
        told("1", m_clock.now());
        EXPECT_NE(top().id, entry.id);
    }

} // namespace
} // namespace Jackfield
