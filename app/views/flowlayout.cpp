// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace Jackfield {

FlowLayout::FlowLayout(int spacing, QWidget *parent)
    : QLayout(parent)
{
    setSpacing(spacing);
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

std::vector<QLayoutItem *> FlowLayout::visibleItems() const
{
    std::vector<QLayoutItem *> visible;
    for (const auto &item : m_items)
        if (!item->isEmpty())
            visible.push_back(item.get());
    return visible;
}

int FlowLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    const QMargins margins = contentsMargins();
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : visibleItems()) {
        width = std::max(width, item->minimumSize().width());
        height = std::max(height, item->minimumSize().height());
    }
    return QSize(width, height).grownBy(margins);
}

QSize FlowLayout::sizeHint() const
{
    int width = -spacing();
    for (const QLayoutItem *item : visibleItems())
        width += item->sizeHint().width() + spacing();
    return minimumSize().expandedTo({width, 0});
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

/// Behind the last item of the row that begins with `first`.
size_t FlowLayout::rowEnd(const std::vector<QLayoutItem *> &items, size_t first, int width) const
{
    size_t end = first + 1;
    int used = items[first]->sizeHint().width();
    while (end < items.size()) {
        used += spacing() + items[end]->sizeHint().width();
        if (used > width)
            break;
        ++end;
    }
    return end;
}

/// Left edge and width of item `i` in the row that begins with `first`.
QRect FlowLayout::cell(const std::vector<QLayoutItem *> &items, size_t first, size_t i,
                       int width) const
{
    int left = 0;
    for (size_t before = first; before < i; ++before)
        left += items[before]->sizeHint().width() + spacing();
    return {left, 0, std::min(items[i]->sizeHint().width(), width - left), 0};
}

/// The height that is needed.
int FlowLayout::place(const QRect &rect, bool forReal) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    const auto items = visibleItems();
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = room.y();
    for (size_t first = 0, end = 0; first < items.size(); first = end) {
        end = rowEnd(items, first, room.width());
        int height = 0;
        for (size_t i = first; i < end; ++i) {
            const int width = cell(items, first, i, room.width()).width();
            height = std::max(height,
                              items[i]->hasHeightForWidth() ? items[i]->heightForWidth(width)
                                                            : items[i]->sizeHint().height());
        }
        for (size_t i = first; forReal && i < end; ++i) {
            QRect place = cell(items, first, i, room.width()).translated(room.x(), y);
            place.setHeight(height);
            items[i]->setGeometry(QStyle::visualRect(direction, room, place));
        }
        y += height + spacing();
    }
    const int used = items.empty() ? 0 : y - spacing() - room.y();
    return used + contentsMargins().top() + contentsMargins().bottom();
}

} // namespace Jackfield
