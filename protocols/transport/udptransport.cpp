// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/udptransport.h"

#include <QNetworkProxy>

namespace Jackfield {

UdpTransport::UdpTransport(Clock &clock, QString host, quint16 port, QObject *parent)
    : Transport(parent)
    , m_clock(clock)
    , m_host(std::move(host))
    , m_port(port)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_socket, &QUdpSocket::connected, this, [this] {
        m_lookupAlarm.reset();
        if (!m_over)
            Q_EMIT opened();
    });
    connect(&m_socket, &QUdpSocket::readyRead, this, &UdpTransport::onReadyRead);
    connect(&m_socket, &QUdpSocket::errorOccurred, this, &UdpTransport::onError);
}

void UdpTransport::open()
{
    m_lookupAlarm = m_clock.after(std::chrono::seconds(3), [this] {
        end({Error::Code::TimedOut, tr("The address of %1 could not be found out").arg(m_host)});
    });
    // Connected, so that the kernel tells us when the peer's host has no such port.
    m_socket.connectToHost(m_host, m_port);
}

void UdpTransport::write(const QByteArray &bytes)
{
    if (m_over || m_socket.write(bytes) != bytes.size())
        return; // onError() has told
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_over)
                Q_EMIT flushed();
        },
        Qt::QueuedConnection);
}

void UdpTransport::abort()
{
    m_over = true;
    m_lookupAlarm.reset();
    m_socket.abort();
}

void UdpTransport::onReadyRead()
{
    QByteArray datagram(64 * 1024, Qt::Uninitialized);
    const qint64 size = m_socket.readDatagram(datagram.data(), datagram.size());
    if (m_over || size < 0)
        return; // onError() has told
    datagram.truncate(size);
    Q_EMIT received(datagram);
}

void UdpTransport::onError()
{
    const bool refused = m_socket.error() == QAbstractSocket::ConnectionRefusedError;
    end({refused ? Error::Code::Refused : Error::Code::NotConnected,
         QStringLiteral("%1:%2: %3").arg(m_host).arg(m_port).arg(m_socket.errorString())});
}

void UdpTransport::end(const Error &error)
{
    if (m_over)
        return;
    abort();
    Q_EMIT closed(error);
}

} // namespace Jackfield
