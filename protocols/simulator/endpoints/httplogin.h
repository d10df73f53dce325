// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

namespace Jackfield::Simulator {

struct ReceivedRequest;

/// The user a request says it comes from, with the scheme: "Basic 100", "Digest 100"; never a
/// secret. Empty: it has no Authorization; a scheme alone: no user can be read in it.
QString loginIn(const ReceivedRequest &request);

/// Who may come in by HTTP's own logins.
class HttpLogin
{
public:
    enum class Scheme { Basic, DigestMd5, DigestSha256 };
    /// `seed` is that of the nonces.
    explicit HttpLogin(quint32 seed)
        : m_random(seed)
    { }

    /// The value of WWW-Authenticate (RFC 7617, RFC 7616 3.3). Of Digest each has a nonce of its
    /// own; `isStale` says that only the nonce was wrong.
    QByteArray challenge(Scheme scheme, bool isStale = false);

    enum class Verdict {
        None, ///< No credentials of this scheme.
        Wrong,
        Stale, ///< Digest: right, but its nonce was used before, or never given.
        Right
    };
    /// Uses the nonce up: a request that is sent again is Stale.
    Verdict check(Scheme scheme, const ReceivedRequest &request, const QString &user,
                  const QString &password);

private:
    Verdict checkDigest(Scheme scheme, const ReceivedRequest &request, const QByteArray &user,
                        const QByteArray &password);

    QRandomGenerator m_random;
    QList<QByteArray> m_nonces; ///< Given and not used yet, oldest first.
};

} // namespace Jackfield::Simulator
