// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/desktopnotifications.h"

#include "core/base/log.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace Jackfield {

// Desktop Notifications Specification 1.2, https://specifications.freedesktop.org/notification-spec
static const auto service = QStringLiteral("org.freedesktop.Notifications");
static const auto path = QStringLiteral("/org/freedesktop/Notifications");

static constexpr int timeoutMs = 2000; ///< A call rings while we wait.

static QDBusMessage methodCall(const char *method, const QVariantList &arguments)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(service, path, service, QLatin1String(method));
    message.setArguments(arguments);
    return message;
}

DesktopNotifications::DesktopNotifications(const QDBusConnection &bus, QObject *parent)
    : NotificationService(parent)
    , m_bus(bus)
{
    // Of any sender: to ask who owns the name would wait for the bus. keyOf() looks at the sender.
    m_bus.connect({}, path, service, QStringLiteral("ActionInvoked"), this,
                  SLOT(hearAction(uint, QString, QDBusMessage)));
    m_bus.connect({}, path, service, QStringLiteral("NotificationClosed"), this,
                  SLOT(hearClosed(uint, uint, QDBusMessage)));
}

void DesktopNotifications::show(const QString &key, const DesktopNotification &notification)
{
    Shown &shown = m_shown[key];
    if (shown.isDismissed)
        return;
    shown.latest = notification;
    shown.isToClose = false;
    shown.isToSend = true;
    if (!shown.isAsking)
        send(key);
}

void DesktopNotifications::close(const QString &key)
{
    const auto shown = m_shown.find(key);
    if (shown == m_shown.end())
        return;
    shown->isToClose = true;
    if (shown->isAsking)
        return; // The number it is closed by is on its way.
    if (shown->id != 0)
        sendClose(shown->id);
    m_shown.erase(shown);
}

void DesktopNotifications::call(const char *method, const QVariantList &arguments,
                                void (DesktopNotifications::*answered)(const QString &,
                                                                       QDBusPendingCallWatcher &),
                                const QString &key)
{
    auto *watcher = new QDBusPendingCallWatcher(
        m_bus.asyncCall(methodCall(method, arguments), timeoutMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, answered, key] {
        watcher->deleteLater();
        (this->*answered)(key, *watcher);
    });
}

/// Asked each time: another server may have come, and it costs next to nothing.
void DesktopNotifications::send(const QString &key)
{
    m_shown[key].isAsking = true;
    if (m_bus.isConnected()) {
        call("GetCapabilities", {}, &DesktopNotifications::hearCapabilities, key);
        return;
    }
    // Qt would never answer.
    QMetaObject::invokeMethod(
        this,
        [this, key] { m_shown.value(key).isToClose ? void(m_shown.remove(key)) : giveUp(key); },
        Qt::QueuedConnection);
}

void DesktopNotifications::hearCapabilities(const QString &key, QDBusPendingCallWatcher &answer)
{
    const QDBusPendingReply<QStringList> reply = answer;
    Shown &shown = m_shown[key];
    if (shown.isToClose || reply.isError()) {
        shown.isToClose ? void(m_shown.remove(key)) : giveUp(key);
        return;
    }
    const QStringList capabilities = reply.value();
    QStringList actions;
    if (capabilities.contains(QStringLiteral("actions"))) {
        actions << QStringLiteral("default") << tr("Show the window");
        for (const DesktopNotification::Action &action : std::as_const(shown.latest.actions))
            actions << action.id << action.text;
    }
    // Names in it are foreign, and a link in one must not become a link (security.md T61).
    const bool isMarkup = capabilities.contains(QStringLiteral("body-markup"));
    const QString body = isMarkup ? shown.latest.body.toHtmlEscaped() : shown.latest.body;
    const QVariantMap hints {{QStringLiteral("urgency"), QVariant::fromValue(uchar(2))},
                             {QStringLiteral("category"), QStringLiteral("call.incoming")},
                             {QStringLiteral("desktop-entry"), QStringLiteral("jackfield")}};
    shown.isToSend = false;
    constexpr int untilClosed = 0;
    call("Notify",
         {QStringLiteral("Jackfield"), shown.id, QStringLiteral("jackfield"), shown.latest.title,
          body, actions, hints, untilClosed},
         &DesktopNotifications::hearId, key);
}

void DesktopNotifications::hearId(const QString &key, QDBusPendingCallWatcher &answer)
{
    const QDBusPendingReply<uint> reply = answer;
    if (reply.isError()) {
        const bool isWanted = !m_shown.value(key).isToClose;
        isWanted ? giveUp(key) : void(m_shown.remove(key));
        return;
    }
    m_server = reply.reply().service();
    Shown &shown = m_shown[key];
    shown.id = reply.value();
    shown.isAsking = false;
    if (shown.isToClose)
        close(key);
    else if (shown.isToSend)
        send(key);
}

void DesktopNotifications::giveUp(const QString &key)
{
    qCInfo(logUi) << "no notification by the desktop";
    m_shown.remove(key);
    Q_EMIT undeliverable(key);
}

void DesktopNotifications::sendClose(uint id)
{
    // What becomes of it is no matter: it may have been closed by the user just now.
    m_bus.asyncCall(methodCall("CloseNotification", {id}), timeoutMs);
}

/// Empty: it is none of ours, or another program says so.
QString DesktopNotifications::keyOf(uint id, const QDBusMessage &message) const
{
    if (message.service() != m_server || id == 0)
        return {};
    for (auto it = m_shown.cbegin(); it != m_shown.cend(); ++it)
        if (it->id == id)
            return it.key();
    return {};
}

void DesktopNotifications::hearAction(uint id, const QString &action, const QDBusMessage &message)
{
    if (const QString key = keyOf(id, message); !key.isEmpty())
        Q_EMIT pressed(key, action);
}

/// The user has closed it: what comes later under the same key stays away.
void DesktopNotifications::hearClosed(uint id, uint, const QDBusMessage &message)
{
    const auto shown = m_shown.find(keyOf(id, message));
    if (shown == m_shown.end())
        return;
    shown->isDismissed = true;
    shown->id = 0;
}

} // namespace Jackfield
