// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialing/location.h"

#include "core/dialing/phonechars.h"

#include <QCoreApplication>

#include <phonenumbers/phonenumberutil.h>

namespace Jackfield {

namespace {

    /// What a numbering plan decides. Lists are separated by blanks.
    struct CountryPlan
    {
        QLatin1String country;
        QLatin1String countryCode;
        QLatin1String trunkPrefix;
        QLatin1String internationalPrefix;
        int maxLocalLength;
        QLatin1String emergency;
        QLatin1String serviceCodes;
    };

// clang-format off
#define L(text) QLatin1String(text)
const CountryPlan plans[] = {
    {L("DE"), L("49"), L("0"), L("00"), 8, L("110 112"), L("115 116xxx 118xx 118xxx")},
    {L("AT"), L("43"), L("0"), L("00"), 8, L("112 122 133 140 144"), L("116xxx 118xxx")},
    {L("CH"), L("41"), L("0"), L("00"), 7, L("112 117 118 144"), L("116xxx 18xx")},
    {L("GB"), L("44"), L("0"), L("00"), 8, L("112 999"), L("101 105 111 116xxx 118xxx")},
    {L("FR"), L("33"), L("0"), L("00"), 8, L("112 15 17 18 114 196"), L("116xxx 118xxx 3xxx")},
    {L("IT"), L("39"), L(""), L("00"), 11, L("112 113 115 118"), L("116xxx 12xx")},
    {L("US"), L("1"), L("1"), L("011"), 7, L("911"), L("[2-8]11 988")},
    {L("CA"), L("1"), L("1"), L("011"), 7, L("911"), L("[2-8]11 988")},
    {L("NL"), L("31"), L("0"), L("00"), 7, L("112"), L("116xxx 18xx")},
    {L("BE"), L("32"), L("0"), L("00"), 7, L("112 100 101"), L("116xxx 1[2-3]xx")},
    {L("PL"), L("48"), L(""), L("00"), 9, L("112 997 998 999"), L("116xxx 118xxx 19xxx")},
    {L("ES"), L("34"), L(""), L("00"), 9, L("112 061 062 080 085 088 091"), L("010 012 016 116xxx 118xx")},
    {L("CZ"), L("420"), L(""), L("00"), 9, L("112 150 155 156 158"), L("116xxx 118x 12xxx")}};
#undef L
    // clang-format on

    QStringList words(QLatin1String list)
    {
        return QString(list).split(u' ', Qt::SkipEmptyParts);
    }

    /// A country without a row: its codes from libphonenumber, the rest as most countries have it.
    void setInternationalDefaults(Location &location)
    {
        using i18n::phonenumbers::PhoneNumberUtil;
        const PhoneNumberUtil &numbers = *PhoneNumberUtil::GetInstance();
        const std::string region = location.country.toStdString();
        if (const int code = numbers.GetCountryCodeForRegion(region); code != 0)
            location.countryCode = QString::number(code);
        std::string trunk;
        numbers.GetNddPrefixForRegion(region, true, &trunk);
        location.trunkPrefix = QString::fromStdString(trunk);
        location.internationalPrefix =
            location.isNanp() ? QStringLiteral("011") : QStringLiteral("00");
        location.emergency = QStringList {QStringLiteral("112")};
    }

    bool hasOtherThanDigits(const QString &text)
    {
        return digitCount(text) != text.size();
    }

    /// Digits, 'x' and "[2-8]".
    bool isServicePattern(QStringView pattern)
    {
        bool valid = !pattern.isEmpty();
        while (valid && !pattern.isEmpty()) {
            const bool range = pattern.size() >= 5 && pattern[0] == u'[' && isDigit(pattern[1])
                && pattern[2] == u'-' && isDigit(pattern[3]) && pattern[4] == u']';
            valid = range || isDigit(pattern[0]) || pattern[0] == u'x';
            pattern = pattern.sliced(range ? 5 : 1);
        }
        return valid;
    }

    /// Collects what is wrong with one location.
    class Check
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::Location)
    public:
        explicit Check(const Location &location)
            : m_location(location)
        { }
        QStringList problems(const QString &ownExtension)
        {
            checkDigits();
            checkEmergency(ownExtension);
            return m_problems;
        }

    private:
        void checkDigits();
        void checkEmergency(const QString &ownExtension);
        void needDigits(const QString &what, const QString &value)
        {
            if (hasOtherThanDigits(value))
                m_problems += tr("%1 must be digits only, not “%2”.").arg(what, value);
        }

        const Location &m_location;
        QStringList m_problems;
    };

    void Check::checkDigits()
    {
        if (m_location.countryCode.isEmpty())
            m_problems += tr(
                "The country code is missing: only extensions can be dialled without a question.");
        needDigits(tr("The country code"), m_location.countryCode);
        needDigits(tr("The area code"), m_location.areaCode);
        needDigits(tr("The trunk prefix"), m_location.trunkPrefix);
        needDigits(tr("The international prefix"), m_location.internationalPrefix);
        needDigits(tr("The outside-line prefix"), m_location.outsidePrefix);
        const QString &root = m_location.pbxRoot;
        if (!root.isEmpty()
            && (!root.startsWith(u'+') || root.size() == 1 || hasOtherThanDigits(root.sliced(1))))
            m_problems +=
                tr("The number of the phone system must be a plus and digits, not “%1”.").arg(root);
        if (m_location.internalMaxLength < 0 || m_location.internalMaxLength > 8)
            m_problems += tr("Internal numbers can have up to 8 digits, not %1.")
                              .arg(m_location.internalMaxLength);
        for (const QString &pattern : m_location.serviceCodes) {
            if (!isServicePattern(pattern))
                m_problems += tr("A service number is written with digits, x for any digit and "
                                 "[2-8] for a range, "
                                 "not “%1”.")
                                  .arg(pattern);
        }
    }

    void Check::checkEmergency(const QString &ownExtension)
    {
        if (m_location.emergency.isEmpty())
            m_problems += tr("There is no emergency number: add the one of this country.");
        for (const QString &number : m_location.emergency)
            needDigits(tr("An emergency number"), number);
        if (m_location.emergency.contains(ownExtension))
            m_problems += tr("The extension %1 is an emergency number. Give it another number in "
                             "the phone system.")
                              .arg(ownExtension);
        needDigits(tr("The prefix for emergency calls"), m_location.emergencyPrefix);
        if (!m_location.emergencyPrefix.isEmpty())
            m_problems += tr("Emergency calls get %1 in front. Only old phone systems need that: "
                             "with any other the call "
                             "fails.")
                              .arg(m_location.emergencyPrefix);
    }

} // namespace

Location Location::forCountry(const QString &country)
{
    Location location;
    location.country = country.toUpper();
    const auto plan =
        std::find_if(std::begin(plans), std::end(plans), [&location](const CountryPlan &candidate) {
            return location.country == candidate.country;
        });
    if (plan == std::end(plans)) {
        setInternationalDefaults(location);
        return location;
    }
    location.countryCode = plan->countryCode;
    location.trunkPrefix = plan->trunkPrefix;
    location.internationalPrefix = plan->internationalPrefix;
    location.maxLocalLength = plan->maxLocalLength;
    location.emergency = words(plan->emergency);
    location.serviceCodes = words(plan->serviceCodes);
    return location;
}

QStringList Location::problems(const QString &ownExtension) const
{
    return Check(*this).problems(ownExtension);
}

} // namespace Jackfield
