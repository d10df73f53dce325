// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace Jackfield::TapiMaster {
struct TextCommand;
}

namespace Jackfield::Simulator {

class Exchange;

/// What protocols.md 1.6 says the command does; Refused with the reason.
Result<Unit> orderFor(Exchange &exchange, const TapiMaster::TextCommand &command);

} // namespace Jackfield::Simulator
