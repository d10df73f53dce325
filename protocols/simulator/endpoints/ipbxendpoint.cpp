// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ipbxendpoint.h"

#include "protocols/simulator/endpoints/httprequest.h"
#include "protocols/simulator/endpoints/ipbxconnection.h"
#include "protocols/simulator/endpoints/webdialorders.h"
#include "protocols/simulator/exchange.h"

#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslSocket>

#include <algorithm>

namespace Jackfield::Simulator {

namespace {

    constexpr char channelPath[] = "/ipps/channelinfo.php";
    constexpr char queuePath[] = "/ipps/queueactive.php";
    constexpr char controlPath[] = "/user/c/";

    /// The first of that name; empty: none.
    QString parameterOf(const QList<WebDialParameter> &parameters, QLatin1String name)
    {
        const auto found =
            std::find_if(parameters.cbegin(), parameters.cend(),
                         [&](const WebDialParameter &parameter) { return parameter.name == name; });
        return found == parameters.cend() ? QString() : found->value;
    }

} // namespace

QByteArray withoutKey(const QByteArray &text)
{
    // Letters of a name may be encoded, too.
    static const QRegularExpression key(
        QStringLiteral("([?&](?:k|%[46]b)(?:e|%[46]5)(?:y|%[57]9)=)[^&\\s]*"),
        QRegularExpression::CaseInsensitiveOption);
    return QString::fromLatin1(text).replace(key, QStringLiteral("\\1***")).toLatin1();
}

IpbxEndpoint::IpbxEndpoint(Exchange &exchange, QObject *parent)
    : Endpoint(parent)
    , m_exchange(exchange)
    , m_pages(exchange, m_options)
    , m_control(*this, exchange, m_login, m_options)
    , m_certificates(exchange.clock())
{
    connect(&m_server, &QTcpServer::newConnection, this, &IpbxEndpoint::acceptConnections);
}

IpbxEndpoint::~IpbxEndpoint() = default;

Result<quint16> IpbxEndpoint::openSockets(quint16 port)
{
    if (!m_server.listen(QHostAddress::LocalHost, port))
        return failure(Error::Code::NotConnected, m_server.errorString());
    return m_server.serverPort();
}

Result<Unit> IpbxEndpoint::setOptions(const IpbxOptions &options)
{
    if (const auto made = m_certificates.make(options.tls); !made)
        return made;
    const bool isNews = m_options.tls != options.tls;
    m_options = options;
    if (isNews && m_options.tls != TestTls::Off)
        note(m_certificates.inWords(m_options.tls));
    return Unit {};
}

QString IpbxEndpoint::pin() const
{
    return m_certificates.pin(m_options.tls);
}

Clock &IpbxEndpoint::clock() const
{
    return m_exchange.clock();
}

std::optional<QSslConfiguration> IpbxEndpoint::tlsConfiguration() const
{
    if (m_options.tls == TestTls::Off)
        return std::nullopt;
    return m_certificates.configuration(m_options.tls);
}

QDateTime IpbxEndpoint::serverTime() const
{
    return clock().now().addSecs(m_options.clockSkew);
}

void IpbxEndpoint::acceptConnections()
{
    while (auto *socket = static_cast<QSslSocket *>(m_server.nextPendingConnection())) {
        if (HttpConnection::mayHaveMore(*this, *socket))
            new IpbxConnection(*this, socket); // A child; it deletes itself.
    }
}

void IpbxEndpoint::tellRequest(const ReceivedRequest &request, const QString &transport,
                               const QString &peer)
{
    QJsonObject event {{QLatin1String("event"), QLatin1String("received")},
                       {QLatin1String("transport"), transport},
                       {QLatin1String("peer"), peer},
                       {QLatin1String("method"), readable(request.method)},
                       {QLatin1String("target"), readable(withoutKey(request.target))}};
    if (const QString login = loginIn(request); !login.isEmpty())
        event[QLatin1String("login")] = readable(login.toUtf8());
    Q_EMIT happened(event);
}

IpbxAnswer IpbxEndpoint::answer(const ReceivedRequest &request, bool isEncrypted,
                                const QString &peer)
{
    if (request.method != "GET")
        return {{}, "405 Method Not Allowed", "Allow: GET\r\n"};
    const QByteArray path = request.target.split('?').first();
    if (path == controlPath)
        return m_control.answer(request, peer);
    if (m_options.disabled || (path != channelPath && path != queuePath))
        return IpbxAnswer::notFound();
    if (m_options.requireSsl && !isEncrypted)
        return {"ERROR: SSL QUERY REQUIRED"};
    if (needsLogin(request)) {
        const QByteArray text = "ERROR: AUTHENTICATION FAILED";
        return m_options.alwaysStatus200 ? IpbxAnswer {text} : IpbxAnswer::logIn(text);
    }
    return page(path, request);
}

bool IpbxEndpoint::needsLogin(const ReceivedRequest &request)
{
    if (m_options.user.isEmpty() && m_options.password.isEmpty())
        return false;
    return m_login.check(HttpLogin::Scheme::Basic, request, m_options.user, m_options.password)
        != HttpLogin::Verdict::Right;
}

IpbxAnswer IpbxEndpoint::page(const QByteArray &path, const ReceivedRequest &request)
{
    const auto parameters = parametersOf(request);
    const bool isChannels = path == channelPath;
    const QStringList names =
        parameterOf(parameters, isChannels ? QLatin1String("channel") : QLatin1String("queue_name"))
            .split(u',', Qt::SkipEmptyParts);
    const auto isOn = [&](QLatin1String name) {
        return parameterOf(parameters, name) == QLatin1String("1");
    };
    if (names.isEmpty())
        return {isChannels ? "ERROR: NO CHANNEL SUPPLIED" : "ERROR: NO QUEUE NAME SUPPLIED"};
    if (isChannels)
        return {m_pages.channels(names, names.size() > 1 || isOn(QLatin1String("useid")))};
    return {m_pages.queues(names, isOn(QLatin1String("res_cc")))};
}

} // namespace Jackfield::Simulator
