// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/transport/websocketonscript.h"

using namespace Jackfield;

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
          QByteArray("HTTP/1.1 1o1 x\r\n\r\n"), QByteArray("HTTP/1.1 000 x\r\n\r\n"),
          QByteArray("HTTP/1.1 600 x\r\n\r\n"), QByteArray("HTTP/1.1 101 x\r\nno colon\r\n\r\n"),
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
