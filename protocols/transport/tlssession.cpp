// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/tlssession.h"

#include "core/base/redact.h"
#include "protocols/transport/certificateprobe.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QUrl>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <utility>

namespace Jackfield {

namespace {

    constexpr qsizetype maxPart = 16 * 1024; // RFC 8446 5.1: octets of a record

    /// In place of the check of the chain; `pin` is a QByteArray.
    int isPinned(X509_STORE_CTX *chain, void *pin)
    {
        if (pinOf(X509_STORE_CTX_get0_cert(chain)) == *static_cast<const QByteArray *>(pin))
            return 1;
        X509_STORE_CTX_set_error(chain, X509_V_ERR_APPLICATION_VERIFICATION);
        return 0;
    }

    /// The server is always checked: by the certificates of the system and of the rules' file or,
    /// with a pin, by its key alone (security.md T69). Null: the file cannot be used. The rules
    /// must outlive it.
    SSL *newConnection(const TlsRules &rules)
    {
        using Context = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;
        const Context context(SSL_CTX_new(TLS_client_method()), &SSL_CTX_free);
        auto *pin = const_cast<QByteArray *>(&rules.pin);
        if (!rules.pin.isEmpty())
            SSL_CTX_set_cert_verify_callback(context.get(), &isPinned, pin);
        else if (SSL_CTX_set_default_verify_paths(context.get()) != 1)
            return nullptr;
        const QByteArray file = rules.caFile.toLocal8Bit();
        if (!file.isEmpty() && SSL_CTX_load_verify_file(context.get(), file.constData()) != 1)
            return nullptr;
        SSL *connection = SSL_new(context.get());
        SSL_set_verify(connection, SSL_VERIFY_PEER, nullptr);
        // As libcurl: the file may name an authority in the middle of the chain.
        X509_VERIFY_PARAM_set_flags(SSL_get0_param(connection), X509_V_FLAG_PARTIAL_CHAIN);
        return connection;
    }

    /// Whom the certificate must be for, and SNI (RFC 6066 3: names only).
    void expectHost(SSL *connection, const QString &host)
    {
        QHostAddress address(host);
        address.setScopeId({});
        if (!address.isNull()) {
            X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(connection),
                                          address.toString().toLatin1().constData());
            return;
        }
        const QByteArray ace = QUrl::toAce(host);
        QByteArray name = ace.isEmpty() ? host.toUtf8() : ace;
        if (name.endsWith('.'))
            name.chop(1);
        SSL_set_hostflags(connection, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
        SSL_set1_host(connection, name.constData());
        SSL_set_tlsext_host_name(connection, name.constData());
    }

    QString hostOf(const TlsRules &rules)
    {
        return oneLine(rules.host);
    }

} // namespace

void TlsSession::Release::operator()(SSL *connection) const
{
    SSL_free(connection);
}

Result<std::unique_ptr<TlsSession>> TlsSession::make(const TlsRules &rules)
{
    std::unique_ptr<TlsSession> session(new TlsSession(rules));
    if (!session->m_connection)
        return Jackfield::failure(
            Error::Code::Refused,
            TlsTransport::tr("The file with the trusted certificates cannot be used (%1).")
                .arg(oneLine(rules.caFile)));
    return session;
}

TlsSession::TlsSession(const TlsRules &rules)
    : m_rules(rules)
    , m_connection(newConnection(m_rules))
{
    ERR_clear_error();
    SSL *connection = m_connection.get();
    if (!connection)
        return;
    SSL_set_connect_state(connection);
    SSL_set_min_proto_version(connection, TLS1_2_VERSION);
    SSL_set_mode(connection, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_set_bio(connection, BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
    expectHost(connection, m_rules.host);
}

TlsSession::~TlsSession() = default;

void TlsSession::feed(QByteArrayView octets)
{
    BIO_write(SSL_get_rbio(m_connection.get()), octets.data(), int(octets.size()));
}

TlsSession::Step TlsSession::shake()
{
    ERR_clear_error();
    const Step step = stepAfter(SSL_do_handshake(m_connection.get()));
    m_isOpen = step == Step::Done;
    return step;
}

TlsSession::Step TlsSession::read(QByteArray &plain)
{
    ERR_clear_error();
    plain.resize(maxPart);
    size_t count = 0;
    const int result = SSL_read_ex(m_connection.get(), plain.data(), size_t(plain.size()), &count);
    plain.truncate(qsizetype(count));
    return stepAfter(result);
}

TlsSession::Step TlsSession::write(QByteArray &plain)
{
    Step step = Step::Done;
    qsizetype taken = 0;
    while (taken < plain.size() && step == Step::Done) {
        ERR_clear_error();
        size_t count = 0;
        step = stepAfter(SSL_write_ex(m_connection.get(), plain.constData() + taken,
                                      size_t(plain.size() - taken), &count));
        taken += qsizetype(count);
    }
    plain.remove(0, taken);
    return step;
}

void TlsSession::end()
{
    SSL_shutdown(m_connection.get());
    ERR_clear_error();
}

QByteArray TlsSession::outgoing()
{
    BIO *bio = SSL_get_wbio(m_connection.get());
    QByteArray octets(qsizetype(BIO_ctrl_pending(bio)), Qt::Uninitialized);
    if (!octets.isEmpty())
        BIO_read(bio, octets.data(), int(octets.size()));
    return octets;
}

TlsSession::Step TlsSession::stepAfter(int result)
{
    switch (SSL_get_error(m_connection.get(), result)) {
    case SSL_ERROR_NONE:
        return Step::Done;
    case SSL_ERROR_WANT_READ:
    case SSL_ERROR_WANT_WRITE:
        return Step::Waits;
    case SSL_ERROR_ZERO_RETURN:
        return Step::Ended;
    default:
        m_failure = failureOf(ERR_peek_error());
        ERR_clear_error();
        return Step::Failed;
    }
}

TlsSession::Failure TlsSession::failureOf(unsigned long code) const
{
    const QString host = hostOf(m_rules);
    const char *words = ERR_reason_error_string(code);
    const QString reason = words ? oneLine(QString::fromLatin1(words)) : QStringLiteral("TLS");
    if (m_isOpen)
        return {{Error::Code::NotConnected,
                 TlsTransport::tr("The secure connection to %1 broke (%2).").arg(host, reason)}};
    switch (ERR_GET_REASON(code)) {
    case SSL_R_CERTIFICATE_VERIFY_FAILED:
        return untrusted();
    case SSL_R_UNSUPPORTED_PROTOCOL:
    case SSL_R_VERSION_TOO_LOW:
    case SSL_R_WRONG_SSL_VERSION:
    case SSL_R_TLSV1_ALERT_PROTOCOL_VERSION:
        return {{Error::Code::Refused,
                 TlsTransport::tr("%1 only speaks a version of TLS that is not safe any more. Ask "
                                  "its administrator for TLS 1.2 or newer.")
                     .arg(host)}};
    case SSL_R_WRONG_VERSION_NUMBER:
    case SSL_R_HTTP_REQUEST:
        return {{Error::Code::Refused,
                 TlsTransport::tr("What answers at %1 is not a secure connection. Check the port, "
                                  "or whether the server offers TLS there.")
                     .arg(host)}};
    default:
        return {
            {Error::Code::Refused,
             TlsTransport::tr("No secure connection to %1 could be made (%2).").arg(host, reason)}};
    }
}

TlsSession::Failure TlsSession::untrusted() const
{
    const QString host = hostOf(m_rules);
    const long problem = SSL_get_verify_result(m_connection.get());
    if (!m_rules.pin.isEmpty())
        return {{Error::Code::Refused,
                 TlsTransport::tr("%1 has another key than the one you trusted. Nothing was sent. "
                                  "Ask its administrator whether the certificate was changed.")
                     .arg(host)},
                TlsTransport::Trouble::PinChanged};
    QString words;
    switch (problem) {
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        words = TlsTransport::tr("The certificate of %1 is for another host. Nothing was sent. "
                                 "Check the address.");
        break;
    case X509_V_ERR_CERT_HAS_EXPIRED:
        words = TlsTransport::tr("The certificate of %1 has expired. Nothing was sent.");
        break;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        words = TlsTransport::tr("The certificate of %1 is not valid yet. Nothing was sent. Check "
                                 "the time of this computer.");
        break;
    default:
        words = TlsTransport::tr("The certificate of %1 is not trusted (%2). Nothing was sent.")
                    .arg(QStringLiteral("%1"),
                         QString::fromLatin1(X509_verify_cert_error_string(problem)));
    }
    return {{Error::Code::Refused, words.arg(host)}, TlsTransport::Trouble::Untrusted};
}

} // namespace Jackfield
