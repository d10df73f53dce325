// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// How people write numbers: labels, comments, second numbers, extensions, pauses, letters
// (protocols.md 8.3 steps 6 to 9, and 12). Every function takes text with plain digits and blanks
// and is linear in its length.
namespace Jackfield {

/// "Tel.: ", "Mobil " in front of a number.
void removeLabel(QString &text);

enum class Several {
    No,
    Numbers, ///< Two numbers; the first was kept.
    Extensions, ///< "…-12/13": another extension was cut off.
};
Several keepFirstNumber(QString &text);

/// "(Büro)" or a word behind a number.
void removeComment(QString &text);

/// "Durchwahl 12", "DW -12", "Nst. 12": the German words name digits that belong to the number.
void joinDirectDialIn(QString &text);

/// "ext. 12", "x12", or "#12" behind a complete number; empty when there is none.
QString takeExtension(QString &text);

/// "9, 2145550123": the outside-line prefix with its pause. False: not there.
bool takeOutsidePrefix(QString &text, const QString &outsidePrefix);

/// Pauses and the digits behind them, as postDialOf() writes them; empty when there are none.
QString takePauses(QString &text);

/// The first "(0)", with blanks or without.
void removeZeroInParentheses(QString &text);

enum class Undialable { No, Character, Placeholder, Letters };
/// Why the text can never be dialled. Letters that spell digits ("1-800-FLOWERS") can.
Undialable undialable(QStringView text);

/// Spelled letters as the digits of the keypad; false when there were none.
bool spellOut(QString &text);

} // namespace Jackfield
