// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QObject>

#include <vector>

QT_FORWARD_DECLARE_CLASS(QSslSocket)

namespace Jackfield::Simulator {

class Endpoint;
class UcServerOffice;

/// The socket of a connection to a UCServer endpoint, with the faults of endpoint and segments. A
/// child of the endpoint; deletes itself when the connection ends.
class UcServerConnection : public QObject
{
    Q_OBJECT
public:
    ~UcServerConnection() override;

protected:
    /// Takes the socket over; both others must outlive it.
    UcServerConnection(UcServerOffice &office, Endpoint &endpoint, QSslSocket *socket);
    void start(bool withTls); ///< Once, before anything else.

    UcServerOffice &office() const { return m_office; }
    Endpoint &endpoint() const { return m_endpoint; }
    const QString &peer() const { return m_peer; }
    void write(const QByteArray &octets);
    void startTls(); ///< What was written goes out before.
    void close(); ///< After what was written. Nothing more is read.
    void abort();

private:
    virtual void take(const QByteArray &octets) = 0;
    virtual void lost() = 0; ///< The connection has ended; deletion follows.

    void receive();
    void sendPart(const QByteArray &octets);
    void sendNextSegment();
    void sendJoined();

    UcServerOffice &m_office;
    Endpoint &m_endpoint;
    QSslSocket *const m_socket;
    const QString m_peer;
    QByteArray m_toSend; ///< Of the split or joined segments.
    qint64 m_sent = 0;
    bool m_isFinished = false; ///< Nothing more is read.
    std::unique_ptr<Alarm> m_gathering;
    std::vector<std::unique_ptr<Alarm>> m_delayed; ///< Of the fault `delay`; all equally long.
};

} // namespace Jackfield::Simulator
