// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/exchange.h"
#include "protocols/simulator/exchangechange.h"

// The world outside the exchange: whom it can call there, and who calls from there.
namespace Jackfield::Simulator {

namespace {
    constexpr std::chrono::milliseconds setUpTime {400}; // From dialling to the first ring.
    constexpr std::chrono::minutes networkGivesUp {1};
} // namespace

OutsideNumber Exchange::outsideNumber(const QString &number) const
{
    if (const auto known = m_outside.find(number); known != m_outside.cend())
        return known->second;
    OutsideNumber unknown;
    unknown.number = number;
    return unknown;
}

void Exchange::reachOutside(int call, const QString &number)
{
    const int leg = addLeg(call, number, true, LegState::Trying).id;
    after(leg, setUpTime, [this, leg] { outsideRings(leg); });
}

void Exchange::outsideRings(int leg)
{
    Leg &called = m_legs.at(leg);
    const int call = called.call;
    const OutsideNumber number = outsideNumber(called.number);
    switch (number.behaviour) {
    case OutsideNumber::Behaviour::Answers:
        setState(called, LegState::Ringing);
        return after(leg, number.answersAfter, [this, leg] { connectLeg(leg); });
    case OutsideNumber::Behaviour::NoAnswer:
        setState(called, LegState::Ringing);
        return after(leg, networkGivesUp, [this, leg, call] {
            removeLeg(leg, Cause::NoAnswer);
            callerFails(call, Cause::NoAnswer);
        });
    case OutsideNumber::Behaviour::Busy:
    case OutsideNumber::Behaviour::Invalid: // Became so while the call was on its way.
        const Cause cause =
            number.behaviour == OutsideNumber::Behaviour::Busy ? Cause::Busy : Cause::InvalidNumber;
        removeLeg(leg, cause);
        return callerFails(call, cause);
    }
}

Result<int> Exchange::callFromOutside(const Party &caller, const QString &number,
                                      std::chrono::milliseconds patience)
{
    const Target target = resolve(number);
    if (target.kind != Kind::Extension && target.kind != Kind::Queue)
        return refused(Reason::targetUnknown);
    const Change change(*this);
    const int call = addCall(target.number);
    m_calls.at(call).callerName = caller.name;
    const int leg = addLeg(call, caller.number, true, LegState::Dialing).id;
    after(leg, patience, [this, leg] { endAlone(leg, Cause::NoAnswer); });
    deliver(call, target);
    return call;
}

Result<Unit> Exchange::hangUpOutside(int call)
{
    const Change change(*this);
    std::vector<int> outside;
    bool declined = false;
    for (const Leg *leg : legsOfCall(call)) {
        if (!leg->outside)
            continue;
        outside.push_back(leg->id);
        declined = declined || leg->state == LegState::Trying || leg->state == LegState::Ringing;
    }
    if (outside.empty())
        return refused(Reason::noCall);
    for (const int leg : outside)
        removeLeg(leg, declined ? Cause::Rejected : Cause::Normal);
    if (declined)
        callerFails(call, Cause::Rejected);
    settle(call, Cause::Normal);
    return Unit {};
}

Result<Unit> Exchange::clearCall(int call)
{
    if (!findCall(call))
        return refused(Reason::noCall);
    const Change change(*this);
    for (const Leg *leg : legsOfCall(call))
        removeLeg(leg->id, Cause::Normal);
    return Unit {};
}

} // namespace Jackfield::Simulator
