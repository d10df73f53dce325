// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/command.h"
#include "core/phone/phoneevent.h"

#include <QHash>

#include <vector>

namespace Jackfield::TapiMaster {

/// What the lines of a server that never tells anything are assumed to be in: nothing at first,
/// then what the orders sent would have led to. Everything is Certainty::Assumed.
class Assumptions
{
public:
    Assumptions(SystemId system, const QStringList &extensions);

    Snapshot snapshot() const;
    /// `command` was sent. What to tell of it, in this order.
    std::vector<PhoneEvent> afterSending(const Command &command);

private:
    void endCall(const LineId &line, std::vector<PhoneEvent> &events);
    void beginCall(const Dial &dial, std::vector<PhoneEvent> &events);
    Line *find(const LineId &id);

    SystemId m_system;
    QList<Line> m_lines;
    QHash<LineId, Call> m_calls; ///< The last one dialled, by its line.
    int m_lastCall = 0;
};

} // namespace Jackfield::TapiMaster
