// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>

#include <optional>

namespace Jackfield {

/// Hears from the desktop's system bus when the computer has slept (systemd-logind) and when it has
/// a network again (NetworkManager). Silent where there is neither. Anybody may send on that bus:
/// only who owns the name of the service is believed, and each signal at most once in `gap`.
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
    void prepareForSleep(bool begins, const QDBusMessage &message);
    void networkStateChanged(quint32 state, const QDBusMessage &message);

private:
    using Tick = std::optional<std::chrono::milliseconds>;
    struct Service
    {
        QString name;
        QString owner = {}; ///< Its unique name on the bus; empty: nobody, or not known yet.
    };
    void follow(Service &service);
    bool isDue(Tick &last) const;

    Clock &m_clock;
    QDBusConnection m_bus;
    Service m_login {QStringLiteral("org.freedesktop.login1")};
    Service m_network {QStringLiteral("org.freedesktop.NetworkManager")};
    bool m_hasNetwork = true; ///< As long as nobody says otherwise.
    Tick m_wokeAt; ///< Clock::monotonic(), as the next.
    Tick m_networkCameAt;
};

} // namespace Jackfield
