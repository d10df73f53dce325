// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucserverlines.h"

#include "protocols/simulator/endpoints/ucserverfacts.h"
#include "protocols/simulator/exchange.h"
#include "protocols/ucserver/ctinumbers.h"

#include <algorithm>

// What there is now; ucserverchanges.cpp tells what changes.
namespace Jackfield::Simulator {

using namespace UcServer;

UcServerLines::UcServerLines(Exchange &exchange, UcServerIds &ids, QObject *parent)
    : QObject(parent)
    , m_exchange(exchange)
    , m_ids(ids)
{
    for (const auto &[number, extension] : m_exchange.extensions())
        m_told[number] = present(number);
    connect(&m_exchange, &Exchange::legEnded, this, &UcServerLines::legEnded);
    connect(&m_exchange, &Exchange::extensionChanged, this, &UcServerLines::look);
    const auto forgetCall = [this](int call) {
        m_endingCalls.erase(call);
        if (!m_exchange.findCall(call))
            m_trackers.erase(call);
    };
    connect(&m_exchange, &Exchange::callChanged, this, forgetCall);
    connect(&m_exchange, &Exchange::callEnded, this, forgetCall);
}

CtiSnapshotPhoneLineResult UcServerLines::snapshot(const QString &extension)
{
    Told now = present(extension);
    CtiSnapshotPhoneLineResult result;
    result.lineInfo = lineInfo(extension);
    result.calls = std::move(now.calls);
    result.doNotDisturb = now.doNotDisturb ? 1 : 0;
    result.forwards = std::move(now.forwards);
    result.remoteOffice = now.remoteOffice;
    result.optionalParams =
        OptionalParameters {{{QStringLiteral("BusyOnBusy"), qint64(0)},
                             {QStringLiteral("InvalidPasswordState"), qint64(0)}}};
    return result;
}

CtiLineInfo UcServerLines::lineInfo(const QString &extension) const
{
    CtiLineInfo info = lineInformation(m_exchange, *m_exchange.findExtension(extension));
    if (const auto status = m_openStatus.find(extension); status != m_openStatus.end())
        info.openStatus = status->second;
    return info;
}

std::optional<UcServerLines::Found> UcServerLines::find(const QString &connectionId) const
{
    const auto isIt = [&](const auto &entry) { return entry.second == connectionId; };
    const auto legOf = [this](const QString &extension) {
        for (const Leg *leg : m_exchange.legsOf(extension)) {
            if (m_exchange.findCall(leg->call)->controller == leg->id)
                return leg->id;
        }
        return 0;
    };
    const auto controller = std::find_if(m_controllers.begin(), m_controllers.end(), isIt);
    if (controller != m_controllers.end())
        return Found {controller->first, legOf(controller->first), 0};
    const auto call = std::find_if(m_connections.begin(), m_connections.end(), isIt);
    const Leg *leg = call == m_connections.end() ? nullptr : m_exchange.findLeg(call->first);
    const bool controls =
        leg && m_controllers.count(leg->number) != 0 && legOf(leg->number) == leg->id;
    if (leg && !controls)
        return Found {leg->number, leg->id, 0};
    const auto member = std::find_if(m_members.begin(), m_members.end(), isIt);
    if (member == m_members.end() || m_controllers.count(member->first.first) == 0)
        return std::nullopt;
    const auto &[extension, party] = member->first;
    return Found {extension, legOf(extension), party};
}

QString UcServerLines::connectionId(int leg)
{
    QString &id = m_connections[leg];
    if (id.isEmpty()) {
        id = m_ids.digits();
        const Leg *named = m_exchange.findLeg(leg);
        if (m_nextParams && named && !named->called && named->number == m_nextParams->first)
            m_params[leg] = std::exchange(m_nextParams, std::nullopt)->second;
    }
    return id;
}

Result<QString> UcServerLines::makeCall(const QString &extension, const QString &number,
                                        const std::optional<NewCallParams> &params)
{
    const auto legs = m_exchange.legsOf(extension);
    const bool isActive = std::any_of(
        legs.begin(), legs.end(), [](const Leg *leg) { return leg->state == LegState::Connected; });
    if (params)
        m_nextParams = {extension, *params};
    const auto made =
        isActive ? m_exchange.consult(extension, number) : m_exchange.makeCall(extension, number);
    const auto result = made.map([this](int leg) { return connectionId(leg); });
    m_nextParams.reset();
    return result;
}

UcServerLines::Told UcServerLines::present(const QString &extension)
{
    const Extension &state = *m_exchange.findExtension(extension);
    return {calls(extension), state.doNotDisturb, forwardsOf(m_exchange, state),
            remoteOfficeOf(state)};
}

UcServerLines::Calls UcServerLines::calls(const QString &extension)
{
    Calls list;
    bool controls = false;
    for (const Leg *leg : m_exchange.legsOf(extension)) {
        const auto legs = m_exchange.legsOfCall(leg->call);
        if (legs.size() > 2 && m_exchange.findCall(leg->call)->controller == leg->id) {
            controls = true;
            addConference(list, *leg);
            continue;
        }
        for (const Leg *other : legs) {
            if (legs.size() != 2 || other->id == leg->id)
                continue;
            // What is left of a conference goes on under the member's name; what may become a
            // member keeps its own.
            QString &member = m_members[{extension, other->id}];
            if (m_controllers.count(extension) != 0 && !member.isEmpty())
                m_connections[leg->id] = member;
            member = connectionId(leg->id);
        }
        list.push_back(information(*leg));
    }
    if (!controls)
        m_controllers.erase(extension);
    return list;
}

void UcServerLines::addConference(Calls &calls, const Leg &leg)
{
    QString &id = m_controllers[leg.number];
    if (id.isEmpty())
        id = m_ids.digits();
    CtiCallInformation controller = information(leg);
    controller.connectionId = id;
    controller.state = leg.state == LegState::Held ? CallState::hold : CallState::connected;
    controller.type = CallType::conferenceController;
    controller.isConferenceController = true;
    controller.remoteNumber.clear();
    controller.remoteContact.reset();
    calls.push_back(controller);
    for (const Leg *other : m_exchange.legsOfCall(leg.call)) {
        if (other->id == leg.id)
            continue;
        CtiCallInformation member = controller;
        member.connectionId = memberId(leg.number, other->id);
        member.state = CallState::conferenced;
        member.type = CallType::conferenceMember;
        member.features = CallFeature::drop;
        member.isConferenceController = false;
        member.conferenceControllerId = id;
        fillParty(member, m_exchange.partyOf(*other), !other->outside);
        calls.push_back(member);
    }
}

QString UcServerLines::memberId(const QString &extension, int party)
{
    QString &id = m_members[{extension, party}];
    if (id.isEmpty())
        id = m_ids.digits();
    return id;
}

CtiCallInformation UcServerLines::information(const Leg &leg)
{
    const ExchangeCall &known = *m_exchange.findCall(leg.call);
    CtiCallInformation call;
    call.linePhoneNumber = lineUri(leg.number);
    call.connectionId = connectionId(leg.id);
    call.state = callStateOf(m_exchange, leg);
    call.features = callFeaturesOf(m_exchange, leg);
    call.isOutbound = !leg.called;
    if (known.recording)
        m_recorded.insert(known.id);
    call.recordingState = known.recording ? RecordingState::recorded
        : m_recorded.count(known.id) != 0 ? RecordingState::wasRecorded
                                          : RecordingState::none;
    call.localNumber = internationalNumber(m_exchange, leg.called ? known.dialled : leg.number);
    if (const auto params = m_params.find(leg.id); params != m_params.end())
        call.projectPinRule = params->second.projectPinRule;
    call.note = known.note;
    QString &tracker = m_trackers[known.id];
    if (tracker.isEmpty())
        tracker = m_ids.guid();
    call.trackerId = tracker;
    call.created = SystemTime::from(leg.startedAt);
    call.connected = SystemTime::from(leg.connectedAt);
    call.optionalParams =
        OptionalParameters {{{QStringLiteral("PBXCallID"), QString::number(known.id)}}};
    if (!known.data.isEmpty()) {
        call.callData.emplace();
        for (auto it = known.data.cbegin(); it != known.data.cend(); ++it)
            call.callData->push_back({it.key(), it.value()});
    }
    fillParties(call, leg);
    return call;
}

void UcServerLines::fillParties(CtiCallInformation &call, const Leg &leg)
{
    const ExchangeCall &known = *m_exchange.findCall(leg.call);
    const auto legs = m_exchange.legsOfCall(leg.call);
    call.isInternal =
        std::none_of(legs.begin(), legs.end(), [](const Leg *each) { return each->outside; });
    const Leg *other = nullptr; // In a conference the one who joined it, as long as it is there.
    for (const Leg *each : legs) {
        if (each->id != leg.id && (!other || each->id == known.controller))
            other = each;
    }
    if (other && !other->outside)
        connectionId(other->id); // So that its parameters are known.
    const auto others = other ? m_params.find(other->id) : m_params.end();
    call.isCallerIdBlocked =
        leg.called && others != m_params.end() && others->second.hideMyCallerId;
    const Party party = other ? m_exchange.partyOf(*other) : m_exchange.remoteParty(leg);
    if (!call.isCallerIdBlocked)
        fillParty(call, party, other && !other->outside);
    if (const auto own = m_params.find(leg.id); own != m_params.end() && own->second.remoteContact
        && *own->second.remoteContact != NetDatabaseContact()) {
        call.remoteContact = own->second.remoteContact;
        call.remoteContactSource = 2; // This client's.
    }
    const Extension &owner = *m_exchange.findExtension(leg.number);
    call.localContact = directoryContact(m_exchange, {owner.number, owner.name}, true);
    if (!known.divertedFrom.isEmpty()) {
        const Extension *from = m_exchange.findExtension(known.divertedFrom);
        call.redirectingNumber = internationalNumber(m_exchange, known.divertedFrom);
        call.redirectingContact =
            directoryContact(m_exchange, {known.divertedFrom, from ? from->name : QString()}, true);
    }
    if (known.isCallBack)
        call.type = CallType::callback;
    for (const Leg *held : m_exchange.legsOf(leg.number)) {
        if (held->id == leg.id || held->state != LegState::Held || leg.called)
            continue;
        const Party waiting = m_exchange.remoteParty(*held);
        call.type = CallType::consultation;
        call.holdNumber = internationalNumber(m_exchange, waiting.number);
        call.holdContact = directoryContact(m_exchange, waiting,
                                            m_exchange.findExtension(waiting.number) != nullptr);
    }
}

void UcServerLines::fillParty(CtiCallInformation &call, const Party &party, bool inside) const
{
    call.remoteNumber = internationalNumber(m_exchange, party.number);
    call.remoteContact = directoryContact(m_exchange, party, inside);
    call.remoteContactSource = call.remoteContact ? 1 : 0;
}

} // namespace Jackfield::Simulator
