// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/call.h"

// Words about the other side of a call, beside those of wording.h: pure, translated; foreign text
// inside is made fit for one line.
namespace Jackfield::Wording {

QString role(Call::Role role); ///< "Consultation", "Call back"; empty: nothing to say.
QString conference(); ///< The heading of a conference's card.
QString redirectedBy(const QString &who); ///< "redirected by Ben"
QString consultedFor(const QString &who); ///< "holding Erika"

QString contactKind(Contact::Kind kind); ///< "Company", "Phone", …
/// "Phone (mobile)"; of Kind::Other the system's own name for it.
QString contactTitle(const Contact::Entry &entry);
/// The first company told, unless it is the party's name already. Empty: none.
QString company(const Party &party);

} // namespace Jackfield::Wording
