// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/callrecorder.h"

#include "core/phone/owncalls.h"

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
    if (!call.isOver() && (call.evidence.lostAt.isValid() || call.state == Call::State::Unknown))
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
    connect(&store, &PhoneStore::callSuperseded, this,
            [this](const CallId &assumed, const CallId &told) {
                if (m_running.contains(assumed) && !m_running.contains(told))
                    m_running.insert(told, m_running.take(assumed));
            });
    connect(&store, &PhoneStore::callFinished, this, &CallRecorder::finish);
    connect(&store, &PhoneStore::callReported, this, &CallRecorder::addReport);
    for (const Call &call : store.calls())
        record(call);
}

/// A call that has its entry keeps it, whatever becomes of it. The legs of a conference stand for
/// calls that have entries of their own.
bool CallRecorder::isWritten(const Call &call) const
{
    if (m_running.contains(call.id))
        return true;
    if (call.isMember() || call.role == Call::Role::ConferenceController)
        return false;
    return call.evidence.certainty == Certainty::Assumed
        || isOnOwnLine(m_store, call, m_ownNumbers);
}

void CallRecorder::record(const Call &call)
{
    if (call.isOver() || !isWritten(call))
        return; // finish() has it
    JournalEntry entry = entryFor(call);
    update(entry, call);
    m_running.insert(call.id, entry);
    m_journal.put(entry);
}

void CallRecorder::finish(const Call &call)
{
    if (!isWritten(call))
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

/// Systems that tell nothing of the answer while the call runs may do so afterwards.
static JournalEntry::Outcome outcomeBy(const CallReport &report, Call::Direction direction)
{
    using Outcome = JournalEntry::Outcome;
    if (*report.wasAnswered)
        return Outcome::Answered;
    return direction == Call::Direction::Incoming ? Outcome::Missed : Outcome::NotReached;
}

void CallRecorder::addReport(const CallReport &report)
{
    const JournalEntry *known = m_journal.find(report.call);
    if (!known)
        return; // not one of the own lines
    JournalEntry entry = *known;
    entry.report = report;
    const bool isOpen = entry.outcome == JournalEntry::Outcome::Unknown;
    if (isOpen && report.wasAnswered && !report.isUncertain
        && entry.direction != Call::Direction::Unknown)
        entry.outcome = outcomeBy(report, entry.direction);
    if (isOpen && entry.outcome == JournalEntry::Outcome::Answered && report.duration.value)
        entry.duration = std::max(*report.duration.value
                                      - report.ringTime.value.value_or(std::chrono::seconds(0)),
                                  std::chrono::seconds(0));
    if (entry.note.isEmpty())
        entry.note = report.note;
    m_journal.put(entry);
}

JournalEntry CallRecorder::entryFor(const Call &call) const
{
    if (const auto running = m_running.constFind(call.id); running != m_running.cend())
        return *running;
    const MergedLine *line = m_store.findLine(call.line);
    JournalEntry entry;
    entry.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    entry.line = line ? line->number : call.line.local();
    return entry;
}

void CallRecorder::update(JournalEntry &entry, const Call &call) const
{
    if (!entry.startedAt.isValid())
        entry.startedAt = call.startedAt.isValid() ? call.startedAt : m_store.now();
    entry.answeredAt = call.connectedAt;
    entry.direction = call.direction;
    if (!call.remote.number.isEmpty() || call.remote.isUncertain)
        entry.remote.number = call.remote.number;
    entry.remote.isUncertain = call.remote.isUncertain;
    if (!call.remote.name.isEmpty())
        entry.remote.name = call.remote.name;
    entry.system = call.line.system();
    entry.call = call.id;
    entry.queue = call.queue;
    entry.note = call.note;
    entry.certainty = call.evidence.certainty;
}

} // namespace Jackfield
