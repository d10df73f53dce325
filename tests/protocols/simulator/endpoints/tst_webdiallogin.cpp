// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/httprequest.h"
#include "tests/protocols/simulator/endpoints/webdialfixture.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Jackfield;
using namespace Jackfield::Simulator;

namespace {

QByteArray hex(QCryptographicHash::Algorithm algorithm, const QByteArray &text)
{
    return QCryptographicHash::hash(text, algorithm).toHex();
}

/// What a client makes of a challenge; every part of it can be made wrong.
struct DigestClient
{
    QCryptographicHash::Algorithm algorithm = QCryptographicHash::Md5;
    QByteArray user = "anna";
    QByteArray password = "s\"e:c";
    QByteArray realm = "Jackfield exchange";
    QByteArray nonce;
    QByteArray uri;
    QByteArray nc = "00000001";
    QByteArray cnonce = "0a4f113b";
    QByteArray qop = "auth";
    QByteArray name = "MD5";

    QByteArray header() const
    {
        const QByteArray response =
            hex(algorithm,
                hex(algorithm, user + ':' + realm + ':' + password) + ':' + nonce + ':' + nc + ':'
                    + cnonce + ':' + qop + ':' + hex(algorithm, "GET:" + uri));
        return "Authorization: Digest username=\"" + user + "\", realm=\"" + realm + "\",nonce=\""
            + nonce + "\", uri=\"" + uri + "\", algorithm=" + name + ", nc=" + nc + ", cnonce=\""
            + cnonce + "\", qop=" + qop + ", response=\"" + response + "\"\r\n";
    }
};

class WebDialLogin : public WebDialFixture
{
protected:
    void setDigest(bool isSha256)
    {
        set(isSha256 ? R"({"answer": "digest-sha256", "user": "anna", "password": "s\"e:c"})"
                     : R"({"answer": "digest-md5", "user": "anna", "password": "s\"e:c"})");
        client.uri = makeCall;
        if (!isSha256)
            return;
        client.algorithm = QCryptographicHash::Sha256;
        client.name = "SHA-256";
    }
    /// The challenge of an answer; empty: it has none.
    static QByteArray challengeIn(const QByteArray &answer)
    {
        static const QRegularExpression line(QStringLiteral("\r\nWWW-Authenticate: ([^\r]*)\r\n"));
        return line.match(QString::fromLatin1(answer)).captured(1).toLatin1();
    }
    static QByteArray nonceIn(const QByteArray &answer)
    {
        static const QRegularExpression nonce(QStringLiteral("nonce=\"([0-9a-f]+)\""));
        return nonce.match(QString::fromLatin1(challengeIn(answer))).captured(1).toLatin1();
    }
    void expectRefused(const QByteArray &answer, bool isStale = false)
    {
        EXPECT_TRUE(answer.startsWith("HTTP/1.1 401 Unauthorized\r\n")) << answer.toStdString();
        EXPECT_EQ(challengeIn(answer).contains("stale=true"), isStale);
        EXPECT_EQ(state(), QString());
    }

    DigestClient client;
};

TEST_F(WebDialLogin, basicNeedsUserAndPassword)
{
    set(R"({"answer": "basic", "user": "jos\u00e9", "password": "a:b"})");
    const auto with = [&](const QByteArray &credentials) {
        return get(makeCall, "Authorization: " + credentials + "\r\n");
    };
    const QByteArray right = QByteArray("jos\xc3\xa9:a:b").toBase64();
    EXPECT_EQ(challengeIn(get(makeCall)),
              QByteArray("Basic realm=\"Jackfield exchange\", charset=\"UTF-8\""));
    expectRefused(with("Basic " + QByteArray("jos\xc3\xa9:a").toBase64()));
    expectRefused(with("Basic " + QByteArray("jose:a:b").toBase64()));
    expectRefused(with("Basic " + QByteArray("jos\xe9:a:b").toBase64()));
    expectRefused(with("Basic !!!!"));
    expectRefused(with("Basic"));
    expectRefused(with("Bearer " + right));
    expectRefused(with("Digest " + right));
    EXPECT_TRUE(with("basic  " + right).endsWith("\r\n\r\nOK"));
    EXPECT_EQ(state(), rings);
}

TEST_F(WebDialLogin, digestIsChecked)
{
    for (const bool isSha256 : {false, true}) {
        setDigest(isSha256);
        const QByteArray refused = get(makeCall);
        expectRefused(refused);
        EXPECT_TRUE(
            challengeIn(refused).contains(isSha256 ? "algorithm=SHA-256" : "algorithm=MD5"));
        EXPECT_TRUE(challengeIn(refused).contains("qop=\"auth\""));
        client.nonce = nonceIn(refused);
        ASSERT_FALSE(client.nonce.isEmpty());
        EXPECT_TRUE(get(makeCall, client.header()).endsWith("\r\n\r\nOK"));
        EXPECT_EQ(state(), rings);
        (void)exchange.drop(QStringLiteral("100"));
        // The same again is a replay; the new nonce is good.
        const QByteArray replayed = get(makeCall, client.header());
        expectRefused(replayed, true);
        client.nonce = nonceIn(replayed);
        EXPECT_TRUE(get(makeCall, client.header()).endsWith("\r\n\r\nOK"));
        (void)exchange.drop(QStringLiteral("100"));
        client = DigestClient {};
    }
}

// Computed with Python's hashlib after RFC 7616, 3.4.1, for the nonce that seed 1 gives.
TEST(HttpLogin, goldenDigests)
{
    using Scheme = HttpLogin::Scheme;
    const QByteArray nonce = "8ed570d832dcafe3b1f5259eb45c6816";
    const std::tuple<Scheme, QByteArray, QByteArray> rows[] = {
        {Scheme::DigestMd5, "MD5", "be18365f55444db5517352aeef3940ba"},
        {Scheme::DigestSha256, "SHA-256",
         "73f1a9746065a6e4327c461cfa6d8c7152b0c6d4950f96b91b4501778d1482c3"},
    };
    for (const auto &[scheme, name, response] : rows) {
        HttpLogin login(1);
        EXPECT_EQ(login.challenge(scheme),
                  "Digest realm=\"Jackfield exchange\", qop=\"auth\", algorithm=" + name
                      + ", nonce=\"" + nonce + "\", charset=UTF-8");
        ReceivedRequest request {"GET", "/dir/index.html", {}, {}};
        request.headers.append(
            {"authorization",
             "Digest username=\"Mufasa\", realm=\"Jackfield exchange\", uri=\"/dir/index.html\", "
             "algorithm="
                 + name + ", nonce=\"" + nonce
                 + "\", nc=00000001, "
                   "cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", qop=auth, "
                   "response=\""
                 + response + "\""});
        const auto check = [&] {
            return login.check(scheme, request, QStringLiteral("Mufasa"),
                               QStringLiteral("Circle of Life"));
        };
        EXPECT_EQ(check(), HttpLogin::Verdict::Right);
        EXPECT_EQ(check(), HttpLogin::Verdict::Stale);
    }
}

TEST_F(WebDialLogin, digestOfAPostIsOverPost)
{
    setDigest(false);
    client.nonce = nonceIn(get(makeCall));
    QByteArray post = postText(makeCall, "x=1");
    post.insert(post.indexOf("Host:"), client.header()); // Made for GET.
    expectRefused(converse(post));
}

TEST_F(WebDialLogin, digestInEveryWayWrong)
{
    const std::pair<const char *, std::function<void(DigestClient &)>> rows[] = {
        {"user", [](DigestClient &c) { c.user = "otto"; }},
        {"password", [](DigestClient &c) { c.password = "other"; }},
        {"no password", [](DigestClient &c) { c.password.clear(); }},
        {"realm", [](DigestClient &c) { c.realm = "other"; }},
        {"uri", [](DigestClient &c) { c.uri = "/"; }},
        {"qop", [](DigestClient &c) { c.qop = "auth-int"; }},
        {"no cnonce", [](DigestClient &c) { c.cnonce.clear(); }},
        {"algorithm", [](DigestClient &c) { c.name = "SHA-256"; }},
        {"injected", [](DigestClient &c) { c.user = "otto\", username=\"anna"; }},
    };
    setDigest(false);
    const DigestClient right = client;
    for (const auto &[name, spoil] : rows) {
        SCOPED_TRACE(name);
        client = right;
        client.nonce = nonceIn(get(makeCall));
        spoil(client);
        expectRefused(get(makeCall, client.header()));
    }
    client = right;
    client.nonce = "0123456789abcdef"; // Never given.
    expectRefused(get(makeCall, client.header()), true);
    client.nonce = nonceIn(get(makeCall));
    client.nc = "00000002";
    expectRefused(get(makeCall, client.header()), true);
    for (const char *text : {"Digest", "Digest ", "Digest =", "Digest username", "Digest \"",
                             "Digest username=\"anna", "Digest ,,,,", "Digest username=\"a\\"})
        expectRefused(get(makeCall, QByteArray("Authorization: ") + text + "\r\n"));
    EXPECT_EQ(count("order"), 0);
}

TEST_F(WebDialLogin, aWrongAnswerUsesTheNonceUp)
{
    setDigest(false);
    client.nonce = nonceIn(get(makeCall));
    DigestClient guess = client;
    guess.password = "guess";
    expectRefused(get(makeCall, guess.header()));
    expectRefused(get(makeCall, client.header()), true);
}

// Quoted pairs, and no algorithm, which means MD5.
TEST_F(WebDialLogin, digestIsReadAsTheGrammarSays)
{
    set(R"({"answer": "digest-md5", "user": "a\"n\\na", "password": "p"})");
    client.user = "a\"n\\na";
    client.password = "p";
    client.uri = makeCall;
    client.nonce = nonceIn(get(makeCall));
    QByteArray header = client.header();
    header.replace("username=\"a\"n\\na\"", "UserName=\"a\\\"n\\\\na\"");
    header.replace(" algorithm=MD5,", "");
    EXPECT_TRUE(get(makeCall, header).endsWith("\r\n\r\nOK"));
}

TEST_F(WebDialLogin, theOldestNoncesAreForgotten)
{
    setDigest(false);
    HttpLogin login(7);
    const QByteArray first = login.challenge(HttpLogin::Scheme::DigestMd5);
    client.nonce = nonceIn("\r\nWWW-Authenticate: " + first + "\r\n");
    for (int i = 0; i < 256; ++i)
        EXPECT_NE(login.challenge(HttpLogin::Scheme::DigestMd5), first);
    ReceivedRequest request {"GET", makeCall, {}, {}};
    request.headers.append({"Authorization", client.header().mid(15).trimmed()});
    EXPECT_EQ(login.check(HttpLogin::Scheme::DigestMd5, request, QStringLiteral("anna"),
                          QStringLiteral("s\"e:c")),
              HttpLogin::Verdict::Stale);
}

TEST_F(WebDialLogin, theJournalNamesTheUserOnly)
{
    const auto shown = [&](const QByteArray &credentials) {
        get(makeCall, "Authorization: " + credentials + "\r\n");
        return last("received")[QLatin1String("headers")][QLatin1String("Authorization")]
            .toString();
    };
    EXPECT_EQ(shown("Basic " + QByteArray("anna:secret").toBase64()), QStringLiteral("Basic anna"));
    EXPECT_EQ(shown("Basic " + QByteArray("secret").toBase64()), QStringLiteral("Basic"));
    EXPECT_EQ(shown("Bearer c2VjcmV0"), QStringLiteral("another scheme"));
    EXPECT_EQ(shown("c2VjcmV0"), QStringLiteral("another scheme"));
    client.uri = makeCall;
    EXPECT_EQ(shown(client.header().mid(15).trimmed()), QStringLiteral("Digest anna"));
    for (const QJsonObject &event : std::as_const(events))
        EXPECT_FALSE(QJsonDocument(event).toJson().contains("c2VjcmV0"));
}

} // namespace
