// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/journalmodel.h"

#include "app/models/wording.h"
#include "core/base/redact.h"

namespace Jackfield {

JournalModel::JournalModel(const Journal &journal, const Clock &clock, NumberFormat format,
                           QObject *parent)
    : QAbstractTableModel(parent)
    , m_journal(journal)
    , m_clock(clock)
    , m_format(std::move(format))
{
    const RowSignals &rows = journal.rows();
    connect(&rows, &RowSignals::aboutToInsert, this,
            [this](int row) { beginInsertRows({}, row, row); });
    connect(&rows, &RowSignals::inserted, this, [this] { endInsertRows(); });
    connect(&rows, &RowSignals::aboutToRemove, this,
            [this](int row) { beginRemoveRows({}, row, row); });
    connect(&rows, &RowSignals::removed, this, [this] { endRemoveRows(); });
    connect(&rows, &RowSignals::changed, this,
            [this](int row) { Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1)); });
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_journal.entries().size());
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString JournalModel::text(const JournalEntry &entry, int column) const
{
    switch (column) {
    case PartyColumn:
        return Wording::party(entry.remote, m_format(entry.remote.number));
    case OutcomeColumn:
        return Wording::outcome(entry.outcome);
    case WhenColumn:
        return Wording::moment(entry.startedAt, m_clock.now());
    case DurationColumn:
        return entry.duration.count() > 0 ? Wording::duration(entry.duration) : QString();
    case LineColumn:
        return oneLine(entry.line);
    default:
        return {};
    }
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const JournalEntry &shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case IdRole:
        return shown.id;
    case NumberRole:
        return shown.remote.number;
    case NumberTextRole:
        return Wording::numberOf(shown.remote, m_format(shown.remote.number));
    case NameRole:
        return oneLine(shown.remote.name);
    case DirectionRole:
        return int(shown.direction);
    case OutcomeRole:
        return int(shown.outcome);
    case HasReportRole:
        return shown.report.has_value();
    case SearchRole:
        return QStringList {shown.remote.name,
                            shown.remote.number,
                            shown.line,
                            shown.queue,
                            Wording::outcome(shown.outcome),
                            Wording::direction(shown.direction)}
            .join(QLatin1Char('\n'));
    default:
        return {};
    }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case PartyColumn:
        return tr("Who");
    case OutcomeColumn:
        return tr("Outcome");
    case WhenColumn:
        return tr("When");
    case DurationColumn:
        return tr("Length");
    case LineColumn:
        return tr("Line");
    default:
        return {};
    }
}

} // namespace Jackfield
