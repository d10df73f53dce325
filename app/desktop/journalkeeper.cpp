// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/journalkeeper.h"

#include "core/base/log.h"
#include "core/journal/callrecorder.h"
#include "core/journal/journal.h"
#include "core/settings/settingsstore.h"

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
{
    connect(&settings, &SettingsStore::changed, this, &JournalKeeper::apply);
}

JournalKeeper::~JournalKeeper() = default;

void JournalKeeper::apply()
{
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
    const int asked = ++m_asked;
    if (wanted.database == JournalSettings::Database::Sqlite)
        return open(wanted, {});
    m_secrets.read(passwordId()).then(this, [this, wanted, asked](const Result<QString> &password) {
        if (asked == m_asked)
            open(wanted, password.value_or(QString()));
    });
}

void JournalKeeper::open(const JournalSettings &settings, const QString &password)
{
    m_journal.setStore(m_make(settings, password));
    if (!m_hasAdopted)
        adopt();
    forget();
}

void JournalKeeper::adopt()
{
    m_hasAdopted = true;
    m_journal.store()->unfinished().then(m_journal.store(),
                                         [this](const Result<QList<JournalEntry>> &unfinished) {
                                             if (unfinished)
                                                 m_recorder.adopt(*unfinished);
                                         });
}

void JournalKeeper::forget()
{
    m_nextForgetting = m_clock.after(forgetting, [this] { forget(); });
    const int days = m_made->keepDays;
    if (days == 0 || !m_journal.store())
        return;
    m_journal.store()
        ->forget(m_clock.now().addDays(-days))
        .then(m_journal.store(), [](const Result<int> &count) {
            if (count && *count > 0)
                qCInfo(logStorage) << *count << "old calls were deleted from the journal";
        });
}

} // namespace Jackfield
