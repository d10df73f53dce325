// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/callreport.h"
#include "core/domain/line.h"
#include "core/domain/queue.h"

#include <variant>

// What happened at a phone system. Each fact is whole: it replaces what was known of that line,
// call or queue. Evidence::certainty is the protocol's, its other members are stamped by
// PhoneStore.
namespace Jackfield {

/// Everything the system knows now; what it does not name is gone.
struct Snapshot
{
    QList<Line> lines;
    QList<Call> calls;
    QList<Queue> queues;
};
// clang-format off
struct LineChanged { Line line; };
struct LineRemoved { LineId id; };
struct CallChanged { Call call; };   ///< State::Ended says how it ended; CallRemoved follows.
struct CallRemoved { CallId id; };
struct CallReported { CallReport report; }; ///< After CallRemoved, at most once for each call.
struct QueueChanged { Queue queue; };
struct QueueRemoved { QueueId id; };
/// Words for the user: the server's text is quoted as plain text.
struct Notice { QString serverText; };
// clang-format on

using PhoneEvent = std::variant<Snapshot, LineChanged, LineRemoved, CallChanged, CallRemoved,
                                CallReported, QueueChanged, QueueRemoved, Notice>;

} // namespace Jackfield
