// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QTcpServer>

class QTcpSocket;

namespace Jackfield {

/// A web server on loopback: hands out its pages, and answers everything else with 204.
class WebStandIn : public QTcpServer
{
public:
    explicit WebStandIn(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost),
                        quint16 port = 0);

    QHash<QByteArray, QByteArray> pages; ///< Path → HTML.
    QList<QByteArray> heads; ///< Of every request, oldest first.
    quint16 relayTo = 0; ///< Not 0: what it has no page for goes to this port of 127.0.0.1.

    /// How many requests began with these words: "GET /page ".
    qsizetype asked(const QByteArray &start) const;

private:
    void answer(QTcpSocket *socket, const QByteArray &head);
    void relay(QTcpSocket *socket, const QByteArray &head);
};

} // namespace Jackfield
