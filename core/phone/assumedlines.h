// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/command.h"
#include "core/phone/phoneevent.h"

#include <QHash>

#include <vector>

namespace Jackfield {

/// The lines of a phone system that takes orders and never tells anything: nothing is known of them
/// at first, then what the orders sent would have led to. Everything is Certainty::Assumed.
class AssumedLines
{
public:
    /// `ofLine` and `ofCall`: what may be ordered. Not knowing a line's state, it may always be
    /// tried.
    AssumedLines(SystemId system, const QStringList &extensions, Features ofLine, Features ofCall);

    Snapshot snapshot() const;
    /// A Dial or HangUp was sent for one of the lines. What to tell of it, in this order; other
    /// commands change nothing.
    std::vector<PhoneEvent> afterSending(const Command &command);
    /// The call on the line is over; nothing to tell when none was assumed.
    std::vector<PhoneEvent> endCall(const LineId &line);
    Line *find(const LineId &id); ///< Null: none of the lines.

private:
    std::vector<PhoneEvent> beginCall(const Dial &dial);

    SystemId m_system;
    Features m_ofCall;
    QList<Line> m_lines;
    QHash<LineId, Call> m_calls; ///< The last one dialled, by its line.
    int m_lastCall = 0;
};

} // namespace Jackfield
