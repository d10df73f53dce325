// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

#include <QColor>
#include <QIcon>
#include <QObject>
#include <QPalette>

#include <optional>

class QDBusVariant;

namespace Jackfield {

/// What a colour means. Never the only sign of it: a word or a shape stands beside.
enum class Tone {
    Text,
    Muted, ///< Beside the point; still readable.
    Accent,
    Good, ///< Free, connected, answer.
    Warning, ///< Rings, waits, not certain.
    Danger, ///< Busy, lost, hang up.
};

/// Readable (contrast of 4.5:1 and more) on the palette's Window, Base and Button.
QColor toneColor(Tone tone, const QPalette &palette);
/// A frame or a divider; no text in it.
QColor lineColor(const QPalette &palette);

/// The edge of a field to type in: contrast of 3:1 and more to Window and Base.
QColor fieldEdgeColor(const QPalette &palette);

/// An icon of resources/icons by its name, in the colour of its tone. Drawn anew for every size,
/// scale and palette, so it stays right when the theme changes.
QIcon themedIcon(const QString &name, Tone tone = Tone::Text);

/// Light or dark, by the user's choice or as the desktop says. One per application; sets its style
/// and palette.
class Theme final : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    void setChoice(Settings::Theme choice);
    bool isDark() const;
    static QPalette palette(bool dark);

Q_SIGNALS:
    void changed(); ///< The palette is another one.

private Q_SLOTS:
    void portalSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void hearPortal(const QVariant &scheme);
    void apply();

    Settings::Theme m_choice = Settings::Theme::System;
    const bool m_platformIsDark; ///< As the palette was before ours.
    std::optional<bool> m_portalIsDark; ///< Unset: the desktop has no preference, or no portal.
};

} // namespace Jackfield
