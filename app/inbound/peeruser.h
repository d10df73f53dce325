// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Jackfield {

/// The process at the other end of a Unix socket, by the kernel's word (SO_PEERCRED). `uid` is the
/// one it had when it connected or began to listen.
struct Peer
{
    unsigned uid = 0;
    int pid = 0;
};

/// Nothing when the kernel does not tell, which counts as a stranger.
std::optional<Peer> peerOf(qintptr socketDescriptor);
/// Runs under our own (effective) user id. Nobody else is talked to, root neither
/// (security.md 3.6).
bool isOwnUser(const std::optional<Peer> &peer);
/// Path of its executable; empty when not readable.
QString programOf(const Peer &peer);

} // namespace Jackfield
