// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/certainty.h"
#include "core/domain/features.h"
#include "core/domain/forward.h"
#include "core/domain/ids.h"

#include <QStringList>

#include <optional>

namespace Jackfield {

/// One line as one phone system knows it. PhoneStore merges those with the same number.
struct Line
{
    enum class State { Unknown, Idle, Ringing, Busy, OutOfService };

    LineId id;
    QString number; ///< The extension, as configured or told.
    QString label; ///< Name of its owner or place; may be empty.
    State state = State::Unknown;
    Features features; ///< What may be ordered on the line now, without naming a call.
    QList<ForwardKind> forwardKinds; ///< Those that can be set; empty when none can.
    /// An unconditional forward can be set without a number: the system has kept one.
    bool keepsForwardNumber = false;
    QList<Forward> forwards; ///< Those in force, as far as known.
    std::optional<bool> doNotDisturb; ///< Unset: not known.
    std::optional<QString> remoteOffice; ///< Unset: not known; empty: off.
    /// How the three above are known where that is not as `state` is: some systems tell states and
    /// only take settings.
    std::optional<Certainty> settingsCertainty;
    QStringList statuses; ///< What its user may be: "At Lunch"; the system's own spelling.
    QString status; ///< The one that was ordered last; the system never tells. Empty: none was.
    Evidence evidence;
    bool operator==(const Line &) const = default;
};

} // namespace Jackfield
