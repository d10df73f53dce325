// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/localserver.h"

#include "app/gates/datagramgate.h"
#include "app/gates/gateconnection.h"
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
    obstacle = {};
}

/// The words for the user are the same.
bool LocalServer::Obstacle::isLike(const Obstacle &other) const
{
    const auto userOf = [](const Obstacle &obstacle) {
        return obstacle.holder ? std::optional(obstacle.holder->uid) : std::nullopt;
    };
    const bool isOneProgram =
        program.pid == other.program.pid || program.pid == 0 || other.program.pid == 0;
    return error == other.error && userOf(*this) == userOf(other) && isOneProgram;
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
    for (Door &door : m_doors) {
        if (isElsewhere || !isWanted(door))
            door.close();
    }
    if (isElsewhere || !setup.tcp)
        closeConnections();
    if ((setup.tcp || setup.udp) && !std::exchange(m_isTested, true))
        m_services.owners.testSelf();
    openMissing();
    tellChanges();
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
        openMissing();
        tellChanges();
    });
}

void LocalServer::tellChanges()
{
    const QStringList toldProblems = m_told.second;
    std::pair now(addresses(), problems());
    if (now == m_told)
        return;
    m_told = std::move(now);
    for (const QString &problem : m_told.second) {
        if (!toldProblems.contains(problem))
            qCWarning(logInbound).noquote() << problem;
    }
    Q_EMIT changed();
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
    const Obstacle obstacle = error == 0 ? Obstacle {} : obstacleFor(door, error);
    if (error != 0)
        door.close();
    door.obstacle = obstacle;
}

LocalServer::Obstacle LocalServer::obstacleFor(const Door &door, int error) const
{
    Obstacle obstacle {error};
    if (error != EADDRINUSE)
        return obstacle;
    obstacle.holder = m_services.owners.holderOf(door.protocol, {door.address, m_setup.port});
    if (!obstacle.holder || obstacle.holder->uid != geteuid())
        return obstacle;
    // The search does not find it every time; the same holder keeps its name.
    const bool isSame =
        door.obstacle.holder && door.obstacle.holder->inode == obstacle.holder->inode;
    obstacle.program = isSame && door.obstacle.program.pid != 0
        ? door.obstacle.program
        : programOfSocket(obstacle.holder->inode, m_services.clock);
    return obstacle;
}

/// All of them for one reason. Empty: a machine without IPv6 is in order.
QString LocalServer::problemWith(const DoorList &doors) const
{
    const int error = doors.front()->obstacle.error;
    if (error == EADDRNOTAVAIL || error == EAFNOSUPPORT)
        return {};
    const QString place = placeOf(doors);
    if (error == EACCES)
        return tr("Jackfield may not use %1: ports below 1024 belong to the system. Choose a "
                  "higher port in the settings.")
            .arg(place);
    if (error != EADDRINUSE)
        return tr("Jackfield cannot use %1: %2.")
            .arg(place, QString::fromLocal8Bit(std::strerror(error)));
    const auto &holder = doors.front()->obstacle.holder;
    // On a terminal server the port belongs to whoever was first (security.md 3.7).
    if (holder && holder->uid != geteuid())
        return tr("Another program, of the user with the number %1, uses %2. Web links and "
                  "programs do not reach Jackfield there; telephone links (tel:) do, they need no "
                  "port. It is tried again every minute.")
            .arg(QString::number(holder->uid), place);
    QString name;
    for (const Door *door : doors) {
        const SocketProgram &program = door->obstacle.program;
        if (name.isEmpty() && !program.path.isEmpty())
            name = tr(" (%1, process %2)").arg(program.path, QString::number(program.pid));
    }
    return tr("Another program%1 uses %2. Web links and programs do not reach Jackfield there. "
              "End that program, or choose another port in the settings.")
        .arg(name, place);
}

QString LocalServer::placeOf(const DoorList &doors) const
{
    if (doors.size() == m_doors.size())
        return tr("port %1").arg(m_setup.port);
    QStringList places;
    for (const Door *door : doors)
        places += textOf(door->protocol, door->address, m_setup.port);
    return places.join(QStringLiteral(", "));
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
    std::vector<DoorList> groups;
    for (const Door &door : m_doors) {
        if (door.obstacle.error == 0)
            continue;
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const DoorList &doors) {
            return doors.front()->obstacle.isLike(door.obstacle);
        });
        if (group == groups.end())
            groups.push_back({&door});
        else
            group->push_back(&door);
    }
    QStringList problems;
    for (const DoorList &doors : groups) {
        if (const QString problem = problemWith(doors); !problem.isEmpty())
            problems += problem;
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
        if (owner.user == SocketOwner::User::Other) {
            m_services.count(QStringLiteral("other_user"), 1);
            qCInfo(logInbound, "a program of another user was turned away");
            ::close(accepted[i].descriptor);
            continue;
        }
        makeRoom();
        if (!m_setup.tcp || accepted[i].ends.own.port != m_setup.port) {
            ::close(accepted[i].descriptor); // set up anew by what one before has asked for
            continue;
        }
        m_services.count(QStringLiteral("accepted"), 1);
        auto *connection = new GateConnection(m_services, accepted[i], owner, this);
        connect(connection, &GateConnection::ended, this,
                [this, connection] { remove(connection); });
        m_connections.push_back(connection);
        // Who has already asked is heard before anybody can be put out.
        connection->readNow();
    }
}

// Connections that say nothing must not keep a link out (security.md T15); what has come meanwhile
// is heard before its connection is put out.
void LocalServer::makeRoom()
{
    const auto isHere = [this](GateConnection *connection) {
        return std::find(m_connections.begin(), m_connections.end(), connection)
            != m_connections.end();
    };
    if (m_connections.size() < maxConnections)
        return;
    const auto oldestFirst = m_connections; // they may end, and then take themselves out
    for (GateConnection *connection : oldestFirst) {
        if (connection->hasAsked() || !isHere(connection))
            continue;
        connection->readNow();
        if (m_connections.size() < maxConnections)
            return;
        if (!connection->hasAsked() && isHere(connection))
            return putOut(connection);
    }
    putOut(m_connections.front());
}

void LocalServer::putOut(GateConnection *connection)
{
    m_services.count(QStringLiteral("evicted"), 1);
    connection->end();
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
