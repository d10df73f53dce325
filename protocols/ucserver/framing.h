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
    /// Every message that is complete now. JSON: octets that start no message are skipped up to the
    /// next one and counted. Malformed: the stream cannot be followed any more (longer than
    /// maxMessage, an indefinite length, garbage between BER messages, the other encoding, a web
    /// server's answer); then nothing more is read. Messages that stood before such a fault are
    /// returned first: isBroken() is true then, and the next call, also with no octets, fails.
    Result<std::vector<Frame>> feed(QByteArrayView octets);
    bool isBroken() const { return m_fault.has_value(); }
    /// Octets of a message that is not complete; 0: between messages. A connection that stays so
    /// for 30 s is given up by its owner.
    qsizetype pending() const { return m_buffer.size(); }
    qsizetype skipped() const { return m_skipped; } ///< Octets, so far.

private:
    enum class Step { Again, Wait };

    Step step(QByteArrayView rest, std::vector<Frame> &frames);
    Step stepBer(QByteArrayView rest, std::vector<Frame> &frames);
    Step stepJson(QByteArrayView rest, std::vector<Frame> &frames);
    Step takeJson(QByteArrayView rest, qsizetype prefix, std::vector<Frame> &frames);
    Step take(Encoding encoding, QByteArrayView message, qsizetype consumed,
              std::vector<Frame> &frames);
    Step skip(qsizetype count);
    Step fail(const char *why);

    QByteArray m_buffer;
    Accept m_accept;
    qsizetype m_taken = 0; ///< Octets at the front of m_buffer that are done with, within feed().
    qsizetype m_skipped = 0;
    qsizetype m_brokenOctets = 0; ///< Of frames whose length was wrong.
    bool m_isSkipping = false; ///< What went before was not a whole message.
    bool m_isStart = true; ///< Nothing has been read yet.
    std::optional<Error> m_fault;
};

} // namespace Jackfield::UcServer
