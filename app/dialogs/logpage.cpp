// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/logpage.h"

namespace Jackfield {

LogPage::LogPage(const SettingsStore &store, QWidget *parent)
    : FormPage(store, parent)
{
    addNote(tr("When something does not work, those who help you may ask for more of this. "
               "Nothing is sent anywhere by itself, and passwords are never written down."));
    form().addHeading(tr("Log"));
    add("log.categories", tr("More of"));
    addNote(tr("Any of phone, dialling, protocol, settings, inbound, storage and ui; with "
               "“=debug” behind it everything there is."));
    form().addHeading(tr("Protocol trace"));
    add("log.trace", tr("Contents of"));
    addNote(tr("Names of phone systems as in the file, or * for all. Without it the trace keeps "
               "only what kinds of messages passed."));
}

QString LogPage::title() const
{
    return tr("Support");
}

} // namespace Jackfield
