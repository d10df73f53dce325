// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/theme.h"

#include "app/look/clearstyle.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace Jackfield {

// https://flatpak.github.io/xdg-desktop-portal, org.freedesktop.portal.Settings: colour scheme
// 0 no preference, 1 dark, 2 light.
static const auto portalService = QStringLiteral("org.freedesktop.portal.Desktop");
static const auto portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
static const auto portalInterface = QStringLiteral("org.freedesktop.portal.Settings");
static const auto appearanceGroup = QStringLiteral("org.freedesktop.appearance");
static const auto schemeKey = QStringLiteral("color-scheme");

static bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    const bool dark = isDarkPalette(palette);
    switch (tone) {
    case Tone::Text:
        return palette.color(QPalette::WindowText);
    case Tone::Muted:
        return dark ? QColor(0xa8b1bc) : QColor(0x555e69);
    case Tone::Accent:
        return dark ? QColor(0x79b8ff) : QColor(0x0b57a4);
    case Tone::Good:
        return dark ? QColor(0x62cd83) : QColor(0x17702f);
    case Tone::Warning:
        return dark ? QColor(0xe9b955) : QColor(0x855300);
    case Tone::Danger:
        return dark ? QColor(0xff9492) : QColor(0xb3202a);
    }
    Q_UNREACHABLE();
}

QColor lineColor(const QPalette &palette)
{
    return isDarkPalette(palette) ? QColor(0x454d57) : QColor(0xd0d5db);
}

QColor fieldEdgeColor(const QPalette &palette)
{
    return isDarkPalette(palette) ? QColor(0x7d8792) : QColor(0x7a838d);
}

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_platformIsDark(isDarkPalette(QGuiApplication::palette()))
{
    QApplication::setStyle(new ClearStyle);
    apply();
    askPortal();
}

Theme::~Theme() = default;

void Theme::setChoice(Settings::Theme choice)
{
    m_choice = choice;
    apply();
}

bool Theme::isDark() const
{
    switch (m_choice) {
    case Settings::Theme::Light:
        return false;
    case Settings::Theme::Dark:
        return true;
    case Settings::Theme::System:
        return m_portalIsDark.value_or(m_platformIsDark);
    }
    Q_UNREACHABLE();
}

QPalette Theme::palette(bool dark)
{
    const QColor window(dark ? 0x1d2126 : 0xf3f4f6);
    const QColor base(dark ? 0x262b31 : 0xffffff);
    const QColor button(dark ? 0x30363e : 0xfafbfc);
    const QColor text(dark ? 0xe9ecef : 0x1b1f24);
    const QColor faint(dark ? 0x7d8792 : 0x848d97);
    const QColor light(dark ? 0x4a525c : 0xffffff);
    const QColor shade(dark ? 0x14171a : 0x8b949e);
    const QColor middle(dark ? 0x3a414a : 0xc4cad1);
    QPalette palette(text, button, light, shade, middle, text, text, base, window);
    palette.setColor(QPalette::AlternateBase, QColor(dark ? 0x2b3138 : 0xf6f8fa));
    palette.setColor(QPalette::ToolTipBase, QColor(dark ? 0x3a414a : 0x24292f));
    palette.setColor(QPalette::ToolTipText, QColor(0xffffff));
    palette.setColor(QPalette::PlaceholderText, toneColor(Tone::Muted, palette));
    palette.setColor(QPalette::Highlight, QColor(dark ? 0x2a6cb5 : 0x0b57a4));
    palette.setColor(QPalette::HighlightedText, QColor(0xffffff));
    palette.setColor(QPalette::Link, toneColor(Tone::Accent, palette));
    palette.setColor(QPalette::LinkVisited, toneColor(Tone::Accent, palette));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Base, window);
    return palette;
}

void Theme::apply()
{
    const QPalette palette = Theme::palette(isDark());
    if (QGuiApplication::palette() == palette)
        return;
    QApplication::setPalette(palette);
    Q_EMIT changed();
}

// --- The desktop's own word

void Theme::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalInterface, QStringLiteral("SettingChanged"), this,
                SLOT(portalSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage read = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface,
                                                       QStringLiteral("Read"));
    read << appearanceGroup << schemeKey;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            hearPortal(reply.value().variant());
    });
}

void Theme::portalSettingChanged(const QString &group, const QString &key,
                                 const QDBusVariant &value)
{
    if (group == appearanceGroup && key == schemeKey)
        hearPortal(value.variant());
}

void Theme::hearPortal(const QVariant &scheme)
{
    // Read() wraps the value in a second variant, SettingChanged does not.
    const QVariant plain =
        scheme.canConvert<QDBusVariant>() ? scheme.value<QDBusVariant>().variant() : scheme;
    const uint value = plain.toUInt();
    m_portalIsDark = value == 1 ? std::optional(true)
        : value == 2            ? std::optional(false)
                                : std::nullopt;
    apply();
}

} // namespace Jackfield
