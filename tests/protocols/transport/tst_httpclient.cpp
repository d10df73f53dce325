// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/transport/httpasker.h"

#include <QHostAddress>

using namespace Jackfield;

namespace {

class HttpClientTest : public HttpAsker
{
protected:
    QByteArray expected(const QByteArray &requestLine, const QByteArray &more = {}) const
    {
        return requestLine + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(server.port())
            + "\r\nUser-Agent: Jackfield/" JACKFIELD_VERSION
              "\r\nAccept: */*\r\nConnection: close\r\n"
            + more;
    }
};

} // namespace

TEST_F(HttpClientTest, getsAndReadsTheAnswer)
{
    server.answer("HTTP/1.1 404 Not \x1b Found\r\nX-A:  b \r\nX-Folded: c\r\n d\r\nX-A: e\r\n"
                  "Content-Length: 4\r\n\r\nbody");
    const auto answer = ask(get(server.url("/dial?from=100&to=%2B49891234567")));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 404);
    EXPECT_EQ(answer->reason, QStringLiteral("Not \\x1b Found"));
    const QList<std::pair<QByteArray, QByteArray>> headers {
        {"x-a", "b"}, {"x-folded", "c d"}, {"x-a", "e"}, {"content-length", "4"}};
    EXPECT_EQ(answer->headers, headers);
    EXPECT_EQ(answer->body, "body");
    EXPECT_FALSE(answer->isCut);
    EXPECT_TRUE(answer->location.isEmpty());
    const QByteArray sent = expected("GET /dial?from=100&to=%2B49891234567", "\r\n");
    EXPECT_EQ(server.received(), QList<QByteArray> {sent});
    EXPECT_EQ(answer->sent, sent);
    EXPECT_EQ(clock.pending(), 0);
}

TEST_F(HttpClientTest, postsAForm)
{
    server.answer(httpAnswer("200 OK"));
    const auto answer = ask(post(server.url("/api?v=2"), "a=21&b=003023125123"));
    ASSERT_TRUE(answer);
    const QByteArray sent = expected("POST /api?v=2",
                                     "Content-Type: application/x-www-form-urlencoded\r\n"
                                     "Content-Length: 19\r\n\r\na=21&b=003023125123");
    EXPECT_EQ(server.received(), QList<QByteArray> {sent});
    EXPECT_EQ(answer->sent, sent);
}

TEST_F(HttpClientTest, sendsHeadersAndShowsNoSecretOnes)
{
    server.answer(httpAnswer("200 OK"));
    HttpRequest request = get(server.url("/"));
    request.headers = {{"X-simple", "1"},
                       {"x-Token", "Zq7!canary", true},
                       {"Authorization", "Basic Zq7!canary"},
                       {"X-empty", ""}};
    const auto answer = ask(request);
    ASSERT_TRUE(answer);
    const QByteArray more = "X-simple: 1\r\nx-Token: %1\r\nAuthorization: %2\r\nX-empty:\r\n\r\n";
    const auto with = [&](const QByteArray &token, const QByteArray &basic) {
        return expected("GET /", QByteArray(more).replace("%1", token).replace("%2", basic));
    };
    EXPECT_EQ(server.received(), QList<QByteArray> {with("Zq7!canary", "Basic Zq7!canary")});
    EXPECT_EQ(answer->sent, with("***", "***"));
}

TEST_F(HttpClientTest, refusesHeadersThatWouldMakeOthers)
{
    using Header = HttpRequest::Header;
    for (const Header &header :
         {Header {"X-a", "1\r\nX-b: 2"}, Header {"X-a", QByteArray("\0", 1)}, Header {"X-a:", "1"},
          Header {"", "1"}, Header {"X a", "1"}, Header {"X\r\n", "1"}}) {
        HttpRequest request = get(server.url("/"));
        request.headers = {header};
        EXPECT_EQ(codeOf(ask(request)), Error::Code::Malformed) << header.name.toStdString();
    }
    EXPECT_TRUE(server.received().isEmpty());
}

TEST_F(HttpClientTest, postsNothing)
{
    server.answer(httpAnswer("204 No Content"));
    ASSERT_TRUE(ask(post(server.url("/ari/channels"), {})));
    EXPECT_EQ(server.received(),
              QList<QByteArray> {expected("POST /ari/channels", "Content-Length: 0\r\n\r\n")});
}

TEST_F(HttpClientTest, postsAMegabyteWithoutExpecting)
{
    server.answer(httpAnswer("200 OK"));
    const QByteArray body(2'000'000, 'x');
    const auto answer = ask(post(server.url(), body));
    ASSERT_TRUE(answer) << answer.error().error.detail.toStdString();
    ASSERT_EQ(server.received().size(), 1);
    EXPECT_FALSE(server.received().first().contains("Expect"));
    EXPECT_TRUE(server.received().first().endsWith("\r\n\r\n" + body));
}

TEST_F(HttpClientTest, sendsTheTargetByteForByte)
{
    const QList<std::pair<QByteArray, QByteArray>> rows {
        {"?action=x", "/?action=x"},
        {"", "/"},
        {"/x?", "/x?"},
        {"/Phone_ActionURL&Command=1", "/Phone_ActionURL&Command=1"},
        {"/a;b|c/%2F%2f//../x/./y\\z^`{}\"<>", "/a;b|c/%2F%2f//../x/./y\\z^`{}\"<>"},
        {"/c?n=%2A21%23&m='|;[]/../?x", "/c?n=%2A21%23&m='|;[]/../?x"},
        {"/x?y=1#never", "/x?y=1"},
    };
    for (qsizetype i = 0; i < rows.size(); ++i)
        server.answer(httpAnswer("200 OK"));
    for (const auto &[given, target] : rows) {
        ASSERT_TRUE(ask(get(server.url(given)))) << given.constData();
        EXPECT_EQ(server.received().last(), expected("GET " + target, "\r\n"));
    }
}

TEST_F(HttpClientTest, anUnusableAddressIsMalformedAndNotShown)
{
    for (const QByteArray &url :
         {QByteArray("http://me:secret@127.0.0.1/"), QByteArray("file:///etc/passwd")}) {
        send(get(url));
        ASSERT_TRUE(outcome) << "known at once";
        EXPECT_EQ(codeOf(*outcome), Error::Code::Malformed);
        EXPECT_FALSE(outcome->error().error.detail.contains(QStringLiteral("secret")));
    }
    HttpRequest request = post(server.url(), "a=b");
    request.contentType = "text/plain\r\nX: y";
    send(request);
    EXPECT_EQ(codeOf(*outcome), Error::Code::Malformed);
}

TEST_F(HttpClientTest, readsChunksAndIgnoresWhatFollowsThem)
{
    server.answer(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nplac\r\n2\r\ned\r\n0\r\n"
        "X-Trailer: 1\r\n\r\n");
    const auto answer = ask(get(server.url()));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->body, "placed");
    EXPECT_EQ(answer->headers.size(), 1);
    EXPECT_FALSE(answer->isCut);
}

TEST_F(HttpClientTest, readsABodyWithoutLengthToItsEnd)
{
    server.answer("HTTP/1.0 200\r\n\r\nOK: CALL PLACED");
    const auto answer = ask(get(server.url()));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->reason, QString());
    EXPECT_EQ(answer->body, "OK: CALL PLACED");
    EXPECT_FALSE(answer->isCut);
}

TEST_F(HttpClientTest, anInterimAnswerIsNone)
{
    server.answer("HTTP/1.1 100 Continue\r\nX: y\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n"
                  + httpAnswer("201 Created", "x"));
    const auto answer = ask(post(server.url(), "a=b"));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 201);
    EXPECT_EQ(answer->headers.size(), 1);
}

TEST_F(HttpClientTest, aBodyIsReadUpToItsLimit)
{
    for (const int size : {65'536, 65'537})
        server.answer(httpAnswer("200 OK", QByteArray(size, 'x')), Then::Stay);
    for (const bool isCut : {false, true}) {
        const auto answer = ask(get(server.url()));
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->body.size(), 65'536);
        EXPECT_EQ(answer->isCut, isCut);
    }
}

TEST_F(HttpClientTest, anEndlessBodyIsCut)
{
    server.answer(
        {"HTTP/1.1 200 OK\r\n\r\n" + QByteArray(50'000, 'x'), Then::Stay, When::Request, 0, true});
    const auto answer = ask(get(server.url()));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->body.size(), 65'536);
    EXPECT_TRUE(answer->isCut);
    EXPECT_TRUE(waitFor([this] { return server.open() == 0; }));
}

TEST_F(HttpClientTest, headersHaveALimitToo)
{
    server.answer("HTTP/1.1 200 OK\r\nX: " + QByteArray(1024 * 1024, 'x') + "\r\n\r\n", Then::Stay);
    QByteArray many = "HTTP/1.1 200 OK\r\n";
    while (many.size() < 1024 * 1024)
        many += "X: " + QByteArray(1000, 'x') + "\r\n";
    server.answer(many + "\r\nbody", Then::Stay);
    for (int i = 0; i < 2; ++i) {
        const auto answer = ask(get(server.url()));
        ASSERT_TRUE(answer) << answer.error().error.detail.toStdString();
        EXPECT_EQ(answer->status, 200);
        EXPECT_TRUE(answer->isCut);
        EXPECT_TRUE(answer->body.isEmpty());
    }
}

TEST_F(HttpClientTest, manyAtATimeEachOnAConnectionOfItsOwn)
{
    constexpr int count = 30;
    for (int i = 0; i < count; ++i)
        server.answer(httpAnswer("200 OK"), Then::Stay);
    client = std::make_unique<HttpClient>(clock, rules);
    int answered = 0;
    for (int i = 0; i < count; ++i)
        client->send(get(server.url('/' + QByteArray::number(i))))
            .then(&context, [&answered](const HttpOutcome &answer) { answered += answer ? 1 : 0; });
    EXPECT_TRUE(waitFor([&answered] { return answered == count; }));
    EXPECT_EQ(server.received().size(), count);
    for (const QByteArray &received : server.received())
        EXPECT_EQ(received.count("GET "), 1);
    EXPECT_TRUE(waitFor([this] { return server.open() == 0; }));
}

TEST_F(HttpClientTest, anAddressIsAskedForBeforeItIsConnectedTo)
{
    QList<std::pair<QHostAddress, quint16>> asked;
    rules.mayConnect = [&asked](const QHostAddress &address, quint16 port) {
        asked.append({address, port});
        return false;
    };
    const auto answer = ask(get(server.url()));
    EXPECT_EQ(codeOf(answer), Error::Code::Refused);
    EXPECT_TRUE(answer.error().error.detail.contains(QStringLiteral("127.0.0.1")));
    EXPECT_EQ(asked.value(0), std::pair(QHostAddress(QHostAddress::LocalHost), server.port()));
    EXPECT_TRUE(server.received().isEmpty());
}

TEST_F(HttpClientTest, aProxyOfTheEnvironmentIsForOthers)
{
    qputenv("http_proxy", "http://127.0.0.1:" + QByteArray::number(server.port()));
    server.answer(httpAnswer("200 OK"));
    server.answer(httpAnswer("200 OK"));
    HttpStandIn direct;
    direct.answer(httpAnswer("200 OK"));
    EXPECT_TRUE(ask(get(direct.url("/near"))));
    EXPECT_TRUE(ask(get("http://pbx.example/far?x")));
    rules.proxy = HttpRules::Proxy::Always;
    client.reset();
    EXPECT_TRUE(ask(get("http://pbx/always")));
    qunsetenv("http_proxy");
    EXPECT_TRUE(direct.received().value(0).startsWith("GET /near HTTP/1.1\r\n"));
    EXPECT_TRUE(server.received().value(0).startsWith("GET http://pbx.example/far?x HTTP/1.1\r\n"));
    EXPECT_TRUE(server.received().value(1).startsWith("GET http://pbx/always HTTP/1.1\r\n"));
}

TEST_F(HttpClientTest, aProxyThatRefusesWasNotSentTheRequest)
{
    qputenv("https_proxy", "http://u:secret@127.0.0.1:" + QByteArray::number(server.port()));
    server.answer(httpAnswer("403 Forbidden"));
    const auto answer = ask(get("https://pbx.example/dial"));
    qunsetenv("https_proxy");
    EXPECT_EQ(codeOf(answer), Error::Code::NotConnected);
    EXPECT_TRUE(server.received().value(0).startsWith("CONNECT pbx.example:443 HTTP/1.1\r\n"));
    EXPECT_FALSE(server.received().value(0).contains("/dial"));
}

TEST_F(HttpClientTest, theAnswerOfAProxyIsNotTheServers)
{
    qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(server.port()));
    server.answer("HTTP/1.1 200 Connection established\r\n\r\n");
    const auto answer = ask(get("https://pbx.example/dial"));
    qunsetenv("https_proxy");
    EXPECT_EQ(codeOf(answer), Error::Code::Refused) << "no TLS behind it";
    EXPECT_FALSE(server.received().value(0).contains("/dial"));
}

TEST_F(HttpClientTest, anUnknownNameSentNothing)
{
    // No label of DNS is as long: nobody is asked for it.
    const auto answer = ask(get("http://" + QByteArray(70, 'x') + "/"));
    EXPECT_EQ(codeOf(answer), Error::Code::NotConnected);
    EXPECT_TRUE(answer.error().error.detail.contains(QStringLiteral("not known")));
}

TEST_F(HttpClientTest, theFactoryMakesClientsThatKeepToTheRules)
{
    server.answer(httpAnswer("200 OK", "long"));
    rules.maxBody = 1;
    const std::unique_ptr<HttpSender> sender = httpClients(clock)(rules);
    sender->send(get(server.url())).then(&context, [this](const HttpOutcome &result) {
        outcome = result;
    });
    ASSERT_TRUE(waitFor([this] { return outcome.has_value(); }));
    EXPECT_EQ((*outcome)->body, "l");
}
