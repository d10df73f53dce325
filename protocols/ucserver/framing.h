// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/rosemessage.h"

namespace Jackfield::UcServer {

/// A message as it stands on a TCP connection: BER as it is, JSON with a line feed behind it and
/// "J" with its length in seven digits before it (ucserver.md 4.1). Malformed: JSON too long for
/// the prefix.
Result<QByteArray> framed(const QByteArray &message, Encoding encoding);

/// Takes a TCP stream apart into messages. Memory follows what has come, not what a length claims
/// (security.md T76).
class Deframer
{
public:
    static constexpr qsizetype maxMessage = 16 * 1024 * 1024; ///< Octets (T73).
    enum class Accept {
        Either, ///< A server before the first message of a connection; then what that one was.
        Json,
        Ber,
    };
    struct Frame
    {
        Encoding encoding = Encoding::Json;
        QByteArray message; ///< Without its prefix.
    };

    explicit Deframer(Accept accept = Accept::Either);
    /// Every message that is complete now. Octets that start no message are skipped up to the next
    /// one and counted. Malformed: the stream cannot be followed any more (longer than maxMessage,
    /// an indefinite length, the other encoding); then nothing more is read.
    Result<std::vector<Frame>> feed(QByteArrayView octets);
    /// Octets of a message that is not complete; 0: between messages. A connection that stays so
    /// for 30 s is given up by its owner.
    qsizetype pending() const { return m_buffer.size(); }
    qsizetype skipped() const { return m_skipped; } ///< Octets, so far.

private:
    QByteArray m_buffer;
    Accept m_accept;
    qsizetype m_skipped = 0;
    bool m_broken = false;
};

} // namespace Jackfield::UcServer
