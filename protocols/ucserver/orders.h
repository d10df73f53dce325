// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/command.h"
#include "protocols/ucserver/lineregistry.h"
#include "protocols/ucserver/session.h"

namespace Jackfield::UcServer {

/// A command in the words of the interface.
struct Order
{
    Invoke operation; ///< Without a number: the session gives it one.
    /// Another operation that has to be done first: a line that does not hold by itself.
    std::optional<Invoke> before;
    QString postDial; ///< Of a call: digits to send behind the answer.
};

/// NotPossible: the line or the call is not there, or not in the state; Unsupported: the interface
/// has no such order; Malformed: digits that no telephone has. Nothing is sent then.
Result<Order> orderFor(const Command &command, const LineRegistry &lines);

/// The digits of a call, to be sent by asnCtiDialDigits.
Invoke digitsFor(const QString &connectionId, const QString &digits);

/// What the answer to an order means. `operation` tells how its numbers are to be read.
CommandResult resultOf(const KnownPayload &result);
CommandResult resultOf(const RequestFailure &failure, const Invoke &operation);

} // namespace Jackfield::UcServer
