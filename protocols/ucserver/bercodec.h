// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/rosemessage.h"

#include <QByteArrayView>

// ROSE messages in BER (X.690; ucserver.md 5.1 and 7.3). Pure functions.
namespace Jackfield::UcServer {

struct BerWriting
{
    /// Writes Invoke::operationName too. UCWeb dispatches on the name (1.3); the vendor's own
    /// runtime leaves it out over TCP.
    bool operationNames = false;
};

/// Minimal definite lengths and minimal integers only.
QByteArray encodeBer(const RoseMessage &message, BerWriting writing = {});

/// One whole message. Liberal: non-minimal and, inside, indefinite lengths; unknown elements at the
/// end of a SEQUENCE; any non-zero BOOLEAN; the implicit envelope tags of an old vendor stub; the
/// element that a miscompiled server appends everywhere. What an argument of no element at all
/// (`30 00`) leaves out is blank. An argument that is a whole element but not of its operation's
/// type is an UnreadableArgument. Malformed with words for the log: everything else; an indefinite
/// length of the whole message, nesting over 64, lists over 10 000 entries, more than 200 000
/// elements, integers that are empty or longer than 8 octets, strings in pieces, octets behind the
/// message (security.md T73).
Result<RoseMessage> decodeBer(QByteArrayView octets, const OperationOfInvoke &operationOf);

} // namespace Jackfield::UcServer
