// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/dialstring.h"

namespace Jackfield {

DialString dialString(const Resolution &resolution, const QString &text, bool withPostDial)
{
    DialString number;
    number.outside = resolution.dialOutside.isEmpty() ? resolution.dial : resolution.dialOutside;
    number.dialable = resolution.dial;
    number.e164 = resolution.e164;
    number.typed = text.trimmed();
    number.isInternal = resolution.numberClass == NumberClass::Internal;
    if (withPostDial) {
        if (!resolution.extension.isEmpty())
            number.postDial = QLatin1Char(',') + resolution.extension;
        number.postDial += resolution.postDial;
    }
    return number;
}

} // namespace Jackfield
