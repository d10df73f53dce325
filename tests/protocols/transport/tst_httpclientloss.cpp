// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/transport/httpasker.h"

#include <QTcpServer>

using namespace Jackfield;

// Links that are lost and peers that fall silent, at every stage: what was sent is never sent
// again.

namespace {

const std::chrono::milliseconds one(1);

} // namespace

class HttpClientLoss : public HttpAsker
{
protected:
    void expectOneRequest(const HttpStandIn &at)
    {
        ASSERT_EQ(at.received().size(), 1);
        EXPECT_EQ(at.received().first().count(" HTTP/1.1\r\n"), 1);
    }
    /// A request that the server has and does not answer.
    void sendIntoSilence(const HttpRequest &request)
    {
        send(request);
        EXPECT_TRUE(waitForRequest(server));
        EXPECT_FALSE(outcome);
    }
};

TEST_F(HttpClientLoss, aRefusedConnectionSentNothing)
{
    QTcpServer closed;
    ASSERT_TRUE(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    const auto answer = ask(get("http://127.0.0.1:" + QByteArray::number(port)));
    EXPECT_EQ(codeOf(answer), Error::Code::NotConnected);
    const QString words = answer.error().error.detail;
    EXPECT_TRUE(words.contains(QStringLiteral("127.0.0.1"))
                && words.contains(QStringLiteral("Connection refused")))
        << words.toStdString();
}

TEST_F(HttpClientLoss, anAnswerCutAtEachByte)
{
    const QByteArray whole = httpAnswer("200 OK", "placed", {"X-A: b"});
    const qsizetype statusLine = whole.indexOf('\n') + 1;
    for (qsizetype size = 0; size <= whole.size(); ++size) {
        HttpStandIn pbx;
        pbx.answer(whole.left(size));
        const auto answer = ask(post(pbx.url(), "a=b"));
        expectOneRequest(pbx);
        if (size < statusLine) {
            EXPECT_EQ(codeOf(answer), uncertain) << size;
            continue;
        }
        ASSERT_TRUE(answer) << size << ' ' << answer.error().error.detail.toStdString();
        EXPECT_EQ(answer->status, 200);
        EXPECT_EQ(answer->isCut, size < whole.size()) << size;
    }
}

TEST_F(HttpClientLoss, anAnswerSplitAtEachByte)
{
    const QByteArray whole = "HTTP/1.1 100 Continue\r\n\r\n"
                             "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                             "3\r\npla\r\n3\r\nced\r\n0\r\n\r\n";
    for (qsizetype at = 1; at < whole.size(); ++at) {
        HttpStandIn pbx;
        pbx.answer({whole, Then::Stay, When::Request, at, false});
        const auto answer = ask(get(pbx.url()));
        ASSERT_TRUE(answer) << at;
        EXPECT_EQ(answer->body, "placed") << at;
        EXPECT_FALSE(answer->isCut);
    }
}

TEST_F(HttpClientLoss, whatIsNoHttpIsUncertain)
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("\r\n"), QByteArray("OK\r\n"),
          QByteArray("HTTP/1.1 999 X\r\n\r\n"), QByteArray("HTTP/1.1 20 X\r\n\r\n"),
          QByteArray("HTTP/1.1 099 X\r\n\r\n"), QByteArray("HTTP/2 200 OK\r\n\r\n"),
          QByteArray("HTTP/1.1\r\n\r\n"), QByteArray("\x16\x03\x01\x02"), QByteArray(70'000, '\0'),
          QByteArray("<html>200</html>\n"), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"),
          QByteArray("RTSP/1.0 200 OK\r\n\r\n")}) {
        HttpStandIn pbx;
        pbx.answer(bytes);
        EXPECT_EQ(codeOf(ask(post(pbx.url(), "a=b"))), uncertain) << bytes.left(40).constData();
        expectOneRequest(pbx);
    }
}

TEST_F(HttpClientLoss, anEndAtAnyTimeIsOneRequestAtMost)
{
    for (const Then then : {Then::Close, Then::Reset}) {
        for (const When when : {When::AtOnce, When::FirstByte, When::Request}) {
            for (const bool isPost : {false, true}) {
                HttpStandIn pbx;
                pbx.answer({{}, then, when, 0, false});
                const auto answer = ask(isPost ? post(pbx.url(), "a=b") : get(pbx.url()));
                // At once: it may have been gone before the first byte, or not.
                const bool isUnsent = codeOf(answer) == Error::Code::NotConnected;
                EXPECT_TRUE(codeOf(answer) == uncertain || (when == When::AtOnce && isUnsent));
                ASSERT_EQ(pbx.received().size(), 1);
                EXPECT_LE(pbx.received().first().count(" HTTP/1.1\r\n"), 1);
            }
        }
    }
}

TEST_F(HttpClientLoss, noStatusButAChallengeBringsASecondRequest)
{
    for (const char *status :
         {"202 Later", "204 None", "205 Again", "401 Login", "402 Pay", "403 No", "407 Proxy",
          "408 Slow", "409 Busy", "417 Expect", "421 Elsewhere", "425 Early", "426 Upgrade",
          "429 Many", "500 Error", "502 Bad", "503 Busy", "504 Late", "511 Network"}) {
        for (const bool hasUser : {false, true}) {
            HttpStandIn pbx;
            for (int i = 0; i < 2; ++i)
                pbx.answer(httpAnswer(status, {},
                                      {"Retry-After: 0", "Upgrade: h2c, TLS/1.2",
                                       "Proxy-Authenticate: Basic realm=\"x\""}));
            const auto request = post(pbx.url(), "a=b");
            const auto answer = ask(hasUser ? withUser(request) : request);
            ASSERT_TRUE(answer) << status;
            EXPECT_EQ(answer->status, QByteArray(status).first(3).toInt());
            expectOneRequest(pbx);
        }
    }
}

TEST_F(HttpClientLoss, informationWithoutEndIsUncertain)
{
    for (const char *status : {"100 Continue", "101 Switching Protocols", "103 Early Hints"}) {
        const QByteArray line = QByteArray("HTTP/1.1 ") + status + "\r\nX: y\r\n\r\n";
        HttpStandIn pbx;
        pbx.answer({line, Then::Stay, When::Request, 0, true});
        EXPECT_EQ(codeOf(ask(post(pbx.url(), "a=b"))), uncertain) << status;
        expectOneRequest(pbx);
        EXPECT_LT(pbx.sent(), 20'000'000);
    }
    HttpStandIn headers;
    headers.answer({"HTTP/1.1 200 OK\r\nX: y\r\n", Then::Stay, When::Request, 0, true});
    const auto answer = ask(get(headers.url()));
    ASSERT_TRUE(answer);
    EXPECT_TRUE(answer->isCut);
    expectOneRequest(headers);
}

TEST_F(HttpClientLoss, aPartOfALongRequestIsUncertain)
{
    server.answer({{}, Then::Reset, When::FirstByte, 0, false});
    EXPECT_EQ(codeOf(ask(post(server.url(), QByteArray(30'000'000, 'x')))), uncertain);
    EXPECT_EQ(server.received().size(), 1);
}

TEST_F(HttpClientLoss, withoutAConnectionTheConnectLimitEndsIt)
{
    send(get(server.url())); // it starts from the event loop, which does not run
    clock.advance(rules.connectLimit - one);
    EXPECT_FALSE(outcome);
    clock.advance(one);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(codeOf(*outcome), Error::Code::TimedOut);
    EXPECT_EQ(clock.pending(), 0);
    EXPECT_TRUE(server.received().isEmpty());
}

TEST_F(HttpClientLoss, silenceInsteadOfTlsIsWithinTheConnectLimit)
{
    send(get("https://127.0.0.1:" + QByteArray::number(server.port())));
    EXPECT_TRUE(waitFor([this] { return !server.received().value(0).isEmpty(); }));
    clock.advance(rules.connectLimit - one);
    EXPECT_FALSE(outcome);
    clock.advance(one);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(codeOf(*outcome), Error::Code::TimedOut);
    EXPECT_TRUE(waitFor([this] { return server.open() == 0; }));
    EXPECT_EQ(server.received().size(), 1);
}

TEST_F(HttpClientLoss, silenceBehindTheRequestIsUncertain)
{
    sendIntoSilence(post(server.url(), "a=b"));
    clock.advance(rules.totalLimit - one);
    EXPECT_FALSE(outcome);
    clock.advance(one);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(codeOf(*outcome), uncertain);
    EXPECT_EQ(clock.pending(), 0);
    EXPECT_TRUE(waitFor([this] { return server.open() == 0; }));
    expectOneRequest(server);
}

TEST_F(HttpClientLoss, aLimitWithinTheAnswerLeavesAnAnswer)
{
    constexpr qint64 moreThanSocketsHold = 64 * 1024 * 1024;
    rules.maxBody = 4 * moreThanSocketsHold;
    for (const bool isByClock : {true, false}) {
        HttpStandIn pbx;
        pbx.answer({"HTTP/1.1 200 OK\r\n\r\n" + QByteArray(1'000'000, 'x'), Then::Stay,
                    When::Request, 0, true});
        send(get(pbx.url()));
        EXPECT_TRUE(waitFor([&pbx] { return pbx.sent() > moreThanSocketsHold; }));
        if (isByClock)
            clock.advance(rules.totalLimit);
        else
            client->cancel();
        ASSERT_TRUE(outcome);
        ASSERT_TRUE(*outcome);
        EXPECT_EQ((*outcome)->status, 200);
        EXPECT_TRUE((*outcome)->isCut);
    }
}

TEST_F(HttpClientLoss, cancelledBeforeAnythingWasSent)
{
    send(get(server.url()));
    client->cancel();
    ASSERT_TRUE(outcome);
    EXPECT_EQ(codeOf(*outcome), Error::Code::Cancelled);
    EXPECT_EQ(clock.pending(), 0);
    send(get("https://127.0.0.1:" + QByteArray::number(server.port())));
    EXPECT_TRUE(waitFor([this] { return !server.received().value(0).isEmpty(); }));
    client->cancel();
    EXPECT_EQ(codeOf(*outcome), Error::Code::Cancelled);
    EXPECT_TRUE(waitFor([this] { return server.open() == 0; }));
}

TEST_F(HttpClientLoss, cancelledBehindTheRequestIsUncertain)
{
    sendIntoSilence(get(server.url()));
    client->cancel();
    ASSERT_TRUE(outcome);
    EXPECT_EQ(codeOf(*outcome), uncertain);
    client->cancel(); // nothing is open
    HttpStandIn other;
    other.answer(httpAnswer("200 OK"));
    EXPECT_TRUE(ask(get(other.url())));
}

TEST_F(HttpClientLoss, destroyedAtEachStage)
{
    send(get(server.url()));
    client.reset();
    ASSERT_TRUE(outcome);
    EXPECT_EQ(codeOf(*outcome), Error::Code::Cancelled);
    sendIntoSilence(get(server.url()));
    client.reset();
    EXPECT_EQ(codeOf(*outcome), uncertain);
    EXPECT_EQ(clock.pending(), 0);
    EXPECT_TRUE(waitFor([this] { return server.open() == 0; }));
}

TEST_F(HttpClientLoss, destroyedInItsAnswers)
{
    for (int i = 0; i < 5; ++i)
        server.answer(httpAnswer("200 OK"));
    client = std::make_unique<HttpClient>(clock, rules);
    int answers = 0;
    for (int i = 0; i < 5; ++i)
        client->send(get(server.url())).then(&context, [&](const HttpOutcome &) {
            ++answers;
            client.reset();
        });
    EXPECT_TRUE(waitFor([&] { return answers == 5; }));
}

TEST_F(HttpClientLoss, destroyedByATimeOutAndByCancel)
{
    for (const bool isByClock : {true, false}) {
        client = std::make_unique<HttpClient>(clock, rules);
        int answers = 0;
        for (int i = 0; i < 3; ++i)
            client->send(get(server.url())).then(&context, [&](const HttpOutcome &) {
                ++answers;
                client.reset();
            });
        if (isByClock)
            clock.advance(rules.totalLimit);
        else
            client->cancel();
        EXPECT_EQ(answers, 3);
        EXPECT_EQ(clock.pending(), 0);
    }
}
