// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/settings/tomlnode.h"

#include <QVariantMap>

#include <functional>

namespace Jackfield {

/// The changes of SettingsStore::save(), each value as SettingKey::accept() gives it. Refused for a
/// key that `locks` match, and for another value of a locked entry than `inForce` says of its key;
/// Malformed, with words for the user, for an unknown key, a wrong value and anything that holds a
/// password. Locked entries are left out of what comes back.
Result<QVariantMap> checkedChanges(const QVariantMap &changes, const QStringList &locks,
                                   const std::function<QVariant(const QString &key)> &inForce);

/// Changes the tree of the user's file. What stands in the way of a table is replaced; tables of
/// systems and locations are made when need be.
void applyChanges(TomlNode &root, const QVariantMap &checkedChanges);

} // namespace Jackfield
