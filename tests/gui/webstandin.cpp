// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/webstandin.h"

#include <QTcpSocket>

#include <algorithm>

namespace Jackfield {

WebStandIn::WebStandIn(const QHostAddress &address, quint16 port)
{
    listen(address, port);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                if (socket->peek(65536).contains("\r\n\r\n"))
                    answer(socket, socket->readAll());
            });
        }
    });
}

qsizetype WebStandIn::asked(const QByteArray &start) const
{
    return std::count_if(heads.cbegin(), heads.cend(),
                         [&](const QByteArray &head) { return head.startsWith(start); });
}

void WebStandIn::answer(QTcpSocket *socket, const QByteArray &head)
{
    heads << head;
    const auto page = pages.constFind(head.split(' ').value(1).split('?').first());
    if (page != pages.constEnd()) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
                      "Connection: close\r\nContent-Length: "
                      + QByteArray::number(page->size()) + "\r\n\r\n" + *page);
    } else if (relayTo) {
        relay(socket, head);
        return;
    } else {
        socket->write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
    }
    socket->disconnectFromHost();
}

void WebStandIn::relay(QTcpSocket *socket, const QByteArray &head)
{
    auto *onward = new QTcpSocket(socket);
    onward->connectToHost(QHostAddress::LocalHost, relayTo);
    onward->write(head);
    connect(onward, &QTcpSocket::readyRead, socket,
            [socket, onward] { socket->write(onward->readAll()); });
    connect(onward, &QTcpSocket::disconnected, socket, [socket] { socket->disconnectFromHost(); });
}

} // namespace Jackfield
