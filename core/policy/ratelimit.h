// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/source.h"

#include <QHash>

#include <chrono>
#include <deque>

namespace Jackfield {

/// Calls that automation may start (security.md 3.5).
struct CallCaps
{
    int perMinute = 6; ///< 1 to 60
    int perHour = 30; ///< 1 to 3600
    int perDay = 200; ///< 1 to 86400
    bool operator==(const CallCaps &) const = default;
};

/// Counts what was let through in the last day of this run. Emergencies are never counted.
class RateLimit
{
public:
    /// Zero: under every cap; this one counts now. Otherwise how long until the next would be let
    /// through. `now` is Clock::monotonic().
    std::chrono::milliseconds admit(const CallCaps &caps, std::chrono::milliseconds now);

private:
    std::deque<std::chrono::milliseconds> m_admitted; ///< Oldest first.
};

/// Sources whose prompts were dismissed three times running; they are not listened to for ten
/// minutes (security.md T10).
class SourceMutes
{
public:
    static constexpr int limit = 3;
    static constexpr std::chrono::minutes duration {10};
    /// A prompt of this source ended without a call. True: the source is muted from now on.
    bool dismissed(const Source &source, std::chrono::milliseconds now);
    void accepted(const Source &source); ///< A prompt of it was allowed: counting begins anew.
    /// How long the source is still muted; zero: it is not.
    std::chrono::milliseconds mutedFor(const Source &source, std::chrono::milliseconds now) const;

private:
    struct Count
    {
        int dismissals = 0;
        std::chrono::milliseconds last {0};
    };
    QHash<QString, Count> m_counts;
};

} // namespace Jackfield
