// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace Jackfield {

/// Merges the same number asked for again within 3 s by anything but the keypad (double clicks,
/// browser retries: security.md T11).
class DuplicateGuard
{
public:
    static constexpr std::chrono::seconds window {3};
    /// True: the same line and number were let through less than `window` before `now`.
    /// False: remembered from now on. `now` is Clock::monotonic().
    bool isDuplicate(const QString &line, const QString &number, std::chrono::milliseconds now);
    /// It was not dialled after all: the same again is a new wish.
    void forget(const QString &line, const QString &number);

private:
    struct Seen
    {
        QString line;
        QString number;
        std::chrono::milliseconds at;
    };
    std::vector<Seen> m_seen; ///< Oldest first; never longer than what fits into one window.
};

/// Calls by automation in the last minute (security.md 3.5). Emergencies are never counted.
class RateLimit
{
public:
    /// True: fewer than `perMinute` were let through in the last 60 s; this one counts now.
    bool admit(int perMinute, std::chrono::milliseconds now);

private:
    std::vector<std::chrono::milliseconds> m_admitted;
};

} // namespace Jackfield
