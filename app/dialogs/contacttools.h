// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/contacttrial.h"

#include <functional>

namespace Jackfield {

class Contacts;
class GateStatus;
class SecretStore;
class SettingsStore;

/// What sources of contacts are set up with; all outlive every dialog.
struct ContactTools
{
    SettingsStore &settings;
    SecretStore &secrets;
    Contacts &contacts;
    const GateStatus &gates; ///< The door "contacts": sources that cannot be used.
    /// As ContactTrial::run(); empty: sources cannot be tried.
    std::function<Pending<Result<ContactTrialOutcome>>(const ContactTrial::Wish &)> test {};
};

} // namespace Jackfield
