// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/replay/replayendpoint.h"

#include "protocols/simulator/replay/replayconnection.h"

#include <QNetworkDatagram>
#include <QTcpSocket>

namespace Jackfield::Simulator {

ReplayEndpoint::ReplayEndpoint(Clock &clock, const RecordedSystem &system, ReplayPace pace,
                               QObject *parent)
    : Endpoint(parent)
    , m_clock(clock)
    , m_name(system.id)
    , m_kind(system.kind)
    , m_speaksHttp(formOf(system.kind, system.messages.front().bytes) == ReplayForm::Http)
    , m_replay(clock, system, pace)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        acceptConnections(m_server, *this, [this](QTcpSocket *socket) {
            const int id = ++m_lastConnection;
            auto *connection = new ReplayConnection(*this, id, socket); // A child.
            m_connections.insert(id, connection);
            connection->begin();
        });
    });
    connect(&m_datagrams, &QUdpSocket::readyRead, this, &ReplayEndpoint::readDatagrams);
    connect(&m_replay, &Replay::says, this, &ReplayEndpoint::say);
    connect(&m_replay, &Replay::differs, this, [this](QJsonObject difference) {
        difference[QLatin1String("event")] = QLatin1String("difference");
        Q_EMIT happened(difference);
    });
}

// Connections still tell us their last, so they go while we are an Endpoint.
ReplayEndpoint::~ReplayEndpoint()
{
    qDeleteAll(findChildren<ReplayConnection *>());
}

Result<quint16> ReplayEndpoint::openSockets(quint16 port)
{
    if (!m_server.listen(QHostAddress::LocalHost, port))
        return failure(Error::Code::NotConnected, m_server.errorString());
    if (m_kind == QLatin1String("tapimaster")
        && !m_datagrams.bind(QHostAddress::LocalHost, m_server.serverPort())) {
        m_server.close();
        return failure(Error::Code::NotConnected, m_datagrams.errorString());
    }
    return m_server.serverPort();
}

void ReplayEndpoint::closeSockets()
{
    m_server.close();
    m_datagrams.close();
}

void ReplayEndpoint::closeConnections()
{
    for (const auto &connection : m_connections)
        if (connection)
            connection->finish();
}

/// Nothing answers a datagram.
void ReplayEndpoint::readDatagrams()
{
    while (m_datagrams.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_datagrams.receiveDatagram();
        tellBytes(QStringLiteral("received"), QStringLiteral("udp"),
                  datagram.senderAddress().toString(), datagram.data());
        m_replay.came(++m_lastConnection, datagram.data());
    }
}

void ReplayEndpoint::say(int connection, const QByteArray &octets, bool isLast)
{
    if (const auto to = m_connections.value(connection))
        to->say(octets, isLast);
}

} // namespace Jackfield::Simulator
