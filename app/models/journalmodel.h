// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/callmodel.h"
#include "core/journal/journal.h"

#include <QAbstractTableModel>

namespace Jackfield {

/// Journal::entries(), newest first.
class JournalModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { PartyColumn, OutcomeColumn, WhenColumn, DurationColumn, LineColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        IdRole = Qt::UserRole, ///< JournalEntry::id
        NumberRole, ///< As the phone system sent it; empty: not known.
        NumberTextRole, ///< Spelled for people, or that it is uncertain.
        NameRole, ///< Empty: not known.
        DirectionRole, ///< int of Call::Direction
        OutcomeRole, ///< int of JournalEntry::Outcome
        HasReportRole, ///< bool
        SearchRole, ///< All that a search looks at, of the whole row.
    };
    Q_ENUM(Role)

    /// Both must outlive the model. `clock` says which day is today.
    JournalModel(const Journal &journal, const Clock &clock, NumberFormat format,
                 QObject *parent = nullptr);

    const JournalEntry &entry(int row) const { return m_journal.entries().at(row); }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString text(const JournalEntry &entry, int column) const;

    const Journal &m_journal;
    const Clock &m_clock;
    NumberFormat m_format;
};

} // namespace Jackfield
