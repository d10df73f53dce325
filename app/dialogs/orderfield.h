// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace Jackfield {

/// A list to tick in and to bring into an order, the first one being the preferred.
class OrderField final : public QWidget
{
    Q_OBJECT
public:
    struct Item
    {
        QString id;
        QString text; ///< For people.
    };
    explicit OrderField(const QList<Item> &items, QWidget *parent = nullptr);

    QStringList chosen() const; ///< Ids of what is ticked, in the order shown.
    /// Ticks these and puts them first. Ids that are none of the items get one.
    void setChosen(const QStringList &ids);
    QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void edited(); ///< By the user or by setChosen().

private:
    void append(const Item &item, bool isChosen);
    void move(int by);
    void refreshButtons();

    const QList<Item> m_items;
    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
};

} // namespace Jackfield
