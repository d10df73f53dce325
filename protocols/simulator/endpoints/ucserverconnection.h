// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/connection.h"

QT_FORWARD_DECLARE_CLASS(QSslSocket)

namespace Jackfield::Simulator {

class UcServerOffice;

/// The socket of a connection to a UCServer endpoint, which may turn to TLS.
class UcServerConnection : public EndpointConnection
{
    Q_OBJECT
protected:
    /// Takes the socket over; both others must outlive it.
    UcServerConnection(UcServerOffice &office, Endpoint &endpoint, QSslSocket *socket);
    void start(bool withTls); ///< Once, before anything else.

    UcServerOffice &office() const { return m_office; }
    void startTls(); ///< What was written goes out before.

private:
    Segments segments() const override;

    UcServerOffice &m_office;
    QSslSocket *const m_socket;
};

} // namespace Jackfield::Simulator
