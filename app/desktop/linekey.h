// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/location.h"

#include <functional>

namespace Jackfield {

/// How lines are told apart (PhoneStore::setLineKey()): the number without separators, and an
/// extension written out behind the exchange's own number (Location::pbxRoot, as +49…, 0049… or
/// 0…) as the extension alone.
std::function<QString(const QString &)> lineKeyFor(const Location &location);

} // namespace Jackfield
