// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/peeruser.h"

#include <QFileInfo>

#include <sys/socket.h>
#include <unistd.h>

namespace Jackfield {

std::optional<Peer> peerOf(qintptr socketDescriptor)
{
    ucred credentials {};
    socklen_t size = sizeof credentials;
    if (getsockopt(int(socketDescriptor), SOL_SOCKET, SO_PEERCRED, &credentials, &size) != 0
        || size != sizeof credentials)
        return std::nullopt;
    return Peer {credentials.uid, credentials.pid};
}

bool isOwnUser(const std::optional<Peer> &peer)
{
    return peer && peer->uid == geteuid();
}

QString programOf(const Peer &peer)
{
    return QFileInfo(QStringLiteral("/proc/%1/exe").arg(peer.pid)).symLinkTarget();
}

} // namespace Jackfield
