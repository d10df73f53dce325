// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/tcptransport.h"

#include <QNetworkProxy>

#include <cerrno>
#include <sys/socket.h>

namespace Jackfield {

static constexpr qsizetype maxPart = 64 * 1024;

TcpTransport::TcpTransport(Clock &clock, QString host, quint16 port,
                           std::chrono::milliseconds connectLimit, QObject *parent)
    : Transport(parent)
    , m_clock(clock)
    , m_host(std::move(host))
    , m_port(port)
    , m_connectLimit(connectLimit)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_socket, &QTcpSocket::connected, this, &TcpTransport::onConnected);
    connect(&m_socket, &QTcpSocket::readyRead, this, &TcpTransport::onReadyRead);
    connect(&m_socket, &QTcpSocket::bytesWritten, this, &TcpTransport::onDrained);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &TcpTransport::onError);
}

void TcpTransport::open()
{
    Q_ASSERT(m_state == State::Idle);
    m_state = State::Connecting;
    m_connectAlarm = m_clock.after(m_connectLimit, [this] {
        end(Error {Error::Code::TimedOut, tr("%1:%2 does not answer").arg(m_host).arg(m_port)});
    });
    // Unbuffered, because a buffering QTcpSocket reads without limit, and tells an end and a reset
    // by the same RemoteHostClosedError; see onReadyRead().
    m_socket.connectToHost(m_host, m_port, QIODevice::ReadWrite | QIODevice::Unbuffered);
}

void TcpTransport::write(const QByteArray &bytes)
{
    if (m_state != State::Open)
        return;
    m_socket.write(bytes);
    // Queued: what is written at once is not told by bytesWritten(), and a signal out of write()
    // would surprise the caller.
    QMetaObject::invokeMethod(this, &TcpTransport::onDrained, Qt::QueuedConnection);
}

void TcpTransport::finishWriting()
{
    if (m_state != State::Open)
        return;
    m_finishing = true;
    if (m_socket.bytesToWrite() == 0)
        ::shutdown(int(m_socket.socketDescriptor()), SHUT_WR);
}

void TcpTransport::abort()
{
    m_state = State::Over;
    m_connectAlarm.reset();
    m_socket.abort();
}

void TcpTransport::onConnected()
{
    if (m_state != State::Connecting)
        return;
    m_connectAlarm.reset();
    m_state = State::Open;
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    Q_EMIT opened();
}

void TcpTransport::onReadyRead()
{
    if (m_state != State::Open)
        return;
    char next = 0;
    const auto peeked = ::recv(int(m_socket.socketDescriptor()), &next, 1, MSG_PEEK | MSG_DONTWAIT);
    if (peeked > 0) {
        const QByteArray bytes = m_socket.read(maxPart);
        if (m_state == State::Open && !bytes.isEmpty())
            Q_EMIT received(bytes);
    } else if (peeked == 0) {
        if (m_socket.bytesToWrite() > 0)
            end(Error {Error::Code::NotConnected,
                       tr("%1:%2 closed the connection before everything was sent")
                           .arg(m_host)
                           .arg(m_port)});
        else
            end(std::nullopt);
    } else if (errno != EAGAIN && errno != EINTR) {
        end(Error {Error::Code::NotConnected,
                   QStringLiteral("%1:%2: %3").arg(m_host).arg(m_port).arg(qt_error_string())});
    }
}

void TcpTransport::onDrained()
{
    if (m_state != State::Open || m_socket.bytesToWrite() > 0)
        return;
    if (m_finishing)
        ::shutdown(int(m_socket.socketDescriptor()), SHUT_WR);
    Q_EMIT flushed();
}

void TcpTransport::onError()
{
    const bool timedOut = m_socket.error() == QAbstractSocket::SocketTimeoutError;
    end(Error {timedOut ? Error::Code::TimedOut : Error::Code::NotConnected,
               QStringLiteral("%1:%2: %3").arg(m_host).arg(m_port).arg(m_socket.errorString())});
}

void TcpTransport::end(const std::optional<Error> &error)
{
    if (m_state == State::Over)
        return;
    abort();
    Q_EMIT closed(error);
}

TcpTransportFactory tcpTransports(Clock &clock)
{
    return [&clock](const QString &host, quint16 port) {
        return std::make_unique<TcpTransport>(clock, host, port);
    };
}

} // namespace Jackfield
