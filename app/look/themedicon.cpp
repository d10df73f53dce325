// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

/// Outside any namespace, as Q_INIT_RESOURCE demands: a static library's resources wait for it.
static void initIconResources()
{
    Q_INIT_RESOURCE(jackfield);
}

namespace Jackfield {

namespace {

    class ThemedIconEngine final : public QIconEngine
    {
    public:
        ThemedIconEngine(const QString &name, Tone tone)
            : m_name(name)
            , m_tone(tone)
        { }

        void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
        {
            QSvgRenderer(recoloured(colour(mode))).render(painter, square(rect));
        }

        QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
        {
            const QColor ink = colour(mode);
            const QString key = QStringLiteral("jackfield-%1-%2-%3x%4")
                                    .arg(m_name, ink.name())
                                    .arg(size.width())
                                    .arg(size.height());
            QPixmap pixmap;
            if (QPixmapCache::find(key, &pixmap))
                return pixmap;
            pixmap = QPixmap(size);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            QSvgRenderer(recoloured(ink)).render(&painter, square(QRect({}, size)));
            painter.end();
            QPixmapCache::insert(key, pixmap);
            return pixmap;
        }

        QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_tone); }
        QString key() const override { return QStringLiteral("jackfield"); }
        QString iconName() override { return m_name; }
        bool isNull() override { return false; }

    private:
        QColor colour(QIcon::Mode mode) const
        {
            const QPalette palette = QGuiApplication::palette();
            if (mode == QIcon::Disabled)
                return palette.color(QPalette::Disabled, QPalette::ButtonText);
            if (mode == QIcon::Selected)
                return palette.color(QPalette::HighlightedText);
            return toneColor(m_tone, palette);
        }

        static QRectF square(const QRect &rect)
        {
            const int side = std::min(rect.width(), rect.height());
            QRectF square(0, 0, side, side);
            square.moveCenter(QRectF(rect).center());
            return square;
        }

        QByteArray recoloured(const QColor &ink) const
        {
            QFile file(QStringLiteral(":/jackfield/icons/%1.svg").arg(m_name));
            if (!file.open(QIODevice::ReadOnly))
                return {};
            return file.readAll().replace("currentColor", ink.name().toLatin1());
        }

        const QString m_name;
        const Tone m_tone;
    };

} // namespace

QIcon themedIcon(const QString &name, Tone tone)
{
    initIconResources();
    return QIcon(new ThemedIconEngine(name, tone));
}

} // namespace Jackfield
