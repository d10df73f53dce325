// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"

#include <QLocale>

namespace Jackfield {

Location Settings::location() const
{
    const auto named = locations.find(me.location);
    if (named != locations.end())
        return *named;
    if (!locations.isEmpty())
        return locations.first();
    return Location::forCountry(QLocale::territoryToCode(QLocale::system().territory()));
}

} // namespace Jackfield
