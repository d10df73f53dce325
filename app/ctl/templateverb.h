// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verbs.h"

namespace Jackfield {

/// `template expand`: the request that a dial template makes of a number, as it would be sent.
int templateVerb(const VerbArguments &arguments, const LocalVerb::Context &context);

} // namespace Jackfield
