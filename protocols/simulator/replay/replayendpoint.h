// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/endpoint.h"
#include "protocols/simulator/replay/replay.h"

#include <QPointer>
#include <QTcpServer>
#include <QUdpSocket>

namespace Jackfield::Simulator {

class ReplayConnection;

/// Plays the server's side of a recorded system to whoever connects. In clear: TLS is not played.
class ReplayEndpoint final : public Endpoint
{
    Q_OBJECT
public:
    /// `system` can be played; `clock` must outlive this.
    ReplayEndpoint(Clock &clock, const RecordedSystem &system, ReplayPace pace,
                   QObject *parent = nullptr);
    ~ReplayEndpoint() override;

    QString name() const override { return m_name; }
    QString kind() const override { return m_kind; }
    bool speaksHttp() const { return m_speaksHttp; } ///< At least first.
    Clock &clock() const { return m_clock; }
    Replay &replay() { return m_replay; }
    /// What was said last is on its way: connections end when it has gone.
    void closeConnections();

private:
    Result<quint16> openSockets(quint16 port) override;
    void closeSockets() override;
    void readDatagrams();
    void say(int connection, const QByteArray &octets, bool isLast);

    Clock &m_clock;
    const QString m_name;
    const QString m_kind;
    const bool m_speaksHttp;
    Replay m_replay;
    QTcpServer m_server;
    QUdpSocket m_datagrams; ///< Of TAPIMaster.
    QHash<int, QPointer<ReplayConnection>> m_connections;
    int m_lastConnection = 0;
};

} // namespace Jackfield::Simulator
