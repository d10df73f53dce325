// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/exchange.h"
#include "protocols/simulator/exchangechange.h"

#include <algorithm>

// What a phone can order for its calls: preconditions, effects and refusals of protocols.md 1.6,
// and in the same spirit what the other protocols order.
namespace Jackfield::Simulator {

Result<int> Exchange::makeCall(const QString &extension, const QString &number)
{
    if (!findExtension(extension))
        return refused(Reason::unknownExtension);
    const auto legs = legsOf(extension);
    const auto taken = std::count_if(
        legs.begin(), legs.end(), [](const Leg *leg) { return leg->state != LegState::Ringing; });
    if (offHookLeg(extension) || taken >= findExtension(extension)->maxCalls)
        return refused(Reason::busy);
    const Target target = resolve(number);
    if (target.kind == Kind::Invalid)
        return refused(Reason::invalidNumber);
    const Change change(*this);
    const int call = addCall(target.kind == Kind::Outside ? number : target.number);
    const int leg = addLeg(call, extension, false, LegState::Dialing).id;
    deliver(call, target);
    return leg;
}

Result<Unit> Exchange::answer(const QString &extension, int leg)
{
    if (!findExtension(extension))
        return refused(Reason::unknownExtension);
    const Leg *ringing = legOf(extension, leg, {LegState::Ringing});
    if (!ringing)
        return refused(Reason::noRingingCall);
    const Change change(*this);
    const int answered = ringing->id;
    if (Leg *active = legOf(extension, 0, {LegState::Connected}))
        setState(*active, LegState::Held);
    else if (const Leg *dialing = offHookLeg(extension))
        endAlone(dialing->id, Cause::Normal);
    connectLeg(answered);
    return Unit {};
}

Result<Unit> Exchange::drop(const QString &extension, int leg)
{
    if (!findExtension(extension))
        return refused(Reason::unknownExtension);
    const Leg *dropped = legOf(extension, leg,
                               {LegState::Connected, LegState::Dialing, LegState::Busy,
                                LegState::Waiting, LegState::Held, LegState::Ringing});
    if (!dropped)
        return refused(Reason::noCall);
    const Change change(*this);
    const int call = dropped->call;
    const bool rejected = dropped->state == LegState::Ringing;
    removeLeg(dropped->id, rejected ? Cause::Rejected : Cause::Normal);
    if (rejected)
        callerFails(call, Cause::Rejected);
    else
        settle(call, Cause::Normal);
    return Unit {};
}

Result<Unit> Exchange::hold(const QString &extension, int leg)
{
    if (!findExtension(extension))
        return refused(Reason::unknownExtension);
    Leg *active = legOf(extension, leg, {LegState::Connected});
    if (!active)
        return refused(Reason::noActiveCall);
    const Change change(*this);
    setState(*active, LegState::Held);
    return Unit {};
}

Result<Unit> Exchange::retrieve(const QString &extension, int leg)
{
    if (!findExtension(extension))
        return refused(Reason::unknownExtension);
    Leg *held = legOf(extension, leg, {LegState::Held});
    if (!held)
        return refused(Reason::noHeldCall);
    if (offHookLeg(extension))
        return refused(Reason::busy);
    const Change change(*this);
    setState(*held, LegState::Connected);
    return Unit {};
}

Result<Unit> Exchange::swap(const QString &extension)
{
    const auto both = twoCalls(extension);
    if (!both)
        return tl::unexpected<Error>(both.error());
    const auto [active, held] = *both;
    const Change change(*this);
    setState(*active, LegState::Held);
    setState(*held, LegState::Connected);
    return Unit {};
}

Result<int> Exchange::consult(const QString &extension, const QString &number)
{
    if (!findExtension(extension))
        return refused(Reason::unknownExtension);
    Leg *active = legOf(extension, 0, {LegState::Connected});
    if (!active)
        return refused(Reason::noActiveCall);
    if (!isReachable(number))
        return refused(Reason::invalidNumber);
    if (legOf(extension, 0, {LegState::Held}))
        return refused(Reason::busy);
    const Change change(*this);
    setState(*active, LegState::Held);
    return makeCall(extension, number);
}

Result<Unit> Exchange::transfer(const QString &extension)
{
    const auto both = twoCalls(extension);
    if (!both)
        return tl::unexpected<Error>(both.error());
    const auto [active, held] = *both;
    if (shareParty(active->call, held->call, extension))
        return refused(Reason::sameParty);
    const Change change(*this);
    const int kept = held->call;
    const int given = active->call;
    m_calls.at(kept).divertedFrom = extension;
    removeLeg(active->id, Cause::Merged);
    removeLeg(held->id, Cause::Merged);
    moveLegs(given, kept);
    return Unit {};
}

Result<Unit> Exchange::conference(const QString &extension)
{
    const auto both = twoCalls(extension);
    if (!both)
        return tl::unexpected<Error>(both.error());
    const auto [active, held] = *both;
    if (shareParty(active->call, held->call, extension))
        return refused(Reason::sameParty);
    const Change change(*this);
    const int given = active->call;
    removeLeg(active->id, Cause::Merged);
    setState(*held, LegState::Connected);
    m_calls.at(held->call).controller = held->id;
    moveLegs(given, held->call);
    return Unit {};
}

Result<Unit> Exchange::dropParty(const QString &extension, int party)
{
    const Leg *leaving = findLeg(party);
    const auto legs = leaving ? legsOfCall(leaving->call) : std::vector<const Leg *>();
    const bool isIn = std::any_of(legs.begin(), legs.end(), [&](const Leg *leg) {
        return !leg->outside && leg->number == extension && leg->id != party;
    });
    if (!isIn || legs.size() < 3)
        return refused(Reason::noConference);
    const Change change(*this);
    endAlone(party, Cause::Normal);
    return Unit {};
}

/// The legs of the call `from` join `to`, which keeps its own data where both have some.
void Exchange::moveLegs(int from, int to)
{
    const ExchangeCall &given = m_calls.at(from);
    ExchangeCall &kept = m_calls.at(to);
    kept.recording = kept.recording || given.recording;
    if (kept.note.isEmpty())
        kept.note = given.note;
    if (kept.queue.isEmpty())
        kept.queue = given.queue;
    for (auto it = given.data.cbegin(); it != given.data.cend(); ++it) {
        if (!kept.data.contains(it.key()))
            kept.data.insert(it.key(), it.value());
    }
    for (const Leg *leg : legsOfCall(from))
        m_legs.at(leg->id).call = to;
    for (const Leg *leg : legsOfCall(to))
        touch(*leg);
    m_told->calls.insert(from);
    settle(to, Cause::Normal);
}

Result<Unit> Exchange::redirect(const QString &extension, const QString &number, int leg)
{
    if (!findExtension(extension))
        return refused(Reason::unknownExtension);
    const Leg *moved = legOf(extension, leg, {LegState::Ringing, LegState::Connected});
    if (!moved)
        return refused(Reason::noCall);
    const Target target = resolve(number);
    if (target.kind == Kind::Invalid
        || (target.kind == Kind::Extension && target.number == extension))
        return refused(Reason::targetUnknown);
    if (isConference(moved->call))
        return refused(Reason::isConference);
    const Change change(*this);
    const int call = moved->call;
    m_calls.at(call).divertedFrom = extension;
    leaveQueue(call);
    removeLeg(moved->id, Cause::PickedUp);
    for (const Leg *other : legsOfCall(call)) {
        if (other->state == LegState::Connected || other->state == LegState::Waiting)
            setState(m_legs.at(other->id), LegState::Dialing);
    }
    deliver(call, target);
    return Unit {};
}

Result<Unit> Exchange::pickup(const QString &extension, const QString &from)
{
    if (!findExtension(extension))
        return refused(Reason::unknownExtension);
    const Leg *ringing = findExtension(from) ? legOf(from, 0, {LegState::Ringing}) : nullptr;
    if (!ringing)
        return refused(Reason::nothingRings);
    if (extension == from)
        return answer(extension, ringing->id);
    if (offHookLeg(extension))
        return refused(Reason::busy);
    const int call = ringing->call;
    const auto legs = legsOfCall(call);
    if (std::any_of(legs.begin(), legs.end(),
                    [&](const Leg *leg) { return !leg->outside && leg->number == extension; }))
        return refused(Reason::busy); // It calls itself there.
    const Change change(*this);
    removeLeg(ringing->id, Cause::PickedUp);
    connectLeg(addLeg(call, extension, false, LegState::Ringing).id);
    return Unit {};
}

Result<Unit> Exchange::sendDigits(const QString &extension, const QString &digits, int leg)
{
    if (!findExtension(extension))
        return refused(Reason::unknownExtension);
    const auto isDigit = [](QChar c) { return QStringLiteral("0123456789*#ABCD").contains(c); };
    if (digits.isEmpty() || !std::all_of(digits.cbegin(), digits.cend(), isDigit))
        return refused(Reason::invalidDigits);
    Leg *active = legOf(extension, leg, {LegState::Connected});
    if (!active)
        return refused(Reason::noActiveCall);
    const Change change(*this);
    active->digits += digits;
    touch(*active);
    m_told->digits.emplace_back(active->id, digits);
    return Unit {};
}

Result<Unit> Exchange::setRecording(const QString &extension, bool on, int leg)
{
    if (!findExtension(extension))
        return refused(Reason::unknownExtension);
    const Leg *active = legOf(extension, leg, {LegState::Connected});
    if (!active)
        return refused(Reason::noActiveCall);
    const Change change(*this);
    m_calls.at(active->call).recording = on;
    touch(*active);
    return Unit {};
}

Result<Unit> Exchange::setCallData(const QString &extension, const std::optional<QString> &note,
                                   const QMap<QString, QString> &data, int leg)
{
    if (!findExtension(extension))
        return refused(Reason::unknownExtension);
    const Leg *named = legOf(extension, leg,
                             {LegState::Connected, LegState::Ringing, LegState::Dialing,
                              LegState::Held, LegState::Waiting});
    if (!named)
        return refused(Reason::noCall);
    const Change change(*this);
    ExchangeCall &call = m_calls.at(named->call);
    call.note = note.value_or(call.note);
    for (auto it = data.cbegin(); it != data.cend(); ++it)
        call.data.insert(it.key(), it.value());
    touch(*named);
    return Unit {};
}

Result<Unit> Exchange::callBackWhenFree(const QString &extension, int leg)
{
    const auto found = extensionFor(extension);
    if (!found)
        return tl::unexpected<Error>(found.error());
    const Leg *busy = legOf(extension, leg, {LegState::Busy});
    const ExchangeCall *call = busy ? findCall(busy->call) : nullptr;
    if (!call || !findExtension(call->dialled) || call->dialled == extension)
        return refused(Reason::notBusy);
    const Change change(*this);
    (*found)->callBack = call->dialled;
    endAlone(busy->id, Cause::Busy);
    return Unit {};
}

} // namespace Jackfield::Simulator
