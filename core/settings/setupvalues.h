// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/setupfield.h"

// The values of a [[system]] against the fields of its kind.
namespace Jackfield {

const SetupField *fieldOf(const QList<SetupField> &fields, const QString &key); ///< Null: none.
/// Whether the entries of the table `key` are fields: there is one "<key>.…".
bool isMapOfFields(const QList<SetupField> &fields, const QString &key);

/// What is wrong with a value, translated; empty: nothing. Null: the kind has no such field.
QString setupProblem(const SetupField *field, const QVariant &value, const QString &kind);
QString noTableText(); ///< The same for what should be a table of fields.

} // namespace Jackfield
