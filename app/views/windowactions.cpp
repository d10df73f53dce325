// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/windowactions.h"

#include "app/look/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QToolButton>

namespace Jackfield {

WindowActions::WindowActions(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_pages(new QActionGroup(this))
{ }

QAction *WindowActions::define(UserAction action, std::function<void()> run)
{
    QAction *made = makeAction(action, m_window);
    made->setObjectName(userCommand(action).id);
    if (const QString icon = userCommand(action).icon; !icon.isEmpty())
        made->setIcon(themedIcon(icon));
    connect(made, &QAction::triggered, m_window, std::move(run));
    m_window->addAction(made);
    m_actions.insert(action, made);
    return made;
}

QAction *WindowActions::definePage(UserAction action, std::function<void()> run)
{
    QAction *page = define(action, std::move(run));
    page->setCheckable(true);
    m_pages->addAction(page);
    return page;
}

void WindowActions::showFirstPage()
{
    m_pages->actions().constFirst()->trigger();
}

QString WindowActions::shownPage() const
{
    return m_pages->checkedAction() ? m_pages->checkedAction()->objectName() : QString();
}

void WindowActions::showPage(const QString &id)
{
    for (QAction *page : m_pages->actions())
        if (page->objectName() == id && page->isVisible())
            page->trigger();
}

void WindowActions::setFolded(bool folded)
{
    QAction *fold = find(UserAction::FoldWindow);
    fold->setIcon(themedIcon(QLatin1String(folded ? "unfold" : "fold")));
    fold->setText(folded ? tr("Show the whole window") : userCommand(UserAction::FoldWindow).text);
}

QToolButton *WindowActions::makeButton(UserAction action, QWidget *parent) const
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(find(action));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QMenu *WindowActions::makeMenu(QWidget *parent) const
{
    auto *menu = new QMenu(parent);
    for (const UserAction action :
         {UserAction::Redial, UserAction::DialClipboard, UserAction::PauseLinks,
          UserAction::FoldWindow, UserAction::OpenWallboard, UserAction::ShowPopup,
          UserAction::Privacy, UserAction::OpenSettings, UserAction::OpenAssistant,
          UserAction::OpenTrace, UserAction::OpenSupportBundle, UserAction::OpenShortcuts,
          UserAction::OpenAbout, UserAction::Quit})
        menu->addAction(find(action));
    return menu;
}

} // namespace Jackfield
