// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/certificateprobe.h"

#include "core/base/redact.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QNetworkProxy>
#include <QSslError>
#include <QSslSocket>

#include <openssl/x509.h>

namespace Jackfield {

namespace {

    /// First of the names of one kind, or of another when there is none.
    QString nameOf(const QStringList &names, const QStringList &others)
    {
        const QStringList &shown = names.isEmpty() ? others : names;
        return oneLine(shown.join(QStringLiteral(", ")));
    }

    ServerCertificate described(const QSslCertificate &certificate, const QList<QSslError> &errors)
    {
        const auto subject = [&certificate](auto kind) { return certificate.subjectInfo(kind); };
        const auto issuer = [&certificate](auto kind) { return certificate.issuerInfo(kind); };
        ServerCertificate shown {
            pinOf(certificate),
            nameOf(subject(QSslCertificate::CommonName), subject(QSslCertificate::Organization)),
            nameOf(issuer(QSslCertificate::CommonName), issuer(QSslCertificate::Organization)),
            certificate.effectiveDate(),
            certificate.expiryDate(),
            {}};
        for (const QSslError &error : errors)
            shown.problems.append(oneLine(error.errorString()));
        shown.problems.removeDuplicates();
        return shown;
    }

    class CertificateProbe final : public QObject
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::CertificateProbe)
    public:
        CertificateProbe(Clock &clock, QString host, std::chrono::milliseconds limit,
                         QObject *parent);
        Pending<Result<ServerCertificate>> pending() const { return m_resolver->pending(); }
        void start(quint16 port);

    private:
        void onErrors(const QList<QSslError> &errors);
        void onFailed();
        void end(const Result<ServerCertificate> &result);

        const QString m_host;
        QSslSocket m_socket;
        std::optional<Resolver<Result<ServerCertificate>>> m_resolver;
        std::unique_ptr<Alarm> m_alarm;
    };

    CertificateProbe::CertificateProbe(Clock &clock, QString host, std::chrono::milliseconds limit,
                                       QObject *parent)
        : QObject(parent)
        , m_host(std::move(host))
        , m_resolver(std::in_place, failure(Error::Code::Cancelled))
    {
        m_alarm = clock.after(limit, [this] {
            end(failure(Error::Code::TimedOut, tr("%1 does not answer").arg(oneLine(m_host))));
        });
        connect(&m_socket, &QSslSocket::sslErrors, this, &CertificateProbe::onErrors);
        connect(&m_socket, &QSslSocket::encrypted, this, [this] { onErrors({}); });
        connect(&m_socket, &QSslSocket::errorOccurred, this, &CertificateProbe::onFailed);
    }

    void CertificateProbe::start(quint16 port)
    {
        m_socket.setProxy(QNetworkProxy::NoProxy);
        m_socket.connectToHostEncrypted(m_host, port);
    }

    /// They are looked at, never ignored: without a word from here the socket ends the connection.
    void CertificateProbe::onErrors(const QList<QSslError> &errors)
    {
        end(described(m_socket.peerCertificate(), errors));
    }

    void CertificateProbe::onFailed()
    {
        const bool isConnected = m_socket.state() == QAbstractSocket::ConnectedState
            || m_socket.error() == QAbstractSocket::SslHandshakeFailedError
            || m_socket.error() == QAbstractSocket::RemoteHostClosedError;
        const QString reason = oneLine(m_socket.errorString());
        if (isConnected)
            end(failure(Error::Code::Refused,
                        tr("%1 makes no secure connection (%2)").arg(oneLine(m_host), reason)));
        else
            end(failure(Error::Code::NotConnected,
                        tr("No connection to %1 (%2)").arg(oneLine(m_host), reason)));
    }

    void CertificateProbe::end(const Result<ServerCertificate> &result)
    {
        if (!m_resolver)
            return;
        auto resolver = std::move(*m_resolver);
        m_resolver.reset();
        m_socket.disconnect(this);
        m_alarm.reset();
        // This may run inside the socket's signal.
        QMetaObject::invokeMethod(&m_socket, &QAbstractSocket::abort, Qt::QueuedConnection);
        deleteLater();
        resolver.resolve(result);
    }

} // namespace

QByteArray pinOf(const QSslCertificate &certificate)
{
    // QSslKey's DER is not SubjectPublicKeyInfo for every kind of key.
    const QByteArray der = certificate.toDer();
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<X509, decltype(&X509_free)> x509(
        d2i_X509(nullptr, &bytes, long(der.size())), &X509_free);
    return pinOf(x509.get());
}

QByteArray pinOf(const X509 *certificate)
{
    if (!certificate)
        return {};
    unsigned char *key = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &key);
    if (size <= 0)
        return {};
    const QByteArrayView view(reinterpret_cast<const char *>(key), size);
    QByteArray pin = QCryptographicHash::hash(view.toByteArray(), QCryptographicHash::Sha256);
    OPENSSL_free(key);
    return pin;
}

Pending<Result<ServerCertificate>> probeCertificate(Clock &clock, const QString &host, quint16 port,
                                                    std::chrono::milliseconds limit,
                                                    QObject *parent)
{
    auto *probe = new CertificateProbe(clock, host, limit, parent);
    auto pending = probe->pending();
    probe->start(port);
    return pending;
}

QString pinText(const QByteArray &pin)
{
    return QStringLiteral("sha256//") + QString::fromLatin1(pin.toBase64());
}

std::optional<QByteArray> pinFrom(const QString &text)
{
    constexpr qsizetype sha256Size = 32;
    const QString prefix = QStringLiteral("sha256//");
    if (!text.startsWith(prefix))
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(text.mid(prefix.size()).toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != sha256Size)
        return {};
    return decoded.decoded;
}

} // namespace Jackfield
