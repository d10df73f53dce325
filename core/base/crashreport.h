// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Jackfield {

/// From now on, when the program dies of SIGSEGV, SIGABRT, SIGBUS, SIGFPE or SIGILL, the file at
/// `path` says when, of what, in which version and where in the code: a few lines, mode 0600, and
/// nothing of its memory. Then it dies as it would have. Once, in a folder that exists.
void reportCrashesTo(const QString &path);

/// Puts the report of the last run aside, so that it is told once: it then is "<path>.1", in the
/// place of an older one. Returns that path; empty: there is none.
QString takeCrashReport(const QString &path);

} // namespace Jackfield
