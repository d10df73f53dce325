// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Jackfield {

/// From now on, when the program dies of SIGSEGV, SIGABRT, SIGBUS, SIGFPE or SIGILL, the file at
/// `path` says when, of what, in which version and where in the code: a few lines, mode 0600, and
/// nothing of its memory. Then it dies as it would have. Once, in a folder that exists.
void reportCrashesTo(const QString &path);

/// Whether there is a report of the last run that nobody was told of; now it is told, and says so
/// in its last line. It stays until the next crash.
bool takeCrashReport(const QString &path);

} // namespace Jackfield
