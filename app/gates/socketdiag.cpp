// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/socketdiag.h"

#include <arpa/inet.h>
#include <cstring>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Jackfield {

namespace {

    struct Question
    {
        nlmsghdr header {};
        inet_diag_req_v2 request {};
    };

    void put(const QHostAddress &address, __be32 *place)
    {
        if (address.protocol() == QAbstractSocket::IPv4Protocol) {
            *place = htonl(address.toIPv4Address());
            return;
        }
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(place, bytes.c, sizeof bytes.c);
    }

    Question questionFor(const SocketPair &connection)
    {
        const bool isIpv4 = connection.peer.address.protocol() == QAbstractSocket::IPv4Protocol;
        Question question;
        question.header.nlmsg_len = sizeof question;
        question.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
        question.header.nlmsg_flags = NLM_F_REQUEST;
        question.request.sdiag_family = isIpv4 ? AF_INET : AF_INET6;
        question.request.sdiag_protocol = IPPROTO_TCP;
        question.request.idiag_states = ~0U;
        inet_diag_sockid &id = question.request.id;
        id.idiag_sport = htons(connection.peer.port);
        id.idiag_dport = htons(connection.own.port);
        put(connection.peer.address, id.idiag_src);
        put(connection.own.address, id.idiag_dst);
        id.idiag_cookie[0] = INET_DIAG_NOCOOKIE;
        id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
        return question;
    }

    /// Where no connection fits, the kernel names who listens at the port: that is another socket.
    bool isAbout(const inet_diag_msg &answer, const Question &question)
    {
        return answer.idiag_state != TCP_LISTEN
            && answer.id.idiag_sport == question.request.id.idiag_sport
            && answer.id.idiag_dport == question.request.id.idiag_dport;
    }

} // namespace

SocketDiag::SocketDiag()
    : m_socket(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG))
{ }

SocketDiag::~SocketDiag()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

std::optional<SocketOwners::Holder> SocketDiag::peerOf(const SocketPair &connection) const
{
    const Question question = questionFor(connection);
    sockaddr_nl kernel {};
    kernel.nl_family = AF_NETLINK;
    alignas(nlmsghdr) char buffer[1024];
    // The answer is there when the question has been sent.
    if (::sendto(m_socket, &question, sizeof question, 0,
                 reinterpret_cast<const sockaddr *>(&kernel), sizeof kernel)
        != sizeof question)
        return std::nullopt;
    const auto size = ::recv(m_socket, buffer, sizeof buffer, MSG_DONTWAIT);
    const auto *header = reinterpret_cast<const nlmsghdr *>(buffer);
    if (size < ssize_t(NLMSG_LENGTH(sizeof(inet_diag_msg)))
        || header->nlmsg_type != SOCK_DIAG_BY_FAMILY)
        return std::nullopt;
    inet_diag_msg answer {};
    std::memcpy(&answer, buffer + NLMSG_HDRLEN, sizeof answer);
    if (!isAbout(answer, question))
        return std::nullopt;
    return SocketOwners::Holder {answer.idiag_uid, answer.idiag_inode};
}

} // namespace Jackfield
