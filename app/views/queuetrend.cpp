// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/queuetrend.h"

#include "app/look/accessibility.h"
#include "app/look/theme.h"

#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>

namespace Jackfield {

QueueTrend::QueueTrend(QWidget *parent)
    : QChartView(parent)
    , m_time(new QValueAxis(this))
    , m_callers(new QValueAxis(this))
{
    setAccessibleRole(this, QAccessible::Chart);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    QChart *drawn = chart();
    drawn->setBackgroundVisible(false);
    drawn->setMargins({});
    drawn->layout()->setContentsMargins(0, 0, 0, 0);
    drawn->legend()->hide();
    drawn->addAxis(m_time, Qt::AlignBottom);
    drawn->addAxis(m_callers, Qt::AlignLeft);
    m_time->setRange(1 - minutes, 0);
    m_time->setLabelsVisible(false);
    m_time->setTickCount(5);
    m_callers->setLabelFormat(QStringLiteral("%d"));
    m_callers->setTickCount(3);
    m_callers->setRange(0, 4);
    applyColours();
}

void QueueTrend::show(const QList<QueueMinute> &told, qint64 now)
{
    if (told == m_told && now == m_now)
        return;
    m_told = told;
    m_now = now;
    draw();
}

/// A line for each run of minutes without a gap. A minute by itself is drawn as a short one.
void QueueTrend::draw()
{
    chart()->removeAllSeries();
    int most = 0;
    for (qsizetype first = 0; first < m_told.size();) {
        auto *line = new QLineSeries;
        qsizetype end = first;
        do {
            const QueueMinute &minute = m_told.at(end);
            line->append(double(minute.minute - m_now), minute.waiting);
            most = std::max(most, minute.waiting);
            ++end;
        } while (end < m_told.size() && m_told.at(end).minute == m_told.at(end - 1).minute + 1);
        if (line->count() == 1)
            line->append(line->at(0) - QPointF(0.6, 0));
        QPen pen(toneColor(Tone::Accent, palette()));
        pen.setWidthF(2);
        line->setPen(pen);
        chart()->addSeries(line);
        line->attachAxis(m_time);
        line->attachAxis(m_callers);
        first = end;
    }
    setAccessibleDescription(
        m_told.isEmpty()
            ? tr("No figures yet")
            : tr("At most %1, last %2")
                  .arg(QString::number(most), QString::number(m_told.constLast().waiting)));
    // Room above the line; even, so that its half is a whole number too.
    m_callers->setMax(std::max(4, (most + 2) / 2 * 2));
}

void QueueTrend::setTextHeight(int pixels)
{
    QFont small = font();
    small.setPixelSize(pixels);
    if (m_callers->labelsFont() != small)
        m_callers->setLabelsFont(small);
    m_callers->setLabelsVisible(height() > 6 * pixels); // Else they would be cut.
}

void QueueTrend::applyColours()
{
    for (QValueAxis *axis : {m_time, m_callers}) {
        axis->setGridLinePen(QPen(lineColor(palette()), 1));
        axis->setLinePen(QPen(lineColor(palette()), 1));
        axis->setLabelsBrush(toneColor(Tone::Muted, palette()));
    }
    draw();
}

void QueueTrend::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
}

} // namespace Jackfield
