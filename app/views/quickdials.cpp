// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/quickdials.h"

#include "core/base/redact.h"
#include "core/contacts/contacts.h"
#include "core/settings/settingsstore.h"

#include <algorithm>

namespace Jackfield {

static const auto favouritesKey = QStringLiteral("dialling.favourites");
static const auto speedDialsKey = QStringLiteral("dialling.speed_dials");
static constexpr qsizetype longestName = 64;

QuickDials::QuickDials(SettingsStore &settings, const Contacts &contacts, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_contacts(contacts)
{
    connect(&settings, &SettingsStore::changed, this, &QuickDials::changed);
}

QList<QuickDials::Favourite> QuickDials::favourites() const
{
    QList<Favourite> found;
    const QVariantMap &set = m_settings.settings().dialling.favourites;
    for (auto it = set.cbegin(); it != set.cend(); ++it)
        found.append({it.key(), it.value().toString()});
    return found;
}

QList<QuickDials::SpeedDial> QuickDials::speedDials() const
{
    QList<SpeedDial> found;
    const QVariantMap &set = m_settings.settings().dialling.speedDials;
    for (auto it = set.cbegin(); it != set.cend(); ++it)
        found.append({it.key().toInt(), it.value().toString()});
    std::sort(found.begin(), found.end(),
              [](const SpeedDial &one, const SpeedDial &other) { return one.slot < other.slot; });
    return found;
}

QString QuickDials::speedDial(int slot) const
{
    return m_settings.settings().dialling.speedDials.value(QString::number(slot)).toString();
}

bool QuickDials::isSame(const QString &one, const QString &other) const
{
    const QString key = m_contacts.numberKeys().key(one);
    return key.isEmpty() ? one == other : key == m_contacts.numberKeys().key(other);
}

QString QuickDials::favouriteName(const QString &number) const
{
    for (const Favourite &each : favourites())
        if (isSame(each.number, number))
            return each.name;
    return {};
}

QString QuickDials::nameOf(const QString &number) const
{
    const QString name = favouriteName(number);
    return name.isEmpty() ? m_contacts.known(number).name() : name;
}

Result<Unit> QuickDials::addFavourite(const QString &name, const QString &number)
{
    QVariantMap set = m_settings.settings().dialling.favourites;
    QString key = oneLine(name, longestName).trimmed();
    if (key.isEmpty())
        key = number;
    if (set.contains(key) && !isSame(set.value(key).toString(), number))
        key += u' ' + number;
    set.insert(key, number);
    return m_settings.save({{favouritesKey, set}});
}

Result<Unit> QuickDials::removeFavourite(const QString &number)
{
    QVariantMap set = m_settings.settings().dialling.favourites;
    for (QString name = favouriteName(number); !name.isEmpty() && set.remove(name) > 0;)
        name.clear();
    return m_settings.save({{favouritesKey, set}});
}

Result<Unit> QuickDials::setSpeedDial(int slot, const QString &number)
{
    QVariantMap set = m_settings.settings().dialling.speedDials;
    if (number.isEmpty())
        set.remove(QString::number(slot));
    else
        set.insert(QString::number(slot), number);
    return m_settings.save({{speedDialsKey, set}});
}

bool QuickDials::areFavouritesLocked() const
{
    return m_settings.isLocked(favouritesKey);
}

bool QuickDials::areSpeedDialsLocked() const
{
    return m_settings.isLocked(speedDialsKey);
}

} // namespace Jackfield
