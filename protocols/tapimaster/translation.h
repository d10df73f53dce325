// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/command.h"
#include "protocols/tapimaster/setup.h"

namespace Jackfield::TapiMaster {

/// The capabilities that have a text command (protocols.md 1.2).
Features offeredFeatures();

/// The text command for an order. Unsupported: no verb does this, or the extension is not one of
/// `setup`. Malformed: a number is missing, or would be taken for something else.
Result<TextCommand> textCommandFor(const Command &command, const Setup &setup);

} // namespace Jackfield::TapiMaster
