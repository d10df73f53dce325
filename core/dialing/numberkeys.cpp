// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialing/numberkeys.h"

#include "core/dialing/numberresolver.h"

namespace Jackfield {

NumberKeys::NumberKeys(Location location)
    : m_location(std::move(location))
{ }

QString NumberKeys::key(const QString &number) const
{
    const Resolution resolution = resolveNumber(number, m_location, NumberOrigin::Typed);
    switch (resolution.numberClass) {
    case NumberClass::External:
        return resolution.e164.isEmpty() ? resolution.dial : resolution.e164;
    case NumberClass::Internal:
    case NumberClass::Emergency:
    case NumberClass::Service:
    case NumberClass::Code:
        return resolution.dial;
    case NumberClass::Ask:
    case NumberClass::Sip:
    case NumberClass::Reject:
        return numberDigits(number);
    }
    Q_UNREACHABLE();
}

QString numberDigits(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if ((c >= QLatin1Char('0') && c <= QLatin1Char('9'))
            || (c == QLatin1Char('+') && digits.isEmpty()))
            digits.append(c);
    }
    return digits == QLatin1String("+") ? QString() : digits;
}

} // namespace Jackfield
