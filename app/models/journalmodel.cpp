// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/journalmodel.h"

#include "app/models/wording.h"

#include <algorithm>

namespace Jackfield {

using Work = JournalEntry::Work;

JournalModel::JournalModel(Journal &journal, const Clock &clock, NumberFormat format,
                           QObject *parent)
    : QAbstractItemModel(parent)
    , m_journal(journal)
    , m_clock(clock)
    , m_format(std::move(format))
    , m_store(journal.store())
{
    follow(journal);
    startAnew();
}

JournalModel::~JournalModel() = default;

// --- Pages

void JournalModel::setQuery(const JournalQuery &query)
{
    if (query == m_wanted)
        return;
    m_wanted = query;
    reload();
}

void JournalModel::reload()
{
    m_isStale = m_isAsking;
    m_isToReset = true;
    m_next = Next::First;
    m_hasMore = true;
    m_failure.reset();
    ask();
}

void JournalModel::tryAgain()
{
    if (!m_failure)
        return;
    m_failure.reset();
    for (const RowPtr &row : m_rows)
        if (row->legState == JournalRow::Legs::Failed)
            askLegs(*row);
    if (m_next == Next::First)
        reload();
    else if (m_hasMore)
        ask();
    Q_EMIT stateChanged();
}

/// One request at a time: what is typed meanwhile waits for the answer, of which nothing is taken.
void JournalModel::ask()
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    m_store = m_journal.store();
    m_journal.page(m_wanted, m_next == Next::First ? std::nullopt : m_below, pageSize)
        .then(this, [this](const Result<JournalPage> &page) {
            m_isAsking = false;
            if (std::exchange(m_isStale, false))
                return ask();
            if (page)
                return take(*page);
            m_failure = page.error();
            if (m_isToReset)
                startAnew();
            Q_EMIT stateChanged();
        });
    if (m_isAsking)
        Q_EMIT stateChanged();
}

void JournalModel::take(const JournalPage &page)
{
    m_hasMore = false; // Views ask while rows come in.
    if (m_isToReset)
        startAnew();
    m_failure = page.failure;
    m_isOfThisDesk = page.isOfThisDesk;
    m_next = page.failure ? Next::First : Next::Following;
    m_below = page.next;
    merge(page.entries);
    m_hasMore = page.next.has_value() && !isFull();
    Q_EMIT stateChanged();
}

/// With what is in memory: it needs no asking.
void JournalModel::startAnew()
{
    beginResetModel();
    m_isToReset = false;
    m_shown = m_wanted;
    m_rows.clear();
    const QList<JournalEntry> &entries = m_journal.entries();
    std::for_each(entries.crbegin(), entries.crend(), [this](const JournalEntry &entry) {
        const qint64 order = liveOrderOf(entry);
        if (entry.legOf.isEmpty() && isFound(entry))
            m_rows.push_back(makeRow(entry, order));
    });
    std::sort(m_rows.begin(), m_rows.end(),
              [](const RowPtr &a, const RowPtr &b) { return isBefore(*a, *b); });
    m_haveLegs.assign(m_rows.size(), false);
    endResetModel();
    for (const RowPtr &row : m_rows)
        showLiveLegs(*row);
}

void JournalModel::merge(const QList<JournalEntry> &entries)
{
    std::vector<RowPtr> more; // behind all that is there
    for (const JournalEntry &entry : entries) {
        if (!entry.legOf.isEmpty())
            continue;
        if (const JournalEntry *live =
                m_live.contains(entry.id) ? m_journal.find(entry.id) : nullptr) {
            JournalEntry known = *live; // newer than what was read
            known.position = entry.position;
            known.legs = entry.legs;
            takeLiveCall(known);
            continue;
        }
        RowPtr row = makeRow(entry, orderOf(entry));
        const JournalRow *last = !more.empty() ? more.back().get()
            : m_rows.empty()                   ? nullptr
                                               : m_rows.back().get();
        if (!last || isBefore(*last, *row)) {
            more.push_back(std::move(row));
            continue;
        }
        append(std::exchange(more, {}));
        insert(std::move(row));
    }
    append(std::move(more));
}

void JournalModel::append(std::vector<RowPtr> rows)
{
    if (rows.empty())
        return;
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(rows.size()) - 1);
    for (const RowPtr &row : rows)
        m_haveLegs.push_back(row->legCount > 0);
    std::move(rows.begin(), rows.end(), std::back_inserter(m_rows));
    endInsertRows();
}

void JournalModel::insert(RowPtr row)
{
    const size_t at = placeOf(row->order, row->id);
    if (at < m_rows.size() && m_rows[at]->id == row->id)
        return; // told twice
    beginInsertRows({}, int(at), int(at));
    m_haveLegs.insert(m_haveLegs.begin() + qsizetype(at), row->legCount > 0);
    m_rows.insert(m_rows.begin() + qsizetype(at), std::move(row));
    endInsertRows();
}

void JournalModel::remove(size_t at)
{
    beginRemoveRows({}, int(at), int(at));
    m_haveLegs.erase(m_haveLegs.begin() + qsizetype(at));
    m_rows.erase(m_rows.begin() + qsizetype(at));
    endRemoveRows();
}

bool JournalModel::canFetchMore(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_hasMore && !m_isAsking && !m_isHeld && !m_failure;
    const JournalRow *row = rowOf(parent);
    return !row->parent && row->legCount > 0 && row->legState == JournalRow::Legs::NotRead;
}

void JournalModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    if (parent.isValid())
        askLegs(*m_rows[size_t(parent.row())]);
    else
        ask();
}

// --- Legs

void JournalModel::askLegs(JournalRow &row)
{
    row.legState = JournalRow::Legs::Asked;
    m_journal.legs(row.id).then(
        this, [this, id = row.id](const Result<QList<JournalEntry>> &legs) { takeLegs(id, legs); });
}

void JournalModel::takeLegs(const QString &id, const Result<QList<JournalEntry>> &legs)
{
    const size_t at = find(id);
    if (at == none || m_rows[at]->legState != JournalRow::Legs::Asked)
        return; // The list is another one now.
    JournalRow &row = *m_rows[at];
    if (!legs) {
        row.legState = JournalRow::Legs::Failed;
        m_failure = legs.error();
        Q_EMIT stateChanged();
        return;
    }
    row.legState = JournalRow::Legs::Read;
    for (const JournalEntry &leg : *legs) {
        const JournalEntry *live = m_live.contains(leg.id) ? m_journal.find(leg.id) : nullptr;
        addLeg(row, live ? *live : leg);
    }
    row.legCount = int(row.legs.size()); // What was told may be less by now.
    tellChanged(row);
}

/// Oldest first; one that is there is changed.
void JournalModel::addLeg(JournalRow &row, const JournalEntry &leg)
{
    const auto same = std::find_if(row.legs.begin(), row.legs.end(),
                                   [&](const RowPtr &known) { return known->id == leg.id; });
    if (same != row.legs.end()) {
        adopt(**same, leg, (*same)->order);
        return tellChanged(**same);
    }
    RowPtr added = makeRow(leg, orderOf(leg));
    added->parent = &row;
    added->legCount = 0;
    const auto place = std::find_if(row.legs.begin(), row.legs.end(),
                                    [&](const RowPtr &known) { return isBefore(*known, *added); });
    const int at = int(place - row.legs.begin());
    beginInsertRows(indexOf(row), at, at);
    row.legs.insert(place, std::move(added));
    row.legCount = std::max(row.legCount, int(row.legs.size()));
    noteLegs(row);
    endInsertRows();
}

// --- Places

size_t JournalModel::placeOf(qint64 order, const QString &id) const
{
    JournalRow wanted;
    wanted.order = order;
    wanted.id = id;
    const auto place = std::lower_bound(
        m_rows.cbegin(), m_rows.cend(), wanted,
        [](const RowPtr &row, const JournalRow &other) { return isBefore(*row, other); });
    return size_t(place - m_rows.cbegin());
}

size_t JournalModel::find(const QString &id) const
{
    if (const auto live = m_live.constFind(id); live != m_live.cend()) {
        const size_t at = placeOf(*live, id);
        return at < m_rows.size() && m_rows[at]->id == id ? at : none;
    }
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [&](const RowPtr &row) { return row->id == id; });
    return found == m_rows.cend() ? none : size_t(found - m_rows.cbegin());
}

size_t JournalModel::find(const JournalEntry &live) const
{
    const bool wasDropped =
        live.position == 0 && m_journal.entries().size() == Journal::capacity; // Perhaps.
    if (m_live.contains(live.id) || wasDropped)
        return find(live.id);
    const size_t at = placeOf(live.position, live.id); // It may be in a page that was read.
    return at < m_rows.size() && m_rows[at]->id == live.id ? at : none;
}

void JournalModel::noteLegs(const JournalRow &row)
{
    if (!row.parent)
        m_haveLegs[placeOf(row.order, row.id)] = row.legCount > 0;
}

QModelIndex JournalModel::indexOf(const QString &id) const
{
    if (const size_t at = find(id); at != none)
        return createIndex(int(at), 0, nullptr);
    for (const RowPtr &row : m_rows)
        for (const RowPtr &leg : row->legs)
            if (leg->id == id)
                return indexOf(*leg);
    return {};
}

QModelIndex JournalModel::indexOf(const JournalRow &row) const
{
    if (!row.parent)
        return createIndex(int(placeOf(row.order, row.id)), 0, nullptr);
    const auto &legs = row.parent->legs;
    const auto place = std::find_if(legs.cbegin(), legs.cend(),
                                    [&](const RowPtr &leg) { return leg.get() == &row; });
    return createIndex(int(place - legs.cbegin()), 0, const_cast<JournalRow *>(row.parent));
}

const JournalRow *JournalModel::rowOf(const QModelIndex &index) const
{
    const auto *parent = static_cast<const JournalRow *>(index.constInternalPointer());
    const auto &rows = parent ? parent->legs : m_rows;
    return rows[size_t(index.row())].get();
}

void JournalModel::tellChanged(const JournalRow &row)
{
    noteLegs(row);
    const QModelIndex first = indexOf(row);
    Q_EMIT dataChanged(first, first.siblingAtColumn(ColumnCount - 1));
}

QModelIndex JournalModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || row >= rowCount(parent) || column >= ColumnCount)
        return {};
    return createIndex(row, column, parent.isValid() ? rowOf(parent) : nullptr);
}

QModelIndex JournalModel::parent(const QModelIndex &child) const
{
    const auto *parent = static_cast<const JournalRow *>(child.constInternalPointer());
    return parent ? indexOf(*parent) : QModelIndex();
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_rows.size());
    return parent.column() == 0 ? int(rowOf(parent)->legs.size()) : 0;
}

int JournalModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool JournalModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return !m_rows.empty();
    return parent.column() == 0 && !parent.constInternalPointer()
        && m_haveLegs[size_t(parent.row())];
}

} // namespace Jackfield
