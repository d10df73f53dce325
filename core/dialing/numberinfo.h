// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Jackfield {

/// What libphonenumber knows of a number that the resolver has settled (never the front door:
/// protocols.md 8.5).
struct NumberInfo
{
    enum class Cost {
        Normal,
        Shared, ///< Shared-cost and similar.
        Premium, ///< Premium rate, satellite, +979 and the like (security.md 3.5).
    };
    QString international; ///< "+49 89 99998123"
    QString national; ///< "089 99998123"
    QString region; ///< ISO 3166-1 alpha-2; empty for non-geographic codes.
    QString type; ///< "fixed", "mobile", "freephone", "premium", …: fixed words; empty: unknown.
    Cost cost = Cost::Normal;
    bool operator==(const NumberInfo &) const = default;
};

/// `e164` with its plus. An empty or impossible number gives an empty NumberInfo.
NumberInfo numberInfo(const QString &e164);

/// Cost class of a short or national number that has no E.164 form, such as 118xy in Germany.
NumberInfo::Cost serviceCost(const QString &dial, const QString &country);

/// How many digits of `e164` are its country and area code: "+4989123456" has 4. 0: it has no area
/// code, as mobile numbers have none.
qsizetype areaDigits(const QString &e164);

/// As-you-read form of any dialled number: international for E.164 of other countries, national for
/// our own, the digits otherwise; `dial` too where the spelling would lose some.
QString displayNumber(const QString &e164, const QString &dial, const QString &country);

} // namespace Jackfield
