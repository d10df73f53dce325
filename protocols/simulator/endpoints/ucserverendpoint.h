// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/endpoint.h"
#include "protocols/simulator/endpoints/testtls.h"

QT_FORWARD_DECLARE_CLASS(QSslSocket)

namespace Jackfield::Simulator {

class UcServerOffice;

/// What the two endpoints of the simulated UCServer have in common: a port that may turn to TLS.
class UcServerEndpoint : public Endpoint
{
    Q_OBJECT
public:
    ~UcServerEndpoint() override;
    QString kind() const override { return QStringLiteral("ucserver"); }

protected:
    /// `office` must outlive the endpoint.
    explicit UcServerEndpoint(UcServerOffice &office, QObject *parent);
    UcServerOffice &office() const { return m_office; }

private:
    Result<quint16> openSockets(quint16 port) override;
    void closeSockets() override { m_server.close(); }
    virtual void addConnection(QSslSocket *socket) = 0; ///< Takes it over.

    UcServerOffice &m_office;
    SslSocketServer m_server;
};

} // namespace Jackfield::Simulator
