// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/session.h"

// Why a login did not come about: in words for people, and what is to be done next.
namespace Jackfield::UcServer {

/// The server refused the logon with a number of AsnLogonErrorEnum (ucserver.md 1.2).
/// `serverWords`: its own, quoted; foreign text, may be empty.
SessionEnd logonRefused(qint64 errorDetail, const QString &serverWords);
/// A request of the login has no result: an error, a reject, silence.
SessionEnd loginFailed(const RequestFailure &failure);
/// Too busy to log us in. `seconds`: what the server said; anything.
SessionEnd serverBusy(qint64 seconds);
/// `to`, foreign text, names another server: only a host, or host:port, is followed.
SessionEnd redirectEnd(const QString &to);
SessionEnd refused(const QString &words);
SessionEnd lost(const QString &words);

} // namespace Jackfield::UcServer
