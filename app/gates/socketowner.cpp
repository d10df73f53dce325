// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/socketowner.h"

#include "app/gates/filedescriptor.h"
#include "app/gates/socketdiag.h"
#include "core/base/log.h"

#include <QFile>
#include <QHash>
#include <QUdpSocket>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <netinet/in.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

namespace Jackfield {

namespace {

    // Columns of the tables (proc_pid_net(5)); counted in words, "tx_queue:rx_queue" and
    // "tr:tm->when" are one each.
    enum Column { Local = 1, Remote = 2, State = 3, Uid = 7, Inode = 9, ColumnCount = 10 };

    constexpr qsizetype pieceSize = 64 * 1024;
    constexpr qsizetype maxLine = 1024; ///< Rows have 150 to 180 bytes.

    bool isBlank(char c)
    {
        return c == ' ' || c == '\t';
    }

    bool isEnd(QByteArrayView text)
    {
        return text.size() > 5 && text[text.size() - 5] == ':';
    }

    /// Row: of a table, or what the kernel answered.
    template<typename Row>
    SocketOwner ownerOf(const Row &row)
    {
        if (row.inode == 0)
            return {};
        return {row.uid == geteuid() ? SocketOwner::User::Own : SocketOwner::User::Other,
                row.inode};
    }

    /// `address` as the tables write it: each word of network order printed as a native number.
    QByteArray hexWords(const unsigned char *address, std::size_t size)
    {
        QByteArray text;
        for (std::size_t i = 0; i < size; i += 4) {
            quint32 word = 0;
            std::memcpy(&word, address + i, sizeof word);
            text += QByteArray::number(word, 16).toUpper().rightJustified(8, '0');
        }
        return text;
    }

    bool isIpv6(const SocketEnd &end)
    {
        return end.address.protocol() == QAbstractSocket::IPv6Protocol;
    }

    QByteArrayView portOf(QByteArrayView tableText)
    {
        return tableText.last(4);
    }

    bool isWildcard(QByteArrayView tableText)
    {
        const QByteArrayView address = tableText.chopped(5);
        return std::all_of(address.begin(), address.end(), [](char c) { return c == '0'; });
    }

    SocketEnd endOf(const sockaddr_in &address)
    {
        return {QHostAddress(reinterpret_cast<const sockaddr *>(&address)),
                ntohs(address.sin_port)};
    }

} // namespace

std::optional<SocketRow> parseSocketRow(QByteArrayView line)
{
    std::array<QByteArrayView, ColumnCount> words;
    auto at = line.begin();
    for (QByteArrayView &word : words) {
        at = std::find_if_not(at, line.end(), isBlank);
        const auto end = std::find_if(at, line.end(), isBlank);
        word = QByteArrayView(at, end);
        at = end;
    }
    bool hasUid = false;
    bool hasInode = false;
    SocketRow row {words[Local], words[Remote], words[State] == "0A", words[Uid].toUInt(&hasUid),
                   words[Inode].toULongLong(&hasInode)};
    // An inode at the very end may be cut: every row goes on behind it.
    if (!isEnd(row.local) || !isEnd(row.remote) || !hasUid || !hasInode || at == line.end())
        return std::nullopt;
    return row;
}

QByteArray socketTableText(const SocketEnd &end, bool asIpv6)
{
    QByteArray text;
    if (asIpv6) {
        const Q_IPV6ADDR address = end.address.toIPv6Address();
        text = hexWords(address.c, sizeof address.c);
    } else {
        const quint32 address = htonl(end.address.toIPv4Address());
        text = hexWords(reinterpret_cast<const unsigned char *>(&address), sizeof address);
    }
    return text + ':' + QByteArray::number(end.port, 16).toUpper().rightJustified(4, '0');
}

SocketOwners::SocketOwners(Opener open, Stopwatch spent, Exclusion excludes)
    : m_open(std::move(open))
    , m_spent(std::move(spent))
    , m_excludes(std::move(excludes))
{ }

std::chrono::nanoseconds SocketOwners::threadTime()
{
    timespec time {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// Asks the kernel for the end with leave to share it, and gives it back at once: that is refused
/// where somebody holds it who shares it with nobody.
bool SocketOwners::isExclusive(const SocketEnd &end)
{
    QUdpSocket probe;
    return !probe.bind(end.address, end.port, QUdpSocket::ShareAddress)
        && probe.error() == QAbstractSocket::AddressInUseError;
}

SocketOwners::Table SocketOwners::openTable(const QString &path)
{
    const auto file = std::make_shared<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return nullptr;
    return [file] { return file->read(pieceSize); };
}

bool SocketOwners::walk(const QString &path, std::chrono::nanoseconds until,
                        const std::function<bool(const SocketRow &)> &visit) const
{
    const Table table = m_open(path);
    if (!table)
        return true; // such as tcp6 where IPv6 is off
    QByteArray rest;
    for (QByteArray piece = table(); !piece.isEmpty(); piece = table()) {
        rest += piece;
        qsizetype begin = 0;
        for (qsizetype end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n', begin)) {
            const auto row = parseSocketRow(QByteArrayView(rest).sliced(begin, end - begin));
            begin = end + 1;
            if (row && !visit(*row))
                return true;
        }
        rest.remove(0, begin);
        if (rest.size() > maxLine || m_spent() >= until)
            return false;
    }
    return true;
}

QList<SocketOwner> SocketOwners::ofTcpPeers(const QList<SocketPair> &connections) const
{
    QList<SocketOwner> owners(connections.size());
    if (m_blind)
        return owners;
    // One question each; the tables have a row for every connection of the machine.
    const SocketDiag kernel;
    QList<SocketPair> others;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < connections.size(); ++i) {
        if (const auto holder = kernel.peerOf(connections[i])) {
            owners[i] = ownerOf(*holder);
            continue;
        }
        others.append(connections[i]);
        places.append(i);
    }
    const QList<SocketOwner> rest = inTables(others, m_spent() + limit);
    for (qsizetype i = 0; i < rest.size(); ++i)
        owners[places[i]] = rest[i];
    return owners;
}

QList<SocketOwner> SocketOwners::inTables(const QList<SocketPair> &connections,
                                          std::chrono::nanoseconds until) const
{
    QList<SocketOwner> owners(connections.size());
    // A program may reach an IPv4 address through an IPv6 socket; its row is then in tcp6.
    for (const bool ipv6 : {false, true}) {
        QHash<QByteArray, qsizetype> wanted;
        for (qsizetype i = 0; i < connections.size(); ++i) {
            const auto &[peer, own] = connections[i];
            if (owners[i] == SocketOwner {} && (ipv6 || !isIpv6(peer)))
                wanted.insert(socketTableText(peer, ipv6) + socketTableText(own, ipv6), i);
        }
        const auto take = [&](const SocketRow &row) {
            const auto found = wanted.constFind(row.local.toByteArray().append(row.remote));
            if (found == wanted.constEnd())
                return true;
            owners[*found] = ownerOf(row);
            wanted.erase(found);
            return !wanted.isEmpty();
        };
        const QString path =
            ipv6 ? QStringLiteral("/proc/net/tcp6") : QStringLiteral("/proc/net/tcp");
        if (!wanted.isEmpty() && !walk(path, until, take))
            break;
    }
    return owners;
}

QList<SocketOwner> SocketOwners::ofUdpSenders(const QList<SocketEnd> &senders) const
{
    struct Search
    {
        std::optional<SocketOwner> owner; ///< Of all sockets with the sender's port.
        bool hasAddress = false; ///< One of them can have sent from the sender's address.
    };
    QList<Search> searches(senders.size());
    QMultiHash<QByteArray, qsizetype> byPort;
    for (qsizetype i = 0; i < senders.size(); ++i)
        byPort.insert(portOf(socketTableText(senders[i], true)).toByteArray(), i);

    const auto until = m_spent() + limit;
    bool complete = !m_blind;
    for (const bool ipv6 : {false, true}) {
        const auto take = [&](const SocketRow &row) {
            const auto [begin, end] =
                std::as_const(byPort).equal_range(portOf(row.local).toByteArray());
            for (auto at = begin; at != end; ++at) {
                Search &search = searches[*at];
                const SocketOwner owner = ownerOf(row);
                // Any row with this port may be the sender's: an unconnected socket shows no
                // address. But a port alone proves nothing: another user can use it on another
                // address, send and be gone.
                if (!search.owner)
                    search.owner = owner;
                else if (search.owner->user != owner.user)
                    search.owner = SocketOwner {};
                else
                    search.owner->inode = 0;
                search.hasAddress |=
                    isWildcard(row.local) || row.local == socketTableText(senders[*at], ipv6);
            }
            return true;
        };
        const QString path =
            ipv6 ? QStringLiteral("/proc/net/udp6") : QStringLiteral("/proc/net/udp");
        complete = complete && walk(path, until, take);
    }
    QList<SocketOwner> owners;
    for (qsizetype i = 0; i < senders.size(); ++i) {
        const SocketOwner owner = complete && searches[i].hasAddress
            ? searches[i].owner.value_or(SocketOwner {})
            : SocketOwner {};
        // One of ours on [::] alone leaves 127.0.0.1 to others, and one that shares its port, as
        // browsers do for multicast, leaves it to them too: send and be gone.
        const bool isProof = owner.user != SocketOwner::User::Own || m_excludes(senders[i]);
        owners += isProof ? owner : SocketOwner {};
    }
    return owners;
}

std::optional<SocketOwners::Holder> SocketOwners::holderOf(Protocol protocol,
                                                           const SocketEnd &end) const
{
    const QString table = protocol == Protocol::Tcp ? QStringLiteral("/proc/net/tcp")
                                                    : QStringLiteral("/proc/net/udp");
    const auto until = m_spent() + limit;
    std::optional<Holder> holder;
    for (const bool ipv6 : {false, true}) {
        if (isIpv6(end) && !ipv6)
            continue;
        const QByteArray text = socketTableText(end, ipv6);
        walk(ipv6 ? table + QLatin1Char('6') : table, until, [&](const SocketRow &row) {
            const bool inTheWay = portOf(row.local) == portOf(text)
                && (row.local == text || isWildcard(row.local))
                && (protocol == Protocol::Udp || row.isListening);
            if (inTheWay)
                holder = Holder {row.uid, row.inode};
            return !inTheWay;
        });
        if (holder)
            break;
    }
    return holder;
}

void SocketOwners::testSelf()
{
    const FileDescriptor listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const FileDescriptor client(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in own {};
    own.sin_family = AF_INET;
    own.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sockaddr_in peer {};
    socklen_t ownSize = sizeof own;
    socklen_t peerSize = sizeof peer;
    auto *const ownAddress = reinterpret_cast<sockaddr *>(&own);
    // Once, and it decides for the whole run: it may take its time.
    const auto until = m_spent() + std::chrono::seconds(1);
    m_blind = false;
    // The kernel completes a connection within this machine without an accept().
    m_blind = ::bind(listener.number(), ownAddress, sizeof own) != 0
        || ::listen(listener.number(), 1) != 0
        || ::getsockname(listener.number(), ownAddress, &ownSize) != 0
        || ::connect(client.number(), ownAddress, sizeof own) != 0
        || ::getsockname(client.number(), reinterpret_cast<sockaddr *>(&peer), &peerSize) != 0
        || inTables({{endOf(peer), endOf(own)}}, until).first().user != SocketOwner::User::Own;
    if (m_blind)
        qCWarning(logInbound,
                  "the owner of a connection cannot be seen here: programs will be asked about");
}

} // namespace Jackfield
