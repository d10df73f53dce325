// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QHash>
#include <QObject>

class QDBusMessage;
class QDBusPendingCallWatcher;

namespace Jackfield {

/// What a notification of the desktop says; all of it plain text.
struct DesktopNotification
{
    struct Action
    {
        QString id; ///< Not "default": that is the notification itself.
        QString text;
        bool operator==(const Action &) const = default;
    };
    QString title;
    QString body; ///< With line feeds.
    QList<Action> actions; ///< Left out where the desktop has no buttons.
    bool operator==(const DesktopNotification &) const = default;
};

/// Shows notifications and tells what the user did with them. Nothing of it waits.
class NotificationService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// In the place of the one with the same key. One that the user has closed stays away, until
    /// close() of that key.
    virtual void show(const QString &key, const DesktopNotification &notification) = 0;
    virtual void close(const QString &key) = 0; ///< Of one that is not there: nothing.

Q_SIGNALS:
    /// A button, or with "default" the notification itself, was pressed.
    void pressed(const QString &key, const QString &action);
    /// There is nobody to show it, or nobody answers. Never inside show().
    void undeliverable(const QString &key);
};

/// The desktop's own, by org.freedesktop.Notifications.
class DesktopNotifications final : public NotificationService
{
    Q_OBJECT
public:
    explicit DesktopNotifications(const QDBusConnection &bus, QObject *parent = nullptr);

    void show(const QString &key, const DesktopNotification &notification) override;
    void close(const QString &key) override;

private Q_SLOTS:
    void hearAction(uint id, const QString &action, const QDBusMessage &message);
    void hearClosed(uint id, uint reason, const QDBusMessage &message);

private:
    struct Shown
    {
        DesktopNotification latest;
        uint id = 0; ///< 0: the server has given none yet.
        bool isAsking = false; ///< An answer of the server is waited for.
        bool isToSend = false; ///< `latest` came meanwhile.
        bool isToClose = false;
        bool isDismissed = false; ///< By the user.
    };
    QString keyOf(uint id, const QDBusMessage &message) const;
    void call(const char *method, const QVariantList &arguments,
              void (DesktopNotifications::*answered)(const QString &, QDBusPendingCallWatcher &),
              const QString &key);
    void send(const QString &key);
    void hearCapabilities(const QString &key, QDBusPendingCallWatcher &answer);
    void hearId(const QString &key, QDBusPendingCallWatcher &answer);
    void giveUp(const QString &key);
    void sendClose(uint id);

    QDBusConnection m_bus;
    QString m_server; ///< Its unique name on the bus: others may send the same signals.
    QHash<QString, Shown> m_shown;
};

} // namespace Jackfield
