// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QVariant>

namespace Jackfield {

struct MergedSettings;

/// A setting with the layer that set it.
struct EffectiveSetting
{
    enum class Layer { Default, Site, User, CommandLine };
    QString key; ///< Dotted: "me.extension", "location.office.area_code", "system.tapi.port".
    QVariant value; ///< For showing: user and password of an address are "***".
    Layer layer = Layer::Default;
    bool locked = false; ///< By the site file: later layers do not count.
    bool operator==(const EffectiveSetting &) const = default;
};
QString nameOf(EffectiveSetting::Layer layer); ///< "default", "site", "user", "command-line"

/// Every known key in the table's order, and what each system has beside. Made anew at each call.
QList<EffectiveSetting> effectiveSettings(const MergedSettings &merged);

} // namespace Jackfield
