// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "app/gates/gatestatus.h"
#include "core/journal/callrecorder.h"
#include "core/phone/dialer.h"
#include "core/phone/phonesystemfactory.h"
#include "core/queues/queuealarms.h"
#include "core/queues/queuehistory.h"
#include "core/settings/settingsstore.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedpoplauncher.h"
#include "tests/support/scriptedsecrets.h"
#include "tests/support/scriptedsystem.h"

#include <QVariantMap>

namespace Jackfield {

/// Everything a view works on, with one scripted phone system and the own line 100.
struct ViewBench
{
    static constexpr Features everything = Features::fromInt((1u << 25) - 1);

    explicit ViewBench(Features features = everything, Certainty certainty = Certainty::Pushed)
        : pbx(addSystem(QStringLiteral("pbx"), features, certainty))
    {
        settings.setCommandLine({{QStringLiteral("me.extension"), QStringLiteral("100")}});
        settings.load();
        Location office = Location::forCountry(QStringLiteral("DE"));
        office.areaCode = QStringLiteral("89");
        dialer.setUp({QStringLiteral("100"), office, {}});
        pbx.snapshot.lines = {pbx.line(QStringLiteral("100")), pbx.line(QStringLiteral("101")),
                              pbx.line(QStringLiteral("102"))};
        switchboard.openAll();
    }

    ScriptedSystem &addSystem(const QString &id, Features features,
                              Certainty certainty = Certainty::Pushed)
    {
        auto system = std::make_unique<ScriptedSystem>(id, features, certainty);
        ScriptedSystem &added = *system;
        switchboard.addSystem(std::move(system), QStringLiteral("scripted"), id);
        return added;
    }
    /// A call on the own line, told at once.
    Call tellCall(const QString &local, Call::State state, const Party &remote = {},
                  const QString &line = QStringLiteral("100"))
    {
        Call call = pbx.call(local, line, state);
        call.remote = remote;
        pbx.tell(CallChanged {call});
        return call;
    }

    ManualClock clock;
    PhoneStore store {clock};
    Switchboard switchboard {store};
    PromptQueue prompts {clock};
    RememberedSources remembered {clock, {}};
    Dialer dialer {clock, store, switchboard, prompts, remembered};
    Journal journal;
    CallRecorder recorder {store, journal};
    SettingsStore settings {SettingsStore::Paths {}};
    PhoneSystemRegistry registry;
    ScriptedSecrets secrets;
    GateStatus gates;
    QueueHistory queueHistory {clock, store, nullptr};
    QueueAlarms queueAlarms {clock, store};
    Contacts contacts {clock};
    ScriptedPopLauncher popLauncher;
    ScreenPop screenPop {clock, store, contacts, popLauncher};
    const UiContext context {clock,      store,        switchboard, dialer,   prompts,
                             remembered, journal,      settings,    registry, secrets,
                             gates,      queueHistory, queueAlarms, contacts, screenPop};
    ScriptedSystem &pbx;
};

} // namespace Jackfield
