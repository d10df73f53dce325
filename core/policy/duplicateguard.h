// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
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
    /// As isDuplicate(), without remembering anything.
    bool knows(const QString &line, const QString &number, std::chrono::milliseconds now) const;
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

} // namespace Jackfield
