// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/call.h"
#include "protocols/ucserver/ctitypes.h"

namespace Jackfield::UcServer {

/// What is known of a call after `told` came with `reason` (ChangedReason). A call event may be
/// "reduced" (ucserver.md 6.1): a blank member replaces what is known only when the reason names
/// it.
CtiCallInformation updated(const CtiCallInformation &known, const CtiCallInformation &told,
                           qint64 reason);
/// The same for a call that the conference `controllerId` has let go.
CtiCallInformation withoutConference(CtiCallInformation known);
/// `told` may be the first word about a call; else its beginning was missed.
bool isBeginning(const CtiCallInformation &told, qint64 reason);

bool isActive(const CtiCallInformation &call); ///< Somebody speaks in it.
Call::State callStateFrom(qint64 state);
Call::Role roleFrom(const CtiCallInformation &told);
Call::Recording recordingFrom(qint64 state);
/// Of the call alone: what takes two calls is in featuresOfBoth().
Features callFeaturesFrom(qint64 mask);
/// The features that take two calls and that both masks show (4.5).
Features featuresOfBoth(qint64 mask, qint64 other);

/// Ready for PhoneStore, but for its features.
Call callFrom(const SystemId &system, const LineId &line, const CtiCallInformation &told);

} // namespace Jackfield::UcServer
