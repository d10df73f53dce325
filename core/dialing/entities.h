// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace Jackfield {

/// HTML character references as browsers read them, for the names that can stand in a written
/// number: blanks, invisible characters, dashes, punctuation, umlauts. Others stay as they are.
QString withoutEntities(const QString &text);

/// The character of a Windows-1252 byte; U+FFFD for the five that have none.
char16_t fromWindows1252(unsigned char byte);
/// Text of unknown encoding: UTF-8, or Windows-1252 where it is no UTF-8.
QString fromUtf8OrWindows1252(QByteArrayView text);

} // namespace Jackfield
