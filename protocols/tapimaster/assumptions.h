// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/assumedlines.h"

namespace Jackfield::TapiMaster {

/// What the lines of a server that never tells anything are assumed to be in: AssumedLines, and
/// what the server's other commands lead to.
class Assumptions
{
public:
    Assumptions(SystemId system, const QStringList &extensions);

    Snapshot snapshot() const { return m_lines.snapshot(); }
    /// `command` was sent. What to tell of it, in this order.
    std::vector<PhoneEvent> afterSending(const Command &command);

private:
    AssumedLines m_lines;
};

} // namespace Jackfield::TapiMaster
