// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/policy/source.h"

#include <list>
#include <vector>

namespace Jackfield {

/// Who tries out tokens: three wrong ones within a minute mute a source for ten (row HA7).
class WrongTokens
{
public:
    static constexpr int allowed = 2; ///< Within `window`.
    static constexpr std::chrono::seconds window {60};
    static constexpr std::chrono::seconds muteTime {600};
    static constexpr std::size_t maxSources = 64; ///< Those noted longest ago are forgotten.

    /// `clock` must outlive this.
    explicit WrongTokens(const Clock &clock)
        : m_clock(clock)
    { }
    void note(const Source &source);
    /// How long it stays muted; 0: it is not. Rounded up.
    std::chrono::seconds mutedFor(const Source &source) const;

private:
    struct Entry
    {
        QString asker; ///< askerOf() its source.
        std::vector<std::chrono::milliseconds> times; ///< Of the last wrong tokens.
        std::chrono::milliseconds mutedUntil {0};
    };
    Entry takeOrMake(const Source &source);

    const Clock &m_clock;
    std::list<Entry> m_entries; ///< Noted last: first.
};

} // namespace Jackfield
