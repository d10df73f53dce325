// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/effectivesetting.h"
#include "core/settings/settings.h"
#include "core/settings/settingslayer.h"

#include <QHash>

namespace Jackfield {

/// All layers in one.
struct MergedSettings
{
    Settings settings;
    QList<EffectiveSetting> effective;
    QStringList locks;
    bool operator==(const MergedSettings &) const = default;
};

/// The keys that a kind of phone system reads beside kind, label and lines, by kind.
using SystemKeys = QHash<QString, QStringList>;

/// Later layers win but for what an earlier one locked. Also notes what fits no other key: a
/// location or system that is named but does not exist, what Location::problems() finds, a system
/// without a kind (left out), a key that its kind does not read (kinds not in systemKeys read any).
MergedSettings merge(const QList<SettingsLayer> &layers, SettingsNotices &notices,
                     const SystemKeys &systemKeys = {});

} // namespace Jackfield
