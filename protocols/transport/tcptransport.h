// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "protocols/transport/transport.h"

class QSocketNotifier;

namespace Jackfield {

class TcpConnector;

/// One TCP connection, without a proxy. Bytes the reader does not take stay with the peer: nothing
/// is buffered here. A reset of an open connection is an error, an orderly end is none; QTcpSocket
/// cannot tell them apart, which is why it is not used.
class TcpTransport final : public Transport
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds defaultConnectLimit {3000};

    /// `clock` must outlive the transport. `connectLimit` counts looking the name up as well.
    TcpTransport(Clock &clock, QString host, quint16 port,
                 std::chrono::milliseconds connectLimit = defaultConnectLimit,
                 QObject *parent = nullptr);
    ~TcpTransport() override;

    void open() override;
    void write(const QByteArray &bytes) override; ///< Leaves from the event loop.
    void finishWriting() override;
    void abort() override;

private:
    enum class State { Idle, Connecting, Open, Over };

    void onConnected(int socket);
    void onReadable();
    void onWritable();
    void onPeerEnded();
    void end(const std::optional<Error> &error);
    Error lost(const QString &reason) const;

    Clock &m_clock;
    const QString m_host;
    const quint16 m_port;
    const std::chrono::milliseconds m_connectLimit;
    std::unique_ptr<TcpConnector> m_connector;
    std::unique_ptr<Alarm> m_connectAlarm;
    int m_socket = -1;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    QByteArray m_outgoing;
    qsizetype m_sent = 0; ///< Bytes of m_outgoing that have left.
    QString m_writeError;
    State m_state = State::Idle;
    bool m_finishing = false;
};

/// Production's factory. `clock` must outlive what it makes.
TcpTransportFactory tcpTransports(Clock &clock);

} // namespace Jackfield
