// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/exchange.h"

#include "protocols/simulator/exchangechange.h"

#include <QStringList>

#include <algorithm>

namespace Jackfield::Simulator {

Exchange::Exchange(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_startedAt(clock.now())
    , m_told(std::make_unique<Told>())
{ }

Exchange::~Exchange() = default;

Result<Unit> Exchange::addExtension(const Extension &extension)
{
    if (extension.number.isEmpty() || findExtension(extension.number)
        || findQueue(extension.number))
        return refused(Reason::exists);
    Change change(*this);
    m_extensions[extension.number] = extension;
    m_told->extensions.insert(extension.number);
    return Unit {};
}

Result<Unit> Exchange::addQueue(const CallQueue &queue)
{
    if (queue.number.isEmpty() || findExtension(queue.number) || findQueue(queue.number))
        return refused(Reason::exists);
    for (const Agent &agent : queue.agents) {
        if (!findExtension(agent.extension))
            return refused(Reason::unknownExtension);
    }
    Change change(*this);
    m_queues[queue.number] = queue;
    m_told->queues.insert(queue.number);
    return Unit {};
}

void Exchange::setOutsideNumber(const OutsideNumber &number)
{
    m_outside[number.number] = number;
}

const Extension *Exchange::findExtension(const QString &number) const
{
    const auto it = m_extensions.find(number);
    return it == m_extensions.cend() ? nullptr : &it->second;
}

const CallQueue *Exchange::findQueue(const QString &number) const
{
    const auto it = m_queues.find(number);
    return it == m_queues.cend() ? nullptr : &it->second;
}

const ExchangeCall *Exchange::findCall(int id) const
{
    const auto it = m_calls.find(id);
    return it == m_calls.cend() ? nullptr : &it->second;
}

const Leg *Exchange::findLeg(int id) const
{
    const auto it = m_legs.find(id);
    return it == m_legs.cend() ? nullptr : &it->second;
}

std::vector<const Leg *> Exchange::legsOfCall(int call) const
{
    std::vector<const Leg *> legs;
    for (const auto &[id, leg] : m_legs) {
        if (leg.call == call)
            legs.push_back(&leg);
    }
    return legs;
}

std::vector<const Leg *> Exchange::legsOf(const QString &extension) const
{
    std::vector<const Leg *> legs;
    for (const auto &[id, leg] : m_legs) {
        if (!leg.outside && leg.number == extension)
            legs.push_back(&leg);
    }
    return legs;
}

Party Exchange::partyOf(const Leg &leg) const
{
    if (const Extension *extension = leg.outside ? nullptr : findExtension(leg.number))
        return {extension->number, extension->name};
    const ExchangeCall *call = findCall(leg.call);
    if (call && !leg.called && !call->callerName.isEmpty())
        return {leg.number, call->callerName};
    return {leg.number, outsideNumber(leg.number).name};
}

Party Exchange::remoteParty(const Leg &leg) const
{
    QStringList numbers;
    QStringList names;
    for (const Leg *other : legsOfCall(leg.call)) {
        if (other->id == leg.id)
            continue;
        const Party party = partyOf(*other);
        numbers.append(party.number);
        names.append(party.name.isEmpty() ? party.number : party.name);
    }
    if (numbers.size() == 1)
        return {numbers.first(), names.first() == numbers.first() ? QString() : names.first()};
    if (!numbers.isEmpty())
        return {numbers.first(), names.join(QLatin1String(", "))};
    const ExchangeCall *call = findCall(leg.call);
    const CallQueue *queue = call ? findQueue(call->queue) : nullptr;
    if (queue)
        return {queue->number, queue->name};
    const Extension *called = call ? findExtension(call->dialled) : nullptr;
    return {call ? call->dialled : QString(), called ? called->name : QString()};
}

bool Exchange::isReachable(const QString &number) const
{
    return resolve(number).kind != Kind::Invalid;
}

Exchange::Target Exchange::resolve(const QString &number) const
{
    const auto inside = [this](const QString &digits) -> Target {
        if (findExtension(digits))
            return {Kind::Extension, digits};
        if (findQueue(digits))
            return {Kind::Queue, digits};
        return {};
    };
    if (const Target target = inside(number); target.kind != Kind::Invalid)
        return target;
    const QString canonical = canonicalNumber(m_numbering, number);
    if (!m_numbering.root.isEmpty() && canonical.startsWith(m_numbering.root)) {
        const Target target = inside(canonical.mid(m_numbering.root.size()));
        if (target.kind != Kind::Invalid)
            return target;
    }
    if (const auto known = m_outside.find(canonical); known != m_outside.cend()) {
        const bool invalid = known->second.behaviour == OutsideNumber::Behaviour::Invalid;
        return {invalid ? Kind::Invalid : Kind::Outside, canonical};
    }
    const QStringView digits = QStringView(canonical).mid(1);
    const bool possible = canonical.startsWith(u'+') && digits.size() >= 7 && digits.size() <= 15
        && std::all_of(digits.begin(), digits.end(),
                       [](QChar c) { return c >= u'0' && c <= u'9'; });
    return {possible ? Kind::Outside : Kind::Invalid, canonical};
}

Result<Extension *> Exchange::extensionFor(const QString &number)
{
    const auto it = m_extensions.find(number);
    if (it == m_extensions.end())
        return refused(Reason::unknownExtension);
    return &it->second;
}

/// The leg named, when it is the extension's and in one of `states`; with 0 the oldest one in the
/// first of the states that has any.
Leg *Exchange::legOf(const QString &extension, int leg, std::initializer_list<LegState> states)
{
    for (const LegState state : states) {
        for (auto &[id, candidate] : m_legs) {
            if (!candidate.outside && candidate.number == extension && candidate.state == state
                && (leg == 0 || leg == id))
                return &candidate;
        }
    }
    return nullptr;
}

const Leg *Exchange::offHookLeg(const QString &extension)
{
    return legOf(extension, 0,
                 {LegState::Connected, LegState::Dialing, LegState::Busy, LegState::Waiting});
}

Result<std::pair<Leg *, Leg *>> Exchange::twoCalls(const QString &extension)
{
    if (!findExtension(extension))
        return refused(Reason::unknownExtension);
    Leg *active = legOf(extension, 0, {LegState::Connected});
    Leg *held = legOf(extension, 0, {LegState::Held});
    if (!active || !held)
        return refused(Reason::needsTwoCalls);
    return std::pair(active, held);
}

bool Exchange::shareParty(int call, int other, const QString &extension) const
{
    const auto legs = legsOfCall(call);
    const auto others = legsOfCall(other);
    return std::any_of(legs.begin(), legs.end(), [&](const Leg *leg) {
        return leg->number != extension
            && std::any_of(others.begin(), others.end(),
                           [&](const Leg *second) { return second->number == leg->number; });
    });
}

void Exchange::touch(const Leg &leg)
{
    m_told->calls.insert(leg.call);
    if (!leg.outside)
        m_told->extensions.insert(leg.number);
    // What the others of the call see may have changed too.
    for (const Leg *other : legsOfCall(leg.call)) {
        if (!other->outside)
            m_told->extensions.insert(other->number);
    }
}

void Exchange::complete()
{
    offerWaiting();
    callBack();
    for (auto it = m_calls.begin(); it != m_calls.end();)
        it = legsOfCall(it->first).empty() ? m_calls.erase(it) : std::next(it);
    --m_changeDepth;
    const Told told = std::exchange(*m_told, {});
    for (const auto &[leg, cause] : told.endedLegs)
        Q_EMIT legEnded(leg, cause);
    for (const int call : told.calls) {
        if (findCall(call))
            Q_EMIT callChanged(call);
        else
            Q_EMIT callEnded(call);
    }
    for (const auto &[leg, digits] : told.digits)
        Q_EMIT digitsSent(leg, digits);
    for (const QString &number : told.extensions)
        Q_EMIT extensionChanged(number);
    for (const QString &number : told.queues)
        Q_EMIT queueChanged(number);
}

} // namespace Jackfield::Simulator
