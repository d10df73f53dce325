// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace Jackfield {

/// One cell of a CSV file, quoted where need be (RFC 4180, and where a spreadsheet takes ';' or a
/// tab for the end of a cell). What a spreadsheet would take for a formula gets a leading
/// apostrophe; a number such as +49891234567 stays as it is (security.md T63).
QString csvCell(const QString &text);

/// A line with its line end, in UTF-8.
QByteArray csvLine(const QStringList &cells);

} // namespace Jackfield
