// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/certificate.h"

#include <QByteArrayView>
#include <QList>

#include <memory>
#include <openssl/pem.h>
#include <openssl/ssl.h>

namespace Jackfield {

/// The server's side of a TLS connection, in memory: the test carries the bytes.
class TlsPeer
{
public:
    explicit TlsPeer(const Simulator::Certificate &certificate, int maxVersion = TLS1_3_VERSION,
                     const QList<QByteArray> &chain = {})
        : m_context(SSL_CTX_new(TLS_server_method()), &SSL_CTX_free)
    {
        SSL_CTX *context = m_context.get();
        SSL_CTX_set_security_level(context, 0); // else there is no TLS 1.0
        SSL_CTX_set_max_proto_version(context, maxVersion);
        SSL_CTX_use_certificate(context, certificateOf(certificate.pem).get());
        for (const QByteArray &pem : chain)
            SSL_CTX_add1_chain_cert(context, certificateOf(pem).get());
        const Bio key(BIO_new_mem_buf(certificate.keyPem.constData(), -1), &BIO_free_all);
        const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pkey(
            PEM_read_bio_PrivateKey(key.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
        SSL_CTX_use_PrivateKey(context, pkey.get());
        SSL_CTX_set_tlsext_servername_callback(context, &TlsPeer::onName);
        SSL_CTX_set_tlsext_servername_arg(context, this);
        m_connection.reset(SSL_new(context));
        SSL_set_accept_state(ssl());
        SSL_set_bio(ssl(), BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
    }

    /// Reads what the client sent; what there is to answer is in outgoing().
    void feed(QByteArrayView octets)
    {
        BIO_write(SSL_get_rbio(ssl()), octets.data(), int(octets.size()));
        if (!SSL_is_init_finished(ssl()) && SSL_do_handshake(ssl()) != 1)
            return;
        char plain[16384];
        size_t size = 0;
        while (SSL_read_ex(ssl(), plain, sizeof plain, &size) == 1)
            received.append(plain, qsizetype(size));
    }
    void write(QByteArrayView plain) { SSL_write(ssl(), plain.data(), int(plain.size())); }
    QByteArray outgoing()
    {
        BIO *bio = SSL_get_wbio(ssl());
        QByteArray octets(qsizetype(BIO_ctrl_pending(bio)), '\0');
        if (!octets.isEmpty())
            BIO_read(bio, octets.data(), int(octets.size()));
        return octets;
    }
    bool isOpen() const { return SSL_is_init_finished(m_connection.get()) != 0; }
    /// The client's close_notify came.
    bool isEnded() const
    {
        return (SSL_get_shutdown(m_connection.get()) & SSL_RECEIVED_SHUTDOWN) != 0;
    }
    SSL *ssl() { return m_connection.get(); }

    QByteArray received;
    QByteArray name; ///< Of SNI.

private:
    using Bio = std::unique_ptr<BIO, decltype(&BIO_free_all)>;
    using Pem = std::unique_ptr<X509, decltype(&X509_free)>;
    static Pem certificateOf(const QByteArray &pem)
    {
        const Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())), &BIO_free_all);
        return Pem(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr), &X509_free);
    }
    static int onName(SSL *connection, int *, void *self)
    {
        static_cast<TlsPeer *>(self)->name =
            SSL_get_servername(connection, TLSEXT_NAMETYPE_host_name);
        return SSL_TLSEXT_ERR_OK;
    }

    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> m_context;
    std::unique_ptr<SSL, decltype(&SSL_free)> m_connection {nullptr, &SSL_free};
};

} // namespace Jackfield
