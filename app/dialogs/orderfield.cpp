// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/orderfield.h"

#include "core/base/redact.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace Jackfield {

namespace {

    constexpr int idRole = Qt::UserRole;
    constexpr int linesShown = 4;

} // namespace

OrderField::OrderField(const QList<Item> &items, QWidget *parent)
    : QWidget(parent)
    , m_items(items)
    , m_list(new QListWidget(this))
    , m_up(new QPushButton(tr("Up"), this))
    , m_down(new QPushButton(tr("Down"), this))
{
    m_list->setFixedHeight((m_list->fontMetrics().lineSpacing() + 6) * linesShown
                           + 2 * m_list->frameWidth());
    m_list->setTextElideMode(Qt::ElideRight);
    auto *buttons = new QVBoxLayout;
    for (QPushButton *button : {m_up, m_down}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_list, 1);
    row->addLayout(buttons);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_list, &QListWidget::itemChanged, this, &OrderField::edited);
    connect(m_list, &QListWidget::currentRowChanged, this, &OrderField::refreshButtons);
    setChosen({});
}

QStringList OrderField::chosen() const
{
    QStringList ids;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->checkState() == Qt::Checked)
            ids.append(item->data(idRole).toString());
    }
    return ids;
}

void OrderField::setChosen(const QStringList &ids)
{
    {
        const QSignalBlocker whole(m_list);
        m_list->clear();
        for (const QString &id : ids) {
            const auto known = std::find_if(m_items.begin(), m_items.end(),
                                            [&](const Item &item) { return item.id == id; });
            append(known == m_items.end() ? Item {id, oneLine(id, 60)} : *known, true);
        }
        for (const Item &item : m_items)
            if (!ids.contains(item.id))
                append(item, false);
    }
    refreshButtons();
    Q_EMIT edited();
}

void OrderField::append(const Item &item, bool isChosen)
{
    auto *row = new QListWidgetItem(item.text, m_list);
    row->setData(idRole, item.id);
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    row->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
}

void OrderField::move(int by)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_list->count())
        return;
    m_list->insertItem(row + by, m_list->takeItem(row));
    m_list->setCurrentRow(row + by);
    Q_EMIT edited();
}

void OrderField::refreshButtons()
{
    m_up->setEnabled(m_list->currentRow() > 0);
    m_down->setEnabled(m_list->currentRow() >= 0 && m_list->currentRow() + 1 < m_list->count());
}

} // namespace Jackfield
