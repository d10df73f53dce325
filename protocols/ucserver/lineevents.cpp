// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/lineevents.h"

#include "core/base/overloaded.h"
#include "protocols/ucserver/bounds.h"
#include "protocols/ucserver/calltranslation.h"

namespace Jackfield::UcServer {

namespace {

    using What = EventEffect::What;

    What put(WatchedLine &line, const CtiCallInformation &told, qint64 reason)
    {
        if (told.connectionId.isEmpty())
            return What::Doubtful;
        if (told.connectionId.size() > Bounds::maxId)
            return What::None;
        const bool isOver =
            reason == ChangedReason::destroyed || told.state == CallState::destroyed;
        const auto known = line.calls.find(told.connectionId);
        if (known == line.calls.end()) {
            if (isOver)
                return What::None; // told before
            if (!isBeginning(told, reason))
                return What::Doubtful;
            if (line.calls.size() >= Bounds::maxCalls)
                return What::None;
            line.calls.emplace(told.connectionId, updated({}, bounded(told), reason));
            return What::Changed;
        }
        known->second = updated(known->second, bounded(told), reason);
        if (isOver) {
            line.ended.push_back(known->second);
            line.calls.erase(known);
        }
        return What::Changed;
    }

    What worse(What a, What b)
    {
        return a == What::Doubtful || b == What::Doubtful ? What::Doubtful : What::Changed;
    }

    What putController(WatchedLine &line, const CtiCallInformation &told)
    {
        const What what = put(line, told, ChangedReason::other);
        const auto known = line.calls.find(told.connectionId);
        if (known != line.calls.end())
            known->second.isConferenceController = true;
        return what;
    }

    What putMember(WatchedLine &line, const QString &controller, const CtiCallInformation &told)
    {
        const What what = put(line, told, ChangedReason::other);
        const auto known = line.calls.find(told.connectionId);
        if (known == line.calls.end() || told.connectionId == controller)
            return what;
        if (roleFrom(known->second) != Call::Role::ConferenceMember)
            known->second.type = CallType::conferenceMember;
        known->second.conferenceControllerId = controller;
        return what;
    }

    void leave(WatchedLine &line, const CtiCallInformation &told)
    {
        put(line, told, ChangedReason::other);
        const auto known = line.calls.find(told.connectionId);
        if (known != line.calls.end())
            known->second = withoutConference(std::move(known->second));
    }

    What applyTo(WatchedLine &line, const CtiNotifyLineInfoChanged &event)
    {
        const QString uri = line.uri();
        line.info = bounded(event.lineInfo);
        line.info.linePhoneNumber = uri;
        return What::Changed;
    }

    What applyTo(WatchedLine &line, const CtiNotifyLineDoNotDisturbChanged &event)
    {
        line.doNotDisturb = event.doNotDisturb != 0;
        return What::Changed;
    }

    What applyTo(WatchedLine &line, const CtiNotifyLineForwardingChanged &event)
    {
        line.forwards = boundedList(event.forwards);
        return What::Changed;
    }

    What applyTo(WatchedLine &line, const CtiNotifyLineRemoteOfficeChanged &event)
    {
        line.remoteOffice = event.remoteOffice;
        return What::Changed;
    }

    What applyTo(WatchedLine &line, const CtiNotifyLineCallInformationChanged &event)
    {
        return put(line, event.call, event.reason);
    }

    What applyTo(WatchedLine &line, const CtiNotifyConferenceCreated &event)
    {
        What what = putController(line, event.controller);
        for (const CtiCallInformation &member : event.members)
            what = worse(what, putMember(line, event.controller.connectionId, member));
        return what;
    }

    What applyTo(WatchedLine &line, const CtiNotifyConferenceDestroyed &event)
    {
        leave(line, event.controller);
        for (const CtiCallInformation &member : event.members)
            leave(line, member);
        return What::Changed;
    }

    What applyTo(WatchedLine &line, const CtiNotifyConferencePartyAdded &event)
    {
        return worse(putController(line, event.controller),
                     putMember(line, event.controller.connectionId, event.member));
    }

    What applyTo(WatchedLine &line, const CtiNotifyConferencePartyRemoved &event)
    {
        const What what = putController(line, event.controller);
        leave(line, event.member);
        return what;
    }

    What applyTo(WatchedLine &line, const CtiNotifyLineCallFeaturesChanged &event)
    {
        What what = What::Changed;
        for (const CallFeatures &told : event.callFeatures) {
            const auto known = line.calls.find(told.connectionId);
            if (known == line.calls.end())
                what = What::Doubtful;
            else
                known->second.features = told.features;
        }
        return what;
    }

    EventEffect addOrRemove(LineRegistry &lines, const CtiNotifyLineAddRemove &event)
    {
        const QString &uri = event.linePhoneNumber;
        if (event.addRemove == LineAddRemove::Removed) {
            lines.remove(uri);
            return {What::Removed, uri};
        }
        CtiLineInfo info = event.lineInfo;
        info.linePhoneNumber = uri;
        const bool isKnown = lines.find(uri) != nullptr;
        if (!lines.put(info))
            return {};
        return {isKnown ? What::Changed : What::Added, uri};
    }

    template<typename Event>
    concept OfLine = requires(LineRegistry &lines, WatchedLine &line, const Event &event)
    {
        event.linePhoneNumber;
        applyTo(line, event);
    };

} // namespace

QString lineOfEvent(const KnownPayload &event)
{
    return std::visit(Overloaded {
                          [](const OfLine auto &e) { return e.linePhoneNumber; },
                          [](const auto &) { return QString(); },
                      },
                      event);
}

EventEffect applyEvent(LineRegistry &lines, const KnownPayload &event)
{
    return std::visit(
        Overloaded {
            [&](const OfLine auto &e) -> EventEffect {
                WatchedLine *line = lines.find(e.linePhoneNumber);
                // A line that is gone already, or never was ours.
                return line ? EventEffect {applyTo(*line, e), e.linePhoneNumber} : EventEffect {};
            },
            [&](const CtiNotifyLineAddRemove &e) { return addOrRemove(lines, e); },
            // The projects and the order of the lines are nothing that Jackfield shows.
            [](const auto &) { return EventEffect {}; },
        },
        event);
}

} // namespace Jackfield::UcServer
