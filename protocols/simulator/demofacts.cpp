// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/demofacts.h"

#include "protocols/simulator/demodirectory.h"
#include "protocols/simulator/exchange.h"

#include <algorithm>

namespace Jackfield::Simulator {

namespace {

    bool has(const std::vector<const Leg *> &legs, LegState state)
    {
        return std::any_of(legs.begin(), legs.end(),
                           [&](const Leg *leg) { return leg->state == state; });
    }

    bool isOffHook(const std::vector<const Leg *> &legs)
    {
        return has(legs, LegState::Connected) || has(legs, LegState::Dialing)
            || has(legs, LegState::Busy) || has(legs, LegState::Waiting);
    }

    Call::State callState(const Exchange &exchange, const Leg &leg)
    {
        switch (leg.state) {
        case LegState::Dialing:
            return has(exchange.legsOfCall(leg.call), LegState::Ringing) ? Call::State::Ringback
                                                                         : Call::State::Dialing;
        case LegState::Trying:
            return Call::State::Dialing;
        case LegState::Ringing:
            return Call::State::Offering;
        case LegState::Waiting:
            return Call::State::Ringback;
        case LegState::Connected:
            return exchange.isConference(leg.call) ? Call::State::Conferenced
                                                   : Call::State::Connected;
        case LegState::Held:
            return Call::State::Hold;
        case LegState::Busy:
            return Call::State::Busy;
        }
        Q_UNREACHABLE();
    }

    Features connectedFeatures(const Exchange &exchange, const Leg &leg, bool another)
    {
        Features features = Feature::Hold | Feature::SendDigits | Feature::Record;
        if (!exchange.isConference(leg.call))
            features |= Feature::Transfer;
        if (!another)
            features |= Feature::Consult;
        return features;
    }

    /// What the exchange would not refuse now.
    Features callFeatures(const Exchange &exchange, const Leg &leg)
    {
        const auto legs = exchange.legsOf(leg.number);
        const bool active = has(legs, LegState::Connected);
        const bool held = has(legs, LegState::Held);
        Features features = Feature::HangUp;
        if (leg.state != LegState::Busy)
            features |= Feature::CallData | Feature::Note;
        if ((leg.state == LegState::Connected || leg.state == LegState::Held) && active && held)
            features |= Feature::Swap | Feature::Merge | Feature::Conference;
        if (leg.state == LegState::Ringing)
            features |= Feature::Answer | Feature::Redirect;
        else if (leg.state == LegState::Connected)
            features |= connectedFeatures(exchange, leg, held);
        else if (leg.state == LegState::Held && !isOffHook(legs))
            features |= Feature::Retrieve;
        else if (leg.state == LegState::Busy
                 && exchange.findExtension(exchange.findCall(leg.call)->dialled))
            features |= Feature::CompleteCall;
        return features;
    }

    /// All that the exchange honours; see Exchange::setForward().
    QList<ForwardKind> forwardKinds()
    {
        QList<ForwardKind> kinds;
        for (const ForwardCalls calls :
             {ForwardCalls::All, ForwardCalls::Internal, ForwardCalls::External})
            for (const ForwardMode mode : {ForwardMode::Unconditional, ForwardMode::Busy,
                                           ForwardMode::NoAnswer, ForwardMode::BusyNoAnswer})
                kinds.append({mode, calls});
        return kinds;
    }

    /// A call made while another of the same telephone waits.
    bool isConsultation(const Exchange &exchange, const Leg &leg)
    {
        const auto legs = exchange.legsOf(leg.number);
        return !leg.called && std::any_of(legs.begin(), legs.end(), [&](const Leg *other) {
            return other->id < leg.id && other->state != LegState::Ringing;
        });
    }

    Contact directoryEntry(const Exchange &exchange, const Leg &leg)
    {
        const Extension *extension = leg.outside ? nullptr : exchange.findExtension(leg.number);
        return extension ? contactOf(*extension) : contactOf(leg.number);
    }

    /// Beside `leg`; null in a conference, and while nobody is there.
    const Leg *onlyOther(const Exchange &exchange, const Leg &leg)
    {
        const Leg *found = nullptr;
        for (const Leg *other : exchange.legsOfCall(leg.call)) {
            if (other->id == leg.id)
                continue;
            if (found)
                return nullptr;
            found = other;
        }
        return found;
    }

    /// Whom the other side put on hold before it made this call.
    Party heldBy(const Exchange &exchange, const Leg &other)
    {
        for (const Leg *held : exchange.legsOf(other.number))
            if (!other.outside && held->state == LegState::Held && held->call != other.call)
                return exchange.remoteParty(*held);
        return {};
    }

    void tellRelations(Call &call, const Exchange &exchange, const Leg &leg)
    {
        const QString &from = exchange.findCall(leg.call)->divertedFrom;
        if (const Extension *extension = exchange.findExtension(from);
            extension && leg.called && from != leg.number)
            call.redirectedBy = {extension->number, extension->name};
        if (const Leg *other = onlyOther(exchange, leg)) {
            call.remote.contact = directoryEntry(exchange, *other);
            call.consultedFor = heldBy(exchange, *other);
        }
        if (exchange.isConference(leg.call))
            call.role = Call::Role::ConferenceController;
        else if (isConsultation(exchange, leg))
            call.role = Call::Role::Consultation;
    }

    Line::State lineState(const std::vector<const Leg *> &legs)
    {
        if (legs.empty())
            return Line::State::Idle;
        return has(legs, LegState::Ringing) ? Line::State::Ringing : Line::State::Busy;
    }

    QueueAgent agentFact(const Exchange &exchange, const Agent &agent)
    {
        const bool works = agent.loggedIn && !agent.paused;
        QueueAgent fact;
        fact.name = exchange.findExtension(agent.extension)->name;
        fact.extension = agent.extension;
        fact.state = !exchange.legsOf(agent.extension).empty() ? QueueAgent::State::Busy
            : works                                            ? QueueAgent::State::Ready
                                                               : QueueAgent::State::Paused;
        fact.calls = agent.answered;
        return fact;
    }

    QueueCaller callerFact(const QueuedCall &call)
    {
        QueueCaller fact;
        fact.id = QString::number(call.leg);
        fact.party = call.party;
        fact.status =
            call.connected ? QueueCaller::Status::Connected : QueueCaller::Status::Waiting;
        fact.enteredAt = call.enteredAt;
        fact.enteredTick = call.enteredTick;
        if (call.connected)
            fact.waited = call.waited;
        fact.agent = call.agent;
        return fact;
    }

} // namespace

/// As a site might have set them up for its people.
static QStringList statuses()
{
    return {QStringLiteral("Available"), QStringLiteral("At Lunch"), QStringLiteral("In a Meeting"),
            QStringLiteral("Gone for the Day")};
}

Line lineFact(const SystemId &system, const Exchange &exchange, const Extension &extension,
              bool own)
{
    const auto legs = exchange.legsOf(extension.number);
    Line line;
    line.id = LineId::of(system, extension.number);
    line.number = extension.number;
    line.label = extension.name;
    line.state = lineState(legs);
    line.forwards = extension.forwards.values();
    line.doNotDisturb = extension.doNotDisturb;
    line.remoteOffice = extension.remoteOffice;
    line.evidence.certainty = Certainty::Pushed;
    if (!own)
        return line;
    line.forwardKinds = forwardKinds();
    line.statuses = statuses();
    line.status = extension.status;
    line.features =
        Feature::Forward | Feature::DoNotDisturb | Feature::RemoteOffice | Feature::SetStatus;
    if (!isOffHook(legs))
        line.features |= Feature::Dial | Feature::Pickup;
    for (const Leg *leg : legs)
        line.features |= callFeatures(exchange, *leg);
    if (line.features.testFlag(Feature::Consult))
        line.features |= Feature::Dial; // The telephone holds by itself.
    return line;
}

Call callFact(const SystemId &system, const Exchange &exchange, const Leg &leg)
{
    const ExchangeCall &known = *exchange.findCall(leg.call);
    Call call;
    call.id = CallId::of(system, QString::number(leg.id));
    call.line = LineId::of(system, leg.number);
    call.direction = leg.called ? Call::Direction::Incoming : Call::Direction::Outgoing;
    call.state = callState(exchange, leg);
    call.remote = exchange.remoteParty(leg);
    if (leg.called)
        call.calledNumber = known.dialled;
    if (const CallQueue *queue = exchange.findQueue(known.queue))
        call.queue = queue->name;
    call.startedAt = leg.startedAt;
    call.connectedAt = leg.connectedAt;
    call.features = callFeatures(exchange, leg);
    call.recording = known.recording ? Call::Recording::On : Call::Recording::Off;
    call.note = known.note;
    call.callData = known.data;
    if (exchange.isConference(leg.call))
        call.conference = QString::number(leg.call);
    tellRelations(call, exchange, leg);
    call.evidence.certainty = Certainty::Pushed;
    return call;
}

Call memberFact(const SystemId &system, const Exchange &exchange, const Leg &leg, const Leg &other)
{
    Call call;
    call.id = CallId::of(system, QStringLiteral("%1.%2").arg(leg.id).arg(other.id));
    call.line = LineId::of(system, leg.number);
    call.direction = other.called ? Call::Direction::Outgoing : Call::Direction::Incoming;
    call.state = other.state == LegState::Held ? Call::State::Hold : Call::State::Conferenced;
    call.role = Call::Role::ConferenceMember;
    call.remote = exchange.partyOf(other);
    call.remote.contact = directoryEntry(exchange, other);
    call.startedAt = other.startedAt;
    call.connectedAt = other.connectedAt;
    call.conference = QString::number(leg.call);
    const auto legs = exchange.legsOfCall(leg.call);
    const auto outside =
        std::count_if(legs.begin(), legs.end(), [](const Leg *each) { return each->outside; });
    // The exchange puts out all parties outside or none.
    if (!other.outside || outside == 1)
        call.features = Feature::HangUp;
    call.evidence.certainty = Certainty::Pushed;
    return call;
}

int memberLeg(const CallId &call)
{
    const QStringList legs = call.local().split(u'.');
    return legs.size() == 2 ? legs.at(1).toInt() : 0;
}

Queue queueFact(const SystemId &system, const Exchange &exchange, const CallQueue &queue)
{
    Queue fact;
    fact.id = QueueId::of(system, queue.number);
    fact.name = queue.name;
    fact.waiting = queue.waiting();
    fact.connected = int(queue.calls.size()) - queue.waiting();
    fact.answered = queue.answered;
    fact.abandoned = queue.abandoned;
    fact.longestWait = queue.longestWait(exchange.clock().now());
    if (const auto average = queue.averageWait())
        fact.averageWait = std::chrono::duration_cast<std::chrono::seconds>(*average);
    fact.serviceLevel = queue.serviceLevel();
    for (const QueuedCall &call : queue.calls)
        fact.callers.append(callerFact(call));
    for (const Agent &agent : queue.agents)
        fact.agents.append(agentFact(exchange, agent));
    fact.countedSince = exchange.startedAt();
    fact.evidence.certainty = Certainty::Pushed;
    return fact;
}

} // namespace Jackfield::Simulator
