// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "protocols/transport/transport.h"

#include <functional>
#include <memory>

namespace Jackfield {

struct WebSocketSetup
{
    QByteArray host; ///< The Host header: name or address, with the port where it is not the usual.
    QByteArray target; ///< Path and query, encoded.
    qsizetype limit = 16 * 1024 * 1024; ///< Octets of a message.
    std::chrono::milliseconds openLimit {10'000}; ///< Of transport and handshake.
    std::chrono::milliseconds pingEvery {15'000};
    std::chrono::milliseconds silenceLimit {45'000}; ///< Without a byte from the server: lost.
    std::chrono::milliseconds closeLimit {5'000}; ///< For the server's part of closing.
};

/// A WebSocket client (RFC 6455) on top of a transport that is not open yet: TcpTransport, or
/// TlsTransport for wss. No subprotocol, no extension, no redirect, no cookie.
class WebSocket final : public QObject
{
    Q_OBJECT
public:
    /// `random` makes the key of the handshake and the masks; `clock` must outlive it.
    WebSocket(Clock &clock, std::unique_ptr<Transport> below, WebSocketSetup setup,
              std::function<quint32()> random, QObject *parent = nullptr);
    ~WebSocket() override;

    void open(); ///< Once. Answers with opened() or closed().
    void sendText(const QByteArray &utf8); ///< Between opened() and closed().
    void sendBinary(const QByteArray &octets);
    void close(); ///< Orderly: closed() follows within closeLimit.
    void abort(); ///< At once and silently: no signal follows.
    /// Of an answer to the handshake that was not 101: 401, 302, …; 0: it did not come so far.
    int refusedStatus() const;
    Transport &below() const;

Q_SIGNALS:
    void opened();
    void textReceived(const QByteArray &utf8);
    void binaryReceived(const QByteArray &octets);
    /// The last signal. Without an error: closed by us, or by the server with 1000 or 1001. Errors
    /// of below; Refused: not 101, see refusedStatus(); Malformed: what is no WebSocket, or breaks
    /// its rules; TimedOut: not open in time; NotConnected: lost, silent, closed with another code.
    void closed(const std::optional<Jackfield::Error> &error);

private:
    class Conversation;
    std::unique_ptr<Conversation> m_conversation;
};

/// Sec-WebSocket-Accept of a handshake with this Sec-WebSocket-Key (RFC 6455 4.2.2).
QByteArray webSocketAccept(QByteArrayView key);

} // namespace Jackfield
