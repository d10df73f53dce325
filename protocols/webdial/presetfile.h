// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QStringList>
#include <QVariantMap>

namespace Jackfield::WebDial {

/// One file of presets/; the README.md there says what its members mean.
struct PresetFile
{
    QString id; ///< Small letters, digits, '-'.
    QString row; ///< Of the catalogue of dial templates: "D10".
    QString name;
    QString group; ///< One of presetGroups().
    QStringList words;
    bool wantsLogin = false; ///< User and password are asked for by HTTP, not in the template.
    QVariantMap values; ///< Keys of [[system]] in jackfield.toml; `template` is always there.
    QMap<QString, QString> notes; ///< By language: all of presetLanguages(), or empty.
    bool operator==(const PresetFile &) const = default;
};

QStringList presetGroups(); ///< The fixed words of `group`.
QStringList presetLanguages(); ///< Two-letter codes, English first.

/// Malformed, with words for whoever wrote the file: no JSON object, a member that is missing, not
/// known or of another type, an empty text, a word that is none of the fixed ones, a secret among
/// the values. Whether the template can be used is not looked at.
Result<PresetFile> readPreset(const QByteArray &json);

} // namespace Jackfield::WebDial
