// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/journalkeeper.h"

#include "core/base/log.h"
#include "core/journal/callrecorder.h"
#include "core/journal/journal.h"
#include "core/settings/settingsstore.h"

#include <algorithm>

namespace Jackfield {

JournalKeeper::JournalKeeper(Clock &clock, const SettingsStore &settings, SecretStore &secrets,
                             Journal &journal, CallRecorder &recorder, Maker make, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_settings(settings)
    , m_secrets(secrets)
    , m_journal(journal)
    , m_recorder(recorder)
    , m_make(std::move(make))
{ }

JournalKeeper::~JournalKeeper() = default;

void JournalKeeper::apply()
{
    connect(&m_settings, &SettingsStore::changed, this, &JournalKeeper::apply,
            Qt::UniqueConnection);
    const JournalSettings wanted = m_settings.settings().journal;
    if (m_made == wanted)
        return;
    JournalSettings place = wanted; // how long is kept is no matter of where
    if (m_made)
        place.keepDays = m_made->keepDays;
    const bool isSamePlace = m_made == place;
    m_made = wanted;
    if (isSamePlace)
        return forget();
    ++m_asked;
    m_nextLook.reset();
    if (wanted.database == JournalSettings::Database::Sqlite)
        return open(wanted, QString());
    // Calls are kept here at once, whatever the keychain does.
    open(wanted, failure(Error::Code::NotConnected, tr("The keychain is asked for the password.")));
    askPassword();
}

void JournalKeeper::askPassword()
{
    m_secrets.read(passwordId())
        .then(this, [this, asked = m_asked](const Result<QString> &password) {
            if (asked != m_asked)
                return;
            const bool isNone = !password && password.error().code == Error::Code::NotPossible;
            m_isLocked = !password && !isNone;
            open(*m_made, isNone ? Result<QString>(QString()) : password);
            lookAgain();
        });
}

/// A locked keychain may be open by now; colleagues may have finished calls.
void JournalKeeper::lookAgain()
{
    m_nextLook = m_clock.after(lookingAgain, [this] {
        if (m_isLocked)
            return askPassword();
        m_journal.countWork();
        lookAgain();
    });
}

void JournalKeeper::reopen()
{
    if (!m_made || m_made->database != JournalSettings::Database::PostgreSql)
        return;
    m_made.reset();
    apply();
}

void JournalKeeper::open(const JournalSettings &settings, const Result<QString> &password)
{
    m_journal.setStore(m_make(settings, password));
    forget();
}

void JournalKeeper::adopt()
{
    m_journal.store()->unfinished().then(m_journal.store(),
                                         [this](const Result<QList<JournalEntry>> &unfinished) {
                                             if (!unfinished || std::exchange(m_hasAdopted, true))
                                                 return; // the next time
                                             m_recorder.adopt(*unfinished);
                                         });
}

/// By the newest call that is kept as well: a clock that is wrong for once must not empty it.
void JournalKeeper::forget()
{
    m_nextForgetting = m_clock.after(forgetting, [this] { forget(); });
    if (!m_journal.store())
        return;
    if (!m_hasAdopted)
        adopt();
    if (m_made->keepDays == 0)
        return;
    m_journal.store()->page({}, {}, 1).then(m_journal.store(),
                                            [this](const Result<JournalPage> &page) {
                                                if (page && !page->entries.isEmpty())
                                                    forgetBefore(page->entries.first().startedAt);
                                            });
}

void JournalKeeper::forgetBefore(const QDateTime &newest)
{
    m_journal.store()
        ->forget(std::min(m_clock.now(), newest).addDays(-m_made->keepDays))
        .then(m_journal.store(), [](const Result<int> &count) {
            if (count && *count > 0)
                qCInfo(logStorage) << *count << "old calls were deleted from the journal";
        });
}

} // namespace Jackfield
