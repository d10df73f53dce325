// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/keyedtable.h"
#include "app/models/queuemodel.h"
#include "core/domain/queue.h"

namespace Jackfield {

/// The agents of one queue: the user first, then who is busy, ready, paused, and not known; by
/// name.
class QueueAgentModel final : public KeyedTable<QueueAgent>
{
    Q_OBJECT
public:
    enum Column { NameColumn, ExtensionColumn, StateColumn, CallsColumn, ColumnCount };

    /// `store`, and what `isOwn` refers to, must outlive the model.
    QueueAgentModel(const PhoneStore &store, QueueModel::IsOwn isOwn, QObject *parent = nullptr);

    void setQueue(const QueueId &id);
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void refresh();
    QString text(const QueueAgent &agent, int column) const;

    const PhoneStore &m_store;
    const QueueModel::IsOwn m_isOwn;
    QueueId m_queue;
    bool m_isStale = false;
};

} // namespace Jackfield
