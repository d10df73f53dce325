// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucserverwebconnection.h"

#include "protocols/simulator/endpoints/recordedhttp.h"
#include "protocols/simulator/endpoints/ucserverconversation.h"
#include "protocols/simulator/endpoints/ucserverhttp.h"
#include "protocols/simulator/endpoints/ucserverweb.h"
#include "protocols/transport/websocket.h"

#include <QJsonDocument>
#include <QSslSocket>

namespace Jackfield::Simulator {

using namespace UcServer;

namespace {

    constexpr qsizetype maxBody = 65536;
    constexpr std::chrono::seconds idleLimit {30};
    constexpr std::chrono::milliseconds gathering {50}; // Of messages for one array.
    constexpr quint16 normalClosure = 1000; // RFC 6455 7.4.1

    bool isUpgrade(const ReceivedRequest &request)
    {
        return request.header("Upgrade").toLower() == "websocket";
    }

} // namespace

UcServerWebConnection::UcServerWebConnection(UcServerOffice &office, UcServerWebEndpoint &endpoint,
                                             QSslSocket *socket)
    : UcServerConnection(office, endpoint, socket)
    , m_web(endpoint)
    , m_transport(office.options().webTls ? QStringLiteral("https") : QStringLiteral("http"))
    , m_reader(maxBody)
    , m_idle(office.clock().after(idleLimit, [this] { abort(); }))
{
    start(office.options().webTls);
}

void UcServerWebConnection::take(const QByteArray &octets)
{
    if (m_frames)
        takeFrames(octets);
    else
        takeRequest(octets);
}

void UcServerWebConnection::lost()
{
    m_idle.reset();
    m_gathering.reset();
    if (!m_session.isEmpty())
        office().endSession(std::exchange(m_session, {}));
}

void UcServerWebConnection::takeRequest(const QByteArray &octets)
{
    const auto request = m_reader.feed(octets);
    if (!request)
        return;
    m_idle.reset();
    if (*request)
        return received(**request);
    endpoint().tellIgnored((*request).error(), {});
    respond(m_reader.refusal() == 400 ? "400 Bad Request" : "413 Content Too Large", {});
}

void UcServerWebConnection::received(const ReceivedRequest &request)
{
    const QByteArray path = pathOf(request);
    Q_EMIT endpoint().happened({{QLatin1String("event"), QLatin1String("received")},
                                {QLatin1String("transport"), m_transport},
                                {QLatin1String("peer"), peer()},
                                {QLatin1String("method"), readable(request.method)},
                                {QLatin1String("path"), readable(path)}});
    if (path == "/ws/client/websocket" || path == "/ws/client/websocket/")
        return upgrade(request);
    m_request = request;
    tellRequest(endpoint().wire(), request);
    const UcServerHttpAnswer answer = UcServerHttp(office(), m_web.base()).answerTo(request);
    respond(answer.status, QJsonDocument(answer.body).toJson(QJsonDocument::Compact),
            answer.headers);
}

/// Always with its length: the vendor's sample takes an answer without one for none (1.1).
void UcServerWebConnection::respond(const QByteArray &status, const QByteArray &body,
                                    const QByteArray &headers)
{
    Q_EMIT endpoint().happened({{QLatin1String("event"), QLatin1String("sent")},
                                {QLatin1String("transport"), m_transport},
                                {QLatin1String("peer"), peer()},
                                {QLatin1String("status"), QString::fromLatin1(status)}});
    const QByteArray answer = "HTTP/1.1 " + status + "\r\n" + headers
        + "Content-Type: application/json;charset=utf-8\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
    if (m_request)
        tellAnswer(endpoint().wire(), *m_request, answer);
    write(answer);
    close();
}

void UcServerWebConnection::upgrade(const ReceivedRequest &request)
{
    if (request.method != "GET" || !isUpgrade(request)
        || request.header("Sec-WebSocket-Version") != "13"
        || request.header("Sec-WebSocket-Key").isEmpty())
        return respond("426 Upgrade Required", "{}",
                       "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n");
    const QString session = queryValue(request, QLatin1String("x-ucsessionid"));
    if (office().findSession(session))
        return openWebSocket(request, session);
    respond(office().options().sessionNotFound ? "404 Not Found" : "401 Unauthorized", "{}");
}

void UcServerWebConnection::openWebSocket(const ReceivedRequest &request, const QString &session)
{
    m_session = session;
    UcServerConversation::Link link;
    link.transport = office().options().webTls ? QStringLiteral("wss") : QStringLiteral("ws");
    link.peer = peer();
    link.account = *office().findSession(session);
    link.sessionId = session;
    link.isDirect = false;
    link.isEncrypted = office().options().webTls;
    office().holdSession(session);
    m_conversation = new UcServerConversation(office(), endpoint(), link, this);
    // A server does not mask.
    m_frames.emplace(WebSocketFrames::Role::Server, [] { return quint32(0); });
    connect(m_conversation, &UcServerConversation::toSend, this, &UcServerWebConnection::send);
    connect(m_conversation, &UcServerConversation::ended, this,
            [this] { closeWebSocket(normalClosure); });
    connect(&office(), &UcServerOffice::sessionEnded, this, [this](const QString &id) {
        if (id == m_session)
            closeWebSocket(normalClosure);
    });
    write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          "Sec-WebSocket-Accept: "
          + webSocketAccept(request.header("Sec-WebSocket-Key")) + "\r\n\r\n");
    takeFrames(m_reader.rest());
}

void UcServerWebConnection::takeFrames(const QByteArray &octets)
{
    for (const WebSocketFrames::Message &message : m_frames->feed(octets)) {
        if (message.kind == WebSocketFrames::Message::Kind::Text)
            m_conversation->receive(Encoding::Json, message.payload);
        else if (message.kind == WebSocketFrames::Message::Kind::Binary)
            m_conversation->receive(Encoding::Ber, message.payload);
    }
    if (const QString rule = m_frames->brokenRule(); !rule.isEmpty())
        endpoint().note(QStringLiteral("WebSocket: ") + rule);
    flush();
    if (m_frames->isClosing())
        close();
}

void UcServerWebConnection::send(Encoding encoding, const QByteArray &message)
{
    using Wrapping = UcServerOptions::Wrapping;
    const Wrapping wrapping = office().options().wrapping;
    if (encoding == Encoding::Ber) {
        m_frames->sendBinary(message);
    } else if (wrapping == Wrapping::Bare) {
        m_frames->sendText(message);
    } else if (wrapping == Wrapping::Several) {
        m_gathered += (m_gathered.isEmpty() ? "" : ",") + message;
        if (!m_gathering)
            m_gathering = office().clock().after(gathering, [this] { sendGathered(); });
        return;
    } else {
        m_frames->sendText('[' + message + ']');
    }
    flush();
}

void UcServerWebConnection::sendGathered()
{
    m_gathering.reset();
    m_frames->sendText('[' + std::exchange(m_gathered, {}) + ']');
    flush();
}

void UcServerWebConnection::closeWebSocket(quint16 code)
{
    m_gathering.reset();
    m_frames->sendClose(code);
    flush();
    close();
}

void UcServerWebConnection::flush()
{
    if (const QByteArray octets = m_frames->outgoing(); !octets.isEmpty())
        write(octets);
}

} // namespace Jackfield::Simulator
