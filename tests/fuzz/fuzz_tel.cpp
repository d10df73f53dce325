// SPDX-License-Identifier: GPL-3.0-or-later
// A clicked link, from the argument to the policy's decision. The first byte chooses location,
// [links] tel and whether links are remembered, the rest is the link. What the resolver makes of
// other texts: fuzz_resolver.
#include "app/inbound/startargument.h"
#include "core/policy/dialpolicy.h"
#include "tests/support/locations.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Jackfield;
using Action = PolicyDecision::Action;
using Rule = PolicySettings::Rule;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

Location takingPlus()
{
    Location location = munich();
    location.plusAllowed = true;
    return location;
}

bool isDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Digits only; a plus only in front, and only where the exchange takes it.
void checkNumber(const Resolution &resolution, const Location &location)
{
    const bool hasPlus = resolution.dialOutside.startsWith(u'+');
    require(!hasPlus || (location.plusAllowed && resolution.dialOutside == resolution.e164));
    require(isDigits(QStringView(resolution.dialOutside).sliced(hasPlus ? 1 : 0)));
    require(isDigits(resolution.dial));
}

bool isEmergency(const QString &sent, const Location &location)
{
    return location.emergency.contains(sent)
        || (sent.startsWith(location.outsidePrefix)
            && location.emergency.contains(sent.sliced(location.outsidePrefix.size())));
}

void checkDecision(const PolicyDecision &decision, const Resolution &resolution,
                   const Location &location, Rule rule, bool remembered)
{
    const bool isEmergencyClass = resolution.numberClass == NumberClass::Emergency;
    require(!isEmergencyClass || decision.action == Action::Prompt);
    require(rule != Rule::Refuse || isEmergencyClass || decision.action == Action::Refuse);
    require(decision.action == Action::Dial || !decision.reason.isEmpty());
    if (decision.action != Action::Dial)
        return;
    require(remembered || rule == Rule::Dial || rule == Rule::National);
    require(decision.risk == DialRisk::Normal && !resolution.dialOutside.isEmpty());
    require(resolution.numberClass == NumberClass::External
            || resolution.numberClass == NumberClass::Internal
            || resolution.numberClass == NumberClass::Service);
    require(!isEmergency(resolution.dialOutside, location));
    require(rule == Rule::Dial || resolution.e164.isEmpty()
            || resolution.e164.startsWith(u'+' + location.countryCode));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Location locations[] = {munich(), dallas(), takingPlus()};
    static const Rule rules[] = {Rule::Ask, Rule::National, Rule::Dial, Rule::Refuse};
    if (size == 0)
        return 0;
    const QString link =
        QString::fromUtf8(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    if (classifyStartArgument(link) != StartArgument::Link)
        return 0;
    const Location &location = locations[data[0] % 3];
    PolicySettings settings;
    settings.links = rules[data[0] / 3 % 4];
    const Resolution resolution = resolveNumber(link, location, NumberOrigin::Link);
    checkNumber(resolution, location);
    const Circumstances circumstances {Purpose::Call, data[0] / 12 % 2 != 0};
    const PolicyDecision decision =
        decide(resolution, location, {Source::Kind::Link}, settings, circumstances);
    checkDecision(decision, resolution, location, settings.links, circumstances.remembered);
    return 0;
}
