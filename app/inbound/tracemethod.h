// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbound/controlparams.h"

namespace Jackfield {

class PhoneStore;
class ProtocolTrace;

/// The method `trace` of the control socket. Params: `system` (all without it), `since` (serial;
/// those behind it), `numbers` (numbers and names are shown), `recording` (lines of a recording
/// instead), `on` (switches contents on or off first). Answers `records` or `head` and `lines`,
/// `last` (serial), `more` (ask again at once) and `traced` (ids).
JsonRpc::Answer traceAnswer(ProtocolTrace &trace, const PhoneStore &store, ControlParams params);

} // namespace Jackfield
