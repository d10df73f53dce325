// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/call.h"
#include "core/domain/certainty.h"
#include "core/domain/forward.h"
#include "core/domain/line.h"
#include "core/domain/queue.h"

#include <QStringList>

// The fixed English words of the domain, as the JSON of `jackfieldctl` and the simulator speak
// them. They are an interface, not text for users; the window words its own.
namespace Jackfield {

QString nameOf(Certainty certainty); ///< "assumed", "polled", "pushed"
QString
nameOf(Call::State state); ///< "offering", "dialing", "ringback", "busy", "connected", "hold", …
QString nameOf(Call::Direction direction); ///< "unknown", "incoming", "outgoing"
/// "normal", "consultation", "call-back", "conference-controller", "conference-member"
QString nameOf(Call::Role role);
QString nameOf(Contact::Kind kind); ///< "name", "company", "job-title", "phone", "e-mail", …
QString nameOf(Line::State state); ///< "unknown", "idle", "ringing", "busy", "out-of-service"
/// "unconditional", "busy", "no-answer", "busy-no-answer", "not-connected", "other"; with
/// "-internal" or "-external" behind it where it is not for all calls.
QString nameOf(const ForwardKind &kind);
QString nameOf(ForwardMode mode); ///< As above, without the calls it is for.
QString nameOf(QueueCaller::Status status); ///< "waiting", "connected"
QString nameOf(QueueAgent::State state); ///< "unknown", "ready", "busy", "paused"
QStringList namesOf(Features features); ///< "dial", "answer", "hang-up", …
std::optional<ForwardKind> forwardKindFrom(const QString &name);

} // namespace Jackfield
