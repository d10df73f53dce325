// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/linkenvironment.h"

#include <algorithm>
#include <iterator>

namespace Jackfield {

QByteArrayList distrustedVariables(const QByteArrayList &names)
{
    static const QByteArrayList harmless {
        "QT_AUTO_SCREEN_SCALE_FACTOR",
        "QT_ENABLE_HIGHDPI_SCALING",
        "QT_FONT_DPI",
        "QT_IM_MODULE",
        "QT_LOGGING_RULES",
        "QT_QPA_PLATFORM",
        "QT_QPA_PLATFORMTHEME",
        "QT_SCALE_FACTOR",
        "QT_SCALE_FACTOR_ROUNDING_POLICY",
        "QT_SCREEN_SCALE_FACTORS",
        "QT_WAYLAND_DISABLE_WINDOWDECORATION",
    };
    QByteArrayList distrusted;
    std::copy_if(
        names.cbegin(), names.cend(), std::back_inserter(distrusted), [](const QByteArray &name) {
            return (name.startsWith("QT_") || name.startsWith("QML")) && !harmless.contains(name);
        });
    return distrusted;
}

} // namespace Jackfield
