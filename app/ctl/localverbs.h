// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verbs.h"
#include "core/dialing/numberresolver.h"

namespace Jackfield {

struct Settings;

/// What the exit codes of `jackfieldctl` mean.
enum ExitCode {
    exitDone = 0,
    exitRefused = 1,
    exitUsage = 2,
    exitNoInstance = 3,
    exitTimedOut = 4,
    exitUncertain = 5,
};

int resolveVerb(const VerbArguments &arguments, const LocalVerb::Context &context);

/// The location that --location names, else the one in force. The error is translated: there is
/// none of that name.
tl::expected<Location, QString> locationOf(const VerbArguments &arguments,
                                           const Settings &settings);

/// What `resolve` prints.
QJsonObject toJson(const Resolution &resolution);

} // namespace Jackfield
