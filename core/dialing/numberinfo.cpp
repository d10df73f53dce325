// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialing/numberinfo.h"

#include "core/dialing/phonechars.h"

#include <algorithm>
#include <optional>
#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>

namespace Jackfield {

namespace {

    using i18n::phonenumbers::PhoneNumber;
    using i18n::phonenumbers::PhoneNumberUtil;
    using i18n::phonenumbers::ShortNumberInfo;
    using Cost = NumberInfo::Cost;

    /// Ranges that cost extra whatever their length, also where the library knows them only for
    /// complete numbers (security.md 3.5). '?' stands for any digit.
    constexpr QLatin1String premiumRanges[] = {
        QLatin1String("+49900"), QLatin1String("+49137"), QLatin1String("+4912"),
        QLatin1String("+439"),   QLatin1String("+4190"),  QLatin1String("+449"),
        QLatin1String("+44118"), QLatin1String("+1900"),  QLatin1String("+1???976"),
        QLatin1String("+878"),   QLatin1String("+881"),   QLatin1String("+882"),
        QLatin1String("+883"),   QLatin1String("+979")};

    bool beginsWith(QStringView number, QLatin1String range)
    {
        return number.size() >= range.size()
            && std::equal(range.begin(), range.end(), number.begin(),
                          [](char expected, QChar digit) {
                              return expected == '?' || digit == QLatin1Char(expected);
                          });
    }

    bool isInPremiumRange(QStringView e164)
    {
        return std::any_of(std::begin(premiumRanges), std::end(premiumRanges),
                           [e164](QLatin1String range) { return beginsWith(e164, range); });
    }

    std::optional<PhoneNumber> parsed(const QString &e164)
    {
        PhoneNumber number;
        const bool hasForm = e164.startsWith(u'+') && digitCount(e164) == e164.size() - 1;
        const auto result = hasForm
            ? PhoneNumberUtil::GetInstance()->Parse(e164.toStdString(), "ZZ", &number)
            : PhoneNumberUtil::NOT_A_NUMBER;
        return result == PhoneNumberUtil::NO_PARSING_ERROR ? std::optional(number) : std::nullopt;
    }

    QString formatted(const PhoneNumber &number, PhoneNumberUtil::PhoneNumberFormat format)
    {
        std::string text;
        PhoneNumberUtil::GetInstance()->Format(number, format, &text);
        return QString::fromStdString(text);
    }

    /// The region the number lies in; the main one of its code where the library knows no such
    /// number.
    QString regionOf(const PhoneNumber &number)
    {
        const PhoneNumberUtil &numbers = *PhoneNumberUtil::GetInstance();
        const std::string unknown = "ZZ";
        std::string region;
        numbers.GetRegionCodeForNumber(number, &region);
        if (region == unknown)
            numbers.GetRegionCodeForCountryCode(number.country_code(), &region);
        const bool geographic = region.size() == 2 && region != unknown; // "001" are the others
        return geographic ? QString::fromStdString(region) : QString();
    }

    QString nameOf(PhoneNumberUtil::PhoneNumberType type)
    {
        switch (type) {
        case PhoneNumberUtil::FIXED_LINE:
            return QStringLiteral("fixed");
        case PhoneNumberUtil::MOBILE:
            return QStringLiteral("mobile");
        case PhoneNumberUtil::FIXED_LINE_OR_MOBILE:
            return QStringLiteral("fixed-or-mobile");
        case PhoneNumberUtil::TOLL_FREE:
            return QStringLiteral("freephone");
        case PhoneNumberUtil::PREMIUM_RATE:
            return QStringLiteral("premium");
        case PhoneNumberUtil::SHARED_COST:
            return QStringLiteral("shared");
        case PhoneNumberUtil::VOIP:
            return QStringLiteral("voip");
        case PhoneNumberUtil::PERSONAL_NUMBER:
            return QStringLiteral("personal");
        case PhoneNumberUtil::PAGER:
            return QStringLiteral("pager");
        case PhoneNumberUtil::UAN:
            return QStringLiteral("company");
        case PhoneNumberUtil::VOICEMAIL:
            return QStringLiteral("voicemail");
        case PhoneNumberUtil::UNKNOWN:
            break;
        }
        return {};
    }

    Cost costOf(const QString &e164, PhoneNumberUtil::PhoneNumberType type)
    {
        if (type == PhoneNumberUtil::PREMIUM_RATE || isInPremiumRange(e164))
            return Cost::Premium;
        const bool shared =
            type == PhoneNumberUtil::SHARED_COST || type == PhoneNumberUtil::PERSONAL_NUMBER;
        return shared ? Cost::Shared : Cost::Normal;
    }

    /// Directory enquiries, which the library has no price for everywhere (security.md 3.5).
    bool isDirectoryEnquiry(const QString &dial, const QString &country)
    {
        return dial.startsWith(u"118") && dial.size() >= 5
            && (country == u"DE" || country == u"GB");
    }

    /// Without it the national spelling of what is no valid number would be another number: the
    /// library leaves the "0" of 0172123456 out.
    bool saysTrunkPrefix(const QString &national, const PhoneNumber &number, const QString &country)
    {
        const PhoneNumberUtil &numbers = *PhoneNumberUtil::GetInstance();
        if (numbers.IsValidNumber(number))
            return true; // And where people write without one, it is right to do so.
        std::string trunk;
        numbers.GetNddPrefixForRegion(country.toStdString(), true, &trunk);
        std::string significant;
        numbers.GetNationalSignificantNumber(number, &significant);
        QString digits = national;
        digits.removeIf([](QChar c) { return !c.isDigit(); });
        return digits == QString::fromStdString(trunk + significant);
    }

} // namespace

qsizetype areaDigits(const QString &e164)
{
    const auto number = parsed(e164);
    if (!number)
        return 0;
    const PhoneNumberUtil &numbers = *PhoneNumberUtil::GetInstance();
    const int area = numbers.GetLengthOfGeographicalAreaCode(*number);
    return area == 0 ? 0 : QString::number(number->country_code()).size() + area;
}

NumberInfo numberInfo(const QString &e164)
{
    const auto number = parsed(e164);
    if (!number)
        return {};
    const auto type = PhoneNumberUtil::GetInstance()->GetNumberType(*number);
    NumberInfo info;
    info.international = formatted(*number, PhoneNumberUtil::INTERNATIONAL);
    info.national = formatted(*number, PhoneNumberUtil::NATIONAL);
    info.region = regionOf(*number);
    info.type = nameOf(type);
    info.cost = costOf(e164, type);
    return info;
}

Cost serviceCost(const QString &dial, const QString &country)
{
    if (isDirectoryEnquiry(dial, country))
        return Cost::Premium;
    bool valid = false;
    PhoneNumber number;
    number.set_country_code(
        PhoneNumberUtil::GetInstance()->GetCountryCodeForRegion(country.toStdString()));
    number.set_national_number(dial.toULongLong(&valid));
    if (!valid || dial.startsWith(u'0'))
        return Cost::Normal;
    const auto cost = ShortNumberInfo().GetExpectedCostForRegion(number, country.toStdString());
    return cost == ShortNumberInfo::PREMIUM_RATE ? Cost::Premium : Cost::Normal;
}

QString displayNumber(const QString &e164, const QString &dial, const QString &country)
{
    const auto number = parsed(e164);
    if (!number)
        return dial;
    const int own = PhoneNumberUtil::GetInstance()->GetCountryCodeForRegion(country.toStdString());
    if (number->country_code() != own)
        return formatted(*number, PhoneNumberUtil::INTERNATIONAL);
    const QString shown = formatted(*number, PhoneNumberUtil::NATIONAL);
    return saysTrunkPrefix(shown, *number, country) ? shown : dial;
}

} // namespace Jackfield
