// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/calltranslation.h"
#include "protocols/ucserver/ctinumbers.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

namespace Jackfield::UcServer {

namespace R = ChangedReason;

namespace {

    QString text(const char *words)
    {
        return QString::fromUtf8(words);
    }

    NetDatabaseContact contactNamed(const char *name)
    {
        NetDatabaseContact contact;
        contact.texts = {{6, text(name)}};
        return contact;
    }

    SystemTime at(int minute)
    {
        return SystemTime::from(QDateTime(QDate(2026, 1, 5), QTime(9, minute), Qt::UTC));
    }

    /// Every member has a value.
    CtiCallInformation full()
    {
        CtiCallInformation call;
        call.linePhoneNumber = text("tel:1@pbx");
        call.connectionId = text("c1");
        call.state = CallState::connected;
        call.type = CallType::consultation;
        call.features = CallFeature::drop | CallFeature::hold;
        call.isOutbound = true;
        call.isInternal = true;
        call.isCallerIdBlocked = true;
        call.recordingState = RecordingState::recorded;
        call.localNumber = text("+491");
        call.remoteNumber = text("+492");
        call.remoteContactSource = 1;
        call.projectPinRule.projectName = text("Bridge");
        call.note = text("call back");
        call.trackerId = text("t1");
        call.created = at(1);
        call.connected = at(2);
        call.isUnknownHoldContact = true;
        call.localContact = contactNamed("Me");
        call.remoteContact = contactNamed("Ada");
        call.holdNumber = text("+493");
        call.holdContact = contactNamed("Held");
        call.redirectingNumber = text("+494");
        call.redirectingContact = contactNamed("Switch");
        call.optionalParams = OptionalParameters {{{text("PBXCallID"), text("7")}}};
        call.callData = std::vector<StringPair> {{text("k"), text("v")}};
        return call;
    }

    CtiCallInformation blank()
    {
        CtiCallInformation call;
        call.connectionId = text("c1");
        return call;
    }

} // namespace

struct StateRow
{
    qint64 told;
    Call::State state;
};

TEST(CallTranslation, ReadsEveryState)
{
    using S = Call::State;
    for (const StateRow &row : {StateRow {0, S::Unknown},
                                {1, S::Ended},
                                {2, S::Offering},
                                {4, S::Dialing},
                                {8, S::Ringback},
                                {16, S::Busy},
                                {32, S::Connected},
                                {64, S::Conferenced},
                                {128, S::Hold},
                                {256, S::Disconnected},
                                {512, S::Dialing},
                                {1024, S::Unknown},
                                {3, S::Unknown},
                                {-1, S::Unknown}})
        EXPECT_EQ(callStateFrom(row.told), row.state) << row.told;
}

TEST(CallTranslation, ReadsEveryType)
{
    using Role = Call::Role;
    const Role roles[] {Role::Normal,
                        Role::Consultation,
                        Role::ConferenceController,
                        Role::CallBack,
                        Role::ConferenceMember,
                        Role::ConferenceController,
                        Role::ConferenceMember,
                        Role::Normal};
    for (int type = 0; type < 8; ++type) {
        CtiCallInformation call;
        call.type = type;
        EXPECT_EQ(roleFrom(call), roles[type]) << type;
    }
    CtiCallInformation controller;
    controller.isConferenceController = true;
    EXPECT_EQ(roleFrom(controller), Role::ConferenceController);
}

TEST(CallTranslation, ReadsEveryRecordingState)
{
    using Recording = Call::Recording;
    const Recording states[] {Recording::Off, Recording::Off, Recording::On,
                              Recording::Off, Recording::Off, Recording::Unknown};
    for (int state = 0; state < 6; ++state)
        EXPECT_EQ(recordingFrom(state), states[state]) << state;
}

TEST(CallTranslation, ReadsEveryFeatureBit)
{
    const std::map<int, Features> known {
        {0, Feature::Answer},      {1, Feature::Consult},  {2, Feature::CompleteCall},
        {5, Feature::HangUp},      {8, Feature::Transfer}, {9, Feature::Redirect},
        {10, Feature::Pickup},     {13, Feature::Hold},    {14, Feature::Retrieve},
        {21, Feature::SendDigits}, {24, Feature::Record},  {25, Feature::Record}};
    for (int bit = 0; bit < 40; ++bit) {
        const auto row = known.find(bit);
        EXPECT_EQ(callFeaturesFrom(qint64(1) << bit), row == known.end() ? Features() : row->second)
            << bit;
    }
}

TEST(CallTranslation, OffersWhatTakesTwoCallsOnlyWhenBothShowIt)
{
    const qint64 all = CallFeature::merge | CallFeature::swapHold | CallFeature::conference;
    EXPECT_EQ(featuresOfBoth(all, all), Feature::Merge | Feature::Swap | Feature::Conference);
    EXPECT_EQ(featuresOfBoth(all, 0), Features());
    EXPECT_EQ(featuresOfBoth(all, CallFeature::merge), Features(Feature::Merge));
    EXPECT_EQ(featuresOfBoth(CallFeature::conference, all), Features(Feature::Conference));
}

TEST(CallTranslation, TellsWhyACallEnded)
{
    struct Row
    {
        qint64 state;
        qint64 reason;
        std::optional<int> cause;
        bool hasWords;
    };
    for (const Row &row : {Row {CallState::destroyed, 0, 16, false},
                           {CallState::disconnected, 0, 16, false},
                           {CallState::destroyed, 1, 19, false},
                           {CallState::destroyed, 2, 17, false},
                           {CallState::destroyed, 3, 26, true},
                           {CallState::destroyed, 4, 26, true},
                           {CallState::destroyed, 99, 16, false},
                           {CallState::busy, 0, 17, false},
                           {CallState::connected, 1, std::nullopt, false}}) {
        CtiCallInformation told = full();
        told.state = row.state;
        told.disconnectedReason = row.reason;
        const Call call = callFrom({text("uc")}, {}, told);
        EXPECT_EQ(call.cause, row.cause) << row.reason;
        EXPECT_EQ(!call.causeText.isEmpty(), row.hasWords) << row.reason;
    }
}

TEST(CallTranslation, TellsEverythingOfACall)
{
    const SystemId system {text("uc")};
    CtiCallInformation told = full();
    Call call = callFrom(system, LineId::of(system, text("tel:1@pbx")), told);
    EXPECT_EQ(call.id.value, text("uc/c1"));
    EXPECT_EQ(call.line.local(), text("tel:1@pbx"));
    EXPECT_EQ(call.direction, Call::Direction::Outgoing);
    EXPECT_EQ(call.role, Call::Role::Consultation);
    EXPECT_EQ(call.remote.number, text("+492"));
    EXPECT_EQ(call.remote.name, text("Ada"));
    EXPECT_EQ(call.redirectedBy.number, text("+494"));
    EXPECT_EQ(call.redirectedBy.name, text("Switch"));
    EXPECT_EQ(call.consultedFor.number, text("+493"));
    EXPECT_EQ(call.consultedFor.name, text("Held"));
    EXPECT_EQ(call.calledNumber, QString());
    EXPECT_EQ(call.startedAt, at(1).toDateTime());
    EXPECT_EQ(call.connectedAt, at(2).toDateTime());
    EXPECT_EQ(call.recording, Call::Recording::On);
    EXPECT_EQ(call.note, text("call back"));
    EXPECT_EQ(call.callData.value(text("k")), text("v"));
    EXPECT_EQ(call.evidence.certainty, Certainty::Pushed);
    told.isOutbound = false;
    call = callFrom(system, {}, told);
    EXPECT_EQ(call.direction, Call::Direction::Incoming);
    EXPECT_EQ(call.calledNumber, text("+491"));
}

TEST(CallTranslation, NamesTheConferenceByItsController)
{
    CtiCallInformation told = full();
    told.type = CallType::conferenceController;
    EXPECT_EQ(callFrom({text("uc")}, {}, told).conference, text("c1"));
    told.type = CallType::conferenceMember;
    told.conferenceControllerId = text("c0");
    EXPECT_EQ(callFrom({text("uc")}, {}, told).conference, text("c0"));
}

// --- "Reduced" call information

TEST(ReducedCall, BlankMembersEraseNothing)
{
    for (qint64 reason = -1; reason < 20; ++reason) {
        const CtiCallInformation now = updated(full(), blank(), reason);
        CtiCallInformation expected = full();
        // What the reason names, and nothing else.
        const qint64 states[] {2, 4, 8, 32, 64, 128, 0, 0, 0, 0, 16, 256, 1};
        if (reason >= 0 && reason <= 12 && states[reason] != 0) {
            expected.state = states[reason];
            expected.features = 0;
        }
        if (reason == R::remotePartyChanged) {
            expected.remoteNumber.clear();
            expected.isInternal = expected.isCallerIdBlocked = false;
        }
        if (reason == R::remotePartyChanged || reason == R::remoteContactChanged) {
            expected.remoteContact.reset();
            expected.remoteContactSource = 0;
        }
        if (reason == R::projectChanged)
            expected.projectPinRule = {};
        if (reason == R::noteChanged)
            expected.note.clear();
        if (reason == R::holdContactChanged) {
            expected.holdNumber.reset();
            expected.holdContact.reset();
            expected.isUnknownHoldContact = false;
        }
        if (reason == R::callDataChanged)
            expected.callData.reset();
        EXPECT_EQ(now, expected) << reason;
    }
}

TEST(ReducedCall, WhatIsToldReplacesWhateverTheReason)
{
    for (qint64 reason = 0; reason < 17; ++reason)
        EXPECT_EQ(updated(blank(), full(), reason), full()) << reason;
}

TEST(ReducedCall, TheStateToldGoesBeforeTheReasons)
{
    CtiCallInformation told = blank();
    told.state = CallState::ringback;
    EXPECT_EQ(updated(full(), told, R::connected).state, CallState::ringback);
}

TEST(ReducedCall, AContactBelongsToItsNumber)
{
    CtiCallInformation told = blank();
    told.remoteNumber = text("+499");
    EXPECT_FALSE(updated(full(), told, R::connected).remoteContact);
    told.remoteNumber = full().remoteNumber;
    EXPECT_TRUE(updated(full(), told, R::connected).remoteContact);
    told.remoteContact = NetDatabaseContact {}; // "{}" for none
    EXPECT_EQ(updated(full(), told, R::connected).remoteContact, full().remoteContact);
}

TEST(ReducedCall, LeavingTheConferenceEndsItsRole)
{
    CtiCallInformation member = full();
    member.state = CallState::conferenced;
    member.type = CallType::conferenceMember;
    member.conferenceControllerId = text("c0");
    EXPECT_EQ(updated(member, blank(), R::hold).type, CallType::conferenceMember);
    const CtiCallInformation left = updated(member, blank(), R::connected);
    EXPECT_EQ(left.type, CallType::normal);
    EXPECT_EQ(left.conferenceControllerId, QString());
}

TEST(ReducedCall, TheEndOfARecordingIsTakenFromAWholeUpdate)
{
    CtiCallInformation told = blank();
    EXPECT_EQ(updated(full(), told, R::other).recordingState, RecordingState::recorded);
    told.state = CallState::connected;
    EXPECT_EQ(updated(full(), told, R::other).recordingState, RecordingState::recorded);
    EXPECT_EQ(updated(full(), told, R::callDataChanged).recordingState, RecordingState::recorded);
    told.created = at(1); // a whole one
    EXPECT_EQ(updated(full(), told, R::other).recordingState, RecordingState::none);
    EXPECT_EQ(updated(full(), told, R::hold).recordingState, RecordingState::recorded);
}

TEST(ReducedCall, OnlyABeginningOrAWholeCallMayBeTheFirstWord)
{
    EXPECT_TRUE(isBeginning(blank(), R::offering));
    EXPECT_TRUE(isBeginning(blank(), R::dialing));
    EXPECT_FALSE(isBeginning(blank(), R::connected));
    EXPECT_FALSE(isBeginning(blank(), R::noteChanged));
    EXPECT_TRUE(isBeginning(full(), R::noteChanged));
}

} // namespace Jackfield::UcServer
