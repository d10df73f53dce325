// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/certificate.h"
#include "tests/support/printers.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslError>
#include <QSslKey>

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace Jackfield::Simulator;

namespace {

const QDateTime from(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
const QDateTime until(QDate(2027, 6, 7), QTime(8, 9, 10), Qt::UTC);

CertificateRequest requestFor(const char *host)
{
    return {QString::fromLatin1(host), from, until};
}

Certificate make(const CertificateRequest &request, const Certificate *issuer = nullptr)
{
    const auto made = makeCertificate(request, issuer);
    EXPECT_TRUE(made) << made.error().detail.toStdString();
    return made.value_or(Certificate {});
}

QSslCertificate load(const Certificate &certificate)
{
    return QSslCertificate(certificate.pem);
}

QList<QSslError::SslError> errorsOf(const QList<QSslCertificate> &chain, const char *host)
{
    QList<QSslError::SslError> list;
    for (const QSslError &error : QSslCertificate::verify(chain, QString::fromLatin1(host)))
        list.append(error.error());
    return list;
}

TEST(Certificate, loadsWithItsKeyAndDates)
{
    const Certificate made = make(requestFor("pbx.example"));
    const QSslCertificate certificate = load(made);
    ASSERT_FALSE(certificate.isNull());
    EXPECT_EQ(certificate.effectiveDate(), from);
    EXPECT_EQ(certificate.expiryDate(), until);
    EXPECT_TRUE(certificate.isSelfSigned());
    EXPECT_EQ(certificate.version(), QByteArray("3"));
    EXPECT_EQ(certificate.subjectInfo(QSslCertificate::CommonName),
              QStringList(QStringLiteral("pbx.example")));
    const QSslKey key(made.keyPem, QSsl::Ec);
    ASSERT_FALSE(key.isNull());
    EXPECT_EQ(key.length(), 256);
    EXPECT_EQ(certificate.publicKey().algorithm(), QSsl::Ec);
    EXPECT_EQ(certificate.publicKey().length(), 256);
}

TEST(Certificate, namesDnsAndAddresses)
{
    const auto named = load(make(requestFor("pbx.example"))).subjectAlternativeNames();
    EXPECT_EQ(named.values(QSsl::DnsEntry), QStringList(QStringLiteral("pbx.example")));
    EXPECT_TRUE(named.values(QSsl::IpAddressEntry).isEmpty());
    const auto four = load(make(requestFor("127.0.0.1"))).subjectAlternativeNames();
    EXPECT_EQ(four.values(QSsl::IpAddressEntry), QStringList(QStringLiteral("127.0.0.1")));
    EXPECT_TRUE(four.values(QSsl::DnsEntry).isEmpty());
    const auto six = load(make(requestFor("::1"))).subjectAlternativeNames();
    EXPECT_EQ(six.values(QSsl::IpAddressEntry), QStringList(QStringLiteral("::1")));
}

TEST(Certificate, everyOneIsAnother)
{
    const QSslCertificate one = load(make(requestFor("pbx.example")));
    const QSslCertificate other = load(make(requestFor("pbx.example")));
    EXPECT_NE(one.serialNumber(), other.serialNumber());
    EXPECT_NE(one.publicKey().toDer(), other.publicKey().toDer());
}

TEST(Certificate, anAuthoritySignsOthers)
{
    CertificateRequest request = requestFor("Test authority");
    request.host = QStringLiteral("Test-authority");
    request.isAuthority = true;
    const Certificate authority = make(request);
    const QSslCertificate leaf = load(make(requestFor("pbx.example"), &authority));
    EXPECT_FALSE(leaf.isSelfSigned());
    EXPECT_EQ(leaf.issuerInfo(QSslCertificate::CommonName),
              QStringList(QStringLiteral("Test-authority")));
    EXPECT_TRUE(load(authority).subjectAlternativeNames().isEmpty());
    // The chain holds but for that nobody trusts its root, and for the name that is asked for.
    const QList<QSslCertificate> chain {leaf, load(authority)};
    using Kind = QSslError::SslError;
    EXPECT_EQ(errorsOf(chain, "pbx.example"),
              QList<Kind>({QSslError::SelfSignedCertificateInChain}));
    EXPECT_TRUE(errorsOf(chain, "other.example").contains(QSslError::HostNameMismatch));
    // Another authority of the same name has another key.
    const Certificate stranger = make(request);
    EXPECT_NE(errorsOf({leaf, load(stranger)}, "pbx.example"),
              QList<Kind>({QSslError::SelfSignedCertificateInChain}));
}

TEST(Certificate, mayBeExpired)
{
    CertificateRequest request = requestFor("127.0.0.1");
    request.validFrom = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
    request.validUntil = QDateTime(QDate(2020, 1, 2), QTime(0, 0), Qt::UTC);
    EXPECT_TRUE(
        errorsOf({load(make(request))}, "127.0.0.1").contains(QSslError::CertificateExpired));
}

TEST(Certificate, refusesWhatIsNoRequest)
{
    const auto codeOf = [](const Result<Certificate> &made) {
        return made ? std::optional<Error::Code>() : made.error().code;
    };
    for (const QString &host : {QString(), QString(65, u'a'), QStringLiteral("b\u00FCro.example"),
                                QStringLiteral("a b"), QStringLiteral("a\nb")})
        EXPECT_EQ(codeOf(makeCertificate({host, from, until})), Error::Code::Malformed)
            << host.toStdString();
    const QString host = QStringLiteral("a");
    EXPECT_EQ(codeOf(makeCertificate({host, {}, until})), Error::Code::Malformed);
    EXPECT_EQ(codeOf(makeCertificate({host, from, {}})), Error::Code::Malformed);
    const Certificate nonsense {"nonsense", "nonsense"};
    EXPECT_EQ(codeOf(makeCertificate({host, from, until}, &nonsense)), Error::Code::Malformed);
}

TEST(Certificate, pinIsTheHashOfItsKey)
{
    const Certificate made = make(requestFor("pbx.example"));
    const QByteArray der = load(made).publicKey().toDer();
    EXPECT_EQ(publicKeyPin(made.pem).value_or(QString()),
              QStringLiteral("sha256//")
                  + QString::fromLatin1(
                      QCryptographicHash::hash(der, QCryptographicHash::Sha256).toBase64()));
    EXPECT_FALSE(publicKeyPin("nonsense"));
}

} // namespace
