// SPDX-License-Identifier: GPL-3.0-or-later
// JournalModel: what its cells say.
#include "app/models/journalmodel.h"
#include "app/models/journalwords.h"
#include "app/models/partynames.h"
#include "app/models/wording.h"

#include <QLocale>

namespace Jackfield {

static Party partyOf(const JournalRow &row)
{
    return {row.number, row.name, {}, row.isUncertain};
}

/// A name that was sent is marked as such (security.md T62).
static QStringList partyWords(const JournalRow &row, const QString &party)
{
    QStringList words(party);
    if (row.isNameSent)
        words << Wording::sentLabel(row.direction);
    return words;
}

/// The day above the time, where it is not today: the column stays narrow.
static QString when(qint64 startedAt, const QDateTime &now)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(startedAt, Qt::UTC);
    const QDateTime local = utc.toLocalTime();
    if (local.date() == now.toLocalTime().date())
        return Wording::moment(utc, now);
    const QLocale locale;
    return locale.toString(local.date(), QLocale::ShortFormat) + QLatin1Char('\n')
        + locale.toString(local.time(), QLocale::ShortFormat);
}

QString JournalModel::text(const JournalRow &row, int column) const
{
    switch (column) {
    case PartyColumn:
        return Wording::party(partyOf(row), m_format(row.number));
    case OutcomeColumn:
        return Wording::outcome(row.outcome);
    case WhenColumn:
        return when(row.startedAt, m_clock.now());
    case DurationColumn:
        return row.duration.count() > 0 ? Wording::duration(row.duration) : QString();
    case LineColumn:
        return row.line;
    default:
        return {};
    }
}

QVariant JournalModel::fact(const JournalRow &row, int role) const
{
    switch (role) {
    case IdRole:
        return row.id;
    case NumberRole:
        return row.number;
    case NumberTextRole:
        return Wording::numberOf(partyOf(row), m_format(row.number));
    case DirectionRole:
        return int(row.direction);
    case OutcomeRole:
        return int(row.outcome);
    case HasReportRole:
        return row.hasReport;
    case HasNoteRole:
        return row.hasNote;
    case WorkRole:
        return int(row.work);
    default:
        return {};
    }
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JournalRow &row = *rowOf(index);
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == Qt::AccessibleTextRole && index.column() == PartyColumn) {
        QStringList words = partyWords(row, text(row, PartyColumn));
        if (row.hasNote)
            words << tr("has a note");
        if (row.work == JournalEntry::Work::State::Open)
            words << tr("to finish");
        return words.join(QStringLiteral(", "));
    }
    if (role == Qt::ToolTipRole) { // Else what looks like markup would be taken for it.
        QStringList words = partyWords(row, text(row, PartyColumn));
        words << Wording::outcome(row.outcome);
        if (!row.queue.isEmpty())
            words << tr("Queue %1").arg(row.queue);
        words << Wording::certainty(row.certainty);
        return QStringLiteral("<p>%1</p>").arg(words.join(QStringLiteral(", ")).toHtmlEscaped());
    }
    return fact(row, role);
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractItemModel::headerData(section, orientation, role);
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
