// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verbs.h"

namespace Jackfield {

/// The script by which bash completes the verbs, options and fixed words of `verbs`.
QString bashCompletion(const QList<Verb> &verbs);

/// Prints it for all verbs.
int completionVerb(const VerbArguments &arguments, const LocalVerb::Context &context);

} // namespace Jackfield
