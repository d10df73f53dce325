// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/websocket.h"
#include "protocols/transport/websocketframes.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace std::chrono_literals;
using Role = WebSocketFrames::Role;

namespace {

const QByteArray sampleKey = "dGhlIHNhbXBsZSBub25jZQ=="; // RFC 6455 1.3

/// So that the key is that of the RFC.
std::function<quint32()> sampleNonce()
{
    return [nonce = QByteArray("the sample nonce"), at = qsizetype(0)]() mutable {
        quint32 number = 0;
        memcpy(&number, nonce.constData() + at, sizeof number);
        at = (at + 4) % 16;
        return number;
    };
}

QByteArray accepted(const QByteArray &key = sampleKey)
{
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Accept: "
        + webSocketAccept(key) + "\r\n\r\n";
}

QByteArray serverFrame(const QByteArray &text)
{
    WebSocketFrames server(Role::Server, [] { return 0U; });
    server.sendText(text);
    return server.outgoing();
}

QByteArray serverClose(quint16 code, const QByteArray &reason = {})
{
    WebSocketFrames server(Role::Server, [] { return 0U; });
    server.sendClose(code, reason);
    return server.outgoing();
}

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

} // namespace

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
        server.emplace(Role::Server, [] { return 0U; });
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

TEST(WebSocketAccept, IsThatOfTheRfc)
{
    EXPECT_EQ(webSocketAccept(sampleKey), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="); // RFC 6455 1.3
}

TEST_F(WebSocketOnScript, AsksForAWebSocket)
{
    connectIt();
    EXPECT_EQ(request,
              "GET /ws/client/websocket?id=1 HTTP/1.1\r\nHost: pbx.test:7224\r\n"
              "Upgrade: websocket\r\nConnection: Upgrade\r\n"
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
              "User-Agent: Jackfield/" JACKFIELD_VERSION "\r\n\r\n");
    EXPECT_EQ(told->opened, 0);
}

TEST_F(WebSocketOnScript, OpensHoweverTheAnswerIsCut)
{
    const QByteArray bytes = accepted() + serverFrame("first") + serverFrame("second");
    for (qsizetype at = 1; at < bytes.size(); ++at) {
        make();
        connectIt();
        below->peerSends(bytes.left(at));
        below->peerSends(bytes.mid(at));
        ASSERT_EQ(told->opened, 1) << at;
        ASSERT_EQ(told->texts, (QList<QByteArray> {"first", "second"})) << at;
    }
    make();
    connectIt();
    for (const char byte : bytes)
        below->peerSends(QByteArray(1, byte));
    EXPECT_EQ(told->texts.size(), 2);
    EXPECT_EQ(told->closed, 0);
}

TEST_F(WebSocketOnScript, TakesTheAnswersThatServersGive)
{
    const QByteArray accept = "Sec-WebSocket-Accept: " + webSocketAccept(sampleKey) + "\r\n";
    for (const QByteArray &fields :
         {"upgrade: WebSocket\r\nconnection: upgrade\r\n" + accept,
          "Connection: keep-alive, Upgrade\r\nUpgrade: websocket\r\nServer: x\r\n" + accept,
          "Connection: keep-alive\r\nConnection: UPGRADE\r\nUPGRADE:websocket\r\n" + accept}) {
        make();
        connectIt();
        below->peerSends("HTTP/1.1 101 \r\n" + fields + "\r\n");
        EXPECT_EQ(told->opened, 1) << fields.toStdString();
    }
}

TEST_F(WebSocketOnScript, RefusesAWrongAcceptKey) // W18
{
    const QByteArray up = "HTTP/1.1 101 x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n";
    const QByteArray key = "Sec-WebSocket-Accept: " + webSocketAccept(sampleKey) + "\r\n";
    expectRefused(up + "Sec-WebSocket-Accept: AAAA\r\n\r\n", 0);
    expectRefused(up + "\r\n", 0);
    expectRefused(up + key + key + "\r\n", 0);
    expectRefused(accepted(QByteArray(sampleKey).toLower()), 0);
}

TEST_F(WebSocketOnScript, RefusesAnswersThatAgreeToNothingOrTooMuch)
{
    const QByteArray key = "Sec-WebSocket-Accept: " + webSocketAccept(sampleKey) + "\r\n";
    const QByteArray upgrade = "Upgrade: websocket\r\n";
    const QByteArray connection = "Connection: Upgrade\r\n";
    const QByteArray status = "HTTP/1.1 101 x\r\n";
    expectRefused(status + connection + key + "\r\n", 0);
    expectRefused(status + upgrade + key + "\r\n", 0);
    expectRefused(status + "Upgrade: h2c\r\n" + connection + key + "\r\n", 0);
    expectRefused(status + upgrade + "Connection: close\r\n" + key + "\r\n", 0);
    expectRefused("HTTP/1.0 101 x\r\n" + upgrade + connection + key + "\r\n", 0);
    for (const char *extra :
         {"Sec-WebSocket-Extensions: permessage-deflate\r\n", "Sec-WebSocket-Protocol: chat\r\n"})
        expectRefused(status + upgrade + connection + key + extra + "\r\n", 0);
}

TEST_F(WebSocketOnScript, RefusesWhatIsNoHttp)
{
    for (const QByteArray &answer :
         {QByteArray("\x15\x03\x03"), QByteArray("220 mail ESMTP\r\n"), QByteArray("HTTP/2 101"),
          QByteArray("HTTP/1.1 1o1 x\r\n\r\n"), QByteArray("HTTP/1.1 101 x\r\nno colon\r\n\r\n"),
          "HTTP/1.1 101 x\r\nA: " + QByteArray(16 * 1024, 'a'),
          "HTTP/1.1 101 x\r\nA: " + QByteArray(16 * 1024, 'a') + "\r\n\r\n"})
        expectRefused(answer, 0);
}

TEST_F(WebSocketOnScript, FollowsNoRedirect) // W19
{
    const QString words = expectRefused("HTTP/1.1 302 Found\r\nLocation: ws://pbx/\r\n\r\n", 302);
    EXPECT_TRUE(words.contains(QStringLiteral("ws://pbx/"))) << qPrintable(words);
}

TEST_F(WebSocketOnScript, TellsThatALoginIsMissing) // W20
{
    const QString words = expectRefused(
        "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n", 401);
    EXPECT_TRUE(words.contains(QStringLiteral("401"))) << qPrintable(words);
}

TEST_F(WebSocketOnScript, TellsThatItIsNoWebSocket) // W23
{
    const QString words =
        expectRefused("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>", 200);
    EXPECT_TRUE(words.contains(QStringLiteral("not a WebSocket"))) << qPrintable(words);
    EXPECT_TRUE(words.contains(QStringLiteral("200 OK"))) << qPrintable(words);
    expectRefused("HTTP/1.1 100 Continue\r\n\r\n", 100);
    expectRefused("HTTP/1.0 404 \r\n\r\n", 404);
}

TEST_F(WebSocketOnScript, CarriesMessagesBothWays)
{
    open();
    socket->sendText("ä");
    socket->sendBinary(QByteArray(70'000, 'b'));
    const auto messages = sent();
    ASSERT_EQ(messages.size(), 2u);
    EXPECT_EQ(messages[0].payload, "ä");
    EXPECT_EQ(messages[1].payload, QByteArray(70'000, 'b'));
    server->sendBinary("back");
    below->peerSends(server->outgoing());
    EXPECT_EQ(told->binaries, QList<QByteArray> {"back"});
}

TEST_F(WebSocketOnScript, SendsNothingBeforeItIsOpen)
{
    connectIt();
    socket->sendText("early");
    EXPECT_TRUE(below->takeWritten().isEmpty());
}

TEST_F(WebSocketOnScript, AnswersPingsOnce) // W17
{
    open();
    below->peerSends(QByteArray::fromHex("8900").repeated(30'000));
    const auto messages = sent();
    ASSERT_EQ(messages.size(), 1u);
    EXPECT_EQ(messages[0].kind, WebSocketFrames::Message::Kind::Pong);
}

TEST_F(WebSocketOnScript, GivesUpOpeningInTime)
{
    socket->open();
    clock.advance(4s);
    below->peerOpens();
    below->peerSends("HTTP/1.1 101");
    clock.advance(5999ms);
    EXPECT_EQ(told->closed, 0);
    clock.advance(1ms);
    expectEnd(Error::Code::TimedOut);
}

TEST_F(WebSocketOnScript, TellsWhyThereIsNoConnection)
{
    socket->open();
    below->fail(Error::Code::NotConnected, QStringLiteral("refused"));
    expectEnd(Error::Code::NotConnected);
    EXPECT_EQ(told->error->detail, QStringLiteral("refused"));
    make();
    connectIt();
    below->peerEnds();
    expectEnd(Error::Code::NotConnected);
}

TEST_F(WebSocketOnScript, PingsAllTheTime)
{
    open();
    for (int i = 0; i < 20; ++i) {
        clock.advance(14'999ms);
        EXPECT_TRUE(below->takeWritten().isEmpty());
        clock.advance(1ms);
        EXPECT_TRUE(sent().empty()); // the server just answers it
        const QByteArray pong = server->outgoing();
        EXPECT_EQ(pong.toHex(), "8a00");
        below->peerSends(pong);
    }
    EXPECT_EQ(told->closed, 0);
}

TEST_F(WebSocketOnScript, NoticesAHalfOpenConnection) // W25
{
    open();
    clock.advance(7s);
    below->peerSends(serverFrame("last"));
    clock.advance(44'999ms);
    EXPECT_EQ(told->closed, 0);
    clock.advance(1ms);
    expectEnd(Error::Code::NotConnected);
}

TEST_F(WebSocketOnScript, ClosesInOrder)
{
    open();
    socket->close();
    socket->close();
    socket->sendText("late");
    EXPECT_TRUE(sent().empty());
    EXPECT_EQ(server->peersCode(), quint16(1000));
    below->peerSends(serverFrame("on its way") + server->outgoing());
    EXPECT_TRUE(told->texts.isEmpty());
    EXPECT_TRUE(below->hasFinished);
    EXPECT_EQ(told->closed, 0);
    below->peerEnds();
    expectEnd(std::nullopt);
}

TEST_F(WebSocketOnScript, ClosesAlthoughTheServerDoesNot) // W22
{
    open();
    socket->close();
    clock.advance(4'999ms);
    EXPECT_EQ(told->closed, 0);
    clock.advance(1ms);
    expectEnd(std::nullopt);
    make();
    open();
    socket->close();
    below->peerSends(serverClose(1000)); // but keeps the connection
    clock.advance(5s);
    expectEnd(std::nullopt);
}

TEST_F(WebSocketOnScript, ClosesBeforeItIsOpen)
{
    socket->open();
    socket->close();
    EXPECT_EQ(told->closed, 0);
    clock.advance(0ms);
    expectEnd(std::nullopt);
    make();
    connectIt();
    socket->close();
    clock.advance(0ms);
    expectEnd(std::nullopt);
}

TEST_F(WebSocketOnScript, TheServerCloses)
{
    for (const int code : {1000, 1001}) {
        make();
        open();
        below->peerSends(serverClose(quint16(code)) + serverFrame("after it")); // W16
        EXPECT_TRUE(told->texts.isEmpty());
        EXPECT_TRUE(sent().empty());
        EXPECT_EQ(server->peersCode(), quint16(code));
        below->peerEnds();
        expectEnd(std::nullopt);
    }
    make();
    open();
    below->peerSends(serverClose(1011, "out of\nlicences"));
    below->peerEnds();
    expectEnd(Error::Code::NotConnected);
    EXPECT_TRUE(told->error->detail.contains(QStringLiteral("1011, out of")));
    EXPECT_FALSE(told->error->detail.contains(QLatin1Char('\n')));
    make();
    open();
    below->peerSends(serverClose(0));
    clock.advance(5s);
    expectEnd(Error::Code::NotConnected);
}

TEST_F(WebSocketOnScript, AnEndWithoutCloseIsAnError)
{
    open();
    below->peerSends(serverFrame("whole") + serverFrame("half").chopped(1));
    below->peerEnds();
    EXPECT_EQ(told->texts, QList<QByteArray> {"whole"});
    expectEnd(Error::Code::NotConnected);
    make();
    open();
    below->fail(Error::Code::NotConnected, QStringLiteral("reset"));
    expectEnd(Error::Code::NotConnected);
    EXPECT_EQ(told->error->detail, QStringLiteral("reset"));
}

TEST_F(WebSocketOnScript, ABrokenRuleEndsIt)
{
    open();
    below->peerSends(serverFrame("good") + QByteArray::fromHex("c10568656c6c6f"));
    EXPECT_EQ(told->texts, QList<QByteArray> {"good"});
    EXPECT_TRUE(sent().empty());
    EXPECT_EQ(server->peersCode(), quint16(1002));
    EXPECT_TRUE(below->hasFinished);
    below->peerEnds();
    expectEnd(Error::Code::Malformed);
    EXPECT_TRUE(told->error->detail.contains(QStringLiteral("reserved bit")));
}

TEST_F(WebSocketOnScript, KeepsToTheLimitOfMessages)
{
    setup.limit = 10;
    make();
    open();
    below->peerSends(serverFrame("0123456789") + serverFrame("0123456789a"));
    EXPECT_EQ(told->texts.size(), 1);
    sent();
    EXPECT_EQ(server->peersCode(), quint16(1009));
    clock.advance(5s);
    expectEnd(Error::Code::Malformed);
}

TEST_F(WebSocketOnScript, MayBeClosedAndAbortedInItsSignals)
{
    QObject::connect(socket.get(), &WebSocket::textReceived, &told->context,
                     [this] { socket->close(); });
    connectIt();
    below->peerSends(accepted() + serverFrame("a") + serverFrame("b"));
    EXPECT_EQ(told->texts, QList<QByteArray> {"a"});
    sent();
    EXPECT_EQ(server->peersCode(), quint16(1000));
    make();
    QObject::connect(socket.get(), &WebSocket::opened, &told->context, [this] { socket->abort(); });
    connectIt();
    below->peerSends(accepted() + serverFrame("a"));
    EXPECT_TRUE(told->texts.isEmpty());
    EXPECT_EQ(told->closed, 0);
    make();
    QObject::connect(socket.get(), &WebSocket::textReceived, &told->context,
                     [this] { socket->abort(); });
    connectIt();
    below->peerSends(accepted() + serverFrame("a") + serverFrame("b"));
    EXPECT_EQ(told->texts.size(), 1);
    EXPECT_EQ(told->closed, 0);
    EXPECT_TRUE(below->takeWritten().isEmpty());
    EXPECT_EQ(clock.pending(), 0);
}

TEST_F(WebSocketOnScript, WritesNoLinesOfOthers)
{
    for (const auto &[host, target] : {std::pair<QByteArray, QByteArray> {"pbx", "/a\r\nX: y"},
                                       {"pb x", "/"},
                                       {"pbx", "a"},
                                       {"", "/"},
                                       {"pbx", ""},
                                       {"pbx", "/\xc3\xa4"}}) {
        setup.host = host;
        setup.target = target;
        make();
        connectIt();
        EXPECT_TRUE(request.isEmpty());
        expectEnd(Error::Code::Malformed);
    }
}
