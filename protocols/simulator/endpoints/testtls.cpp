// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/testtls.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

namespace Jackfield::Simulator {

Result<Unit> TestCertificates::make(TestTls which)
{
    if (which == TestTls::Off || m_made.count(which) != 0)
        return Unit {};
    const QDateTime now = m_clock.now();
    CertificateRequest request {QStringLiteral("127.0.0.1"), now.addYears(-1), now.addYears(10)};
    if (which == TestTls::WrongName)
        request.host = QStringLiteral("other.example");
    else if (which == TestTls::Expired)
        request.validUntil = now.addDays(-1);
    return makeCertificate(request).map([&](const Certificate &made) {
        m_made[which] = made;
        return Unit {};
    });
}

QSslConfiguration TestCertificates::configuration(TestTls which) const
{
    const Certificate &certificate = m_made.at(which);
    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate(certificate.pem));
    configuration.setPrivateKey(QSslKey(certificate.keyPem, QSsl::Ec));
    return configuration;
}

QString TestCertificates::pin(TestTls which) const
{
    const auto certificate = m_made.find(which);
    return certificate == m_made.end() ? QString()
                                       : publicKeyPin(certificate->second.pem).value_or(QString());
}

QString TestCertificates::inWords(TestTls which) const
{
    const QSslCertificate certificate(m_made.at(which).pem);
    return QStringLiteral("TLS with a certificate for %1, valid until %2, pin %3")
        .arg(certificate.subjectDisplayName(), certificate.expiryDate().toString(Qt::ISODate),
             pin(which));
}

void SslSocketServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    addPendingConnection(socket);
}

} // namespace Jackfield::Simulator
