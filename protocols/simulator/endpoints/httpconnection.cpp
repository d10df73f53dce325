// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/httpconnection.h"

#include "protocols/simulator/endpoints/endpoint.h"
#include "protocols/simulator/endpoints/recordedhttp.h"
#include "protocols/simulator/endpoints/tcpreset.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QSslSocket>

namespace Jackfield::Simulator {

namespace {

    constexpr std::chrono::seconds idleLimit {30};

    QByteArray statusFor(int refusal)
    {
        if (refusal == 413)
            return "413 Content Too Large";
        return refusal == 431 ? "431 Request Header Fields Too Large" : "400 Bad Request";
    }

} // namespace

bool HttpConnection::mayHaveMore(Endpoint &endpoint, QSslSocket &socket)
{
    constexpr int maxConnections = 64;
    if (endpoint.findChildren<HttpConnection *>().size() < maxConnections)
        return true;
    endpoint.note(QStringLiteral("too many connections"));
    socket.abort();
    socket.deleteLater();
    return false;
}

HttpConnection::HttpConnection(Endpoint &endpoint, Clock &clock, QSslSocket *socket,
                               const std::optional<QSslConfiguration> &tls)
    : QObject(&endpoint)
    , m_endpoint(endpoint)
    , m_clock(clock)
    , m_socket(socket)
    , m_peer(socket->peerAddress().toString())
    , m_isEncrypted(tls.has_value())
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(maxBody);
    followSocket();
    if (m_endpoint.faults().closeAfter == 0) {
        close();
        return;
    }
    restartIdleTimer();
    if (tls) {
        m_socket->setSslConfiguration(*tls);
        m_socket->startServerEncryption();
    }
}

HttpConnection::~HttpConnection() = default;

QString HttpConnection::transport() const
{
    return m_isEncrypted ? QStringLiteral("https") : QStringLiteral("http");
}

void HttpConnection::followSocket()
{
    connect(m_socket, &QSslSocket::readyRead, this, &HttpConnection::receive);
    connect(m_socket, &QSslSocket::readChannelFinished, this, [this] {
        if (!m_finished && !m_endpoint.faults().silent)
            close();
    });
    connect(m_socket, &QSslSocket::errorOccurred, this, [this](QAbstractSocket::SocketError) {
        // So a client says that it does not trust the certificate.
        if (m_socket->mode() != QSslSocket::UnencryptedMode && !m_socket->isEncrypted())
            m_endpoint.note(QStringLiteral("TLS was not agreed on: ")
                            + readable(m_socket->errorString().toUtf8()));
    });
    connect(m_socket, &QSslSocket::disconnected, this, [this] {
        if (!m_delayed) // The order was heard, so it is still carried out.
            deleteLater();
    });
}

void HttpConnection::receive()
{
    const QByteArray bytes = m_socket->readAll();
    if (m_finished || bytes.isEmpty())
        return;
    restartIdleTimer();
    if (m_endpoint.faults().reset) {
        m_endpoint.tellBytes(QStringLiteral("received"), transport(), m_peer,
                             withoutSecrets(bytes));
        m_finished = true;
        return resetConnection(*m_socket);
    }
    const auto request = m_reader.feed(bytes);
    if (!request)
        return;
    m_finished = true;
    if (*request)
        return received(**request);
    m_endpoint.tellIgnored((*request).error(), withoutSecrets(bytes));
    if (!m_endpoint.faults().silent)
        respond(statusFor(m_reader.refusal()), (*request).error().detail.toUtf8());
}

void HttpConnection::received(const ReceivedRequest &request)
{
    tell(request);
    m_request = request;
    tellRequest(m_endpoint.wire(), request);
    if (m_endpoint.faults().silent)
        return;
    later(m_endpoint.faults().delay, [this, request] { act(request); });
}

void HttpConnection::later(std::chrono::milliseconds delay, std::function<void()> act)
{
    if (delay.count() == 0)
        return act();
    m_idle.reset();
    m_delayed = m_clock.after(delay, [this, act = std::move(act)] {
        const auto keep = std::move(m_delayed);
        act();
        if (!m_delayed && m_socket->state() == QAbstractSocket::UnconnectedState)
            deleteLater();
    });
}

void HttpConnection::respond(const QByteArray &status, const QByteArray &body,
                             const QByteArray &headers)
{
    QByteArray head = "HTTP/1.1 " + status + "\r\n" + commonHeaders() + headers;
    if (!status.startsWith("204"))
        head += "Content-Type: text/plain; charset=utf-8\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n";
    send(head + "Connection: close\r\n\r\n" + body);
    close();
}

void HttpConnection::send(const QByteArray &bytes)
{
    if (m_socket->state() == QAbstractSocket::UnconnectedState)
        return;
    const auto limit = m_endpoint.faults().closeAfter;
    const QByteArray part = limit ? bytes.left(*limit) : bytes;
    m_socket->write(part);
    m_endpoint.tellBytes(QStringLiteral("sent"), transport(), m_peer, part);
    if (m_request)
        tellAnswer(m_endpoint.wire(), *m_request, part);
}

void HttpConnection::close()
{
    m_finished = true;
    m_socket->disconnectFromHost();
}

void HttpConnection::restartIdleTimer()
{
    m_idle = m_clock.after(idleLimit, [this] {
        m_endpoint.note(QStringLiteral("30 s without a byte: closed"));
        m_socket->abort();
    });
}

} // namespace Jackfield::Simulator
