// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/dialwords.h"

#include "app/models/wording.h"
#include "core/base/redact.h"
#include "core/dialing/regionname.h"

#include <QCoreApplication>

namespace Jackfield {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::DialWords)
    };

    QString externalInWords(const QString &e164, const Location &location)
    {
        if (e164.isEmpty())
            return Words::tr("external");
        const QString region = numberInfo(e164).region;
        // Some countries share a code; a location may be one of codes only, without a country.
        const bool ownCode =
            !location.countryCode.isEmpty() && e164.startsWith(u'+' + location.countryCode);
        if ((region == location.country && !region.isEmpty())
            || (ownCode && (region.isEmpty() || location.country.isEmpty())))
            return Words::tr("national");
        if (region.isEmpty())
            return Words::tr("abroad");
        return Words::tr("abroad (%1)").arg(regionName(region));
    }

    NumberInfo::Cost costOf(const Resolution &resolution, const Location &location)
    {
        if (resolution.premiumRate)
            return NumberInfo::Cost::Premium;
        if (resolution.e164.isEmpty())
            return serviceCost(resolution.dial, location.country);
        return numberInfo(resolution.e164).cost;
    }

    /// The parts behind the number, in the order a person asks for them.
    QStringList partsOf(const DialPlan &plan, const Location &location, const PhoneStore &store)
    {
        const Resolution &resolution = plan.resolution;
        QStringList parts {classInWords(resolution, location)};
        if (isExpensive(resolution, location))
            parts.append(costInWords(resolution, location));
        if (plan.route)
            if (const SystemStatus *system = store.findSystem(plan.route->system()))
                parts.append(Words::tr("via %1").arg(oneLine(system->label)));
        if (!location.outsidePrefix.isEmpty() && resolution.dialOutside != resolution.dial)
            parts.append(Words::tr("%1 for outside").arg(location.outsidePrefix));
        const QString digits = resolution.extension + resolution.postDial;
        if (!digits.isEmpty())
            parts.append(Words::tr("then the digits %1").arg(digits));
        if (!resolution.reason.isEmpty())
            parts.append(resolution.reason);
        return parts;
    }

    QString stepsOf(const Resolution &resolution)
    {
        QStringList lines;
        for (const Resolution::Step &step : resolution.steps)
            lines.append(Words::tr("%1: %2").arg(step.rule, oneLine(step.text)));
        if (!resolution.dialOutside.isEmpty())
            lines.append(Words::tr("Dialled: %1").arg(resolution.dialOutside));
        return lines.join(u'\n');
    }

} // namespace

QString classInWords(const Resolution &resolution, const Location &location)
{
    switch (resolution.numberClass) {
    case NumberClass::External:
        return externalInWords(resolution.e164, location);
    case NumberClass::Internal:
        return Words::tr("internal");
    case NumberClass::Emergency:
        return Words::tr("emergency call");
    case NumberClass::Service:
        return Words::tr("service number");
    case NumberClass::Code:
        return Words::tr("function code of the phone system");
    case NumberClass::Sip:
        return Words::tr("SIP address");
    case NumberClass::Ask:
        return Words::tr("doubtful");
    case NumberClass::Reject:
        return Words::tr("not a number");
    }
    return {};
}

QString costInWords(const Resolution &resolution, const Location &location)
{
    const NumberClass numberClass = resolution.numberClass;
    if (numberClass != NumberClass::External && numberClass != NumberClass::Service
        && numberClass != NumberClass::Ask)
        return {};
    switch (costOf(resolution, location)) {
    case NumberInfo::Cost::Normal:
        return Words::tr("normal charges");
    case NumberInfo::Cost::Shared:
        return Words::tr("special charges");
    case NumberInfo::Cost::Premium:
        return Words::tr("expensive: premium rate");
    }
    return {};
}

bool isExpensive(const Resolution &resolution, const Location &location)
{
    return costOf(resolution, location) == NumberInfo::Cost::Premium;
}

bool isSpellingOf(QString shown, const QString &dialled)
{
    return shown.removeIf([](QChar c) { return c.isSpace() || QStringView(u"()-/").contains(c); })
        == dialled;
}

QString askedNumber(const QString &text, const Source &source, const Dialer &dialer)
{
    if (source.kind == Source::Kind::Keypad)
        return text;
    const QString shown = dialer.plan({text, source, {}, {}}).display;
    return shown.isEmpty() ? text : shown;
}

DialPreview previewOf(const DialPlan &plan, const Location &location, const PhoneStore &store)
{
    using Action = PolicyDecision::Action;
    DialPreview preview;
    preview.steps = stepsOf(plan.resolution);
    if (plan.decision.action == Action::Refuse) {
        preview.tone = DialPreview::Tone::Refuses;
        const QString why =
            plan.decision.reason.isEmpty() ? plan.resolution.reason : plan.decision.reason;
        preview.text = Words::tr("Cannot be dialled: %1")
                           .arg(why.isEmpty() ? classInWords(plan.resolution, location) : why);
        return preview;
    }
    if (!plan.route) {
        preview.tone = DialPreview::Tone::Refuses;
        preview.text = Wording::error(plan.route.error());
        return preview;
    }
    preview.text = Words::tr("%1: %2").arg(
        plan.display, partsOf(plan, location, store).join(QStringLiteral(", ")));
    preview.tone = DialPreview::Tone::Dials;
    if (plan.decision.action == Action::Prompt) {
        preview.tone = DialPreview::Tone::Asks;
        preview.text += u'\n' + Words::tr("Asks before dialling: %1").arg(plan.decision.reason);
    }
    return preview;
}

} // namespace Jackfield
