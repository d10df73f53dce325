// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/simulator/endpoints/ucserverfixture.h"

#include <QSslSocket>

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace Jackfield::Simulator;

namespace {

/// The web service's HTTP (ucserver.md 1.1 to 1.5).
class UcServerWeb : public testing::Test, public UcServerFixture
{
protected:
    struct Reply
    {
        int status = 0;
        QByteArray head;
        QJsonObject body;
    };
    Reply converse(const QByteArray &request)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, web.port());
        socket.write(request);
        EXPECT_TRUE(
            waitFor([&] { return socket.error() == QAbstractSocket::RemoteHostClosedError; }));
        return taken(socket.readAll());
    }
    static Reply taken(const QByteArray &answer)
    {
        const auto end = answer.indexOf("\r\n\r\n");
        Reply reply {answer.mid(9, 3).toInt(), answer.left(end + 2), {}};
        const QByteArray body = answer.mid(end + 4);
        EXPECT_TRUE(
            reply.head.contains("\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"))
            << reply.head.toStdString();
        reply.body = QJsonDocument::fromJson(body).object();
        return reply;
    }
    Reply get(const QByteArray &target, const QByteArray &headers = {})
    {
        return converse("GET " + target + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n");
    }
    Reply post(const QByteArray &target, const QByteArray &headers, const QByteArray &body)
    {
        return converse("POST " + target + " HTTP/1.1\r\nHost: x\r\n" + headers
                        + "Content-Type: application/json;charset=utf-8\r\nContent-Length: "
                        + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    static QByteArray sessionIn(const Reply &reply)
    {
        return reply.body[QLatin1String("sessionid")].toString().toLatin1();
    }
    static int detailOf(const Reply &reply)
    {
        return reply.body[QLatin1String("error")][QLatin1String("iErrorDetail")].toInt();
    }
    /// The status of the upgrade; the socket stays open after 101.
    int upgrade(QTcpSocket &socket, const QByteArray &target)
    {
        socket.connectToHost(QHostAddress::LocalHost, web.port());
        socket.write("GET " + target
                     + " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                       "Sec-WebSocket-Version: 13\r\n"
                       "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        QByteArray head;
        EXPECT_TRUE(waitFor([&] {
            head += socket.readAll();
            return head.contains("\r\n\r\n");
        }));
        if (head.startsWith("HTTP/1.1 101")) {
            EXPECT_TRUE(head.contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
        }
        return head.mid(9, 3).toInt();
    }

    const QByteArray create = "/ws/client/createsession?clientappid=15";
    const QByteArray basic =
        "Authorization: Basic " + QByteArray("anna:gr\xc3\xbcn:2").toBase64() + "\r\n";
    const char *users =
        R"({"users": {"anna": {"password": "grün:2", "token": "T+1", "lines": ["101"]}}})";
};

TEST_F(UcServerWeb, SendsToItselfOrElsewhereFromTheController)
{
    const QByteArray target = "/controller/client/ucws?ucsid=local";
    EXPECT_EQ(get(target).body[QLatin1String("redirect")],
              QStringLiteral("http://127.0.0.1:%1").arg(web.port()));
    set(R"({"redirect": "https://elsewhere.example"})");
    EXPECT_EQ(get(target).body[QLatin1String("redirect")],
              QStringLiteral("https://elsewhere.example"));
    EXPECT_EQ(get("/controller/client/ucws?ucsid=other").status, 404);
    set(R"({"controller": false})");
    EXPECT_EQ(get(target).status, 404);
}

TEST_F(UcServerWeb, CreatesSessionsByGetAndPostWithEveryKindOfCredentials)
{
    set(users);
    const QByteArray body = R"({"negotiate":{"iClientProtocolVersion":70}})";
    for (const Reply &reply :
         {get(create, basic), post(create, basic, body), get(create, "x-uctoken: T+1\r\n"),
          get(create, "Authorization: Bearer T+1\r\n"), get(create, "authorization: JWT T+1\r\n"),
          get(create + "&token=T%2B1"), get(create + "&user=anna&pass=gr%C3%BCn%3A2"),
          get(create + "&ucsid=local", basic), get(create, basic + "X-ucsid: local\r\n")}) {
        EXPECT_EQ(reply.status, 200);
        const QByteArray session = sessionIn(reply);
        EXPECT_EQ(session.size(), 32);
        EXPECT_EQ(session, QByteArray::fromHex(session).toHex().toUpper());
        EXPECT_EQ(reply.body[QLatin1String("ownContact")][QLatin1String("u8sContactId")],
                  QStringLiteral("anna"));
    }
    const Reply simple = get(create, basic + "X-simple: 1\r\n");
    EXPECT_EQ(simple.body.keys(), QStringList(QStringLiteral("sessionid")));
}

TEST_F(UcServerWeb, RefusesLoginsWithAChallengeOrWithABody)
{
    set(users);
    const QByteArray wrong = "Authorization: Basic " + QByteArray("anna:x").toBase64() + "\r\n";
    const Reply challenge = get(create, wrong);
    EXPECT_EQ(challenge.status, 401);
    EXPECT_TRUE(challenge.head.contains("\r\nWWW-Authenticate: "));
    for (const Reply &reply :
         {get(create, wrong + "X-no401: 1\r\n"), get(create + "&no401=1", wrong),
          get(create + "&no401", wrong), get(create + "&user=anna&pass=x", "X-no401: 1\r\n"),
          get(create, "X-no401: 1\r\n"), get(create + "&token=T2&no401=1")}) {
        EXPECT_EQ(reply.status, 400);
        EXPECT_FALSE(reply.head.contains("WWW-Authenticate"));
        EXPECT_EQ(detailOf(reply), 101);
        EXPECT_EQ(reply.body[QLatin1String("error")][QLatin1String("_type")],
                  QStringLiteral("AsnLogonError"));
        EXPECT_TRUE(reply.body.contains(QLatin1String("invokedID")));
    }
    EXPECT_EQ(detailOf(get(create + "&no401=1", "Authorization: NTLM TlRM\r\n")), 106);
    set(R"({"logonError": 129})");
    EXPECT_EQ(detailOf(get(create + "&no401=1", basic)), 129);
}

TEST_F(UcServerWeb, KnowsOnlyItsOwnServerId)
{
    for (const Reply &reply :
         {get(create, basic + "X-ucsid: other\r\n"), get(create + "&ucsid=other", basic)}) {
        EXPECT_EQ(reply.status, 502);
        EXPECT_EQ(detailOf(reply), 119);
        EXPECT_EQ(reply.body[QLatin1String("error")][QLatin1String("_type")],
                  QStringLiteral("WsError"));
    }
}

TEST_F(UcServerWeb, InsistsOnVersionAndClassOfProgramWhenStrict)
{
    EXPECT_EQ(post(create, basic, "{}").status, 200);
    EXPECT_EQ(get("/ws/client/createsession", basic).status, 200);
    set(R"({"strict": true})");
    const QByteArray quietly = basic + "X-no401: 1\r\n";
    EXPECT_EQ(detailOf(post(create, quietly, "{}")), 104);
    EXPECT_EQ(detailOf(get("/ws/client/createsession", quietly)), 112);
    EXPECT_EQ(post(create, basic, R"({"negotiate":{"iClientProtocolVersion":70}})").status, 200);
    EXPECT_EQ(detailOf(post(create, quietly, "no json")), 100);
}

TEST_F(UcServerWeb, OpensTheWebSocketOfASessionUnderBothPaths)
{
    for (const char *path :
         {"/ws/client/websocket?x-ucsessionid=", "/ws/client/websocket/?x-ucsessionid="}) {
        QTcpSocket socket;
        EXPECT_EQ(upgrade(socket, path + sessionIn(get(create, basic))), 101);
    }
    QTcpSocket unknown;
    EXPECT_EQ(upgrade(unknown, "/ws/client/websocket?x-ucsessionid=0123"), 401);
    QTcpSocket none;
    EXPECT_EQ(upgrade(none, "/ws/client/websocket"), 401);
    set(R"({"sessionNotFound": true})");
    QTcpSocket gone;
    EXPECT_EQ(upgrade(gone, "/ws/client/websocket?x-ucsessionid=0123"), 404);
    EXPECT_EQ(get("/ws/client/websocket").status, 426);
}

TEST_F(UcServerWeb, EndsSessionsWhenAskedAndByThemselves)
{
    const QByteArray session = sessionIn(get(create, basic));
    QTcpSocket socket;
    EXPECT_EQ(upgrade(socket, "/ws/client/websocket?x-ucsessionid=" + session), 101);
    EXPECT_EQ(get("/ws/client/destroysession?ucsessionid=" + session).status, 200);
    EXPECT_TRUE(waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
    EXPECT_EQ(socket.readAll().toHex(), QByteArray("880203e8")); // Close, 1000
    EXPECT_EQ(get("/ws/client/destroysession?ucsessionid=" + session).status, 404);
    const QByteArray forgotten = sessionIn(get(create, basic));
    clock.advance(std::chrono::seconds(61));
    QTcpSocket late;
    EXPECT_EQ(upgrade(late, "/ws/client/websocket?x-ucsessionid=" + forgotten), 401);
}

TEST_F(UcServerWeb, RefusesOtherMethodsPathsAndWhatIsNoHttp)
{
    EXPECT_EQ(converse("DELETE / HTTP/1.1\r\nHost: x\r\n\r\n").status, 405);
    EXPECT_EQ(get("/ws/client/other").status, 404);
    EXPECT_EQ(converse("nonsense\r\n\r\n").status, 400);
    EXPECT_EQ(post(create, basic, QByteArray(70000, ' ')).status, 413);
}

TEST_F(UcServerWeb, SpeaksTlsWhenToldSo)
{
    set(R"({"webTls": true})");
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), web.port());
    socket.write("GET /controller/client/ucws?ucsid=local HTTP/1.1\r\nHost: x\r\n\r\n");
    QByteArray answer;
    EXPECT_TRUE(waitFor([&] {
        answer += socket.readAll();
        return socket.state() == QAbstractSocket::UnconnectedState && !answer.isEmpty();
    }));
    EXPECT_EQ(taken(answer).body[QLatin1String("redirect")],
              QStringLiteral("https://127.0.0.1:%1").arg(web.port()));
}

TEST_F(UcServerWeb, HasTheFaultsOfAllEndpoints)
{
    setFaults(web, R"({"closeAfter": 12})");
    QTcpSocket cut;
    cut.connectToHost(QHostAddress::LocalHost, web.port());
    cut.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_TRUE(waitFor([&] { return cut.state() == QAbstractSocket::UnconnectedState; }));
    EXPECT_EQ(cut.readAll(), QByteArray("HTTP/1.1 404"));
    setFaults(web, R"({"closeAfter": null, "reset": true})");
    QTcpSocket reset;
    reset.connectToHost(QHostAddress::LocalHost, web.port());
    reset.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_TRUE(waitFor([&] { return reset.state() == QAbstractSocket::UnconnectedState; }));
    EXPECT_EQ(reset.readAll(), QByteArray());
    setFaults(web, R"({"reset": false, "refuse": true})");
    QTcpSocket refused;
    refused.connectToHost(QHostAddress::LocalHost, web.port());
    EXPECT_TRUE(
        waitFor([&] { return refused.error() == QAbstractSocket::ConnectionRefusedError; }));
    setFaults(web, R"({"refuse": false})");
    EXPECT_EQ(get("/").status, 404);
}

} // namespace
