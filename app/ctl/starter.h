// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Jackfield {

/// Starts `jackfield [--profile DIR] -- link` in a session of its own, without our standard
/// streams, and does not wait for more than that it runs. It is the one beside this program, else
/// the first in the PATH. profile: null: the standard one. False: there is none, or it cannot be
/// run.
bool startJackfield(const QString &profile, const QString &link);

} // namespace Jackfield
