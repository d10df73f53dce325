// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    const Dialer &dialer; ///< Says what a number would be dialled as; dials nothing.
    Clock &clock;
};

} // namespace Jackfield
