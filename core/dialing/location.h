// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Jackfield {

/// How numbers are dialled from where the desk phone stands (protocols.md 8.1). Digits only, where
/// nothing else is said.
struct Location
{
    QString name; ///< [location.<name>]
    QString country; ///< ISO 3166-1 alpha-2, upper case
    QString countryCode; ///< "49"
    QString areaCode; ///< Without trunk prefix; may be empty.
    QString trunkPrefix; ///< National prefix: "0", NANP "1"; may be empty.
    QString internationalPrefix; ///< "00", "011"; "00" is always understood as input too.
    QString outsidePrefix; ///< Put before every outside call; may be empty.
    int internalMaxLength = 3; ///< Longest internal number, 0 to 8.
    QString pbxRoot; ///< "+4989999985": numbers beginning so are internal; may be empty.
    int maxLocalLength = 8; ///< Longer numbers without trunk prefix are doubtful.
    QStringList emergency; ///< Exact numbers.
    QStringList serviceCodes; ///< Patterns over digits: 'x' any digit, "[2-8]" a range; no area
                              ///< code is ever added.
    bool plusAllowed = false; ///< The exchange takes E.164 with a plus: then that is dialled.
    QString emergencyPrefix; ///< Only for old exchanges; normally empty.
    bool operator==(const Location &) const = default;

    /// The usual values of a country for everything its numbering plan decides; the rest empty.
    /// A country we have no table for gets international defaults and emergency 112.
    static Location forCountry(const QString &country);
    bool isNanp() const { return countryCode == QLatin1String("1"); }
    /// What cannot work, in translated words: an own extension that is an emergency number, an
    /// emergencyPrefix that is set (a warning), letters where digits belong. Empty: fine.
    QStringList problems(const QString &ownExtension) const;
};

} // namespace Jackfield
