// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/dialpage.h"

namespace Jackfield {

DialPage::DialPage(const SettingsStore &store, QWidget *parent)
    : FormPage(store, parent)
{
    form().addHeading(tr("Speed dials"));
    addTable("dialling.speed_dials",
             tr("Numbers behind the keys 1 to 99. 1 to 9 are dialled with Alt and the digit."),
             ValueEditor::forMap(tr("Key"), tr("Number"), &form()));
    form().addHeading(tr("Favourites"));
    addTable("dialling.favourites", tr("Numbers that are always at hand, by name."),
             ValueEditor::forMap(tr("Name"), tr("Number"), &form()));
}

QString DialPage::title() const
{
    return tr("Dialling");
}

} // namespace Jackfield
