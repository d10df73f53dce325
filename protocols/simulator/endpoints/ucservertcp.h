// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/ucserverendpoint.h"

namespace Jackfield::Simulator {

/// The simulated UCServer on its own port (ucserver.md 2): JSON or BER as the client's first octet
/// says, in clear, with asnStartTLS, or in TLS from the first octet.
class UcServerTcpEndpoint final : public UcServerEndpoint
{
    Q_OBJECT
public:
    /// `office` must outlive the endpoint.
    explicit UcServerTcpEndpoint(UcServerOffice &office, QObject *parent = nullptr)
        : UcServerEndpoint(office, parent)
    { }
    QString name() const override { return QStringLiteral("ucserver-tcp"); }

private:
    void addConnection(QSslSocket *socket) override;
};

} // namespace Jackfield::Simulator
