// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/systemtools.h"
#include "core/phone/dialer.h"
#include "core/phone/phonesystemfactory.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedsecrets.h"

namespace Jackfield {

/// What phone systems are set up with, but for the settings themselves.
struct SetupBench
{
    SetupBench()
    {
        Location office = Location::forCountry(QStringLiteral("DE"));
        office.areaCode = QStringLiteral("89");
        office.outsidePrefix = QStringLiteral("0");
        dialer.setUp({QStringLiteral("100"), office, {}});
    }
    SystemTools tools(SettingsStore &settings)
    {
        return {settings, registry, secrets, dialer, clock};
    }
    ManualClock clock;
    PhoneStore phones {clock};
    Switchboard switchboard {phones};
    PromptQueue prompts {clock};
    RememberedSources remembered {clock, {}};
    Dialer dialer {clock, phones, switchboard, prompts, remembered};
    PhoneSystemRegistry registry;
    ScriptedSecrets secrets;
};

} // namespace Jackfield
