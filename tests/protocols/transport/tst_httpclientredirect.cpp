// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/transport/httpasker.h"

using namespace Jackfield;

class HttpClientRedirect : public HttpAsker
{
protected:
    static QByteArray to(const QByteArray &location, const QByteArray &status = "302 Found")
    {
        return httpAnswer(status, "moved", {"Location: " + location});
    }
    /// Asks `server`, with credentials, which points elsewhere: that is the answer.
    void expectNotFollowed(const QByteArray &location, const QByteArray &shown)
    {
        HttpStandIn pbx;
        pbx.answer(to(location));
        const auto answer = ask(withUser(get(pbx.url("/dial"))));
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->status, 302);
        EXPECT_EQ(answer->location, shown);
        EXPECT_EQ(answer->body, "moved");
        EXPECT_EQ(pbx.received().size(), 1);
    }
    HttpStandIn other;
};

TEST_F(HttpClientRedirect, aGetIsFollowedOnItsHost)
{
    for (const QByteArray &status :
         {QByteArray("301 Moved"), QByteArray("302 Found"), QByteArray("303 See Other"),
          QByteArray("307 Temporary"), QByteArray("308 Permanent")}) {
        HttpStandIn pbx;
        pbx.answer(to("../new;a?b=%2F|c", status), Then::Stay);
        pbx.answer(httpAnswer("200 OK", "yes"));
        const auto answer = ask(get(pbx.url("/a/old")));
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->status, 200);
        EXPECT_EQ(answer->body, "yes");
        EXPECT_TRUE(answer->location.isEmpty());
        ASSERT_EQ(pbx.received().size(), 2);
        EXPECT_TRUE(pbx.received()[1].startsWith("GET /new;a?b=%2F|c HTTP/1.1\r\n"));
        EXPECT_FALSE(pbx.received()[1].contains("Referer"));
        EXPECT_TRUE(answer->sent.startsWith("GET /new;a?b=%2F|c "));
    }
}

TEST_F(HttpClientRedirect, noCookieIsCarried)
{
    server.answer(httpAnswer("302 Found", {}, {"Set-Cookie: a=b", "Location: /b"}));
    server.answer(httpAnswer("200 OK"));
    ASSERT_TRUE(ask(get(server.url())));
    EXPECT_FALSE(server.received().value(1).contains("Cookie"));
}

TEST_F(HttpClientRedirect, aPostIsNot)
{
    for (const QByteArray &status :
         {QByteArray("302 Found"), QByteArray("303 See Other"), QByteArray("307 Temporary")}) {
        HttpStandIn pbx;
        pbx.answer(to("/b", status));
        const auto answer = ask(post(pbx.url(), "a=b"));
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->location, pbx.url("/b"));
        EXPECT_EQ(pbx.received().size(), 1);
    }
}

TEST_F(HttpClientRedirect, whatOnlyAsksKeepsItsMethodAndBody)
{
    using Method = HttpRequest::Method;
    for (const auto &[method, name] : {std::pair(Method::Propfind, QByteArray("PROPFIND")),
                                       std::pair(Method::Report, QByteArray("REPORT"))}) {
        HttpStandIn dav;
        dav.answer(to("/new", "301 Moved"));
        dav.answer(httpAnswer("401 Unauthorized", {}, {"WWW-Authenticate: Basic realm=\"a\""}));
        dav.answer(httpAnswer("207 Multi-Status", "yes"));
        auto request = withUser(post(dav.url("/old"), "<a/>"));
        request.method = method;
        request.contentType = "application/xml";
        request.headers.append(HttpRequest::Header {"Depth", "1"});
        const auto answer = ask(request);
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->status, 207);
        ASSERT_EQ(dav.received().size(), 3);
        for (const QByteArray &received : dav.received()) {
            EXPECT_TRUE(received.startsWith(name + ' ')) << received.toStdString();
            EXPECT_TRUE(received.contains("\r\nDepth: 1\r\n"));
            EXPECT_TRUE(received.contains("\r\nContent-Type: application/xml\r\n"));
            EXPECT_TRUE(received.endsWith("\r\n\r\n<a/>"));
        }
        EXPECT_TRUE(dav.received().value(2).startsWith(name + " /new "));
    }
}

TEST_F(HttpClientRedirect, statusesThatAreNoRedirectsAreAnswers)
{
    for (const QByteArray &status :
         {QByteArray("300 Choices"), QByteArray("304 Same"), QByteArray("200 OK")}) {
        HttpStandIn pbx;
        pbx.answer(to("/b", status));
        const auto answer = ask(get(pbx.url()));
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->status, status.left(3).toInt());
        EXPECT_EQ(pbx.received().size(), 1);
    }
    server.answer(httpAnswer("302 Found"));
    EXPECT_EQ(ask(get(server.url()))->status, 302);
}

TEST_F(HttpClientRedirect, elsewhereIsNotFollowedAndHearsNothing)
{
    const QByteArray port = QByteArray::number(other.port());
    expectNotFollowed(other.url("/x"), other.url("/x"));
    expectNotFollowed("//127.0.0.1:" + port + "/x", other.url("/x"));
    expectNotFollowed("http://localhost:" + port + "/x", "http://localhost:" + port + "/x");
    expectNotFollowed("https://localhost:" + port + "/x", "https://localhost:" + port + "/x");
    expectNotFollowed("file:///etc/passwd", "file:///etc/passwd");
    expectNotFollowed("ftp://127.0.0.1:" + port + "/", "ftp://127.0.0.1:" + port + "/");
    expectNotFollowed("javascript:alert(1)", "javascript:alert(1)");
    expectNotFollowed("http://a:b@127.0.0.1:" + port + "/", "http://a:b@127.0.0.1:" + port + "/");
    EXPECT_TRUE(other.received().isEmpty());
}

TEST_F(HttpClientRedirect, atMostThree)
{
    for (int i = 0; i < 5; ++i)
        server.answer(to('/' + QByteArray::number(i)));
    const auto answer = ask(get(server.url("/loop")));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 302);
    EXPECT_EQ(answer->location, server.url("/3"));
    EXPECT_EQ(server.received().size(), 4);
}

TEST_F(HttpClientRedirect, whatWasAskedBeforeIsNotAskedAgain)
{
    for (const QByteArray &location : {QByteArray("/dial?to=1"), QByteArray("?to=1#done")}) {
        HttpStandIn pbx;
        pbx.answer(to(location)); // a login that wants a cookie, perhaps
        const auto answer = ask(get(pbx.url("/dial?to=1")));
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->status, 302);
        EXPECT_EQ(pbx.received().size(), 1);
    }
    server.answer(to("/b"));
    server.answer(to("/a"));
    ASSERT_TRUE(ask(get(server.url("/a"))));
    EXPECT_EQ(server.received().size(), 2);
}

TEST_F(HttpClientRedirect, credentialsAreGivenAgainOnTheSameOriginOnly)
{
    const QByteArray challenge = "WWW-Authenticate: Basic realm=\"x\"";
    server.answer(httpAnswer("401 Unauthorized", {}, {challenge}));
    server.answer(to("/b"));
    server.answer(httpAnswer("401 Unauthorized", {}, {challenge}));
    server.answer(httpAnswer("200 OK"));
    const auto answer = ask(withUser(get(server.url())));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 200);
    ASSERT_EQ(server.received().size(), 4);
    EXPECT_FALSE(server.received()[2].contains("Authorization"));
    EXPECT_TRUE(server.received()[3].contains("Authorization: Basic "));
}

TEST_F(HttpClientRedirect, aLossBehindItIsJudgedByTheLastRequest)
{
    HttpStandIn lost;
    lost.answer(to("/b"));
    lost.answer({}, Then::Close);
    EXPECT_EQ(codeOf(ask(get(lost.url()))), uncertain);
    EXPECT_EQ(lost.received().size(), 2);

    rules.mayConnect = [asked = 0](const QHostAddress &, quint16) mutable { return ++asked == 1; };
    client.reset();
    server.answer(to("/b"));
    EXPECT_EQ(codeOf(ask(get(server.url()))), Error::Code::Refused);
}

TEST_F(HttpClientRedirect, theTotalLimitIsForAllOfThem)
{
    server.answer(to("/b"));
    send(get(server.url()));
    clock.advance(rules.connectLimit - std::chrono::milliseconds(1));
    EXPECT_TRUE(waitFor([this] { return server.received().value(1).endsWith("\r\n\r\n"); }));
    clock.advance(rules.totalLimit - rules.connectLimit);
    EXPECT_FALSE(outcome);
    clock.advance(std::chrono::milliseconds(1));
    ASSERT_TRUE(outcome);
    EXPECT_EQ(codeOf(*outcome), uncertain);
}
