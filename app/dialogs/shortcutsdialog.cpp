// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/shortcutsdialog.h"

#include "app/actions/commandtable.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Jackfield {

ShortcutsDialog::ShortcutsDialog(QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *list = new QTreeWidget(this);
    list->setAccessibleName(tr("Keyboard shortcuts"));
    list->setHeaderLabels({tr("Keys"), tr("Action"), tr("What it does")});
    list->setRootIsDecorated(false);
    list->setAlternatingRowColors(true);
    for (const UserCommand &command : commandTable())
        if (!command.shortcut.isEmpty())
            new QTreeWidgetItem(
                list,
                {command.shortcut.toString(QKeySequence::NativeText), command.text, command.help});
    list->setCurrentItem(list->topLevelItem(0));
    for (const int column : {0, 1})
        list->resizeColumnToContents(column);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &ShortcutsDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    resize(620, 400);
}

} // namespace Jackfield
