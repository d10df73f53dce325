// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/duplicateguard.h"

#include <algorithm>

namespace Jackfield {

bool DuplicateGuard::knows(const QString &line, const QString &number,
                           std::chrono::milliseconds now) const
{
    return std::any_of(m_seen.begin(), m_seen.end(), [&](const Seen &seen) {
        return now - seen.at < window && seen.line == line && seen.number == number;
    });
}

bool DuplicateGuard::isDuplicate(const QString &line, const QString &number,
                                 std::chrono::milliseconds now)
{
    std::erase_if(m_seen, [now](const Seen &seen) { return now - seen.at >= window; });
    const bool known = knows(line, number, now);
    if (!known)
        m_seen.push_back({line, number, now});
    return known;
}

void DuplicateGuard::forget(const QString &line, const QString &number)
{
    std::erase_if(m_seen,
                  [&](const Seen &seen) { return seen.line == line && seen.number == number; });
}

} // namespace Jackfield
