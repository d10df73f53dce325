// SPDX-License-Identifier: GPL-3.0-or-later
// WebSocket against another implementation, over TCP and TLS.
#include "protocols/simulator/certificate.h"
#include "protocols/transport/certificateprobe.h"
#include "protocols/transport/tcptransport.h"
#include "protocols/transport/tlstransport.h"
#include "protocols/transport/websocket.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QRandomGenerator>
#include <QSslConfiguration>
#include <QSslKey>
#include <QWebSocket>
#include <QWebSocketServer>

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

const QString loopback = QStringLiteral("127.0.0.1");

class WebSocketPeers : public testing::TestWithParam<bool>
{
protected:
    WebSocketPeers()
        : server(QStringLiteral("pbx"),
                 GetParam() ? QWebSocketServer::SecureMode : QWebSocketServer::NonSecureMode)
    {
        if (GetParam())
            useTls();
        EXPECT_TRUE(server.listen(QHostAddress::LocalHost));
        QObject::connect(&server, &QWebSocketServer::newConnection, &server, [this] {
            peer.reset(server.nextPendingConnection());
            QObject::connect(peer.get(), &QWebSocket::textMessageReceived, peer.get(),
                             [this](const QString &text) { peer->sendTextMessage(text); });
            QObject::connect(peer.get(), &QWebSocket::binaryMessageReceived, peer.get(),
                             [this](const QByteArray &octets) { peer->sendBinaryMessage(octets); });
        });
        socket = std::make_unique<WebSocket>(clock, below(), setup(),
                                             [] { return QRandomGenerator::global()->generate(); });
        QObject::connect(socket.get(), &WebSocket::opened, &server, [this] { isOpen = true; });
        QObject::connect(socket.get(), &WebSocket::textReceived, &server,
                         [this](const QByteArray &text) { received += text; });
        QObject::connect(socket.get(), &WebSocket::binaryReceived, &server,
                         [this](const QByteArray &octets) { received += octets; });
        QObject::connect(socket.get(), &WebSocket::closed, &server,
                         [this](const std::optional<Error> &reason) {
                             isClosed = true;
                             error = reason;
                         });
    }
    void open()
    {
        socket->open();
        ASSERT_TRUE(waitFor([this] { return isOpen || isClosed; }));
        ASSERT_TRUE(isOpen) << qPrintable(error.value_or(Error()).detail);
    }
    void expectPlainEnd()
    {
        ASSERT_TRUE(waitFor([this] { return isClosed; }));
        EXPECT_FALSE(error) << qPrintable(error->detail);
    }

    SystemClock clock;
    QWebSocketServer server;
    std::unique_ptr<QWebSocket> peer;
    std::unique_ptr<WebSocket> socket;
    QList<QByteArray> received;
    bool isOpen = false;
    bool isClosed = false;
    std::optional<Error> error;

private:
    void useTls()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto made =
            Simulator::makeCertificate({loopback, now.addDays(-1), now.addDays(1), false});
        ASSERT_TRUE(made);
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // of clients' certificates
        configuration.setLocalCertificate(QSslCertificate(made->pem));
        configuration.setPrivateKey(QSslKey(made->keyPem, QSsl::Ec));
        server.setSslConfiguration(configuration);
        pin = *pinFrom(*Simulator::publicKeyPin(made->pem));
    }
    std::unique_ptr<Transport> below()
    {
        auto tcp = std::make_unique<TcpTransport>(clock, loopback, server.serverPort());
        if (!GetParam())
            return tcp;
        return std::make_unique<TlsTransport>(clock, std::move(tcp), TlsTransport::Below::Closed,
                                              TlsRules {loopback, pin, {}});
    }
    WebSocketSetup setup() const
    {
        return {.host = "127.0.0.1:" + QByteArray::number(server.serverPort()),
                .target = "/ws?x=%20"};
    }

    QByteArray pin;
};

} // namespace

TEST_P(WebSocketPeers, CarryMessages)
{
    open();
    EXPECT_EQ(peer->requestUrl().path(), QStringLiteral("/ws"));
    const QByteArray text = QByteArray("Müller ☎ ").repeated(100'000);
    const QByteArray octets(3'000'000, '\xff');
    socket->sendText(text);
    socket->sendBinary(octets);
    socket->sendText({});
    ASSERT_TRUE(waitFor([this] { return received.size() == 3 || isClosed; }));
    EXPECT_EQ(received, (QList<QByteArray> {text, octets, {}}));
    socket->close();
    expectPlainEnd();
}

TEST_P(WebSocketPeers, AnswerPingsAndClose)
{
    open();
    bool isAnswered = false;
    QObject::connect(peer.get(), &QWebSocket::pong, peer.get(), [&] { isAnswered = true; });
    peer->ping("p");
    EXPECT_TRUE(waitFor([&] { return isAnswered; }));
    peer->close(QWebSocketProtocol::CloseCodeGoingAway);
    expectPlainEnd();
}

TEST_P(WebSocketPeers, ACutConnectionIsNoticed)
{
    open();
    peer->abort();
    ASSERT_TRUE(waitFor([this] { return isClosed; }));
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, Error::Code::NotConnected);
}

INSTANTIATE_TEST_SUITE_P(Ways, WebSocketPeers, testing::Bool(), [](const auto &way) {
    return std::string(way.param ? "OverTls" : "InClear");
});
