// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/httplogin.h"

#include "protocols/simulator/endpoints/httprequest.h"

#include <QCryptographicHash>
#include <QMap>
#include <QString>

namespace Jackfield::Simulator {

namespace {

    constexpr char realm[] = "Jackfield exchange";
    constexpr qsizetype maxNonces = 256;

    struct Credentials
    {
        QByteArray scheme;
        QByteArray rest;
    };

    Credentials credentialsIn(const ReceivedRequest &request)
    {
        const QByteArray value = request.header("Authorization").trimmed();
        const auto blank = value.indexOf(' ');
        if (blank < 0)
            return {value, {}};
        return {value.left(blank), value.mid(blank + 1).trimmed()};
    }

    bool isScheme(const Credentials &credentials, const char *name)
    {
        return credentials.scheme.compare(name, Qt::CaseInsensitive) == 0;
    }

    QByteArray basicText(const QByteArray &base64)
    {
        const auto read =
            QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
        return read ? *read : QByteArray();
    }

    /// A value from `i` on, up to the comma behind it, where `i` is left. In quotes a backslash
    /// takes its meaning from the next character (RFC 9110, 5.6.4).
    QByteArray takeValue(const QByteArray &text, qsizetype &i)
    {
        QByteArray value;
        bool isQuoted = false;
        for (; i < text.size() && (isQuoted || text[i] != ','); ++i) {
            if (text[i] == '"')
                isQuoted = !isQuoted;
            else if (isQuoted && text[i] == '\\' && i + 1 < text.size())
                value += text[++i];
            else
                value += text[i];
        }
        return isQuoted ? value : value.trimmed();
    }

    /// name=value, name="value": names in small letters. Nothing when a name comes twice: such a
    /// login means something else to everybody who reads it.
    QMap<QByteArray, QByteArray> digestParameters(const QByteArray &text)
    {
        QMap<QByteArray, QByteArray> parameters;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const auto equals = text.indexOf('=', i);
            if (equals < 0)
                break;
            const QByteArray name = text.mid(i, equals - i).trimmed().toLower();
            i = equals + 1;
            const QByteArray value = takeValue(text, i);
            if (parameters.contains(name))
                return {};
            parameters.insert(name, value);
        }
        return parameters;
    }

    QByteArray algorithmName(HttpLogin::Scheme scheme)
    {
        return scheme == HttpLogin::Scheme::DigestMd5 ? "MD5" : "SHA-256";
    }

    QByteArray hash(HttpLogin::Scheme scheme, const QByteArray &text)
    {
        return QCryptographicHash::hash(text,
                                        scheme == HttpLogin::Scheme::DigestMd5
                                            ? QCryptographicHash::Md5
                                            : QCryptographicHash::Sha256)
            .toHex();
    }

    /// RFC 7616, 3.4.1 to 3.4.3, with qop=auth.
    QByteArray digestResponse(HttpLogin::Scheme scheme, const ReceivedRequest &request,
                              const QMap<QByteArray, QByteArray> &parameters,
                              const QByteArray &secret)
    {
        const QByteArray who = hash(scheme, secret);
        const QByteArray what = hash(scheme, request.method + ':' + parameters["uri"]);
        return hash(scheme,
                    QByteArrayList {who, parameters["nonce"], parameters["nc"],
                                    parameters["cnonce"], parameters["qop"], what}
                        .join(':'));
    }

} // namespace

QString loginIn(const ReceivedRequest &request)
{
    const Credentials credentials = credentialsIn(request);
    QByteArray user;
    if (isScheme(credentials, "Digest")) {
        user = digestParameters(credentials.rest)["username"];
    } else if (isScheme(credentials, "Basic")) {
        // Without a colon all of it may be the secret.
        const QByteArray text = basicText(credentials.rest);
        user = text.left(std::max<qsizetype>(0, text.indexOf(':')));
    } else if (!credentials.scheme.isEmpty()) {
        return QStringLiteral("another scheme"); // What stands there may be a token by itself.
    }
    return QString::fromUtf8(credentials.scheme + (user.isEmpty() ? "" : " ") + user);
}

QByteArray HttpLogin::challenge(Scheme scheme, bool isStale)
{
    if (scheme == Scheme::Basic)
        return QByteArray("Basic realm=\"") + realm + "\", charset=\"UTF-8\"";
    QByteArray nonce = QByteArray::number(m_random.generate64(), 16);
    nonce += QByteArray::number(m_random.generate64(), 16);
    m_nonces.append(nonce);
    if (m_nonces.size() > maxNonces)
        m_nonces.removeFirst();
    return QByteArray("Digest realm=\"") + realm
        + "\", qop=\"auth\", algorithm=" + algorithmName(scheme) + ", nonce=\"" + nonce
        + "\", charset=UTF-8" + (isStale ? ", stale=true" : "");
}

HttpLogin::Verdict HttpLogin::check(Scheme scheme, const ReceivedRequest &request,
                                    const QString &user, const QString &password)
{
    const Credentials credentials = credentialsIn(request);
    if (!isScheme(credentials, scheme == Scheme::Basic ? "Basic" : "Digest"))
        return Verdict::None;
    if (scheme != Scheme::Basic)
        return checkDigest(scheme, request, user.toUtf8(), password.toUtf8());
    const bool isRight = basicText(credentials.rest) == user.toUtf8() + ':' + password.toUtf8();
    return isRight ? Verdict::Right : Verdict::Wrong;
}

HttpLogin::Verdict HttpLogin::checkDigest(Scheme scheme, const ReceivedRequest &request,
                                          const QByteArray &user, const QByteArray &password)
{
    const auto parameters = digestParameters(credentialsIn(request).rest);
    const bool isFresh = m_nonces.removeOne(parameters["nonce"]);
    // A missing algorithm means MD5 (RFC 7616, 3.4).
    const QByteArray algorithm = parameters.value("algorithm", "MD5");
    const bool isRight = parameters["username"] == user && parameters["realm"] == realm
        && parameters["uri"] == request.target && parameters["qop"] == "auth"
        && algorithm.compare(algorithmName(scheme), Qt::CaseInsensitive) == 0
        && !parameters["cnonce"].isEmpty()
        && parameters["response"].toLower()
            == digestResponse(scheme, request, parameters, user + ':' + realm + ':' + password);
    if (!isRight)
        return Verdict::Wrong;
    return isFresh && parameters["nc"] == "00000001" ? Verdict::Right : Verdict::Stale;
}

} // namespace Jackfield::Simulator
