// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFile>

// Files that nobody but the user may read. Errors are Storage, with the system's words.
namespace Jackfield {

/// Whole or not at all, in the place of what was there.
Result<Unit> writePrivately(const QString &path, const QByteArray &content);

/// To write into `file`, which has a name: private from its first moment on. A file that is there
/// already is left alone, which is an error; a device or a pipe is opened as it is.
Result<Unit> openNewPrivately(QFile &file);

} // namespace Jackfield
