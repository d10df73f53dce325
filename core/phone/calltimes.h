// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/call.h"

namespace Jackfield {

/// Fills the times and ticks of a call that was just told. `before` is the same call as last known,
/// null at its first sight. Ticks follow our own steady clock; the system's wall time says only how
/// long ago something was.
void stampTimes(Call &call, const Call *before, const Clock &clock);

/// Is the assumed call `assumed` the call that `told` reports? Both are of the same line.
bool isSameCall(const Call &assumed, const Call &told);

} // namespace Jackfield
