// SPDX-License-Identifier: GPL-3.0-or-later
// JournalModel: what happens while it is shown.
#include "app/models/journalmodel.h"

#include <algorithm>

namespace Jackfield {

void JournalModel::follow(const Journal &journal)
{
    const RowSignals &rows = journal.rows();
    const auto takeRow = [this](int row) { takeLive(m_journal.entries().at(row)); };
    connect(&rows, &RowSignals::inserted, this, takeRow);
    connect(&rows, &RowSignals::changed, this, takeRow);
    connect(&rows, &RowSignals::aboutToRemove, this,
            [this](int row) { m_live.remove(m_journal.entries().at(row).id); });
    connect(&journal, &Journal::entryChanged, this, &JournalModel::takeChanged);
    connect(&journal, &Journal::workClosed, this, &JournalModel::takeClosed);
}

/// New ones stand on top, whatever the clock does, until the journal tells their position.
qint64 JournalModel::orderOf(const JournalEntry &entry)
{
    const auto live = m_live.constFind(entry.id);
    qint64 order = entry.position;
    if (order == 0)
        order = live != m_live.cend() ? *live
                                      : std::max(entry.startedAt.toMSecsSinceEpoch(), m_top + 1);
    m_top = std::max(m_top, order);
    return order;
}

qint64 JournalModel::liveOrderOf(const JournalEntry &entry)
{
    const qint64 order = orderOf(entry);
    m_live.insert(entry.id, order);
    return order;
}

bool JournalModel::fits(size_t at, qint64 order) const
{
    JournalRow wanted;
    wanted.id = m_rows[at]->id;
    wanted.order = order;
    return (at == 0 || isBefore(*m_rows[at - 1], wanted))
        && (at + 1 == m_rows.size() || isBefore(wanted, *m_rows[at + 1]));
}

/// A call is found by its legs too.
bool JournalModel::isFound(const JournalEntry &entry) const
{
    const QList<JournalEntry> &all = m_journal.entries();
    return matches(entry, m_shown)
        || std::any_of(all.cbegin(), all.cend(), [&](const JournalEntry &leg) {
               return leg.legOf == entry.id && matches(leg, m_shown);
           });
}

void JournalModel::takeLive(const JournalEntry &entry)
{
    if (entry.legOf.isEmpty())
        return takeLiveCall(entry);
    if (const size_t at = find(entry); at != none)
        remove(at); // It was a call by itself until now.
    takeLiveLeg(entry);
}

void JournalModel::takeLiveCall(const JournalEntry &entry)
{
    const size_t at = find(entry);
    const qint64 order = liveOrderOf(entry);
    if (at == none) {
        if (!isFound(entry))
            return;
        insert(makeRow(entry, order));
        return showLiveLegs(*m_rows[find(entry.id)]);
    }
    if (!isFound(entry))
        return remove(at);
    if (fits(at, order)) {
        adopt(*m_rows[at], entry, order);
        return tellChanged(*m_rows[at]);
    }
    remove(at);
    insert(makeRow(entry, order));
    showLiveLegs(*m_rows[find(entry.id)]);
}

void JournalModel::takeLiveLeg(const JournalEntry &entry)
{
    liveOrderOf(entry);
    if (const JournalEntry *call = m_journal.find(entry.legOf))
        takeLiveCall(*call); // It may be found by this leg.
    const size_t at = find(entry.legOf);
    if (at == none)
        return;
    JournalRow &row = *m_rows[at];
    if (row.legState == JournalRow::Legs::Read)
        addLeg(row, entry);
    else
        showLiveLegs(row);
}

/// Those of a call of this run need no asking.
void JournalModel::showLiveLegs(JournalRow &row)
{
    if (row.legState == JournalRow::Legs::Asked || !m_live.contains(row.id))
        return;
    QList<const JournalEntry *> legs;
    for (const JournalEntry &entry : m_journal.entries())
        if (entry.legOf == row.id)
            legs.prepend(&entry);
    if (legs.isEmpty() || row.legCount > legs.size())
        return; // The journal knows of more.
    row.legState = JournalRow::Legs::Read;
    for (const JournalEntry *leg : std::as_const(legs))
        addLeg(row, *leg);
}

/// Only what no list of this run has is asked for.
void JournalModel::takeChanged(const QString &id)
{
    if (id.isEmpty()) {
        if (m_store != m_journal.store() && (m_next == Next::Following || m_failure))
            reload();
        return;
    }
    if (m_live.contains(id) || !indexOf(id).isValid())
        return;
    m_journal.entry(id).then(this, [this](const Result<std::optional<JournalEntry>> &entry) {
        if (!entry || !*entry)
            return; // What is shown is the last that is known.
        const QModelIndex index = indexOf((*entry)->id);
        if (!index.isValid())
            return;
        auto *row = const_cast<JournalRow *>(rowOf(index));
        if (!row->parent && row->legCount == 0 && !matches(**entry, m_shown))
            return remove(size_t(index.row()));
        adopt(*row, **entry, row->order);
        tellChanged(*row);
    });
}

void JournalModel::takeClosed(const CloseWork &closed)
{
    const qint64 before = closed.before.toMSecsSinceEpoch();
    for (size_t at = m_rows.size(); at-- > 0;) {
        JournalRow &row = *m_rows[at];
        if (row.work != JournalEntry::Work::State::Open || row.numberKey != closed.numberKey
            || row.startedAt >= before)
            continue;
        if (m_shown.openWorkOnly)
            remove(at);
        else {
            row.work = closed.work.state;
            tellChanged(row);
        }
    }
}

} // namespace Jackfield
