// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/numberformat.h"

#include "app/models/wording.h"
#include "core/phone/dialer.h"

namespace Jackfield {

NumberFormat numberFormat(const Dialer &dialer)
{
    return [&dialer](const QString &number) {
        return Wording::number(number, dialer.setup().location);
    };
}

} // namespace Jackfield
