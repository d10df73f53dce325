// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/callreport.h"

// What the window says about the report of a call: translated, plain text, each fit for one line.
namespace Jackfield::Wording {

QString reportType(const CallReport &report); ///< "Incoming, answered"
/// "2010/12/25@12:00:00 (time of the phone system)"
QString reportStart(const CallReport &report);
/// "0:42"; what is no length is quoted as it came; "not told".
QString length(const CallReport::Length &length);
QString partKind(CallReport::Part::Kind kind); ///< "Line", "Station"; empty: not told.
/// Why not all of it may be right or there, in sentences; empty: no doubt.
QString reportDoubts(const CallReport &report);

} // namespace Jackfield::Wording
