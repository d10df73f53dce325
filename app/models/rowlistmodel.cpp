// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/rowlistmodel.h"

namespace Jackfield {

RowListModel::RowListModel(const RowSignals &rows, Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{
    connect(&rows, &RowSignals::aboutToInsert, this,
            [this](int row) { beginInsertRows({}, row, row); });
    connect(&rows, &RowSignals::inserted, this, [this] { endInsertRows(); });
    connect(&rows, &RowSignals::aboutToRemove, this,
            [this](int row) { beginRemoveRows({}, row, row); });
    connect(&rows, &RowSignals::removed, this, [this] { endRemoveRows(); });
    connect(&rows, &RowSignals::changed, this, [this](int row) { emitChanged(row); });
}

void RowListModel::setLive(bool on)
{
    if (on == isLive())
        return;
    if (!on) {
        m_alarm.reset();
        return;
    }
    emitAllChanged(agingRoles());
    schedule();
}

void RowListModel::schedule()
{
    m_alarm = m_clock.after(std::chrono::seconds(1), [this] {
        schedule(); // first: a view that reacts may call setLive(false)
        emitAllChanged(agingRoles());
    });
}

int RowListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

void RowListModel::emitChanged(int row, const QList<int> &roles)
{
    Q_EMIT dataChanged(index(row), index(row), roles);
}

void RowListModel::emitAllChanged(const QList<int> &roles)
{
    if (const int rows = count(); rows > 0)
        Q_EMIT dataChanged(index(0), index(rows - 1), roles);
}

} // namespace Jackfield
