// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/phone/command.h"

namespace Jackfield {

/// "Hold did not work. The phone system did not …": what was ordered, what happened and what to do.
/// A server's own text follows as a quotation: show it as plain text.
QString failureInWords(const Command &command, const Error &error);

} // namespace Jackfield
