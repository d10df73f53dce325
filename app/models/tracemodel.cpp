// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/tracemodel.h"

#include "core/base/personal.h"
#include "core/base/redact.h"

namespace Jackfield {

using Record = ProtocolTrace::Record;

TraceModel::TraceModel(ProtocolTrace &trace, const PhoneStore &store, Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_trace(trace)
    , m_store(store)
    , m_clock(clock)
    , m_records(trace.since(0))
{
    connect(&trace, &ProtocolTrace::recorded, this, [this] {
        if (!m_isPaused && !m_batch)
            m_batch = m_clock.after(batch, [this] { take(); });
    });
    connect(&trace, &ProtocolTrace::cleared, this, &TraceModel::clear);
}

void TraceModel::take()
{
    m_batch.reset();
    const qint64 last = m_records.isEmpty() ? 0 : m_records.constLast().serial;
    const QList<Record> more = m_trace.since(last);
    if (more.isEmpty())
        return;
    // What the trace has dropped goes here too.
    const qint64 oldest = m_trace.records().front().serial;
    int gone = 0;
    while (gone < m_records.size() && m_records.at(gone).serial < oldest)
        ++gone;
    if (gone > 0) {
        beginRemoveRows({}, 0, gone - 1);
        m_records.remove(0, gone);
        endRemoveRows();
    }
    const int size = int(m_records.size());
    beginInsertRows({}, size, size + int(more.size()) - 1);
    m_records += more;
    endInsertRows();
}

void TraceModel::clear()
{
    beginResetModel();
    m_records.clear();
    endResetModel();
}

void TraceModel::setPaused(bool paused)
{
    m_isPaused = paused;
    m_batch.reset();
    if (!paused)
        take();
}

void TraceModel::setPeople(People people)
{
    if (people == m_people)
        return;
    m_people = people;
    if (!m_records.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_records.size()) - 1, ColumnCount - 1));
}

int TraceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int TraceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TraceModel::labelOf(const SystemId &system) const
{
    const SystemStatus *status = m_store.findSystem(system);
    return status ? oneLine(status->label) : system.value;
}

QString TraceModel::cell(const Record &record, int column) const
{
    const bool isSent = record.message.direction == WireMessage::Direction::Sent;
    switch (column) {
    case Time:
        return record.time.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"));
    case System:
        return labelOf(record.system);
    case Direction:
        return isSent ? tr("→ sent") : tr("← received");
    case Name:
        return m_people == People::Shown ? record.message.name
                                         : maskedPersonal(record.message.name);
    case Text:
        return record.hasContents ? firstLine(record, m_people) : QString();
    default:
        return {};
    }
}

QString TraceModel::searched(int row) const
{
    return cell(record(row), Name) + u'\n' + shownText(record(row), m_people);
}

QVariant TraceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Record &record = m_records.at(index.row());
    return role == Qt::DisplayRole ? cell(record, index.column()) : QVariant();
}

QVariant TraceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case System:
        return tr("Phone system");
    case Direction:
        return tr("Direction");
    case Name:
        return tr("Message");
    case Text:
        return tr("First line");
    default:
        return {};
    }
}

} // namespace Jackfield
