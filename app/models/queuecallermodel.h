// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/keyedtable.h"
#include "app/models/numberformat.h"
#include "core/base/clock.h"
#include "core/domain/queue.h"

#include <memory>

namespace Jackfield {

class PhoneStore;
struct Location;

/// Who waits or talks in one queue, in the order they entered. Running waits are refreshed once a
/// second while a view says that it is seen. A name stands under words that say whose word it is
/// (security.md T62).
class QueueCallerModel final : public KeyedTable<QueueCaller>
{
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        WaitColumn,
        StatusColumn,
        NameColumn,
        CountryColumn,
        AgentColumn,
        ColumnCount
    };
    static constexpr int StaleRole = Qt::UserRole; ///< bool: no longer as told, shown grey.
    /// Where numbers are read; asked each time.
    using Where = std::function<Location()>;

    /// All must outlive the model.
    QueueCallerModel(const PhoneStore &store, Clock &clock, NumberFormat format, Where where,
                     QObject *parent = nullptr);

    void setQueue(const QueueId &id);
    const QueueId &queue() const { return m_queue; }
    void setLive(bool on);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void refresh();
    void schedule();
    QString text(const QueueCaller &caller, int column) const;

    const PhoneStore &m_store;
    Clock &m_clock;
    const NumberFormat m_format;
    const Where m_where;
    QueueId m_queue;
    bool m_isStale = false; ///< The whole queue.
    std::chrono::milliseconds m_heardAt {0}; ///< The queue; Clock::monotonic().
    std::unique_ptr<Alarm> m_alarm;
};

} // namespace Jackfield
