// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gates/socketowner.h"

namespace Jackfield {

/// Asks the kernel for one TCP socket by its two ends (sock_diag(7)). It says what the tables in
/// /proc say, without reading thousands of rows of other programs first.
class SocketDiag
{
public:
    SocketDiag();
    ~SocketDiag();
    Q_DISABLE_COPY_MOVE(SocketDiag)

    /// The peer's socket. Inode 0: its program is gone. Nothing: there is none, or the kernel does
    /// not say; the tables may know it then.
    std::optional<SocketOwners::Holder> peerOf(const SocketPair &connection) const;

private:
    const int m_socket;
};

} // namespace Jackfield
