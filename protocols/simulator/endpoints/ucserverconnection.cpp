// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucserverconnection.h"

#include "protocols/simulator/endpoints/endpoint.h"
#include "protocols/simulator/endpoints/tcpreset.h"
#include "protocols/simulator/endpoints/ucserveroffice.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QSslSocket>

namespace Jackfield::Simulator {

namespace {

    constexpr qsizetype segment = 5; // Octets, of split segments.
    constexpr std::chrono::milliseconds gathering {50}; // Of joined ones.

} // namespace

UcServerConnection::UcServerConnection(UcServerOffice &office, Endpoint &endpoint,
                                       QSslSocket *socket)
    : QObject(&endpoint)
    , m_office(office)
    , m_endpoint(endpoint)
    , m_socket(socket)
    , m_peer(socket->peerAddress().toString())
{
    constexpr qint64 readBuffer = 1024 * 1024;
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readBuffer);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QSslSocket::readyRead, this, &UcServerConnection::receive);
    connect(m_socket, &QSslSocket::errorOccurred, this, [this](QAbstractSocket::SocketError) {
        // So a client says that it does not trust the certificate.
        if (m_socket->mode() != QSslSocket::UnencryptedMode && !m_socket->isEncrypted())
            m_endpoint.note(QStringLiteral("TLS was not agreed on: ")
                            + readable(m_socket->errorString().toUtf8()));
    });
    connect(m_socket, &QSslSocket::disconnected, this, [this] {
        m_isFinished = true;
        m_delayed.clear();
        m_gathering.reset();
        lost();
        deleteLater();
    });
}

UcServerConnection::~UcServerConnection() = default;

void UcServerConnection::start(bool withTls)
{
    if (m_endpoint.faults().closeAfter == 0)
        return close();
    if (withTls)
        startTls();
    else if (m_socket->bytesAvailable() != 0)
        receive();
}

void UcServerConnection::receive()
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
    m_delayed.push_back(m_office.clock().after(faults.delay, [this, octets] {
        const auto keep = std::move(m_delayed.front());
        m_delayed.erase(m_delayed.begin());
        if (!m_isFinished)
            take(octets);
    }));
}

void UcServerConnection::write(const QByteArray &octets)
{
    using Segments = UcServerOptions::Segments;
    const Segments segments = m_office.options().segments;
    if (segments == Segments::Whole && m_toSend.isEmpty())
        return sendPart(octets);
    const bool isUnderWay = !m_toSend.isEmpty();
    m_toSend += octets;
    if (isUnderWay)
        return; // The rest follows of itself.
    if (segments == Segments::Joined)
        m_gathering = m_office.clock().after(gathering, [this] { sendJoined(); });
    else
        sendNextSegment();
}

void UcServerConnection::sendPart(const QByteArray &octets)
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
void UcServerConnection::sendNextSegment()
{
    sendPart(m_toSend.left(segment));
    m_socket->flush();
    m_toSend.remove(0, segment);
    if (!m_toSend.isEmpty())
        QMetaObject::invokeMethod(this, &UcServerConnection::sendNextSegment, Qt::QueuedConnection);
}

void UcServerConnection::sendJoined()
{
    m_gathering.reset();
    sendPart(std::exchange(m_toSend, {}));
}

void UcServerConnection::startTls()
{
    sendJoined();
    m_socket->flush();
    m_socket->setSslConfiguration(m_office.tlsConfiguration());
    m_socket->startServerEncryption();
}

void UcServerConnection::close()
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    sendJoined();
    m_socket->disconnectFromHost();
}

void UcServerConnection::abort()
{
    m_isFinished = true;
    m_socket->abort();
}

} // namespace Jackfield::Simulator
