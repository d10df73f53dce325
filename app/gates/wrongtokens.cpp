// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/wrongtokens.h"

#include <algorithm>

namespace Jackfield {

WrongTokens::Entry WrongTokens::takeOrMake(const Source &source)
{
    const QString asker = askerOf(source);
    const auto known = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry &entry) { return entry.asker == asker; });
    if (known == m_entries.end())
        return {asker, {}};
    Entry entry = std::move(*known);
    m_entries.erase(known);
    return entry;
}

void WrongTokens::note(const Source &source)
{
    const auto now = m_clock.monotonic();
    Entry entry = takeOrMake(source);
    std::erase_if(entry.times, [&](auto time) { return now - time >= window; });
    entry.times.push_back(now);
    if (entry.times.size() > std::size_t(allowed)) {
        entry.mutedUntil = now + muteTime;
        entry.times.clear();
    }
    m_entries.push_front(std::move(entry));
    if (m_entries.size() > maxSources)
        m_entries.pop_back();
}

std::chrono::seconds WrongTokens::mutedFor(const Source &source) const
{
    const auto now = m_clock.monotonic();
    const QString asker = askerOf(source);
    for (const Entry &entry : m_entries) {
        if (entry.asker == asker && entry.mutedUntil > now)
            return std::chrono::ceil<std::chrono::seconds>(entry.mutedUntil - now);
    }
    return std::chrono::seconds(0);
}

} // namespace Jackfield
