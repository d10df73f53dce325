// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/wiretap.h"
#include "protocols/simulator/endpoints/faults.h"

#include <QByteArrayView>
#include <QObject>

namespace Jackfield::Simulator {

/// One protocol's door to the exchange, on loopback only: a thin translation onto its orders and
/// signals. It does not listen before listen().
class Endpoint : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual QString name() const = 0; ///< As in the `ports` of the ready line.
    virtual QString kind() const { return name(); } ///< As in [[system]].
    quint16 port() const { return m_port; } ///< 0: listen() has not been called, or failed.
    /// Port 0 takes any that is free. NotConnected with the system's words.
    Result<Unit> listen(quint16 port);
    const Faults &faults() const { return m_faults; }
    /// At once, for open connections too as far as they still come to it.
    void setFaults(const Faults &faults);

    /// Tells its conversations as the client's own does: what the client sends is Sent.
    const WireTap &wire() const { return m_wire; }

    // For what belongs to an endpoint: the events that all of them have in common.
    void note(const QString &text);
    void tellIgnored(const Error &error, const QByteArray &text);
    /// `event` is "received" or "sent".
    void tellBytes(const QString &event, const QString &transport, const QString &peer,
                   QByteArrayView bytes);

Q_SIGNALS:
    /// For the journal: {"event": "received" | "sent" | "order" | "note", …} without the endpoint's
    /// name.
    void happened(const QJsonObject &event);

private:
    /// Listens and says at which port; 0 takes any that is free. NotConnected as above.
    virtual Result<quint16> openSockets(quint16 port) = 0;
    virtual void closeSockets() = 0; ///< Nothing listens; connections go on.

    Result<Unit> open();
    void refuseOrListen();

    const WireTap m_wire = WireTap::make();
    Faults m_faults;
    quint16 m_port = 0;
    bool m_isOpen = false;
};

/// Bytes for people: printable ASCII as it is, the rest as \r, \n, \t or \xHH; the first 512 only.
QString readable(QByteArrayView bytes);

} // namespace Jackfield::Simulator
