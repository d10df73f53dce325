// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queues/queuehistory.h"

#include <QChartView>

class QValueAxis;

namespace Jackfield {

/// How many waited in the last minutes, as a line; minutes in which nothing was seen are left open.
class QueueTrend final : public QChartView
{
    Q_OBJECT
public:
    static constexpr int minutes = 60;

    explicit QueueTrend(QWidget *parent = nullptr);

    /// `told`: as QueueHistory::last() gives them; `now`: the running minute.
    void show(const QList<QueueMinute> &told, qint64 now);
    void setTextHeight(int pixels);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();
    void applyColours();

    QList<QueueMinute> m_told;
    qint64 m_now = 0;
    QValueAxis *m_time;
    QValueAxis *m_callers;
};

} // namespace Jackfield
