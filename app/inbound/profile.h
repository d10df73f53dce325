// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace Jackfield {

/// Where one instance keeps its things: all in one folder (--profile), or in the XDG directories.
struct Profile
{
    QString settingsFile; ///< jackfield.toml of the user
    QString siteFile; ///< jackfield.toml of the site
    QString logFile;
    QString rememberedFile; ///< Sources that are not asked about; beside the log.
    QString journalFile; ///< The journal database; beside the log.
    QString windowFile; ///< How the window stood; beside the log.
    QString runtimeFolder; ///< Holds the control socket and the lock file.

    static Profile at(const QString &folder);
    static Profile standard();

    QString socketPath() const { return runtimeFolder + QLatin1String("/control.sock"); }
    QString crashPath() const; ///< The report of a crash; beside the log.
    QString lockPath() const { return runtimeFolder + QLatin1String("/control.lock"); }

    /// Makes the folders, mode 0700, and checks that they can be written. Storage with words for
    /// the user when not, or when the socket's path is longer than the system allows.
    Result<Unit> prepare() const;
};

} // namespace Jackfield
