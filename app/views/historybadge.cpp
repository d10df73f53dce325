// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/historybadge.h"

#include "app/look/theme.h"
#include "core/journal/journal.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>

namespace Jackfield {

static constexpr int most = 99; ///< More is "99+".

HistoryBadge::HistoryBadge(const Journal &journal, QAbstractButton *button)
    : QWidget(button)
    , m_button(button)
    , m_name(button->text())
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    button->installEventFilter(this);
    connect(&journal, &Journal::openWorkChanged, this, &HistoryBadge::tell);
    tell(journal.openWork());
}

void HistoryBadge::tell(int open)
{
    m_open = open;
    m_button->setAccessibleName(open > 0 ? tr("%1, %n to finish", nullptr, open).arg(m_name)
                                         : m_name);
    setVisible(open > 0);
    settle();
    update();
}

static QString words(int open)
{
    return open > most ? QStringLiteral("%1+").arg(most) : QString::number(open);
}

QSize HistoryBadge::sizeHint() const
{
    const int height = fontMetrics().height() + 1;
    return {std::max(height, fontMetrics().horizontalAdvance(words(m_open)) + 8), height};
}

void HistoryBadge::settle()
{
    const QSize size = sizeHint();
    const int x = layoutDirection() == Qt::RightToLeft ? 2 : m_button->width() - size.width() - 2;
    setGeometry(QRect(QPoint(x, 2), size));
}

bool HistoryBadge::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
        settle();
    return QWidget::eventFilter(watched, event);
}

void HistoryBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneColor(Tone::Danger, palette()));
    const qreal radius = height() / 2.0;
    painter.drawRoundedRect(rect(), radius, radius);
    painter.setPen(palette().color(QPalette::Base));
    painter.drawText(rect(), Qt::AlignCenter, words(m_open));
}

} // namespace Jackfield
