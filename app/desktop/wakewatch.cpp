// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/wakewatch.h"

#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

namespace Jackfield {

WakeWatch::WakeWatch(Clock &clock, const QDBusConnection &systemBus, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_bus(systemBus)
{
    follow(m_login);
    follow(m_network);
    // Of any sender: with a service named here, Qt would wait for the bus to say who owns it.
    m_bus.connect({}, QStringLiteral("/org/freedesktop/login1"),
                  QStringLiteral("org.freedesktop.login1.Manager"),
                  QStringLiteral("PrepareForSleep"), this,
                  SLOT(prepareForSleep(bool, QDBusMessage)));
    m_bus.connect({}, QStringLiteral("/org/freedesktop/NetworkManager"),
                  QStringLiteral("org.freedesktop.NetworkManager"), QStringLiteral("StateChanged"),
                  this, SLOT(networkStateChanged(quint32, QDBusMessage)));
}

/// The bus tells of changes in order with its answer, so the last word is the newest.
void WakeWatch::follow(Service &service)
{
    auto *watcher = new QDBusServiceWatcher(service.name, m_bus,
                                            QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(
        watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
        [&service](const QString &, const QString &, const QString &now) { service.owner = now; });
    QDBusMessage question = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetNameOwner"));
    question << service.name;
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [&service, answer] {
        const QDBusPendingReply<QString> reply = *answer;
        if (reply.isValid())
            service.owner = reply.value();
        answer->deleteLater();
    });
}

bool WakeWatch::isDue(Tick &last) const
{
    const auto now = m_clock.monotonic();
    if (last && now - *last < gap)
        return false;
    last = now;
    return true;
}

void WakeWatch::prepareForSleep(bool begins, const QDBusMessage &message)
{
    if (message.service() == m_login.owner && !begins && isDue(m_wokeAt))
        Q_EMIT woke();
}

void WakeWatch::networkStateChanged(quint32 state, const QDBusMessage &message)
{
    if (message.service() != m_network.owner)
        return;
    constexpr quint32 connectedSite = 60; // NM_STATE_CONNECTED_SITE; 70: the internet too.
    const bool had = std::exchange(m_hasNetwork, state >= connectedSite);
    if (m_hasNetwork && !had && isDue(m_networkCameAt))
        Q_EMIT networkCame();
}

} // namespace Jackfield
