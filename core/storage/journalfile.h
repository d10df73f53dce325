// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace Jackfield {

/// Makes sure that `path` is an ordinary file that only its owner can read (security.md T88),
/// whatever the umask, with what SQLite keeps beside it; makes it and its folder when need be.
/// Errors have words for people. Refused: it is a link, or on a disk of another computer (F06).
/// Storage: anything else.
Result<Unit> preparePrivateFile(const QString &path);

/// Whether a file system with this number (statfs) may be one of another computer: there several
/// programs cannot share what SQLite keeps beside the file.
bool isForeignFileSystem(quint32 type);

} // namespace Jackfield
