// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/desksettings.h"
#include "core/domain/secretstore.h"
#include "core/journal/journalstore.h"

#include <QObject>

namespace Jackfield {

class CallRecorder;
class Journal;
class SettingsStore;

/// Gives the journal the store that [journal] asks for, hands calls that a former run left
/// unfinished to the recorder, and deletes once a day what is older than is kept.
class JournalKeeper final : public QObject
{
    Q_OBJECT
public:
    /// Opens nothing yet; what it makes waits for nobody. `password`: of the team's database, or
    /// why there is none yet.
    using Maker = std::function<std::unique_ptr<JournalStore>(const JournalSettings &settings,
                                                              const Result<QString> &password)>;
    static constexpr std::chrono::hours forgetting {1}; ///< From one time to the next.
    /// Until the keychain is asked again, and what colleagues have finished is looked at.
    static constexpr std::chrono::seconds lookingAgain {30};
    static SecretId passwordId() { return {{QStringLiteral("journal")}}; }

    /// All must outlive it.
    JournalKeeper(Clock &clock, const SettingsStore &settings, SecretStore &secrets,
                  Journal &journal, CallRecorder &recorder, Maker make, QObject *parent = nullptr);
    ~JournalKeeper() override;
    /// Now, and with every later change of the settings.
    void apply();
    void reopen(); ///< The team's database, with the password there is now.

private:
    void open(const JournalSettings &settings, const Result<QString> &password);
    void askPassword();
    void adopt();
    void lookAgain();
    void forgetBefore(const QDateTime &newest);
    void forget();

    Clock &m_clock;
    const SettingsStore &m_settings;
    SecretStore &m_secrets;
    Journal &m_journal;
    CallRecorder &m_recorder;
    const Maker m_make;
    std::optional<JournalSettings> m_made;
    int m_asked = 0; ///< Answers to earlier questions for the password are too late.
    bool m_hasAdopted = false;
    bool m_isLocked = false; ///< The keychain did not give the password.
    std::unique_ptr<Alarm> m_nextForgetting;
    std::unique_ptr<Alarm> m_nextLook;
};

} // namespace Jackfield
