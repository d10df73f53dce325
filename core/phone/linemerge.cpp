// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/linemerge.h"

#include <algorithm>
#include <tuple>

namespace Jackfield {

/// Better knowledge compares greater: a system in touch before a lost one, then its certainty.
static auto knowledge(const LineMember &member)
{
    const Evidence &evidence = member.line->evidence;
    return std::tuple(!evidence.lostAt.isValid(), evidence.certainty);
}

/// The first of the members that know most; `ranks` gives what counts.
template<typename Ranks>
static const LineMember &best(const QList<LineMember> &members, Ranks ranks)
{
    return *std::max_element(
        members.cbegin(), members.cend(),
        [&](const LineMember &a, const LineMember &b) { return ranks(a) < ranks(b); });
}

static void addCapabilities(MergedLine &merged, const LineMember &member)
{
    const Line &line = *member.line;
    merged.supported |= member.systemFeatures;
    if (member.isUsable)
        merged.features |= line.features & member.systemFeatures;
    for (const ForwardMode mode : line.forwardModes)
        if (!merged.forwardModes.contains(mode))
            merged.forwardModes.append(mode);
}

MergedLine mergedLine(const QString &number, const QList<LineMember> &members)
{
    MergedLine merged;
    merged.number = number;
    for (const LineMember &member : members) {
        merged.members.append(member.line->id);
        if (merged.label.isEmpty())
            merged.label = member.line->label;
        addCapabilities(merged, member);
    }
    const Line &state = *best(members, [](const LineMember &member) {
                             const bool knows = member.line->state != Line::State::Unknown;
                             return std::tuple_cat(std::tuple(knows), knowledge(member));
                         }).line;
    merged.state = state.state;
    merged.evidence = state.evidence;

    constexpr Features switches = Feature::Forward | Feature::DoNotDisturb | Feature::RemoteOffice;
    const Line &settings = *best(members, [](const LineMember &member) {
                                const bool offers = bool(member.systemFeatures & switches);
                                return std::tuple_cat(std::tuple(offers), knowledge(member));
                            }).line;
    merged.forwards = settings.forwards;
    merged.doNotDisturb = settings.doNotDisturb;
    merged.remoteOffice = settings.remoteOffice;
    merged.settingsEvidence = settings.evidence;
    return merged;
}

} // namespace Jackfield
