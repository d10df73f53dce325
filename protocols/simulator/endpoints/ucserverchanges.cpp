// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucserverfacts.h"
#include "protocols/simulator/endpoints/ucserverlines.h"
#include "protocols/simulator/exchange.h"
#include "protocols/ucserver/ctinumbers.h"

#include <algorithm>

// What changes on a line, as events (ucserver.md 6.3, 6.4).
namespace Jackfield::Simulator {

using namespace UcServer;

namespace {

    using Calls = std::vector<CtiCallInformation>;

    qint64 reasonForState(const CtiCallInformation &call)
    {
        switch (call.state) {
        case CallState::offering:
            return ChangedReason::offering;
        case CallState::dialing:
            return ChangedReason::dialing;
        case CallState::ringback:
            return ChangedReason::ringback;
        case CallState::busy:
            return ChangedReason::busy;
        case CallState::connected:
            return call.isConferenceController ? ChangedReason::conferenced
                                               : ChangedReason::connected;
        case CallState::conferenced:
            return ChangedReason::conferenced;
        case CallState::hold:
            return ChangedReason::hold;
        default:
            return ChangedReason::other;
        }
    }

    qint64 reasonFor(const CtiCallInformation &before, const CtiCallInformation &now)
    {
        if (before.state != now.state)
            return reasonForState(now);
        if (before.remoteNumber != now.remoteNumber)
            return ChangedReason::remotePartyChanged;
        if (before.remoteContact != now.remoteContact)
            return ChangedReason::remoteContactChanged;
        if (before.callData != now.callData)
            return ChangedReason::callDataChanged;
        if (before.note != now.note)
            return ChangedReason::noteChanged;
        if (before.projectPinRule != now.projectPinRule)
            return ChangedReason::projectChanged;
        if (before.holdNumber != now.holdNumber || before.holdContact != now.holdContact)
            return ChangedReason::holdContactChanged;
        return ChangedReason::other;
    }

    const CtiCallInformation *named(const Calls &calls, const QString &id)
    {
        const auto it = std::find_if(calls.begin(), calls.end(),
                                     [&](const auto &call) { return call.connectionId == id; });
        return it == calls.end() ? nullptr : &*it;
    }

    const CtiCallInformation *controllerIn(const Calls &calls)
    {
        const auto it = std::find_if(calls.begin(), calls.end(),
                                     [](const auto &call) { return call.isConferenceController; });
        return it == calls.end() ? nullptr : &*it;
    }

    Calls membersIn(const Calls &calls)
    {
        Calls members;
        std::copy_if(calls.begin(), calls.end(), std::back_inserter(members),
                     [](const auto &call) { return call.type == CallType::conferenceMember; });
        return members;
    }

} // namespace

void UcServerLines::setOpenStatus(const QString &extension, qint64 status)
{
    m_openStatus[extension] = status;
    Q_EMIT happened(extension, CtiNotifyLineInfoChanged {{}, {}, lineInfo(extension)});
}

void UcServerLines::tellProjects(const QString &extension, const QString &location,
                                 std::vector<ProjectPinRule> projects)
{
    Q_EMIT happened(extension,
                    CtiNotifyLineProjectSettingsChanged {{}, {}, location, std::move(projects)});
}

void UcServerLines::legEnded(const Leg &leg, Cause cause)
{
    // Who leaves first has hung up; the others follow.
    const bool isFirst = m_endingCalls.insert(leg.call).second;
    if (!leg.outside)
        m_ended[connectionId(leg.id)] = {cause, !isFirst};
    for (const auto &[key, id] : m_members) {
        if (key.second == leg.id && key.first != leg.number
            && (m_ended.count(id) == 0 || m_ended.at(id).cause == Cause::Merged))
            m_ended[id] = {cause, true};
    }
}

void UcServerLines::look(const QString &extension)
{
    const Told before = std::exchange(m_told[extension], present(extension));
    const Told now = m_told[extension];
    tellSettings(extension, before, now);
    tellConference(extension, before.calls, now.calls);
    tellCalls(extension, before.calls, now.calls);
    forget(extension);
}

void UcServerLines::tellSettings(const QString &extension, const Told &before, const Told &now)
{
    if (before.doNotDisturb != now.doNotDisturb)
        Q_EMIT happened(extension,
                        CtiNotifyLineDoNotDisturbChanged {{}, {}, now.doNotDisturb ? 1 : 0, {}});
    if (before.forwards != now.forwards)
        Q_EMIT happened(extension, CtiNotifyLineForwardingChanged {{}, {}, now.forwards});
    if (before.remoteOffice != now.remoteOffice)
        Q_EMIT happened(extension, CtiNotifyLineRemoteOfficeChanged {{}, {}, now.remoteOffice});
}

void UcServerLines::tellConference(const QString &extension, const Calls &before, const Calls &now)
{
    const CtiCallInformation *was = controllerIn(before);
    const CtiCallInformation *is = controllerIn(now);
    const Calls leftOver = membersIn(before);
    const Calls members = membersIn(now);
    if (!was && is) {
        Q_EMIT happened(extension, CtiNotifyConferenceCreated {{}, {}, *is, members});
    } else if (was && !is) {
        Q_EMIT happened(extension, CtiNotifyConferenceDestroyed {{}, {}, *was, leftOver});
    } else if (was && is) {
        for (const CtiCallInformation &member : members) {
            if (!named(leftOver, member.connectionId))
                Q_EMIT happened(extension, CtiNotifyConferencePartyAdded {{}, {}, *is, member});
        }
        for (const CtiCallInformation &member : leftOver) {
            if (!named(members, member.connectionId))
                Q_EMIT happened(extension, CtiNotifyConferencePartyRemoved {{}, {}, *is, member});
        }
    }
}

void UcServerLines::tellCalls(const QString &extension, const Calls &before, const Calls &now)
{
    for (const CtiCallInformation &call : before) {
        if (!named(now, call.connectionId))
            tellEnd(extension, call);
    }
    std::vector<CallFeatures> features;
    for (const CtiCallInformation &call : now) {
        const CtiCallInformation *was = named(before, call.connectionId);
        if (!was) {
            tellCall(extension, reasonForState(call), call);
            continue;
        }
        CtiCallInformation same = *was;
        same.features = call.features;
        if (same != call)
            tellCall(extension, reasonFor(*was, call), call);
        else if (was->features != call.features)
            features.push_back({call.connectionId, call.features});
    }
    if (!features.empty())
        Q_EMIT happened(extension, CtiNotifyLineCallFeaturesChanged {{}, {}, features});
}

void UcServerLines::tellEnd(const QString &extension, CtiCallInformation call)
{
    const Ended ended = m_ended.count(call.connectionId) != 0 ? m_ended.at(call.connectionId)
                                                              : Ended {Cause::Merged, false};
    // A redirected call names the one who redirected it where it goes on.
    bool byOwner = false;
    for (const auto &[id, tracker] : m_trackers) {
        const ExchangeCall *goesOn = m_exchange.findCall(id);
        byOwner =
            byOwner || (goesOn && goesOn->divertedFrom == extension && tracker == call.trackerId);
    }
    call.disconnectedReason = disconnectedReasonOf(ended.cause, call.state, byOwner);
    call.disconnected = SystemTime::from(m_exchange.clock().now());
    const bool wasSpoken = call.state == CallState::connected || call.state == CallState::hold;
    if (ended.byOthers && wasSpoken && ended.cause == Cause::Normal) {
        call.state = CallState::disconnected;
        call.features = CallFeature::drop;
        tellCall(extension, ChangedReason::disconnected, call);
    }
    call.state = CallState::destroyed;
    call.features = 0;
    tellCall(extension, ChangedReason::destroyed, call);
}

void UcServerLines::tellCall(const QString &extension, qint64 reason,
                             const CtiCallInformation &call)
{
    Q_EMIT happened(extension, CtiNotifyLineCallInformationChanged {{}, {}, reason, call});
}

/// Names of what is gone from the line.
void UcServerLines::forget(const QString &extension)
{
    for (auto it = m_connections.begin(); it != m_connections.end();)
        it = m_exchange.findLeg(it->first) ? std::next(it) : m_connections.erase(it);
    for (auto it = m_params.begin(); it != m_params.end();)
        it = m_exchange.findLeg(it->first) ? std::next(it) : m_params.erase(it);
    for (auto it = m_members.begin(); it != m_members.end();) {
        const bool isGone = it->first.first == extension && !m_exchange.findLeg(it->first.second);
        it = isGone ? m_members.erase(it) : std::next(it);
    }
    for (auto it = m_recorded.begin(); it != m_recorded.end();)
        it = m_exchange.findCall(*it) ? std::next(it) : m_recorded.erase(it);
    if (m_exchange.legs().empty())
        m_ended.clear();
}

} // namespace Jackfield::Simulator
