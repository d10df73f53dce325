// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucserverweb.h"

#include "protocols/simulator/endpoints/ucserveroffice.h"
#include "protocols/simulator/endpoints/ucserverwebconnection.h"

#include <QSslSocket>

namespace Jackfield::Simulator {

UcServerWebEndpoint::UcServerWebEndpoint(UcServerOffice &office, QObject *parent)
    : Endpoint(parent)
    , m_office(office)
{
    connect(&m_server, &QTcpServer::newConnection, this, &UcServerWebEndpoint::acceptConnections);
}

// Connections still tell us their last, so they go while we are whole.
UcServerWebEndpoint::~UcServerWebEndpoint()
{
    qDeleteAll(findChildren<UcServerConnection *>());
}

QString UcServerWebEndpoint::base() const
{
    return QStringLiteral("%1://127.0.0.1:%2")
        .arg(m_office.options().webTls ? QLatin1String("https") : QLatin1String("http"))
        .arg(port());
}

Result<quint16> UcServerWebEndpoint::openSockets(quint16 port)
{
    // The certificate has to be there before the first connection.
    if (const auto made = m_office.setOptions(m_office.options()); !made)
        return tl::unexpected<Error>(made.error());
    if (!m_server.listen(QHostAddress::LocalHost, port))
        return failure(Error::Code::NotConnected, m_server.errorString());
    return m_server.serverPort();
}

void UcServerWebEndpoint::acceptConnections()
{
    constexpr int maxConnections = 64;
    while (auto *socket = static_cast<QSslSocket *>(m_server.nextPendingConnection())) {
        if (findChildren<UcServerConnection *>().size() < maxConnections) {
            new UcServerWebConnection(m_office, *this, socket); // A child; it deletes itself.
            continue;
        }
        note(QStringLiteral("too many connections"));
        socket->abort();
        socket->deleteLater();
    }
}

} // namespace Jackfield::Simulator
