// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/queue.h"

#include <algorithm>

namespace Jackfield {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

milliseconds QueueCaller::wait(milliseconds now) const
{
    if (status == Status::Connected && waited)
        return *waited;
    return std::max(now - enteredTick, 0ms);
}

bool Queue::isStale(milliseconds age) const
{
    return evidence.lostAt.isValid() || (staleAfter > 0ms && age > staleAfter);
}

std::optional<seconds> Queue::longestWaitAt(milliseconds now) const
{
    if (longestWait)
        return waiting == 0
            ? *longestWait
            : *longestWait + std::chrono::floor<seconds>(std::max(now - evidence.observedAt, 0ms));
    std::optional<seconds> longest;
    for (const QueueCaller &caller : callers) {
        if (caller.status == QueueCaller::Status::Waiting)
            longest = std::max(longest.value_or(0s), std::chrono::floor<seconds>(caller.wait(now)));
    }
    return longest;
}

} // namespace Jackfield
