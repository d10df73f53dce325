// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/inifile.h"

#include <QMap>

namespace Jackfield {

/// TAPIMaster's table of who sits where: [Extensions] address=extension (protocols.md 1.4).
struct ExtensionTable
{
    QMap<QString, QString> extensions; ///< Address as QHostAddress::toString() writes it.
    QList<IniNotice> notices;
};

/// An IP address as the table writes it, whatever the notation; an IPv4 address mapped into IPv6
/// is taken as IPv4. Empty when it is none, so for host names and shortened IPv4 addresses.
QString addressKey(const QString &address);

/// Takes the good lines. Of an address that comes twice the first line holds.
ExtensionTable extensionTable(const IniFile &file);

/// Reads the file, usually FCTIIPEX.INI. A file that others can write to, or that belongs to
/// another user than root and us, is not used (security.md T53). Never blocks on a pipe.
ExtensionTable readExtensionTable(const QString &path);

} // namespace Jackfield
