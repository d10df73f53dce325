// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>

namespace Jackfield::Simulator {

/// A certificate (X.509, version 3) and the private key that belongs to it, both PEM.
struct Certificate
{
    QByteArray pem;
    QByteArray keyPem; ///< EC P-256, PKCS #8, not encrypted.
};

struct CertificateRequest
{
    QString host; ///< Name and subjectAltName: a DNS name in ASCII, or an IPv4 or IPv6 address.
    QDateTime validFrom; ///< To the second.
    QDateTime validUntil; ///< May lie in the past, or before `validFrom`: a test may want that.
    bool isAuthority = false; ///< May sign others; needs no host in the sense of the network.
};

/// A certificate with a fresh key, signed by `issuer`, or by itself without one. For tests and the
/// simulator only. Malformed: an empty host, one longer than 64 characters or not ASCII, a time
/// that is not one, or an issuer that cannot be read.
Result<Certificate> makeCertificate(const CertificateRequest &request,
                                    const Certificate *issuer = nullptr);

/// What pins its key: pinText() of a certificate in PEM. Malformed when it is none.
Result<QString> publicKeyPin(const QByteArray &pem);

} // namespace Jackfield::Simulator
