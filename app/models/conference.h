// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonestore.h"

// Which calls stand together: those of one line that share Call::conference.
namespace Jackfield {

/// The call whose card stands for the conference `call` is in: the line's own leg, else the oldest.
/// Null: it is in none. Valid until a change.
const Call *conferenceHead(const PhoneStore &store, const Call &call);

/// Who is to be listed beneath `head`, oldest first: the other calls of its conference, and the
/// head itself where that is a party like the others. Empty: the system tells of nobody else.
QList<Call> conferenceMembers(const PhoneStore &store, const Call &head);

/// `call` is the head of a conference whose members are told.
bool isConference(const PhoneStore &store, const Call &call);

} // namespace Jackfield
