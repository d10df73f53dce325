// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/secretservice.h"

#include <QDBusConnection>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace Jackfield {

using State = SecretServiceState;
using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

static State stateIn(const QDBusPendingReply<Paths, Paths> &reply)
{
    if (!reply.isError())
        return reply.argumentAt<1>().isEmpty() ? State::Open : State::Locked;
    switch (reply.error().type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::NoServer:
    case QDBusError::Disconnected:
        return State::Absent;
    default:
        // A keychain that is installed and cannot be started.
        return reply.error().name().startsWith(QLatin1String("org.freedesktop.DBus.Error.Spawn."))
            ? State::Absent
            : State::Failing;
    }
}

Pending<State> secretServiceState(const QString &service, const QString &key, QObject *context)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return Pending<State>::ready(State::Absent);
    qDBusRegisterMetaType<Attributes>();
    // Secret Service API, "org.freedesktop.Secret.Service": answers unlocked and locked items.
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("SearchItems"));
    call << QVariant::fromValue(
        Attributes {{QStringLiteral("server"), service}, {QStringLiteral("user"), key}});
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), context);
    auto answer = std::make_shared<Resolver<State>>(State::Failing);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, answer] {
        const State state = stateIn(*watcher);
        watcher->deleteLater();
        answer->resolve(state);
    });
    return answer->pending();
}

} // namespace Jackfield
