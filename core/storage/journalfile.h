// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace Jackfield {

/// Makes sure that `path` is an ordinary file that only its owner can read (security.md T88),
/// whatever the umask, with what SQLite keeps beside it; makes it and its folder when need be.
/// Storage, with words for people.
Result<Unit> preparePrivateFile(const QString &path);

} // namespace Jackfield
