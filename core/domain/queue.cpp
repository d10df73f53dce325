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
    milliseconds longest = -1ms;
    for (const QueueCaller &caller : callers) {
        if (caller.status == QueueCaller::Status::Waiting)
            longest = std::max(longest, caller.wait(now));
    }
    if (longest < 0ms)
        return longestWait;
    return std::chrono::duration_cast<seconds>(longest);
}

} // namespace Jackfield
