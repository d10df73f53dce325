// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/dialpolicy.h"

#include <QCoreApplication>

#include <algorithm>

namespace Jackfield {

namespace {

    using Action = PolicyDecision::Action;
    using Rule = PolicySettings::Rule;

    /// By the number itself, not by what the link says of it.
    bool costsExtra(const Resolution &resolution, const Location &location,
                    const PolicySettings &settings)
    {
        using Cost = NumberInfo::Cost;
        if (resolution.numberClass == NumberClass::Internal)
            return false;
        const auto begins = [&](const QString &first) { return resolution.e164.startsWith(first); };
        if (std::any_of(settings.premium.cbegin(), settings.premium.cend(), begins))
            return true;
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

    /// Only a person's number goes through; what has a lasting or unseen effect is asked about.
    class Decision
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::DialPolicy)
    public:
        Decision(const Resolution &resolution, const Location &location, const Source &source,
                 const PolicySettings &settings, const Circumstances &circumstances)
            : m_resolution(resolution)
            , m_location(location)
            , m_source(source)
            , m_settings(settings)
            , m_circumstances(circumstances)
            , m_risk(riskOf(resolution, location, settings))
        { }
        PolicyDecision forKeypad() const;
        PolicyDecision forAutomation() const;

    private:
        Rule rule() const;
        QString switchedOff() const;
        PolicyDecision emergency() const;
        PolicyDecision premium() const;
        PolicyDecision featureCode() const;
        PolicyDecision foreign() const;
        PolicyDecision normal() const;
        bool isWanted() const;
        bool pageIsTrusted() const;
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
        const Source &m_source;
        const PolicySettings &m_settings;
        const Circumstances &m_circumstances;
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

    Rule Decision::rule() const
    {
        switch (m_source.kind) {
        case Source::Kind::Link:
            return m_settings.links;
        case Source::Kind::Web:
            return m_settings.web;
        case Source::Kind::Keypad:
        case Source::Kind::Program:
        case Source::Kind::Datagram:
        case Source::Kind::File:
            break;
        }
        return m_settings.programs;
    }

    QString Decision::switchedOff() const
    {
        if (m_source.kind == Source::Kind::Link)
            return tr("Dialling from links is switched off in the settings.");
        if (m_source.kind == Source::Kind::Web)
            return tr("Dialling from web pages is switched off in the settings.");
        return tr("Dialling by other programs is switched off in the settings.");
    }

    PolicyDecision Decision::emergency() const
    {
        if (m_circumstances.purpose != Purpose::Call)
            return refuse(tr("Calls cannot be sent to an emergency number."));
        // protocols.md 8.4
        return prompt(tr("This is an emergency call. Jackfield cannot guarantee that it gets "
                         "through or that your "
                         "location is sent: use a telephone if you can."));
    }

    /// Satellite and other worldwide numbers: dear, but a country of its own to the list.
    bool isWorldwide(const Resolution &resolution)
    {
        return resolution.e164.startsWith(QLatin1String("+87"))
            || resolution.e164.startsWith(QLatin1String("+88"));
    }

    /// Refused by its number; asked when only the link says that it costs extra.
    PolicyDecision Decision::premium() const
    {
        if (isWorldwide(m_resolution) && m_circumstances.purpose == Purpose::Call)
            return foreign();
        if (costsExtra(m_resolution, m_location, m_settings))
            return refuse(tr("This number costs extra. It can only be dialled by hand."));
        return prompt(tr("The link says that this number costs extra."));
    }

    /// security.md 3.5: a code can forward all calls for good.
    PolicyDecision Decision::featureCode() const
    {
        if (m_source.kind == Source::Kind::Program && m_circumstances.purpose == Purpose::Call)
            return prompt(tr("This is a command for the phone system, not a number."));
        if (m_source.kind == Source::Kind::Link || m_source.kind == Source::Kind::Web)
            return refuse(tr("Links may not send * or # to the phone system."));
        return refuse(tr("Here * and # may not be sent to the phone system."));
    }

    PolicyDecision Decision::foreign() const
    {
        if (m_settings.international == Rule::Refuse)
            return refuse(tr("Programs and links may not dial this country."));
        return prompt(tr("This is a number in a country that is not on your list."));
    }

    PolicyDecision Decision::forAutomation() const
    {
        if (m_risk == DialRisk::Emergency) // whatever the settings say: never blocked, never silent
            return emergency();
        if (m_risk == DialRisk::NotDialable)
            return undialable();
        if (m_circumstances.paused)
            return refuse(tr("Links and programs are paused."));
        if (rule() == Rule::Refuse)
            return refuse(switchedOff());
        switch (m_risk) {
        case DialRisk::FeatureCode:
            return featureCode();
        case DialRisk::Premium:
            return premium();
        case DialRisk::Doubtful:
            return prompt(m_resolution.reason);
        case DialRisk::ForeignCountry:
            return foreign();
        case DialRisk::Emergency:
        case DialRisk::NotDialable:
        case DialRisk::Normal:
            break;
        }
        return normal();
    }

    PolicyDecision Decision::normal() const
    {
        if (m_circumstances.purpose == Purpose::Forward
            && m_resolution.numberClass != NumberClass::Internal)
            return prompt(tr("All calls would go to this number until somebody changes it."));
        if (isWanted())
            return dial();
        return m_circumstances.purpose == Purpose::Call ? prompt(tr("Dial this number?"))
                                                        : prompt(tr("Send calls to this number?"));
    }

    /// The columns "new source" and "remembered source" of security.md 3.4, for a normal number.
    bool Decision::isWanted() const
    {
        const bool national = isOwnCountry(m_resolution, m_location);
        if (m_source.kind == Source::Kind::Web)
            return pageIsTrusted();
        if (m_source.trust != Source::Trust::Proved)
            return false;
        if (m_source.kind == Source::Kind::Link && m_circumstances.remembered && national)
            return true;
        if (m_source.kind != Source::Kind::Link && m_circumstances.remembered)
            return true;
        return rule() == Rule::Dial || (rule() == Rule::National && national);
    }

    bool Decision::pageIsTrusted() const
    {
        switch (m_source.trust) {
        case Source::Trust::Proved:
            return m_circumstances.remembered || m_settings.web == Rule::Dial
                || (m_source.origin.isEmpty() && m_settings.unnamedClicks);
        case Source::Trust::Scripted:
            return m_circumstances.remembered && m_settings.scriptedNavigation;
        case Source::Trust::Unproved:
            break;
        }
        return false;
    }

} // namespace

QString nameOf(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Call:
        return QStringLiteral("call");
    case Purpose::Redirect:
        return QStringLiteral("redirect");
    case Purpose::Forward:
        return QStringLiteral("forward");
    }
    Q_UNREACHABLE();
}

DialRisk riskOf(const Resolution &resolution, const Location &location,
                const PolicySettings &settings)
{
    if (resolution.numberClass == NumberClass::Emergency)
        return DialRisk::Emergency;
    if (resolution.dialOutside.isEmpty())
        return DialRisk::NotDialable;
    if (resolution.numberClass == NumberClass::Code)
        return DialRisk::FeatureCode;
    if (resolution.premiumRate || costsExtra(resolution, location, settings))
        return DialRisk::Premium;
    if (resolution.numberClass == NumberClass::Ask)
        return DialRisk::Doubtful;
    return isListed(resolution, location, settings) ? DialRisk::Normal : DialRisk::ForeignCountry;
}

PolicyDecision decide(const Resolution &resolution, const Location &location, const Source &source,
                      const PolicySettings &settings, const Circumstances &circumstances)
{
    const Decision decision(resolution, location, source, settings, circumstances);
    return source.kind == Source::Kind::Keypad ? decision.forKeypad() : decision.forAutomation();
}

bool isRememberable(const PolicyDecision &decision, const Resolution &resolution,
                    const Location &location, const Source &source, const PolicySettings &settings,
                    Purpose purpose)
{
    if (!settings.remember || decision.risk != DialRisk::Normal || purpose != Purpose::Call
        || source.trust != Source::Trust::Proved)
        return false;
    if (source.kind == Source::Kind::Link)
        return isOwnCountry(resolution, location);
    return source.kind != Source::Kind::Keypad && source.kind != Source::Kind::File
        && !source.origin.isEmpty();
}

} // namespace Jackfield
