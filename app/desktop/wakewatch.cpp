// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/wakewatch.h"

namespace Jackfield {

// Of any sender: to ask who owns the names would wait for the bus.
WakeWatch::WakeWatch(Clock &clock, const QDBusConnection &systemBus, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_bus(systemBus)
{
    m_bus.connect({}, QStringLiteral("/org/freedesktop/login1"),
                  QStringLiteral("org.freedesktop.login1.Manager"),
                  QStringLiteral("PrepareForSleep"), this, SLOT(prepareForSleep(bool)));
    m_bus.connect({}, QStringLiteral("/org/freedesktop/NetworkManager"),
                  QStringLiteral("org.freedesktop.NetworkManager"), QStringLiteral("StateChanged"),
                  this, SLOT(networkStateChanged(quint32)));
}

bool WakeWatch::isDue(Tick &last) const
{
    const auto now = m_clock.monotonic();
    if (last && now - *last < gap)
        return false;
    last = now;
    return true;
}

void WakeWatch::prepareForSleep(bool begins)
{
    if (!begins && isDue(m_wokeAt))
        Q_EMIT woke();
}

void WakeWatch::networkStateChanged(quint32 state)
{
    constexpr quint32 connectedSite = 60; // NM_STATE_CONNECTED_SITE; 70: the internet too.
    const bool had = std::exchange(m_hasNetwork, state >= connectedSite);
    if (m_hasNetwork && !had && isDue(m_networkCameAt))
        Q_EMIT networkCame();
}

} // namespace Jackfield
