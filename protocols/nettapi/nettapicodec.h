// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "protocols/nettapi/nettapimessage.h"

#include <QList>

#include <vector>

namespace Jackfield::NetTapi {

/// Takes a TCP stream apart into messages.
class Decoder
{
public:
    /// Every message that is complete now. Messages that are none are dropped and counted.
    /// Malformed: the stream cannot be followed any more (a message too long or of too many units,
    /// one that begins with no text, or before the first message something else than NetTAPI, in
    /// words for the user); then nothing more is read or kept. Messages that stood before such a
    /// fault are returned first: isBroken() is true then, and the next call, also with no octets,
    /// fails.
    Result<std::vector<Message>> feed(QByteArrayView octets);
    bool isBroken() const { return m_fault.has_value(); }
    /// Octets of a message that is not complete; 0: between messages.
    qsizetype pending() const { return m_rest.size(); }
    qint64 dropped() const { return m_dropped; } ///< Messages that were none, so far.
    qint64 empty() const { return m_empty; } ///< Ends with nothing before them, so far.

private:
    void take(QByteArrayView octets, std::vector<Message> &messages);
    bool mayBegin(char type);
    void fail(const QString &why);

    QByteArray m_rest; ///< Begins with a type, or is empty.
    qint64 m_dropped = 0;
    qint64 m_empty = 0;
    bool m_hasMessage = false; ///< One that was valid: this is NetTAPI.
    std::optional<Error> m_fault;
};

/// A unit to be written.
struct UnitText
{
    QByteArray keyword;
    std::optional<QByteArray> value = std::nullopt; ///< Nothing: without '='.
};

/// With its end. Malformed: a keyword that is none, a control character in a value, no unit, too
/// many of them or too long. A value is not looked at for angle brackets: what is not of this
/// program has to be without.
Result<QByteArray> encode(MessageType type, const QList<UnitText> &units);
/// The same for the simulator, whose texts may hold anything but the end of a message.
Result<QByteArray> encodeAsIs(MessageType type, const QList<UnitText> &units);
/// With its end: what it was read from, without blanks and line breaks between units.
QByteArray encode(const Message &message);

} // namespace Jackfield::NetTapi
