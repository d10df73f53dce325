// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QTest>
#include <QWidget>

/// Keeps a picture as "<part>-<row of data>[-200].png" for people to look at.
inline void save(QWidget &widget, const char *part)
{
    const QString scale =
        qEnvironmentVariableIsSet("QT_SCALE_FACTOR") ? QStringLiteral("-200") : QString();
    QDir().mkpath(QStringLiteral(PICTURE_DIR));
    const QString file =
        QStringLiteral(PICTURE_DIR "/%1-%2%3.png")
            .arg(QString::fromLatin1(part), QString::fromLatin1(QTest::currentDataTag()), scale);
    QVERIFY2(widget.grab().save(file), qPrintable(file));
}

/// What is visible lies inside what holds it.
inline void checkNothingIsCut(const QWidget &widget)
{
    for (const auto *child : widget.findChildren<QWidget *>()) {
        const QWidget *holder = child->parentWidget();
        if (!child->isVisible() || child->isWindow() || child->size().isEmpty()
            || holder->objectName() == QLatin1String("qt_scrollarea_viewport")
            || child->objectName().startsWith(QLatin1String("qt_")))
            continue;
        QVERIFY2(holder->rect().contains(child->geometry()),
                 qPrintable(QStringLiteral("%1 “%2” in %3")
                                .arg(QLatin1String(child->metaObject()->className()),
                                     child->accessibleName(),
                                     QLatin1String(holder->metaObject()->className()))));
    }
}

/// Lets the layouts come to rest.
inline void settle()
{
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
}
