// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/ratelimit.h"

#include <algorithm>

namespace Jackfield {

using std::chrono::milliseconds;

std::chrono::milliseconds RateLimit::admit(const CallCaps &caps, milliseconds now)
{
    constexpr std::chrono::hours day {24};
    while (!m_admitted.empty() && now - m_admitted.front() >= day)
        m_admitted.pop_front();
    milliseconds wait {0};
    const auto hold = [&](int cap, milliseconds window) {
        const auto count = qsizetype(m_admitted.size());
        if (count < cap)
            return;
        // The cap-th newest must have left the window.
        const milliseconds free = m_admitted[std::size_t(count - cap)] + window;
        wait = std::max(wait, free - now);
    };
    hold(caps.perMinute, std::chrono::minutes(1));
    hold(caps.perHour, std::chrono::hours(1));
    hold(caps.perDay, day);
    if (wait == milliseconds(0))
        m_admitted.push_back(now);
    return wait;
}

bool SourceMutes::dismissed(const Source &source, milliseconds now)
{
    // A page that dismissals were counted for so long ago may ask anew; so the table stays small.
    m_counts.removeIf([now](const auto &entry) { return now - entry->last >= duration; });
    Count &count = m_counts[askerOf(source)];
    count.last = now;
    return ++count.dismissals >= limit;
}

void SourceMutes::accepted(const Source &source)
{
    m_counts.remove(askerOf(source));
}

std::chrono::milliseconds SourceMutes::mutedFor(const Source &source, milliseconds now) const
{
    const Count count = m_counts.value(askerOf(source));
    if (count.dismissals < limit)
        return milliseconds(0);
    return std::max(milliseconds(0), count.last + duration - now);
}

} // namespace Jackfield
