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
/// Another leg of the conference that `leg` is in, as the call of a member on `leg`'s line; its id
/// names both legs. A member can be put out where the exchange can do it.
Call memberFact(const SystemId &system, const Exchange &exchange, const Leg &leg, const Leg &other);
/// The other leg that memberFact() was made for; 0: `call` is no member.
int memberLeg(const CallId &call);
Queue queueFact(const SystemId &system, const Exchange &exchange, const CallQueue &queue);

} // namespace Jackfield::Simulator
