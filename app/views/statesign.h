// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/look/theme.h"
#include "core/domain/call.h"
#include "core/domain/line.h"
#include "core/domain/queueboard.h"

namespace Jackfield {

/// The shape and the colour that stand beside the word for a state.
struct StateSign
{
    QString icon; ///< Name for themedIcon().
    Tone tone = Tone::Muted;
};

StateSign stateSign(Call::State state);
StateSign stateSign(Line::State state);
/// `isStale`: its figures are old, so its level says nothing.
StateSign queueSign(QueueLevel level, bool isStale);

} // namespace Jackfield
