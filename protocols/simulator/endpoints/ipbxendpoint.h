// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "protocols/simulator/endpoints/endpoint.h"
#include "protocols/simulator/endpoints/httplogin.h"
#include "protocols/simulator/endpoints/ipbxcontrol.h"
#include "protocols/simulator/endpoints/ipbxoptions.h"
#include "protocols/simulator/endpoints/ipbxpages.h"

QT_FORWARD_DECLARE_CLASS(QSslConfiguration)

namespace Jackfield::Simulator {

/// Taridium ipbx (protocols.md section 2): GET /ipps/channelinfo.php, /ipps/queueactive.php and
/// /user/c/, one request a connection. The journal gets "received" with {"transport": "http" |
/// "https", "peer", "method", "target", "login"}, never a key or a password, "sent", and "order"
/// (ipbxcontrol.h).
class IpbxEndpoint final : public Endpoint
{
    Q_OBJECT
public:
    /// `exchange` must outlive the endpoint.
    explicit IpbxEndpoint(Exchange &exchange, QObject *parent = nullptr);
    ~IpbxEndpoint() override;
    QString name() const override { return QStringLiteral("ipbx"); }

    const IpbxOptions &options() const { return m_options; }
    /// For requests that are not answered yet; TLS for new connections. A note tells certificate
    /// and pin where TLS is on. Malformed: no certificate can be made; nothing has changed then.
    Result<Unit> setOptions(const IpbxOptions &options);
    /// Of the certificate now in use, as publicKeyPin(); empty without TLS.
    QString pin() const;

    // For its connections.
    Clock &clock() const;
    std::optional<QSslConfiguration> tlsConfiguration() const; ///< Unset: no TLS.
    QDateTime serverTime() const; ///< UTC, by its own clock.
    void tellRequest(const ReceivedRequest &request, const QString &transport, const QString &peer);
    /// Does what the request asks for.
    IpbxAnswer answer(const ReceivedRequest &request, bool isEncrypted, const QString &peer);

private:
    Result<quint16> openSockets(quint16 port) override;
    void closeSockets() override { m_server.close(); }
    void acceptConnections();
    bool needsLogin(const ReceivedRequest &request);
    IpbxAnswer page(const QByteArray &path, const ReceivedRequest &request);

    Exchange &m_exchange;
    IpbxOptions m_options;
    HttpLogin m_login {0}; ///< Only Basic: there are no nonces.
    IpbxPages m_pages;
    IpbxControl m_control;
    TestCertificates m_certificates;
    SslSocketServer m_server;
};

/// `text` with *** for the key of URL Control.
QByteArray withoutKey(const QByteArray &text);

} // namespace Jackfield::Simulator
