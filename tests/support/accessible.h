// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QStringList>
#include <QWidget>

namespace Jackfield {

/// Widgets below `root` that take the keyboard and have no name for a screen reader: "Class in
/// Class" each. What Qt makes inside its own widgets counts as part of those.
inline QStringList namelessWidgets(const QWidget &root)
{
    QStringList nameless;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy()
            || widget->parentWidget()->inherits("QComboBoxPrivateContainer")
            || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        QAccessibleInterface *accessible =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (accessible && !accessible->text(QAccessible::Name).isEmpty())
            continue;
        nameless.append(QStringLiteral("%1 in %2")
                            .arg(QLatin1String(widget->metaObject()->className()),
                                 QLatin1String(widget->parentWidget()->metaObject()->className())));
    }
    return nameless;
}

} // namespace Jackfield
