// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/jsonvalues.h"

// The envelope of a message as JSON (ucserver.md 5.2).
namespace Jackfield::UcServer {

/// One message of a text whose structure has been checked.
Result<RoseMessage> readJsonMessage(JsonValueReader &reader, JsonElement element,
                                    const OperationOfInvoke &operationOf);

} // namespace Jackfield::UcServer
