// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/standin.h"

#include <QTcpSocket>

namespace Jackfield {

TapiMasterStandIn::TapiMasterStandIn()
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection())
            take(socket);
    });
}

void TapiMasterStandIn::take(QTcpSocket *socket)
{
    received.append(QByteArray());
    const qsizetype row = received.size() - 1;
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    if (!answers) {
        keep(socket, row);
        return;
    }
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, row] {
        received[row] += socket->readAll();
        if (received[row].endsWith("\r\n\r\n")) // an HTTP request is complete
            socket->write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        if (received[row].endsWith("\r\n"))
            socket->disconnectFromHost();
    });
}

/// A QTcpSocket that sees the end of the other half closes on its own; one whose buffer is full
/// does not look.
void TapiMasterStandIn::keep(QTcpSocket *socket, qsizetype row)
{
    socket->setReadBufferSize(QByteArray("MakeCall 100 08999998123\r\n").size());
    connect(socket, &QTcpSocket::readyRead, this,
            [this, socket, row] { received[row] = socket->peek(512); });
}

} // namespace Jackfield
