// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/worklistmodel.h"

#include "app/models/journalmodel.h"
#include "app/models/partynames.h"
#include "app/models/wording.h"
#include "core/base/redact.h"

#include <algorithm>

namespace Jackfield {

using State = JournalEntry::Work::State;

static JournalEntry slim(JournalEntry entry)
{
    entry.report.reset();
    entry.callData.clear();
    entry.recordings.clear();
    return entry;
}

WorklistModel::WorklistModel(Journal &journal, const Clock &clock, NumberFormat format,
                             QObject *parent)
    : KeyedTable(&OpenCaller::key, parent)
    , m_journal(journal)
    , m_clock(clock)
    , m_format(std::move(format))
{ }

// --- What is open

void WorklistModel::setLive()
{
    if (m_isLive)
        return;
    m_isLive = true;
    connect(&m_journal, &Journal::entryChanged, this, &WorklistModel::takeChanged);
    connect(&m_journal, &Journal::workClosed, this, &WorklistModel::takeClosed);
    connect(&m_journal, &Journal::openWorkChanged, this, [this](int open) {
        if (open != m_total)
            ask(); // Another desk of the team finished some.
    });
    ask();
}

void WorklistModel::tryAgain()
{
    m_failure.reset();
    ask();
    Q_EMIT stateChanged();
}

void WorklistModel::ask(std::optional<qint64> below)
{
    if (m_isAsking) {
        m_isToAskAgain = true;
        return;
    }
    if (!below) {
        m_reading.clear();
        m_isToAskAgain = false;
    }
    m_isAsking = true;
    JournalQuery query;
    query.openWorkOnly = true;
    m_journal.page(query, below, pageSize).then(this, [this](const Result<JournalPage> &page) {
        m_isAsking = false;
        if (page)
            return take(*page);
        m_failure = page.error();
        Q_EMIT stateChanged();
    });
}

void WorklistModel::take(const JournalPage &page)
{
    m_failure = page.failure;
    m_isOfThisDesk = page.isOfThisDesk;
    for (const JournalEntry &entry : page.entries)
        m_reading.insert(entry.id, slim(entry));
    if (m_isToAskAgain)
        return ask();
    if (page.next && m_reading.size() < mostEntries)
        return ask(page.next);
    m_open = std::exchange(m_reading, {});
    for (const JournalEntry &entry : m_journal.entries()) { // newer than what was read
        m_open.remove(entry.id);
        if (entry.work.state == State::Open)
            m_open.insert(entry.id, slim(entry));
    }
    group();
}

void WorklistModel::takeChanged(const QString &id)
{
    if (id.isEmpty())
        return ask();
    if (const JournalEntry *live = m_journal.find(id))
        return takeEntry(*live);
    m_journal.entry(id).then(this, [this](const Result<std::optional<JournalEntry>> &entry) {
        if (entry && *entry)
            takeEntry(**entry);
    });
}

void WorklistModel::takeEntry(const JournalEntry &entry)
{
    m_isToAskAgain = m_isAsking; // The answer may be older than this.
    if (entry.work.state != State::Open && !m_open.remove(entry.id))
        return;
    if (entry.work.state == State::Open)
        m_open.insert(entry.id, slim(entry));
    group();
}

void WorklistModel::takeClosed(const CloseWork &closed)
{
    m_open.removeIf([&closed](const auto &each) {
        return each.value().numberKey == closed.numberKey && each.value().startedAt < closed.before;
    });
    group();
}

// --- By number

void WorklistModel::setText(const QString &text)
{
    m_text = text;
    group();
}

static void add(OpenCaller &caller, const JournalEntry &entry)
{
    if (caller.entries.isEmpty()) {
        caller.number = entry.remote.number;
        caller.isUncertain = entry.remote.isUncertain;
        caller.newest = entry.startedAt;
    }
    caller.entries.append(entry.id);
    caller.oldest = entry.startedAt;
    const QString &name = entry.contactName.isEmpty() ? entry.remote.name : entry.contactName;
    if (caller.name.isEmpty()) {
        caller.name = oneLine(name, 64).trimmed();
        caller.isNameSent = entry.contactName.isEmpty() && !caller.name.isEmpty();
    }
    if (caller.queue.isEmpty())
        caller.queue = oneLine(entry.queue, 64);
    if (caller.note.isEmpty())
        caller.note = oneLine(entry.note).trimmed();
}

void WorklistModel::group()
{
    QList<const JournalEntry *> newestFirst;
    for (const JournalEntry &entry : std::as_const(m_open))
        newestFirst.append(&entry);
    std::sort(newestFirst.begin(), newestFirst.end(),
              [](const JournalEntry *a, const JournalEntry *b) {
                  return std::tie(a->startedAt, a->id) > std::tie(b->startedAt, b->id);
              });
    JournalQuery query;
    query.text = m_text;
    QList<OpenCaller> callers;
    QHash<QString, qsizetype> places;
    QSet<QString> found;
    for (const JournalEntry *entry : std::as_const(newestFirst)) {
        const QString key = entry->numberKey.isEmpty() ? entry->id : entry->numberKey;
        if (!places.contains(key)) {
            places.insert(key, callers.size());
            callers.append(OpenCaller());
            callers.last().key = key;
        }
        add(callers[places.value(key)], *entry);
        if (matches(*entry, query))
            found.insert(key);
    }
    m_total = int(callers.size());
    callers.removeIf([&found](const OpenCaller &caller) { return !found.contains(caller.key); });
    merge(callers);
    Q_EMIT stateChanged();
}

// --- Cells

int WorklistModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

static Party partyOf(const OpenCaller &caller)
{
    return {caller.number, caller.name, {}, caller.isUncertain};
}

QString WorklistModel::text(const OpenCaller &caller, int column) const
{
    switch (column) {
    case PartyColumn:
        return Wording::party(partyOf(caller), m_format(caller.number));
    case CountColumn:
        return tr("%1×").arg(caller.entries.size());
    case NewestColumn:
        return Wording::moment(caller.newest, m_clock.now());
    case SinceColumn:
        return Wording::moment(caller.oldest, m_clock.now());
    case NoteColumn:
        return caller.note;
    default:
        return {};
    }
}

QString WorklistModel::toolTip(const OpenCaller &caller) const
{
    QStringList words {text(caller, PartyColumn)};
    if (caller.isNameSent)
        words << Wording::sentLabel(Call::Direction::Incoming);
    words << tr("since %1").arg(text(caller, SinceColumn));
    if (!caller.queue.isEmpty())
        words << tr("Queue %1").arg(caller.queue);
    if (!caller.note.isEmpty())
        words << caller.note;
    return words.join(QStringLiteral(", "));
}

QVariant WorklistModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OpenCaller &caller = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(caller, index.column());
    case JournalModel::IdRole:
        return caller.entries.constFirst();
    case JournalModel::NumberRole:
        return caller.number;
    case JournalModel::NumberTextRole:
        return Wording::numberOf(partyOf(caller), m_format(caller.number));
    case JournalModel::DirectionRole:
        return int(Call::Direction::Incoming);
    case JournalModel::OutcomeRole:
        return int(JournalEntry::Outcome::Missed);
    case JournalModel::HasNoteRole:
        return !caller.note.isEmpty();
    case JournalModel::WorkRole:
        return int(State::Open);
    case Qt::ToolTipRole: // Else what looks like markup would be taken for it.
        return QStringLiteral("<p>%1</p>").arg(toolTip(caller).toHtmlEscaped());
    default:
        return {};
    }
}

QVariant WorklistModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PartyColumn:
        return tr("Who");
    case CountColumn:
        return tr("Calls");
    case NewestColumn:
        return tr("Last call");
    case SinceColumn:
        return tr("Since");
    case NoteColumn:
        return tr("Note");
    default:
        return {};
    }
}

} // namespace Jackfield
