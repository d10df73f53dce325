// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gates/datagramport.h"
#include "app/gates/gateservices.h"
#include "app/gates/loopbacklistener.h"
#include "app/gates/socketprogram.h"

#include <QMap>
#include <QObject>
#include <QStringList>

#include <array>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace Jackfield {

class DatagramGate;
class GateConnection;

/// The local server: text commands by TCP and UDP and links by HTTP, all at one port of 127.0.0.1
/// and ::1, for programs and web pages of our own user (security.md 3.2).
class LocalServer final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t maxConnections = 32;
    static constexpr std::chrono::seconds retryTime {60};

    struct Setup
    {
        quint16 port = 2503;
        bool tcp = true; ///< Without it there is no HTTP either.
        bool udp = true;
        bool http = true;
        HttpGate::Setup gate; ///< Its port is set from `port`.
    };

    /// `clock` must outlive this.
    LocalServer(Clock &clock, CarryOut carryOut, QObject *parent = nullptr,
                SocketOwners owners = SocketOwners());
    ~LocalServer() override;

    /// At any time. What has not changed stays open, with its connections. An address that cannot
    /// be had is tried again every minute; another port is never taken instead.
    void setUp(const Setup &setup);
    void stop();

    QStringList addresses() const; ///< Where it can be reached: "127.0.0.1:2503 (TCP)", …
    /// For the user: where not, why, and what to do. Addresses with one reason make one problem.
    QStringList problems() const;
    /// Since the start; a name that has not come up is missing: accepted, evicted, other_user,
    /// datagrams_taken, datagrams_ignored, text_refused, http_refused, token_muted and what else
    /// HttpGate counts.
    const QMap<QString, quint64> &counters() const { return m_counters; }
    int connectionCount() const { return int(m_connections.size()); }

Q_SIGNALS:
    void changed(); ///< addresses() or problems() are others.

private:
    /// Why a door cannot be opened.
    struct Obstacle
    {
        int error = 0; ///< errno; 0: none.
        std::optional<SocketOwners::Holder> holder = {}; ///< EADDRINUSE: who is in the way.
        SocketProgram program = {}; ///< Of our own user; once it was found.

        bool isLike(const Obstacle &other) const;
    };
    /// One address and protocol; open when one of the two is there.
    struct Door
    {
        SocketOwners::Protocol protocol;
        QHostAddress address;
        std::unique_ptr<LoopbackListener> listener = nullptr;
        std::unique_ptr<DatagramPort> datagrams = nullptr;
        Obstacle obstacle = {};

        bool isOpen() const { return listener || datagrams; }
        void close();
    };
    using DoorList = std::vector<const Door *>;

    bool isWanted(const Door &door) const;
    void openMissing();
    void open(Door &door);
    Obstacle obstacleFor(const Door &door, int error) const;
    QString problemWith(const DoorList &doors) const;
    QString placeOf(const DoorList &doors) const;
    void tellChanges();
    void admit(const std::vector<LoopbackListener::Accepted> &accepted);
    void makeRoom();
    void putOut(GateConnection *connection);
    void remove(GateConnection *connection);
    void closeConnections();

    Setup m_setup;
    bool m_isTested = false; ///< SocketOwners::testSelf()
    std::pair<QStringList, QStringList> m_told; ///< Addresses and problems at the last changed().
    QMap<QString, quint64> m_counters;
    GateServices m_services;
    std::unique_ptr<DatagramGate> m_datagrams;
    std::array<Door, 4> m_doors;
    std::vector<GateConnection *> m_connections; ///< Children of this, oldest first.
    std::unique_ptr<Alarm> m_retry;
};

} // namespace Jackfield
