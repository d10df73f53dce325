// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/queuetrend.h"

#include "app/look/accessibility.h"
#include "app/look/theme.h"

#include <QPainter>

#include <algorithm>

namespace Jackfield {

namespace {

    /// A minute by itself is drawn as a short line.
    QList<QPolygonF> runsOf(const QList<QueueMinute> &told, qint64 now)
    {
        QList<QPolygonF> runs;
        for (qsizetype i = 0; i < told.size(); ++i) {
            if (i == 0 || told.at(i).minute != told.at(i - 1).minute + 1)
                runs.append(QPolygonF());
            runs.last().append({double(told.at(i).minute - now), double(told.at(i).waiting)});
        }
        for (QPolygonF &run : runs) {
            if (run.size() == 1)
                run.append(run.first() - QPointF(0.6, 0));
        }
        return runs;
    }

} // namespace

QueueTrend::QueueTrend(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleRole(this, QAccessible::Chart);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void QueueTrend::show(const QList<QueueMinute> &told, qint64 now)
{
    if (told == m_told && now == m_now)
        return;
    m_told = told;
    m_now = now;
    m_lines = runsOf(told, now);
    int most = 0;
    for (const QueueMinute &minute : told)
        most = std::max(most, minute.waiting);
    // Room above the line; even, so that its half is a whole number too.
    m_top = std::max(4, (most + 2) / 2 * 2);
    setAccessibleDescription(
        told.isEmpty() ? tr("No figures yet")
                       : tr("At most %1, last %2")
                             .arg(QString::number(most), QString::number(told.last().waiting)));
    update();
}

void QueueTrend::setTextHeight(int pixels)
{
    m_textHeight = pixels;
    update();
}

// --- How it is drawn

void QueueTrend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPixelSize(m_textHeight);
    painter.setFont(small);
    QRectF plot = QRectF(rect()).adjusted(2, 2, -2, -2);
    if (height() > 6 * m_textHeight) { // Else the labels would be cut.
        const QFontMetricsF metrics(small, this);
        plot.adjust(metrics.horizontalAdvance(QString::number(m_top)) + m_textHeight / 2.0,
                    metrics.height() / 2, 0, -metrics.height() / 2);
        paintLabels(painter, plot);
    }
    paintGrid(painter, plot);
    const double perMinute = plot.width() / (minutes - 1);
    const double perCaller = plot.height() / m_top;
    painter.setClipRect(plot.adjusted(-2, -2, 2, 2)); // Minutes before the first grow out of it.
    painter.setPen(QPen(toneColor(Tone::Accent, palette()), 2));
    for (QPolygonF line : m_lines) {
        for (QPointF &point : line)
            point = {plot.right() + point.x() * perMinute, plot.bottom() - point.y() * perCaller};
        painter.drawPolyline(line);
    }
}

/// A quarter of an hour and half of the callers apart.
void QueueTrend::paintGrid(QPainter &painter, const QRectF &plot) const
{
    painter.setPen(QPen(lineColor(palette()), 1));
    for (int quarter = 0; quarter <= 4; ++quarter) {
        const double x = plot.left() + plot.width() * quarter / 4;
        painter.drawLine(QLineF(x, plot.top(), x, plot.bottom()));
    }
    for (int half = 0; half <= 2; ++half) {
        const double y = plot.top() + plot.height() * half / 2;
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y));
    }
}

void QueueTrend::paintLabels(QPainter &painter, const QRectF &plot) const
{
    painter.setPen(toneColor(Tone::Muted, palette()));
    const double high = painter.fontMetrics().height();
    for (int half = 0; half <= 2; ++half) {
        const double y = plot.bottom() - plot.height() * half / 2;
        painter.drawText(QRectF(0, y - high / 2, plot.left() - m_textHeight / 2.0 + 2, high),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(m_top / 2 * half));
    }
}

} // namespace Jackfield
