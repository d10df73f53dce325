// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QTimer>

#include <ctime>

namespace Jackfield {

namespace {

    class TimerAlarm final : public Alarm
    {
    public:
        TimerAlarm(std::chrono::milliseconds delay, std::function<void()> fire)
        {
            m_timer.setSingleShot(true);
            m_timer.setTimerType(Qt::PreciseTimer);
            // The copy keeps the closure alive when it destroys this alarm.
            QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [run = std::move(fire)] {
                const auto copy = run;
                copy();
            });
            m_timer.start(delay);
        }

    private:
        QTimer m_timer;
    };

} // namespace

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::monotonic() const
{
#ifdef CLOCK_BOOTTIME
    // steady_clock stands still while the computer sleeps, and what was known before would look
    // new.
    timespec now {};
    if (clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        return std::chrono::seconds(now.tv_sec)
            + std::chrono::milliseconds(now.tv_nsec / 1'000'000);
#endif
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

std::unique_ptr<Alarm> SystemClock::after(std::chrono::milliseconds delay,
                                          std::function<void()> fire)
{
    return std::make_unique<TimerAlarm>(delay, std::move(fire));
}

} // namespace Jackfield
