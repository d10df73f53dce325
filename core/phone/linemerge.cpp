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

/// What can be done now. For each capability those members decide that know most among the ones
/// whose system has it at all: a system that sees the line is not overruled by one that can only
/// try.
static Features featuresNow(const QList<LineMember> &members)
{
    Features now;
    Features decided;
    for (const Certainty level : {Certainty::Pushed, Certainty::Polled, Certainty::Assumed}) {
        Features decidedHere;
        for (const LineMember &member : members) {
            if (!member.isUsable || member.line->evidence.certainty != level)
                continue;
            now |= member.line->features & member.systemFeatures & ~decided;
            decidedHere |= member.systemFeatures;
        }
        decided |= decidedHere;
    }
    return now;
}

MergedLine mergedLine(const QString &number, const QList<LineMember> &members)
{
    MergedLine merged;
    merged.number = number;
    for (const LineMember &member : members) {
        merged.members.append(member.line->id);
        if (merged.label.isEmpty())
            merged.label = member.line->label;
        if (merged.statuses.isEmpty()) {
            merged.statuses = member.line->statuses;
            merged.status = member.line->status;
        }
        merged.supported |= member.systemFeatures;
        merged.keepsForwardNumber |= member.line->keepsForwardNumber;
        for (const ForwardKind &kind : member.line->forwardKinds)
            if (!merged.forwardKinds.contains(kind))
                merged.forwardKinds.append(kind);
    }
    merged.features = featuresNow(members);
    const Line &state = *best(members, [](const LineMember &member) {
                             const bool knows = member.line->state != Line::State::Unknown;
                             return std::tuple_cat(std::tuple(knows), knowledge(member));
                         }).line;
    merged.state = state.state;
    merged.evidence = state.evidence;

    constexpr Features switches = Feature::Forward | Feature::DoNotDisturb | Feature::RemoteOffice;
    const Line &settings = *best(members, [switches](const LineMember &member) {
                                const bool offers = bool(member.systemFeatures & switches);
                                return std::tuple_cat(std::tuple(offers), knowledge(member));
                            }).line;
    merged.forwards = settings.forwards;
    merged.doNotDisturb = settings.doNotDisturb;
    merged.remoteOffice = settings.remoteOffice;
    merged.settingsEvidence = settings.evidence;
    if (settings.settingsCertainty)
        merged.settingsEvidence.certainty = *settings.settingsCertainty;
    return merged;
}

} // namespace Jackfield
