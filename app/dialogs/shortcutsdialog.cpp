// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/shortcutsdialog.h"

#include "app/actions/commandtable.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QScreen>
#include <QStyle>
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
    // As wide as the longest sentence; where the screen has not that room, it scrolls.
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &ShortcutsDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    const int margins = 2 * list->frameWidth() + column->contentsMargins().left()
        + column->contentsMargins().right()
        + list->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const QSize room = screen()->availableSize() - QSize(20, 60); // Its frame takes some.
    resize(QSize(list->header()->length() + margins, 400).boundedTo(room));
}

} // namespace Jackfield
