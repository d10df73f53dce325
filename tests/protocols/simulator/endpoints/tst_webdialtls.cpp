// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/simulator/endpoints/webdialfixture.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslKey>
#include <QSslSocket>

using namespace Jackfield;
using namespace Jackfield::Simulator;

namespace {

class WebDialTls : public WebDialFixture
{
protected:
    /// What the client says of the certificate: asked over TLS, with `authorities` trusted.
    QList<QSslError::SslError> troubleWith(const QList<QSslCertificate> &authorities)
    {
        QSslSocket socket;
        trust(socket, authorities);
        QList<QSslError::SslError> trouble;
        QObject::connect(&socket, &QSslSocket::sslErrors, &socket,
                         [&](const QList<QSslError> &errors) {
                             for (const QSslError &error : errors)
                                 trouble.append(error.error());
                         });
        connectEncrypted(socket);
        if (socket.isEncrypted())
            return {};
        return trouble;
    }
    static void trust(QSslSocket &socket, const QList<QSslCertificate> &authorities)
    {
        QSslConfiguration configuration = socket.sslConfiguration();
        configuration.setCaCertificates(authorities);
        socket.setSslConfiguration(configuration);
    }
    void connectEncrypted(QSslSocket &socket)
    {
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), endpoint.port());
        EXPECT_TRUE(waitFor([&] {
            return socket.isEncrypted() || socket.state() == QAbstractSocket::UnconnectedState;
        }));
    }
    /// That of the endpoint, as it shows it.
    QSslCertificate certificate() const { return endpoint.tlsConfiguration()->localCertificate(); }
};

TEST_F(WebDialTls, theTrustedOneIsRightButForItsSigner)
{
    set(R"({"tls": "trusted"})");
    EXPECT_EQ(troubleWith({}), QList<QSslError::SslError>({QSslError::SelfSignedCertificate}));
    EXPECT_TRUE(waitFor([&] { return count("note") == 2; })) << "the client's refusal";
    EXPECT_TRUE(last("note")[QLatin1String("text")].toString().startsWith(
        QLatin1String("TLS was not agreed on: ")));
    EXPECT_EQ(troubleWith({certificate()}), QList<QSslError::SslError>());
}

TEST_F(WebDialTls, anOrderGoesThrough)
{
    set(R"({"tls": "trusted"})");
    QSslSocket socket;
    trust(socket, {certificate()});
    connectEncrypted(socket);
    ASSERT_TRUE(socket.isEncrypted());
    socket.write("GET " + makeCall + " HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_TRUE(waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
    EXPECT_TRUE(socket.readAll().endsWith("\r\n\r\nOK"));
    EXPECT_EQ(state(), rings);
    EXPECT_EQ(last("received")[QLatin1String("transport")], QLatin1String("https"));
}

TEST_F(WebDialTls, theWrongNameIsNoticed)
{
    set(R"({"tls": "wrong-name"})");
    EXPECT_EQ(troubleWith({certificate()}),
              QList<QSslError::SslError>({QSslError::HostNameMismatch}));
    EXPECT_EQ(certificate().subjectAlternativeNames().values(),
              QStringList(QStringLiteral("other.example")));
}

TEST_F(WebDialTls, theExpiredOneIsNoticed)
{
    set(R"({"tls": "expired"})");
    EXPECT_EQ(troubleWith({certificate()}),
              QList<QSslError::SslError>(
                  {QSslError::SelfSignedCertificate, QSslError::CertificateExpired}))
        << "Qt trusts no authority that has expired";
    EXPECT_LT(certificate().expiryDate(), clock.now());
}

TEST_F(WebDialTls, thePinIsToldAndLasts)
{
    EXPECT_EQ(endpoint.pin(), QString());
    set(R"({"tls": "trusted"})");
    const QString pin = endpoint.pin();
    const QByteArray key = certificate().publicKey().toDer();
    EXPECT_EQ(pin,
              QStringLiteral("sha256//")
                  + QString::fromLatin1(
                      QCryptographicHash::hash(key, QCryptographicHash::Sha256).toBase64()));
    EXPECT_EQ(last("note")[QLatin1String("text")].toString(),
              QStringLiteral("TLS with a certificate for 127.0.0.1, valid until "
                             "2036-01-05T09:00:00Z, pin ")
                  + pin);
    set(R"({"user": "x"})");
    EXPECT_EQ(count("note"), 1) << "nothing new to tell";
    set(R"({"tls": "expired"})");
    EXPECT_NE(endpoint.pin(), pin);
    set(R"({"tls": "off"})");
    EXPECT_EQ(endpoint.pin(), QString());
    set(R"({"tls": "trusted"})");
    EXPECT_EQ(endpoint.pin(), pin);
}

TEST_F(WebDialTls, plainTextGetsNoAnswer)
{
    set(R"({"tls": "trusted"})");
    EXPECT_FALSE(get(makeCall).contains("HTTP/1.1 2"));
    EXPECT_EQ(state(), QString());
    EXPECT_EQ(count("received"), 0);
    set(R"({"tls": "off"})");
    EXPECT_TRUE(get(makeCall).endsWith("OK"));
}

TEST_F(WebDialTls, faultsHoldWithinTls)
{
    set(R"({"tls": "trusted"})");
    const auto ask = [&] {
        QSslSocket socket;
        trust(socket, {certificate()});
        connectEncrypted(socket);
        socket.write("GET " + makeCall + " HTTP/1.1\r\nHost: x\r\n\r\n");
        EXPECT_TRUE(waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
        return socket.readAll();
    };
    setFaults(R"({"closeAfter": 12})");
    EXPECT_EQ(ask(), QByteArray("HTTP/1.1 200"));
    (void)exchange.drop(QStringLiteral("100"));
    setFaults(R"({"closeAfter": null, "reset": true})");
    EXPECT_EQ(ask(), QByteArray());
    setFaults(R"({"reset": false, "closeAfter": 0})");
    EXPECT_EQ(ask(), QByteArray());
    EXPECT_EQ(state(), QString());
}

} // namespace
