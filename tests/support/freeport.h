// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QTcpServer>
#include <QUdpSocket>

namespace Jackfield {

/// A port that nobody has a socket at, for TCP and UDP, at both loopback addresses. It lies below
/// those that Linux hands out (net.ipv4.ip_local_port_range), so no other test is given it until it
/// is used.
inline quint16 freePort()
{
    const auto isTaken = [](const QHostAddress &address, quint16 port) {
        QTcpServer tcp;
        QUdpSocket udp;
        return (!tcp.listen(address, port)
                && tcp.serverError() == QAbstractSocket::AddressInUseError)
            || (!udp.bind(address, port) && udp.error() == QAbstractSocket::AddressInUseError);
    };
    quint16 port = 0;
    do
        port = quint16(QRandomGenerator::system()->bounded(20'000, 32'000));
    while (isTaken(QHostAddress::LocalHost, port) || isTaken(QHostAddress::LocalHostIPv6, port));
    return port;
}

} // namespace Jackfield
