// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <functional>

namespace Jackfield {

class Clock;
class Dialer;
class PhoneSystemRegistry;
class SecretStore;
class SettingsStore;

/// What phone systems are set up with; all outlive every dialog.
struct SystemTools
{
    SettingsStore &settings;
    const PhoneSystemRegistry &registry;
    SecretStore &secrets;
    Dialer &dialer;
    Clock &clock;
    /// Connects the system anew: a secret of it was written, and nothing else of it is new.
    std::function<void(const SystemId &)> reconnect {};
};

} // namespace Jackfield
