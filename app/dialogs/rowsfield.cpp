// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/rowsfield.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableWidget>

#include <algorithm>

namespace Jackfield {

namespace {

    constexpr int linesShown = 3; // More are reached by scrolling.

    /// Tells of every key typed, not only of what is done.
    class TypingDelegate final : public QStyledItemDelegate
    {
    public:
        explicit TypingDelegate(RowsField *field)
            : QStyledItemDelegate(field)
            , m_field(field)
        { }
        QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override
        {
            if (QWidget *choice = m_field->makeChoiceEditor(parent, index.column()))
                return choice;
            QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
            if (auto *line = qobject_cast<QLineEdit *>(editor))
                connect(line, &QLineEdit::textEdited, m_field, &RowsField::typing);
            return editor;
        }

    private:
        RowsField *m_field;
    };

} // namespace

RowsField::RowsField(const QStringList &titles, QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, int(titles.size()), this))
    , m_edit(new QPushButton(tr("Edit"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    m_table->setHorizontalHeaderLabels(titles);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setVisible(titles.size() > 1);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false); // Tab leads on, as everywhere in the dialog.
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const int line = m_table->verticalHeader()->defaultSectionSize();
    m_table->setFixedHeight(line * (linesShown + (titles.size() > 1 ? 1 : 0))
                            + 2 * m_table->frameWidth());
    auto *add = new QPushButton(tr("Add"), this);
    auto *buttons = new QVBoxLayout;
    for (QPushButton *button : {add, m_edit, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_table, 1);
    row->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, &RowsField::addRow);
    connect(m_edit, &QPushButton::clicked, this,
            [this] { m_table->editItem(m_table->currentItem()); });
    connect(m_remove, &QPushButton::clicked, this, &RowsField::removeRow);
    auto *delegate = new TypingDelegate(this);
    m_table->setItemDelegate(delegate);
    connect(m_table, &QTableWidget::itemChanged, this, &RowsField::edited);
    // Behind the table's own slot: the editor is gone from it by then.
    connect(delegate, &TypingDelegate::closeEditor, this, &RowsField::typing);
    connect(m_table, &QTableWidget::currentCellChanged, this, &RowsField::refreshButtons);
    refreshButtons();
}

QList<QStringList> RowsField::rows() const
{
    QList<QStringList> rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList texts;
        for (int column = 0; column < m_table->columnCount(); ++column)
            texts.append(textAt(row, column).trimmed());
        if (std::any_of(texts.cbegin(), texts.cend(),
                        [](const QString &text) { return !text.isEmpty(); }))
            rows.append(texts);
    }
    return rows;
}

QString RowsField::textAt(int row, int column) const
{
    const QModelIndex index = m_table->model()->index(row, column);
    QString text = m_table->item(row, column)->text();
    if (const auto *line = qobject_cast<QLineEdit *>(m_table->indexWidget(index)))
        text = line->text();
    else if (const auto *box = qobject_cast<QComboBox *>(m_table->indexWidget(index)))
        text = box->currentText();
    return m_choices.value(column).key(text.trimmed(), text);
}

void RowsField::setChoices(int column, const QMap<QString, QString> &wordsByValue)
{
    m_choices.insert(column, wordsByValue);
}

/// Null: anything is typed there.
QWidget *RowsField::makeChoiceEditor(QWidget *parent, int column)
{
    if (!m_choices.contains(column))
        return nullptr;
    auto *box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setAccessibleName(m_table->horizontalHeaderItem(column)->text());
    box->addItems(m_choices.value(column).values());
    connect(box, &QComboBox::editTextChanged, this, &RowsField::typing);
    return box;
}

void RowsField::setRows(const QList<QStringList> &rows)
{
    m_table->setRowCount(0);
    for (const QStringList &row : rows)
        append(row);
    Q_EMIT edited();
}

void RowsField::append(const QStringList &row)
{
    const QSignalBlocker whole(m_table); // A row half filled is nobody's business.
    const int at = m_table->rowCount();
    m_table->insertRow(at);
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->setItem(at, column,
                         new QTableWidgetItem(
                             m_choices.value(column).value(row.value(column), row.value(column))));
}

void RowsField::addRow()
{
    append({});
    m_table->setCurrentCell(m_table->rowCount() - 1, 0);
    m_table->editItem(m_table->currentItem());
}

void RowsField::removeRow()
{
    m_table->removeRow(m_table->currentRow());
    refreshButtons();
    Q_EMIT edited();
}

void RowsField::refreshButtons()
{
    const bool any = m_table->currentRow() >= 0;
    m_edit->setEnabled(any);
    m_remove->setEnabled(any);
}

} // namespace Jackfield
