// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/commandtable.h"

#include <QHash>
#include <QObject>

#include <functional>

class QAction;
class QActionGroup;
class QMenu;
class QToolButton;
class QWidget;

namespace Jackfield {

/// The actions of the table that a window carries out, with their icons and keys.
class WindowActions final : public QObject
{
    Q_OBJECT
public:
    /// The actions' keys work in `window`, whose child this is.
    explicit WindowActions(QWidget *window);

    QAction *define(UserAction action, std::function<void()> run);
    /// One of the pages: checked while it is shown.
    QAction *definePage(UserAction action, std::function<void()> run);
    QAction *find(UserAction action) const { return m_actions.value(action); } ///< Null: none.

    void showFirstPage();
    QString shownPage() const; ///< Id in the table.
    void showPage(const QString &id); ///< Nothing when there is none, or it is not offered.
    void setFolded(bool folded); ///< The words of FoldWindow.

    /// A flat button of the action; reachable with Tab.
    QToolButton *makeButton(UserAction action, QWidget *parent) const;
    QMenu *makeMenu(QWidget *parent) const;

private:
    QWidget *m_window;
    QHash<UserAction, QAction *> m_actions;
    QActionGroup *m_pages;
};

} // namespace Jackfield
