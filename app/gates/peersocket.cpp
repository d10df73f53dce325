// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/peersocket.h"

#include <QSocketNotifier>

#include <algorithm>
#include <cerrno>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace Jackfield {

namespace {

    bool isPassing(int error)
    {
        return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
    }

} // namespace

PeerSocket::PeerSocket(int descriptor, QObject *parent)
    : QObject(parent)
    , m_descriptor(descriptor)
    , m_readable(std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read))
    , m_writable(std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Write))
{
    m_writable->setEnabled(false);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &PeerSocket::onReadable);
    connect(m_writable.get(), &QSocketNotifier::activated, this, &PeerSocket::writeOn);
}

PeerSocket::~PeerSocket()
{
    close();
}

void PeerSocket::readNow()
{
    if (isOpen() && !m_readEnded)
        onReadable();
}

void PeerSocket::onReadable()
{
    char piece[pieceSize];
    const ssize_t size = ::recv(m_descriptor, piece, sizeof piece, 0);
    if (size < 0) {
        if (!isPassing(errno))
            end();
        return;
    }
    if (size == 0) {
        m_readEnded = true;
        m_readable->setEnabled(false);
    }
    if (!m_isFinishing) {
        if (size > 0)
            Q_EMIT received(QByteArray(piece, size));
        else
            Q_EMIT readEnded();
    } else if (m_readEnded && m_outgoing.isEmpty()) {
        end();
    }
}

void PeerSocket::finish(const QByteArray &last)
{
    if (!isOpen() || m_isFinishing)
        return;
    m_isFinishing = true;
    m_outgoing = last;
    writeOn();
}

void PeerSocket::writeOn()
{
    const ssize_t size =
        ::send(m_descriptor, m_outgoing.constData(), std::size_t(m_outgoing.size()), MSG_NOSIGNAL);
    if (size < 0 && !isPassing(errno))
        return end();
    m_outgoing.remove(0, std::max(size, ssize_t(0)));
    m_writable->setEnabled(!m_outgoing.isEmpty());
    if (!m_outgoing.isEmpty())
        return;
    ::shutdown(m_descriptor, SHUT_WR);
    if (m_readEnded)
        end();
}

void PeerSocket::close()
{
    if (!isOpen())
        return;
    m_readable->setEnabled(false); // before the descriptor is another's
    m_writable->setEnabled(false);
    ::close(std::exchange(m_descriptor, -1));
}

void PeerSocket::end()
{
    close();
    Q_EMIT closed();
}

} // namespace Jackfield
