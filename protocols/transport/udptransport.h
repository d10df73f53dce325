// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "protocols/transport/transport.h"

#include <QUdpSocket>

namespace Jackfield {

/// Datagrams to one peer; every write() is one. UDP has no end: the owner aborts when it has waited
/// long enough. closed() with Refused: the peer's host told that nothing listens there, so a
/// datagram just written was not taken by anyone.
class UdpTransport final : public Transport
{
    Q_OBJECT
public:
    /// `clock` must outlive the transport. Looking the host name up takes at most 3 s.
    UdpTransport(Clock &clock, QString host, quint16 port, QObject *parent = nullptr);

    void open() override;
    void write(const QByteArray &bytes) override;
    void finishWriting() override { }
    void abort() override;

private:
    void onReadyRead();
    void onError();
    void end(const Error &error);

    Clock &m_clock;
    const QString m_host;
    const quint16 m_port;
    QUdpSocket m_socket;
    std::unique_ptr<Alarm> m_lookupAlarm;
    bool m_over = false;
};

} // namespace Jackfield
