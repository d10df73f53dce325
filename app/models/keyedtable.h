// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QSet>

#include <algorithm>

namespace Jackfield {

/// A table whose rows are told as whole lists, again and again. What is in both lists keeps its
/// place in a view, with selection and focus; a reset never comes.
template<typename Row>
class KeyedTable : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    const Row &row(int row) const { return m_rows.at(row); }

protected:
    /// `key`: what tells one row from another. Of two rows with the same one the first is shown.
    explicit KeyedTable(QString Row::*key, QObject *parent)
        : QAbstractTableModel(parent)
        , m_key(key)
    { }

    /// Few signals: one for each run of rows that are gone or new, one for all that differ.
    void merge(const QList<Row> &told)
    {
        if (told.constBegin() == m_rows.constBegin() && told.size() == m_rows.size())
            return; // The very same list: nothing was told anew.
        QHash<QString, qsizetype> places; // Of what is wanted.
        const QList<Row> wanted = withoutTwins(told, places);
        if (goneRuns(places) > fewRuns)
            reorder(places); // so that they stand at the end, in one run
        removeGone(places);
        reorder(places);
        if (newRuns(wanted) <= fewRuns) {
            insertNew(wanted);
        } else {
            appendNew(wanted);
            reorder(places);
        }
        update(wanted);
    }
    void emitAllChanged(int firstColumn, int lastColumn, const QList<int> &roles)
    {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, firstColumn), index(rowCount() - 1, lastColumn), roles);
    }

private:
    QList<Row> withoutTwins(const QList<Row> &told, QHash<QString, qsizetype> &places) const
    {
        places.reserve(told.size());
        for (const Row &one : told)
            if (!places.contains(one.*m_key))
                places.insert(one.*m_key, places.size());
        if (places.size() == told.size())
            return told;
        QList<Row> unique;
        for (const Row &one : told)
            if (places.value(one.*m_key) == unique.size())
                unique.append(one);
        return unique;
    }

    /// More of them are moved together first: each run costs as much as all rows.
    static constexpr int fewRuns = 8;

    int goneRuns(const QHash<QString, qsizetype> &places) const
    {
        int runs = 0;
        bool isIn = false;
        for (const Row &one : m_rows) {
            const bool isGone = !places.contains(one.*m_key);
            runs += isGone && !isIn ? 1 : 0;
            isIn = isGone;
        }
        return runs;
    }

    QSet<QString> keys() const
    {
        QSet<QString> known;
        known.reserve(m_rows.size());
        for (const Row &one : m_rows)
            known.insert(one.*m_key);
        return known;
    }

    int newRuns(const QList<Row> &wanted) const
    {
        const QSet<QString> known = keys();
        int runs = 0;
        bool isIn = false;
        for (const Row &one : wanted) {
            const bool isNew = !known.contains(one.*m_key);
            runs += isNew && !isIn ? 1 : 0;
            isIn = isNew;
        }
        return runs;
    }

    void appendNew(const QList<Row> &wanted)
    {
        const QSet<QString> known = keys();
        QList<Row> more;
        for (const Row &one : wanted)
            if (!known.contains(one.*m_key))
                more.append(one);
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + more.size() - 1));
        m_rows += more;
        endInsertRows();
    }

    void removeGone(const QHash<QString, qsizetype> &places)
    {
        for (qsizetype last = m_rows.size() - 1; last >= 0; --last) {
            qsizetype first = last + 1;
            while (first > 0 && !places.contains(m_rows.at(first - 1).*m_key))
                --first;
            if (first > last)
                continue;
            beginRemoveRows({}, int(first), int(last));
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
            last = first;
        }
    }

    void reorder(const QHash<QString, qsizetype> &places)
    {
        const qsizetype gone = places.size();
        const auto before = [&](const Row &a, const Row &b) {
            return places.value(a.*m_key, gone) < places.value(b.*m_key, gone);
        };
        if (std::is_sorted(m_rows.cbegin(), m_rows.cend(), before))
            return;
        Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        const QModelIndexList kept = persistentIndexList();
        QList<QString> keys;
        for (const QModelIndex &one : kept)
            keys.append(m_rows.at(one.row()).*m_key);
        std::stable_sort(m_rows.begin(), m_rows.end(), before);
        QHash<QString, int> now;
        for (const Row &one : std::as_const(m_rows))
            now.insert(one.*m_key, int(now.size()));
        for (qsizetype i = 0; i < kept.size(); ++i)
            changePersistentIndex(kept.at(i), index(now.value(keys.at(i)), kept.at(i).column()));
        Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }

    void insertNew(const QList<Row> &wanted)
    {
        qsizetype kept = 0;
        while (m_rows.size() < wanted.size()) {
            while (kept < m_rows.size() && m_rows.at(kept).*m_key == wanted.at(kept).*m_key)
                ++kept;
            qsizetype end = kept + 1; // Of the run: before the next that is there already.
            while (end < wanted.size()
                   && (kept == m_rows.size() || wanted.at(end).*m_key != m_rows.at(kept).*m_key))
                ++end;
            beginInsertRows({}, int(kept), int(end - 1));
            m_rows = m_rows.first(kept) + wanted.sliced(kept, end - kept) + m_rows.sliced(kept);
            endInsertRows();
            kept = end;
        }
    }

    void update(const QList<Row> &wanted)
    {
        qsizetype first = -1;
        qsizetype last = -1;
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            if (m_rows.at(i) == wanted.at(i))
                continue;
            first = first < 0 ? i : first;
            last = i;
        }
        m_rows = wanted;
        if (first >= 0)
            Q_EMIT dataChanged(index(int(first), 0), index(int(last), columnCount() - 1));
    }

    QString Row::*const m_key;
    QList<Row> m_rows;
};

} // namespace Jackfield
