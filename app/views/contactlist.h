// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace Jackfield {

/// A contact: a sign of what it is at hand for, the name, the state of its line, and in small print
/// company, number and source.
class ContactDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QString displayText(const QVariant &value, const QLocale &locale) const override;
};

/// Rows of a ContactModel, on which a call can be dropped.
class ContactList final : public QListView
{
    Q_OBJECT
public:
    explicit ContactList(QWidget *parent = nullptr);
    void setPlaceholder(const QString &words); ///< Stands there while the list is empty.
    const QString &placeholder() const { return m_placeholder; }

Q_SIGNALS:
    void callWanted(); ///< Enter or a double click.
    void copyWanted();
    /// A call is over that row; whoever takes it sets `accepted`.
    void dropOffered(const Jackfield::CallId &call, int row, bool *accepted);
    void callDropped(const Jackfield::CallId &call, int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QString m_placeholder;
};

} // namespace Jackfield
