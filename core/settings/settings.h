// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/location.h"
#include "core/domain/systemconfig.h"
#include "core/policy/dialpolicy.h"

#include <QMap>

namespace Jackfield {

/// Every setting with its value in force. What jackfield.toml may hold is in settingstable.h.
struct Settings
{
    struct Me
    {
        QString name;
        QString extension;
        QString location; ///< Name of a [location.<name>]; empty: the only or first one, if any.
        QStringList dialWith; ///< System ids.
        bool operator==(const Me &) const = default;
    };
    enum class Theme { System, Light, Dark };

    Me me;
    QMap<QString, Location> locations;
    QList<SystemConfig> systems; ///< In file order, site before user.
    PolicySettings policy;
    Theme theme = Theme::System; ///< [window] theme
    bool operator==(const Settings &) const = default;

    /// The location in force: me.location, else the only or (by name) first one, else the defaults
    /// of the system's country.
    Location location() const;
};

} // namespace Jackfield
