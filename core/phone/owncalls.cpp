// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/owncalls.h"

#include "core/phone/phonestore.h"

namespace Jackfield {

bool isOnOwnLine(const PhoneStore &store, const Call &call, const QStringList &own)
{
    const MergedLine *line = store.findLine(call.line);
    bool anyOwnLine = false;
    for (const QString &number : own) {
        const MergedLine *known = store.findLine(number);
        if (known && known == line)
            return true;
        anyOwnLine = anyOwnLine || known;
    }
    return !anyOwnLine;
}

} // namespace Jackfield
