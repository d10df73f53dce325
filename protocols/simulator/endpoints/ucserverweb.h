// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/ucserverendpoint.h"

namespace Jackfield::Simulator {

/// The simulated UCServer behind its web service (ucserver.md 1): sessions over HTTP, one request a
/// connection, and their WebSockets; the UCController too. The journal has the requests as
/// {"event": "received", "transport", "peer", "method", "path"} and answers with their "status".
class UcServerWebEndpoint final : public UcServerEndpoint
{
    Q_OBJECT
public:
    /// `office` must outlive the endpoint.
    explicit UcServerWebEndpoint(UcServerOffice &office, QObject *parent = nullptr)
        : UcServerEndpoint(office, parent)
    { }
    QString name() const override { return QStringLiteral("ucserver-web"); }
    QString base() const; ///< "http://127.0.0.1:port"

private:
    void addConnection(QSslSocket *socket) override;
};

} // namespace Jackfield::Simulator
