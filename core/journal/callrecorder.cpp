// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/callrecorder.h"

#include "core/phone/owncalls.h"

#include <QUuid>

#include <cstdlib>

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
        return call.wasTakenElsewhere() ? Outcome::Elsewhere : Outcome::Missed;
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

void CallRecorder::watch(const Switchboard &switchboard)
{
    // The end may be told before the answer comes.
    connect(&switchboard, &Switchboard::commandSent, this, [this](const Command &command) {
        if (const CallId call = ringingCall(command); std::holds_alternative<HangUp>(command))
            setRejected(call, true);
    });
    connect(&switchboard, &Switchboard::commandFinished, this,
            [this](const Command &command, const SystemId &, const CommandResult &result) {
                if (std::holds_alternative<HangUp>(command) && !result
                    && result.error().code != Error::Code::Uncertain)
                    setRejected(ringingCall(command), false);
            });
}

/// The one that is meant; an order through another system than the call's names only the line.
CallId CallRecorder::ringingCall(const Command &command) const
{
    const MergedLine *line = m_store.findLine(lineOf(command));
    CallId ringing;
    for (const Call &call : line ? m_store.callsOf(*line) : QList<Call>()) {
        if (call.state != Call::State::Offering)
            continue;
        if (call.id == callOf(command))
            return call.id;
        if (!ringing.isEmpty())
            return {};
        ringing = call.id;
    }
    return callOf(command).isEmpty() ? ringing : CallId();
}

void CallRecorder::setRejected(const CallId &call, bool isRejected)
{
    if (const auto running = m_running.find(call); running != m_running.end())
        running->isRejected = isRejected;
}

void CallRecorder::adopt(const QList<JournalEntry> &unfinished)
{
    for (JournalEntry entry : unfinished) {
        if (m_journal.find(entry.id))
            continue; // it has begun since
        m_former.insert(entry.call, entry);
        entry.outcome = JournalEntry::Outcome::Unknown;
        m_journal.amend(entry);
    }
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
        || isOnOwnLine(m_store, call, m_rules.ownNumbers);
}

void CallRecorder::record(const Call &call)
{
    if (call.isOver() || !isWritten(call))
        return; // finish() has it
    const bool isNew = !m_running.contains(call.id);
    Running running = runningFor(call);
    update(running, call);
    if (isNew)
        running.entry.legOf = headFor(call, running.entry);
    if (wasAnswered(call) && call.evidence.certainty != Certainty::Assumed)
        close(running);
    m_running.insert(call.id, running);
    write(running, call.note);
}

/// What is open of the number is finished with the first answer.
void CallRecorder::close(Running &running)
{
    if (std::exchange(running.wasAnswered, true))
        return;
    m_journal.closeWork(running.entry, m_store.now());
}

void CallRecorder::finish(const Call &call)
{
    if (!isWritten(call))
        return;
    Running running = runningFor(call);
    update(running, call);
    m_running.remove(call.id);
    JournalEntry &entry = running.entry;
    entry.outcome = outcomeOf(call);
    if (entry.outcome == JournalEntry::Outcome::Missed && running.isRejected)
        entry.outcome = JournalEntry::Outcome::Rejected;
    const bool endSeen = call.isOver() || !call.evidence.lostAt.isValid();
    if (endSeen)
        entry.endedAt = m_store.now();
    if (endSeen && call.connectedTick)
        entry.duration = m_store.monotonic() - *call.connectedTick;
    write(running, call.note);
    // A caller whom a colleague serves has been called back as well.
    if (entry.outcome == JournalEntry::Outcome::Answered
        || entry.outcome == JournalEntry::Outcome::Elsewhere)
        close(running);
    findWork(entry);
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
    entry.recordings = report.recordings;
    const bool isOpen = entry.outcome == JournalEntry::Outcome::Unknown;
    if (isOpen && report.wasAnswered && !report.isUncertain
        && entry.direction != Call::Direction::Unknown)
        entry.outcome = outcomeBy(report, entry.direction);
    const bool isAnswered = entry.outcome == JournalEntry::Outcome::Answered;
    if (isOpen && isAnswered && report.duration.value)
        entry.duration = std::max(*report.duration.value
                                      - report.ringTime.value.value_or(std::chrono::seconds(0)),
                                  std::chrono::seconds(0));
    m_journal.put(entry);
    if (entry.note.isEmpty() && !report.note.isEmpty())
        m_journal.setNote(entry.id, report.note);
    if (isOpen && isAnswered)
        m_journal.closeWork(entry, m_store.now());
    if (isOpen)
        findWork(entry);
}

/// The very call of a former run: ids of some systems begin anew with every run, so the moment has
/// to agree too.
std::optional<JournalEntry> CallRecorder::takeFormer(const Call &call)
{
    constexpr qint64 tolerance = 2000; // milliseconds, of the system's clock
    const auto former = m_former.constFind(call.id);
    if (former == m_former.cend() || !call.startedAt.isValid()
        || former->direction != call.direction
        || std::abs(former->startedAt.msecsTo(call.startedAt)) > tolerance)
        return std::nullopt;
    return m_former.take(call.id);
}

CallRecorder::Running CallRecorder::runningFor(const Call &call)
{
    if (const auto running = m_running.constFind(call.id); running != m_running.cend())
        return *running;
    if (auto former = takeFormer(call))
        return {*former, former->note};
    const MergedLine *line = m_store.findLine(call.line);
    Running running;
    running.entry.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    running.entry.line = line ? line->number : call.line.local();
    return running;
}

/// The entry that a new call is a leg of; empty: it stands by itself.
QString CallRecorder::headFor(const Call &call, const JournalEntry &entry) const
{
    if (!entry.legOf.isEmpty())
        return entry.legOf; // of a former run
    const JournalEntry *head = nullptr;
    for (const Running &other : m_running) {
        const JournalEntry &candidate = other.entry;
        if (!candidate.legOf.isEmpty() || candidate.id == entry.id)
            continue;
        const bool isConsulted =
            call.role == Call::Role::Consultation && candidate.line == entry.line;
        const bool ringsBoth = entry.direction == Call::Direction::Incoming
            && candidate.direction == entry.direction && candidate.line != entry.line
            && !entry.numberKey.isEmpty() && candidate.numberKey == entry.numberKey;
        if ((isConsulted || ringsBoth) && (!head || candidate.startedAt < head->startedAt))
            head = &candidate;
    }
    return head ? head->id : QString();
}

void CallRecorder::update(Running &running, const Call &call) const
{
    JournalEntry &entry = running.entry;
    if (!entry.startedAt.isValid())
        entry.startedAt = call.startedAt.isValid() ? call.startedAt : m_store.now();
    entry.answeredAt = call.connectedAt;
    entry.outcome = JournalEntry::Outcome::Running;
    entry.direction = call.direction;
    if (!call.remote.number.isEmpty() || call.remote.isUncertain)
        entry.remote.number = call.remote.number;
    entry.remote.isUncertain = call.remote.isUncertain;
    if (!call.remote.name.isEmpty())
        entry.remote.name = call.remote.name;
    entry.numberKey = m_rules.keys.key(entry.remote.number);
    if (m_rules.contactName && !entry.remote.number.isEmpty())
        entry.contactName = m_rules.contactName(entry.remote.number);
    entry.system = call.line.system();
    entry.call = call.id;
    entry.queue = call.queue;
    entry.callData = call.callData;
    entry.certainty = call.evidence.certainty;
}

/// A note that the phone system keeps is the entry's, until the user writes another one here.
void CallRecorder::write(const Running &running, const QString &note)
{
    m_journal.put(running.entry);
    const auto known = m_running.find(running.entry.call);
    if (note == running.note)
        return;
    if (known != m_running.end())
        known->note = note;
    m_journal.setNote(running.entry.id, note);
}

/// Once the last leg of a missed call has ended, and nobody took any of them, somebody has to call
/// back.
void CallRecorder::findWork(const JournalEntry &ended)
{
    using Outcome = JournalEntry::Outcome;
    if (!m_rules.missedIsWork)
        return;
    const QString head = ended.legOf.isEmpty() ? ended.id : ended.legOf;
    for (const JournalEntry &entry : m_journal.entries()) {
        const bool isOfCall = entry.id == head || entry.legOf == head;
        const bool isTaken = entry.outcome == Outcome::Running || entry.outcome == Outcome::Answered
            || entry.outcome == Outcome::Elsewhere || entry.outcome == Outcome::Rejected;
        if (isOfCall && isTaken)
            return;
    }
    const JournalEntry *missed = m_journal.find(head);
    if (missed && missed->outcome == Outcome::Missed
        && missed->work.state == JournalEntry::Work::State::None)
        m_journal.setWork(head, JournalEntry::Work::State::Open, m_store.now());
}

} // namespace Jackfield
