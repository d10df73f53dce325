// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonestore.h"

namespace Jackfield {

/// One kind of forward of a line: can be set, or is in force, or both.
struct ForwardChoice
{
    ForwardKind kind;
    QString to; ///< As the phone system sent it; empty: not in force, or not told.
    bool canBeSet = false; ///< False: only shown.
    bool isOn = false; ///< In force.
    bool isKnown = true; ///< Whether it is in force. Else it may be, and can be stopped.
    bool keepsNumber = false; ///< Can be set without one: the phone system has it.
    bool operator==(const ForwardChoice &) const = default;
};

/// Every kind the line can set and every one in force: those for all calls first, then for internal
/// and for outside ones; within a group in the order of ForwardMode.
QList<ForwardChoice> forwardChoices(const MergedLine &line);

} // namespace Jackfield
