// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/siteexport.h"

#include "core/settings/settingsedit.h"
#include "core/settings/settingsstore.h"
#include "core/settings/settingstable.h"

#include <QCoreApplication>

#include <algorithm>

namespace Jackfield {

namespace {

    QString translated(const char *text)
    {
        return QCoreApplication::translate("Settings", text);
    }

    QVariantMap withoutUser(QVariantMap source)
    {
        // An address book is a person's; a directory or a database has one reader for all.
        if (source.value(QStringLiteral("kind")) == QLatin1String("carddav"))
            source.remove(QStringLiteral("user"));
        return source;
    }

    /// What of `value` is not masked in `shown`, which is the same made fit for showing. Invalid:
    /// nothing. `isWhole` is cleared when something was left out.
    QVariant publicPart(const QVariant &value, const QVariant &shown, bool &isWhole)
    {
        if (value == shown)
            return value;
        if (value.typeId() == QMetaType::QVariantMap) {
            const QVariantMap all = value.toMap();
            QVariantMap kept;
            for (auto it = all.cbegin(); it != all.cend(); ++it)
                if (const auto part = publicPart(*it, shown.toMap().value(it.key()), isWhole);
                    part.isValid())
                    kept.insert(it.key(), part);
            return kept;
        }
        if (value.typeId() == QMetaType::QVariantList) {
            QVariantList kept;
            for (qsizetype i = 0; i < value.toList().size(); ++i)
                kept.append(publicPart(value.toList().at(i), shown.toList().value(i), isWhole));
            kept.removeIf([](const QVariant &item) { return !item.isValid(); });
            return kept;
        }
        isWhole = false;
        return {};
    }

    QVariant forEverybody(const QString &key, const QVariant &value)
    {
        if (key != QLatin1String("contacts.sources"))
            return value;
        QVariantList sources;
        for (const QVariant &source : value.toList())
            sources.append(withoutUser(source.toMap()));
        return sources;
    }

    TomlNode lockNode(const QStringList &groups)
    {
        QStringList locks;
        for (const QString &group : groups)
            locks.append(group + QStringLiteral(".*"));
        return TomlNode::fromVariant(QStringLiteral("locked"), locks);
    }

} // namespace

QStringList siteGroups()
{
    QStringList groups;
    for (const SettingKey &row : settingsTable())
        groups.append(row.parts.first());
    groups.removeDuplicates();
    groups.removeAll(QStringLiteral("me"));
    groups.removeAll(QStringLiteral("dialling"));
    return groups;
}

bool isPersonalSetting(const QString &key)
{
    const QStringList path = settingPath(key);
    if (path.first() == QLatin1String("system"))
        return path.last() == QLatin1String("lines") || path.last() == QLatin1String("user");
    return path.first() == QLatin1String("me") || path.first() == QLatin1String("dialling")
        || key == QLatin1String("queues.screen");
}

Result<SiteExport> siteExport(const SettingsStore &store, const QStringList &groups,
                              const QStringList &locked)
{
    const QStringList known = siteGroups();
    const auto isKnown = [&](const QString &group) { return known.contains(group); };
    const auto isWanted = [&](const QString &group) { return groups.contains(group); };
    if (!std::all_of(groups.begin(), groups.end(), isKnown)
        || !std::all_of(locked.begin(), locked.end(), isWanted))
        return failure(
            Error::Code::Malformed,
            translated(QT_TRANSLATE_NOOP("Settings", "This is no part of the settings.")));
    SiteExport made;
    QVariantMap values;
    for (const EffectiveSetting &setting : store.effective()) {
        if (setting.layer == EffectiveSetting::Layer::Default || isPersonalSetting(setting.key)
            || !isWanted(setting.key.section(u'.', 0, 0)))
            continue;
        const SettingKey *row = findSetting(setting.key);
        bool isWhole = row != nullptr; // A name that was masked is none any more.
        if (row) {
            const QVariant value = row->read(store.settings(), settingPath(setting.key));
            const QVariant part = publicPart(value, setting.value, isWhole);
            if (part.isValid())
                values.insert(setting.key, forEverybody(setting.key, part));
        }
        if (!isWhole)
            made.leftOut.append(setting.key);
    }
    if (isWanted(QStringLiteral("system"))) {
        QStringList order;
        for (const SystemConfig &system : store.settings().systems)
            order.append(system.id.value);
        values.insert(QStringLiteral("system"), order);
    }
    TomlNode root;
    if (!locked.isEmpty())
        root.set(lockNode(locked));
    applyChanges(root, values);
    const QByteArray text = writeToml(root);
    const auto again = parseToml(text);
    if (!again || !again->sameAs(root))
        return failure(Error::Code::Storage,
                       translated(QT_TRANSLATE_NOOP(
                           "Settings",
                           "The settings could not be written so that they read the same "
                           "again. Nothing was changed.")));
    made.text = "# For all desks: /etc/xdg/jackfield/jackfield.toml\n" + text;
    return made;
}

} // namespace Jackfield
