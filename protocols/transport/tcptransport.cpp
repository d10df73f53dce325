// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/tcptransport.h"

#include "protocols/transport/tcpconnector.h"

#include <QSocketNotifier>

#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace Jackfield {

/// What waits for a peer that does not read; then the connection is given up.
static constexpr qsizetype maxUnsent = 16 * 1024 * 1024;

namespace {

    constexpr qsizetype maxPart = 64 * 1024;

    void setOption(int socket, int level, int option)
    {
        const int on = 1;
        ::setsockopt(socket, level, option, &on, sizeof on);
    }

    bool isPassing(int error)
    {
        return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
    }

    /// Also inside a signal of `object`.
    template<typename T>
    void dismiss(std::unique_ptr<T> &object)
    {
        if (!object)
            return;
        object->disconnect();
        object.release()->deleteLater();
    }

} // namespace

TcpTransport::TcpTransport(Clock &clock, QString host, quint16 port,
                           std::chrono::milliseconds connectLimit, QObject *parent)
    : Transport(parent)
    , m_clock(clock)
    , m_host(std::move(host))
    , m_port(port)
    , m_connectLimit(connectLimit)
{ }

TcpTransport::~TcpTransport()
{
    abort();
}

void TcpTransport::open()
{
    Q_ASSERT(m_state == State::Idle);
    m_state = State::Connecting;
    m_connectAlarm = m_clock.after(m_connectLimit, [this] {
        end(Error {Error::Code::TimedOut, tr("%1:%2 does not answer").arg(m_host).arg(m_port)});
    });
    m_connector = std::make_unique<TcpConnector>();
    connect(m_connector.get(), &TcpConnector::connected, this, &TcpTransport::onConnected);
    connect(m_connector.get(), &TcpConnector::failed, this,
            [this](const QString &reason) { end(lost(reason)); });
    m_connector->start(m_host, m_port);
}

void TcpTransport::write(const QByteArray &bytes)
{
    if (m_state != State::Open || bytes.isEmpty())
        return;
    if (m_outgoing.size() - m_sent > maxUnsent) {
        if (!m_connectAlarm) // not here: the caller may be inside a signal of ours
            m_connectAlarm = m_clock.after(std::chrono::milliseconds(0), [this] {
                end(lost(tr("the other side does not read")));
            });
        return;
    }
    m_outgoing += bytes;
    m_writable->setEnabled(m_writeError.isEmpty());
}

void TcpTransport::finishWriting()
{
    if (m_state != State::Open)
        return;
    m_finishing = true;
    if (m_outgoing.isEmpty())
        ::shutdown(m_socket, SHUT_WR);
}

void TcpTransport::abort()
{
    m_state = State::Over;
    m_connectAlarm.reset();
    dismiss(m_connector);
    for (auto *notifier : {&m_readable, &m_writable}) {
        if (*notifier)
            (*notifier)->setEnabled(false); // before its socket is closed
        dismiss(*notifier);
    }
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
}

void TcpTransport::onConnected(int socket)
{
    m_connectAlarm.reset();
    dismiss(m_connector);
    m_socket = socket;
    setOption(socket, IPPROTO_TCP, TCP_NODELAY);
    setOption(socket, SOL_SOCKET, SO_KEEPALIVE);
    m_readable = std::make_unique<QSocketNotifier>(socket, QSocketNotifier::Read);
    m_writable = std::make_unique<QSocketNotifier>(socket, QSocketNotifier::Write);
    m_writable->setEnabled(false);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &TcpTransport::onReadable);
    connect(m_writable.get(), &QSocketNotifier::activated, this, &TcpTransport::onWritable);
    m_state = State::Open;
    Q_EMIT opened();
}

void TcpTransport::onReadable()
{
    if (m_state != State::Open)
        return;
    QByteArray bytes(maxPart, Qt::Uninitialized);
    const auto size = ::recv(m_socket, bytes.data(), size_t(bytes.size()), 0);
    if (size > 0) {
        bytes.truncate(size);
        Q_EMIT received(bytes);
    } else if (size == 0) {
        onPeerEnded();
    } else if (!isPassing(errno)) {
        end(lost(qt_error_string()));
    }
}

void TcpTransport::onWritable()
{
    if (m_state != State::Open)
        return;
    const auto size = ::send(m_socket, m_outgoing.constData() + m_sent,
                             size_t(m_outgoing.size() - m_sent), MSG_NOSIGNAL);
    if (size < 0 && isPassing(errno))
        return;
    if (size < 0) {
        // The end is told by the reading side, behind the peer's last words.
        m_writeError = qt_error_string();
        m_writable->setEnabled(false);
        return;
    }
    m_sent += size;
    if (m_sent < m_outgoing.size()) {
        if (m_sent > maxUnsent / 4) {
            m_outgoing.remove(0, m_sent);
            m_sent = 0;
        }
        return;
    }
    m_outgoing.clear();
    m_sent = 0;
    m_writable->setEnabled(false);
    if (m_finishing)
        ::shutdown(m_socket, SHUT_WR);
    Q_EMIT flushed();
}

void TcpTransport::onPeerEnded()
{
    if (m_outgoing.isEmpty())
        end(std::nullopt);
    else if (m_writeError.isEmpty())
        end(lost(tr("the connection was closed before everything was sent")));
    else
        end(lost(m_writeError));
}

void TcpTransport::end(const std::optional<Error> &error)
{
    abort();
    Q_EMIT closed(error);
}

Error TcpTransport::lost(const QString &reason) const
{
    return {Error::Code::NotConnected,
            QStringLiteral("%1:%2: %3").arg(m_host).arg(m_port).arg(reason)};
}

TcpTransportFactory tcpTransports(Clock &clock)
{
    return [&clock](const QString &host, quint16 port) {
        return std::make_unique<TcpTransport>(clock, host, port);
    };
}

} // namespace Jackfield
