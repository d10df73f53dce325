// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/core.h"

#include "app/desktop/sqldialfunction.h"
#include "core/base/log.h"
#include "core/base/redact.h"
#include "core/contacts/filesource.h"
#include "core/storage/journalsession.h"
#include "core/storage/sqlcontacts.h"
#include "core/storage/sqljournalstore.h"
#include "core/storage/sqlqueuehistory.h"
#include "core/storage/teamjournalstore.h"
#include "core/storage/teamsession.h"
#include "protocols/directory/carddavsource.h"
#include "protocols/directory/ldapsource.h"
#include "protocols/ipbx/ipbxfactory.h"
#include "protocols/nettapi/nettapifactory.h"
#include "protocols/tapimaster/tapimasterfactory.h"
#include "protocols/transport/tcptransport.h"
#include "protocols/ucserver/ucserverfactory.h"
#include "protocols/webdial/webdialfactory.h"

#include <QHostAddress>
#include <QProcessEnvironment>
#include <QRandomGenerator>

namespace Jackfield {

static quint32 randomNumber()
{
    return QRandomGenerator::system()->generate();
}

Core::Core(Clock &theClock, const Profile &theProfile, KeychainSecretStore::Use keychain,
           const QJsonObject &about)
    : clock(theClock)
    , profile(theProfile)
    , secrets(clock, keychain, QProcessEnvironment::systemEnvironment())
    , launcher(clock, QProcessEnvironment::systemEnvironment())
    , settings({profile.siteFile, profile.settingsFile})
    , store(clock)
    , switchboard(store)
    , trace(clock, switchboard)
    , prompts(clock)
    , remembered(clock, profile.rememberedFile)
    , dialer(clock, store, switchboard, prompts, remembered)
    , journalDatabase(profileJournal(profile.journalFile))
    , recorder(store, journal)
    , queueRecorder(store, journal)
    , journalKeeper(clock, settings, secrets, journal, recorder,
                    [this](const JournalSettings &place, const Result<QString> &password) {
                        return journalStore(place, password);
                    })
    , contacts(clock)
    , contactSync(settings, contacts, contactMakers(secrets))
    , contactTrial(clock, secrets,
                   [this](const QString &kind, SecretStore &passwords) {
                       return contactMakers(passwords).value(kind);
                   })
    , screenPop(clock, store, contacts, launcher)
    , queueHistory(clock, store, queueHistoryStore())
    , queueAlarms(clock, store)
    , mover(
          settings, registry, secrets,
          [this](const SecretId &id, const QString &secret) { secrets.keepForSession(id, secret); })
    , sync(settings, registry, store, switchboard, dialer)
    , secretQuestions(settings, registry, secrets, JournalKeeper::passwordId().system)
    , doors(clock, settings, store, switchboard, dialer, gates)
    , linkTest(clock, dialer, profile.runtimeFolder, QRandomGenerator::system()->generate())
    , supportBundle({clock,
                     profile,
                     settings,
                     registry,
                     store,
                     journal,
                     trace,
                     about,
                     [this] { return gates.problems(); },
                     {}})
    , api({store, switchboard, dialer, prompts, remembered, journal, contacts, screenPop, secrets,
           settings, queueHistory},
          about)
    , feed(store, prompts, journal, settings, dialer)
    , server(clock,
             [this](const QString &method, const QJsonObject &params, const ControlCaller &caller) {
                 open();
                 return api.call(method, params, caller);
             })
{
    recorder.watch(switchboard);
    api.setLocalServerFacts([this] { return doors.facts(); });
    api.setLinkTest(linkTest);
    api.setTrace(trace);
    api.setSupportBundle(supportBundle);
    QObject::connect(&mover, &SecretMover::changed, &gates, [this] {
        gates.report(QStringLiteral("secrets"), {{}, mover.problems()});
    });
    QObject::connect(&feed, &ChangeFeed::changed, &server, &ControlServer::publish);
    feed.setHeard([this] { return server.isWatched(); });
    QObject::connect(&settings, &SettingsStore::changed, &recorder, [this] {
        const Settings &now = settings.settings();
        QStringList own {now.me.extension};
        for (const SystemConfig &system : now.systems)
            own.append(system.lines);
        own.removeAll(QString());
        const NumberKeys keys(now.location());
        const auto contactName = [this](const QString &number) {
            return contacts.known(number).sureName();
        };
        contacts.setNumberKeys(keys);
        contactTrial.setNumberKeys(keys);
        recorder.setRules({own, keys, contactName, now.worklist.missed});
        queueRecorder.setRules({now.worklist.queues, keys, contactName});
        screenPop.setUp({now.popup, now.location(), own});
        queueAlarms.setBoards(now.wallboard);
        setLogCategories(now.log.categories);
        trace.setTraced(now.log.trace);
    });
    QObject::connect(&secrets, &KeychainSecretStore::troubled, &gates,
                     [this](const QString &words) {
                         gates.report(QStringLiteral("keychain"),
                                      {{}, words.isEmpty() ? QStringList() : QStringList {words}});
                     });
    QObject::connect(&contactSync, &ContactSync::problemsChanged, &gates, [this] {
        gates.report(QStringLiteral("contacts"), {{}, contactSync.problems()});
    });
    QObject::connect(&contacts, &Contacts::sourcesChanged, &contacts, [this] { logContacts(); });
    QObject::connect(&api, &ControlApi::secretWritten, &contacts,
                     [this](const SystemId &system) { useSecret(system.value); });
    QObject::connect(&secrets, &KeychainSecretStore::flawTold, &secretQuestions,
                     &SecretQuestions::note);
    QObject::connect(&secrets, &KeychainSecretStore::written, &secretQuestions,
                     &SecretQuestions::forget);
    QObject::connect(&secretQuestions, &SecretQuestions::answered, &secretQuestions,
                     [this](const SystemId &subject) { useSecret(subject.value); });
    QObject::connect(&journal, &Journal::troubleChanged, &gates, [this](const QString &words) {
        if (m_isJournalRejected && m_isJournalRejected->exchange(false))
            secrets.tellFlaw(JournalKeeper::passwordId(), m_journalFlaw);
        gates.report(QStringLiteral("journal"),
                     {{}, words.isEmpty() ? QStringList() : QStringList {words}});
        gates.report(QStringLiteral("queues"), {});
    });
    registry.add(std::make_unique<TapiMasterFactory>(clock, tcpTransports(clock)));
    registry.add(std::make_unique<UcServerFactory>(clock, UcServer::sessions(ucServerServices())));
    registry.add(std::make_unique<NetTapiFactory>(clock, tcpTransports(clock)));
    registry.add(std::make_unique<IpbxFactory>(
        IpbxServices {clock, secrets, httpClients(clock), randomNumber}));
    registry.add(std::make_unique<WebDialFactory>(webDialServices()));
}

Core::~Core() = default;

std::unique_ptr<JournalStore> Core::journalStore(const JournalSettings &place,
                                                 const Result<QString> &password)
{
    if (place.database == JournalSettings::Database::Sqlite)
        return std::make_unique<SqlJournalStore>(journalDatabase, clock);
    if (!password) {
        const auto locked = [error = password.error()]() -> Result<std::unique_ptr<SqlSession>> {
            return failure(Error::Code::NotConnected, error.detail);
        };
        return std::make_unique<TeamJournalStore>(journalDatabase, locked, clock, randomNumber);
    }
    m_journalFlaw = password->isEmpty() ? SecretStore::Flaw::Missing : SecretStore::Flaw::Wrong;
    m_isJournalRejected = std::make_shared<std::atomic_bool>(false);
    const TeamDatabase team {place.host, place.port, place.name,   place.user,
                             *password,  place.tls,  place.caFile, m_isJournalRejected};
    return std::make_unique<TeamJournalStore>(journalDatabase, teamJournal(team), clock,
                                              randomNumber);
}

ContactSync::Makers Core::contactMakers(SecretStore &passwords)
{
    return {
        {QStringLiteral("vcard"), fileContactSource(clock)},
        {QStringLiteral("csv"), fileContactSource(clock)},
        {QStringLiteral("sql"), sqlContactSource(clock, passwords)},
        {QStringLiteral("ldap"), ldapContactSource(clock, passwords)},
        {QStringLiteral("carddav"), cardDavContactSource(clock, passwords, httpClients(clock))}};
}

/// Each trouble of a source once, when it comes.
void Core::logContacts()
{
    const QList<Contacts::SourceStatus> sources = contacts.sources();
    for (const Contacts::SourceStatus &source : sources) {
        if (!source.words.isEmpty() && m_contactTroubles.value(source.id) != source.words)
            qCWarning(logStorage).noquote()
                << "contacts" << oneLine(source.label) << oneLine(source.words, 500);
        m_contactTroubles.insert(source.id, source.words);
    }
}

/// Whose password has just been set tries again.
void Core::useSecret(const QString &name)
{
    const QLatin1String contactsPrefix("contacts-");
    if (name == JournalKeeper::passwordId().system.value)
        journalKeeper.reopen();
    else if (name.startsWith(contactsPrefix))
        contacts.reload(name.mid(contactsPrefix.size()));
    else if (switchboard.system({name}))
        switchboard.reopen({name});
}

// Both are in one database: what the journal says of it is not said twice.
std::unique_ptr<QueueHistoryStore> Core::queueHistoryStore()
{
    return std::make_unique<SqlQueueHistory>(journalDatabase, [this](const QString &words) {
        const bool isTold = words.isEmpty() || !journal.trouble().isEmpty();
        gates.report(QStringLiteral("queues"), {{}, isTold ? QStringList() : QStringList {words}});
    });
}

WebDialServices Core::webDialServices()
{
    const auto branch = [this] {
        const Settings &now = settings.settings();
        return now.me.branch.isEmpty() ? now.location().name : now.me.branch;
    };
    const auto isOwnAddress = [this](const QHostAddress &address, quint16 port) {
        const Settings::LocalServer &own = settings.settings().localServer;
        return own.enabled && address.isLoopback() && port == own.port;
    };
    return {clock,  secrets,     httpClients(clock), launcher, sqlDialFunctionMaker(clock, secrets),
            branch, isOwnAddress};
}

UcServer::SessionServices Core::ucServerServices()
{
    return {clock, secrets, tcpTransports(clock), httpClients(clock), randomNumber};
}

SystemFields Core::systemFields() const
{
    SystemFields fields;
    for (const PhoneSystemFactory *factory : registry.all())
        fields.insert(factory->kind(), factory->fields());
    return fields;
}

Result<Unit> Core::start()
{
    if (auto listening = server.listen(profile.socketPath()); !listening)
        return listening;
    settings.setSystemFields(systemFields());
    if (const auto loaded = remembered.load(); !loaded)
        gates.report(QStringLiteral("remembered"), {{}, {loaded.error().detail}});
    settings.load();
    mover.apply();
    sync.apply();
    return Unit {};
}

// The journal first: what the phone systems tell is written there.
void Core::open()
{
    if (std::exchange(m_isOpen, true))
        return;
    journalKeeper.apply();
    contactSync.apply();
    queueHistory.start();
    sync.open();
    doors.apply();
    m_wakeWatch = std::make_unique<WakeWatch>(clock, QDBusConnection::systemBus());
    QObject::connect(m_wakeWatch.get(), &WakeWatch::woke, &switchboard, &Switchboard::tryAll);
    QObject::connect(m_wakeWatch.get(), &WakeWatch::networkCame, &switchboard,
                     &Switchboard::tryLost);
}

void Core::stop()
{
    doors.close();
    const QList<Prompt> waiting = prompts.prompts();
    for (const Prompt &prompt : waiting)
        prompts.answer(prompt.id, {PromptAnswer::Choice::Refuse, false});
    switchboard.closeAll();
}

} // namespace Jackfield
