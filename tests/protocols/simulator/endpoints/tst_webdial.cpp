// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/httprequest.h"
#include "tests/protocols/simulator/endpoints/webdialfixture.h"

#include <QJsonArray>

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace std::chrono_literals;

namespace {

const char okHead[] = "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n";

TEST_F(WebDialFixture, whatWasAskedForHappens)
{
    struct Row
    {
        QByteArray target;
        QByteArray body;
        const char *answer;
        const char *after;
    };
    const char *const dials = "100=dialing 101=ringing";
    const Row rows[] = {
        {"/ivr/PbxAPI.aspx?func=make_call&from=100&to=101", {}, "OK", dials},
        {"/?to=%31%301&from=1%300&func=make%5fcall&x&=&&", {}, "OK", dials},
        {"/anything/else?func=make_call&from=100&to=%2B493023125001",
         {},
         "OK",
         "100=dialing +493023125001=trying"},
        // A plus that is not encoded is a blank.
        {"/?func=make_call&from=100&to=+493023125001", {}, "ERROR: invalid number", ""},
        {"/?func=make_call&from=199&to=101", {}, "ERROR: unknown extension", ""},
        {"/?func=make_call&from=100&to=%00", {}, "ERROR: invalid number", ""},
        {"/?func=make_call&from=100", {}, "ERROR: to is missing", ""},
        {"/?func=make_call&from=&to=101", {}, "ERROR: from is missing", ""},
        {"/?func=make_call&from=100&to=101&to=102", {}, "ERROR: to is given twice", ""},
        {"/?func=dance&from=100&to=101", {}, "ERROR: func is not known", ""},
        {"/?FUNC=make_call&from=100&to=101", {}, "ERROR: func is missing", ""},
        {"/", {}, "ERROR: func is missing", ""},
        {"/?func=drop_call&from=100", {}, "ERROR: no call", ""},
        {"/?func=drop_call", {}, "ERROR: from is missing", ""},
        {"/ivr/PbxAPI.aspx?func=make_call", "from=100&to=101", "OK", dials},
        {"/", "func=make_call&from=100&to=%31%30%31", "OK", dials},
        {"/?func=make_call&from=100&to=101", "to=102", "ERROR: to is given twice", ""},
        {"/api/call/makecall/100/101", {}, "OK", dials},
        {"/api/call/makecall/100/%31%30%31?x=1", {}, "OK", dials},
        {"/api/call/makecall/100/3023125001/0", {}, "OK", "100=dialing +493023125001=trying"},
        {"/api/call/makecall/100/+493023125001", {}, "OK", "100=dialing +493023125001=trying"},
        {"/api/call/makecall/100/101/99", {}, "ERROR: expected makecall/EXTENSION/NUMBER", ""},
        {"/api/call/makecall/100", {}, "ERROR: expected makecall/EXTENSION/NUMBER", ""},
        {"/api/call/makecall/100//9", {}, "ERROR: expected makecall/EXTENSION/NUMBER", ""},
        {"/api/call/makecall/100/1/2/3", {}, "ERROR: expected makecall/EXTENSION/NUMBER", ""},
        // "/" in a number must come as %2F: then it is one segment, and no number here.
        {"/api/call/makecall/100/10%2F1", {}, "ERROR: invalid number", ""},
    };
    for (const Row &row : rows) {
        const QByteArray got =
            row.body.isEmpty() ? get(row.target) : converse(postText(row.target, row.body));
        EXPECT_TRUE(got.startsWith(okHead)) << got.toStdString();
        EXPECT_EQ(got.mid(got.indexOf("\r\n\r\n") + 4), QByteArray(row.answer))
            << row.target.toStdString();
        EXPECT_EQ(state(), QLatin1String(row.after)) << row.target.toStdString();
        (void)exchange.drop(QStringLiteral("100"));
        ASSERT_TRUE(exchange.calls().empty());
    }
}

TEST_F(WebDialFixture, aCallIsHungUp)
{
    connectPair();
    EXPECT_TRUE(get("/?func=drop_call&from=101").endsWith("\r\n\r\nOK"));
    EXPECT_EQ(last("order")[QLatin1String("verb")], QLatin1String("drop_call"));
    EXPECT_EQ(last("order")[QLatin1String("done")], true);
    EXPECT_FALSE(state().contains(QLatin1String("101=connected")));
}

TEST_F(WebDialFixture, theJournalShowsWhatCame)
{
    converse("POST /a%20b?func=make_call&n=%C3%BC+x HTTP/1.1\r\nHost: pbx.example\r\n"
             "User-Agent: Test\r\nCookie: secret=1\r\nX-Other: y\r\n"
             "content-type: Application/X-WWW-Form-Urlencoded; charset=utf-8\r\n"
             "Authorization: Basic MTAwOnNlY3JldA==\r\nContent-Length: 15\r\n\r\nfrom=100&to=101");
    const QJsonObject received = last("received");
    EXPECT_EQ(received[QLatin1String("transport")], QLatin1String("http"));
    EXPECT_EQ(received[QLatin1String("peer")], QLatin1String("127.0.0.1"));
    EXPECT_EQ(received[QLatin1String("method")], QLatin1String("POST"));
    EXPECT_EQ(received[QLatin1String("target")], QLatin1String("/a%20b?func=make_call&n=%C3%BC+x"));
    EXPECT_EQ(received[QLatin1String("body")], QLatin1String("from=100&to=101"));
    EXPECT_EQ(QJsonDocument(received[QLatin1String("parameters")].toArray()),
              QJsonDocument::fromJson(R"([{"name": "func", "value": "make_call", "in": "query"},
                  {"name": "n", "value": "ü x", "in": "query"},
                  {"name": "from", "value": "100", "in": "form"},
                  {"name": "to", "value": "101", "in": "form"}])"));
    EXPECT_EQ(QJsonDocument(received[QLatin1String("headers")].toObject()),
              QJsonDocument::fromJson(R"({"Host": "pbx.example", "User-Agent": "Test",
                  "Cookie": "***", "Authorization": "Basic 100", "Content-Length": "15",
                  "Content-Type": "Application/X-WWW-Form-Urlencoded; charset=utf-8"})"));
    EXPECT_EQ(last("order")[QLatin1String("extension")], QLatin1String("100"));
    EXPECT_EQ(last("order")[QLatin1String("argument")], QLatin1String("101"));
    EXPECT_EQ(last("sent")[QLatin1String("data")].toString().left(15),
              QLatin1String("HTTP/1.1 200 OK"));
}

TEST_F(WebDialFixture, aBodyOfAnotherTypeIsNoForm)
{
    const QByteArray got = converse("POST /?func=make_call HTTP/1.1\r\nHost: x\r\n"
                                    "Content-Type: application/json\r\n"
                                    "Content-Length: 15\r\n\r\nfrom=100&to=101");
    EXPECT_TRUE(got.endsWith("ERROR: from is missing"));
    EXPECT_EQ(last("received")[QLatin1String("body")], QLatin1String("from=100&to=101"));
}

TEST_F(WebDialFixture, bodiesComeInEveryForm)
{
    const QByteArray start = "POST " + makeCall + " HTTP/1.1\r\nHost: x\r\n";
    // With an empty body, with none told of, and in chunks.
    for (const QByteArray &rest :
         {QByteArray("Content-Length: 0\r\n\r\n"), QByteArray("\r\n"),
          QByteArray("Transfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n1\r\n&\r\n0\r\n\r\n")}) {
        EXPECT_TRUE(converse(start + rest).endsWith("\r\n\r\nOK")) << rest.toStdString();
        EXPECT_EQ(state(), rings);
        (void)exchange.drop(QStringLiteral("100"));
    }
    EXPECT_EQ(last("received")[QLatin1String("body")], QLatin1String("a=b&"));
    EXPECT_TRUE(converse("GET " + makeCall + " HTTP/1.0\r\n\r\n").endsWith("\r\n\r\nOK"));
}

TEST_F(WebDialFixture, aRequestMayBeSplitAnywhere)
{
    const QByteArray request = postText("/?func=make_call", "from=100&to=101");
    for (qsizetype cut = 1; cut < request.size(); ++cut) {
        QTcpSocket socket;
        connectTo(socket);
        socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        socket.write(request.left(cut));
        waitFor([&] { return socket.bytesToWrite() == 0; });
        QCoreApplication::processEvents();
        EXPECT_EQ(state(), QString()) << cut;
        socket.write(request.mid(cut));
        EXPECT_TRUE(waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
        EXPECT_TRUE(socket.readAll().endsWith("\r\n\r\nOK")) << cut;
        EXPECT_EQ(state(), rings) << cut;
        (void)exchange.drop(QStringLiteral("100"));
    }
    EXPECT_EQ(count("order"), request.size() - 1);
}

TEST_F(WebDialFixture, aSecondRequestOnTheConnectionIsNotHeard)
{
    const QByteArray request = postText("/?func=make_call", "from=100&to=101");
    const QByteArray got = converse(request + postText("/?func=make_call", "from=102&to=103"));
    EXPECT_TRUE(got.endsWith("Connection: close\r\n\r\nOK")) << got.toStdString();
    EXPECT_EQ(got.count("HTTP/1.1"), 1);
    EXPECT_EQ(state(), rings);
}

TEST_F(WebDialFixture, badRequestsAreRefused)
{
    struct Row
    {
        const char *name;
        QByteArray bytes;
        const char *status;
    };
    const QByteArray start = "POST / HTTP/1.1\r\nHost: x\r\n";
    const Row rows[] = {
        {"no HTTP", "MakeCall 100 101\r\n\r\n", "400"},
        {"binary", QByteArray("\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03\r\n\r\n", 15), "400"},
        {"no version", "GET /\r\n\r\n", "400"},
        {"HTTP 2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "400"},
        {"blank in the target", "GET /?func=make_call&from=100&to=10 1 HTTP/1.1\r\n\r\n", "400"},
        {"no colon", "GET / HTTP/1.1\r\nHost\r\n\r\n", "400"},
        {"NUL in a header", QByteArray("GET / HTTP/1.1\r\nA: b\0c\r\n\r\n", 26), "400"},
        {"length is no number", start + "Content-Length: x\r\n\r\n", "400"},
        {"length is negative", start + "Content-Length: -1\r\n\r\n", "400"},
        {"two lengths", start + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n", "400"},
        {"length and chunks", start + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
         "400"},
        {"bad chunk", start + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n", "400"},
        {"endless chunk line",
         start + "Transfer-Encoding: chunked\r\n\r\n1;" + QByteArray(9000, 'a'), "431"},
        {"long head", "GET / HTTP/1.1\r\nA: " + QByteArray(8192, 'a'), "431"},
        {"long target", "GET /" + QByteArray(8192, 'a'), "431"},
        {"long body", start + "Content-Length: 65537\r\n\r\n", "413"},
        {"long beyond counting", start + "Content-Length: 99999999999999999999\r\n\r\n", "400"},
        {"long chunk", start + "Transfer-Encoding: chunked\r\n\r\n10001\r\n", "413"},
        {"another method", "DELETE " + makeCall + " HTTP/1.1\r\n\r\n", "405"},
        {"HEAD", "HEAD " + makeCall + " HTTP/1.1\r\n\r\n", "405"},
    };
    for (const Row &row : rows) {
        const QByteArray got = converse(row.bytes);
        EXPECT_EQ(got.mid(9, 3), QByteArray(row.status)) << row.name << ": " << got.toStdString();
        EXPECT_EQ(state(), QString()) << row.name;
    }
    EXPECT_EQ(count("order"), 0);
    EXPECT_TRUE(get(makeCall).endsWith("OK"));
}

TEST_F(WebDialFixture, theLongestBodyIsRead)
{
    const QByteArray body = "from=100&to=101&x=" + QByteArray(65536 - 18, 'a');
    EXPECT_TRUE(converse(postText("/?func=make_call", body)).endsWith("\r\n\r\nOK"));
    EXPECT_EQ(state(), rings);
    EXPECT_LT(last("received")[QLatin1String("body")].toString().size(), 600);
}

TEST_F(WebDialFixture, profilesThatCarryNothingOut)
{
    struct Row
    {
        const char *options;
        const char *status;
        const char *body;
    };
    const Row rows[] = {
        {R"({"answer": "302", "location": "https://other.example/x"})", "302 Found", ""},
        {R"({"answer": "404"})", "404 Not Found", "not found"},
        {R"({"answer": "500"})", "500 Internal Server Error", "something broke"},
    };
    for (const Row &row : rows) {
        set(row.options);
        const QByteArray got = get(makeCall);
        EXPECT_TRUE(got.startsWith(QByteArray("HTTP/1.1 ") + row.status + "\r\n"))
            << got.toStdString();
        EXPECT_TRUE(got.endsWith(QByteArray("\r\n\r\n") + row.body));
        EXPECT_EQ(got.contains("\r\nLocation: https://other.example/x\r\n"), row.status[0] == '3');
        EXPECT_EQ(state(), QString());
    }
    set(R"({"answer": "302", "location": ""})");
    EXPECT_FALSE(get(makeCall).contains("Location"));
}

TEST_F(WebDialFixture, noContentCarriesOutWithoutAWord)
{
    set(R"({"answer": "204"})");
    EXPECT_EQ(get(makeCall), QByteArray("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"));
    EXPECT_EQ(state(), rings);
    EXPECT_EQ(get("/").left(12), QByteArray("HTTP/1.1 204"));
}

TEST_F(WebDialFixture, refusedAndBack)
{
    const quint16 port = endpoint.port();
    setFaults(R"({"refuse": true})");
    QTcpSocket socket;
    connectTo(socket);
    EXPECT_EQ(socket.error(), QAbstractSocket::ConnectionRefusedError);
    setFaults(R"({"refuse": false})");
    EXPECT_EQ(endpoint.port(), port);
    EXPECT_TRUE(get(makeCall).endsWith("OK"));
}

TEST_F(WebDialFixture, silentHearsAndDoesNothing)
{
    setFaults(R"({"silent": true})");
    QTcpSocket socket;
    connectTo(socket);
    socket.write("GET " + makeCall + " HTTP/1.1\r\n\r\n");
    ASSERT_TRUE(waitFor([&] { return count("received") == 1; }));
    EXPECT_EQ(state(), QString());
    EXPECT_EQ(socket.state(), QAbstractSocket::ConnectedState);
    EXPECT_EQ(count("sent"), 0);
    clock.advance(30s);
    EXPECT_TRUE(waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
    EXPECT_EQ(socket.readAll(), QByteArray());
}

TEST_F(WebDialFixture, resetBreaksBeforeTheOrder)
{
    setFaults(R"({"reset": true})");
    EXPECT_EQ(get(makeCall), QByteArray());
    EXPECT_EQ(state(), QString());
    EXPECT_EQ(count("received"), 1);
}

TEST_F(WebDialFixture, answersAreCutAndTheOrderStands)
{
    setFaults(R"({"closeAfter": 12})");
    EXPECT_EQ(get(makeCall), QByteArray("HTTP/1.1 200"));
    EXPECT_EQ(state(), rings);
    setFaults(R"({"closeAfter": 0})");
    QTcpSocket socket;
    connectTo(socket);
    EXPECT_TRUE(waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
    EXPECT_EQ(count("order"), 1);
}

TEST_F(WebDialFixture, slowAnswersComeInTheirTime)
{
    setFaults(R"({"delay": 40})");
    QTcpSocket socket;
    connectTo(socket);
    socket.write("GET " + makeCall + " HTTP/1.1\r\n\r\n");
    ASSERT_TRUE(waitFor([&] { return count("received") == 1; }));
    clock.advance(39'999ms);
    EXPECT_EQ(state(), QString());
    clock.advance(1ms);
    EXPECT_EQ(state(), rings);
    EXPECT_TRUE(waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
    EXPECT_TRUE(socket.readAll().endsWith("OK"));
}

TEST_F(WebDialFixture, whatWasHeardIsDoneThoughNobodyWaits)
{
    setFaults(R"({"delay": 5})");
    QTcpSocket socket;
    connectTo(socket);
    socket.write("GET " + makeCall + " HTTP/1.1\r\n\r\n");
    ASSERT_TRUE(waitFor([&] { return count("received") == 1; }));
    socket.abort();
    QCoreApplication::processEvents();
    clock.advance(5s);
    EXPECT_EQ(state(), rings);
    EXPECT_TRUE(waitFor([&] { return connections() == 0; }));
}

TEST_F(WebDialFixture, idleConnectionsEnd)
{
    QTcpSocket socket;
    connectTo(socket);
    socket.write("GET / HT");
    ASSERT_TRUE(waitFor([&] { return connections() == 1; }));
    clock.advance(30s);
    EXPECT_TRUE(waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
    EXPECT_EQ(last("note")[QLatin1String("text")], QLatin1String("30 s without a byte: closed"));
    EXPECT_TRUE(waitFor([&] { return connections() == 0; }));
}

TEST_F(WebDialFixture, connectionsAreLimited)
{
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 65; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        connectTo(*sockets.back());
    }
    EXPECT_TRUE(waitFor([&] { return count("note") == 1; }));
    EXPECT_EQ(last("note")[QLatin1String("text")], QLatin1String("too many connections"));
}

TEST(HttpRequestReader, takesRequestsInPieces)
{
    const QByteArray head = "POST /x HTTP/1.1\r\nHost: a\r\n";
    for (const QByteArray &rest :
         {QByteArray("Content-Length: 3\r\n\r\na=b"),
          QByteArray("Transfer-Encoding: chunked\r\n\r\n2;e=f\r\na=\r\n1\r\nb\r\n0\r\n\r\n")}) {
        const QByteArray text = head + rest;
        for (qsizetype cut = 0; cut < text.size(); ++cut) {
            HttpRequestReader reader(16);
            ASSERT_FALSE(reader.feed(text.left(cut))) << cut;
            const auto request = reader.feed(text.mid(cut));
            ASSERT_TRUE(request && *request) << cut;
            EXPECT_EQ((*request)->body, QByteArray("a=b")) << cut;
            EXPECT_EQ((*request)->header("HOST"), QByteArray("a")) << cut;
        }
        HttpRequestReader reader(16);
        for (qsizetype i = 0; i + 1 < text.size(); ++i)
            ASSERT_FALSE(reader.feed(text.mid(i, 1))) << i;
        EXPECT_TRUE(reader.feed(text.right(1)).value());
    }
    HttpRequestReader headOnly;
    EXPECT_EQ((*headOnly.feed(head + "Content-Length: 9999999\r\n\r\n"))->body, QByteArray());
}

TEST(WebDialOptions, valuesAreChecked)
{
    const auto refuses = [](const char *json) {
        const auto read = changed(WebDialOptions {}, QJsonDocument::fromJson(json).object());
        EXPECT_FALSE(read) << json;
        EXPECT_EQ(read.error().code, Error::Code::Malformed);
    };
    refuses(R"({"explode": true})");
    refuses(R"({"answer": "418"})");
    refuses(R"({"answer": 200})");
    refuses(R"({"tls": true})");
    refuses(R"({"location": "a\r\nSet-Cookie: b"})");
    refuses(R"({"location": "a b"})");
    refuses(R"({"user": 1})");
    refuses(R"({"password": null})");
    for (const char *answer :
         {"200", "204", "302", "basic", "digest-md5", "digest-sha256", "404", "500"}) {
        for (const char *tls : {"off", "trusted", "wrong-name", "expired"}) {
            const QJsonObject json {{QLatin1String("answer"), QLatin1String(answer)},
                                    {QLatin1String("location"), QLatin1String("/x")},
                                    {QLatin1String("user"), QLatin1String("u")},
                                    {QLatin1String("tls"), QLatin1String(tls)}};
            EXPECT_EQ(toJson(*changed(WebDialOptions {}, json)), json);
        }
    }
    const auto secret =
        changed(WebDialOptions {}, {{QLatin1String("password"), QLatin1String("hush")}});
    EXPECT_EQ(secret->password, QStringLiteral("hush"));
    EXPECT_FALSE(QJsonDocument(toJson(*secret)).toJson().contains("hush"));
}

} // namespace
