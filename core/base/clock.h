// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>
#include <memory>

namespace Jackfield {

/// A one-shot timer that runs; destroying it cancels. May be destroyed inside its own callback.
class Alarm
{
public:
    Alarm() = default;
    Alarm(const Alarm &) = delete;
    Alarm &operator=(const Alarm &) = delete;
    virtual ~Alarm() = default;
};

/// The only source of time: tests advance their own. Whoever takes a Clock does not own it.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Wall time in UTC, for showing and storing. May jump.
    virtual QDateTime now() const = 0;
    /// Time since some fixed start, sleep of the computer included. Never goes back; durations and
    /// ages come from it alone.
    virtual std::chrono::milliseconds monotonic() const = 0;
    /// Calls `fire` once, on this thread, never inside after() itself. Keep the result.
    [[nodiscard]] virtual std::unique_ptr<Alarm> after(std::chrono::milliseconds delay,
                                                       std::function<void()> fire) = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    std::chrono::milliseconds monotonic() const override;
    std::unique_ptr<Alarm> after(std::chrono::milliseconds delay,
                                 std::function<void()> fire) override;
};

} // namespace Jackfield
