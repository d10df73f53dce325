// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/contact.h"

namespace Jackfield::Simulator {

struct Extension;

// The made-up directory of the demo: what its phone system knows of people and firms.

Contact contactOf(const Extension &extension);
Contact contactOf(const QString &outsideNumber); ///< In outside form; empty: not in it.

} // namespace Jackfield::Simulator
