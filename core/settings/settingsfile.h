// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>

namespace Jackfield {

/// The bytes of a settings file, or why there are none.
struct SettingsFile
{
    enum class State {
        Missing,
        Read,
        TooLarge, ///< Above 1 MiB.
        Unreadable, ///< Not a regular file, or the system said no. Cannot be replaced either.
    };
    State state = State::Missing;
    QByteArray bytes; ///< Read only.
    QString problem; ///< Translated; TooLarge and Unreadable.

    /// Never blocks: a pipe or a device is Unreadable.
    static SettingsFile read(const QString &path);
};

/// Why a file for all users must not be believed (security.md T53); translated. Empty: it may be.
QString siteFileDistrust(uint owner, QFileDevice::Permissions permissions, uint ownUser);
QString siteFileDistrust(const QString &path);

/// Writes the file whole or not at all, mode 0600; makes its folder, mode 0700. Storage on failure.
Result<Unit> writePrivateFile(const QString &path, const QByteArray &bytes);

/// Renames a file that is not TOML to "<path>.broken-<UTC time it was last changed>", so that a new
/// one can take its place. The new name; Storage on failure.
Result<QString> setAsideBrokenFile(const QString &path);

} // namespace Jackfield
