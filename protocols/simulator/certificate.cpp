// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/certificate.h"

#include "protocols/transport/certificateprobe.h"

#include <QHostAddress>
#include <QSslCertificate>

#include <algorithm>
#include <memory>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace Jackfield::Simulator {

namespace {

    template<auto release>
    struct Release
    {
        template<typename T>
        void operator()(T *object) const
        {
            release(object);
        }
    };
    using Bio = std::unique_ptr<BIO, Release<BIO_free_all>>;
    using Bignum = std::unique_ptr<BIGNUM, Release<BN_free>>;
    using Extension = std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>>;
    using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
    using Time = std::unique_ptr<ASN1_TIME, Release<ASN1_TIME_free>>;
    using X509Ptr = std::unique_ptr<X509, Release<X509_free>>;

    constexpr qsizetype longestCommonName = 64; // RFC 5280, appendix A, ub-common-name.

    tl::unexpected<Error> opensslFailure()
    {
        char words[256] = "";
        ERR_error_string_n(ERR_get_error(), words, sizeof(words));
        ERR_clear_error();
        return failure(Error::Code::Malformed, QString::fromLatin1(words));
    }

    X509Ptr readCertificate(const QByteArray &pem)
    {
        const Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
        return X509Ptr(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    }

    Key readKey(const QByteArray &pem)
    {
        const Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
        return Key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
    }

    template<typename Write>
    QByteArray pemBy(Write write)
    {
        const Bio bio(BIO_new(BIO_s_mem()));
        char *data = nullptr;
        if (write(bio.get()) != 1)
            return {};
        const long size = BIO_get_mem_data(bio.get(), &data);
        return QByteArray(data, qsizetype(size));
    }

    bool setSerial(X509 *certificate)
    {
        // 63 random bits: two certificates of one issuer must not share a number.
        const Bignum number(BN_new());
        return BN_rand(number.get(), 63, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1
            && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
    }

    bool setTimes(X509 *certificate, const CertificateRequest &request)
    {
        const auto time = [](const QDateTime &at) {
            return Time(ASN1_TIME_set(nullptr, time_t(at.toSecsSinceEpoch())));
        };
        return X509_set1_notBefore(certificate, time(request.validFrom).get()) == 1
            && X509_set1_notAfter(certificate, time(request.validUntil).get()) == 1;
    }

    bool setName(X509 *certificate, const QByteArray &host)
    {
        return X509_NAME_add_entry_by_NID(
                   X509_get_subject_name(certificate), NID_commonName, MBSTRING_UTF8,
                   reinterpret_cast<const uchar *>(host.constData()), int(host.size()), -1, 0)
            == 1;
    }

    bool addExtension(X509 *certificate, X509 *issuer, int kind, const QByteArray &value)
    {
        X509V3_CTX context;
        X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
        const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData()));
        return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
    }

    bool addAlternativeName(X509 *certificate, const QString &host)
    {
        const std::unique_ptr<GENERAL_NAMES, Release<GENERAL_NAMES_free>> names(
            sk_GENERAL_NAME_new_null());
        const bool isAddress = !QHostAddress(host).isNull();
        GENERAL_NAME *name =
            a2i_GENERAL_NAME(nullptr, nullptr, nullptr, isAddress ? GEN_IPADD : GEN_DNS,
                             host.toLatin1().constData(), 0);
        if (!name || sk_GENERAL_NAME_push(names.get(), name) == 0)
            return false;
        return X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, 0) == 1;
    }

    bool addExtensions(X509 *certificate, X509 *issuer, const CertificateRequest &request)
    {
        if (!addExtension(certificate, issuer, NID_subject_key_identifier, "hash"))
            return false;
        if (request.isAuthority)
            return addExtension(certificate, issuer, NID_basic_constraints, "critical,CA:TRUE")
                && addExtension(certificate, issuer, NID_key_usage, "critical,keyCertSign,cRLSign");
        // A key usage without keyCertSign keeps OpenSSL from taking it as its own issuer.
        const bool isSelfSigned = certificate == issuer;
        return addExtension(certificate, issuer, NID_basic_constraints, "critical,CA:FALSE")
            && (isSelfSigned
                || addExtension(certificate, issuer, NID_key_usage, "critical,digitalSignature"))
            && addExtension(certificate, issuer, NID_ext_key_usage, "serverAuth")
            && addAlternativeName(certificate, request.host);
    }

    Result<Certificate> signedBy(const Key &key, X509 *issuer, EVP_PKEY *issuerKey,
                                 const CertificateRequest &request)
    {
        const X509Ptr made(X509_new());
        X509 *const certificate = made.get();
        X509 *const signer = issuer ? issuer : certificate;
        const bool complete = X509_set_version(certificate, X509_VERSION_3) == 1
            && setSerial(certificate) && setTimes(certificate, request)
            && setName(certificate, request.host.toLatin1())
            && X509_set_issuer_name(certificate, X509_get_subject_name(signer)) == 1
            && X509_set_pubkey(certificate, key.get()) == 1
            && addExtensions(certificate, signer, request)
            && X509_sign(certificate, issuerKey, EVP_sha256()) > 0;
        if (!complete)
            return opensslFailure();
        return Certificate {pemBy([&](BIO *bio) { return PEM_write_bio_X509(bio, certificate); }),
                            pemBy([&](BIO *bio) {
                                return PEM_write_bio_PKCS8PrivateKey(bio, key.get(), nullptr,
                                                                     nullptr, 0, nullptr, nullptr);
                            })};
    }

    bool isAscii(const QString &text)
    {
        return std::all_of(text.cbegin(), text.cend(),
                           [](QChar c) { return c > u' ' && c < u'\x7f'; });
    }

} // namespace

Result<Certificate> makeCertificate(const CertificateRequest &request, const Certificate *issuer)
{
    if (request.host.isEmpty() || request.host.size() > longestCommonName || !isAscii(request.host))
        return failure(Error::Code::Malformed, QStringLiteral("no name for a certificate"));
    if (!request.validFrom.isValid() || !request.validUntil.isValid())
        return failure(Error::Code::Malformed, QStringLiteral("no time for a certificate"));
    const Key key(EVP_EC_gen("P-256"));
    if (!key)
        return opensslFailure();
    if (!issuer)
        return signedBy(key, nullptr, key.get(), request);
    const X509Ptr issuerCertificate = readCertificate(issuer->pem);
    const Key issuerKey = readKey(issuer->keyPem);
    if (!issuerCertificate || !issuerKey)
        return opensslFailure();
    return signedBy(key, issuerCertificate.get(), issuerKey.get(), request);
}

Result<QString> publicKeyPin(const QByteArray &pem)
{
    const QByteArray pin = pinOf(QSslCertificate(pem));
    if (pin.isEmpty())
        return failure(Error::Code::Malformed, QStringLiteral("not a certificate"));
    return pinText(pin);
}

} // namespace Jackfield::Simulator
