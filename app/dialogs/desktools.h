// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/callspage.h"
#include "app/dialogs/contacttools.h"
#include "app/dialogs/historypage.h"
#include "app/dialogs/poppage.h"

namespace Jackfield {

/// What the settings of the desk (calls, contacts, history, queues) can try out. What is empty is
/// not offered; what is named must outlive the dialog.
struct DeskTools
{
    Contacts *contacts = nullptr; ///< Null: the page Contacts is left out.
    decltype(ContactTools::test) tryContacts {};
    CallsPage::PlaySound playSound {};
    PopPage::OpenPage openPage {};
    SecretId journalPassword {};
    decltype(HistoryPage::Tools::look) lookAtJournal {};
    decltype(HistoryPage::Tools::reopen) reopenJournal {};
    QStringList queues {}; ///< That the phone systems tell.
};

} // namespace Jackfield
