// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

// The texts of the Desktop Entry and the MIME Application Associations Specification, as far as
// telephone links need them. Pure.
namespace Jackfield::DesktopEntry {

/// `words` as the value of an Exec key, quoted for its two layers of escapes. Malformed when the
/// program's path cannot stand there.
Result<QString> command(const QStringList &words);
/// `entry` with `command` in the place of the `word` its Exec key begins with.
QString withCommand(QString entry, const QString &word, const QString &command);
/// The Name of an entry, in no particular language; empty: it has none.
QString nameIn(const QString &entry);
/// Whether an Exec key of the entry names jackfield or jackfieldctl, wherever they lie.
bool startsJackfield(const QString &entry);
/// `mimeapps` (mimeapps.list) without `entry` as what opens these MIME types.
QByteArray withoutDefault(const QByteArray &mimeapps, const QStringList &mimeTypes,
                          const QString &entry);

} // namespace Jackfield::DesktopEntry
