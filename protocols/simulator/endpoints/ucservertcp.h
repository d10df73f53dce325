// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/endpoint.h"
#include "protocols/simulator/endpoints/testtls.h"

namespace Jackfield::Simulator {

class UcServerOffice;

/// The simulated UCServer on its own port (ucserver.md 2): JSON or BER as the client's first octet
/// says, in clear, with asnStartTLS, or in TLS from the first octet.
class UcServerTcpEndpoint final : public Endpoint
{
    Q_OBJECT
public:
    /// `office` must outlive the endpoint.
    explicit UcServerTcpEndpoint(UcServerOffice &office, QObject *parent = nullptr);
    ~UcServerTcpEndpoint() override;
    QString name() const override { return QStringLiteral("ucserver-tcp"); }

private:
    Result<quint16> openSockets(quint16 port) override;
    void closeSockets() override { m_server.close(); }
    void acceptConnections();

    UcServerOffice &m_office;
    SslSocketServer m_server;
};

} // namespace Jackfield::Simulator
