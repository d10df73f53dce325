// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/secretquestions.h"

#include "core/base/redact.h"
#include "core/contacts/contactsource.h"
#include "core/phone/phonesystemfactory.h"
#include "core/settings/settingsstore.h"

#include <algorithm>

namespace Jackfield {

namespace {

    using Flaw = SecretStore::Flaw;

    constexpr QLatin1String contactsPrefix("contacts-");
    constexpr QLatin1String labelKey("label");

    /// The first that says something, for people.
    QString firstText(const QVariantMap &setUp, std::initializer_list<const char *> keys)
    {
        for (const char *key : keys)
            if (const QString text = setUp.value(QLatin1String(key)).toString(); !text.isEmpty())
                return oneLine(maskedCredentials(text), 120);
        return {};
    }

} // namespace

SecretQuestions::SecretQuestions(const SettingsStore &settings, const PhoneSystemRegistry &registry,
                                 SecretStore &secrets, const SystemId &journal, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_registry(registry)
    , m_secrets(secrets)
    , m_journal(journal)
{
    connect(&settings, &SettingsStore::changed, this, &SecretQuestions::compare);
}

/// As far as a password may depend on it; empty: there is no such thing.
QVariantMap SecretQuestions::setUpOf(const SystemId &subject) const
{
    const Settings &now = m_settings.settings();
    const auto kindKey = QStringLiteral("kind");
    if (subject == m_journal) {
        const JournalSettings &journal = now.journal;
        if (journal.database != JournalSettings::Database::PostgreSql)
            return {};
        return {{labelKey, tr("Team journal")},
                {QStringLiteral("host"),
                 QStringLiteral("%1:%2/%3")
                     .arg(journal.host, QString::number(journal.port), journal.name)},
                {QStringLiteral("user"), journal.user}};
    }
    if (subject.value.startsWith(contactsPrefix)) {
        for (int i = 0; i < int(now.contacts.size()); ++i)
            if (contactsPrefix + contactSourceId(now.contacts.at(i), i + 1) == subject.value)
                return now.contacts.at(i);
        return {};
    }
    for (const SystemConfig &system : now.systems) {
        if (!(system.id == subject))
            continue;
        QVariantMap setUp = system.values;
        setUp.insert(labelKey, system.label);
        setUp.insert(kindKey, system.kind);
        return setUp;
    }
    return {};
}

/// The journal's label follows the language: its words do not make it another journal.
static bool isSame(QVariantMap a, QVariantMap b)
{
    a.remove(labelKey);
    b.remove(labelKey);
    return a == b;
}

QString SecretQuestions::labelOf(const SecretId &id) const
{
    const QVariantMap setUp = setUpOf(id.system);
    const auto *factory = m_registry.find(setUp.value(QStringLiteral("kind")).toString());
    const QList<SetupField> fields = factory ? factory->fieldsFor(setUp) : QList<SetupField>();
    for (const SetupField &field : fields)
        if (field.kind == SetupField::Kind::Secret && field.key.section(u'.', -1) == id.name)
            return field.label;
    return tr("Password");
}

SecretQuestions::Entry *SecretQuestions::find(const SecretId &id)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry &entry) { return entry.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

void SecretQuestions::note(const SecretId &id, Flaw flaw)
{
    const QVariantMap setUp = setUpOf(id.system);
    if (setUp.isEmpty())
        return;
    Entry *known = find(id);
    if (known && isSame(known->setUp, setUp)) {
        if (std::exchange(known->flaw, flaw) == flaw)
            return;
    } else if (known) {
        *known = {id, flaw, setUp};
    } else {
        m_entries.append({id, flaw, setUp});
    }
    Q_EMIT changed();
}

void SecretQuestions::forget(const SecretId &id)
{
    if (m_entries.removeIf([&](const Entry &entry) { return entry.id == id; }) > 0)
        Q_EMIT changed();
}

/// Whoever was set up anew tells again what is missing.
void SecretQuestions::compare()
{
    const auto isOther = [this](const Entry &entry) {
        return !isSame(entry.setUp, setUpOf(entry.id.system));
    };
    if (m_entries.removeIf(isOther) > 0)
        Q_EMIT changed();
}

std::optional<SecretQuestions::Question> SecretQuestions::question() const
{
    const auto users = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [](const Entry &entry) { return entry.isUsers; });
    if (users != m_entries.cend())
        return questionFor(*users);
    const auto own = std::find_if(m_entries.cbegin(), m_entries.cend(), [](const Entry &entry) {
        return entry.flaw == Flaw::Missing && !entry.isDeclined;
    });
    if (own != m_entries.cend())
        return questionFor(*own);
    return {};
}

SecretQuestions::Question SecretQuestions::questionFor(const Entry &entry) const
{
    const QVariantMap setUp = setUpOf(entry.id.system);
    QString subject = firstText(setUp, {"label"});
    if (subject.isEmpty() && entry.id.system.value.startsWith(contactsPrefix))
        subject = entry.id.system.value.mid(contactsPrefix.size());
    else if (subject.isEmpty())
        subject = entry.id.system.value;
    return {entry.id,
            labelOf(entry.id),
            subject,
            firstText(setUp, {"url", "host"}),
            firstText(setUp, {"user", "bind_dn"}),
            entry.flaw,
            m_secrets.keeper(),
            entry.isUsers};
}

bool SecretQuestions::canAsk(const SystemId &subject) const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(),
                       [&](const Entry &entry) { return entry.id.system == subject; });
}

void SecretQuestions::ask(const SystemId &subject)
{
    for (Entry &entry : m_entries)
        entry.isUsers = entry.id.system == subject;
    Q_EMIT changed();
}

void SecretQuestions::decline(const SecretId &id)
{
    Entry *entry = find(id);
    if (!entry)
        return;
    entry->isDeclined = true;
    entry->isUsers = false;
    Q_EMIT changed();
}

void SecretQuestions::answer(const SecretId &id, const QString &secret)
{
    m_secrets.write(id, secret).then(this, [this, id](const Result<SecretStore::Keeper> &kept) {
        if (!kept)
            return failed(
                tr("The password could not be kept. %1").arg(oneLine(kept.error().detail)));
        forget(id);
        Q_EMIT answered(id.system);
    });
}

} // namespace Jackfield
