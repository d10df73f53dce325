// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/webdialconnection.h"

#include "protocols/simulator/endpoints/tcpreset.h"
#include "protocols/simulator/endpoints/webdial.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QSslSocket>

namespace Jackfield::Simulator {

using Answer = WebDialOptions::Answer;
using Scheme = HttpLogin::Scheme;

namespace {

    constexpr std::chrono::seconds idleLimit {30};

    QByteArray statusFor(int refusal)
    {
        if (refusal == 413)
            return "413 Content Too Large";
        return refusal == 431 ? "431 Request Header Fields Too Large" : "400 Bad Request";
    }

} // namespace

WebDialConnection::WebDialConnection(WebDialEndpoint &endpoint, QSslSocket *socket)
    : QObject(&endpoint)
    , m_endpoint(endpoint)
    , m_socket(socket)
    , m_peer(socket->peerAddress().toString())
    , m_transport(endpoint.options().tls == WebDialOptions::Tls::Off ? QStringLiteral("http")
                                                                     : QStringLiteral("https"))
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(maxBody);
    followSocket();
    if (m_endpoint.faults().closeAfter == 0) {
        close();
        return;
    }
    restartIdleTimer();
    if (m_endpoint.options().tls != WebDialOptions::Tls::Off) {
        m_socket->setSslConfiguration(m_endpoint.tlsConfiguration());
        m_socket->startServerEncryption();
    }
}

void WebDialConnection::followSocket()
{
    connect(m_socket, &QSslSocket::readyRead, this, &WebDialConnection::receive);
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

void WebDialConnection::receive()
{
    const QByteArray bytes = m_socket->readAll();
    if (m_finished || bytes.isEmpty())
        return;
    restartIdleTimer();
    if (m_endpoint.faults().reset) {
        m_endpoint.tellBytes(QStringLiteral("received"), m_transport, m_peer, bytes);
        m_finished = true;
        return resetConnection(*m_socket);
    }
    const auto request = m_reader.feed(bytes);
    if (!request)
        return;
    m_finished = true;
    if (*request)
        return received(**request);
    m_endpoint.tellIgnored((*request).error(), bytes);
    if (!m_endpoint.faults().silent)
        respond(statusFor(m_reader.refusal()), (*request).error().detail.toUtf8());
}

void WebDialConnection::received(const ReceivedRequest &request)
{
    m_endpoint.tellRequest(request, m_transport, m_peer);
    if (m_endpoint.faults().silent)
        return;
    const auto delay = m_endpoint.faults().delay;
    if (delay.count() == 0)
        return act(request);
    m_idle.reset();
    m_delayed = m_endpoint.clock().after(delay, [this, request] {
        const auto keep = std::move(m_delayed);
        act(request);
        if (m_socket->state() == QAbstractSocket::UnconnectedState)
            deleteLater();
    });
}

void WebDialConnection::act(const ReceivedRequest &request)
{
    const WebDialOptions &options = m_endpoint.options();
    if (request.method != "GET" && request.method != "POST")
        return respond("405 Method Not Allowed", {}, "Allow: GET, POST\r\n");
    switch (options.answer) {
    case Answer::Ok:
        return carryOut(request);
    case Answer::NoContent:
        (void)m_endpoint.execute(request); // The journal has what became of it.
        return respond("204 No Content", {});
    case Answer::Redirect:
        return respond("302 Found", {},
                       options.location.isEmpty()
                           ? QByteArray()
                           : "Location: " + options.location.toLatin1() + "\r\n");
    case Answer::Basic:
        return carryOutFor(Scheme::Basic, request);
    case Answer::DigestMd5:
        return carryOutFor(Scheme::DigestMd5, request);
    case Answer::DigestSha256:
        return carryOutFor(Scheme::DigestSha256, request);
    case Answer::NotFound:
        return respond("404 Not Found", "not found");
    case Answer::ServerError:
        return respond("500 Internal Server Error", "something broke");
    }
}

void WebDialConnection::carryOut(const ReceivedRequest &request)
{
    const auto result = m_endpoint.execute(request);
    respond("200 OK", result ? QByteArray("OK") : "ERROR: " + result.error().detail.toUtf8());
}

void WebDialConnection::carryOutFor(Scheme scheme, const ReceivedRequest &request)
{
    using Verdict = HttpLogin::Verdict;
    const WebDialOptions &options = m_endpoint.options();
    const auto verdict = m_endpoint.login().check(scheme, request, options.user, options.password);
    if (verdict == Verdict::Right)
        return carryOut(request);
    respond("401 Unauthorized", "log in",
            "WWW-Authenticate: " + m_endpoint.login().challenge(scheme, verdict == Verdict::Stale)
                + "\r\n");
}

void WebDialConnection::respond(const QByteArray &status, const QByteArray &body,
                                const QByteArray &headers)
{
    QByteArray head = "HTTP/1.1 " + status + "\r\n" + headers;
    if (!status.startsWith("204"))
        head += "Content-Type: text/plain; charset=utf-8\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n";
    send(head + "Connection: close\r\n\r\n" + body);
    close();
}

void WebDialConnection::send(const QByteArray &bytes)
{
    if (m_socket->state() == QAbstractSocket::UnconnectedState)
        return;
    const auto limit = m_endpoint.faults().closeAfter;
    const QByteArray part = limit ? bytes.left(*limit) : bytes;
    m_socket->write(part);
    m_endpoint.tellBytes(QStringLiteral("sent"), m_transport, m_peer, part);
}

void WebDialConnection::close()
{
    m_finished = true;
    m_socket->disconnectFromHost();
}

void WebDialConnection::restartIdleTimer()
{
    m_idle = m_endpoint.clock().after(idleLimit, [this] {
        m_endpoint.note(QStringLiteral("30 s without a byte: closed"));
        m_socket->abort();
    });
}

} // namespace Jackfield::Simulator
