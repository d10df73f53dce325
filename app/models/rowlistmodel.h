// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/phone/rowsignals.h"

#include <QAbstractListModel>

#include <memory>

namespace Jackfield {

/// A list of PhoneStore as item model; holds no data of its own. Texts that grow old (timers, ages)
/// are refreshed once a second while a view says that it is seen.
class RowListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    /// Starts and stops the refreshing; one timer, and none while off.
    void setLive(bool on);
    bool isLive() const { return m_alarm != nullptr; }

    int rowCount(const QModelIndex &parent = {}) const final;

protected:
    /// Both must outlive the model.
    RowListModel(const RowSignals &rows, Clock &clock, QObject *parent);
    void emitChanged(int row, const QList<int> &roles = {});
    void emitAllChanged(const QList<int> &roles);

private:
    virtual int count() const = 0;
    virtual QList<int> agingRoles() const = 0;
    void schedule();

    Clock &m_clock;
    std::unique_ptr<Alarm> m_alarm;
};

} // namespace Jackfield
