// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>

namespace Jackfield {

/// `own` as a program of the desktop may inherit it: without the passwords that can stand there
/// (security.md T68).
QProcessEnvironment childEnvironment(QProcessEnvironment own);

} // namespace Jackfield
