// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "protocols/transport/transport.h"

namespace Jackfield {

/// Whom a TLS client trusts.
struct TlsRules
{
    QString host; ///< Name or address the certificate must be for; sent as SNI when a name.
    /// SHA-256 of the server's public key (pinOf()): trusted by its key alone, and by nothing else;
    /// empty: by the certificates of the system.
    QByteArray pin;
    QString caFile; ///< PEM, trusted besides those of the system; empty: none.
};

/// TLS 1.2 or newer on top of another transport: from the first byte, or in the middle of a
/// conversation (STARTTLS). Nothing is ever sent in clear, whatever the peer answers; what the peer
/// sent in clear before the handshake is never taken for what came after it (security.md T69 to
/// T71). OpenSSL and not QSslSocket, so that it stands on any transport, scripted ones too.
///
/// A connection that ends without the peer's close_notify ends plainly, as with one: too many
/// servers just leave. Whether a message is whole, the protocol above knows by its own lengths.
class TlsTransport final : public Transport
{
    Q_OBJECT
public:
    /// Why closed() came, where a person can do something about it.
    enum class Trouble {
        None,
        Untrusted, ///< The certificate is not trusted; a pin would help.
        PinChanged, ///< The server has another key than the pinned one.
    };
    enum class Below {
        Closed, ///< open() opens it first.
        Open, ///< In the middle of a conversation: the next byte of both sides is TLS.
    };

    /// Owns `below`. It gives up when the handshake takes longer than `handshakeLimit`, and waits
    /// as long for the end of `below` behind the peer's close_notify. `clock` must outlive it.
    TlsTransport(Clock &clock, std::unique_ptr<Transport> below, Below state, TlsRules rules,
                 std::chrono::milliseconds handshakeLimit = std::chrono::seconds(5),
                 QObject *parent = nullptr);
    ~TlsTransport() override;

    /// opened() after the handshake, when the server is trusted. Errors besides those of below:
    /// Refused: no TLS there, one that is too old, or no trust; see trouble().
    void open() override;
    void write(const QByteArray &bytes) override;
    void finishWriting() override; ///< close_notify, then the end below.
    void abort() override;
    Trouble trouble() const;

private:
    class Engine; ///< OpenSSL with memory BIOs.
    std::unique_ptr<Engine> m_engine;
};

} // namespace Jackfield
