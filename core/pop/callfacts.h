// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/location.h"
#include "core/domain/call.h"
#include "core/phone/phonestore.h"
#include "core/pop/popfacts.h"

namespace Jackfield {

/// The number in all its forms.
void setNumber(PopFacts &facts, const QString &asSent, const Location &location);

/// What a call tells of itself; the name as sent. Of one that is over its end too.
PopFacts callFacts(const Call &call, const Location &location, const PhoneStore &store);

/// How it ended, in the words of the journal, and how long they spoke. For a call whose end was
/// seen, or that vanished.
void addEnd(PopFacts &facts, const Call &call, const PhoneStore &store);

} // namespace Jackfield
