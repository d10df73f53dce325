// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/demosystem.h"

#include "core/base/overloaded.h"
#include "protocols/simulator/demofacts.h"
#include "protocols/simulator/exchange.h"

namespace Jackfield::Simulator {

namespace {

    QString numberOf(const DialString &number)
    {
        return number.outside.isEmpty() ? number.dialable : number.outside;
    }

    tl::unexpected<Error> refused(const char *reason)
    {
        return failure(Error::Code::Refused, QString::fromLatin1(reason));
    }

} // namespace

DemoSystem::DemoSystem(SystemId id, Exchange &exchange, QStringList ownExtensions, QObject *parent)
    : PhoneSystem(std::move(id), parent)
    , m_exchange(exchange)
    , m_own(std::move(ownExtensions))
{
    connect(&m_exchange, &Exchange::legEnded, this, &DemoSystem::tellEnd);
    connect(&m_exchange, &Exchange::extensionChanged, this, &DemoSystem::tellExtension);
    connect(&m_exchange, &Exchange::queueChanged, this, &DemoSystem::tellQueue);
}

DemoSystem::~DemoSystem() = default;

Features DemoSystem::features() const
{
    return Feature::Dial | Feature::Answer | Feature::HangUp | Feature::Hold | Feature::Retrieve
        | Feature::Swap | Feature::Redirect | Feature::Transfer | Feature::Consult | Feature::Merge
        | Feature::Conference | Feature::Pickup | Feature::Forward | Feature::DoNotDisturb
        | Feature::RemoteOffice | Feature::SendDigits | Feature::Record | Feature::CallData
        | Feature::Note | Feature::CompleteCall | Feature::SetStatus | Feature::WatchLines
        | Feature::WatchCalls | Feature::WatchQueues;
}

void DemoSystem::open()
{
    setLink(Link::Online);
    if (link() == Link::Online) // A slot may have closed it.
        tellEverything();
}

void DemoSystem::close()
{
    if (link() == Link::Disconnected)
        return;
    m_tick.reset();
    m_calls.clear();
    m_members.clear();
    m_callBacks.clear();
    m_calledBack.clear();
    m_queues.clear();
    m_postDial.clear();
    setLink(Link::Disconnected);
}

Pending<CommandResult> DemoSystem::doExecute(const Command &command)
{
    return Pending<CommandResult>::ready(order(command));
}

Result<Accepted> DemoSystem::order(const Command &command)
{
    const QString extension = lineOf(command).local();
    if (lineOf(command).system() != id() || !m_own.contains(extension))
        return failure(Error::Code::Unsupported);
    if (const auto *wanted = std::get_if<Dial>(&command))
        return dial(extension, wanted->number);
    if (const auto *wanted = std::get_if<Consult>(&command))
        return consult(*wanted, extension);
    const CallId call = callOf(command);
    if (const int member = memberLeg(call))
        return orderForMember(command, member);
    bool isNumber = true;
    const int leg = call.isEmpty() ? 0 : call.local().toInt(&isNumber);
    if (!isNumber || (leg != 0 && !m_exchange.findLeg(leg)))
        return refused(Reason::noCall);
    return orderForCall(command, extension, leg).map([](Unit) { return Accepted {}; });
}

Result<Accepted> DemoSystem::orderForMember(const Command &command, int leg)
{
    const Leg *member = m_exchange.findLeg(leg);
    if (!member || !std::holds_alternative<HangUp>(command))
        return refused(Reason::noCall);
    const Result<Unit> done = member->outside ? m_exchange.hangUpOutside(member->call)
                                              : m_exchange.drop(member->number, leg);
    return done.map([](Unit) { return Accepted {}; });
}

Result<Accepted> DemoSystem::dial(const QString &extension, const DialString &number)
{
    // Somebody who speaks and dials: the telephone holds by itself.
    const bool speaks = legIn(extension, LegState::Connected) != 0;
    const auto call = speaks ? m_exchange.consult(extension, numberOf(number))
                             : m_exchange.makeCall(extension, numberOf(number));
    return call.map([&](int leg) {
        if (!number.postDial.isEmpty())
            m_postDial[leg] = number.postDial;
        return Accepted {CallId::of(id(), QString::number(leg))};
    });
}

Result<Accepted> DemoSystem::consult(const Consult &command, const QString &extension)
{
    const int active = legIn(extension, LegState::Connected);
    const CallId &named = command.target.call;
    if (!named.isEmpty() && named.local() != QString::number(active))
        return refused(Reason::noActiveCall);
    return m_exchange.consult(extension, numberOf(command.to)).map([&](int leg) {
        return Accepted {CallId::of(id(), QString::number(leg))};
    });
}

Result<Unit> DemoSystem::orderForCall(const Command &command, const QString &extension, int leg)
{
    const auto redirect = [&](LegState state, const char *reason,
                              const DialString &to) -> Result<Unit> {
        const int found = leg != 0 ? leg : legIn(extension, state);
        if (found == 0 || m_exchange.findLeg(found)->state != state)
            return refused(reason);
        return m_exchange.redirect(extension, numberOf(to), found);
    };
    return std::visit(
        Overloaded {
            [&](const Answer &) { return m_exchange.answer(extension, leg); },
            [&](const HangUp &) { return m_exchange.drop(extension, leg); },
            [&](const Hold &) { return m_exchange.hold(extension, leg); },
            [&](const Retrieve &) { return m_exchange.retrieve(extension, leg); },
            [&](const Swap &) { return m_exchange.swap(extension); },
            [&](const Merge &) { return m_exchange.transfer(extension); },
            [&](const Conference &) { return m_exchange.conference(extension); },
            [&](const Redirect &c) {
                return redirect(LegState::Ringing, Reason::noRingingCall, c.to);
            },
            [&](const Transfer &c) {
                return redirect(LegState::Connected, Reason::noActiveCall, c.to);
            },
            [&](const SendDigits &c) { return m_exchange.sendDigits(extension, c.digits, leg); },
            [&](const StartRecording &) { return m_exchange.setRecording(extension, true, leg); },
            [&](const StopRecording &) { return m_exchange.setRecording(extension, false, leg); },
            [&](const SetCallData &c) {
                return m_exchange.setCallData(extension, c.note, c.data, leg);
            },
            [&](const CompleteCall &) { return completeCall(extension, leg); },
            [&](const auto &) { return orderForLine(command, extension); },
        },
        command);
}

Result<Unit> DemoSystem::completeCall(const QString &extension, int leg)
{
    // Kept first: the exchange may call back before it returns.
    const Leg *busy = m_exchange.findLeg(leg != 0 ? leg : legIn(extension, LegState::Busy));
    if (busy)
        m_callBacks[extension] = m_exchange.findCall(busy->call)->dialled;
    const Result<Unit> done = m_exchange.callBackWhenFree(extension, leg);
    if (!done)
        m_callBacks.erase(extension);
    return done;
}

Result<Unit> DemoSystem::orderForLine(const Command &command, const QString &extension)
{
    return std::visit(
        Overloaded {
            [&](const Pickup &c) { return m_exchange.pickup(extension, c.from); },
            [&](const SetForward &c) {
                return m_exchange.setForward(extension, {c.kind, numberOf(c.to)});
            },
            [&](const ClearForward &c) { return m_exchange.clearForward(extension, c.kind); },
            [&](const SetDoNotDisturb &c) { return m_exchange.setDoNotDisturb(extension, c.on); },
            [&](const SetRemoteOffice &c) {
                return m_exchange.setRemoteOffice(extension, numberOf(c.number));
            },
            [&](const SetStatus &c) { return m_exchange.setStatus(extension, c.status); },
            [](const auto &) -> Result<Unit> { return failure(Error::Code::Unsupported); },
        },
        command);
}

void DemoSystem::tellEverything()
{
    Snapshot snapshot;
    m_calls.clear();
    m_queues.clear();
    for (const auto &[number, extension] : m_exchange.extensions())
        snapshot.lines.append(lineFact(id(), m_exchange, extension, m_own.contains(number)));
    for (const auto &[legId, leg] : m_exchange.legs()) {
        if (!leg.outside && m_own.contains(leg.number))
            snapshot.calls.append(m_calls[legId] = callFact(id(), m_exchange, leg));
    }
    m_members = conferenceMembers();
    snapshot.calls += m_members.values();
    for (const auto &[number, queue] : m_exchange.queues())
        snapshot.queues.append(m_queues[number] = queueFact(id(), m_exchange, queue));
    m_tick = m_exchange.clock().after(std::chrono::seconds(1), [this] { tick(); });
    Q_EMIT eventReceived(snapshot);
}

void DemoSystem::tellExtension(const QString &number)
{
    if (!isUsable())
        return;
    const bool own = m_own.contains(number);
    if (own)
        tellCalls(number);
    if (const Extension *extension = m_exchange.findExtension(number))
        Q_EMIT eventReceived(LineChanged {lineFact(id(), m_exchange, *extension, own)});
    // An agent became free or busy, perhaps.
    for (const auto &[queue, known] : m_exchange.queues())
        tellQueue(queue);
}

void DemoSystem::tellCalls(const QString &extension)
{
    // Collected before the first word: who hears it may order something.
    std::vector<int> connected;
    QList<Call> changed;
    for (const Leg *leg : m_exchange.legsOf(extension)) {
        const Call fact = factOf(*leg);
        if (leg->state == LegState::Connected && m_postDial.contains(leg->id))
            connected.push_back(leg->id);
        if (const auto known = m_calls.find(leg->id);
            known != m_calls.end() && known->second == fact)
            continue;
        m_calls[leg->id] = fact;
        changed.append(fact);
    }
    for (const Call &fact : changed)
        Q_EMIT eventReceived(CallChanged {fact});
    tellMembers();
    for (const int leg : connected) {
        // The simulated far end takes digits at once: pauses mean nothing to it.
        const auto waiting = m_postDial.extract(leg);
        if (waiting.empty())
            continue;
        const QString digits = QString(waiting.mapped()).remove(u',');
        (void)m_exchange.sendDigits(extension, digits, leg);
    }
}

/// A call back is the call the exchange makes when it no longer keeps the wish for one.
Call DemoSystem::factOf(const Leg &leg)
{
    const auto wanted = m_callBacks.find(leg.number);
    if (wanted != m_callBacks.end() && !leg.called && m_calls.find(leg.id) == m_calls.end()
        && wanted->second == m_exchange.findCall(leg.call)->dialled
        && m_exchange.findExtension(leg.number)->callBack.isEmpty()) {
        m_callBacks.erase(wanted);
        m_calledBack.insert(leg.id);
    }
    Call fact = callFact(id(), m_exchange, leg);
    if (fact.role == Call::Role::Normal && m_calledBack.count(leg.id) > 0)
        fact.role = Call::Role::CallBack;
    return fact;
}

QHash<CallId, Call> DemoSystem::conferenceMembers() const
{
    QHash<CallId, Call> members;
    for (const auto &[legId, leg] : m_exchange.legs()) {
        if (leg.outside || !m_own.contains(leg.number) || !m_exchange.isConference(leg.call))
            continue;
        for (const Leg *other : m_exchange.legsOfCall(leg.call)) {
            if (other->id == legId)
                continue;
            const Call fact = memberFact(id(), m_exchange, leg, *other);
            members.insert(fact.id, fact);
        }
    }
    return members;
}

void DemoSystem::tellMembers()
{
    // Compared as a whole first: who hears a word may order something.
    const QHash<CallId, Call> before = std::exchange(m_members, conferenceMembers());
    const QHash<CallId, Call> now = m_members;
    for (auto it = before.cbegin(); it != before.cend(); ++it)
        if (!now.contains(it.key()))
            Q_EMIT eventReceived(CallRemoved {it.key()});
    for (auto it = now.cbegin(); it != now.cend(); ++it)
        if (!(before.value(it.key()) == it.value()))
            Q_EMIT eventReceived(CallChanged {it.value()});
}

void DemoSystem::tellEnd(const Leg &leg, Cause cause)
{
    m_postDial.erase(leg.id);
    m_calledBack.erase(leg.id);
    const auto known = m_calls.extract(leg.id);
    if (known.empty() || !isUsable())
        return;
    Call call = known.mapped();
    call.state = Call::State::Ended;
    call.features = {};
    call.cause = int(cause);
    call.causeText = nameOf(cause);
    Q_EMIT eventReceived(CallChanged {call});
    Q_EMIT eventReceived(CallRemoved {call.id});
    tellMembers();
}

void DemoSystem::tellQueue(const QString &number)
{
    const CallQueue *queue = m_exchange.findQueue(number);
    if (!isUsable() || !queue)
        return;
    const Queue fact = queueFact(id(), m_exchange, *queue);
    if (const auto known = m_queues.find(number); known != m_queues.end() && known->second == fact)
        return;
    m_queues[number] = fact;
    Q_EMIT eventReceived(QueueChanged {fact});
}

void DemoSystem::tick()
{
    m_tick = m_exchange.clock().after(std::chrono::seconds(1), [this] { tick(); });
    for (const auto &[number, queue] : m_exchange.queues())
        tellQueue(number);
}

int DemoSystem::legIn(const QString &extension, LegState state) const
{
    for (const Leg *leg : m_exchange.legsOf(extension)) {
        if (leg->state == state)
            return leg->id;
    }
    return 0;
}

} // namespace Jackfield::Simulator
