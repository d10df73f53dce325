// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

namespace Jackfield {

/// The program that holds a socket, for a person to read.
struct SocketProgram
{
    int pid = 0; ///< 0: not found.
    QString path; ///< Of its executable; may be empty.
    bool operator==(const SocketProgram &) const = default;
};

/// Looks through the open files of our own user's processes, the newest first, for at most 5 ms: a
/// program that is not found by then stays unnamed. One that shares the socket may be named
/// instead.
SocketProgram programOfSocket(quint64 inode, const Clock &clock);

} // namespace Jackfield
