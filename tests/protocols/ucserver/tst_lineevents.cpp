// SPDX-License-Identifier: GPL-3.0-or-later
// Every event of ucserver.md 6.3, as it arrives in a PhoneStore.
#include "tests/protocols/ucserver/ucserverfixture.h"

namespace Jackfield::UcServer {

class UcServerEvents : public UcServerTest
{
protected:
    void SetUp() override { open(); }
};

// --- Lines

TEST_F(UcServerEvents, LineInfo)
{
    for (qint64 status = 0; status < 11; ++status) {
        CtiLineInfo info = lineInfo(100);
        info.openStatus = status;
        info.linePhoneNumber.clear(); // its identity is the event's
        session().tell<NotifyLineInfoChangedOperation>({{}, uri(100), info});
        const bool isUsable = status == LineOpenStatus::usable;
        EXPECT_EQ(knownLine().state, isUsable ? Line::State::Idle : Line::State::OutOfService)
            << status;
        EXPECT_EQ(knownLine().features.testFlag(Feature::Dial), isUsable) << status;
    }
    CtiLineInfo info = lineInfo(100, 0);
    info.descriptor = text("Reception");
    info.forwardFeaturesPbx = info.forwardFeaturesServer = 0;
    session().tell<NotifyLineInfoChangedOperation>({{}, uri(100), info});
    EXPECT_EQ(knownLine().features, Feature::Pickup); // bit 4 is of the line where it rings
    EXPECT_EQ(knownLine().label, text("Reception"));
    EXPECT_TRUE(knownLine().forwardKinds.isEmpty());
}

TEST_F(UcServerEvents, EveryLineFeatureBit)
{
    const std::map<int, Features> known {
        {0, Feature::Dial}, {1, Feature::DoNotDisturb}, {5, Feature::RemoteOffice}};
    for (int bit = 0; bit < 40; ++bit) {
        CtiLineInfo info = lineInfo(100, qint64(1) << bit);
        info.forwardFeaturesPbx = info.forwardFeaturesServer = 0;
        session().tell<NotifyLineInfoChangedOperation>({{}, uri(100), info});
        const auto row = known.find(bit);
        const Features own = row == known.end() ? Features() : row->second;
        EXPECT_EQ(knownLine().features, own | Feature::Pickup) << bit;
    }
}

TEST_F(UcServerEvents, ALineThatDoesNotHoldByItselfDialsOnlyWhenItIsFree)
{
    session().tell<NotifyLineInfoChangedOperation>(
        {{}, uri(100), lineInfo(100, 1 | LineFeature::noMakeCallWhileActive)});
    EXPECT_TRUE(knownLine().features.testFlag(Feature::Dial));
    tellCall(ChangedReason::dialing, callInfo("c", CallState::connected, CallFeature::hold));
    EXPECT_FALSE(knownLine().features.testFlag(Feature::Dial));
    EXPECT_TRUE(known("c").features.testFlag(Feature::Consult)); // held first
    tellCall(ChangedReason::hold, callInfo("c", CallState::hold, CallFeature::unhold));
    EXPECT_TRUE(knownLine().features.testFlag(Feature::Dial));
    EXPECT_FALSE(known("c").features.testFlag(Feature::Consult));
}

TEST_F(UcServerEvents, DoNotDisturb)
{
    EXPECT_EQ(knownLine().doNotDisturb, false);
    session().tell<NotifyLineDoNotDisturbChangedOperation>({{}, uri(100), 1, {}});
    EXPECT_EQ(knownLine().doNotDisturb, true);
    session().tell<NotifyLineDoNotDisturbChangedOperation>({{}, uri(100), 0, {}});
    EXPECT_EQ(knownLine().doNotDisturb, false);
}

TEST_F(UcServerEvents, Forwards)
{
    LineForward forward;
    forward.mode = ForwardModes::busy | ForwardModes::noAnswer;
    forward.destination = text("102");
    session().tell<NotifyLineForwardingChangedOperation>({{}, uri(100), {forward}});
    EXPECT_EQ(knownLine().forwards, (QList<Forward> {{ForwardMode::BusyNoAnswer, text("102")}}));
    session().tell<NotifyLineForwardingChangedOperation>({{}, uri(100), {}});
    EXPECT_TRUE(knownLine().forwards.isEmpty());
}

TEST_F(UcServerEvents, RemoteOffice)
{
    EXPECT_EQ(knownLine().remoteOffice, QString());
    session().tell<NotifyLineRemoteOfficeChangedOperation>({{}, uri(100), {{}, 1, text("+491")}});
    EXPECT_EQ(knownLine().remoteOffice, text("+491"));
    session().tell<NotifyLineRemoteOfficeChangedOperation>({{}, uri(100), {{}, 0, text("+491")}});
    EXPECT_EQ(knownLine().remoteOffice, QString());
}

TEST_F(UcServerEvents, LinesComeAndGo)
{
    CtiLineMonitorStartResult &added = addLine(102);
    added.calls = {callInfo("theirs", CallState::connected)};
    const CtiNotifyLineAddRemove event {{}, uri(102), LineAddRemove::Added, lineInfo(102)};
    session().tell<NotifyLineAddRemoveOperation>(event);
    EXPECT_EQ(knownLine(102).state, Line::State::Busy);
    EXPECT_EQ(known("theirs").state, Call::State::Connected);
    EXPECT_EQ(monitored.count(uri(102)), 1);
    session().tell<NotifyLineAddRemoveOperation>(event); // twice
    EXPECT_EQ(monitored.count(uri(102)), 1);

    session().tell<NotifyLineAddRemoveOperation>(
        {{}, uri(102), LineAddRemove::Removed, lineInfo(102)});
    EXPECT_EQ(store.findMember(line(102)), nullptr);
    EXPECT_EQ(store.findCall(call("theirs")), nullptr);
    EXPECT_EQ(monitorsStopped, 1);
    events.clear();
    session().tell<NotifyLineAddRemoveOperation>(
        {{}, uri(102), LineAddRemove::Removed, lineInfo(102)});
    EXPECT_TRUE(events.empty());
}

TEST_F(UcServerEvents, ALineThatGoesBeforeItsMonitorIsThere)
{
    addLine(102);
    answersMonitors = false;
    session().tell<NotifyLineAddRemoveOperation>(
        {{}, uri(102), LineAddRemove::Added, lineInfo(102)});
    session().tell<NotifyLineAddRemoveOperation>(
        {{}, uri(102), LineAddRemove::Removed, lineInfo(102)});
    session().answer(KnownPayload(served.at(uri(102))));
    EXPECT_EQ(store.findMember(line(102)), nullptr);
    EXPECT_EQ(monitorsStopped, 1);
}

TEST_F(UcServerEvents, ProjectsAndOrderAreNothingWeShow)
{
    session().tell<NotifyLineProjectSettingsChangedOperation>({{}, uri(100), {}, {}});
    session().tell<NotifyLineSortOrderChangedOperation>({{}, {uri(101), uri(100)}});
    session().tell<NotifyLineDoNotDisturbChangedOperation>({{}, text("tel:9@else"), 1, {}});
    Invoke unknown;
    unknown.invokeId = eventInvokeId;
    unknown.operationId = 9999;
    unknown.argument = UnknownPayload {};
    Q_EMIT session().eventReceived(unknown);
    Q_EMIT session().eventReceived(unknown);
    EXPECT_TRUE(events.empty());
    EXPECT_EQ(session().waitingCount(), 0u);
}

// --- Calls

TEST_F(UcServerEvents, ACallFromItsBeginningToItsEnd)
{
    tellCall(ChangedReason::offering, callInfo("c", CallState::offering, 1 | 32));
    EXPECT_EQ(known("c").state, Call::State::Offering);
    EXPECT_EQ(known("c").features, Feature::Answer | Feature::HangUp | Feature::CallData);
    EXPECT_EQ(knownLine().state, Line::State::Ringing);
    EXPECT_TRUE(knownLine().features.testFlag(Feature::Answer));
    tellCall(ChangedReason::connected, callInfo("c", CallState::connected));
    EXPECT_EQ(knownLine().state, Line::State::Busy);
    CtiCallInformation reduced;
    reduced.connectionId = text("c");
    reduced.disconnectedReason = DisconnectedReason::takenByOwner;
    std::vector<Call> finished;
    QObject::connect(&store, &PhoneStore::callFinished, &context,
                     [&](const Call &call) { finished.push_back(call); });
    tellCall(ChangedReason::destroyed, reduced);
    EXPECT_EQ(store.findCall(call("c")), nullptr);
    ASSERT_EQ(finished.size(), 1u);
    EXPECT_EQ(finished[0].state, Call::State::Ended);
    EXPECT_EQ(finished[0].cause, 26);
    EXPECT_EQ(finished[0].remote.number, text("+493023125123"));
    EXPECT_EQ(knownLine().state, Line::State::Idle);
    events.clear();
    tellCall(ChangedReason::destroyed, reduced); // twice
    EXPECT_TRUE(events.empty());
}

TEST_F(UcServerEvents, TheSameEventTwiceTellsNothingNew)
{
    tellCall(ChangedReason::offering, callInfo("c", CallState::offering));
    events.clear();
    tellCall(ChangedReason::offering, callInfo("c", CallState::offering));
    EXPECT_TRUE(events.empty());
}

TEST_F(UcServerEvents, FeaturesWithoutACallEvent)
{
    tellCall(ChangedReason::offering, callInfo("c", CallState::offering));
    session().tell<NotifyLineCallFeaturesChangedOperation>(
        {{}, uri(100), {{text("c"), CallFeature::redirect}}});
    EXPECT_EQ(known("c").features, Feature::Redirect | Feature::CallData);
}

TEST_F(UcServerEvents, WhatTakesTwoCallsIsOfferedWhenBothShowIt)
{
    const qint64 two = CallFeature::merge | CallFeature::swapHold | CallFeature::conference;
    const Features expected = Feature::Merge | Feature::Swap | Feature::Conference;
    tellCall(ChangedReason::dialing, callInfo("a", CallState::connected, two));
    EXPECT_FALSE(bool(known("a").features & expected));
    tellCall(ChangedReason::dialing, callInfo("b", CallState::hold, two));
    EXPECT_EQ(known("a").features & expected, expected);
    EXPECT_EQ(known("b").features & expected, expected);
    EXPECT_EQ(knownLine().features & expected, expected);
    tellCall(ChangedReason::destroyed, callInfo("b", CallState::destroyed));
    EXPECT_FALSE(bool(known("a").features & expected));
}

TEST_F(UcServerEvents, ACallOfAnotherLineMayBePickedUpAndNothingElse)
{
    const qint64 all = 0x7fffffff;
    tellCall(ChangedReason::offering, callInfo("theirs", CallState::offering, all), 101);
    EXPECT_EQ(known("theirs").features, Features(Feature::Pickup));
    EXPECT_EQ(knownLine(101).state, Line::State::Ringing);
    EXPECT_EQ(knownLine(101).features,
              Feature::Forward | Feature::DoNotDisturb | Feature::RemoteOffice);
    tellCall(ChangedReason::connected, callInfo("theirs", CallState::connected, 32), 101);
    EXPECT_EQ(known("theirs").features, Features());
}

// --- Conferences

class UcServerConference : public UcServerEvents
{
protected:
    void SetUp() override
    {
        UcServerEvents::SetUp();
        tellCall(ChangedReason::dialing, callInfo("a", CallState::connected));
        tellCall(ChangedReason::dialing, callInfo("b", CallState::hold));
    }
    static CtiCallInformation controller(qint64 state = CallState::connected)
    {
        CtiCallInformation info = callInfo("k", state);
        info.type = CallType::conferenceController;
        info.isConferenceController = true;
        return info;
    }
    static CtiCallInformation member(const char *connection)
    {
        CtiCallInformation info = callInfo(connection, CallState::conferenced);
        info.type = CallType::conferenceMember;
        info.conferenceControllerId = text("k");
        return info;
    }
    void isMember(const char *connection, bool expected = true)
    {
        EXPECT_EQ(known(connection).conference, expected ? text("k") : QString()) << connection;
        EXPECT_EQ(known(connection).role,
                  expected ? Call::Role::ConferenceMember : Call::Role::Normal)
            << connection;
    }
};

TEST_F(UcServerConference, IsCreatedGrowsShrinksAndEnds)
{
    session().tell<NotifyConferenceCreatedOperation>(
        {{}, uri(100), controller(), {member("a"), member("b")}});
    EXPECT_EQ(known("k").role, Call::Role::ConferenceController);
    EXPECT_EQ(known("k").conference, text("k"));
    isMember("a");
    isMember("b");
    session().tell<NotifyConferencePartyAddedOperation>({{}, uri(100), controller(), member("c")});
    isMember("c");
    CtiCallInformation gone = member("b");
    gone.state = CallState::destroyed;
    session().tell<NotifyConferencePartyRemovedOperation>({{}, uri(100), controller(), gone});
    EXPECT_EQ(store.findCall(call("b")), nullptr);
    session().tell<NotifyConferencePartyRemovedOperation>(
        {{}, uri(100), controller(), callInfo("c", CallState::connected)});
    isMember("c", false);
    session().tell<NotifyConferenceDestroyedOperation>(
        {{}, uri(100), controller(CallState::destroyed), {callInfo("a", CallState::connected)}});
    EXPECT_EQ(store.findCall(call("k")), nullptr);
    isMember("a", false);
    EXPECT_EQ(known("a").state, Call::State::Connected);
}

TEST_F(UcServerConference, KeepsTogetherWhatBlankMembersDoNotSay)
{
    const auto bare = [](const char *connection) {
        CtiCallInformation info;
        info.connectionId = text(connection);
        return info;
    };
    session().tell<NotifyConferenceCreatedOperation>(
        {{}, uri(100), controller(), {bare("a"), bare("b")}});
    isMember("a");
    EXPECT_EQ(known("a").state, Call::State::Connected);
    session().tell<NotifyConferenceDestroyedOperation>(
        {{}, uri(100), bare("k"), {bare("a"), bare("b")}});
    isMember("a", false);
    EXPECT_EQ(session().waitingCount(), 0u);
}

TEST_F(UcServerConference, AsksForAMemberItDoesNotKnow)
{
    CtiCallInformation bare;
    bare.connectionId = text("unknown");
    session().tell<NotifyConferencePartyAddedOperation>({{}, uri(100), controller(), bare});
    EXPECT_TRUE(session().waiting<SnapshotPhoneLineOperation>());
}

} // namespace Jackfield::UcServer
