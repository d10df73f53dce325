// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pending.h"

#include <QString>

namespace Jackfield {

/// How the desktop's Secret Service stands. QtKeychain's answers leave that open: a locked entry is
/// "not found" to it, and a desktop without any keychain "another error".
enum class SecretServiceState {
    Absent, ///< No bus, or nobody on it who keeps secrets.
    Failing, ///< It is there and does not do what it should.
    Locked, ///< It holds the entry and was not allowed to hand it out.
    Open
};

/// Asks about the entry that QtKeychain keeps under these two names. Asks nobody for a password.
/// Dropped when `context` dies.
Pending<SecretServiceState> secretServiceState(const QString &service, const QString &key,
                                               QObject *context);

} // namespace Jackfield
