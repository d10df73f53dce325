// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/tcpconnector.h"

#include <QHostInfo>
#include <QSocketNotifier>

#include <cerrno>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace Jackfield {

TcpConnector::TcpConnector(QObject *parent)
    : QObject(parent)
{ }

TcpConnector::~TcpConnector()
{
    closeSocket();
}

void TcpConnector::start(const QString &host, quint16 port)
{
    m_port = QByteArray::number(port);
    // Takes addresses as well, and answers through the event loop.
    QHostInfo::lookupHost(host, this, &TcpConnector::onLookedUp);
}

void TcpConnector::onLookedUp(const QHostInfo &info)
{
    m_reason = info.errorString();
    for (const QHostAddress &address : info.addresses())
        m_addresses.append(address.toString());
    tryNext();
}

void TcpConnector::tryNext()
{
    while (!m_addresses.isEmpty()) {
        m_socket = beginConnecting(m_addresses.takeFirst());
        if (m_socket >= 0) {
            m_writable = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Write);
            connect(m_writable.get(), &QSocketNotifier::activated, this, &TcpConnector::onWritable);
            return;
        }
        m_reason = qt_error_string();
    }
    Q_EMIT failed(m_reason);
}

int TcpConnector::beginConnecting(const QString &address)
{
    // Numeric only, so it does not block; knows the scopes of link-local addresses.
    addrinfo hints {};
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    if (::getaddrinfo(address.toLatin1().constData(), m_port.constData(), &hints, &found) != 0) {
        errno = EADDRNOTAVAIL;
        return -1;
    }
    const std::unique_ptr<addrinfo, void (*)(addrinfo *)> owner(found, ::freeaddrinfo);
    const int socket = ::socket(found->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (socket < 0 || ::connect(socket, found->ai_addr, found->ai_addrlen) == 0
        || errno == EINPROGRESS)
        return socket;
    const int reason = errno;
    ::close(socket);
    errno = reason;
    return -1;
}

void TcpConnector::onWritable()
{
    m_writable->setEnabled(false);
    m_writable.release()->deleteLater(); // this runs inside its signal
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error == 0) {
        Q_EMIT connected(std::exchange(m_socket, -1));
        return;
    }
    m_reason = qt_error_string(error);
    closeSocket();
    tryNext();
}

void TcpConnector::closeSocket()
{
    m_writable.reset();
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
}

} // namespace Jackfield
