// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/windowpages.h"

#include "app/views/contactview.h"
#include "app/views/historybadge.h"
#include "app/views/journalview.h"
#include "app/views/linepanel.h"
#include "app/views/pagerail.h"
#include "app/views/queueoffer.h"
#include "app/views/queuepanel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>

namespace Jackfield {

WindowPages::WindowPages(const UiContext &context, WindowActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_rail(new PageRail(this))
    , m_pages(new QStackedWidget(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_rail);
    row->addWidget(m_pages, 1);

    QAction *board = m_actions.find(UserAction::OpenWallboard);
    add(UserAction::ShowLines,
        [this, context] { return complaining(new LinePanel(context, m_pages)); });
    QToolButton *history = add(UserAction::ShowHistory, [this, context] {
        return complaining(new JournalView(context, m_pages));
    });
    new HistoryBadge(context.journal, history);
    add(UserAction::ShowQueues,
        [this, context, board] { return new QueuePanel(context, board, m_pages); });
    add(UserAction::ShowContacts,
        [this, context] { return complaining(new ContactView(context, m_pages)); });
    m_actions.showFirstPage();
    QAction *page = m_actions.find(UserAction::ShowQueues);
    auto *offer = new QueueOffer(context.store, {page, board}, this);
    connect(offer, &QueueOffer::withdrawn, this, [this, page] {
        if (page->isChecked())
            m_actions.showFirstPage();
    });
}

template<typename Page>
QWidget *WindowPages::complaining(Page *page)
{
    connect(page, &Page::failed, this, &WindowPages::failed);
    return page;
}

QToolButton *WindowPages::add(UserAction action, std::function<QWidget *()> make)
{
    QWidget *none = nullptr;
    return m_rail->addPage(m_actions.definePage(action, [this, make, page = none]() mutable {
        Q_EMIT chosen();
        if (!page)
            m_pages->addWidget(page = make());
        m_pages->setCurrentWidget(page);
        if (page->focusProxy())
            page->setFocus(); // Its search.
    }));
}

} // namespace Jackfield
