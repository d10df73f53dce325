// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace Jackfield {

class SettingsStore;

/// A jackfield.toml for all desks of a site, made of what is in force at one of them.
struct SiteExport
{
    QByteArray text; ///< For /etc/xdg/jackfield/jackfield.toml.
    /// Keys that are set here and not in the text, because they hold a password or the like.
    QStringList leftOut;
};

/// The tables that a site file may get ("location", "system", "links", …), in the order of
/// settingsTable(). Never [me] and [dialling]: they are a person's.
QStringList siteGroups();

/// Whether the key is a person's or a desk's own, wherever it stands: lines and user of a phone
/// system, the screen of the wallboard.
bool isPersonalSetting(const QString &key);

/// What `groups` have that is not the default; keys under `locked`, of which each is one of the
/// groups, cannot be changed by users. Malformed for an unknown group; Storage when the text would
/// not read the same again.
Result<SiteExport> siteExport(const SettingsStore &store, const QStringList &groups,
                              const QStringList &locked);

} // namespace Jackfield
