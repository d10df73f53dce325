// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/webdial.h"

#include "protocols/simulator/endpoints/webdialconnection.h"
#include "protocols/simulator/endpoints/webdialorders.h"
#include "protocols/simulator/exchange.h"

#include <QJsonArray>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

namespace Jackfield::Simulator {

using Tls = WebDialOptions::Tls;

namespace {

    constexpr int shownParameters = 100;

    /// Every connection may come to speak TLS: that is its own matter.
    class Server final : public QTcpServer
    {
        void incomingConnection(qintptr descriptor) override
        {
            auto *socket = new QSslSocket(this);
            socket->setSocketDescriptor(descriptor);
            addPendingConnection(socket);
        }
    };

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
    , m_server(std::make_unique<Server>())
{
    connect(m_server.get(), &QTcpServer::newConnection, this, &WebDialEndpoint::acceptConnections);
}

WebDialEndpoint::~WebDialEndpoint() = default;

Result<Unit> WebDialEndpoint::listen(quint16 port)
{
    m_port = port;
    const auto opened = open();
    if (opened)
        applyFaults();
    return opened;
}

Result<Unit> WebDialEndpoint::open()
{
    if (!m_server->listen(QHostAddress::LocalHost, m_port))
        return failure(Error::Code::NotConnected, m_server->errorString());
    m_port = m_server->serverPort();
    return Unit {};
}

void WebDialEndpoint::applyFaults()
{
    if (faults().refuse) {
        m_server->close();
    } else if (m_port != 0 && !m_server->isListening()) {
        if (const auto opened = open(); !opened)
            note(QStringLiteral("cannot listen again: ") + opened.error().detail);
    }
}

Result<Unit> WebDialEndpoint::setOptions(const WebDialOptions &options)
{
    if (options.tls == Tls::Off) {
        m_options = options;
        return Unit {};
    }
    if (const auto made = makeCertificateFor(options.tls); !made)
        return made;
    const bool isNews = m_options.tls != options.tls;
    m_options = options;
    if (isNews) {
        const QSslCertificate certificate(m_certificates.at(options.tls).pem);
        note(QStringLiteral("TLS with a certificate for %1, valid until %2, pin %3")
                 .arg(certificate.subjectDisplayName(),
                      certificate.expiryDate().toString(Qt::ISODate), pin()));
    }
    return Unit {};
}

Result<Unit> WebDialEndpoint::makeCertificateFor(Tls tls)
{
    if (m_certificates.count(tls) != 0)
        return Unit {};
    const QDateTime now = clock().now();
    CertificateRequest request {QStringLiteral("127.0.0.1"), now.addYears(-1), now.addYears(10)};
    if (tls == Tls::WrongName)
        request.host = QStringLiteral("other.example");
    else if (tls == Tls::Expired)
        request.validUntil = now.addDays(-1);
    return makeCertificate(request).map([&](const Certificate &made) {
        m_certificates[tls] = made;
        return Unit {};
    });
}

QString WebDialEndpoint::pin() const
{
    const auto certificate = m_certificates.find(m_options.tls);
    return certificate == m_certificates.end()
        ? QString()
        : publicKeyPin(certificate->second.pem).value_or(QString());
}

QSslConfiguration WebDialEndpoint::tlsConfiguration() const
{
    const Certificate &certificate = m_certificates.at(m_options.tls);
    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate(certificate.pem));
    configuration.setPrivateKey(QSslKey(certificate.keyPem, QSsl::Ec));
    return configuration;
}

Clock &WebDialEndpoint::clock() const
{
    return m_exchange.clock();
}

void WebDialEndpoint::acceptConnections()
{
    constexpr int maxConnections = 64;
    while (auto *socket = static_cast<QSslSocket *>(m_server->nextPendingConnection())) {
        if (findChildren<WebDialConnection *>().size() < maxConnections) {
            new WebDialConnection(*this, socket); // A child; it deletes itself.
            continue;
        }
        note(QStringLiteral("too many connections"));
        socket->abort();
        socket->deleteLater();
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
