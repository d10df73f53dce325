// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/webdial/presets.h"

namespace Jackfield {

inline QString text(const char *bytes)
{
    return QString::fromUtf8(bytes);
}

/// The embedded one; empty: there is none.
inline const WebDial::PresetFile &presetNamed(const char *id)
{
    static const WebDial::PresetFile none;
    for (const WebDial::PresetFile &preset : WebDial::presetFiles()) {
        if (preset.id == QLatin1String(id))
            return preset;
    }
    return none;
}

inline QString valueText(const WebDial::PresetFile &preset, const char *key)
{
    return preset.values.value(text(key)).toString();
}

} // namespace Jackfield
