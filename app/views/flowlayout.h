// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace Jackfield {

/// Items side by side, as many as fit: in columns of equal width, or each as wide as it wants to
/// be. Hidden ones take no room. A row is as high as its highest item. Mirrored from right to left.
class FlowLayout final : public QLayout
{
public:
    static constexpr int naturalColumns = 0; ///< Each item as wide as it wants to be.

    /// `minimumColumn`: no column is narrower (unless the whole layout is), in pixels; or
    /// naturalColumns.
    FlowLayout(int minimumColumn, int spacing, QWidget *parent = nullptr);
    ~FlowLayout() override;

    /// Items in one row, when the layout is `width` wide and its columns are equal.
    int columnsFor(int width) const;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;
    void invalidate() override;

private:
    std::vector<QLayoutItem *> visibleItems() const;
    int columnWidth() const;
    size_t rowEnd(const std::vector<QLayoutItem *> &items, size_t first, int width) const;
    QRect cell(const std::vector<QLayoutItem *> &items, size_t first, size_t i, int width) const;
    int place(const QRect &rect, bool forReal) const;

    const int m_minimumColumn;
    mutable int m_columnWidth = -1; ///< Negative: not known. Thousands of items have a say in it.
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace Jackfield
