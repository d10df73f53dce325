// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/effectivesetting.h"

#include "core/base/redact.h"
#include "core/base/secretnames.h"
#include "core/settings/settingslock.h"
#include "core/settings/settingsmerge.h"
#include "core/settings/settingstable.h"

namespace Jackfield {

namespace {

    /// No password is shown, wherever it was typed.
    QVariant masked(QVariant value)
    {
        if (value.typeId() == QMetaType::QVariantList) {
            QVariantList items = value.toList();
            for (QVariant &item : items)
                item = masked(item);
            return items;
        }
        if (value.typeId() == QMetaType::QVariantMap) {
            QVariantMap entries = value.toMap();
            for (auto it = entries.begin(); it != entries.end(); ++it)
                *it = soundsSecret(it.key()) ? QStringLiteral("***") : masked(*it);
            return entries;
        }
        if (value.typeId() == QMetaType::QStringList)
            return maskedArguments(value.toStringList());
        return value.typeId() == QMetaType::QString ? maskedSecrets(value.toString()) : value;
    }

    EffectiveSetting shown(const MergedSettings &merged, const SettingKey &row,
                           const QStringList &path)
    {
        const QString key = path.join(QLatin1Char('.'));
        const auto layer = merged.layers.value(key, EffectiveSetting::Layer::Default);
        QVariant value = row.read(merged.settings, path);
        if (row.parts.first() == QLatin1String("system") && soundsSecret(path.last()))
            value = QStringLiteral("***");
        else if (layer != EffectiveSetting::Layer::Default) // Defaults hold no secrets.
            value = masked(value);
        return {maskedCredentials(key), value, layer, matchesLock(merged.locks, key)};
    }

    /// The keys that a row of the table stands for, in parts.
    QList<QStringList> pathsOf(const MergedSettings &merged, const SettingKey &row)
    {
        QList<QStringList> paths;
        QStringList path = row.parts;
        if (path.first() == QLatin1String("location")) {
            for (const Location &location : merged.settings.locations) {
                path[1] = location.name;
                paths.append(path);
            }
        } else if (path.first() == QLatin1String("system")) {
            for (const SystemConfig &system : merged.settings.systems) {
                path[1] = system.id.value;
                const bool isAny = row.type == SettingKey::Type::Any;
                const QStringList names = isAny ? system.values.keys() : QStringList {path[2]};
                for (const QString &name : names) {
                    path[2] = name;
                    paths.append(path);
                }
            }
        } else if (path.first() == QLatin1String("wallboard")) {
            const QStringList names = merged.settings.wallboard.keys();
            for (const QString &name : names) {
                path[1] = name;
                if (row.read(merged.settings, path).isValid())
                    paths.append(path);
            }
        } else {
            paths.append(path);
        }
        return paths;
    }

} // namespace

QString nameOf(EffectiveSetting::Layer layer)
{
    switch (layer) {
    case EffectiveSetting::Layer::Default:
        return QStringLiteral("default");
    case EffectiveSetting::Layer::Site:
        return QStringLiteral("site");
    case EffectiveSetting::Layer::User:
        return QStringLiteral("user");
    case EffectiveSetting::Layer::CommandLine:
        return QStringLiteral("command-line");
    }
    return {};
}

QList<EffectiveSetting> effectiveSettings(const MergedSettings &merged)
{
    QList<EffectiveSetting> all;
    for (const SettingKey &row : settingsTable()) {
        const QList<QStringList> paths = pathsOf(merged, row);
        for (const QStringList &path : paths)
            all.append(shown(merged, row, path));
    }
    return all;
}

} // namespace Jackfield
