// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/badgedicon.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace Jackfield {

namespace {

    /// Drawn anew for every size, as what it is on.
    class BadgeEngine final : public QIconEngine
    {
    public:
        BadgeEngine(const QIcon &base, const QString &text)
            : m_base(base)
            , m_text(text)
        { }

        void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
        {
            const int side = std::min(rect.width(), rect.height());
            QRect square(0, 0, side, side);
            square.moveCenter(rect.center());
            m_base.paint(painter, square, Qt::AlignCenter, mode);
            paintBadge(*painter, square);
        }

        QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
        {
            QPixmap pixmap(size);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            paint(&painter, QRect({}, size), mode, state);
            return pixmap;
        }

        QIconEngine *clone() const override { return new BadgeEngine(*this); }
        bool isNull() override { return m_base.isNull(); }

    private:
        /// The same on light and dark panels: white on red, with a gap to the icon below.
        void paintBadge(QPainter &painter, const QRect &icon) const
        {
            const qreal height = std::max(10.0, icon.height() * 0.58);
            QFont font = QGuiApplication::font();
            font.setBold(true);
            font.setPixelSize(qRound(height * 0.86));
            const QFontMetricsF metrics(font);
            const qreal width = std::max(height, metrics.horizontalAdvance(m_text) + 3.0);
            const QRectF badge(icon.right() + 1 - width, icon.bottom() + 1 - height, width, height);
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            QPainterPath gap;
            gap.addRoundedRect(badge.adjusted(-1, -1, 1, 1), height / 2, height / 2);
            painter.setCompositionMode(QPainter::CompositionMode_Clear);
            painter.fillPath(gap, Qt::black);
            painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
            painter.setPen(Qt::NoPen);
            painter.setBrush(QColor(0xb3202a));
            painter.drawRoundedRect(badge, height / 2, height / 2);
            painter.setFont(font);
            painter.setPen(Qt::white);
            // By the figure itself: the room below a line would push it up.
            const QRectF ink = metrics.tightBoundingRect(m_text);
            painter.drawText(badge.center() - ink.center(), m_text);
            painter.restore();
        }

        const QIcon m_base;
        const QString m_text;
    };

} // namespace

QIcon badgedIcon(const QIcon &base, int number)
{
    if (number <= 0)
        return base;
    return QIcon(
        new BadgeEngine(base, number > 9 ? QStringLiteral("9+") : QString::number(number)));
}

QIcon warningIcon(const QIcon &base)
{
    return QIcon(new BadgeEngine(base, QStringLiteral("!")));
}

} // namespace Jackfield
