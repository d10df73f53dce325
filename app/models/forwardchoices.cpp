// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/forwardchoices.h"

#include <algorithm>
#include <tuple>

namespace Jackfield {

QList<ForwardChoice> forwardChoices(const MergedLine &line)
{
    QList<ForwardChoice> choices;
    // Some systems take forwards and never tell them.
    const bool isTold = line.settingsEvidence.certainty != Certainty::Assumed;
    for (const ForwardKind &kind : line.forwardKinds)
        choices.append({kind,
                        {},
                        kind.mode != ForwardMode::Other,
                        false,
                        isTold,
                        line.keepsForwardNumber && kind.mode == ForwardMode::Unconditional});
    for (const Forward &forward : line.forwards) {
        auto known = std::find_if(choices.begin(), choices.end(), [&](const ForwardChoice &choice) {
            return choice.kind == forward.kind;
        });
        if (known == choices.end())
            known = choices.insert(choices.end(), {forward.kind, {}, false});
        known->to = forward.to;
        known->isOn = true;
        known->isKnown = true;
    }
    std::sort(choices.begin(), choices.end(), [](const ForwardChoice &a, const ForwardChoice &b) {
        return std::tie(a.kind.calls, a.kind.mode) < std::tie(b.kind.calls, b.kind.mode);
    });
    return choices;
}

} // namespace Jackfield
