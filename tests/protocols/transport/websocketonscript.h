// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/transport/websocket.h"
#include "protocols/transport/websocketframes.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"

#include <cstring>
#include <gtest/gtest.h>

namespace Jackfield {

inline const QByteArray sampleKey = "dGhlIHNhbXBsZSBub25jZQ=="; // RFC 6455 1.3

/// So that the key is that of the RFC.
inline std::function<quint32()> sampleNonce()
{
    return [nonce = QByteArray("the sample nonce"), at = qsizetype(0)]() mutable {
        quint32 number = 0;
        std::memcpy(&number, nonce.constData() + at, sizeof number);
        at = (at + 4) % 16;
        return number;
    };
}

inline QByteArray accepted(const QByteArray &key = sampleKey)
{
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Accept: "
        + webSocketAccept(key) + "\r\n\r\n";
}

inline QByteArray serverFrame(const QByteArray &text)
{
    WebSocketFrames server(WebSocketFrames::Role::Server, [] { return 0U; });
    server.sendText(text);
    return server.outgoing();
}

inline QByteArray serverClose(quint16 code, const QByteArray &reason = {})
{
    WebSocketFrames server(WebSocketFrames::Role::Server, [] { return 0U; });
    server.sendClose(code, reason);
    return server.outgoing();
}

/// What a WebSocket told.
struct Told
{
    explicit Told(WebSocket &socket)
    {
        QObject::connect(&socket, &WebSocket::opened, &context, [this] { ++opened; });
        QObject::connect(&socket, &WebSocket::textReceived, &context,
                         [this](const QByteArray &text) { texts += text; });
        QObject::connect(&socket, &WebSocket::binaryReceived, &context,
                         [this](const QByteArray &octets) { binaries += octets; });
        QObject::connect(&socket, &WebSocket::closed, &context,
                         [this](const std::optional<Error> &reason) {
                             ++closed;
                             error = reason;
                         });
    }
    QObject context;
    int opened = 0;
    int closed = 0;
    QList<QByteArray> texts;
    QList<QByteArray> binaries;
    std::optional<Error> error;
};

/// A server that the test plays, at a scripted transport.
class WebSocketOnScript : public testing::Test
{
protected:
    WebSocketOnScript() { make(); }
    void make()
    {
        auto fake = std::make_unique<FakeTransport>();
        below = fake.get();
        socket = std::make_unique<WebSocket>(clock, std::move(fake), setup, sampleNonce());
        told = std::make_unique<Told>(*socket);
        server.emplace(WebSocketFrames::Role::Server, [] { return 0U; });
    }
    void connectIt()
    {
        socket->open();
        below->peerOpens();
        request = below->takeWritten();
    }
    void open()
    {
        connectIt();
        below->peerSends(accepted());
        ASSERT_EQ(told->opened, 1) << qPrintable(told->error.value_or(Error()).detail);
    }
    /// What the client wrote since the last call, as the server reads it.
    std::vector<WebSocketFrames::Message> sent() { return server->feed(below->takeWritten()); }
    void expectEnd(std::optional<Error::Code> code)
    {
        ASSERT_EQ(told->closed, 1);
        ASSERT_EQ(told->error.has_value(), code.has_value())
            << qPrintable(told->error.value_or(Error()).detail);
        if (code) {
            EXPECT_EQ(told->error->code, *code) << qPrintable(told->error->detail);
            EXPECT_FALSE(told->error->detail.isEmpty());
        }
        EXPECT_EQ(below->state, FakeTransport::State::Over);
        EXPECT_EQ(clock.pending(), 0);
    }
    QString expectRefused(const QByteArray &answer, int status)
    {
        make();
        connectIt();
        below->peerSends(answer);
        expectEnd(status == 0 ? Error::Code::Malformed : Error::Code::Refused);
        EXPECT_EQ(socket->refusedStatus(), status);
        EXPECT_EQ(told->opened, 0);
        return told->error.value_or(Error()).detail;
    }

    ManualClock clock;
    WebSocketSetup setup {.host = "pbx.test:7224", .target = "/ws/client/websocket?id=1"};
    std::unique_ptr<WebSocket> socket;
    FakeTransport *below = nullptr;
    std::unique_ptr<Told> told;
    QByteArray request;
    std::optional<WebSocketFrames> server;
};

} // namespace Jackfield
