// SPDX-License-Identifier: GPL-3.0-or-later
// As it shows in the system that it is a part of.
#include "tests/protocols/ucserver/ucserverfixture.h"

namespace Jackfield::UcServer {

using namespace std::chrono_literals;

class LineWatchTest : public UcServerTest
{
protected:
    /// As the snapshot request is answered.
    CtiSnapshotPhoneLineResult snapshotOf(const QString &uri)
    {
        const CtiLineMonitorStartResult &line = served.at(uri);
        return {line.lineInfo, line.calls, line.doNotDisturb, line.forwards, line.remoteOffice, {}};
    }
};

// --- Monitors that stop

TEST_F(LineWatchTest, StartsAMonitorAgainThatTheServerStopped)
{
    open();
    session().tell<NotifyMonitorStoppedOperation>({text("ref-100")});
    EXPECT_EQ(knownLine().evidence.certainty, Certainty::Polled);
    EXPECT_EQ(monitored.count(uri(100)), 1);
    served.at(uri(100)).calls = {callInfo("c", CallState::connected)};
    clock.advance(1s);
    EXPECT_EQ(monitored.count(uri(100)), 2);
    EXPECT_EQ(knownLine().evidence.certainty, Certainty::Pushed);
    EXPECT_EQ(known("c").state, Call::State::Connected);
    EXPECT_EQ(count<Notice>(), 0);
}

TEST_F(LineWatchTest, SaysSoWhenAMonitorStaysLost)
{
    served.at(uri(100)).calls = {callInfo("c", CallState::connected)};
    open();
    refused.insert(uri(100));
    session().tell<NotifyMonitorStoppedOperation>({text("ref-100")});
    clock.advance(600s);
    EXPECT_EQ(monitored.count(uri(100)), 1 + 5);
    EXPECT_EQ(count<Notice>(), 1);
    EXPECT_EQ(knownLine().state, Line::State::Unknown);
    EXPECT_EQ(knownLine().evidence.certainty, Certainty::Polled);
    EXPECT_EQ(store.calls().size(), 0);
}

TEST_F(LineWatchTest, AMonitorThatAlwaysStopsIsGivenUp)
{
    open();
    for (int i = 0; i < 20; ++i) {
        session().tell<NotifyMonitorStoppedOperation>({text("ref-100")});
        clock.advance(59s);
    }
    EXPECT_EQ(monitored.count(uri(100)), 1 + 5);
    EXPECT_EQ(count<Notice>(), 1);
}

TEST_F(LineWatchTest, AMonitorMayStopBeforeItIsTold)
{
    answersMonitors = false;
    make();
    system->open();
    session().logIn();
    session().tell<NotifyMonitorStoppedOperation>({text("ref-100")});
    session().answer(KnownPayload(served.at(uri(100))));
    session().answer(KnownPayload(served.at(uri(101))));
    EXPECT_EQ(knownLine().evidence.certainty, Certainty::Polled);
    clock.advance(1s);
    EXPECT_EQ(session().waiting<LineMonitorStartOperation>()->linePhoneNumber, uri(100));
}

// --- What does not fit

TEST_F(LineWatchTest, AsksOnceForALineWhoseEventDoesNotFit)
{
    open();
    CtiCallInformation reduced;
    reduced.connectionId = text("missed");
    reduced.note = text("x");
    tellCall(ChangedReason::noteChanged, reduced);
    tellCall(ChangedReason::noteChanged, reduced);
    EXPECT_EQ(session().waitingCount(), 1u);
    EXPECT_EQ(session().waiting<SnapshotPhoneLineOperation>()->linePhoneNumber, uri(100));
    EXPECT_EQ(store.calls().size(), 0);
    served.at(uri(100)).calls = {callInfo("missed", CallState::connected)};
    session().answer(KnownPayload(snapshotOf(uri(100))));
    EXPECT_EQ(known("missed").state, Call::State::Connected);
    EXPECT_EQ(known("missed").note, text("x")); // told while the answer was on its way
    EXPECT_EQ(session().waitingCount(), 0u);
}

TEST_F(LineWatchTest, AsksForEveryLineWhenAMessageWasLost)
{
    for (int extension = 200; extension < 210; ++extension)
        addLine(extension);
    refused.insert(uri(205));
    served.at(uri(100)).calls = {callInfo("gone", CallState::connected)};
    open();
    served.at(uri(100)).calls.clear();
    session().drop();
    session().drop();
    int asked = 0;
    while (const auto request = session().waiting<SnapshotPhoneLineOperation>()) {
        EXPECT_LE(session().waitingCount(), 2u);
        session().answer(KnownPayload(snapshotOf(request->linePhoneNumber)));
        ++asked;
    }
    EXPECT_GE(asked, 11);
    EXPECT_LE(asked, 13); // those under way when the second message was lost
    EXPECT_EQ(store.calls().size(), 0);
}

TEST_F(LineWatchTest, LivesWithASnapshotThatIsRefused)
{
    served.at(uri(100)).calls = {callInfo("c", CallState::connected)};
    open();
    session().drop();
    session().refuse(1);
    session().refuse(1);
    EXPECT_EQ(known("c").state, Call::State::Connected);
    EXPECT_EQ(session().waitingCount(), 0u);
}

} // namespace Jackfield::UcServer
