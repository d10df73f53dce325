// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/webdial.h"

#include "protocols/simulator/endpoints/webdialconnection.h"
#include "protocols/simulator/endpoints/webdialorders.h"
#include "protocols/simulator/exchange.h"

#include <QJsonArray>
#include <QSslConfiguration>
#include <QSslSocket>

namespace Jackfield::Simulator {

namespace {

    constexpr int shownParameters = 100;

    QJsonArray shown(const QList<WebDialParameter> &parameters)
    {
        QJsonArray list;
        for (const WebDialParameter &parameter :
             parameters.first(std::min<qsizetype>(shownParameters, parameters.size())))
            list.append(
                QJsonObject {{QLatin1String("name"), parameter.name},
                             {QLatin1String("value"), parameter.value},
                             {QLatin1String("in"),
                              parameter.isForm ? QLatin1String("form") : QLatin1String("query")}});
        return list;
    }

    /// Those that a client or a template has a say in.
    QJsonObject shownHeaders(const ReceivedRequest &request)
    {
        QJsonObject headers;
        for (const char *name : {"Host", "User-Agent", "Accept", "Content-Type", "Content-Length",
                                 "Transfer-Encoding", "Connection", "Referer"}) {
            if (const QByteArray value = request.header(name); !value.isEmpty())
                headers[QLatin1String(name)] = readable(value);
        }
        if (!request.header("Cookie").isEmpty())
            headers[QLatin1String("Cookie")] = QStringLiteral("***");
        if (const QString login = loginIn(request); !login.isEmpty())
            headers[QLatin1String("Authorization")] = readable(login.toUtf8());
        return headers;
    }

} // namespace

WebDialEndpoint::WebDialEndpoint(Exchange &exchange, quint32 seed, QObject *parent)
    : Endpoint(parent)
    , m_exchange(exchange)
    , m_login(seed)
    , m_certificates(exchange.clock())
{
    connect(&m_server, &QTcpServer::newConnection, this, &WebDialEndpoint::acceptConnections);
}

WebDialEndpoint::~WebDialEndpoint() = default;

Result<quint16> WebDialEndpoint::openSockets(quint16 port)
{
    if (!m_server.listen(QHostAddress::LocalHost, port))
        return failure(Error::Code::NotConnected, m_server.errorString());
    return m_server.serverPort();
}

void WebDialEndpoint::closeSockets()
{
    m_server.close();
}

Result<Unit> WebDialEndpoint::setOptions(const WebDialOptions &options)
{
    if (const auto made = m_certificates.make(options.tls); !made)
        return made;
    const bool isNews = m_options.tls != options.tls;
    m_options = options;
    if (isNews && m_options.tls != TestTls::Off)
        note(m_certificates.inWords(m_options.tls));
    return Unit {};
}

QString WebDialEndpoint::pin() const
{
    return m_certificates.pin(m_options.tls);
}

std::optional<QSslConfiguration> WebDialEndpoint::tlsConfiguration() const
{
    if (m_options.tls == TestTls::Off)
        return std::nullopt;
    return m_certificates.configuration(m_options.tls);
}

Clock &WebDialEndpoint::clock() const
{
    return m_exchange.clock();
}

void WebDialEndpoint::acceptConnections()
{
    while (auto *socket = static_cast<QSslSocket *>(m_server.nextPendingConnection())) {
        if (HttpConnection::mayHaveMore(*this, *socket))
            new WebDialConnection(*this, socket); // A child; it deletes itself.
    }
}

void WebDialEndpoint::tellRequest(const ReceivedRequest &request, const QString &transport,
                                  const QString &peer)
{
    Q_EMIT happened({{QLatin1String("event"), QLatin1String("received")},
                     {QLatin1String("transport"), transport},
                     {QLatin1String("peer"), peer},
                     {QLatin1String("method"), readable(request.method)},
                     {QLatin1String("target"), readable(request.target)},
                     {QLatin1String("parameters"), shown(parametersOf(request))},
                     {QLatin1String("headers"), shownHeaders(request)},
                     {QLatin1String("body"), readable(request.body)}});
}

Result<Unit> WebDialEndpoint::execute(const ReceivedRequest &request)
{
    const auto order = webDialOrderIn(request);
    if (!order) {
        tellIgnored(order.error(), request.target);
        return tl::unexpected<Error>(order.error());
    }
    const auto result = orderFor(m_exchange, *order);
    const bool makesCall = order->kind == WebDialOrder::Kind::MakeCall;
    QJsonObject event {{QLatin1String("event"), QLatin1String("order")},
                       {QLatin1String("verb"),
                        makesCall ? QLatin1String("make_call") : QLatin1String("drop_call")},
                       {QLatin1String("extension"), order->from},
                       {QLatin1String("done"), result.has_value()}};
    if (makesCall)
        event[QLatin1String("argument")] = order->to;
    if (!result)
        event[QLatin1String("reason")] = result.error().detail;
    Q_EMIT happened(event);
    return result;
}

} // namespace Jackfield::Simulator
