// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace Jackfield {

struct SplitNumber
{
    QStringView countryCode; ///< Empty: the digits begin with no assigned code.
    QStringView national;
};

/// Splits digits that followed a plus, by the list of codes the ITU has assigned.
SplitNumber splitCountryCode(QStringView digits);

/// Numbers of this country may really begin with 0 after its code (KEEP_ZERO of protocols.md 8.3).
bool numbersMayBeginWithZero(QStringView countryCode);

/// The trunk prefix is 0 and no number begins with 0: a 0 after the country code is a writing error
/// (DROP_ZERO of protocols.md 8.3).
bool zeroIsTrunkPrefix(QStringView countryCode);

} // namespace Jackfield
