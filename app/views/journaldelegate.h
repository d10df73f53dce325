// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Jackfield {

/// A cell with some air at its end.
class RoomyDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Who: a sign for the outcome, the name, and the number in small print below; at the end signs for
/// a note and for what is to be finished.
class JournalDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// showsWork: not all rows are to be finished.
    explicit JournalDelegate(bool showsWork, QObject *parent = nullptr);
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    static int rowHeight(const QWidget *view);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QString displayText(const QVariant &value, const QLocale &locale) const override;

private:
    const bool m_showsWork;
};

} // namespace Jackfield
