// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// The characters of a number, before its meaning: protocols.md 8.3 steps 1, 3 and 4.
namespace Jackfield {

/// More Unicode characters than any number, label and link around it (protocols.md 8.3 step 1).
constexpr qsizetype longestNumberText = 1024;
bool isTooLong(const QString &text);

/// Without format characters (category Cf: zero width, bidi), every Unicode blank as U+0020,
/// trimmed of blanks and tabs.
QString withPlainBlanks(const QString &text);

/// A right-to-left or left-to-right override: what the reader saw is not what would be dialled.
bool hasDirectionOverride(const QString &text);

/// %XX as UTF-8, or as Windows-1252 where it is no UTF-8; twice at most, for links that were
/// encoded twice.
QString percentDecoded(const QString &text);

bool hasControlCharacter(const QString &text);

/// Compatibility forms (full width) as plain ones, decimal digits of all scripts as 0-9, all dashes
/// and the minus as '-'.
QString withPlainDigits(const QString &text);

} // namespace Jackfield
