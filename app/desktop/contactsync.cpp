// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/contactsync.h"

#include "core/base/redact.h"
#include "core/contacts/contacts.h"
#include "core/settings/settingsstore.h"
#include "core/settings/settingstable.h"

#include <QSet>

namespace Jackfield {

ContactSync::ContactSync(const SettingsStore &settings, Contacts &contacts, Makers makers,
                         QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_contacts(contacts)
    , m_makers(std::move(makers))
{ }

std::unique_ptr<ContactSource> ContactSync::make(const QVariantMap &config, int number,
                                                 QStringList &problems) const
{
    const QString id = contactSourceId(config, number);
    const ContactSourceMaker maker =
        m_makers.value(config.value(QStringLiteral("kind")).toString());
    Result<std::unique_ptr<ContactSource>> made =
        failure(Error::Code::Unsupported, tr("This kind is not known."));
    const bool hasUser = !config.value(QStringLiteral("user")).toString().isEmpty()
        || !config.value(QStringLiteral("bind_dn")).toString().isEmpty();
    // By its place alone a password would go to another server once the order changes.
    if (hasUser && config.value(QStringLiteral("id")).toString().isEmpty())
        made = failure(Error::Code::Malformed,
                       tr("Give it an id: its password is kept under that name."));
    else if (!isSystemName(id))
        made = failure(Error::Code::Malformed,
                       tr("The id must be 1 to 32 small letters, digits, '-' or '_'."));
    else if (maker)
        made = maker(id, config);
    if (made)
        return std::move(*made);
    problems.append(tr("The contacts \"%1\" cannot be used: %2")
                        .arg(oneLine(id), oneLine(made.error().detail, 500)));
    return nullptr;
}

void ContactSync::apply()
{
    connect(&m_settings, &SettingsStore::changed, this, &ContactSync::apply, Qt::UniqueConnection);
    const QList<QVariantMap> wanted = m_settings.settings().contacts;
    if (wanted == m_made)
        return;
    m_made = wanted;
    QStringList problems;
    QSet<QString> ids;
    std::vector<std::unique_ptr<ContactSource>> sources;
    for (int i = 0; i < int(wanted.size()); ++i) {
        auto source = make(wanted.at(i), i + 1, problems);
        if (!source)
            continue;
        if (ids.contains(source->id())) {
            problems.append(
                tr("Two contacts have the id \"%1\": only the first are used.").arg(source->id()));
            continue;
        }
        ids.insert(source->id());
        sources.push_back(std::move(source));
    }
    m_contacts.setSources(std::move(sources));
    if (problems == m_problems)
        return;
    m_problems = problems;
    Q_EMIT problemsChanged();
}

} // namespace Jackfield
