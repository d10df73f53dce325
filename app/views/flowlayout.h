// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace Jackfield {

/// Items side by side, as many as fit, each as wide as it wants to be. Hidden ones take no room. A
/// row is as high as its highest item. Mirrored from right to left.
class FlowLayout final : public QLayout
{
public:
    explicit FlowLayout(int spacing, QWidget *parent = nullptr);
    ~FlowLayout() override;

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

private:
    std::vector<QLayoutItem *> visibleItems() const;
    size_t rowEnd(const std::vector<QLayoutItem *> &items, size_t first, int width) const;
    QRect cell(const std::vector<QLayoutItem *> &items, size_t first, size_t i, int width) const;
    int place(const QRect &rect, bool forReal) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace Jackfield
