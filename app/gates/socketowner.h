// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHostAddress>
#include <QList>

#include <chrono>
#include <functional>
#include <optional>

namespace Jackfield {

/// Whose program holds a socket on this machine, by the kernel's tables (security.md 3.6).
struct SocketOwner
{
    enum class User {
        Own, ///< A process of our own (effective) user id.
        Other, ///< Of another user id, root too.
        Unknown, ///< No row, or its program is gone: the row then says uid 0, which is not root.
    };
    User user = User::Unknown;
    quint64 inode = 0; ///< Of the socket; 0: not known.
    bool operator==(const SocketOwner &) const = default;
};

struct SocketEnd
{
    QHostAddress address;
    quint16 port = 0;
    bool operator==(const SocketEnd &) const = default;
};

/// A connection, as we see it.
struct SocketPair
{
    SocketEnd peer;
    SocketEnd own;
};

/// One row of /proc/net/tcp, tcp6, udp or udp6. The views point into the line.
struct SocketRow
{
    QByteArrayView local; ///< "0100007F:09C7": words in the machine's order, port as a number.
    QByteArrayView remote;
    bool isListening = false; ///< TCP.
    quint32 uid = 0;
    quint64 inode = 0;
};
/// Nothing for a heading and for a row that is cut off or otherwise none.
std::optional<SocketRow> parseSocketRow(QByteArrayView line);
/// `end` as the tables write it. asIpv6: as in tcp6 and udp6, an IPv4 address mapped.
QByteArray socketTableText(const SocketEnd &end, bool asIpv6);

/// Looks sockets up, many in one pass. Never works longer than `limit`; what was not found until
/// then is Unknown.
class SocketOwners
{
public:
    static constexpr std::chrono::milliseconds limit {5};
    /// Gives the bytes of a table piece by piece, nothing at its end.
    using Table = std::function<QByteArray()>;
    using Opener = std::function<Table(const QString &path)>;
    struct Holder
    {
        quint32 uid = 0;
        quint64 inode = 0;
    };
    enum class Protocol { Tcp, Udp };
    using Stopwatch = std::function<std::chrono::nanoseconds()>;
    using Exclusion = std::function<bool(const SocketEnd &)>;

    /// open: null when there is no such table. spent: what `limit` is held against; by default the
    /// processor time of this thread, so that on a busy machine programs are not asked about only
    /// because others were served meanwhile. excludes: whether a UDP socket holds an end in a way
    /// that keeps every other user from it.
    explicit SocketOwners(Opener open = openTable, Stopwatch spent = threadTime,
                          Exclusion excludes = isExclusive);

    /// Connects to itself. When the own row is not there, the tables are another name space's
    /// (Flatpak, Snap): from then on everyone is Unknown.
    void testSelf();
    bool isBlind() const { return m_blind; }

    /// Answers in the order of `connections`.
    QList<SocketOwner> ofTcpPeers(const QList<SocketPair> &connections) const;
    /// Answers in the order of `senders`. A port with sockets of several users is Unknown, and so
    /// is one of ours that another user could have sent from as well.
    QList<SocketOwner> ofUdpSenders(const QList<SocketEnd> &senders) const;
    /// Who listens where we would (also on all addresses); nothing when that cannot be seen.
    std::optional<Holder> holderOf(Protocol protocol, const SocketEnd &end) const;

    static Table openTable(const QString &path);
    static std::chrono::nanoseconds threadTime();
    static bool isExclusive(const SocketEnd &end);

private:
    QList<SocketOwner> inTables(const QList<SocketPair> &connections,
                                std::chrono::nanoseconds until) const;
    /// visit: false ends the walk. Returns false when the time was over before the table.
    bool walk(const QString &path, std::chrono::nanoseconds until,
              const std::function<bool(const SocketRow &)> &visit) const;

    Opener m_open;
    Stopwatch m_spent;
    Exclusion m_excludes;
    bool m_blind = false;
};

} // namespace Jackfield
