// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>

#include <algorithm>

namespace Jackfield {

/// Something to be worked with: it presses, takes text or lets choose.
inline bool isInteractive(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
        || qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QTabBar *>(widget)
        || qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

/// The interactive widgets of `window` that can be used now; what Qt makes inside of one is a part
/// of that.
inline QWidgetList usableWidgets(const QWidget &window)
{
    QWidgetList usable;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!isInteractive(widget) || !widget->isVisible() || !widget->isEnabled()
            || widget->window() != &window)
            continue;
        bool isPart = widget->objectName().startsWith(QLatin1String("qt_"));
        for (const QWidget *around = widget->parentWidget(); around && around != &window;
             around = around->parentWidget())
            isPart =
                isPart || (isInteractive(around) && !qobject_cast<const QAbstractButton *>(around));
        if (!isPart)
            usable.append(widget);
    }
    return usable;
}

inline QString spokenName(QWidget *widget)
{
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    if (accessible && qobject_cast<const QComboBox *>(widget)) { // Its text is what was chosen.
        QString name = widget->accessibleName();
        for (const auto &[label, relation] : accessible->relations(QAccessible::Label))
            name += label->text(QAccessible::Name);
        return name;
    }
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

/// Where Tab leads in the active `window`, until it comes to a widget again.
inline QWidgetList tabWalk(QWidget &window)
{
    QWidgetList stops;
    if (!window.focusWidget())
        QTest::keyClick(&window, Qt::Key_Tab);
    for (QWidget *at = window.focusWidget(); at && !stops.contains(at); at = window.focusWidget()) {
        stops.append(at);
        QTest::keyClick(at, Qt::Key_Tab);
    }
    return stops;
}

/// What keeps somebody without mouse or sight from using the active `window`: usable widgets that
/// Tab does not reach, that have no name, or the name of another one in the same named part of the
/// window. Of radio buttons Tab reaches one.
inline QStringList keyboardTroubles(QWidget &window)
{
    const QWidgetList usable = usableWidgets(window);
    const QWidgetList stops = tabWalk(window);
    const auto isReached = [&](const QWidget *widget) {
        return stops.contains(widget)
            || (widget->focusProxy() && stops.contains(widget->focusProxy()));
    };
    QStringList troubles;
    QSet<std::pair<const QWidget *, QString>> told;
    for (QWidget *widget : usable) {
        const QString name = spokenName(widget);
        const QString who =
            QStringLiteral("%1 \"%2\"").arg(QLatin1String(widget->metaObject()->className()), name);
        const auto *radio = qobject_cast<const QRadioButton *>(widget);
        const auto beside = widget->parentWidget()->findChildren<QRadioButton *>();
        const bool isOneReached = radio && std::any_of(beside.begin(), beside.end(), isReached);
        if (!isReached(widget) && !isOneReached)
            troubles.append(who + QLatin1String(" is not reached by Tab"));
        if (name.isEmpty())
            troubles.append(who + QLatin1String(" has no name"));
        const QWidget *part = widget->parentWidget();
        while (!part->isWindow() && part->accessibleName().isEmpty())
            part = part->parentWidget();
        if (!name.isEmpty() && told.contains({part, name}))
            troubles.append(who + QLatin1String(" has the name of another"));
        told.insert({part, name});
    }
    return troubles;
}

} // namespace Jackfield
