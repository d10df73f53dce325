// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/callrecorder.h"

#include <QUuid>

namespace Jackfield {

static bool wasAnswered(const Call &call)
{
    return call.connectedTick || call.connectedAt.isValid() || call.isActive()
        || call.state == Call::State::Hold;
}

static JournalEntry::Outcome outcomeOf(const Call &call)
{
    using Outcome = JournalEntry::Outcome;
    if (call.evidence.certainty == Certainty::Assumed)
        return Outcome::Sent;
    if (wasAnswered(call))
        return Outcome::Answered;
    // While the connection was lost it may have been answered: that is not known.
    if (!call.isOver() && call.evidence.lostAt.isValid())
        return Outcome::Unknown;
    switch (call.direction) {
    case Call::Direction::Incoming:
        return Outcome::Missed;
    case Call::Direction::Outgoing:
        return Outcome::NotReached;
    case Call::Direction::Unknown:
        return Outcome::Unknown;
    }
    Q_UNREACHABLE();
}

CallRecorder::CallRecorder(const PhoneStore &store, Journal &journal, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_journal(journal)
{
    const auto recordRow = [this](int row) { record(m_store.calls().at(row)); };
    connect(&store.callRows(), &RowSignals::inserted, this, recordRow);
    connect(&store.callRows(), &RowSignals::changed, this, recordRow);
    connect(&store.callRows(), &RowSignals::aboutToRemove, this,
            [this](int row) { setAside(m_store.calls().at(row)); });
    connect(&store, &PhoneStore::callFinished, this, &CallRecorder::finish);
    for (const Call &call : store.calls())
        record(call);
}

void CallRecorder::record(const Call &call)
{
    if (call.isOver())
        return; // finish() has it
    JournalEntry entry = entryFor(call);
    update(entry, call);
    m_running.insert(call.id, entry);
    m_journal.put(entry);
}

void CallRecorder::finish(const Call &call)
{
    // An assumed call that a told one stands for ends without a word in the journal.
    if (!m_running.contains(call.id) && !m_asideAssumed.contains(call.id)
        && call.evidence.certainty == Certainty::Assumed)
        return;
    JournalEntry entry = entryFor(call);
    update(entry, call);
    m_running.remove(call.id);
    entry.outcome = outcomeOf(call);
    const bool endSeen = call.isOver() || !call.evidence.lostAt.isValid();
    if (endSeen)
        entry.endedAt = m_store.now();
    if (endSeen && call.connectedTick)
        entry.duration = m_store.monotonic() - *call.connectedTick;
    m_journal.put(entry);
}

void CallRecorder::setAside(const Call &call)
{
    if (const auto entry = m_running.constFind(call.id);
        entry != m_running.cend() && call.evidence.certainty == Certainty::Assumed) {
        m_asideAssumed.insert(call.id, *entry);
        m_running.erase(entry);
    }
}

/// The entry that runs for `call`: its own, or that of the assumed call it has just replaced.
JournalEntry CallRecorder::entryFor(const Call &call)
{
    if (const auto own = m_running.constFind(call.id); own != m_running.cend())
        return *own;
    if (m_asideAssumed.contains(call.id))
        return m_asideAssumed.take(call.id);
    const MergedLine *line = m_store.findLine(call.line);
    const QString number = line ? line->number : call.line.local();
    for (auto it = m_asideAssumed.begin(); it != m_asideAssumed.end(); ++it) {
        if (it->line == number && call.evidence.certainty != Certainty::Assumed) {
            const JournalEntry entry = *it;
            m_asideAssumed.erase(it);
            return entry;
        }
    }
    JournalEntry entry;
    entry.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    entry.line = number;
    return entry;
}

void CallRecorder::update(JournalEntry &entry, const Call &call) const
{
    if (!entry.startedAt.isValid())
        entry.startedAt = call.startedAt.isValid() ? call.startedAt : m_store.now();
    entry.answeredAt = call.connectedAt;
    entry.direction = call.direction;
    if (!call.remote.number.isEmpty())
        entry.remote.number = call.remote.number;
    if (!call.remote.name.isEmpty())
        entry.remote.name = call.remote.name;
    entry.system = call.line.system();
    entry.call = call.id;
    entry.queue = call.queue;
    entry.note = call.note;
    entry.certainty = call.evidence.certainty;
}

} // namespace Jackfield
