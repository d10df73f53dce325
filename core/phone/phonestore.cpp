// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/phonestore.h"

#include "core/base/overloaded.h"
#include "core/phone/calltimes.h"
#include "core/phone/linemerge.h"
#include "core/phone/rowlist.h"

#include <QSet>

#include <algorithm>

namespace Jackfield {

struct PhoneStore::Known
{
    QHash<LineId, Line> lines;
    QHash<CallId, Call> calls;
    QHash<QueueId, Queue> queues;
    /// Not shown: assumed calls that a told one stands for, polled ones of a line whose calls
    /// another system pushes.
    QSet<CallId> superseded;
    QDateTime lostAt;
};

PhoneStore::PhoneStore(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{ }

PhoneStore::~PhoneStore() = default;

// --- Systems

void PhoneStore::addSystem(const SystemStatus &system)
{
    m_known.push_back(std::make_unique<Known>());
    SystemStatus stamped = system;
    stamped.since = m_clock.now();
    insertRow(m_systems, m_systems.size(), stamped, m_systemRows);
}

void PhoneStore::removeSystem(const SystemId &id)
{
    const qsizetype row = rowOf(m_systems, id);
    if (row < 0)
        return;
    applySnapshot(*findKnown(id), {});
    m_known.erase(m_known.begin() + row);
    removeRow(m_systems, row, m_systemRows);
}

void PhoneStore::setLink(const SystemId &id, PhoneSystem::Link link, const QString &detail,
                         std::optional<std::chrono::milliseconds> nextTry)
{
    const qsizetype row = rowOf(m_systems, id);
    if (row < 0)
        return;
    SystemStatus system = m_systems.at(row);
    const bool wasUsable = system.isUsable();
    if (system.link != link)
        system.since = m_clock.now();
    system.link = link;
    system.detail = detail;
    system.nextTry = nextTry;
    replaceRow(m_systems, row, system, m_systemRows);
    Known &known = *findKnown(id);
    if (system.isUsable() == wasUsable)
        return;
    // After a reconnect what is shown stays marked as lost until the snapshot that follows.
    known.lostAt = wasUsable ? m_clock.now() : QDateTime();
    if (wasUsable)
        markLost(known);
    remergeLines(known);
}

void PhoneStore::setExposure(const SystemId &id, PhoneSystem::Exposure exposure)
{
    const qsizetype row = rowOf(m_systems, id);
    if (row < 0 || m_systems.at(row).exposure == exposure)
        return;
    SystemStatus system = m_systems.at(row);
    system.exposure = exposure;
    replaceRow(m_systems, row, system, m_systemRows);
}

void PhoneStore::setFeatures(const SystemId &id, Features features)
{
    const qsizetype row = rowOf(m_systems, id);
    if (row < 0)
        return;
    SystemStatus system = m_systems.at(row);
    system.features = features;
    replaceRow(m_systems, row, system, m_systemRows);
    remergeLines(*findKnown(id));
}

void PhoneStore::markLost(Known &known)
{
    for (Line &line : known.lines)
        line.evidence.lostAt = known.lostAt;
    for (Call &call : known.calls) {
        call.evidence.lostAt = known.lostAt;
        if (rowOf(m_calls, call.id) >= 0)
            showCall(call);
    }
    for (Queue &queue : known.queues) {
        queue.evidence.lostAt = known.lostAt;
        showQueue(queue);
    }
}

// --- Facts

void PhoneStore::apply(const SystemId &id, const PhoneEvent &event)
{
    Known *known = findKnown(id);
    if (!known)
        return;
    std::visit(Overloaded {
                   [&](const Snapshot &snapshot) { applySnapshot(*known, snapshot); },
                   [&](const LineChanged &e) { put(*known, e.line); },
                   [&](const LineRemoved &e) { remove(*known, e.id); },
                   [&](const CallChanged &e) { put(*known, e.call); },
                   [&](const CallRemoved &e) { finish(*known, e.id); },
                   [&](const CallReported &e) { Q_EMIT callReported(e.report); },
                   [&](const QueueChanged &e) { put(*known, e.queue); },
                   [&](const QueueRemoved &e) { remove(*known, e.id); },
                   [&](const Notice &e) { Q_EMIT noticeReceived(id, e.serverText); },
               },
               event);
}

/// Ids of `known` that `told` does not name.
template<typename T>
static auto missingFrom(const QHash<decltype(T::id), T> &known, const QList<T> &told)
{
    QSet<decltype(T::id)> missing(known.keyBegin(), known.keyEnd());
    for (const T &t : told)
        missing.remove(t.id);
    return missing;
}

void PhoneStore::applySnapshot(Known &known, const Snapshot &snapshot)
{
    for (const CallId &id : missingFrom(known.calls, snapshot.calls))
        finish(known, id);
    for (const LineId &id : missingFrom(known.lines, snapshot.lines))
        remove(known, id);
    for (const QueueId &id : missingFrom(known.queues, snapshot.queues))
        remove(known, id);
    for (const Line &line : snapshot.lines)
        put(known, line);
    for (const Call &call : snapshot.calls)
        put(known, call);
    for (const Queue &queue : snapshot.queues)
        put(known, queue);
}

void PhoneStore::stamp(Evidence &evidence, const Known &known) const
{
    evidence.observedAt = m_clock.monotonic();
    if (known.lostAt.isValid())
        evidence.lostAt = known.lostAt; // else what the system says of the fact itself
}

PhoneStore::Known *PhoneStore::findKnown(const SystemId &id) const
{
    const qsizetype row = rowOf(m_systems, id);
    return row < 0 ? nullptr : m_known[size_t(row)].get();
}

const Line *PhoneStore::findMember(const LineId &id) const
{
    const Known *known = findKnown(id.system());
    if (!known)
        return nullptr;
    const auto line = known->lines.constFind(id);
    return line == known->lines.cend() ? nullptr : &*line;
}

// --- Lines

void PhoneStore::setLineKey(std::function<QString(const QString &)> key)
{
    m_lineKey = std::move(key);
    const QList<QString> before = m_membersOf.keys();
    m_numberOf.clear();
    m_membersOf.clear();
    for (const auto &known : m_known)
        for (const Line &line : std::as_const(known->lines))
            join(line);
    QSet<QString> numbers(before.cbegin(), before.cend());
    numbers.unite({m_membersOf.keyBegin(), m_membersOf.keyEnd()});
    for (const QString &number : numbers)
        mergeLine(number);
}

QString PhoneStore::numberOf(const Line &line) const
{
    const QString number = keyOf(line.number);
    return number.isEmpty() ? line.id.local() : number; // Lines without a number are no twins.
}

QString PhoneStore::keyOf(const QString &number) const
{
    if (m_lineKey)
        return m_lineKey(number);
    QString key = number;
    return key.removeIf([](QChar c) { return QStringLiteral(" -/().").contains(c); });
}

void PhoneStore::join(const Line &line)
{
    const QString number = numberOf(line);
    m_numberOf.insert(line.id, number);
    QList<LineId> &members = m_membersOf[number];
    const auto rank = [this](const LineId &id) { return rowOf(m_systems, id.system()); };
    const auto place =
        std::upper_bound(members.begin(), members.end(), rank(line.id),
                         [&](qsizetype own, const LineId &other) { return own < rank(other); });
    members.insert(place, line.id);
}

void PhoneStore::leave(const LineId &id)
{
    const QString number = m_numberOf.take(id);
    const auto members = m_membersOf.find(number);
    members->removeOne(id);
    if (members->isEmpty())
        m_membersOf.erase(members);
}

void PhoneStore::put(Known &known, Line line)
{
    stamp(line.evidence, known);
    const QString before = m_numberOf.value(line.id);
    const bool moved = !known.lines.contains(line.id) || before != numberOf(line);
    known.lines.insert(line.id, line);
    if (moved && m_numberOf.contains(line.id)) {
        leave(line.id);
        mergeLine(before);
    }
    if (moved)
        join(line);
    mergeLine(m_numberOf.value(line.id));
}

void PhoneStore::remove(Known &known, const LineId &id)
{
    if (known.lines.remove(id) == 0)
        return;
    const QString number = m_numberOf.value(id);
    leave(id);
    mergeLine(number);
}

void PhoneStore::mergeLine(const QString &number)
{
    const qsizetype row = m_lineRow.value(number, -1);
    const QList<LineId> ids = m_membersOf.value(number);
    if (ids.isEmpty()) {
        if (row >= 0)
            dropLineRow(row);
        return;
    }
    QList<LineMember> members;
    for (const LineId &id : ids) {
        const SystemStatus &system = *findSystem(id.system());
        members.append({findMember(id), system.features, system.isUsable()});
    }
    const MergedLine merged = mergedLine(number, members);
    if (row < 0) {
        m_lineRow.insert(number, m_lines.size());
        insertRow(m_lines, m_lines.size(), merged, m_lineRows);
    } else if (m_lines.at(row) != merged) {
        replaceRow(m_lines, row, merged, m_lineRows);
    }
}

void PhoneStore::remergeLines(const Known &known)
{
    for (const Line &line : known.lines)
        mergeLine(m_numberOf.value(line.id));
}

void PhoneStore::dropLineRow(qsizetype row)
{
    m_lineRow.remove(m_lines.at(row).number);
    for (qsizetype &other : m_lineRow)
        other -= other > row ? 1 : 0;
    removeRow(m_lines, row, m_lineRows);
}

// --- Calls

void PhoneStore::put(Known &known, Call call)
{
    const auto before = known.calls.constFind(call.id);
    const bool isKnown = before != known.calls.cend();
    stamp(call.evidence, known);
    stampTimes(call, isKnown ? &*before : nullptr, m_clock);
    if (!call.isOver()) {
        known.calls.insert(call.id, call);
        if (call.evidence.certainty != Certainty::Assumed)
            supersede(call);
        if (call.evidence.certainty != Certainty::Pushed && isTold(call.line)) {
            if (rowOf(m_calls, call.id) >= 0)
                Q_EMIT callFinished(call);
            hide(known, call.id);
        } else if (call.evidence.certainty == Certainty::Polled) {
            known.superseded.remove(call.id); // Who told more has gone.
        }
        if (!known.superseded.contains(call.id))
            showCall(call);
    } else if (isKnown) { // Else its end was told before: CallRemoved may come late or twice.
        known.calls.insert(call.id, call);
        finish(known, call.id);
    }
}

void PhoneStore::finish(Known &known, const CallId &id)
{
    const Call call = known.calls.take(id);
    known.superseded.remove(id);
    if (rowOf(m_calls, id) < 0)
        return;
    Q_EMIT callFinished(call);
    removeRow(m_calls, rowOf(m_calls, id), m_callRows);
}

bool PhoneStore::isTold(const LineId &line) const
{
    const QList<LineId> members = m_membersOf.value(m_numberOf.value(line));
    return std::any_of(members.cbegin(), members.cend(), [this](const LineId &id) {
        const SystemStatus &system = *findSystem(id.system());
        return system.isUsable() && system.features.testFlag(Feature::WatchCalls)
            && findMember(id)->evidence.certainty == Certainty::Pushed;
    });
}

void PhoneStore::supersede(const Call &told)
{
    const QString number = m_numberOf.value(told.line);
    const QList<Call> shown = m_calls;
    for (const Call &call : shown) {
        if (call.evidence.certainty >= told.evidence.certainty
            || m_numberOf.value(call.line) != number)
            continue;
        // Who tells every change tells every call of the line.
        if (call.evidence.certainty == Certainty::Polled || isSameCall(call, told)) {
            Q_EMIT callSuperseded(call.id, told.id);
            hide(*findKnown(call.id.system()), call.id);
        }
    }
}

void PhoneStore::hide(Known &known, const CallId &id)
{
    known.superseded.insert(id);
    if (const qsizetype row = rowOf(m_calls, id); row >= 0)
        removeRow(m_calls, row, m_callRows);
}

void PhoneStore::showCall(const Call &call)
{
    if (const qsizetype row = rowOf(m_calls, call.id); row >= 0) {
        replaceRow(m_calls, row, call, m_callRows);
        return;
    }
    const auto place =
        std::upper_bound(m_calls.cbegin(), m_calls.cend(), call, [](const Call &a, const Call &b) {
            return a.startedTick < b.startedTick;
        });
    insertRow(m_calls, place - m_calls.cbegin(), call, m_callRows);
}

// --- Queues

/// The wait of a caller whose system does not say when it began begins at our first sight.
static void stampWaits(Queue &queue, const Queue &before, std::chrono::milliseconds now)
{
    const auto isUnstamped = [](const QueueCaller &caller) {
        return caller.enteredTick.count() == 0;
    };
    if (std::none_of(queue.callers.cbegin(), queue.callers.cend(), isUnstamped))
        return;
    QHash<QString, std::chrono::milliseconds> seen;
    for (const QueueCaller &caller : before.callers)
        seen.insert(caller.id, caller.enteredTick);
    for (QueueCaller &caller : queue.callers) {
        if (isUnstamped(caller))
            caller.enteredTick = seen.value(caller.id, now);
    }
}

void PhoneStore::put(Known &known, Queue queue)
{
    stamp(queue.evidence, known);
    stampWaits(queue, known.queues.value(queue.id), m_clock.monotonic());
    known.queues.insert(queue.id, queue);
    showQueue(queue);
}

void PhoneStore::remove(Known &known, const QueueId &id)
{
    if (known.queues.remove(id) > 0)
        removeRow(m_queues, rowOf(m_queues, id), m_queueRows);
}

void PhoneStore::showQueue(const Queue &queue)
{
    const qsizetype row = rowOf(m_queues, queue.id);
    if (row < 0)
        insertRow(m_queues, m_queues.size(), queue, m_queueRows);
    else
        replaceRow(m_queues, row, queue, m_queueRows);
}

} // namespace Jackfield
