// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/pending.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QObject>

QT_FORWARD_DECLARE_CLASS(QSslCertificate)
struct x509_st; // OpenSSL's X509

namespace Jackfield {

/// What a server shows of itself, for a person who is to decide whether to trust it.
struct ServerCertificate
{
    QByteArray pin; ///< SHA-256 of the public key, as in HttpRules::pins.
    QString subject; ///< Foreign text, one line each.
    QString issuer;
    QDateTime validFrom;
    QDateTime validUntil;
    QStringList problems; ///< Translated; empty: it is trusted as it is.
};

/// Connects, looks at the certificate and leaves; not a byte of HTTP is sent. NotConnected,
/// TimedOut (after `limit`), Refused: no TLS there. Dies with `parent`. `clock` must outlive it.
Pending<Result<ServerCertificate>> probeCertificate(Clock &clock, const QString &host, quint16 port,
                                                    std::chrono::milliseconds limit,
                                                    QObject *parent);

/// SHA-256 of the certificate's SubjectPublicKeyInfo (DER). Empty: there is no certificate.
QByteArray pinOf(const QSslCertificate &certificate);
QByteArray pinOf(const x509_st *certificate);
/// "sha256//" and base64: how a pin stands in jackfield.toml; nothing: it is none.
QString pinText(const QByteArray &pin);
std::optional<QByteArray> pinFrom(const QString &text);

} // namespace Jackfield
