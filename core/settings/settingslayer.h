// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/effectivesetting.h"
#include "core/settings/settingsnotice.h"
#include "core/settings/tomlnode.h"

#include <QList>
#include <QStringList>
#include <QVariantMap>

namespace Jackfield {

/// What one file, or the command line, says: known keys with values of the right type only.
struct SettingsLayer
{
    using Layer = EffectiveSetting::Layer;
    struct Item
    {
        QString key; ///< Dotted.
        QVariant value; ///< As SettingKey::accept() gives it.
        int line = 0;
    };
    struct Named ///< A [location.<name>], a [[system]] with its id, or a lock.
    {
        QString name;
        int line = 0;
    };
    Layer layer = Layer::User;
    QString file; ///< Empty for the command line.
    QList<Named> locks; ///< Of the site file only; see settingslock.h.
    QList<Item> items;
    QList<Named> locations;
    QList<Named> systems; ///< In file order, each id once.
};

/// Takes what is known and well formed out of a document; everything else becomes a notice.
SettingsLayer layerFrom(const TomlNode &root, SettingsLayer::Layer layer, const QString &file,
                        SettingsNotices &notices);
/// Numbers and flags may come as text.
SettingsLayer commandLineLayer(const QVariantMap &values, SettingsNotices &notices);

/// Removes every key that holds a password, at any depth, and says so.
void dropSecrets(TomlNode &root, const QString &file, SettingsNotices &notices);

/// What is said of a password that stands in a settings file; translated.
QString misplacedSecretText();

} // namespace Jackfield
