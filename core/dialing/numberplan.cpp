// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialing/numberplan.h"

#include "core/base/redact.h"
#include "core/dialing/countrycodes.h"
#include "core/dialing/phonechars.h"

#include <QStringBuilder>

#include <algorithm>
#include <array>

namespace Jackfield {

// Emergency numbers of other countries: somebody may be in distress, or have an extension of that
// name.
static constexpr std::array<QLatin1String, 5> emergencyElsewhere = {
    QLatin1String("110"), QLatin1String("112"), QLatin1String("911"), QLatin1String("999"),
    QLatin1String("000")};

/// First digit of a North American area code or exchange.
static bool isNanpStart(QChar c)
{
    return c >= u'2' && c <= u'9';
}

Resolution asked(Resolution resolution, const QString &reason)
{
    if (resolution.numberClass == NumberClass::External) {
        resolution.numberClass = NumberClass::Ask;
        resolution.reason = reason;
    }
    return resolution;
}

Resolution rejected(const QString &reason)
{
    Resolution resolution;
    resolution.reason = reason;
    return resolution;
}

/// Nothing to propose, so nothing to send after the answer either.
static Resolution unreadable(const QString &reason)
{
    Resolution resolution = rejected(reason);
    resolution.numberClass = NumberClass::Ask;
    return resolution;
}

/// A number that is too short to be rewritten in any way.
static Resolution unchanged(NumberClass numberClass, QStringView digits, const QString &reason)
{
    Resolution resolution;
    resolution.numberClass = numberClass;
    resolution.dial = resolution.dialOutside = digits.toString();
    resolution.reason = reason;
    return resolution;
}

Resolution NumberPlan::ask(const QString &reason) const
{
    Resolution resolution = unreadable(reason);
    resolution.extension = m_tail.extension;
    resolution.postDial = m_tail.postDial;
    return resolution;
}

Resolution NumberPlan::asTyped(QStringView digits, const QString &reason) const
{
    Resolution resolution = ask(reason);
    resolution.dial = resolution.dialOutside = digits.toString();
    return resolution;
}

// protocols.md 8.3 step 14
Resolution NumberPlan::global(QStringView digits) const
{
    const auto [countryCode, number] = splitCountryCode(digits);
    if (countryCode.isEmpty())
        return northAmericanPlus(digits);
    if (!number.startsWith(u'0') || numbersMayBeginWithZero(countryCode))
        return worldwide(countryCode, number, {});
    if (!zeroIsTrunkPrefix(countryCode)) {
        // Its length decides first: what cannot be a number at all is another question or none.
        const Resolution resolution = worldwide(countryCode, number, {});
        if (resolution.numberClass == NumberClass::Reject
            || resolution.numberClass == NumberClass::Ask)
            return resolution;
        return ask(
            tr("There is a 0 after the country code %1, where none is expected.").arg(countryCode));
    }
    qsizetype zeros = 0;
    while (zeros < number.size() && number[zeros] == u'0')
        ++zeros;
    return worldwide(countryCode, number.sliced(zeros),
                     tr("The 0 after the country code was dropped."));
}

/// A plus before digits that begin with no country code.
Resolution NumberPlan::northAmericanPlus(QStringView digits) const
{
    if (!m_location.isNanp() || digits.size() != 10 || !isNanpStart(digits.front()))
        return ask(tr("No country has this code."));
    return asked(own(digits),
                 tr("There is a plus before a ten-digit number without country code."));
}

Resolution NumberPlan::worldwide(QStringView countryCode, QStringView number,
                                 const QString &mended) const
{
    const qsizetype length = countryCode.size() + number.size();
    if (number.size() < 4 || length < 7)
        return rejected(tr("The number is too short to be called from abroad."));
    if (countryCode == u"1" && number.size() != 10)
        return ask(tr("Numbers with +1 have ten digits after it."));
    if (length > 15)
        return rejected(tr("The number has more than 15 digits."));
    Resolution resolution = ask(mended);
    resolution.e164 = u'+' % countryCode % number;
    const QString &root = m_location.pbxRoot;
    const qsizetype internalLength = resolution.e164.size() - root.size();
    // protocols.md 8.3 step 16
    if (!root.isEmpty() && resolution.e164.startsWith(root) && internalLength > 0
        && internalLength <= m_location.internalMaxLength) {
        resolution.numberClass = NumberClass::Internal;
        resolution.dial = resolution.dialOutside = resolution.e164.sliced(root.size());
        return resolution;
    }
    resolution.numberClass = NumberClass::External;
    resolution.dial = dialFor(countryCode, number);
    resolution.dialOutside = m_location.plusAllowed
        ? resolution.e164
        : QString(m_location.outsidePrefix % resolution.dial);
    return resolution;
}

/// protocols.md 8.3, "Output for external numbers".
QString NumberPlan::dialFor(QStringView countryCode, QStringView number) const
{
    if (countryCode != m_location.countryCode)
        return (m_location.internationalPrefix.isEmpty() ? QStringLiteral("00")
                                                         : m_location.internationalPrefix)
            % countryCode % number;
    const bool ownArea = !m_location.areaCode.isEmpty() && number.startsWith(m_location.areaCode);
    return m_location.isNanp() && ownArea ? number.toString()
                                          : QString(m_location.trunkPrefix % number);
}

/// A number of the own country, without trunk prefix.
Resolution NumberPlan::own(QStringView national, const QString &mended) const
{
    Resolution resolution = global(QString(m_location.countryCode % national));
    if (!mended.isEmpty() && resolution.reason.isEmpty())
        resolution.reason = mended;
    return resolution;
}

Resolution NumberPlan::globalWithZero(QStringView digits) const
{
    if (m_location.isNanp())
        return unreadable(tr("There is a plus before a 0."));
    return asked(national(digits, false), tr("There is a plus before a national number."));
}

// protocols.md 8.3 step 13: a context that is more than a country code is a scope, not a prefix.
Resolution NumberPlan::inContext(QStringView digits, const QString &context) const
{
    if (!context.startsWith(u'+')) {
        return asTyped(digits,
                       tr("This is a private number of “%1”. Is that your own phone system?")
                           .arg(oneLine(context, 60)));
    }
    const QString code = digitsOf(context);
    const auto [countryCode, more] = splitCountryCode(code);
    if (countryCode.isEmpty() || !more.isEmpty())
        return ask(tr("The link does not say the whole number."));
    QStringView number = digits;
    while (number.startsWith(u'0') && !numbersMayBeginWithZero(countryCode))
        number = number.sliced(1);
    if (countryCode == u"1" && number.size() == 11 && number.startsWith(u'1'))
        number = number.sliced(1);
    if (countryCode == m_location.countryCode && m_location.emergency.contains(number))
        return *emergency(number);
    return global(QString(code % number));
}

// protocols.md 8.3 step 15, in its order.
Resolution NumberPlan::national(QStringView digits, bool outside) const
{
    if (auto resolution = emergency(digits))
        return *resolution;
    if (auto resolution = shortNumber(digits))
        return *resolution;
    if (auto resolution = international(digits))
        return *resolution;
    if (digits.size() <= m_location.internalMaxLength && !outside) {
        Resolution internal = asTyped(digits, {});
        internal.numberClass = NumberClass::Internal;
        return internal;
    }
    if (m_location.countryCode.isEmpty())
        return asTyped(
            digits, tr("The country of this location is not set, so this cannot be told apart."));
    if (m_location.isNanp())
        return northAmerican(digits);
    return digits.startsWith(m_location.trunkPrefix) ? withTrunkPrefix(digits) : local(digits);
}

/// Never prefixed or rewritten, but for old exchanges whose profile says so (protocols.md 8.4).
std::optional<Resolution> NumberPlan::emergency(QStringView digits) const
{
    const QString &outside = m_location.outsidePrefix;
    QStringView number = digits;
    if (!m_location.emergency.contains(number)) {
        if (outside.isEmpty() || !digits.startsWith(outside))
            return {};
        number = digits.sliced(outside.size());
        if (!m_location.emergency.contains(number))
            return {};
    }
    Resolution resolution =
        unchanged(NumberClass::Emergency, number, tr("Emergency number: dialled as it is."));
    resolution.dialOutside.prepend(m_location.emergencyPrefix);
    return resolution;
}

/// Service codes, emergency numbers of elsewhere, a lone outside-line digit.
std::optional<Resolution> NumberPlan::shortNumber(QStringView digits) const
{
    if (isService(digits)) {
        Resolution service = unchanged(NumberClass::Service, digits,
                                       tr("Short service number: no area code is added."));
        service.dialOutside.prepend(m_location.outsidePrefix);
        return service;
    }
    if (std::find(emergencyElsewhere.begin(), emergencyElsewhere.end(), digits)
        != emergencyElsewhere.end())
        return unchanged(
            NumberClass::Ask, digits,
            tr("This is an emergency number in other countries. Is it an extension here?"));
    if (digits == m_location.outsidePrefix || digits == u"0")
        return unchanged(NumberClass::Ask, digits,
                         tr("This only gets an outside line or the operator."));
    return {};
}

/// One element of a pattern against one digit; moves `pattern` behind the element.
static bool matchesElement(QStringView &pattern, QChar digit)
{
    if (pattern.startsWith(u'[') && pattern.size() >= 5 && pattern[2] == u'-'
        && pattern[4] == u']') {
        const bool within = digit >= pattern[1] && digit <= pattern[3];
        pattern = pattern.sliced(5);
        return within;
    }
    const QChar expected = pattern.front();
    pattern = pattern.sliced(1);
    return expected == u'x' || expected == digit;
}

static bool matchesPattern(QStringView pattern, QStringView digits)
{
    for (const QChar digit : digits) {
        if (pattern.isEmpty() || !matchesElement(pattern, digit))
            return false;
    }
    return pattern.isEmpty();
}

bool NumberPlan::isService(QStringView digits) const
{
    return std::any_of(
        m_location.serviceCodes.begin(), m_location.serviceCodes.end(),
        [digits](const QString &pattern) { return matchesPattern(pattern, digits); });
}

/// Digits that begin with an international prefix; nothing when they do not.
std::optional<Resolution> NumberPlan::international(QStringView digits) const
{
    constexpr qsizetype shortestBehind = 6;
    const QString common = QStringLiteral("00");
    for (const QString &prefix : {m_location.internationalPrefix, common}) {
        if (prefix.isEmpty() || !digits.startsWith(prefix)
            || digits.size() < prefix.size() + shortestBehind)
            continue;
        const QStringView number = digits.sliced(prefix.size());
        if (!splitCountryCode(number).countryCode.isEmpty())
            return global(number);
        const QString &outside = m_location.outsidePrefix;
        if (!m_location.isNanp() && !outside.isEmpty()
            && digits.startsWith(QString(outside + m_location.trunkPrefix)))
            return asked(national(digits.sliced(outside.size()), false),
                         tr("This looks like the outside-line digit and a national number."));
        return unreadable(tr("No country has this code."));
    }
    const bool dialledInAmerica =
        !m_location.isNanp() && digits.startsWith(u"011") && digits.size() >= 13;
    if (dialledInAmerica && !splitCountryCode(digits.sliced(3)).countryCode.isEmpty())
        return asked(global(digits.sliced(3)),
                     tr("011 is the international prefix of North America."));
    return {};
}

Resolution NumberPlan::northAmerican(QStringView digits) const
{
    const qsizetype length = digits.size();
    const QString &outside = m_location.outsidePrefix;
    if (length == 7 && isNanpStart(digits.front())) {
        if (m_location.areaCode.isEmpty())
            return asTyped(digits, tr("The area code of this location is not set."));
        return own(QString(m_location.areaCode % digits), tr("The own area code was added."));
    }
    if (length == 10 && isNanpStart(digits.front()))
        return own(digits);
    if (length == 11 && digits.startsWith(u'1'))
        return global(digits);
    const QString removed = tr("The outside-line digit was removed.");
    if (!outside.isEmpty() && digits.startsWith(outside)) {
        const QStringView behind = digits.sliced(outside.size());
        if (behind.size() == 11 && behind.startsWith(u'1'))
            return own(behind.sliced(1), removed);
        if (behind.size() == 10 && isNanpStart(behind.front()))
            return own(behind, removed);
    }
    if (digits.startsWith(u'0'))
        return ask(tr("This begins with 0: is it a national number of another country?"));
    if (length >= 11 && !splitCountryCode(digits).countryCode.isEmpty())
        return asked(global(digits), tr("Is the plus in front missing?"));
    return ask(tr("Numbers here have 7, 10 or 11 digits."));
}

/// With the trunk prefix, or where the plan has none: always the whole national number.
Resolution NumberPlan::withTrunkPrefix(QStringView digits) const
{
    const QStringView number = digits.sliced(m_location.trunkPrefix.size());
    if (number.size() < 3)
        return rejected(tr("The number is too short."));
    return own(number);
}

/// Neither trunk prefix nor international prefix.
Resolution NumberPlan::local(QStringView digits) const
{
    const QString &area = m_location.areaCode;
    if (digits.size() > m_location.maxLocalLength) {
        if (digits.size() >= 11 && !splitCountryCode(digits).countryCode.isEmpty())
            return asked(global(digits), tr("Is the plus in front missing?"));
        if (!area.isEmpty() && digits.startsWith(area))
            return asked(own(digits),
                         tr("Is the %1 in front missing?").arg(m_location.trunkPrefix));
        return ask(tr("The number is too long for a local one, and does not begin with %1.")
                       .arg(m_location.trunkPrefix));
    }
    if (area.isEmpty()) {
        Resolution typed = asTyped(digits, tr("The area code of this location is not set."));
        typed.dialOutside.prepend(m_location.outsidePrefix);
        return typed;
    }
    return own(QString(area % digits), tr("The own area code was added."));
}

} // namespace Jackfield
