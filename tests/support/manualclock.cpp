// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualclock.h"

namespace Jackfield {

struct ManualClock::Waiting
{
    using Key = std::pair<std::chrono::milliseconds, int>; // due, order of asking
    std::map<Key, std::function<void()>> alarms;
    int last = 0;
};

class ManualClock::ManualAlarm final : public Alarm
{
public:
    ManualAlarm(std::shared_ptr<Waiting> waiting, Waiting::Key key)
        : m_waiting(std::move(waiting))
        , m_key(key)
    { }
    ~ManualAlarm() override { m_waiting->alarms.erase(m_key); }

private:
    std::shared_ptr<Waiting> m_waiting;
    Waiting::Key m_key;
};

ManualClock::ManualClock()
    : m_waiting(std::make_shared<Waiting>())
{ }
ManualClock::~ManualClock() = default;

QDateTime ManualClock::now() const
{
    const QDateTime start(QDate(2026, 1, 5), QTime(9, 0), Qt::UTC);
    return start.addMSecs(
        (m_monotonic - std::chrono::milliseconds(1'000'000) + m_wallOffset).count());
}

std::unique_ptr<Alarm> ManualClock::after(std::chrono::milliseconds delay,
                                          std::function<void()> fire)
{
    const Waiting::Key key {m_monotonic + delay, ++m_waiting->last};
    m_waiting->alarms.emplace(key, std::move(fire));
    return std::make_unique<ManualAlarm>(m_waiting, key);
}

void ManualClock::advance(std::chrono::milliseconds by)
{
    const auto end = m_monotonic + by;
    while (!m_waiting->alarms.empty() && m_waiting->alarms.begin()->first.first <= end) {
        const auto first = m_waiting->alarms.begin();
        m_monotonic = std::max(m_monotonic, first->first.first);
        const auto fire = std::move(first->second);
        m_waiting->alarms.erase(first);
        fire();
    }
    m_monotonic = end;
}

int ManualClock::pending() const
{
    return int(m_waiting->alarms.size());
}

} // namespace Jackfield
