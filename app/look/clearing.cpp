// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/clearing.h"

#include <QLineEdit>

namespace Jackfield {

void offerClearing(QLineEdit *edit)
{
    if (!edit->text().isEmpty())
        return edit->setClearButtonEnabled(true);
    QObject::connect(
        edit, &QLineEdit::textChanged, edit, [edit] { edit->setClearButtonEnabled(true); },
        Qt::SingleShotConnection);
}

} // namespace Jackfield
