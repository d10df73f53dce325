// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/call.h"
#include "core/domain/line.h"
#include "core/domain/queue.h"
#include "protocols/simulator/exchangetypes.h"

namespace Jackfield::Simulator {

class Exchange;

// The exchange's state in the domain's words, as a system with the id `system` would tell it.

/// Own lines carry what can be ordered on them now, colleagues' nothing.
Line lineFact(const SystemId &system, const Exchange &exchange, const Extension &extension,
              bool own);
/// The part of an extension's leg; the call's id is the leg's.
Call callFact(const SystemId &system, const Exchange &exchange, const Leg &leg);
Queue queueFact(const SystemId &system, const Exchange &exchange, const CallQueue &queue);

} // namespace Jackfield::Simulator
