// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/calltranslation.h"

#include "protocols/ucserver/contacttranslation.h"
#include "protocols/ucserver/ctinumbers.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace Jackfield::UcServer {

namespace {

    namespace R = ChangedReason;

    // Q.850
    constexpr int causeNormal = 16;
    constexpr int causeBusy = 17;
    constexpr int causeNoAnswer = 19;
    constexpr int causeTakenElsewhere = 26; // "non-selected user clearing"

    /// The state that a reason means; 0: it says nothing of the state.
    qint64 stateOf(qint64 reason)
    {
        switch (reason) {
        case R::offering:
            return CallState::offering;
        case R::dialing:
            return CallState::dialing;
        case R::ringback:
            return CallState::ringback;
        case R::connected:
            return CallState::connected;
        case R::conferenced:
            return CallState::conferenced;
        case R::hold:
            return CallState::hold;
        case R::busy:
            return CallState::busy;
        case R::disconnected:
            return CallState::disconnected;
        case R::destroyed:
            return CallState::destroyed;
        default:
            return 0;
        }
    }

    template<typename T>
    void take(T &known, const T &told, bool isNamed = false)
    {
        if (isNamed || !(told == T {}))
            known = told;
    }

    void take(std::optional<NetDatabaseContact> &known,
              const std::optional<NetDatabaseContact> &told, bool isNamed = false)
    {
        const bool tells = told && !isBlank(*told);
        if (tells || isNamed)
            known = tells ? told : std::nullopt;
    }

    void take(std::optional<QString> &known, const std::optional<QString> &told, bool isNamed)
    {
        if (isNamed || (told && !told->isEmpty()))
            known = told;
    }

    void takeState(CtiCallInformation &known, const CtiCallInformation &told, qint64 reason)
    {
        const bool namesState = stateOf(reason) != 0;
        const qint64 state = told.state != 0 ? told.state : stateOf(reason);
        const bool stays =
            state == 0 || state == CallState::conferenced || state == CallState::hold;
        if (known.state == CallState::conferenced && !stays)
            known = withoutConference(std::move(known));
        take(known.state, state);
        take(known.type, told.type);
        take(known.features, told.features, namesState);
        take(known.disconnectedReason, told.disconnectedReason);
        // The end of a recording is told as "other" or as a whole update, if at all.
        const bool isWhole =
            isBeginning(told, R::other) && (reason == R::other || reason == R::callDataChanged);
        take(known.recordingState, told.recordingState, isWhole);
        take(known.isConferenceController, told.isConferenceController);
        take(known.conferenceControllerId, told.conferenceControllerId);
        take(known.created, told.created);
        take(known.connected, told.connected);
        take(known.disconnected, told.disconnected);
    }

    void takeParties(CtiCallInformation &known, const CtiCallInformation &told, qint64 reason)
    {
        const bool isParty = reason == R::remotePartyChanged;
        const bool isContact = isParty || reason == R::remoteContactChanged;
        const bool isHold = reason == R::holdContactChanged;
        // A contact belongs to its number, whatever the reason.
        const bool isOther =
            !told.remoteNumber.isEmpty() && told.remoteNumber != known.remoteNumber;
        take(known.remoteNumber, told.remoteNumber, isParty);
        take(known.remoteContact, told.remoteContact, isContact || isOther);
        take(known.remoteContactSource, told.remoteContactSource, isContact);
        take(known.isOutbound, told.isOutbound);
        take(known.isInternal, told.isInternal, isParty);
        take(known.isCallerIdBlocked, told.isCallerIdBlocked, isParty);
        take(known.localNumber, told.localNumber);
        take(known.localContact, told.localContact);
        take(known.holdNumber, told.holdNumber, isHold);
        take(known.holdContact, told.holdContact, isHold);
        take(known.isUnknownHoldContact, told.isUnknownHoldContact, isHold);
        take(known.redirectingNumber, told.redirectingNumber, false);
        take(known.redirectingContact, told.redirectingContact);
    }

    void takeData(CtiCallInformation &known, const CtiCallInformation &told, qint64 reason)
    {
        take(known.projectPinRule, told.projectPinRule, reason == R::projectChanged);
        take(known.note, told.note, reason == R::noteChanged);
        take(known.trackerId, told.trackerId);
        if (told.callData && (!told.callData->empty() || reason == R::callDataChanged))
            known.callData = told.callData;
        else if (reason == R::callDataChanged)
            known.callData.reset();
        if (told.optionalParams && !told.optionalParams->entries.isEmpty())
            known.optionalParams = told.optionalParams;
    }

    QString words(const char *text)
    {
        return QCoreApplication::translate("Jackfield::UcServerSystem", text);
    }

    void tellCause(Call &call, qint64 reason)
    {
        switch (reason) {
        case DisconnectedReason::notAnswered:
            call.cause = causeNoAnswer;
            return;
        case DisconnectedReason::busy:
            call.cause = causeBusy;
            return;
        case DisconnectedReason::takenByUnknown:
            call.cause = causeTakenElsewhere;
            call.causeText = words(
                QT_TRANSLATE_NOOP("Jackfield::UcServerSystem", "Answered elsewhere, or sent on"));
            return;
        case DisconnectedReason::takenByOwner:
            call.cause = causeTakenElsewhere;
            call.causeText = words(QT_TRANSLATE_NOOP(
                "Jackfield::UcServerSystem", "Answered or sent on by the owner of the line"));
            return;
        default:
            call.cause = call.state == Call::State::Busy ? causeBusy : causeNormal;
        }
    }

    bool hasCause(Call::State state)
    {
        return state == Call::State::Busy || state == Call::State::Disconnected
            || state == Call::State::Ended;
    }

    QMap<QString, QString> dataIn(const CtiCallInformation &told)
    {
        QMap<QString, QString> data;
        for (const StringPair &entry : told.callData.value_or(std::vector<StringPair> {}))
            data.insert(entry.key, entry.value);
        return data;
    }

    QString conferenceOf(const CtiCallInformation &told)
    {
        if (!told.conferenceControllerId.isEmpty())
            return told.conferenceControllerId;
        return roleFrom(told) == Call::Role::ConferenceController ? told.connectionId : QString();
    }

} // namespace

CtiCallInformation updated(const CtiCallInformation &known, const CtiCallInformation &told,
                           qint64 reason)
{
    CtiCallInformation now = known;
    take(now.linePhoneNumber, told.linePhoneNumber);
    take(now.connectionId, told.connectionId);
    takeState(now, told, reason);
    takeParties(now, told, reason);
    takeData(now, told, reason);
    return now;
}

CtiCallInformation withoutConference(CtiCallInformation known)
{
    const bool wasInConference =
        known.type != CallType::consultation && known.type != CallType::callback;
    if (wasInConference)
        known.type = CallType::normal;
    known.isConferenceController = false;
    known.conferenceControllerId.clear();
    return known;
}

bool isBeginning(const CtiCallInformation &told, qint64 reason)
{
    if (reason == R::offering || reason == R::dialing)
        return true;
    return told.state != 0 && !told.created.isNone(); // a whole call information all the same
}

bool isActive(const CtiCallInformation &call)
{
    return call.state == CallState::connected || call.state == CallState::conferenced;
}

Call::State callStateFrom(qint64 state)
{
    switch (state) {
    case CallState::destroyed:
        return Call::State::Ended;
    case CallState::offering:
        return Call::State::Offering;
    case CallState::dialing:
    case CallState::prepare: // wanted, but the phone has not begun
        return Call::State::Dialing;
    case CallState::ringback:
        return Call::State::Ringback;
    case CallState::busy:
        return Call::State::Busy;
    case CallState::connected:
        return Call::State::Connected;
    case CallState::conferenced:
        return Call::State::Conferenced;
    case CallState::hold:
        return Call::State::Hold;
    case CallState::disconnected:
        return Call::State::Disconnected;
    default:
        return Call::State::Unknown;
    }
}

Call::Role roleFrom(const CtiCallInformation &told)
{
    if (told.isConferenceController)
        return Call::Role::ConferenceController;
    switch (told.type) {
    case CallType::consultation:
        return Call::Role::Consultation;
    case CallType::callback:
        return Call::Role::CallBack;
    case CallType::conferenceController:
    case CallType::controllerPending:
        return Call::Role::ConferenceController;
    case CallType::conferenceMember:
    case CallType::memberPending:
        return Call::Role::ConferenceMember;
    default:
        return Call::Role::Normal;
    }
}

Call::Recording recordingFrom(qint64 state)
{
    switch (state) {
    case RecordingState::recorded:
        return Call::Recording::On;
    case RecordingState::none:
    case RecordingState::recordersCall: // leads to the recorder; is not recorded itself
    case RecordingState::wasRecordersCall:
    case RecordingState::wasRecorded:
        return Call::Recording::Off;
    default:
        return Call::Recording::Unknown;
    }
}

Features callFeaturesFrom(qint64 mask)
{
    namespace F = CallFeature;
    static constexpr std::array<std::pair<qint64, Feature>, 12> table {{
        {F::answer, Feature::Answer},
        {F::makeCall, Feature::Consult},
        {F::completeCall, Feature::CompleteCall},
        {F::drop, Feature::HangUp},
        {F::blindTransfer, Feature::Transfer},
        {F::redirect, Feature::Redirect},
        {F::canBePickedUp, Feature::Pickup},
        {F::hold, Feature::Hold},
        {F::unhold, Feature::Retrieve},
        {F::dialDigits, Feature::SendDigits},
        {F::startRecording, Feature::Record},
        {F::stopRecording, Feature::Record},
    }};
    Features features;
    for (const auto &[bit, feature] : table)
        features.setFlag(feature, features.testFlag(feature) || (mask & bit) != 0);
    return features;
}

Features featuresOfBoth(qint64 mask, qint64 other)
{
    const qint64 both = mask & other;
    Features features;
    features.setFlag(Feature::Merge, (both & CallFeature::merge) != 0);
    features.setFlag(Feature::Swap, (both & CallFeature::swapHold) != 0);
    features.setFlag(Feature::Conference, (both & CallFeature::conference) != 0);
    return features;
}

Call callFrom(const SystemId &system, const LineId &line, const CtiCallInformation &told)
{
    Call call;
    call.id = CallId::of(system, told.connectionId);
    call.line = line;
    call.direction = told.isOutbound ? Call::Direction::Outgoing : Call::Direction::Incoming;
    call.state = callStateFrom(told.state);
    call.role = roleFrom(told);
    call.remote = partyFrom(told.remoteNumber, told.remoteContact);
    call.redirectedBy =
        partyFrom(told.redirectingNumber.value_or(QString()), told.redirectingContact);
    call.consultedFor = partyFrom(told.holdNumber.value_or(QString()), told.holdContact);
    if (!told.isOutbound)
        call.calledNumber = told.localNumber;
    call.startedAt = told.created.toDateTime();
    call.connectedAt = told.connected.toDateTime();
    call.recording = recordingFrom(told.recordingState);
    call.note = told.note;
    call.callData = dataIn(told);
    call.conference = conferenceOf(told);
    if (hasCause(call.state))
        tellCause(call, told.disconnectedReason);
    call.evidence.certainty = Certainty::Pushed;
    return call;
}

} // namespace Jackfield::UcServer
