// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/numberforms.h"

namespace Jackfield::WebDial {

QStringList numberFormNames()
{
    return {QStringLiteral("dialable"), QStringLiteral("e164"), QStringLiteral("e164-noplus"),
            QStringLiteral("national"), QStringLiteral("typed")};
}

QString inForm(const DialString &number, NumberForm form)
{
    const bool hasE164 = !number.e164.isEmpty();
    switch (form) {
    case NumberForm::E164:
        return hasE164 ? number.e164 : number.outside;
    case NumberForm::E164NoPlus:
        return hasE164 ? number.e164.sliced(1) : number.outside;
    case NumberForm::National:
        return number.dialable;
    case NumberForm::Typed:
        return number.typed;
    case NumberForm::Dialable:
        break;
    }
    return number.outside;
}

} // namespace Jackfield::WebDial
