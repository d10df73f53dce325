// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queues/queuehistory.h"

#include <QPolygonF>
#include <QWidget>

namespace Jackfield {

/// How many waited in the last minutes, as a line; minutes in which nothing was seen are left open.
class QueueTrend final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int minutes = 60;

    explicit QueueTrend(QWidget *parent = nullptr);

    /// `told`: as QueueHistory::last() gives them; `now`: the running minute.
    void show(const QList<QueueMinute> &told, qint64 now);
    void setTextHeight(int pixels);
    /// One for each run of minutes without a gap. x: minutes, 0 is now, earlier ones are negative;
    /// y: callers.
    const QList<QPolygonF> &lines() const { return m_lines; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintGrid(QPainter &painter, const QRectF &plot) const;
    void paintLabels(QPainter &painter, const QRectF &plot) const;

    QList<QueueMinute> m_told;
    qint64 m_now = 0;
    QList<QPolygonF> m_lines;
    int m_top = 4; ///< Callers at the upper edge; even.
    int m_textHeight = 9;
};

} // namespace Jackfield
