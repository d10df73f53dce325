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
    std::optional<milliseconds> longest;
    for (const QueueCaller &caller : callers) {
        if (caller.status == QueueCaller::Status::Waiting)
            longest = std::max(longest.value_or(0ms), caller.wait(now));
    }
    if (longest)
        return std::chrono::floor<seconds>(*longest);
    if (!longestWait || waiting == 0)
        return longestWait;
    return *longestWait + std::chrono::floor<seconds>(std::max(now - evidence.observedAt, 0ms));
}

} // namespace Jackfield
