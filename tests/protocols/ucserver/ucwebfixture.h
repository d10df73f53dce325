// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/transport/websocket.h"
#include "protocols/transport/websocketframes.h"
#include "tests/protocols/ucserver/sessionfixture.h"

#include <QRegularExpression>

namespace Jackfield::UcServer {

/// By UCWeb.
class UcWebSessionTest : public SessionTest
{
protected:
    UcWebSessionTest()
    {
        setup.way = Way::UcWeb;
        setup.port = 7224;
    }
    void inject(const QByteArray &message) override
    {
        if (GetParam() == Encoding::Json)
            frames->sendText(message);
        else
            frames->sendBinary(message);
        network.last()->peerSends(frames->outgoing());
    }
    QList<QByteArray> takeWritten() override
    {
        QList<QByteArray> messages;
        const auto kind = GetParam() == Encoding::Json ? WebSocketFrames::Message::Kind::Text
                                                       : WebSocketFrames::Message::Kind::Binary;
        for (const auto &[got, payload] : frames->feed(network.last()->takeWritten())) {
            if (got == WebSocketFrames::Message::Kind::Pong)
                continue;
            EXPECT_EQ(got, kind);
            messages << payload;
        }
        return messages;
    }

    void openUpToWebSocket()
    {
        make();
        session->open();
        http.answer(200, "{\"sessionid\":\"" + sessionId + "\"}");
    }
    /// 101 to the handshake that was written, or what `accept` makes of it.
    void shakeHands(const QByteArray &accept = {})
    {
        frames = std::make_unique<WebSocketFrames>(WebSocketFrames::Role::Server,
                                                   [] { return quint32(0); });
        network.last()->peerOpens();
        handshake = network.last()->takeWritten();
        const auto key = QRegularExpression(QStringLiteral("Sec-WebSocket-Key: ([^\r]*)\r\n"))
                             .match(QString::fromLatin1(handshake))
                             .captured(1);
        network.last()->peerSends(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            "Sec-WebSocket-Accept: "
            + (accept.isEmpty() ? webSocketAccept(key.toLatin1()) : accept) + "\r\n\r\n");
    }
    void openSession()
    {
        openUpToWebSocket();
        shakeHands();
        EXPECT_EQ(opens, 1);
    }

    std::unique_ptr<WebSocketFrames> frames; ///< The server's, of the newest connection.
    QByteArray handshake;
};

} // namespace Jackfield::UcServer
