// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "protocols/transport/transport.h"

#include <QTcpSocket>

namespace Jackfield {

/// One TCP connection, without a proxy. Bytes the reader does not take stay with the peer: nothing
/// is buffered here. A reset of an open connection is an error, an orderly end is none.
class TcpTransport final : public Transport
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds defaultConnectLimit {3000};

    /// `clock` must outlive the transport. `connectLimit` counts looking the name up as well.
    TcpTransport(Clock &clock, QString host, quint16 port,
                 std::chrono::milliseconds connectLimit = defaultConnectLimit,
                 QObject *parent = nullptr);

    void open() override;
    void write(const QByteArray &bytes) override;
    void finishWriting() override;
    void abort() override;

private:
    enum class State { Idle, Connecting, Open, Over };

    void onConnected();
    void onReadyRead();
    void onDrained();
    void onError();
    void end(const std::optional<Error> &error);

    Clock &m_clock;
    const QString m_host;
    const quint16 m_port;
    const std::chrono::milliseconds m_connectLimit;
    QTcpSocket m_socket;
    std::unique_ptr<Alarm> m_connectAlarm;
    State m_state = State::Idle;
    bool m_finishing = false;
};

/// Production's factory. `clock` must outlive what it makes.
TcpTransportFactory tcpTransports(Clock &clock);

} // namespace Jackfield
