// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "protocols/simulator/endpoints/endpoint.h"
#include "protocols/simulator/endpoints/httplogin.h"
#include "protocols/simulator/endpoints/testtls.h"
#include "protocols/simulator/endpoints/webdialoptions.h"

QT_FORWARD_DECLARE_CLASS(QSslConfiguration)

namespace Jackfield::Simulator {

class Exchange;

/// An exchange that dials by HTTP requests, as web dial templates make them (protocols.md 4.8): any
/// path by GET and POST, HTTP/1.0 and 1.1, one request a connection. "received" in the journal
/// shows what came, taken apart, so that a person can compare it with the template:
///   {"event": "received", "transport": "http" | "https", "peer", "method", "target",
///   "parameters": [{"name", "value", "in": "query" | "form"}], "headers": {…}, "body"}
/// with the user of Authorization, but never the secret.
class WebDialEndpoint final : public Endpoint
{
    Q_OBJECT
public:
    /// `exchange` must outlive the endpoint; `seed` is that of the nonces of Digest.
    WebDialEndpoint(Exchange &exchange, quint32 seed, QObject *parent = nullptr);
    ~WebDialEndpoint() override;
    QString name() const override { return QStringLiteral("webdial"); }

    const WebDialOptions &options() const { return m_options; }
    /// For requests that are not answered yet; TLS for new connections. A note tells certificate
    /// and pin where TLS is on. Malformed: no certificate can be made; nothing has changed then.
    Result<Unit> setOptions(const WebDialOptions &options);
    /// Of the certificate now in use, as publicKeyPin(); empty without TLS.
    QString pin() const;

    // For its connections.
    Clock &clock() const;
    HttpLogin &login() { return m_login; }
    /// For a new connection, with certificate and key; unset: no TLS.
    std::optional<QSslConfiguration> tlsConfiguration() const;
    void tellRequest(const ReceivedRequest &request, const QString &transport, const QString &peer);
    /// Does what the request says and tells the journal. Refused or Malformed with the reason.
    Result<Unit> execute(const ReceivedRequest &request);

private:
    Result<quint16> openSockets(quint16 port) override;
    void closeSockets() override;
    void acceptConnections();

    Exchange &m_exchange;
    WebDialOptions m_options;
    HttpLogin m_login;
    TestCertificates m_certificates;
    SslSocketServer m_server;
};

} // namespace Jackfield::Simulator
