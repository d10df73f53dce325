// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/samplenumber.h"

#include "core/phone/dialer.h"
#include "core/phone/dialstring.h"

#include <QCoreApplication>

namespace Jackfield {

namespace {

    class Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::SampleNumber)
    };

} // namespace

// Ranges kept free: 555-0100 to -0199 in each area of the North American plan, London's 020 7946
// 0xxx (Ofcom), Munich's 089 99998 xxx (Bundesnetzagentur).
QString sampleNumber(const Location &location)
{
    if (location.isNanp()) {
        const QString area =
            location.areaCode.size() == 3 ? location.areaCode : QStringLiteral("212");
        return QStringLiteral("+1 %1 555 0123").arg(area);
    }
    if (location.countryCode == QLatin1String("44"))
        return QStringLiteral("+44 20 7946 0123");
    return QStringLiteral("+49 89 99998 123");
}

SamplePlan planSample(const Dialer &dialer, const QString &text)
{
    using Action = PolicyDecision::Action;
    SamplePlan sample;
    if (text.trimmed().isEmpty()) {
        sample.problem = Words::tr("Type a number to see the request for it.");
        return sample;
    }
    const DialPlan plan = dialer.plan({text, Source(), {}, {}});
    const bool isEmergency = plan.resolution.numberClass == NumberClass::Emergency
        || plan.decision.risk == DialRisk::Emergency;
    sample.display = plan.display;
    if (plan.decision.action == Action::Refuse || plan.resolution.dial.isEmpty()) {
        const QString reason =
            plan.decision.reason.isEmpty() ? plan.resolution.reason : plan.decision.reason;
        sample.problem = Words::tr("E10: %1").arg(reason);
        return sample;
    }
    sample.number = dialString(plan.resolution, text, false);
    if (isEmergency)
        sample.doubt = Words::tr("This is an emergency number. It is never tried out.");
    else if (plan.decision.action != Action::Dial)
        sample.doubt = plan.decision.reason;
    sample.mayTry = plan.decision.action == Action::Dial && !isEmergency;
    return sample;
}

} // namespace Jackfield
