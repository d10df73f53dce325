// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTcpServer>

class QTcpSocket;

namespace Jackfield {

/// Stands in for a TAPIMaster server on loopback: keeps what each connection sent until its end.
class TapiMasterStandIn : public QTcpServer
{
public:
    TapiMasterStandIn();

    QList<QByteArray> received; ///< A connection each, in the order they were made.
    bool answers = true; ///< It ends the connection behind an order; else it stays silent.

private:
    void take(QTcpSocket *socket);
    void keep(QTcpSocket *socket, qsizetype row);
};

} // namespace Jackfield
