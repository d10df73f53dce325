// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/transport/tlstransport.h"

#include <QByteArrayView>

#include <memory>

struct ssl_st; // OpenSSL's SSL

namespace Jackfield {

/// The client's side of one TLS connection, in memory: without a socket and without a clock.
class TlsSession
{
public:
    struct Failure
    {
        /// Refused: in the handshake; NotConnected: behind it. Words for people.
        Error error;
        TlsTransport::Trouble trouble = TlsTransport::Trouble::None;
    };
    enum class Step {
        Done,
        Waits, ///< For more of the peer's bytes.
        Ended, ///< The peer's close_notify came.
        Failed, ///< See failure().
    };

    /// Refused: the file of `rules` cannot be used.
    static Result<std::unique_ptr<TlsSession>> make(const TlsRules &rules);
    ~TlsSession();
    Q_DISABLE_COPY_MOVE(TlsSession)

    void feed(QByteArrayView octets); ///< From the peer.
    /// Again and again until it is Done: then the server is whom the rules trust.
    Step shake();
    /// Done: `plain` holds what was read, at most 16 KiB. Behind the handshake only.
    Step read(QByteArray &plain);
    /// What was taken off `plain` is in outgoing(); the rest is to be offered again when more of
    /// the peer's bytes came.
    Step write(QByteArray &plain);
    void end(); ///< close_notify.
    QByteArray outgoing(); ///< For the peer; taken out.
    const Failure &failure() const { return m_failure; }

private:
    explicit TlsSession(const TlsRules &rules);
    Step stepAfter(int result);
    Failure failureOf(unsigned long code) const;
    Failure untrusted() const;

    struct Release
    {
        void operator()(ssl_st *connection) const;
    };
    const TlsRules m_rules;
    std::unique_ptr<ssl_st, Release> m_connection; ///< Null: the rules cannot be kept.
    bool m_isOpen = false; ///< The handshake is done.
    Failure m_failure;
};

} // namespace Jackfield
