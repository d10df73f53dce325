// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/contactsync.h"
#include "app/desktop/desktoplauncher.h"
#include "app/desktop/doors.h"
#include "app/desktop/journalkeeper.h"
#include "app/desktop/systemsync.h"
#include "app/desktop/wakewatch.h"
#include "app/inbound/changefeed.h"
#include "app/inbound/controlapi.h"
#include "app/inbound/controlserver.h"
#include "app/inbound/linktest.h"
#include "app/inbound/profile.h"
#include "app/inbound/supportbundle.h"
#include "app/secrets/secretmover.h"
#include "app/secrets/secretquestions.h"
#include "core/contacts/contacts.h"
#include "core/contacts/contacttrial.h"
#include "core/journal/callrecorder.h"
#include "core/journal/journal.h"
#include "core/journal/queuerecorder.h"
#include "core/phone/dialer.h"
#include "core/phone/phonesystemfactory.h"
#include "core/phone/protocoltrace.h"
#include "core/pop/screenpop.h"
#include "core/queues/queuealarms.h"
#include "core/queues/queuehistory.h"
#include "core/settings/keychainsecretstore.h"
#include "core/settings/settingsstore.h"
#include "core/storage/journaldatabase.h"
#include "protocols/ucserver/session.h"
#include "protocols/webdial/webdialservices.h"

namespace Jackfield {

/// Everything of a running instance but its window, wired up. Members stand in the order they need
/// each other.
struct Core
{
    /// `clock` must outlive it. about: what `status` says of this run.
    Core(Clock &clock, const Profile &profile, KeychainSecretStore::Use keychain,
         const QJsonObject &about);
    ~Core();
    /// Opens the control socket and reads the settings. Every kind of system is in `registry` by
    /// now. Storage when the socket cannot be made.
    Result<Unit> start();
    /// After start(): opens the journal and the contacts, connects the phone systems and lets other
    /// programs in. Once; later calls do nothing. An order over the control socket does it as well.
    void open();
    /// Refuses what waits for a person and disconnects the phone systems; what was ordered is
    /// answered.
    void stop();

    Clock &clock;
    const Profile profile;
    KeychainSecretStore secrets;
    DesktopLauncher launcher;
    PhoneSystemRegistry registry;
    SettingsStore settings;
    PhoneStore store;
    Switchboard switchboard;
    ProtocolTrace trace;
    PromptQueue prompts;
    RememberedSources remembered;
    GateStatus gates;
    Dialer dialer;
    JournalDatabase journalDatabase;
    Journal journal;
    CallRecorder recorder;
    QueueRecorder queueRecorder;
    JournalKeeper journalKeeper;
    Contacts contacts;
    ContactSync contactSync;
    ContactTrial contactTrial; ///< For the settings.
    ScreenPop screenPop;
    QueueHistory queueHistory;
    QueueAlarms queueAlarms;
    SecretMover mover;
    SystemSync sync;
    SecretQuestions secretQuestions;
    Doors doors;
    LinkTest linkTest;
    SupportBundle supportBundle;
    ControlApi api;
    ChangeFeed feed;
    ControlServer server;

private:
    ContactSync::Makers contactMakers(SecretStore &passwords);
    void logContacts();
    void useSecret(const QString &name);
    std::unique_ptr<JournalStore> journalStore(const JournalSettings &place,
                                               const Result<QString> &password);
    std::unique_ptr<QueueHistoryStore> queueHistoryStore();
    SystemFields systemFields() const;
    UcServer::SessionServices ucServerServices();
    WebDialServices webDialServices();

    bool m_isOpen = false;
    std::unique_ptr<WakeWatch> m_wakeWatch;
    QHash<QString, QString> m_contactTroubles; ///< By source, as last told.
    SecretStore::Flaw m_journalFlaw = SecretStore::Flaw::Missing; ///< That it would have.
    std::shared_ptr<std::atomic_bool> m_isJournalRejected; ///< Its user, or the password.
};

} // namespace Jackfield
