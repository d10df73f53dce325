// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucserverconnection.h"

#include "protocols/simulator/endpoints/endpoint.h"
#include "protocols/simulator/endpoints/ucserveroffice.h"

#include <QSslConfiguration>
#include <QSslSocket>

namespace Jackfield::Simulator {

namespace {

    constexpr qsizetype segment = 5; // Octets, of split segments.

} // namespace

UcServerConnection::UcServerConnection(UcServerOffice &office, Endpoint &endpoint,
                                       QSslSocket *socket)
    : EndpointConnection(endpoint, office.clock(), socket, segment)
    , m_office(office)
    , m_socket(socket)
{
    connect(m_socket, &QSslSocket::errorOccurred, this, [this](QAbstractSocket::SocketError) {
        // So a client says that it does not trust the certificate.
        if (m_socket->mode() != QSslSocket::UnencryptedMode && !m_socket->isEncrypted())
            this->endpoint().note(QStringLiteral("TLS was not agreed on: ")
                                  + readable(m_socket->errorString().toUtf8()));
    });
}

void UcServerConnection::start(bool withTls)
{
    if (withTls && endpoint().faults().closeAfter != 0)
        startTls();
    else
        EndpointConnection::start();
}

Segments UcServerConnection::segments() const
{
    return m_office.options().segments;
}

void UcServerConnection::startTls()
{
    sendJoined();
    m_socket->flush();
    m_socket->setSslConfiguration(m_office.tlsConfiguration());
    m_socket->startServerEncryption();
}

} // namespace Jackfield::Simulator
