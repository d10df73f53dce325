// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/exchange.h"
#include "protocols/simulator/exchangechange.h"

#include <algorithm>

// Callers who wait, and the agents they are given to.
namespace Jackfield::Simulator {

void Exchange::enqueue(int call, const QString &queue)
{
    for (const Leg *leg : legsOfCall(call)) {
        if (leg->state != LegState::Dialing)
            continue;
        // Not by setState(): the caller's patience goes on.
        m_legs.at(leg->id).state = LegState::Waiting;
        touch(*leg);
        for (auto &[number, other] : m_queues)
            other.calls.removeIf([&](const QueuedCall &old) { return old.leg == leg->id; });
        QueuedCall queued;
        queued.leg = leg->id;
        queued.party = partyOf(*leg);
        const QDateTime now = m_clock.now();
        queued.enteredAt = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch(), Qt::UTC);
        queued.enteredTick =
            m_clock.monotonic() - std::chrono::milliseconds(queued.enteredAt.msecsTo(now));
        m_queues.at(queue).calls.append(queued);
        break;
    }
    m_calls.at(call).queue = queue;
    m_told->queues.insert(queue);
    settle(call, Cause::Busy); // Who has put the call on hold cannot wait as well.
}

void Exchange::offerWaiting()
{
    for (auto &[number, queue] : m_queues) {
        for (QueuedCall &call : queue.calls) {
            if (!call.connected)
                offer(queue, call);
        }
    }
}

void Exchange::offer(CallQueue &queue, QueuedCall &call)
{
    const int callId = m_legs.at(call.leg).call;
    const auto legs = legsOfCall(callId);
    if (std::any_of(legs.begin(), legs.end(),
                    [](const Leg *leg) { return leg->state == LegState::Ringing; }))
        return;
    Agent *agent = nextAgent(queue);
    if (!agent)
        return;
    agent->lastOffered = ++m_lastOffered;
    const int leg = addLeg(callId, agent->extension, false, LegState::Ringing).id;
    after(leg, queue.ringTime, [this, leg] { removeLeg(leg, Cause::NoAnswer); });
    m_told->queues.insert(queue.number);
}

/// The free agent who has not been offered a call for the longest time; null: none is free.
Agent *Exchange::nextAgent(CallQueue &queue)
{
    Agent *next = nullptr;
    for (Agent &agent : queue.agents) {
        const bool free = agent.loggedIn && !agent.paused && legsOf(agent.extension).empty()
            && !m_extensions.at(agent.extension).doNotDisturb;
        if (free && (!next || agent.lastOffered < next->lastOffered))
            next = &agent;
    }
    return next;
}

void Exchange::queuedCallAnswered(int call, const QString &agent)
{
    const auto queue = m_queues.find(m_calls.at(call).queue);
    if (queue == m_queues.end())
        return;
    CallQueue &counted = queue->second;
    for (QueuedCall &queued : counted.calls) {
        if (queued.connected || m_legs.at(queued.leg).call != call)
            continue;
        queued.connected = true;
        queued.agent = agent;
        queued.waited = queued.waitUntil(m_clock.now());
        counted.totalWait += queued.waited;
        ++counted.answered;
        if (queued.waited <= counted.serviceTarget)
            ++counted.answeredInTime;
        for (Agent &candidate : counted.agents)
            candidate.answered += candidate.extension == agent ? 1 : 0;
        m_told->queues.insert(counted.number);
    }
}

void Exchange::queuedLegEnded(int leg)
{
    for (auto &[number, queue] : m_queues) {
        const auto it = std::find_if(queue.calls.begin(), queue.calls.end(),
                                     [&](const QueuedCall &call) { return call.leg == leg; });
        if (it == queue.calls.end())
            continue;
        if (!it->connected)
            ++queue.abandoned;
        queue.calls.erase(it);
        m_told->queues.insert(number);
    }
}

/// A waiting caller is sent elsewhere: neither answered nor abandoned.
void Exchange::leaveQueue(int call)
{
    for (auto &[number, queue] : m_queues) {
        const auto left = queue.calls.removeIf([&](const QueuedCall &queued) {
            return !queued.connected && m_legs.at(queued.leg).call == call;
        });
        if (left > 0)
            m_told->queues.insert(number);
    }
}

Result<Agent *> Exchange::agentFor(const QString &queue, const QString &extension)
{
    const auto it = m_queues.find(queue);
    if (it == m_queues.end())
        return refused(Reason::unknownQueue);
    QList<Agent> &agents = it->second.agents;
    const auto agent = std::find_if(agents.begin(), agents.end(), [&](const Agent &candidate) {
        return candidate.extension == extension;
    });
    if (agent == agents.end())
        return refused(Reason::unknownExtension);
    return &*agent;
}

} // namespace Jackfield::Simulator
