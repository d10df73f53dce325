// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "protocols/simulator/endpoints/segments.h"

#include <QObject>

#include <vector>

QT_FORWARD_DECLARE_CLASS(QTcpServer)
QT_FORWARD_DECLARE_CLASS(QTcpSocket)

namespace Jackfield::Simulator {

class Endpoint;

/// The socket of a connection to an endpoint, with the faults of endpoint and segments. A child of
/// the endpoint; deletes itself when the connection ends.
class EndpointConnection : public QObject
{
    Q_OBJECT
public:
    ~EndpointConnection() override;

protected:
    /// Takes the socket over; both others must outlive it. `segment`: octets of split segments.
    EndpointConnection(Endpoint &endpoint, Clock &clock, QTcpSocket *socket, qsizetype segment);
    void start(); ///< Once, before anything else.

    Endpoint &endpoint() const { return m_endpoint; }
    const QString &peer() const { return m_peer; }
    bool isFinished() const { return m_isFinished; } ///< Nothing more is read.
    void write(const QByteArray &octets);
    void sendJoined(); ///< What waits for more, or to be split, goes out.
    void close(); ///< After what was written. Nothing more is read.
    void abort();

private:
    virtual Segments segments() const = 0;
    virtual void take(const QByteArray &octets) = 0;
    virtual void lost() = 0; ///< The connection has ended; deletion follows.

    void receive();
    void sendPart(const QByteArray &octets);
    void sendNextSegment();

    Endpoint &m_endpoint;
    Clock &m_clock;
    QTcpSocket *const m_socket;
    const QString m_peer;
    const qsizetype m_segment;
    QByteArray m_toSend; ///< Of the split or joined segments.
    qint64 m_sent = 0;
    bool m_isFinished = false;
    std::unique_ptr<Alarm> m_gathering;
    std::vector<std::unique_ptr<Alarm>> m_delayed; ///< Of the fault `delay`; all equally long.
};

/// Gives every connection that waits at `server` to `add`, which takes it over and makes a child of
/// the endpoint of it; those beyond 64 are broken off.
void acceptConnections(QTcpServer &server, Endpoint &endpoint,
                       const std::function<void(QTcpSocket *)> &add);

} // namespace Jackfield::Simulator
