// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/dialpolicy.h"

#include <QCoreApplication>

namespace Jackfield {

namespace {

    using Action = PolicyDecision::Action;
    using Rule = PolicySettings::Rule;

    /// By the number itself, not by what the link says of it.
    bool costsExtra(const Resolution &resolution, const Location &location)
    {
        using Cost = NumberInfo::Cost;
        if (resolution.numberClass == NumberClass::Internal)
            return false;
        const Cost cost = resolution.e164.isEmpty() ? serviceCost(resolution.dial, location.country)
                                                    : numberInfo(resolution.e164).cost;
        return cost == Cost::Premium;
    }

    bool isOwnCountry(const Resolution &resolution, const Location &location)
    {
        if (resolution.e164.isEmpty())
            return true;
        if (location.country.isEmpty()) // a profile of codes only
            return resolution.e164.startsWith(u'+' + location.countryCode);
        return numberInfo(resolution.e164).region == location.country;
    }

    bool isListed(const Resolution &resolution, const Location &location,
                  const PolicySettings &settings)
    {
        return isOwnCountry(resolution, location)
            || settings.countries.contains(numberInfo(resolution.e164).region);
    }

    /// One decision: everything it looks at, and a rule for each source.
    class Decision
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::DialPolicy)
    public:
        Decision(const Resolution &resolution, const Location &location,
                 const PolicySettings &settings)
            : m_resolution(resolution)
            , m_location(location)
            , m_settings(settings)
            , m_risk(riskOf(resolution, location, settings))
        { }
        PolicyDecision forKeypad() const;
        PolicyDecision forProgram() const { return forAutomation(m_settings.programs, false); }
        PolicyDecision forLink() const { return forAutomation(m_settings.links, true); }

    private:
        PolicyDecision forAutomation(Rule rule, bool link) const;
        PolicyDecision byRule(Rule rule) const;
        PolicyDecision premium() const;
        PolicyDecision emergency() const;
        PolicyDecision dial() const { return {Action::Dial, m_risk, {}}; }
        PolicyDecision prompt(const QString &reason) const
        {
            return {Action::Prompt, m_risk, reason};
        }
        PolicyDecision refuse(const QString &reason) const
        {
            return {Action::Refuse, m_risk, reason};
        }
        PolicyDecision undialable() const;

        const Resolution &m_resolution;
        const Location &m_location;
        const PolicySettings &m_settings;
        DialRisk m_risk;
    };

    PolicyDecision Decision::undialable() const
    {
        return refuse(m_resolution.reason.isEmpty()
                          ? tr("This is not a number that can be dialled.")
                          : m_resolution.reason);
    }

    /// The user's own hand: asked only where the number is not clear or costs extra.
    PolicyDecision Decision::forKeypad() const
    {
        switch (m_risk) {
        case DialRisk::NotDialable:
            return undialable();
        case DialRisk::Premium:
            return prompt(tr("This number costs extra."));
        case DialRisk::Doubtful:
            return prompt(m_resolution.reason);
        case DialRisk::Emergency:
        case DialRisk::FeatureCode:
        case DialRisk::ForeignCountry:
        case DialRisk::Normal:
            break;
        }
        return dial();
    }

    PolicyDecision Decision::emergency() const
    {
        // protocols.md 8.4
        return prompt(tr("This is an emergency call. Jackfield cannot guarantee that it gets "
                         "through or that your "
                         "location is sent: use a telephone if you can."));
    }

    /// Refused by its number; asked when only the link says that it costs extra.
    PolicyDecision Decision::premium() const
    {
        if (costsExtra(m_resolution, m_location))
            return refuse(tr("This number costs extra. It can only be dialled by hand."));
        return prompt(tr("The link says that this number costs extra."));
    }

    PolicyDecision Decision::forAutomation(Rule rule, bool link) const
    {
        if (m_risk == DialRisk::Emergency) // whatever the settings say: never blocked, never silent
            return emergency();
        if (m_risk == DialRisk::NotDialable)
            return undialable();
        if (rule == Rule::Refuse)
            return refuse(link ? tr("Dialling from links is switched off in the settings.")
                               : tr("Dialling by other programs is switched off in the settings."));
        switch (m_risk) {
        case DialRisk::FeatureCode:
            return link ? refuse(tr("Links may not send * or # to the phone system."))
                        : prompt(tr("This is a command for the phone system, not a number."));
        case DialRisk::Premium:
            return premium();
        case DialRisk::Doubtful:
            return prompt(m_resolution.reason);
        case DialRisk::ForeignCountry:
            return prompt(tr("This is a number in a country that is not on your list."));
        case DialRisk::Emergency:
        case DialRisk::NotDialable:
        case DialRisk::Normal:
            break;
        }
        return byRule(rule);
    }

    PolicyDecision Decision::byRule(Rule rule) const
    {
        const bool national = isOwnCountry(m_resolution, m_location);
        if (rule == Rule::Dial || (rule == Rule::National && national))
            return dial();
        return prompt(tr("Dial this number?"));
    }

} // namespace

DialRisk riskOf(const Resolution &resolution, const Location &location,
                const PolicySettings &settings)
{
    if (resolution.numberClass == NumberClass::Emergency)
        return DialRisk::Emergency;
    if (resolution.dialOutside.isEmpty())
        return DialRisk::NotDialable;
    if (resolution.numberClass == NumberClass::Code)
        return DialRisk::FeatureCode;
    if (resolution.premiumRate || costsExtra(resolution, location))
        return DialRisk::Premium;
    if (resolution.numberClass == NumberClass::Ask)
        return DialRisk::Doubtful;
    return isListed(resolution, location, settings) ? DialRisk::Normal : DialRisk::ForeignCountry;
}

PolicyDecision decide(const Resolution &resolution, const Location &location, const Source &source,
                      const PolicySettings &settings)
{
    const Decision decision(resolution, location, settings);
    switch (source.kind) {
    case Source::Kind::Keypad:
        return decision.forKeypad();
    case Source::Kind::Program:
        return decision.forProgram();
    case Source::Kind::Link:
        return decision.forLink();
    }
    Q_UNREACHABLE();
}

} // namespace Jackfield
