// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "app/views/windowactions.h"

#include <QWidget>

#include <functional>

class QStackedWidget;
class QToolButton;

namespace Jackfield {

class PageRail;

/// The pages behind the rail, each made when it is first shown.
class WindowPages final : public QWidget
{
    Q_OBJECT
public:
    /// Defines the pages in `actions`, which outlives it as what `context` refers to does, and
    /// shows the first one. The wallboard's action is defined by now.
    WindowPages(const UiContext &context, WindowActions &actions, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(); ///< By the user; before the page is shown.
    void failed(const QString &words); ///< Something did not work; plain text.

private:
    /// make: a child of m_pages.
    QToolButton *add(UserAction action, std::function<QWidget *()> make);
    template<typename Page>
    QWidget *complaining(Page *page); ///< What it says has failed is told.

    WindowActions &m_actions;
    PageRail *m_rail;
    QStackedWidget *m_pages;
};

} // namespace Jackfield
