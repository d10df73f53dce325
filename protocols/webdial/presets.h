// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/setuptools.h"
#include "protocols/webdial/presetfile.h"

#include <QLocale>

namespace Jackfield::WebDial {

/// What is embedded from presets/, by id. Read once.
const QList<PresetFile> &presetFiles();
/// The same for people, sorted by name. The notes are in the language of `locale`, else English;
/// the groups in that of the program.
QList<SetupPreset> webDialPresets(const QLocale &locale);

} // namespace Jackfield::WebDial
