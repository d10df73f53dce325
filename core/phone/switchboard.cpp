// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/switchboard.h"

#include "core/base/log.h"
#include "core/domain/names.h"

#include <algorithm>

namespace Jackfield {

Switchboard::Switchboard(PhoneStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{ }

Switchboard::~Switchboard()
{
    m_systems.clear(); // They answer their open orders now, while the other members still live.
}

void Switchboard::addSystem(std::unique_ptr<PhoneSystem> system, const QString &kind,
                            const QString &label)
{
    const SystemId id = system->id();
    m_store.addSystem({.id = id,
                       .kind = kind,
                       .label = label,
                       .link = system->link(),
                       .detail = {},
                       .since = {},
                       .features = system->features(),
                       .exposure = system->exposure()});
    connect(system.get(), &PhoneSystem::linkChanged, this,
            [this, id, told = system.get()](PhoneSystem::Link link, const QString &detail) {
                m_store.setExposure(id, told->exposure());
                m_store.setLink(id, link, detail, told->nextTry());
            });
    connect(system.get(), &PhoneSystem::featuresChanged, this,
            [this, id](Features features) { m_store.setFeatures(id, features); });
    connect(system.get(), &PhoneSystem::eventReceived, this,
            [this, id](const PhoneEvent &event) { m_store.apply(id, event); });
    m_systems.push_back(std::move(system));
    Q_EMIT systemAdded(m_systems.back().get());
}

void Switchboard::removeSystem(const SystemId &id)
{
    const auto it = std::find_if(m_systems.begin(), m_systems.end(),
                                 [&](const auto &system) { return system->id() == id; });
    if (it == m_systems.end())
        return;
    const std::unique_ptr<PhoneSystem> system = std::move(*it);
    m_systems.erase(it);
    system->close();
    m_store.removeSystem(id);
}

void Switchboard::openAll()
{
    for (const auto &system : m_systems)
        if (system->link() == PhoneSystem::Link::Disconnected)
            system->open();
}

void Switchboard::closeAll()
{
    for (const auto &system : m_systems)
        system->close();
}

void Switchboard::reopen(const SystemId &id)
{
    if (PhoneSystem *found = system(id)) {
        found->close();
        found->open();
    }
}

void Switchboard::tryNow(const SystemId &id)
{
    if (PhoneSystem *found = system(id))
        found->tryNow();
}

void Switchboard::tryLost()
{
    tryThose([](PhoneSystem::Link link) { return link != PhoneSystem::Link::Online; });
}

void Switchboard::tryAll()
{
    tryThose([](PhoneSystem::Link) { return true; });
}

/// Whoever hears of a try may remove systems.
void Switchboard::tryThose(const std::function<bool(PhoneSystem::Link)> &wanted)
{
    using Link = PhoneSystem::Link;
    QList<SystemId> ids;
    for (const auto &each : m_systems)
        if (each->link() != Link::Refused && each->link() != Link::Ready && wanted(each->link()))
            ids.append(each->id());
    for (const SystemId &id : ids)
        tryNow(id);
}

PhoneSystem *Switchboard::system(const SystemId &id) const
{
    const auto it = std::find_if(m_systems.cbegin(), m_systems.cend(),
                                 [&](const auto &system) { return system->id() == id; });
    return it == m_systems.cend() ? nullptr : it->get();
}

// --- Routing

/// Without the call's own system the line's obvious call is meant: is `call` that one?
static bool isObvious(const Command &command, const Call &call, const QList<Call> &onLine)
{
    if (call.isMember())
        return false; // The line's obvious call is its own, not the other party's.
    if (std::holds_alternative<Swap>(command) || std::holds_alternative<Merge>(command)
        || std::holds_alternative<Conference>(command))
        return true; // They mean both calls of the line.
    if (std::holds_alternative<Answer>(command))
        return call.state == Call::State::Offering
            && std::count_if(onLine.cbegin(), onLine.cend(),
                             [](const Call &other) { return other.state == Call::State::Offering; })
            == 1;
    return onLine.size() == 1;
}

/// What `member` could be ordered now, be its system in touch or not.
Features Switchboard::featuresNow(const Command &command, const LineId &member) const
{
    const Line *line = m_store.findMember(member);
    const Call *call = m_store.findCall(callOf(command));
    if (!call)
        return line->features;
    if (call->id.system() == member.system())
        return call->features;
    const MergedLine *merged = m_store.findLine(member);
    return isObvious(command, *call, m_store.callsOf(*merged)) ? line->features : Features();
}

/// All members of the command's line, the likeliest first.
QList<LineId> Switchboard::candidates(const Command &command, const SystemId &only) const
{
    const MergedLine *merged = m_store.findLine(lineOf(command));
    if (!merged)
        return {};
    QList<LineId> members = merged->members;
    QList<SystemId> first;
    if (std::holds_alternative<Dial>(command))
        first = m_dialOrder;
    else if (const CallId call = callOf(command); !call.isEmpty())
        first = {call.system()};
    const auto rank = [&](const LineId &member) {
        const qsizetype place = first.indexOf(member.system());
        return place < 0 ? first.size() : place;
    };
    std::stable_sort(members.begin(), members.end(),
                     [&](const LineId &a, const LineId &b) { return rank(a) < rank(b); });
    if (!only.isEmpty())
        members.removeIf([&](const LineId &member) { return !(member.system() == only); });
    return members;
}

/// SetForward is offered kind by kind.
static bool offersKind(const Command &command, const Line &line)
{
    const auto *forward = std::get_if<SetForward>(&command);
    return !forward || line.forwardKinds.contains(forward->kind);
}

Result<LineId> Switchboard::route(const Command &command, const SystemId &only) const
{
    const Feature needed = featureFor(command);
    auto reason = Error::Code::Unsupported;
    std::optional<LineId> first; // of those that can now
    auto mostKnown = Certainty::Assumed; // of all that ever can
    auto mostKnownNow = Certainty::Assumed;
    for (const LineId &member : candidates(command, only)) {
        const PhoneSystem *candidate = system(member.system());
        const Line &line = *m_store.findMember(member);
        // Null while a system is being removed: its lines go one by one.
        if (!candidate || !candidate->features().testFlag(needed) || !offersKind(command, line))
            continue;
        if (!candidate->isUsable()) {
            if (reason == Error::Code::Unsupported)
                reason = Error::Code::NotConnected;
            continue;
        }
        reason = Error::Code::NotPossible;
        mostKnown = std::max(mostKnown, line.evidence.certainty);
        if (!featuresNow(command, member).testFlag(needed))
            continue;
        mostKnownNow = std::max(mostKnownNow, line.evidence.certainty);
        if (!first)
            first = member;
    }
    // A system that sees the line is not overruled by one that can only try: see linemerge.h.
    if (first && mostKnownNow == mostKnown)
        return *first;
    return failure(reason);
}

// --- Ordering

/// Equal for the same order given twice, as a double click does.
QString Switchboard::orderKey(const Command &command) const
{
    const MergedLine *line = m_store.findLine(lineOf(command));
    QString what;
    if (const auto *dial = std::get_if<Dial>(&command))
        what = dial->number.outside;
    else if (const auto *set = std::get_if<SetForward>(&command))
        what = nameOf(set->kind);
    else if (const auto *clear = std::get_if<ClearForward>(&command); clear && clear->kind)
        what = nameOf(*clear->kind);
    else if (const auto *data = std::get_if<SetCallData>(&command))
        what = namesOf(featureFor(*data)).value(0); // the note, or the data
    return QStringList {line ? line->number : QString(), nameOf(command), callOf(command).value,
                        what}
        .join(QLatin1Char('\n'));
}

bool Switchboard::isBusy(const Command &command) const
{
    return m_inFlight.contains(orderKey(command));
}

/// A forward by number to nowhere; not every system would refuse it.
static bool lacksNumber(const Command &command, const Line &line)
{
    const auto *forward = std::get_if<SetForward>(&command);
    return forward && takesNumber(forward->kind.mode) && forward->to.outside.isEmpty()
        && !line.keepsForwardNumber;
}

Pending<CommandResult> Switchboard::execute(const Command &command, const SystemId &only)
{
    const QString key = orderKey(command);
    if (m_inFlight.contains(key))
        return Pending<CommandResult>::ready(
            failure(Error::Code::NotPossible, tr("This order is already on its way.")));
    const Result<LineId> line = route(command, only);
    if (!line)
        return Pending<CommandResult>::ready(tl::unexpected(line.error()));
    if (lacksNumber(command, *m_store.findMember(*line)))
        return Pending<CommandResult>::ready(
            failure(Error::Code::Malformed, tr("The number to forward to is missing.")));
    const SystemId id = line->system();
    const CallId call = callOf(command);
    const Command order =
        retargeted(command, *line, call.system() == id || call.isEmpty() ? call : CallId());

    qCInfo(logPhone).noquote() << nameOf(order) << "to" << id.value;
    m_inFlight.insert(key);
    Q_EMIT busyChanged(*line);
    Q_EMIT commandSent(order, id);
    // Dropped with the switchboard: then the order was given and nobody knows its end.
    auto answer = std::make_shared<Resolver<CommandResult>>(failure(Error::Code::Uncertain));
    const Pending<CommandResult> pending = answer->pending();
    system(id)->execute(order).then(
        this, [this, key, order, line = *line, answer](const CommandResult &result) {
            m_inFlight.remove(key);
            Q_EMIT busyChanged(line);
            Q_EMIT commandFinished(order, line.system(), result);
            answer->resolve(result);
        });
    return pending;
}

} // namespace Jackfield
