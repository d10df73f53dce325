// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <optional>

namespace Jackfield {

/// The opening handshake of a WebSocket client (RFC 6455 4.1), without a socket: no subprotocol, no
/// extension.
class WebSocketHandshake
{
public:
    static constexpr qsizetype maxHead = 16 * 1024; ///< Bytes of the answer's head.

    struct Refusal
    {
        Error error; ///< Malformed: no answer to a handshake; Refused: not 101. Words for people.
        int status = 0; ///< 0: none came.
    };
    /// What stands behind the head: frames.
    using Outcome = tl::expected<QByteArray, Refusal>;

    /// `host`: the Host header; `target`: path and query, encoded. `random` makes the key.
    WebSocketHandshake(QByteArray host, QByteArray target, const std::function<quint32()> &random);
    /// Malformed: host or target cannot stand in a request.
    Result<QByteArray> request() const;
    /// Unset while the answer's head is incomplete. A result comes once.
    std::optional<Outcome> feed(QByteArrayView bytes);

private:
    Outcome judged(QByteArrayView head) const;
    Refusal malformed(const QString &what) const;

    const QByteArray m_host;
    const QByteArray m_target;
    const QByteArray m_key;
    QByteArray m_answer;
};

} // namespace Jackfield
