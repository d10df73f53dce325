// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantMap>

// SetupField::key in the values of a phone system: "function.host" is the entry `host` of the map
// `function`.
namespace Jackfield {

/// Invalid: there is none.
QVariant nestedValue(const QVariantMap &values, const QString &key);
void setNestedValue(QVariantMap &values, const QString &key, const QVariant &value);
/// `over` laid upon `values`; where both hold a map, entry by entry.
QVariantMap mergedValues(QVariantMap values, const QVariantMap &over);
/// `now` with what differs between `before` and `wanted`, entry by entry: what others changed
/// meanwhile stays.
QVariantMap withChanges(QVariantMap now, const QVariantMap &before, const QVariantMap &wanted);
/// Leaves an empty map out as well.
void removeNestedValue(QVariantMap &values, const QString &key);

} // namespace Jackfield
