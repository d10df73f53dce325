// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ipbxconnection.h"
#include "tests/protocols/simulator/endpoints/ipbxfixture.h"

#include <QSslSocket>

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace std::chrono_literals;

namespace {

class IpbxSwitch : public IpbxFixture
{
protected:
    /// One waits, one is connected.
    void SetUp() override
    {
        IpbxFixture::SetUp();
        callIn(answers, sales, QStringLiteral("Adler"));
        clock.advance(3s);
        exchange.answer(agent);
        callIn(silent, sales);
    }
    QByteArray getByTls(const QByteArray &target)
    {
        QSslSocket socket;
        QObject::connect(&socket, &QSslSocket::sslErrors, &socket,
                         [&] { socket.ignoreSslErrors(); });
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), endpoint.port());
        EXPECT_TRUE(waitFor([&] { return socket.isEncrypted(); }));
        socket.write("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        EXPECT_TRUE(waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
        return socket.readAll();
    }

    const QByteArray channelPage = "/ipps/channelinfo.php?channel=SIP/103";
    const QByteArray queuePage = "/ipps/queueactive.php?queue_name=Sales&res_cc=1";
    const QByteArray call = "/user/c/?key=K00100&call=101";
    const QByteArray connected = "1767603600.2,03023125001,Germany,CONNECTED,05:00:00,3,SIP/103\n";
    const QByteArray waiting = "1767603603.5,03023125003,Germany,WAITING,05:00:03,,\n";
    const QByteArray now = "Date: Mon, 05 Jan 2026 09:00:03 GMT\r\n";
};

TEST_F(IpbxSwitch, withoutAny)
{
    EXPECT_EQ(bodyOf(get(queuePage)), connected + waiting);
    EXPECT_EQ(channels("SIP/103"), "SIP/103,up,03023125001,Adler,103@default,1767603600.2\n");
}

TEST_F(IpbxSwitch, disabledPagesAreNotThere)
{
    set(R"({"disabled": true})");
    EXPECT_EQ(statusOf(get(queuePage)), "HTTP/1.1 404 Not Found");
    EXPECT_EQ(statusOf(get(channelPage)), "HTTP/1.1 404 Not Found");
    EXPECT_EQ(bodyOf(get(call)), "OK: CALL PLACED") << "URL Control is another matter";
}

TEST_F(IpbxSwitch, sslIsRequired)
{
    set(R"({"require_ssl": true, "password": "1234"})");
    EXPECT_EQ(get(queuePage),
              "HTTP/1.1 200 OK\r\n" + now + plain + "Content-Length: 25\r\n" + end
                  + "ERROR: SSL QUERY REQUIRED");
    EXPECT_EQ(bodyOf(get("/ipps/channelinfo.php")), "ERROR: SSL QUERY REQUIRED");
    set(R"({"tls": "trusted", "password": ""})");
    EXPECT_TRUE(last("note")[QLatin1String("text")].toString().contains(endpoint.pin()));
    EXPECT_EQ(bodyOf(getByTls(queuePage)), connected + waiting);
    EXPECT_EQ(last("received")[QLatin1String("transport")], QLatin1String("https"));
}

TEST_F(IpbxSwitch, aLoginIsRequired)
{
    set(R"({"user": "ipps", "password": "1234"})");
    const QByteArray refused = now + "WWW-Authenticate: Basic realm=\"ipbx\"\r\n" + plain
        + "Content-Length: 28\r\n" + end + "ERROR: AUTHENTICATION FAILED";
    for (const char *headers :
         {"", "Authorization: Basic aXBwczoxMjM1\r\n", "Authorization: Basic !\r\n",
          "Authorization: Bearer aXBwczoxMjM0\r\n"}) {
        EXPECT_EQ(get(queuePage, headers), "HTTP/1.1 401 Unauthorized\r\n" + refused) << headers;
        EXPECT_EQ(statusOf(get(channelPage, headers)), "HTTP/1.1 401 Unauthorized") << headers;
    }
    EXPECT_EQ(bodyOf(get(queuePage, "Authorization: Basic aXBwczoxMjM0\r\n")), connected + waiting);
    set(R"({"always_status_200": true})");
    EXPECT_EQ(get(queuePage),
              "HTTP/1.1 200 OK\r\n" + now + plain + "Content-Length: 28\r\n" + end
                  + "ERROR: AUTHENTICATION FAILED");
    set(R"({"user": "", "always_status_200": false})");
    EXPECT_EQ(statusOf(get(queuePage)), "HTTP/1.1 401 Unauthorized") << "the password is set";
    EXPECT_EQ(bodyOf(get(queuePage, "Authorization: Basic OjEyMzQ=\r\n")), connected + waiting);
}

TEST_F(IpbxSwitch, namesWithCommasAndNewlines)
{
    set(R"({"comma_in_name": true})");
    EXPECT_EQ(channels("SIP/103"), "SIP/103,up,03023125001,Adler, Ltd,103@default,1767603600.2\n");
    set(R"({"comma_in_name": false, "newline_in_name": true})");
    EXPECT_EQ(channels("SIP/103,SIP/100"),
              "SIP/103,up,03023125001,Adler\nSIP/103,ringing,0900123456,Boss,103@default,"
              "1767603600.2\nSIP/100,down,,,,\n");
}

TEST_F(IpbxSwitch, countriesWithCommas)
{
    set(R"({"comma_in_country": true})");
    EXPECT_EQ(queues("Sales").split('\n').last(2).first(),
              "1767603603.5,03023125003,Germany, Republic of,WAITING,05:00:03,,");
    EXPECT_EQ(body("/ipps/queueactive.php?queue_name=Sales").split('\n').value(1),
              "1767603603.5,03023125003,,WAITING,05:00:03,,");
}

TEST_F(IpbxSwitch, rowsComeTwice)
{
    set(R"({"duplicate_rows": true})");
    EXPECT_EQ(queues("Sales"),
              "1767603600.2,03023125001,Germany,WAITING,05:00:00,,\n" + connected + waiting);
}

TEST_F(IpbxSwitch, rowsOutliveTheirCalls)
{
    callIn(answers, sales);
    set(R"({"stale_rows": true})");
    exchange.drop(agent);
    exchange.answer(agent); // The one who came last: 104 rings for the other.
    const QByteArray second = "1767603603.8,03023125001,Germany,CONNECTED,05:00:03,0,SIP/103\n";
    EXPECT_EQ(queues("Sales"), connected + waiting + second) << "an agent with two calls";
    exchange.clearCall(exchange.calls().begin()->first);
    clock.advance(5min);
    EXPECT_EQ(queues("Sales"), connected + second);
    exchange.drop(agent);
    EXPECT_EQ(queues("Sales"), connected + second);
    set(R"({"stale_rows": false})");
    EXPECT_EQ(queues("Sales"), "");
    set(R"({"stale_rows": true})");
    clock.advance(1ms);
    EXPECT_EQ(queues("Sales"), second);
    clock.advance(5min);
    EXPECT_EQ(queues("Sales"), "");
}

TEST_F(IpbxSwitch, endsOfLines)
{
    const QByteArray first = connected.chopped(1);
    const QByteArray second = waiting.chopped(1);
    set(R"({"crlf": true})");
    EXPECT_EQ(queues("Sales"), first + "\r\n" + second + "\r\n");
    EXPECT_EQ(channels("SIP/100"), "SIP/100,down,,,,\r\n");
    set(R"({"no_final_newline": true})");
    EXPECT_EQ(queues("Sales"), first + "\r\n" + second);
    set(R"({"crlf": false})");
    EXPECT_EQ(queues("Sales"), first + '\n' + second);
    EXPECT_EQ(queues("nobody"), "");
}

TEST_F(IpbxSwitch, idleChannelsInShort)
{
    set(R"({"short_idle": true})");
    EXPECT_EQ(channels("SIP/100,SIP/101,SIP/102,SIP/105"),
              "SIP/100,down\nSIP/101\nSIP/102,down,,,,\nSIP/105,down\n");
    const QByteArray one = "/ipps/channelinfo.php?channel=SIP/100";
    EXPECT_EQ(body(one), "\n");
    EXPECT_EQ(body(one), "down,,,,\n");
    EXPECT_EQ(body(one), "down\n");
}

TEST_F(IpbxSwitch, pagesOfSomethingElse)
{
    struct Row
    {
        const char *options;
        QByteArray answer;
    };
    const Row rows[] = {
        {R"({"answer": "html"})",
         "HTTP/1.1 200 OK\r\n" + now + html + "Content-Length: 40\r\n" + end
             + "<html><body>Please log in</body></html>\n"},
        {R"({"answer": "500"})",
         "HTTP/1.1 500 Internal Server Error\r\n" + now + html + "Content-Length: 42\r\n" + end
             + "<html><body>Something broke</body></html>\n"},
        {R"({"answer": "redirect", "location": "http://127.0.0.1:1/x"})",
         "HTTP/1.1 302 Found\r\n" + now + "Location: http://127.0.0.1:1/x\r\n" + plain
             + "Content-Length: 0\r\n" + end},
    };
    for (const Row &row : rows) {
        set(row.options);
        for (const QByteArray &target : {queuePage, channelPage, call})
            EXPECT_EQ(get(target), row.answer) << target.toStdString();
        EXPECT_TRUE(exchange.legsOf(QStringLiteral("100")).empty()) << "no order is carried out";
    }
}

TEST_F(IpbxSwitch, repliesAreCutInALine)
{
    const QByteArray whole = connected + waiting;
    const QByteArray length = "Content-Length: " + QByteArray::number(whole.size()) + "\r\n";
    const QByteArray part = whole.left(whole.size() / 2);
    ASSERT_FALSE(part.contains('\n'));
    set(R"({"answer": "cut"})");
    EXPECT_EQ(get(queuePage), "HTTP/1.1 200 OK\r\n" + now + plain + length + end + part);
    set(R"({"answer": "cut-without-length"})");
    EXPECT_EQ(get(queuePage), "HTTP/1.1 200 OK\r\n" + now + plain + end + part);
    EXPECT_EQ(channels("SIP/100,SIP/101"), "SIP/100,down,,,") << "not at the end of a line";
    EXPECT_EQ(queues("nobody"), "");
    EXPECT_EQ(bodyOf(get(call)), "OK: CAL");
}

TEST_F(IpbxSwitch, ordersSucceedWithTheWrongStatus)
{
    set(R"({"wrong_order_status": true})");
    EXPECT_EQ(get(call),
              "HTTP/1.1 500 Internal Server Error\r\n" + now + plain + "Content-Length: 15\r\n"
                  + end + "OK: CALL PLACED");
    EXPECT_FALSE(exchange.legsOf(QStringLiteral("100")).empty());
    EXPECT_EQ(statusOf(get("/user/c/?key=K00100&call=77")), "HTTP/1.1 200 OK")
        << "what is refused is answered as ever";
}

TEST_F(IpbxSwitch, slowAnswersComeAfterTheAct)
{
    set(R"({"slow_ms": 7000})");
    QTcpSocket socket;
    connectTo(socket);
    socket.write("GET " + call + " HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_TRUE(waitFor([&] { return !exchange.legsOf(QStringLiteral("100")).empty(); }));
    clock.advance(6999ms);
    QCoreApplication::processEvents();
    EXPECT_EQ(socket.bytesAvailable(), 0);
    clock.advance(1ms);
    EXPECT_TRUE(waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
    EXPECT_TRUE(socket.readAll().endsWith("OK: CALL PLACED"));
}

TEST_F(IpbxSwitch, whoDoesNotWaitForASlowAnswerLeavesNothingBehind)
{
    const auto before = connections();
    set(R"({"slow_ms": 7000})");
    {
        QTcpSocket socket;
        connectTo(socket);
        socket.write("GET " + call + " HTTP/1.1\r\nHost: x\r\n\r\n");
        EXPECT_TRUE(waitFor([&] { return count("received") == 1; }));
    }
    QCoreApplication::processEvents();
    clock.advance(7s);
    EXPECT_TRUE(waitFor([&] { return connections() == before; }));
}

TEST_F(IpbxSwitch, aClockThatIsWrong)
{
    set(R"({"clock_skew_seconds": -3700})");
    EXPECT_EQ(queues("Sales"), connected + waiting) << "what it has put down stays";
    callIn(answers, sales);
    EXPECT_EQ(queues("Sales").split('\n').value(2),
              "1767599903.8,03023125001,Germany,WAITING,03:58:23,,");
    EXPECT_TRUE(get(queuePage).contains("\r\nDate: Mon, 05 Jan 2026 07:58:23 GMT\r\n"));
}

TEST_F(IpbxSwitch, aBombIsSmallUntilItIsUnpacked)
{
    set(R"({"answer": "bomb"})");
    const QByteArray got = get(queuePage);
    EXPECT_TRUE(got.startsWith("HTTP/1.1 200 OK\r\n" + now + "Content-Encoding: deflate\r\n"));
    const QByteArray packed = bodyOf(got);
    EXPECT_LT(packed.size(), 200'000);
    const QByteArray length = QByteArray::fromHex("04000000"); // As Qt has it in front.
    EXPECT_EQ(qUncompress(length + packed), QByteArray(IpbxConnection::bombSize, 'A'));
}

TEST_F(IpbxSwitch, anEndlessReplyEndsWhenTheClientHasEnough)
{
    const auto before = connections();
    set(R"({"answer": "endless"})");
    {
        QTcpSocket socket;
        connectTo(socket);
        socket.write("GET " + queuePage + " HTTP/1.1\r\nHost: x\r\n\r\n");
        QByteArray got;
        EXPECT_TRUE(waitFor([&] {
            got += socket.readAll();
            return got.size() > 2'000'000;
        }));
        EXPECT_EQ(got.left(300).count("Content-Length"), 0);
        socket.abort();
    }
    EXPECT_TRUE(waitFor([&] { return connections() == before; }));
    EXPECT_LT(count("sent"), 3) << "the journal is not flooded";
}

TEST_F(IpbxSwitch, faultsComeBeforeEverything)
{
    setFaults(R"({"closeAfter": 12})");
    EXPECT_EQ(get(queuePage), "HTTP/1.1 200");
    setFaults(R"({"closeAfter": null, "reset": true})");
    EXPECT_EQ(get(queuePage), "");
    setFaults(R"({"reset": false, "delay": 2})");
    QTcpSocket socket;
    connectTo(socket);
    socket.write("GET " + call + " HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_TRUE(waitFor([&] {
        return last("received")[QLatin1String("target")].toString().contains(
            QLatin1String("/user/"));
    }));
    EXPECT_TRUE(exchange.legsOf(QStringLiteral("100")).empty()) << "not yet";
    clock.advance(2s);
    EXPECT_FALSE(exchange.legsOf(QStringLiteral("100")).empty());
    EXPECT_TRUE(waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
}

} // namespace
