// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/setupfield.h"
#include "core/domain/systemconfig.h"

#include <QHash>
#include <QStringList>
#include <QVariant>

// What the site file keeps to itself. A lock names a key, a table of keys or an entry of a value
// that is a table itself; '*' in it is any run of characters.
namespace Jackfield {

/// Whether one of the locks matches the key or a table it is in; "me.*" matches `me` as well.
bool matchesLock(const QStringList &locks, const QString &key);

/// `value` of `key`, but with the locked entries of `below`. `held` gets the keys of what `value`
/// says otherwise.
QVariant withLockedEntries(const QStringList &locks, const QString &key, const QVariant &below,
                           const QVariant &value, QStringList &held);

/// Whether a lock can match a key of this form, or something in it. In `form` a '*' is any run of
/// characters, a '?' any without a dot.
bool mayMatchLock(const QString &lock, const QString &form);

/// The forms of all keys there are, for mayMatchLock(). systemFields: by kind; a kind that is not
/// there reads anything.
QStringList keyForms(const QHash<QString, QList<SetupField>> &systemFields,
                     const QList<SystemConfig> &systems);

} // namespace Jackfield
