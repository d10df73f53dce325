// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/transport/websocketonscript.h"

using namespace Jackfield;
using namespace std::chrono_literals;

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
