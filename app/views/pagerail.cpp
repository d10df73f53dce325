// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/pagerail.h"

#include "app/look/accessibility.h"

#include <QAction>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Jackfield {

static constexpr int spacing = 2;

PageRail::PageRail(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("Pages"));
    setAccessibleRole(this, QAccessible::PageTabList);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(spacing);
    m_column->setSizeConstraint(QLayout::SetNoConstraint); // The hints below say how small.
    m_column->addStretch();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

QToolButton *PageRail::addPage(QAction *show)
{
    auto *button = new QToolButton(this);
    setAccessibleRole(button, QAccessible::PageTab);
    button->setDefaultAction(show);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(show, &QAction::visibleChanged, this, [this, button, show] {
        button->setVisible(show->isVisible());
        updateGeometry();
        fit();
    });
    m_column->insertWidget(m_column->count() - 1, button);
    m_buttons.append(button);
    updateGeometry();
    return button;
}

/// Of an icon alone the style says it; a word below it adds its line.
int PageRail::heightWith(Qt::ToolButtonStyle style) const
{
    int height = 0;
    for (const QToolButton *button : m_buttons) {
        if (button->isHidden())
            continue;
        QStyleOptionToolButton option;
        option.initFrom(button);
        const int icon = button->iconSize().height();
        const int words = style == Qt::ToolButtonTextUnderIcon ? fontMetrics().height() + 4 : 0;
        const QSize content(button->iconSize().width(), icon + words);
        height += this->style()
                      ->sizeFromContents(QStyle::CT_ToolButton, &option, content, button)
                      .height()
            + spacing;
    }
    return std::max(0, height - spacing);
}

/// With words, whether they are shown or not: the page must not jump sideways.
int PageRail::widest() const
{
    int width = 0;
    for (const QToolButton *button : m_buttons)
        width = std::max(width, fontMetrics().horizontalAdvance(button->text()) + 16);
    return width;
}

QSize PageRail::sizeHint() const
{
    return {widest(), heightWith(Qt::ToolButtonTextUnderIcon)};
}

QSize PageRail::minimumSizeHint() const
{
    return {widest(), heightWith(Qt::ToolButtonIconOnly)};
}

void PageRail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void PageRail::fit()
{
    const Qt::ToolButtonStyle style = height() < heightWith(Qt::ToolButtonTextUnderIcon)
        ? Qt::ToolButtonIconOnly
        : Qt::ToolButtonTextUnderIcon;
    for (QToolButton *button : std::as_const(m_buttons))
        if (button->toolButtonStyle() != style)
            button->setToolButtonStyle(style);
}

} // namespace Jackfield
