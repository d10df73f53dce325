// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucserverendpoint.h"

#include "protocols/simulator/endpoints/ucserverconnection.h"
#include "protocols/simulator/endpoints/ucserveroffice.h"

#include <QSslSocket>

namespace Jackfield::Simulator {

UcServerEndpoint::UcServerEndpoint(UcServerOffice &office, QObject *parent)
    : Endpoint(parent)
    , m_office(office)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        acceptConnections(m_server, *this, [this](QTcpSocket *socket) {
            addConnection(static_cast<QSslSocket *>(socket));
        });
    });
}

// Connections still tell us their last, so they go while we are an Endpoint.
UcServerEndpoint::~UcServerEndpoint()
{
    qDeleteAll(findChildren<UcServerConnection *>());
}

Result<quint16> UcServerEndpoint::openSockets(quint16 port)
{
    // The certificate has to be there before the first connection.
    if (const auto made = m_office.setOptions(m_office.options()); !made)
        return tl::unexpected<Error>(made.error());
    if (!m_server.listen(QHostAddress::LocalHost, port))
        return failure(Error::Code::NotConnected, m_server.errorString());
    return m_server.serverPort();
}

} // namespace Jackfield::Simulator
