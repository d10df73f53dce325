// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"

#include <algorithm>

namespace Jackfield {

const JournalEntry *Journal::find(const CallId &call) const
{
    const auto found =
        std::find_if(m_entries.cbegin(), m_entries.cend(),
                     [&call](const JournalEntry &entry) { return entry.call == call; });
    return found == m_entries.cend() ? nullptr : &*found;
}

void Journal::put(const JournalEntry &entry)
{
    const auto known =
        std::find_if(m_entries.begin(), m_entries.end(),
                     [&entry](const JournalEntry &other) { return other.id == entry.id; });
    if (known != m_entries.end()) {
        if (*known == entry)
            return;
        *known = entry;
        Q_EMIT m_rows.changed(int(known - m_entries.begin()));
        return;
    }
    if (m_entries.size() == capacity) {
        Q_EMIT m_rows.aboutToRemove(capacity - 1);
        m_entries.removeLast();
        Q_EMIT m_rows.removed(capacity - 1);
    }
    Q_EMIT m_rows.aboutToInsert(0);
    m_entries.prepend(entry);
    Q_EMIT m_rows.inserted(0);
}

} // namespace Jackfield
