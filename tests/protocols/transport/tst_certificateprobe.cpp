// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/certificate.h"
#include "protocols/transport/certificateprobe.h"
#include "tests/support/httpstandin.h"
#include "tests/support/manualclock.h"
#include "tests/support/waitfor.h"

#include <QSslCertificate>
#include <QTcpServer>

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

const std::chrono::seconds limit(3);
const QString loopback = QStringLiteral("127.0.0.1");

struct Vector
{
    const char *kind;
    const char *pem; ///< openssl req -x509 -newkey …
    const char *pin; ///< openssl x509 -pubkey -noout | openssl pkey -pubin -outform der |
                     ///< openssl dgst -sha256 -binary | base64
};

const Vector vectors[] = {
    {"RSA",
     "-----BEGIN CERTIFICATE-----\n"
     "MIIDDTCCAfWgAwIBAgIUNIsji/bDKniQ95FZCfvJ9WsKGBowDQYJKoZIhvcNAQEL\n"
     "BQAwFjEUMBIGA1UEAwwLcGJ4LmV4YW1wbGUwHhcNMjYxMTIxMTQxMTIzWhcNMzYx\n"
     "MTE4MTQxMTIzWjAWMRQwEgYDVQQDDAtwYnguZXhhbXBsZTCCASIwDQYJKoZIhvcN\n"
     "AQEBBQADggEPADCCAQoCggEBALWyFSyIEZFZFczyzASPpNclozrLQiG3hPD1kWYS\n"
     "e+v23yN6zoCEvzbp0OO0wW3nVNKPctHx1VgLocU4fZDtIapug5dmdPUzonINXGXV\n"
     "+36SSorclojZwM7y0ObFbAANV2ZfvgT3MZGyPAF5wF0av8tHNc0jabPsjO8brxcL\n"
     "mtmFIJKkKnFvVkBk6RbiyblxEgfXgtN3HL4JaZUOy84C8URmBXB02IFYXcIGVPYL\n"
     "aBp8zWtV9iiHp06V5mAhkBwpmkZyRofKqWsj7HtvwRMHYnOwl2j4dRiUL81zfSwK\n"
     "ny1Do6ZADSszSBs2BrIgoR+72G5Eyf36XLRWB3d4UwGWViECAwEAAaNTMFEwHQYD\n"
     "VR0OBBYEFCfgc36puh4Gxd4tGo/2qYT3pvXSMB8GA1UdIwQYMBaAFCfgc36puh4G\n"
     "xd4tGo/2qYT3pvXSMA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcNAQELBQADggEB\n"
     "AGOtiI9jdORyL3c3iTFqJPYGbvsV0pnwvBE9mT/UhIzOJ7Y22/VF/bMmWQsYOCWW\n"
     "qRzAXx/BZ2RVQa7MHDpq0s7YlQrUVKsuyfYU/vIdRk4V4c7Cp/pgvI/ykejqF171\n"
     "81TOtjYdxdYerdWfAqHU4CweDzOEz9KEhz756vbLdtFyRJboqAgl4I622ANOC2j5\n"
     "npnvlUuLNsLqLg6vF/jXiW/18wkmH6hbWK7UZ7vqgjRH7vp4DqZjIH5awbxTA1zf\n"
     "4boNBwM+fXBY8a2i9xi3WiMgLVlnRQptrWSr9jWVECkyhz7H2LTvFfrJUzegWo15\n"
     "JezXEb2r+JAdmqdSDRbnDFM=\n"
     "-----END CERTIFICATE-----\n",
     "hzDKexMtshtBdAz7MFRq25E2HBAonvQ0cXT9zcTzeq8="},
    {"EC P-256",
     "-----BEGIN CERTIFICATE-----\n"
     "MIIBgTCCASegAwIBAgIUeXygz81bpCniF0tFRJ4dyBcpp2kwCgYIKoZIzj0EAwIw\n"
     "FjEUMBIGA1UEAwwLcGJ4LmV4YW1wbGUwHhcNMjYxMTIxMTQxMTIzWhcNMzYxMTE4\n"
     "MTQxMTIzWjAWMRQwEgYDVQQDDAtwYnguZXhhbXBsZTBZMBMGByqGSM49AgEGCCqG\n"
     "SM49AwEHA0IABHrjkwVkP+LLrQ1qUkpEVngkp4FWuqIII3pUWGxrgcW8PV7bclkx\n"
     "wOLsIx22eSw9aL7ryaW7UAe5f5OrUZiOF8KjUzBRMB0GA1UdDgQWBBRFquF9WVbp\n"
     "GJ/Oi3hKxlCTkluUszAfBgNVHSMEGDAWgBRFquF9WVbpGJ/Oi3hKxlCTkluUszAP\n"
     "BgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIQCJogDR2xqhgyGE6ma3\n"
     "xlRlLfjNnvGQFi7MmksWDVCAgwIgEZFvbU7EehT3hLFQoMRZeWEQi5XfMJRYGs9U\n"
     "FzV08J8=\n"
     "-----END CERTIFICATE-----\n",
     "w7x6PE7HfX+klPDmyrHLwqNzbGcilpBRvDII9PZiUp0="},
    {"EC P-384",
     "-----BEGIN CERTIFICATE-----\n"
     "MIIBvjCCAUSgAwIBAgIUPvcfeUnPd7hR0NpUxooW8fQoS2IwCgYIKoZIzj0EAwIw\n"
     "FjEUMBIGA1UEAwwLcGJ4LmV4YW1wbGUwHhcNMjYxMTIxMTQxMTIzWhcNMzYxMTE4\n"
     "MTQxMTIzWjAWMRQwEgYDVQQDDAtwYnguZXhhbXBsZTB2MBAGByqGSM49AgEGBSuB\n"
     "BAAiA2IABOPKolsUZChUfqsC7JX75aX6KxUT8i6guT+OhwTIbka0I1emCY8X3LSA\n"
     "vB635KFuCQaCOmwLbWJHQefHuhbrnvTCQTVn1OCaDvNq5GxwcL9zS6DRmdlMwR2c\n"
     "qTFd/dG2N6NTMFEwHQYDVR0OBBYEFH49hunlAgU8AqotF+odHboXuDYpMB8GA1Ud\n"
     "IwQYMBaAFH49hunlAgU8AqotF+odHboXuDYpMA8GA1UdEwEB/wQFMAMBAf8wCgYI\n"
     "KoZIzj0EAwIDaAAwZQIxALx5xWVrLyr1Pc840MhHnoeHyNWBakzIObxRoqL8TSk8\n"
     "btZfYxiZMzrv5KOe37ve0wIwdIJ7V6q+S1PLRfjoo1sUGmKz7cxsPnQp63cgRd0f\n"
     "9d3Ca39NEfInG43OEmV75AdU\n"
     "-----END CERTIFICATE-----\n",
     "qFSXNAQVCD2sssjNuifyOMpM1k1e1NiBCrDi/lYxxEU="},
    {"Ed25519",
     "-----BEGIN CERTIFICATE-----\n"
     "MIIBQDCB86ADAgECAhQ4eqsv2tuPqydXcF2yyUUtSdaaoDAFBgMrZXAwFjEUMBIG\n"
     "A1UEAwwLcGJ4LmV4YW1wbGUwHhcNMjYxMTIxMTQxMTIzWhcNMzYxMTE4MTQxMTIz\n"
     "WjAWMRQwEgYDVQQDDAtwYnguZXhhbXBsZTAqMAUGAytlcAMhAFJPTC+9QUHY02gQ\n"
     "cgj8cvPBE87vDrvKG3YRAoBb8BT8o1MwUTAdBgNVHQ4EFgQUxAqLXuTbWZNRVKv/\n"
     "bpTt+Iqa6cswHwYDVR0jBBgwFoAUxAqLXuTbWZNRVKv/bpTt+Iqa6cswDwYDVR0T\n"
     "AQH/BAUwAwEB/zAFBgMrZXADQQCWr4TFg1pX23RWNYbHDm0jai7RBEKjmScGwqin\n"
     "mB9LSAt/betw97a2rBuO4KCj/46JkrkfzEK3XwM2+36tGKcH\n"
     "-----END CERTIFICATE-----\n",
     "9dCGVABsaeyXz5hyI5vpCGGinCpQh+h2JMCaH8zabRY="},
};

} // namespace

class CertificateProbeTest : public testing::Test
{
protected:
    void begin(quint16 port, QObject *parent)
    {
        probeCertificate(clock, loopback, port, limit, parent)
            .then(&context, [this](const Result<ServerCertificate> &answer) {
                EXPECT_FALSE(result) << "answered twice";
                result = answer;
            });
    }
    void probe(quint16 port)
    {
        begin(port, &context);
        EXPECT_TRUE(waitFor([this] { return result.has_value(); }));
    }

    ManualClock clock;
    std::optional<Result<ServerCertificate>> result;
    QObject context;
};

TEST(Pin, isOfTheKeyAsOpensslWritesIt)
{
    for (const Vector &vector : vectors) {
        const QSslCertificate certificate {QByteArray(vector.pem)};
        ASSERT_FALSE(certificate.isNull()) << vector.kind;
        EXPECT_EQ(pinText(pinOf(certificate)),
                  QLatin1String("sha256//") + QLatin1String(vector.pin))
            << vector.kind;
    }
    EXPECT_EQ(pinOf(QSslCertificate()), QByteArray());
}

TEST(Pin, isWrittenAndReadAsText)
{
    const QByteArray pin(32, '\x7f');
    EXPECT_EQ(pinFrom(pinText(pin)), pin);
    for (const char *text :
         {"", "sha256//", "sha256//AAAA", "sha256//!!",
          "sha1//f39/f39/f39/f39/f39/f39/f38=", "f39/f39/f39/f39/f39/f39/f39/f39/f39/f39/f38=",
          "sha256//f39/f39/f39/f39/f39/f39/f39/f39/f39/f39/f38=;sha256//x",
          "sha256//f39/f39/f39/f39/f39/f39/f39/f39/f39/f39/f39/"})
        EXPECT_FALSE(pinFrom(QLatin1String(text))) << text;
}

TEST_F(CertificateProbeTest, showsACertificateThatIsNotTrusted)
{
    const QDateTime from(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    const QDateTime until(QDate(2026, 2, 2), QTime(3, 4, 5), Qt::UTC);
    const auto certificate =
        Simulator::makeCertificate({QStringLiteral("pbx.example"), from, until, false});
    ASSERT_TRUE(certificate);
    HttpStandIn server;
    server.useTls(certificate->pem, certificate->keyPem);
    probe(server.port());
    ASSERT_TRUE(*result) << (*result).error().detail.toStdString();
    const ServerCertificate &shown = **result;
    EXPECT_EQ(pinText(shown.pin), *Simulator::publicKeyPin(certificate->pem));
    EXPECT_EQ(shown.subject, QStringLiteral("pbx.example"));
    EXPECT_EQ(shown.issuer, QStringLiteral("pbx.example"));
    EXPECT_EQ(shown.validFrom, from);
    EXPECT_EQ(shown.validUntil, until);
    EXPECT_GE(shown.problems.size(), 2) << "self-signed, another name";
    EXPECT_TRUE(waitFor([&server] { return server.open() == 0; })) << "it leaves";
    EXPECT_EQ(server.received(), QList<QByteArray> {QByteArray()});
    EXPECT_EQ(clock.pending(), 0);
}

TEST_F(CertificateProbeTest, whatIsNoTlsIsRefused)
{
    HttpStandIn server;
    server.answer({"HTTP/1.1 400 Bad Request\r\n\r\n", HttpStandIn::Then::Close,
                   HttpStandIn::When::FirstByte, 0, false});
    probe(server.port());
    ASSERT_FALSE(*result);
    EXPECT_EQ((*result).error().code, Error::Code::Refused);
    EXPECT_FALSE(server.received().value(0).contains("HTTP"));
}

TEST_F(CertificateProbeTest, anEndInsteadOfTlsIsRefused)
{
    HttpStandIn server;
    server.answer({{}, HttpStandIn::Then::Close, HttpStandIn::When::FirstByte, 0, false});
    probe(server.port());
    ASSERT_FALSE(*result);
    EXPECT_EQ((*result).error().code, Error::Code::Refused);
}

TEST_F(CertificateProbeTest, aClosedPortIsNotConnected)
{
    QTcpServer closed;
    ASSERT_TRUE(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    probe(port);
    ASSERT_FALSE(*result);
    EXPECT_EQ((*result).error().code, Error::Code::NotConnected);
}

TEST_F(CertificateProbeTest, silenceTimesOut)
{
    HttpStandIn server;
    begin(server.port(), &context);
    EXPECT_TRUE(waitFor([&server] { return !server.received().value(0).isEmpty(); }));
    clock.advance(limit - std::chrono::milliseconds(1));
    EXPECT_FALSE(result);
    clock.advance(std::chrono::milliseconds(1));
    ASSERT_TRUE(result);
    EXPECT_EQ((*result).error().code, Error::Code::TimedOut);
    EXPECT_TRUE(waitFor([&server] { return server.open() == 0; }));
}

TEST_F(CertificateProbeTest, diesWithItsParent)
{
    HttpStandIn server;
    auto parent = std::make_unique<QObject>();
    begin(server.port(), parent.get());
    EXPECT_TRUE(waitFor([&server] { return !server.received().value(0).isEmpty(); }));
    parent.reset();
    ASSERT_TRUE(result);
    EXPECT_EQ((*result).error().code, Error::Code::Cancelled);
    EXPECT_EQ(clock.pending(), 0);
    EXPECT_TRUE(waitFor([&server] { return server.open() == 0; }));
}
