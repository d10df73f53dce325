// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/localserver.h"

#include "app/gates/datagramgate.h"
#include "app/gates/gateconnection.h"
#include "app/gates/socketprogram.h"
#include "core/base/log.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <unistd.h>
#include <utility>

namespace Jackfield {

using Protocol = SocketOwners::Protocol;

namespace {

    QString textOf(Protocol protocol, const QHostAddress &address, quint16 port)
    {
        const QString name =
            protocol == Protocol::Tcp ? QStringLiteral("TCP") : QStringLiteral("UDP");
        const bool isIpv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
        return (isIpv6 ? QStringLiteral("[%1]:%2 (%3)") : QStringLiteral("%1:%2 (%3)"))
            .arg(address.toString(), QString::number(port), name);
    }

    int errnoOf(QAbstractSocket::SocketError error)
    {
        switch (error) {
        case QAbstractSocket::UnknownSocketError:
            return 0;
        case QAbstractSocket::AddressInUseError:
            return EADDRINUSE;
        case QAbstractSocket::SocketAddressNotAvailableError:
        case QAbstractSocket::UnsupportedSocketOperationError:
            return EADDRNOTAVAIL;
        case QAbstractSocket::SocketAccessError:
            return EACCES;
        default:
            return EIO;
        }
    }

} // namespace

void LocalServer::Door::close()
{
    // May run inside a handler of theirs, which then still has something to return to.
    if (listener) {
        listener->close();
        listener.release()->deleteLater();
    }
    if (datagrams) {
        datagrams->close();
        datagrams.release()->deleteLater();
    }
    problem.clear();
}

LocalServer::LocalServer(Clock &clock, CarryOut carryOut, QObject *parent, SocketOwners owners)
    : QObject(parent)
    , m_setup {2503, false, false, false, {}}
    , m_services {clock,
                  std::move(carryOut),
                  std::move(owners),
                  WrongTokens(clock),
                  HttpGate(HttpGate::Setup {}),
                  false,
                  std::chrono::milliseconds(0),
                  [this](const QString &name, int by) { m_counters[name] += quint64(by); }}
    , m_datagrams(std::make_unique<DatagramGate>(m_services))
    , m_doors {Door {Protocol::Tcp, QHostAddress(QHostAddress::LocalHost)},
               Door {Protocol::Tcp, QHostAddress(QHostAddress::LocalHostIPv6)},
               Door {Protocol::Udp, QHostAddress(QHostAddress::LocalHost)},
               Door {Protocol::Udp, QHostAddress(QHostAddress::LocalHostIPv6)}}
{ }

LocalServer::~LocalServer()
{
    closeConnections();
}

bool LocalServer::isWanted(const Door &door) const
{
    return door.protocol == Protocol::Tcp ? m_setup.tcp : m_setup.udp;
}

void LocalServer::setUp(const Setup &setup)
{
    const bool isElsewhere = setup.port != m_setup.port;
    m_setup = setup;
    m_setup.gate.port = setup.port;
    m_services.gate = HttpGate(m_setup.gate);
    m_services.http = setup.http;
    const auto before = std::pair(addresses(), problems());
    for (Door &door : m_doors) {
        if (isElsewhere || !isWanted(door))
            door.close();
    }
    if (isElsewhere || !setup.tcp)
        closeConnections();
    if ((setup.tcp || setup.udp) && !std::exchange(m_isTested, true))
        m_services.owners.testSelf();
    openMissing();
    if (before != std::pair(addresses(), problems()))
        Q_EMIT changed();
}

void LocalServer::stop()
{
    Setup nothing = m_setup;
    nothing.tcp = nothing.udp = nothing.http = false;
    setUp(nothing);
}

void LocalServer::openMissing()
{
    m_retry.reset();
    bool isComplete = true;
    for (Door &door : m_doors) {
        if (isWanted(door) && !door.isOpen())
            open(door);
        isComplete = isComplete && door.isOpen() == isWanted(door);
    }
    if (isComplete)
        return;
    m_retry = m_services.clock.after(retryTime, [this] {
        const auto before = std::pair(addresses(), problems());
        openMissing();
        if (before != std::pair(addresses(), problems()))
            Q_EMIT changed();
    });
}

void LocalServer::open(Door &door)
{
    const SocketEnd end {door.address, m_setup.port};
    int error = 0;
    if (door.protocol == Protocol::Tcp) {
        door.listener = std::make_unique<LoopbackListener>(
            end, m_services.clock, [this](const auto &accepted) { admit(accepted); });
        error = door.listener->listen();
    } else {
        door.datagrams = std::make_unique<DatagramPort>(
            end, m_services.clock,
            [this](const auto &received, int dropped) { m_datagrams->take(received, dropped); });
        error = errnoOf(door.datagrams->listen());
    }
    if (error == 0)
        return door.problem.clear();
    const QString problem = problemWith(door, error);
    if (problem != door.problem)
        qCWarning(logInbound).noquote() << problem;
    door.close();
    door.problem = problem;
}

QString LocalServer::problemWith(const Door &door, int error) const
{
    const QString where = textOf(door.protocol, door.address, m_setup.port);
    if (error == EADDRINUSE)
        return takenBy(door, where);
    if (error == EACCES)
        return tr("%1 may not be used: ports below 1024 belong to the system. Choose a higher port "
                  "in the settings.")
            .arg(where);
    if (error == EADDRNOTAVAIL || error == EAFNOSUPPORT)
        return {}; // a machine without IPv6 is in order
    return tr("%1 cannot be used: %2.").arg(where, QString::fromLocal8Bit(std::strerror(error)));
}

/// On a terminal server the port belongs to whoever was first (security.md 3.7).
QString LocalServer::takenBy(const Door &door, const QString &where) const
{
    const auto holder = m_services.owners.holderOf(door.protocol, {door.address, m_setup.port});
    if (holder && holder->uid != geteuid())
        return tr("%1 is used by another program, of the user with the number %2. Web links and "
                  "programs do not reach Jackfield there; telephone links (tel:) do, they need no "
                  "port. It is tried again every minute.")
            .arg(where, QString::number(holder->uid));
    const SocketProgram program =
        holder ? programOfSocket(holder->inode, m_services.clock) : SocketProgram {};
    const QString name = program.path.isEmpty()
        ? QString()
        : tr(" (%1, process %2)").arg(program.path, QString::number(program.pid));
    return tr("%1 is used by another program%2. Links and programs do not reach Jackfield "
              "there. End that program, or choose another port in the settings.")
        .arg(where, name);
}

QStringList LocalServer::addresses() const
{
    QStringList addresses;
    for (const Door &door : m_doors) {
        if (door.isOpen())
            addresses += textOf(door.protocol, door.address, m_setup.port);
    }
    return addresses;
}

QStringList LocalServer::problems() const
{
    QStringList problems;
    for (const Door &door : m_doors) {
        if (!door.problem.isEmpty())
            problems += door.problem;
    }
    return problems;
}

void LocalServer::admit(const std::vector<LoopbackListener::Accepted> &accepted)
{
    QList<SocketPair> pairs;
    for (const auto &connection : accepted)
        pairs += connection.ends;
    const QList<SocketOwner> owners = m_services.owners.ofTcpPeers(pairs);
    for (std::size_t i = 0; i < accepted.size(); ++i) {
        const SocketOwner &owner = owners[qsizetype(i)];
        if (!m_setup.tcp || accepted[i].ends.own.port != m_setup.port) {
            ::close(accepted[i].descriptor); // set up anew by what the one before has asked for
            continue;
        }
        if (owner.user == SocketOwner::User::Other) {
            m_services.count(QStringLiteral("other_user"), 1);
            qCInfo(logInbound, "a program of another user was turned away");
            ::close(accepted[i].descriptor);
            continue;
        }
        m_services.count(QStringLiteral("accepted"), 1);
        makeRoom();
        auto *connection = new GateConnection(m_services, accepted[i], owner, this);
        connect(connection, &GateConnection::ended, this,
                [this, connection] { remove(connection); });
        m_connections.push_back(connection);
        // Who has already asked is heard before anybody can be put out.
        connection->start();
    }
}

// Connections that say nothing must not keep a link out (security.md T15).
void LocalServer::makeRoom()
{
    if (m_connections.size() < maxConnections)
        return;
    const auto silent =
        std::find_if(m_connections.begin(), m_connections.end(),
                     [](const GateConnection *connection) { return !connection->hasAsked(); });
    m_services.count(QStringLiteral("evicted"), 1);
    (silent == m_connections.end() ? m_connections.front() : *silent)->end();
}

void LocalServer::remove(GateConnection *connection)
{
    std::erase(m_connections, connection);
    connection->deleteLater();
}

void LocalServer::closeConnections()
{
    const auto connections = m_connections; // each takes itself out
    for (GateConnection *connection : connections)
        connection->end();
}

} // namespace Jackfield
