// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/endpoint.h"
#include "protocols/simulator/endpoints/nettapicalls.h"
#include "protocols/simulator/endpoints/nettapioptions.h"

#include <QRandomGenerator>
#include <QTcpServer>

namespace Jackfield::Simulator {

/// FacetPhone's NetTAPI (protocols.md section 3): no TLS, no password, any number of clients. The
/// journal gets whole messages, "received" and "sent", and "order" with {"verb", "done", "reason"}.
class NetTapiEndpoint final : public Endpoint
{
    Q_OBJECT
public:
    /// `exchange` must outlive the endpoint; `seed` is that of the challenges.
    NetTapiEndpoint(Exchange &exchange, quint32 seed, QObject *parent = nullptr);
    ~NetTapiEndpoint() override;
    QString name() const override { return QStringLiteral("nettapi"); }

    const NetTapiOptions &options() const { return m_options; }
    /// At once, for open connections too.
    void setOptions(const NetTapiOptions &options) { m_options = options; }

    // For its connections.
    Exchange &exchange() const { return m_exchange; }
    NetTapiCalls &calls() { return m_calls; }
    QByteArray challenge(); ///< A new one.
    /// Nothing: nobody has this name, or no extension with the number there is.
    std::optional<NetTapiOptions::User> findUser(const QString &name) const;

private:
    Result<quint16> openSockets(quint16 port) override;
    void closeSockets() override { m_server.close(); }

    Exchange &m_exchange;
    NetTapiCalls m_calls;
    NetTapiOptions m_options;
    QRandomGenerator m_random;
    QTcpServer m_server;
};

} // namespace Jackfield::Simulator
