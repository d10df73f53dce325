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
                  SLOT(portalSettingChanged(QString, QString, QDBusVariant)));
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

void DesktopMotion::portalSettingChanged(const QString &group, const QString &key,
                                         const QDBusVariant &value)
{
    if ((group == gnomeGroup && key == gnomeKey) || (group == kdeGroup && key == kdeKey))
        hear(key, value.variant());
}

void DesktopMotion::hear(const QString &key, const QVariant &value)
{
    // Read() wraps the value in a second variant, SettingChanged does not.
    const QVariant plain =
        value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    const bool isWanted = key == kdeKey ? plain.toString() != QLatin1String("0") : plain.toBool();
    if (isWanted == m_isWanted)
        return;
    m_isWanted = isWanted;
    Q_EMIT changed(isWanted);
}

} // namespace Jackfield
