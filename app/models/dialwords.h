// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/dialer.h"

namespace Jackfield {

// What dialling a number would mean, in words for people. Plain text all.

/// "national", "internal", "abroad (Austria)", "emergency call".
QString classInWords(const Resolution &resolution, const Location &location);
/// "normal charges", "expensive: premium rate"; of what cannot cost anything: empty.
QString costInWords(const Resolution &resolution, const Location &location);
bool isExpensive(const Resolution &resolution, const Location &location);

/// `shown` has the digits of `dialled`, perhaps in groups.
bool isSpellingOf(QString shown, const QString &dialled);
/// What a source asked to dial, as people read it; as it came where that is no number, and where
/// the user typed it.
QString askedNumber(const QString &text, const Source &source, const Dialer &dialer);

/// The line under the dial field.
struct DialPreview
{
    enum class Tone { Nothing, Dials, Asks, Refuses };
    Tone tone = Tone::Nothing;
    QString text; ///< "089 1234567: national, via Front office, 0 for outside"
    QString steps; ///< How the number came about, a step a line; empty when nothing was changed.
};
DialPreview previewOf(const DialPlan &plan, const Location &location, const PhoneStore &store);

} // namespace Jackfield
