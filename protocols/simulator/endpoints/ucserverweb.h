// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/endpoint.h"
#include "protocols/simulator/endpoints/testtls.h"

namespace Jackfield::Simulator {

class UcServerOffice;

/// The simulated UCServer behind its web service (ucserver.md 1): sessions over HTTP, one request a
/// connection, and their WebSockets; the UCController too. The journal has the requests as
/// {"event": "received", "transport", "peer", "method", "path"} and answers with their "status".
class UcServerWebEndpoint final : public Endpoint
{
    Q_OBJECT
public:
    /// `office` must outlive the endpoint.
    explicit UcServerWebEndpoint(UcServerOffice &office, QObject *parent = nullptr);
    ~UcServerWebEndpoint() override;
    QString name() const override { return QStringLiteral("ucserver-web"); }
    QString base() const; ///< "http://127.0.0.1:port"

private:
    Result<quint16> openSockets(quint16 port) override;
    void closeSockets() override { m_server.close(); }
    void acceptConnections();

    UcServerOffice &m_office;
    SslSocketServer m_server;
};

} // namespace Jackfield::Simulator
