// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/queuerecorder.h"

#include <QUuid>

#include <algorithm>
#include <cstdlib>

namespace Jackfield {

QueueRecorder::QueueRecorder(const PhoneStore &store, Journal &journal, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_journal(journal)
{
    const auto lookAt = [this](int row) { look(m_store.queues().at(row)); };
    connect(&store.queueRows(), &RowSignals::inserted, this, lookAt);
    connect(&store.queueRows(), &RowSignals::changed, this, lookAt);
    connect(&store.queueRows(), &RowSignals::aboutToRemove, this,
            [this](int row) { m_seen.remove(m_store.queues().at(row).id); });
}

void QueueRecorder::look(const Queue &queue)
{
    const bool isSeen = m_rules.queues.contains(queue.name) && queue.abandoned && !queue.isCut
        && !queue.isStale(m_store.age(queue.evidence));
    if (!isSeen) {
        m_seen.remove(queue.id); // who is gone afterwards may have gone in any way
        return;
    }
    Seen now;
    now.abandoned = *queue.abandoned;
    for (const QueueCaller &caller : queue.callers)
        if (caller.status == QueueCaller::Status::Waiting)
            now.waiting.insert(caller.id, caller);
    const auto before = m_seen.constFind(queue.id);
    if (before != m_seen.cend()) {
        closeAnswered(queue, *before);
        // Counting may have begun anew in between.
        const int counted =
            now.abandoned < before->abandoned ? now.abandoned : now.abandoned - before->abandoned;
        const QList<QueueCaller> callers = gone(queue, *before);
        const Certainty certainty =
            callers.size() <= counted ? queue.evidence.certainty : Certainty::Assumed;
        for (const QueueCaller &caller : callers)
            if (counted > 0)
                write(queue, caller, certainty);
    }
    m_seen.insert(queue.id, now);
}

QList<QueueCaller> QueueRecorder::gone(const Queue &queue, const Seen &before) const
{
    QList<QueueCaller> gone;
    for (const QueueCaller &caller : before.waiting) {
        const auto isSame = [&](const QueueCaller &other) { return other.id == caller.id; };
        if (std::none_of(queue.callers.cbegin(), queue.callers.cend(), isSame))
            gone.append(caller);
    }
    std::sort(gone.begin(), gone.end(), [](const QueueCaller &a, const QueueCaller &b) {
        return a.enteredTick < b.enteredTick;
    });
    return gone;
}

void QueueRecorder::closeAnswered(const Queue &queue, const Seen &before)
{
    for (const QueueCaller &caller : queue.callers) {
        const bool isAnswered = caller.status == QueueCaller::Status::Connected && !caller.isStale
            && before.waiting.contains(caller.id);
        if (!isAnswered)
            continue;
        JournalEntry by;
        by.numberKey = m_rules.keys.key(caller.party.number);
        by.startedAt = m_store.now(); // What rang at a desk began while the caller waited.
        m_journal.closeWork(by, m_store.now());
    }
}

/// By our own clock where the system does not tell.
QDateTime QueueRecorder::enteredAt(const QueueCaller &caller) const
{
    return caller.enteredAt.isValid()
        ? caller.enteredAt
        : m_store.now().addMSecs((caller.enteredTick - m_store.monotonic()).count());
}

/// Another system that shows the same queue has told of the caller.
bool QueueRecorder::isWritten(const Queue &queue, const QueueCaller &caller) const
{
    constexpr qint64 tolerance = 60; // seconds
    const QString key = m_rules.keys.key(caller.party.number);
    const QList<JournalEntry> &entries = m_journal.entries();
    return !key.isEmpty()
        && std::any_of(entries.cbegin(), entries.cend(), [&](const JournalEntry &entry) {
               return entry.outcome == JournalEntry::Outcome::Abandoned && entry.numberKey == key
                   && entry.queue == queue.name && entry.system != queue.id.system()
                   && std::abs(entry.startedAt.secsTo(enteredAt(caller))) <= tolerance;
           });
}

void QueueRecorder::write(const Queue &queue, const QueueCaller &caller, Certainty certainty)
{
    if (isWritten(queue, caller))
        return;
    static const QUuid space(QStringLiteral("{5f6ff1f3-4f0c-4f68-9f2b-0a3c1c6a7d21}"));
    JournalEntry entry;
    entry.startedAt = enteredAt(caller);
    entry.id = QUuid::createUuidV5(space,
                                   QStringList {queue.name, caller.id, caller.party.number,
                                                caller.enteredAt.toString(Qt::ISODate)}
                                       .join(QLatin1Char('\n')))
                   .toString(QUuid::WithoutBraces);
    entry.endedAt = m_store.now();
    entry.direction = Call::Direction::Incoming;
    entry.outcome = JournalEntry::Outcome::Abandoned;
    entry.remote.number = caller.party.number;
    entry.remote.name = caller.party.name;
    entry.remote.isUncertain = caller.party.isUncertain;
    entry.numberKey = m_rules.keys.key(caller.party.number);
    if (m_rules.contactName && !caller.party.number.isEmpty())
        entry.contactName = m_rules.contactName(caller.party.number);
    entry.system = queue.id.system();
    entry.queue = queue.name;
    entry.certainty = certainty;
    entry.work.state = JournalEntry::Work::State::Open;
    m_journal.put(entry);
}

} // namespace Jackfield
