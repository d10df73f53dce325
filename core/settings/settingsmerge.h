// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/setupfield.h"
#include "core/settings/settings.h"
#include "core/settings/settingslayer.h"

#include <QHash>

namespace Jackfield {

/// All layers in one.
struct MergedSettings
{
    Settings settings;
    QHash<QString, SettingsLayer::Layer> layers; ///< Of each value in force that a layer has set.
    QStringList locks;
    bool operator==(const MergedSettings &) const = default;
};

/// What each kind of phone system reads beside kind, label and lines, by kind.
using SystemFields = QHash<QString, QList<SetupField>>;

/// Later layers win but for what an earlier one locked. Also notes what fits no other key: a
/// location or system that is named but does not exist, what Location::problems() finds, a system
/// without a kind (left out), a key that its kind does not read, a value it cannot use (left out:
/// the kind's default counts). Kinds not in systemFields read anything.
MergedSettings merge(const QList<SettingsLayer> &layers, SettingsNotices &notices,
                     const SystemFields &systemFields = {});

} // namespace Jackfield
