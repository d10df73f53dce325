// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/connection.h"

#include "protocols/simulator/endpoints/endpoint.h"
#include "protocols/simulator/endpoints/tcpreset.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

namespace Jackfield::Simulator {

namespace {

    constexpr std::chrono::milliseconds gathering {50}; // Of joined segments.

} // namespace

EndpointConnection::EndpointConnection(Endpoint &endpoint, Clock &clock, QTcpSocket *socket,
                                       qsizetype segment)
    : QObject(&endpoint)
    , m_endpoint(endpoint)
    , m_clock(clock)
    , m_socket(socket)
    , m_peer(socket->peerAddress().toString())
    , m_segment(segment)
{
    constexpr qint64 readBuffer = 1024 * 1024;
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readBuffer);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &EndpointConnection::receive);
    connect(m_socket, &QTcpSocket::disconnected, this, [this] {
        m_isFinished = true;
        m_delayed.clear();
        m_gathering.reset();
        lost();
        deleteLater();
    });
}

EndpointConnection::~EndpointConnection() = default;

void EndpointConnection::start()
{
    if (m_endpoint.faults().closeAfter == 0)
        close();
    else if (m_socket->bytesAvailable() != 0)
        receive();
}

void EndpointConnection::receive()
{
    const QByteArray octets = m_socket->readAll();
    if (m_isFinished || octets.isEmpty())
        return;
    const Faults &faults = m_endpoint.faults();
    if (faults.reset) {
        m_isFinished = true;
        return resetConnection(*m_socket);
    }
    if (faults.silent)
        return;
    if (faults.delay.count() == 0 && m_delayed.empty())
        return take(octets);
    m_delayed.push_back(m_clock.after(faults.delay, [this, octets] {
        const auto keep = std::move(m_delayed.front());
        m_delayed.erase(m_delayed.begin());
        if (!m_isFinished)
            take(octets);
    }));
}

void EndpointConnection::write(const QByteArray &octets)
{
    if (segments() == Segments::Whole && m_toSend.isEmpty())
        return sendPart(octets);
    const bool isUnderWay = !m_toSend.isEmpty();
    m_toSend += octets;
    if (isUnderWay)
        return; // The rest follows of itself.
    if (segments() == Segments::Joined)
        m_gathering = m_clock.after(gathering, [this] { sendJoined(); });
    else
        sendNextSegment();
}

void EndpointConnection::sendPart(const QByteArray &octets)
{
    if (m_socket->state() == QAbstractSocket::UnconnectedState)
        return;
    const auto limit = m_endpoint.faults().closeAfter;
    const QByteArray part = limit ? octets.left(std::max<qint64>(0, *limit - m_sent)) : octets;
    m_sent += part.size();
    m_socket->write(part);
    if (part.size() < octets.size())
        close();
}

/// Each in a turn of the event loop of its own, so that each is a segment.
void EndpointConnection::sendNextSegment()
{
    sendPart(m_toSend.left(m_segment));
    m_socket->flush();
    m_toSend.remove(0, m_segment);
    if (!m_toSend.isEmpty())
        QMetaObject::invokeMethod(this, &EndpointConnection::sendNextSegment, Qt::QueuedConnection);
}

void EndpointConnection::sendJoined()
{
    m_gathering.reset();
    sendPart(std::exchange(m_toSend, {}));
}

void EndpointConnection::close()
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    sendJoined();
    m_socket->disconnectFromHost();
}

void EndpointConnection::abort()
{
    m_isFinished = true;
    m_socket->abort();
}

void acceptConnections(QTcpServer &server, Endpoint &endpoint,
                       const std::function<void(QTcpSocket *)> &add)
{
    constexpr int maxConnections = 64;
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        if (endpoint.findChildren<EndpointConnection *>().size() < maxConnections) {
            add(socket);
            continue;
        }
        endpoint.note(QStringLiteral("too many connections"));
        socket->abort();
        socket->deleteLater();
    }
}

} // namespace Jackfield::Simulator
