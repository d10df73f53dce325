// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/desktopmotion.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace Jackfield {

// org.freedesktop.portal.Settings hands out the desktops' own keys too: GNOME's is a truth value,
// KDE's the factor of how long animations take.
static const auto portalService = QStringLiteral("org.freedesktop.portal.Desktop");
static const auto portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
static const auto portalInterface = QStringLiteral("org.freedesktop.portal.Settings");
static const auto gnomeGroup = QStringLiteral("org.gnome.desktop.interface");
static const auto gnomeKey = QStringLiteral("enable-animations");
static const auto kdeGroup = QStringLiteral("org.kde.kdeglobals.KDE");
static const auto kdeKey = QStringLiteral("AnimationDurationFactor");

DesktopMotion::DesktopMotion(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    // Of any sender: to ask who owns the name would wait for the bus.
    m_bus.connect({}, portalPath, portalInterface, QStringLiteral("SettingChanged"), this,
                  SLOT(portalSettingChanged(QDBusMessage)));
    ask(gnomeGroup, gnomeKey);
    ask(kdeGroup, kdeKey);
}

void DesktopMotion::ask(const QString &group, const QString &key)
{
    QDBusMessage read = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface,
                                                       QStringLiteral("Read"));
    read << group << key;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            hear(key, reply.value().variant());
    });
}

void DesktopMotion::portalSettingChanged(const QDBusMessage &message)
{
    const QVariantList arguments = message.arguments();
    const QString group = arguments.value(0).toString();
    const QString key = arguments.value(1).toString();
    if ((group == gnomeGroup && key == gnomeKey) || (group == kdeGroup && key == kdeKey))
        hear(key, arguments.value(2));
}

void DesktopMotion::hear(const QString &key, const QVariant &value)
{
    // Read() wraps the value in two variants, SettingChanged in one.
    QVariant plain = value;
    while (plain.canConvert<QDBusVariant>())
        plain = plain.value<QDBusVariant>().variant();
    const bool isYes = key == kdeKey ? plain.toString() != QLatin1String("0") : plain.toBool();
    const bool wasWanted = isWanted();
    isYes ? void(m_refusing.remove(key)) : void(m_refusing.insert(key));
    if (isWanted() != wasWanted)
        Q_EMIT changed(isWanted());
}

} // namespace Jackfield
