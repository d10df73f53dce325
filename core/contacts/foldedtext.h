// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Jackfield {

/// `text` for comparing: lower case without accents ("Łódź" is "lodz", "Groß" is "gross").
QString foldedText(const QString &text);
/// As foldedText(), with German umlauts as they are written without them: "mueller".
QString transcribedText(const QString &text);
/// What stands between all that is neither letter nor digit, of a folded text.
QStringList wordsOf(const QString &folded);
/// As dialPadDigits() of a folded text.
QString dialPadDigitsOfFolded(const QString &folded);

} // namespace Jackfield
