// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/duplicateguard.h"

#include <algorithm>

namespace Jackfield {

bool DuplicateGuard::isDuplicate(const QString &line, const QString &number,
                                 std::chrono::milliseconds now)
{
    std::erase_if(m_seen, [now](const Seen &seen) { return now - seen.at >= window; });
    const bool known = std::any_of(m_seen.begin(), m_seen.end(), [&](const Seen &seen) {
        return seen.line == line && seen.number == number;
    });
    if (!known)
        m_seen.push_back({line, number, now});
    return known;
}

void DuplicateGuard::forget(const QString &line, const QString &number)
{
    std::erase_if(m_seen,
                  [&](const Seen &seen) { return seen.line == line && seen.number == number; });
}

bool RateLimit::admit(int perMinute, std::chrono::milliseconds now)
{
    std::erase_if(m_admitted, [now](auto at) { return now - at >= std::chrono::minutes(1); });
    if (int(m_admitted.size()) >= perMinute)
        return false;
    m_admitted.push_back(now);
    return true;
}

} // namespace Jackfield
