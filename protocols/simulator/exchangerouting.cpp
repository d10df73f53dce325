// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/exchange.h"
#include "protocols/simulator/exchangechange.h"

#include <algorithm>

// How a call finds its way, and what becomes of it when a leg comes or goes.
namespace Jackfield::Simulator {

namespace {
    constexpr int maxHops = 5; // A chain of forwards longer than this is a circle.
    constexpr std::chrono::seconds busyTone {8};
    constexpr std::chrono::minutes longestRing {2};
} // namespace

int Exchange::addCall(const QString &dialled)
{
    ExchangeCall call;
    call.id = ++m_lastId;
    call.dialled = dialled;
    call.startedAt = m_clock.now();
    m_calls[call.id] = call;
    return call.id;
}

Leg &Exchange::addLeg(int call, const QString &number, bool outside, LegState state)
{
    Leg leg;
    leg.id = ++m_lastId;
    leg.call = call;
    leg.number = number;
    leg.outside = outside;
    leg.called = state == LegState::Ringing || state == LegState::Trying;
    leg.state = state;
    leg.startedAt = m_clock.now();
    Leg &added = m_legs[leg.id] = leg;
    touch(added);
    return added;
}

void Exchange::setState(Leg &leg, LegState state)
{
    leg.state = state;
    if (state == LegState::Connected && !leg.connectedAt.isValid())
        leg.connectedAt = m_clock.now();
    m_alarms.erase(leg.id);
    touch(leg);
}

void Exchange::removeLeg(int id, Cause cause)
{
    const auto it = m_legs.find(id);
    touch(it->second);
    m_told->endedLegs.emplace_back(it->second, cause);
    m_legs.erase(it);
    m_alarms.erase(id);
    queuedLegEnded(id);
}

/// After a leg has gone: nobody stays in a call alone, and nothing rings for a caller who left.
void Exchange::settle(int call, Cause cause)
{
    const auto legs = legsOfCall(call);
    const auto isCalled = [](const Leg *leg) {
        return leg->state == LegState::Ringing || leg->state == LegState::Trying;
    };
    const bool mayStay = legs.size() != 1 || legs.front()->state == LegState::Busy
        || legs.front()->state == LegState::Waiting;
    if (mayStay && !std::all_of(legs.begin(), legs.end(), isCalled))
        return;
    for (const Leg *leg : legs)
        removeLeg(leg->id, cause);
}

void Exchange::endAlone(int leg, Cause cause)
{
    const int call = m_legs.at(leg).call;
    removeLeg(leg, cause);
    settle(call, cause);
}

void Exchange::after(int leg, std::chrono::milliseconds delay, std::function<void()> fire)
{
    // Whatever it does ends or re-arms the alarm: by setState(), removeLeg() or after().
    m_alarms[leg] = m_clock.after(delay, [this, fire = std::move(fire)] {
        const Change change(*this);
        fire();
    });
}

bool Exchange::callIsExternal(int call) const
{
    const auto legs = legsOfCall(call);
    return std::any_of(legs.begin(), legs.end(), [](const Leg *leg) { return leg->outside; });
}

void Exchange::deliver(int call, const Target &target)
{
    deliverOrDivert(call, target, 0);
}

void Exchange::deliverOrDivert(int call, const Target &target, int hops)
{
    if (hops > maxHops)
        return callerFails(call, Cause::Busy);
    switch (target.kind) {
    case Kind::Invalid:
        return callerFails(call, Cause::InvalidNumber);
    case Kind::Extension:
        return deliverToExtension(call, target.number, hops);
    case Kind::Queue:
        return enqueue(call, target.number);
    case Kind::Outside:
        return reachOutside(call, target.number);
    }
}

void Exchange::deliverToExtension(int call, const QString &number, int hops)
{
    const Extension &extension = m_extensions.at(number);
    const auto busyWith = legsOf(number);
    const bool calledByItself = std::any_of(busyWith.begin(), busyWith.end(),
                                            [&](const Leg *leg) { return leg->call == call; });
    if (extension.doNotDisturb || calledByItself)
        return callerFails(call, Cause::Busy);
    if (divert(call, extension, {ForwardMode::Unconditional}, hops))
        return;
    if (!extension.remoteOffice.isEmpty())
        return deliverOrDivert(call, resolve(extension.remoteOffice), hops + 1);
    if (!busyWith.empty()
        && divert(call, extension, {ForwardMode::Busy, ForwardMode::BusyNoAnswer}, hops))
        return;
    if (int(busyWith.size()) >= extension.maxCalls)
        return callerFails(call, Cause::Busy);

    const int leg = addLeg(call, number, false, LegState::Ringing).id;
    const auto &set = extension.forwards;
    const bool divertsLater = std::any_of(set.cbegin(), set.cend(), [](const Forward &forward) {
        return forward.kind.mode == ForwardMode::NoAnswer
            || forward.kind.mode == ForwardMode::BusyNoAnswer;
    });
    after(leg, divertsLater ? extension.noAnswerDelay : longestRing,
          [this, leg, call, number, hops] {
              removeLeg(leg, Cause::NoAnswer);
              if (!divert(call, m_extensions.at(number),
                          {ForwardMode::NoAnswer, ForwardMode::BusyNoAnswer}, hops))
                  callerFails(call, Cause::NoAnswer);
          });
}

/// Sends the call on by the first of the modes that is set and applies to it.
bool Exchange::divert(int call, const Extension &extension,
                      std::initializer_list<ForwardMode> modes, int hops)
{
    const auto these = callIsExternal(call) ? ForwardCalls::External : ForwardCalls::Internal;
    for (const ForwardMode mode : modes) {
        // The narrower rule wins.
        for (const ForwardCalls calls : {these, ForwardCalls::All}) {
            const auto forward = extension.forwards.constFind({mode, calls});
            if (forward == extension.forwards.cend())
                continue;
            m_calls.at(call).divertedFrom = extension.number;
            deliverOrDivert(call, resolve(forward->to), hops + 1);
            return true;
        }
    }
    return false;
}

/// The call reached nobody: extensions hear the busy tone, callers from outside are gone.
void Exchange::callerFails(int call, Cause cause)
{
    for (const Leg *leg : legsOfCall(call)) {
        if (leg->state != LegState::Dialing)
            continue;
        const int id = leg->id;
        if (leg->outside) {
            removeLeg(id, cause);
            continue;
        }
        setState(m_legs.at(id), LegState::Busy);
        after(id, busyTone, [this, id, cause] { endAlone(id, cause); });
    }
    settle(call, cause);
}

/// A leg that rang or was reached speaks now, with everybody who called or waited.
void Exchange::connectLeg(int leg)
{
    Leg &answering = m_legs.at(leg);
    const int call = answering.call;
    setState(answering, LegState::Connected);
    for (const Leg *other : legsOfCall(call)) {
        if (other->state == LegState::Ringing || other->state == LegState::Trying)
            removeLeg(other->id, Cause::PickedUp);
        else if (other->state == LegState::Dialing || other->state == LegState::Waiting)
            setState(m_legs.at(other->id), LegState::Connected);
    }
    ExchangeCall &connected = m_calls.at(call);
    if (!connected.connectedAt.isValid())
        connected.connectedAt = m_clock.now();
    queuedCallAnswered(call, answering.number);
}

void Exchange::callBack()
{
    for (auto &[number, extension] : m_extensions) {
        if (extension.callBack.isEmpty() || !legsOf(number).empty()
            || !legsOf(extension.callBack).empty())
            continue;
        const QString called = std::exchange(extension.callBack, {});
        const int call = addCall(called);
        m_calls.at(call).isCallBack = true;
        addLeg(call, number, false, LegState::Dialing);
        deliver(call, {Kind::Extension, called});
    }
}

} // namespace Jackfield::Simulator
