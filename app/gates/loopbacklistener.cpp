// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/loopbacklistener.h"

#include "core/base/log.h"

#include <QSocketNotifier>

#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace Jackfield {

namespace {

    using namespace std::chrono_literals;

    struct NativeEnd
    {
        sockaddr_storage address {};
        socklen_t size = sizeof(sockaddr_storage);

        sockaddr *any() { return reinterpret_cast<sockaddr *>(&address); }
    };

    NativeEnd nativeEnd(const SocketEnd &end)
    {
        NativeEnd native;
        if (end.address.protocol() == QAbstractSocket::IPv6Protocol) {
            auto *ipv6 = reinterpret_cast<sockaddr_in6 *>(&native.address);
            const Q_IPV6ADDR bytes = end.address.toIPv6Address();
            ipv6->sin6_family = AF_INET6;
            ipv6->sin6_port = htons(end.port);
            std::memcpy(&ipv6->sin6_addr, bytes.c, sizeof bytes.c);
            native.size = sizeof *ipv6;
        } else {
            auto *ipv4 = reinterpret_cast<sockaddr_in *>(&native.address);
            ipv4->sin_family = AF_INET;
            ipv4->sin_port = htons(end.port);
            ipv4->sin_addr.s_addr = htonl(end.address.toIPv4Address());
            native.size = sizeof *ipv4;
        }
        return native;
    }

    SocketEnd socketEnd(NativeEnd &native)
    {
        const quint16 port = native.address.ss_family == AF_INET6
            ? reinterpret_cast<const sockaddr_in6 *>(&native.address)->sin6_port
            : reinterpret_cast<const sockaddr_in *>(&native.address)->sin_port;
        return {QHostAddress(native.any()), ntohs(port)};
    }

    bool switchOn(int descriptor, int level, int option)
    {
        const int on = 1;
        return ::setsockopt(descriptor, level, option, &on, sizeof on) == 0;
    }

} // namespace

LoopbackListener::LoopbackListener(const SocketEnd &end, Clock &clock, Handler handler,
                                   QObject *parent)
    : QObject(parent)
    , m_end(end)
    , m_clock(clock)
    , m_handler(std::move(handler))
{ }

LoopbackListener::~LoopbackListener()
{
    close();
}

void LoopbackListener::close()
{
    m_resume.reset();
    if (m_readable)
        m_readable->setEnabled(false); // before the descriptor is another's
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

int LoopbackListener::listen()
{
    NativeEnd native = nativeEnd(m_end);
    const int family = native.address.ss_family;
    m_descriptor = ::socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    // SO_REUSEADDR lets us come back while connections of our last run fade away; nobody can listen
    // beside us by it.
    if (m_descriptor < 0 || !switchOn(m_descriptor, SOL_SOCKET, SO_REUSEADDR)
        || (family == AF_INET6 && !switchOn(m_descriptor, IPPROTO_IPV6, IPV6_V6ONLY))
        || ::bind(m_descriptor, native.any(), native.size) != 0
        || ::listen(m_descriptor, SOMAXCONN) != 0)
        return errno;
    m_readable = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &LoopbackListener::acceptSome);
    return 0;
}

void LoopbackListener::acceptSome()
{
    std::vector<Accepted> accepted;
    while (accepted.size() < maxAtOnce) {
        NativeEnd peer;
        const int descriptor =
            ::accept4(m_descriptor, peer.any(), &peer.size, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (descriptor < 0) {
            if (errno == ECONNABORTED || errno == EINTR)
                continue;
            if (errno != EAGAIN && errno != EWOULDBLOCK)
                pause();
            break;
        }
        NativeEnd own;
        ::getsockname(descriptor, own.any(), &own.size);
        switchOn(descriptor, IPPROTO_TCP, TCP_NODELAY);
        accepted.push_back({descriptor, {socketEnd(peer), socketEnd(own)}});
    }
    if (!accepted.empty())
        m_handler(accepted);
}

// Such as without a free descriptor. The connection that waits would wake us for ever.
void LoopbackListener::pause()
{
    qCWarning(logInbound, "a connection cannot be accepted: %s", std::strerror(errno));
    m_readable->setEnabled(false);
    m_resume = m_clock.after(1s, [this] { m_readable->setEnabled(true); });
}

} // namespace Jackfield
