// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Jackfield {

class Clock;
class Contacts;
class Dialer;
class GateStatus;
class Journal;
class LinkRegistration;
class LinkTest;
class PhoneStore;
class PhoneSystemRegistry;
class PromptQueue;
class ProtocolTrace;
class QueueAlarms;
class QueueHistory;
class RememberedSources;
class ScreenPop;
class SecretQuestions;
class SecretStore;
class SettingsStore;
class SupportBundle;
class Switchboard;
struct DeskTools;

/// What the window works on; all built in the composition root and outliving the window.
struct UiContext
{
    Clock &clock;
    PhoneStore &store;
    Switchboard &switchboard;
    Dialer &dialer;
    PromptQueue &prompts;
    RememberedSources &remembered;
    Journal &journal;
    SettingsStore &settings;
    const PhoneSystemRegistry &registry;
    SecretStore &secrets;
    GateStatus &gates;
    QueueHistory &queueHistory;
    QueueAlarms &queueAlarms;
    Contacts &contacts;
    ScreenPop &screenPop;
    bool demo = false; ///< Said in the title.
    LinkRegistration *linkRegistration = nullptr; ///< Null: not offered, nor the next.
    LinkTest *linkTest = nullptr;
    ProtocolTrace *trace = nullptr; ///< Null: not offered, nor the next.
    SupportBundle *supportBundle = nullptr;
    const DeskTools *deskTools = nullptr; ///< Null: the settings try nothing out.
    SecretQuestions *secretQuestions = nullptr; ///< Null: nobody is asked for a password.
};

} // namespace Jackfield
