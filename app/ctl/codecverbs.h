// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verbs.h"

namespace Jackfield {

/// Wire bytes on standard input to one JSON message a line, and back.
int decodeVerb(const VerbArguments &arguments, const LocalVerb::Context &context);
int encodeVerb(const VerbArguments &arguments, const LocalVerb::Context &context);

} // namespace Jackfield
