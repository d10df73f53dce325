// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/transport/httpasker.h"

#include <QCryptographicHash>
#include <QMap>

using namespace Jackfield;

namespace {

const QByteArray basic = "WWW-Authenticate: Basic realm=\"pbx\"";

QByteArray digest(const QByteArray &algorithm, const QByteArray &more = {})
{
    return "WWW-Authenticate: Digest realm=\"http-auth@example.org\", qop=\"auth\", algorithm="
        + algorithm + ", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\"" + more;
}

QByteArray authorization(const QByteArray &request)
{
    const qsizetype at = request.indexOf("\r\nAuthorization: ");
    return at < 0 ? QByteArray() : request.mid(at + 17, request.indexOf('\r', at + 2) - at - 17);
}

QMap<QByteArray, QByteArray> parameters(const QByteArray &value)
{
    QMap<QByteArray, QByteArray> all;
    for (const QByteArray &pair : value.mid(value.indexOf(' ') + 1).split(',')) {
        const qsizetype at = pair.indexOf('=');
        QByteArray text = pair.mid(at + 1).trimmed();
        if (text.startsWith('"'))
            text = text.mid(1, text.size() - 2);
        all[pair.left(at).trimmed()] = text;
    }
    return all;
}

/// RFC 7616 section 3.4.1, qop "auth".
QByteArray expectedResponse(QCryptographicHash::Algorithm algorithm, const QByteArray &method,
                            const QMap<QByteArray, QByteArray> &p)
{
    const auto hash = [algorithm](const QByteArray &text) {
        return QCryptographicHash::hash(text, algorithm).toHex();
    };
    const QByteArray a1 = hash("Mufasa:" + p["realm"] + ":Circle of Life");
    const QByteArray a2 = hash(method + ':' + p["uri"]);
    return hash(a1 + ':' + p["nonce"] + ':' + p["nc"] + ':' + p["cnonce"] + ":auth:" + a2);
}

} // namespace

class HttpClientAuth : public HttpAsker
{
protected:
    /// The two requests; none when there were not just two.
    QList<QByteArray> two() const
    {
        EXPECT_EQ(server.received().size(), 2);
        return server.received().size() == 2 ? server.received() : QList<QByteArray> {{}, {}};
    }
};

TEST_F(HttpClientAuth, nothingIsSentWithoutBeingAskedFor)
{
    server.answer(httpAnswer("200 OK"));
    ASSERT_TRUE(ask(withUser(get(server.url()))));
    ASSERT_EQ(server.received().size(), 1);
    EXPECT_TRUE(authorization(server.received().first()).isEmpty());
}

TEST_F(HttpClientAuth, withoutAUserThe401IsTheAnswer)
{
    server.answer(httpAnswer("401 Unauthorized", "no", {basic}));
    const auto answer = ask(get(server.url()));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 401);
    EXPECT_EQ(server.received().size(), 1);
}

TEST_F(HttpClientAuth, basicUponAChallenge)
{
    server.answer(httpAnswer("401 Unauthorized", "no", {basic}), Then::Stay);
    server.answer(httpAnswer("200 OK", "yes"));
    const auto answer = ask(withUser(get(server.url("/a"))));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 200);
    EXPECT_EQ(answer->body, "yes");
    EXPECT_EQ(answer->headers.size(), 1);
    EXPECT_TRUE(authorization(two()[0]).isEmpty());
    EXPECT_EQ(authorization(two()[1]), "Basic TXVmYXNhOkNpcmNsZSBvZiBMaWZl");
    EXPECT_TRUE(answer->sent.contains("\r\nAuthorization: ***\r\n"));
    EXPECT_FALSE(answer->sent.contains("TXVm"));
    EXPECT_EQ(answer->sent.count("GET /a HTTP/1.1"), 1);
}

TEST_F(HttpClientAuth, namesAndPasswordsGoOutAsUtf8)
{
    server.answer(httpAnswer("401 Unauthorized", {}, {basic}));
    server.answer(httpAnswer("200 OK"));
    HttpRequest request = get(server.url());
    request.user = QStringLiteral("jürgen");
    request.password = QStringLiteral("a:€");
    ASSERT_TRUE(ask(request));
    EXPECT_EQ(authorization(two()[1]), "Basic " + QByteArray("jürgen:a:€").toBase64());
}

TEST_F(HttpClientAuth, digestUponAChallengeWithTheWholeBodyEachTime)
{
    const QList<std::pair<QByteArray, QCryptographicHash::Algorithm>> kinds {
        {"MD5", QCryptographicHash::Md5}, {"SHA-256", QCryptographicHash::Sha256}};
    for (const auto &[name, algorithm] : kinds) {
        HttpStandIn pbx;
        pbx.answer(httpAnswer("401 Unauthorized", "no", {digest(name)}), Then::Stay);
        pbx.answer(httpAnswer("200 OK"));
        const auto answer = ask(withUser(post(pbx.url("/cgi?authorization:/../y"), "a=b")));
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->status, 200);
        ASSERT_EQ(pbx.received().size(), 2);
        for (const QByteArray &received : pbx.received())
            EXPECT_TRUE(received.contains("Content-Length: 3\r\n")
                        && received.endsWith("\r\n\r\na=b"));
        EXPECT_TRUE(authorization(pbx.received()[0]).isEmpty());
        const auto sent = parameters(authorization(pbx.received()[1]));
        EXPECT_EQ(sent["username"], "Mufasa");
        EXPECT_EQ(sent["uri"], "/cgi?authorization:/../y");
        EXPECT_EQ(sent["nc"], "00000001");
        EXPECT_FALSE(sent["cnonce"].isEmpty());
        EXPECT_EQ(sent["response"], expectedResponse(algorithm, "POST", sent));
        EXPECT_FALSE(answer->sent.contains(sent["response"]));
        EXPECT_TRUE(answer->sent.startsWith("POST /cgi?authorization:/../y HTTP/1.1\r\n"));
        EXPECT_TRUE(answer->sent.endsWith("\r\n\r\na=b"));
    }
}

TEST_F(HttpClientAuth, digestIsPreferredToBasic)
{
    server.answer(httpAnswer("401 Unauthorized", {}, {basic, digest("MD5")}));
    server.answer(httpAnswer("200 OK"));
    ASSERT_TRUE(ask(withUser(get(server.url()))));
    EXPECT_TRUE(authorization(two()[1]).startsWith("Digest "));
}

TEST_F(HttpClientAuth, aWrongPasswordIsTriedOnce)
{
    const QByteArray alwaysStale = digest("MD5", ", stale=true");
    for (const QByteArray &challenge : {basic, digest("MD5"), alwaysStale}) {
        HttpStandIn pbx;
        for (int i = 0; i < 4; ++i)
            pbx.answer(httpAnswer("401 Unauthorized", "no", {challenge}));
        const auto answer = ask(withUser(post(pbx.url(), "a=b")));
        ASSERT_TRUE(answer) << challenge.constData();
        EXPECT_EQ(answer->status, 401);
        // libcurl would begin anew here, and does not read that body.
        EXPECT_EQ(answer->isCut, challenge == alwaysStale);
        EXPECT_EQ(answer->body, answer->isCut ? "" : "no");
        EXPECT_EQ(pbx.received().size(), 2) << challenge.constData();
    }
}

TEST_F(HttpClientAuth, anUnknownSchemeIsAnAnswer)
{
    server.answer(httpAnswer("401 Unauthorized", {}, {"WWW-Authenticate: Negotiate"}));
    const auto answer = ask(withUser(get(server.url())));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 401);
    EXPECT_EQ(server.received().size(), 1);
}

TEST_F(HttpClientAuth, aLossBehindTheSecondRequestIsUncertain)
{
    for (const Then then : {Then::Close, Then::Reset}) {
        HttpStandIn pbx;
        pbx.answer(httpAnswer("401 Unauthorized", {}, {digest("SHA-256")}));
        pbx.answer({}, then);
        EXPECT_EQ(codeOf(ask(withUser(get(pbx.url())))), uncertain);
        EXPECT_EQ(pbx.received().size(), 2);
    }
}

TEST_F(HttpClientAuth, theSecondConnectionHasALimitOfItsOwn)
{
    server.answer(httpAnswer("401 Unauthorized", {}, {basic}));
    send(withUser(get(server.url())));
    clock.advance(rules.connectLimit - std::chrono::milliseconds(1));
    EXPECT_TRUE(waitFor([this] { return server.received().value(1).contains("Authorization"); }));
    clock.advance(rules.connectLimit);
    EXPECT_FALSE(outcome);
    clock.advance(rules.totalLimit);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(codeOf(*outcome), uncertain);
}

TEST_F(HttpClientAuth, aRefusedSecondConnectionSentNothing)
{
    int asked = 0;
    rules.mayConnect = [&asked](const QHostAddress &, quint16) { return ++asked == 1; };
    server.answer(httpAnswer("401 Unauthorized", {}, {basic}));
    EXPECT_EQ(codeOf(ask(withUser(get(server.url())))), Error::Code::Refused);
    EXPECT_EQ(asked, 2);
}

TEST_F(HttpClientAuth, aLongPageBesideTheChallengeDoesNotHinder)
{
    server.answer(httpAnswer("401 Unauthorized", QByteArray(200'000, 'x'), {basic}));
    server.answer(httpAnswer("200 OK", "yes"));
    const auto answer = ask(withUser(get(server.url())));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->body, "yes");
    EXPECT_FALSE(answer->isCut);
}
