// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/location.h"

// The two profiles of protocols.md 8.1.
namespace Jackfield {

inline Location munich()
{
    Location location = Location::forCountry(QStringLiteral("DE"));
    location.name = QStringLiteral("Munich");
    location.areaCode = QStringLiteral("89");
    location.outsidePrefix = QStringLiteral("0");
    location.pbxRoot = QStringLiteral("+4989999985");
    return location;
}

inline Location dallas()
{
    Location location = Location::forCountry(QStringLiteral("US"));
    location.name = QStringLiteral("Dallas");
    location.areaCode = QStringLiteral("214");
    location.outsidePrefix = QStringLiteral("9");
    location.internalMaxLength = 4;
    return location;
}

} // namespace Jackfield
