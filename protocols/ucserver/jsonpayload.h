// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/jsonvalues.h"

// Which type a payload has (ucserver.md 2.1, 6.2, 6.3).
namespace Jackfield::UcServer {

/// Reads a payload of one type. False: it is not of that type; the reader knows why. The C++
/// runtime takes null and an empty list for a payload without any member (5.4), and so does the
/// liberal reader; all else that is mandatory must be there.
using JsonPayloadReader = bool (*)(JsonValueReader &reader, JsonElement element, Payload &payload);

JsonPayloadReader argumentReader(const OperationInfo &operation);
JsonPayloadReader resultReader(const OperationInfo &operation); ///< Null: an event has none.
JsonPayloadReader resultReader(std::string_view asnName); ///< Null: no result is called that.
JsonPayloadReader errorReader();

} // namespace Jackfield::UcServer
