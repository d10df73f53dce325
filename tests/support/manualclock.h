// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <map>

namespace Jackfield {

/// Stands still until a test moves it. Starts at 2026-01-05T09:00:00Z, monotonic 1 000 000 ms.
class ManualClock final : public Clock
{
public:
    ManualClock();
    ~ManualClock() override;
    QDateTime now() const override;
    std::chrono::milliseconds monotonic() const override { return m_monotonic; }
    std::unique_ptr<Alarm> after(std::chrono::milliseconds delay,
                                 std::function<void()> fire) override;

    /// Fires everything that falls due, in order, with the clock at its due time.
    void advance(std::chrono::milliseconds by);
    void jumpWallClock(std::chrono::milliseconds by) { m_wallOffset += by; }
    /// Alarms that wait.
    int pending() const;

private:
    class ManualAlarm;
    struct Waiting;
    std::chrono::milliseconds m_monotonic {1'000'000};
    std::chrono::milliseconds m_wallOffset {0};
    std::shared_ptr<Waiting> m_waiting;
};

} // namespace Jackfield
