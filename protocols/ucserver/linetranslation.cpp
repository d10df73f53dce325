// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/linetranslation.h"

#include "protocols/ucserver/bounds.h"
#include "protocols/ucserver/calltranslation.h"
#include "protocols/ucserver/ctinumbers.h"
#include "protocols/ucserver/forwardmodes.h"

#include <algorithm>

namespace Jackfield::UcServer {

namespace {

    LineId idOf(const SystemId &system, const WatchedLine &line)
    {
        return LineId::of(system, line.uri());
    }

    bool hasActiveCall(const WatchedLine &line)
    {
        return std::any_of(line.calls.begin(), line.calls.end(),
                           [](const auto &entry) { return isActive(entry.second); });
    }

    /// The server holds the active call by itself when it is asked for another one. Where it does
    /// not, the call is held first (orders.cpp).
    bool canConsult(const WatchedLine &line, const CtiCallInformation &call)
    {
        if (!isActive(call))
            return false;
        if (line.hasFeature(LineFeature::noMakeCallWhileActive))
            return line.hasFeature(LineFeature::makeCall)
                && (call.features & CallFeature::hold) != 0;
        return (call.features & CallFeature::makeCall) != 0;
    }

    Features featuresOf(const WatchedLine &line, const CtiCallInformation &call, bool isOwn)
    {
        Features features = callFeaturesFrom(call.features);
        if (!isOwn)
            return features & Feature::Pickup;
        features.setFlag(Feature::Consult, canConsult(line, call));
        // Data belongs to the owner of the line (6.2); the interface has no bit for it.
        features |= Feature::CallData;
        for (const auto &[id, other] : line.calls) {
            if (id != call.connectionId)
                features |= featuresOfBoth(call.features, other.features);
        }
        return features;
    }

    Line::State stateOf(const WatchedLine &line)
    {
        if (!line.isUsable())
            return Line::State::OutOfService;
        if (line.calls.empty())
            return line.isMonitored ? Line::State::Idle : Line::State::Unknown;
        const bool rings = std::any_of(line.calls.begin(), line.calls.end(), [](const auto &entry) {
            return entry.second.state == CallState::offering;
        });
        return rings ? Line::State::Ringing : Line::State::Busy;
    }

    Features settingsOf(const WatchedLine &line)
    {
        Features features;
        features.setFlag(Feature::DoNotDisturb, line.hasFeature(LineFeature::doNotDisturb));
        features.setFlag(Feature::RemoteOffice, line.hasFeature(LineFeature::remoteOffice));
        return features;
    }

    Features featuresOf(const WatchedLine &line)
    {
        Features features;
        const bool isBlocked =
            line.hasFeature(LineFeature::noMakeCallWhileActive) && hasActiveCall(line);
        features.setFlag(Feature::Dial,
                         line.isUsable() && line.hasFeature(LineFeature::makeCall) && !isBlocked);
        features.setFlag(Feature::Pickup, line.isUsable()); // bit 4 is of the line where it rings
        for (const auto &[id, call] : line.calls)
            features |= featuresOf(line, call, true) & ~Features(Feature::Pickup);
        return features;
    }

    QString destinationOf(const RemoteOfficeState &state)
    {
        return state.enabled != 0 ? state.destination : QString();
    }

    Certainty certaintyOf(const WatchedLine &line)
    {
        return line.isMonitored ? Certainty::Pushed : Certainty::Polled;
    }

} // namespace

bool WatchedLine::isUsable() const
{
    return info.openStatus == LineOpenStatus::usable;
}

void WatchedLine::take(const CtiSnapshotPhoneLineResult &told)
{
    const QString key = uri(); // Its identity stays what the line was asked for by.
    info = bounded(told.lineInfo);
    info.linePhoneNumber = key;
    auto before = std::exchange(calls, {});
    for (const CtiCallInformation &call : told.calls) {
        const bool isNamed =
            !call.connectionId.isEmpty() && call.connectionId.size() <= Bounds::maxId;
        if (isNamed && call.state != CallState::destroyed && calls.size() < Bounds::maxCalls)
            calls.insert_or_assign(call.connectionId, bounded(call));
    }
    for (auto &[id, call] : before) {
        if (calls.count(id) == 0)
            ended.push_back(std::move(call));
    }
    doNotDisturb = told.doNotDisturb != 0;
    forwards = boundedList(told.forwards);
    remoteOffice = told.remoteOffice;
}

void WatchedLine::forgetCalls()
{
    for (auto &[id, call] : calls)
        ended.push_back(std::move(call));
    calls.clear();
}

QString numberOf(const CtiLineInfo &info)
{
    if (!info.phoneNumber.isEmpty())
        return info.phoneNumber;
    const QString &uri = info.linePhoneNumber;
    const qsizetype begin = uri.startsWith(QLatin1String("tel:"), Qt::CaseInsensitive) ? 4 : 0;
    const qsizetype end = uri.lastIndexOf(u'@');
    return uri.mid(begin, end < begin ? -1 : end - begin);
}

Line lineFrom(const SystemId &system, const WatchedLine &line, bool isOwn)
{
    Line fact;
    fact.id = idOf(system, line);
    fact.number = numberOf(line.info);
    fact.label = line.info.descriptor;
    fact.state = stateOf(line);
    fact.features = settingsOf(line);
    fact.forwardKinds =
        settableKinds(line.info.forwardFeaturesPbx | line.info.forwardFeaturesServer);
    fact.features.setFlag(Feature::Forward, !fact.forwardKinds.isEmpty());
    if (isOwn)
        fact.features |= featuresOf(line);
    if (line.forwards)
        fact.forwards = forwardsFrom(*line.forwards);
    fact.doNotDisturb = line.doNotDisturb;
    if (line.remoteOffice)
        fact.remoteOffice = destinationOf(*line.remoteOffice);
    fact.evidence.certainty = certaintyOf(line);
    return fact;
}

QList<Call> callsFrom(const SystemId &system, const WatchedLine &line, bool isOwn)
{
    QList<Call> facts;
    for (const auto &[id, told] : line.calls) {
        Call fact = callFrom(system, idOf(system, line), told);
        fact.features = featuresOf(line, told, isOwn);
        fact.evidence.certainty = certaintyOf(line);
        facts.append(fact);
    }
    return facts;
}

Call endedCall(const SystemId &system, const WatchedLine &line, const CtiCallInformation &told)
{
    CtiCallInformation last = told;
    last.state = CallState::destroyed;
    Call fact = callFrom(system, idOf(system, line), last);
    fact.evidence.certainty = certaintyOf(line);
    return fact;
}

} // namespace Jackfield::UcServer
