// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/command.h"

namespace Jackfield::WebDial {

/// How a template wants its numbers (protocols.md 5, point 5).
enum class NumberForm {
    Dialable, ///< As the exchange is given them, with the outside-line prefix.
    E164, ///< "+498912345"
    E164NoPlus, ///< "498912345"
    National, ///< "08912345": without the outside-line prefix, never with a plus.
    Typed, ///< As they came, without blanks around.
};

/// "dialable", "e164", "e164-noplus", "national", "typed": the words of jackfield.toml, in the
/// order of NumberForm.
QStringList numberFormNames();
/// Extensions, codes and short numbers have no E.164 form: they stay as they are dialled.
QString inForm(const DialString &number, NumberForm form);

} // namespace Jackfield::WebDial
