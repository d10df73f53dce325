// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/secretstore.h"

#include <QObject>
#include <QVariantMap>

#include <optional>

namespace Jackfield {

class PhoneSystemRegistry;
class SettingsStore;

/// Which passwords are wanted by what is set up, and which of them the user is to be asked for. One
/// that is missing is asked for once in this run, and again when the settings of its system have
/// changed; any other only when the user wants to enter it. Knows no window.
class SecretQuestions final : public QObject
{
    Q_OBJECT
public:
    struct Question
    {
        SecretId id;
        QString label; ///< Of the field: "Password", "Key"
        QString subject; ///< Who wants it, for people: "Office"
        QString server; ///< For people, without credentials; may be empty.
        QString user; ///< May be empty.
        SecretStore::Flaw flaw = SecretStore::Flaw::Missing;
        SecretStore::Keeper keeper = SecretStore::Keeper::Keychain; ///< Where it will be.
        bool isUsers = false; ///< The user wants to enter it.
        bool operator==(const Question &) const = default;
    };

    /// journal: the name of the team journal's password. All must outlive it.
    SecretQuestions(const SettingsStore &settings, const PhoneSystemRegistry &registry,
                    SecretStore &secrets, const SystemId &journal, QObject *parent = nullptr);

    /// What SecretStore::tellFlaw() was told. That of nothing that is set up is forgotten.
    void note(const SecretId &id, SecretStore::Flaw flaw);
    void forget(const SecretId &id); ///< It was written.

    /// What is to be asked now; one after the other.
    std::optional<Question> question() const;
    /// Somebody misses a secret of `subject`, or has one that is refused.
    bool canAsk(const SystemId &subject) const;
    void ask(const SystemId &subject); ///< By the user's wish; before all others.
    void decline(const SecretId &id);
    void answer(const SecretId &id, const QString &secret); ///< Leads to answered() or failed().

Q_SIGNALS:
    void changed(); ///< question() or canAsk()
    void answered(const Jackfield::SystemId &subject); ///< It is written.
    void failed(const QString &problem); ///< It could not be kept; translated.

private:
    struct Entry
    {
        SecretId id;
        SecretStore::Flaw flaw;
        QVariantMap setUp; ///< As its subject was set up then.
        bool isDeclined = false;
        bool isUsers = false;
    };
    Entry *find(const SecretId &id);
    QVariantMap setUpOf(const SystemId &subject) const;
    QString labelOf(const SecretId &id) const;
    Question questionFor(const Entry &entry) const;
    void compare();

    const SettingsStore &m_settings;
    const PhoneSystemRegistry &m_registry;
    SecretStore &m_secrets;
    const SystemId m_journal;
    QList<Entry> m_entries; ///< In the order they were told.
};

} // namespace Jackfield
