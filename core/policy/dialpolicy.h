// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/numberinfo.h"
#include "core/dialing/numberresolver.h"
#include "core/policy/source.h"

#include <QStringList>

namespace Jackfield {

/// What the settings say about who may dial.
struct PolicySettings
{
    enum class Rule { Ask, National, Dial, Refuse };
    Rule links = Rule::Ask; ///< [links] tel
    Rule programs = Rule::Dial; ///< [local_server] programs: Ask, Dial or Refuse
    QStringList countries; ///< [policy] countries, ISO 3166-1 alpha-2; empty: the own country only.
    int automationPerMinute = 6; ///< [policy] automation_per_minute, 1 to 60
    bool operator==(const PolicySettings &) const = default;
};

/// Class of a number for the policy (security.md 3.5), in the order they are tested: a number that
/// costs extra is refused to automation also where it can be read in another way.
enum class DialRisk {
    Emergency,
    NotDialable, ///< Nothing to dial, not even a proposal.
    FeatureCode,
    Premium, ///< By its number, or because the link says so.
    Doubtful, ///< There is a proposal.
    ForeignCountry, ///< Neither the own country nor a listed one.
    Normal
};

/// May this number be dialled for this source?
struct PolicyDecision
{
    enum class Action { Dial, Prompt, Refuse };
    Action action = Action::Refuse;
    DialRisk risk = DialRisk::Normal;
    QString reason; ///< Translated; why it asks or refuses.
    bool operator==(const PolicyDecision &) const = default;
};

DialRisk riskOf(const Resolution &resolution, const Location &location,
                const PolicySettings &settings);

/// Pure. The user's own keypad is never limited for an emergency number; nothing else ever dials
/// one without a prompt (security.md section 6).
PolicyDecision decide(const Resolution &resolution, const Location &location, const Source &source,
                      const PolicySettings &settings);

} // namespace Jackfield
