// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/directory/ldapcard.h"

#include <functional>
#include <memory>

struct ldap;
struct ldapmsg;

namespace Jackfield {

/// What one search asks for.
struct LdapQuestion
{
    QByteArray filter;
    int limit = 50; ///< Entries.
    bool withPhotos = false;
};

struct LdapFound
{
    QList<LdapEntry> entries;
    QString warning; ///< In words: not all came. Empty: all did.
};

struct LdapFailure
{
    Error error; ///< The detail is for people.
    bool isLost = false; ///< The connection broke: a new one may do better.
    bool isRejected = false; ///< Wrong user or password.
};
template<typename T>
using LdapResult = tl::expected<T, LdapFailure>;

/// One connection to a directory. Lives on the thread that made it; every step waits for the
/// network, at most `patience`.
class LdapConnection
{
public:
    static constexpr int patience = 5; ///< Seconds that a step waits for the server.
    static constexpr int largestMessage = 4 << 20; ///< Bytes; a larger one ends the connection.

    explicit LdapConnection(const LdapSetup &setup);
    ~LdapConnection();
    Q_DISABLE_COPY_MOVE(LdapConnection)

    /// Connects, with TLS as the setup has it, and binds. A user without a password is refused: to
    /// a directory that would be an anonymous bind (RFC 4513 section 5.1.2).
    LdapResult<Unit> open(const QString &password);
    /// Open. `isWanted` is asked between entries; false ends the search.
    LdapResult<LdapFound> search(const LdapQuestion &question,
                                 const std::function<bool()> &isWanted);

private:
    LdapResult<Unit> connect();
    LdapResult<Unit> startTls();
    LdapResult<Unit> bind(const QString &password);
    LdapResult<Unit> limitMessages();
    LdapEntry entryOf(ldapmsg *message) const;
    LdapResult<LdapFound> finished(ldapmsg *message, LdapFound found) const;
    LdapFailure failed(int code) const;
    LdapFailure untrusted() const;
    QString words() const;

    const LdapSetup m_setup;
    ldap *m_ldap = nullptr;
};

} // namespace Jackfield
