// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/systemconfig.h"

namespace Jackfield {

/// Position of a Choice's value (SetupField) among `choices`; that of the first one when it is not
/// set. Malformed with words for the user: it is none of them.
Result<int> chosenIn(const SystemConfig &config, const QString &key, const QStringList &choices);

} // namespace Jackfield
