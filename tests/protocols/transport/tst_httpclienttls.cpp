// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/certificate.h"
#include "protocols/transport/certificateprobe.h"
#include "tests/protocols/transport/httpasker.h"

#include <QTemporaryFile>

using namespace Jackfield;
using Simulator::Certificate;
using Simulator::CertificateRequest;

namespace {

const QString loopback = QStringLiteral("127.0.0.1");

Certificate made(const QString &host, const Certificate *issuer = nullptr, int daysLeft = 30)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto certificate = Simulator::makeCertificate(
        {host, now.addDays(-60), now.addDays(daysLeft), host == QStringLiteral("site-ca")}, issuer);
    EXPECT_TRUE(certificate) << host.toStdString();
    return certificate.value_or(Certificate());
}

} // namespace

/// A site with an authority of its own.
class HttpClientTls : public HttpAsker
{
protected:
    HttpClientTls()
        : authority(made(QStringLiteral("site-ca")))
    {
        EXPECT_TRUE(caFile.open());
        caFile.write(authority.pem);
        caFile.flush();
        rules.caFile = caFile.fileName();
    }
    void pin(const Certificate &certificate)
    {
        rules.pins[loopback] = *pinFrom(*Simulator::publicKeyPin(certificate.pem));
    }
    /// It is refused, and the server has not read a byte of HTTP.
    QString expectRefused(const Certificate &certificate, HttpTrouble trouble)
    {
        HttpStandIn pbx;
        pbx.useTls(certificate.pem, certificate.keyPem);
        pbx.answer(httpAnswer("200 OK"));
        client.reset();
        const auto answer = ask(withUser(post(pbx.url("/dial"), "a=b")));
        EXPECT_EQ(codeOf(answer), Error::Code::Refused);
        if (answer)
            return {};
        EXPECT_EQ(answer.error().trouble, trouble) << answer.error().error.detail.toStdString();
        EXPECT_TRUE(waitFor([&pbx] { return pbx.open() == 0; }));
        EXPECT_EQ(pbx.received(), QList<QByteArray> {QByteArray()});
        return answer.error().error.detail;
    }
    void expectAnswered(const Certificate &certificate)
    {
        HttpStandIn pbx;
        pbx.useTls(certificate.pem, certificate.keyPem);
        pbx.answer(httpAnswer("200 OK", "yes"));
        client.reset();
        const auto answer = ask(get(pbx.url("/dial")));
        ASSERT_TRUE(answer) << answer.error().error.detail.toStdString();
        EXPECT_EQ(answer->body, "yes");
        EXPECT_FALSE(answer->isCut);
        EXPECT_TRUE(pbx.received().value(0).startsWith("GET /dial HTTP/1.1\r\n"));
    }

    QTemporaryFile caFile;
    const Certificate authority;
};

TEST_F(HttpClientTls, aTrustedServerIsAsked)
{
    expectAnswered(made(loopback, &authority));
}

TEST_F(HttpClientTls, withoutTheSitesAuthorityItIsNotTrusted)
{
    rules.caFile.clear();
    const QString words = expectRefused(made(loopback, &authority), HttpTrouble::Untrusted);
    EXPECT_TRUE(words.contains(loopback) && words.contains(QStringLiteral("issuer")))
        << words.toStdString();
}

TEST_F(HttpClientTls, aSelfSignedOneIsNotTrusted)
{
    const QString words = expectRefused(made(loopback), HttpTrouble::Untrusted);
    EXPECT_TRUE(words.contains(QStringLiteral("self"))) << words.toStdString();
}

TEST_F(HttpClientTls, aWrongNameIsNotTrusted)
{
    expectRefused(made(QStringLiteral("pbx.example"), &authority), HttpTrouble::Untrusted);
}

TEST_F(HttpClientTls, anExpiredOneIsNotTrusted)
{
    const QString words = expectRefused(made(loopback, &authority, -1), HttpTrouble::Untrusted);
    EXPECT_TRUE(words.contains(QStringLiteral("expired"))) << words.toStdString();
}

TEST_F(HttpClientTls, aPinnedKeyIsTrustedWhateverTheCertificate)
{
    rules.caFile.clear();
    for (const Certificate &certificate :
         {made(loopback), made(QStringLiteral("pbx.example")), made(loopback, &authority, -1)}) {
        pin(certificate);
        expectAnswered(certificate);
    }
}

TEST_F(HttpClientTls, anotherKeyThanThePinnedOneIsRefusedWhateverTheCertificate)
{
    pin(made(loopback));
    expectRefused(made(loopback), HttpTrouble::PinChanged);
    expectRefused(made(loopback, &authority), HttpTrouble::PinChanged);
    rules.pins[loopback] = QByteArray(32, '\0');
    expectRefused(made(loopback, &authority), HttpTrouble::PinChanged);
    rules.pins[loopback] = QByteArray();
    expectRefused(made(loopback, &authority), HttpTrouble::PinChanged);
}

TEST_F(HttpClientTls, aPinIsForItsHostAlone)
{
    const Certificate certificate = made(loopback);
    rules.pins[QStringLiteral("localhost")] = *pinFrom(*Simulator::publicKeyPin(certificate.pem));
    expectRefused(certificate, HttpTrouble::Untrusted);
}

TEST_F(HttpClientTls, whatIsNoTlsIsRefused)
{
    server.answer({"HTTP/1.1 400 Bad Request\r\n\r\n", Then::Close, When::FirstByte, 0, false});
    const auto answer = ask(
        withUser(get("https://127.0.0.1:" + QByteArray::number(server.port()) + "/secretpath")));
    EXPECT_EQ(codeOf(answer), Error::Code::Refused);
    EXPECT_FALSE(server.received().value(0).contains("secretpath"));
}

TEST_F(HttpClientTls, anUnreadableFileOfCertificatesIsSaid)
{
    rules.caFile = QStringLiteral("/nonexistent/ca.pem");
    const QString words = expectRefused(made(loopback, &authority), HttpTrouble::Other);
    EXPECT_TRUE(words.contains(QStringLiteral("/nonexistent/ca.pem")));
}

TEST_F(HttpClientTls, anEndBehindTheRequestIsUncertain)
{
    const Certificate certificate = made(loopback, &authority);
    for (const Then then : {Then::Close, Then::Reset}) {
        HttpStandIn pbx;
        pbx.useTls(certificate.pem, certificate.keyPem);
        pbx.answer({}, then);
        EXPECT_EQ(codeOf(ask(post(pbx.url(), "a=b"))), uncertain);
        ASSERT_EQ(pbx.received().size(), 1);
        EXPECT_EQ(pbx.received().first().count(" HTTP/1.1\r\n"), 1);
    }
}

TEST_F(HttpClientTls, silenceBehindTheRequestIsUncertain)
{
    const Certificate certificate = made(loopback, &authority);
    server.useTls(certificate.pem, certificate.keyPem);
    send(get(server.url()));
    EXPECT_TRUE(waitForRequest(server));
    clock.advance(rules.connectLimit);
    EXPECT_FALSE(outcome) << "the request could be sent in time";
    clock.advance(rules.totalLimit);
    EXPECT_EQ(codeOf(*outcome), uncertain);
}

TEST_F(HttpClientTls, fromHttpToHttpsOnTheSameHostWithCredentialsNeverBack)
{
    const Certificate certificate = made(loopback, &authority);
    HttpStandIn secure;
    secure.useTls(certificate.pem, certificate.keyPem);
    server.answer(httpAnswer("301 Moved", {}, {"Location: " + secure.url("/x")}));
    secure.answer(httpAnswer("401 Unauthorized", {}, {"WWW-Authenticate: Basic realm=\"x\""}));
    secure.answer(httpAnswer("302 Found", {}, {"Location: " + server.url("/back")}));
    const auto answer = ask(withUser(get(server.url("/dial"))));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 302);
    EXPECT_EQ(answer->location, server.url("/back"));
    EXPECT_EQ(server.received().size(), 1);
    EXPECT_TRUE(secure.received().value(1).contains("Authorization: Basic "));
}

TEST_F(HttpClientTls, aRedirectToAnUntrustedServerSendsItNothing)
{
    const Certificate certificate = made(loopback);
    HttpStandIn secure;
    secure.useTls(certificate.pem, certificate.keyPem);
    server.answer(httpAnswer("301 Moved", {}, {"Location: " + secure.url("/x")}));
    const auto answer = ask(withUser(get(server.url())));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().trouble, HttpTrouble::Untrusted);
    EXPECT_EQ(secure.received(), QList<QByteArray> {QByteArray()});
}
