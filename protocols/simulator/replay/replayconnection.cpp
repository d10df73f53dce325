// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/replay/replayconnection.h"

#include "protocols/simulator/endpoints/recordedhttp.h"
#include "protocols/simulator/replay/replayendpoint.h"
#include "protocols/transport/websocket.h"

#include <QTcpSocket>

#include <array>

namespace Jackfield::Simulator {

namespace {

    constexpr qsizetype maxBody = 65536;
    constexpr quint16 normalClosure = 1000; // RFC 6455 7.4.1
    constexpr std::array<QByteArrayView, 4> methods {"GET ", "HEAD ", "POST ", "OPTIONS "};

    UcServer::Encoding encodingOf(const QByteArray &rose)
    {
        const bool isJson = rose.startsWith('{') || rose.startsWith('[');
        return isJson ? UcServer::Encoding::Json : UcServer::Encoding::Ber;
    }

} // namespace

ReplayConnection::ReplayConnection(ReplayEndpoint &endpoint, int id, QTcpSocket *socket)
    : EndpointConnection(endpoint, endpoint.clock(), socket, 1)
    , m_replays(endpoint)
    , m_id(id)
    , m_http(maxBody)
{ }

void ReplayConnection::begin()
{
    if (m_replays.kind() == QLatin1String("nettapi"))
        m_replays.replay().opened(m_id);
    start();
}

ReplayConnection::Form ReplayConnection::formOfStart() const
{
    const QString kind = m_replays.kind();
    if (kind == QLatin1String("nettapi"))
        return Form::NetTapi;
    if (kind == QLatin1String("ipbx") || kind == QLatin1String("webdial"))
        return Form::Http;
    for (const QByteArrayView method : methods) {
        if (m_start.startsWith(method))
            return Form::Http;
        if (method.startsWith(m_start))
            return Form::Unknown;
    }
    return kind == QLatin1String("ucserver") ? Form::Rose : Form::Commands;
}

void ReplayConnection::take(const QByteArray &octets)
{
    QByteArray taken = octets;
    if (m_form == Form::Unknown) {
        m_start += octets;
        m_form = formOfStart();
        if (m_form == Form::Unknown)
            return;
        taken = std::exchange(m_start, {});
    }
    switch (m_form) {
    case Form::Unknown:
        return;
    case Form::Commands:
        return takeCommands(taken);
    case Form::Http:
        return takeHttp(taken);
    case Form::NetTapi:
        return takeNetTapi(taken);
    case Form::Rose:
        return takeRose(taken);
    case Form::WebSocket:
        return takeFrames(taken);
    }
}

void ReplayConnection::takeCommands(const QByteArray &octets)
{
    for (const auto &command : m_commands.feed(octets)) {
        if (!command)
            endpoint().tellIgnored(command.error(), octets);
        else if (const auto text = TapiMaster::encode(*command, TapiMaster::Terminator::None))
            came(*text);
    }
    if (m_commands.overflowed())
        abort();
}

void ReplayConnection::takeHttp(const QByteArray &octets)
{
    const auto request = m_http.feed(octets);
    if (!request)
        return;
    if (!*request) {
        endpoint().tellIgnored((*request).error(), {});
        return close();
    }
    if ((*request)->header("Upgrade").toLower() == "websocket")
        return openWebSocket(**request);
    if (m_replays.kind() == QLatin1String("tapimaster"))
        came((*request)->method + ' ' + (*request)->target + ' ');
    else
        came(recordedText(**request));
}

void ReplayConnection::openWebSocket(const ReceivedRequest &request)
{
    m_form = Form::WebSocket;
    // A server does not mask.
    m_frames.emplace(WebSocketFrames::Role::Server, [] { return quint32(0); });
    write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          "Sec-WebSocket-Accept: "
          + webSocketAccept(request.header("Sec-WebSocket-Key")) + "\r\n\r\n");
    m_replays.replay().opened(m_id);
    takeFrames(m_http.rest());
}

void ReplayConnection::takeFrames(const QByteArray &octets)
{
    for (const WebSocketFrames::Message &message : m_frames->feed(octets))
        if (message.kind != WebSocketFrames::Message::Kind::Pong)
            came(message.payload);
    flush();
    if (m_frames->isClosing())
        close();
}

void ReplayConnection::takeNetTapi(const QByteArray &octets)
{
    const auto messages = m_netTapi.feed(octets);
    if (!messages) {
        endpoint().tellIgnored(messages.error(), octets);
        return close();
    }
    for (const NetTapi::Message &message : *messages)
        came(message.octets());
}

void ReplayConnection::takeRose(const QByteArray &octets)
{
    const auto frames = m_deframer.feed(octets);
    if (!frames) {
        endpoint().tellIgnored(frames.error(), {});
        return abort();
    }
    for (const UcServer::Deframer::Frame &frame : *frames)
        came(frame.message);
}

void ReplayConnection::came(const QByteArray &request)
{
    Q_EMIT endpoint().happened(
        {{QLatin1String("event"), QLatin1String("received")},
         {QLatin1String("peer"), peer()},
         {QLatin1String("data"), readable(requestKey(m_replays.kind(), request).exact)}});
    m_replays.replay().came(m_id, request);
}

/// The end of the stream ends the last command.
void ReplayConnection::lost()
{
    if (m_form == Form::Unknown && !m_start.isEmpty()) {
        m_form = Form::Commands;
        takeCommands(std::exchange(m_start, {}));
    }
    if (m_form == Form::Commands)
        if (const auto last = m_commands.finish(); last && *last)
            if (const auto text = TapiMaster::encode(**last, TapiMaster::Terminator::None))
                came(*text);
    m_replays.replay().left(m_id);
}

void ReplayConnection::say(const QByteArray &octets, bool isLast)
{
    if (!octets.isEmpty())
        endpoint().tellBytes(QStringLiteral("sent"), QStringLiteral("tcp"), peer(), octets);
    switch (m_form) {
    case Form::NetTapi:
        if (const auto message = NetTapi::Message::parse(octets))
            write(NetTapi::encode(*message));
        break;
    case Form::Rose:
        if (const auto frame = UcServer::framed(octets, encodingOf(octets)))
            write(*frame);
        break;
    case Form::WebSocket:
        if (encodingOf(octets) == UcServer::Encoding::Json)
            m_frames->sendText(octets);
        else
            m_frames->sendBinary(octets);
        flush();
        break;
    case Form::Unknown:
    case Form::Commands:
    case Form::Http:
        write(octets);
    }
    if (isLast)
        close();
}

void ReplayConnection::finish()
{
    if (isFinished())
        return;
    if (m_frames) {
        m_frames->sendClose(normalClosure);
        flush();
    }
    close();
}

void ReplayConnection::flush()
{
    if (const QByteArray octets = m_frames->outgoing(); !octets.isEmpty())
        write(octets);
}

} // namespace Jackfield::Simulator
