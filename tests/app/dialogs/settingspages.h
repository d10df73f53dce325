// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/settingspage.h"

#include <QListWidget>
#include <QStackedWidget>
#include <QTest>

namespace Jackfield {

/// The list of the settings that has the pages in it.
inline QListWidget &pageList(const QWidget &dialog)
{
    for (auto *list : dialog.findChildren<QListWidget *>())
        if (list->accessibleName() == QLatin1String("Pages"))
            return *list;
    qFatal("The dialog has no list of pages.");
}

/// The page that is to be seen.
inline SettingsPage &currentPage(const QWidget &dialog)
{
    for (auto *stack : dialog.findChildren<QStackedWidget *>())
        if (auto *page = qobject_cast<SettingsPage *>(stack->currentWidget()))
            return *page;
    qFatal("The dialog shows no page.");
}

inline SettingsPage &showPage(const QWidget &dialog, const char *title)
{
    const auto found = pageList(dialog).findItems(QString::fromUtf8(title), Qt::MatchExactly);
    [&] { QCOMPARE(found.size(), 1); }();
    pageList(dialog).setCurrentItem(found.value(0));
    return currentPage(dialog);
}

} // namespace Jackfield
