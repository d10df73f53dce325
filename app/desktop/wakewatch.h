// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDBusConnection>
#include <QObject>

#include <optional>

namespace Jackfield {

/// Hears from the desktop's system bus when the computer has slept (systemd-logind) and when it has
/// a network again (NetworkManager). Silent where there is neither. Each signal comes at most once
/// in `gap`: whoever may send on the bus cannot make more of it.
class WakeWatch final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds gap {3};
    /// `clock` must outlive it.
    WakeWatch(Clock &clock, const QDBusConnection &systemBus, QObject *parent = nullptr);

Q_SIGNALS:
    void woke(); ///< The network may not be up yet.
    void networkCame();

private Q_SLOTS:
    void prepareForSleep(bool begins);
    void networkStateChanged(quint32 state);

private:
    using Tick = std::optional<std::chrono::milliseconds>;
    bool isDue(Tick &last) const;

    Clock &m_clock;
    QDBusConnection m_bus;
    bool m_hasNetwork = true; ///< As long as nobody says otherwise.
    Tick m_wokeAt; ///< Clock::monotonic(), as the next.
    Tick m_networkCameAt;
};

} // namespace Jackfield
