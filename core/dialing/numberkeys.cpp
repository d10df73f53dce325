// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialing/numberkeys.h"

#include "core/dialing/numberinfo.h"
#include "core/dialing/numberresolver.h"
#include "core/dialing/phonechars.h"

#include <algorithm>

namespace Jackfield {

namespace {

    /// Fewer are the end of many numbers, and more than longestKey those of none.
    constexpr qsizetype shortestPart = 7;
    constexpr qsizetype longestKey = 32;

    /// What is left of a text that gives no number to dial: its digits, if it says nothing else.
    QString plainDigits(const QString &number, const Resolution &resolution)
    {
        const QString &rest = resolution.steps.isEmpty() ? number : resolution.steps.last().text;
        if (std::any_of(rest.cbegin(), rest.cend(), [](QChar c) { return c.isLetter(); }))
            return {};
        const QString digits = numberDigits(rest);
        return digits.size() <= longestKey ? digits : QString();
    }

    /// "+49 89 123" as telephony programs write it: "+49 (89) 123".
    QString withAreaInParentheses(const QString &international)
    {
        QStringList parts = international.split(u' ');
        if (parts.size() < 3)
            return {};
        parts[1] = u'(' + parts[1] + u')';
        return parts.join(u' ');
    }

} // namespace

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
    case NumberClass::Ask: // for dialling one has to ask, for comparing the proposal will do
        if (!resolution.e164.isEmpty())
            return resolution.e164;
        return resolution.dial.isEmpty() ? guess(plainDigits(number, resolution)) : resolution.dial;
    case NumberClass::Reject:
        return plainDigits(number, resolution);
    case NumberClass::Sip:
        return {};
    }
    Q_UNREACHABLE();
}

/// Exchanges put the outside-line digit before callers' numbers, with nothing between.
QString NumberKeys::guess(const QString &digits) const
{
    const QString &outside = m_location.outsidePrefix;
    if (outside.isEmpty() || !digits.startsWith(outside))
        return digits;
    const Resolution behind =
        resolveNumber(digits.sliced(outside.size()), m_location, NumberOrigin::Typed);
    return behind.e164.isEmpty() ? digits : behind.e164;
}

bool NumberKeys::isShort(const QString &key) const
{
    return !key.startsWith(u'+')
        && key.size() <= std::max<qsizetype>(m_location.internalMaxLength, shortestPart - 1);
}

QStringList NumberKeys::spellings(const QString &key) const
{
    if (key.isEmpty())
        return {};
    QStringList spellings {key};
    if (key.startsWith(u'+')) {
        spellings.append(QStringLiteral("00") + key.sliced(1));
        const NumberInfo info = numberInfo(key);
        spellings << info.international << withAreaInParentheses(info.international);
        const QString country = u'+' + m_location.countryCode;
        if (country.size() > 1 && key.startsWith(country)) {
            const QString national = key.sliced(country.size());
            spellings << m_location.trunkPrefix + national << info.national;
            if (!m_location.areaCode.isEmpty() && national.startsWith(m_location.areaCode))
                spellings.append(national.sliced(m_location.areaCode.size()));
        }
    } else if (!m_location.pbxRoot.isEmpty() && isShort(key)) {
        spellings.append(m_location.pbxRoot + key);
    }
    spellings.removeAll(QString());
    spellings.removeDuplicates();
    return spellings;
}

QString numberDigits(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (isDigit(c) || (c == u'+' && digits.isEmpty()))
            digits.append(c);
    }
    return digits == u"+" ? QString() : digits;
}

} // namespace Jackfield
