// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/aboutdialog.h"

#include "app/dialogs/plainlabel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace Jackfield {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Jackfield"));
    QLabel *name = makePlainLabel(tr("Jackfield %1").arg(QStringLiteral(JACKFIELD_VERSION)), this);
    QFont large = name->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.4);
    name->setFont(large);
    QLabel *text = makePlainLabel(
        tr("One desktop client for unlike phone systems.\n\n"
           "Free software under the GNU General Public License, version 3 or later. You may use, "
           "study, share and change it under the terms of that licence. It comes without any "
           "warranty.\n\nMade with Qt %1.")
            .arg(QLatin1String(qVersion())),
        this);
    for (QLabel *label : {name, text})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    name->setAccessibleName(name->text());
    text->setAccessibleName(text->text());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &AboutDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(name);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setFocus();
    resize(380, sizeHint().height());
}

} // namespace Jackfield
