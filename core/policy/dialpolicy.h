// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/numberinfo.h"
#include "core/dialing/numberresolver.h"
#include "core/policy/ratelimit.h"
#include "core/policy/source.h"

#include <QStringList>

namespace Jackfield {

/// What the settings say about who may dial.
struct PolicySettings
{
    enum class Rule { Ask, National, Dial, Refuse };
    Rule links = Rule::Ask; ///< [links] tel
    Rule web = Rule::Ask; ///< [local_server] web: Ask, Dial or Refuse
    Rule programs = Rule::Dial; ///< [local_server] programs: Ask, Dial or Refuse
    bool unnamedClicks = false; ///< Dial for clicks on pages whose address the browser keeps back.
    bool scriptedNavigation = false; ///< Remembered pages may dial without a click.
    bool remember =
        true; ///< [policy] remember: sources may be remembered, and those that are count.
    Rule international = Rule::Ask; ///< [policy] international: Ask or Refuse, for automation.
    QStringList countries; ///< [policy] countries, ISO 3166-1 alpha-2; empty: the own country only.
    QStringList premium; ///< [policy] premium: what else costs extra, "+" and the first digits.
    CallCaps caps; ///< [policy] automation_per_minute, automation_per_hour, automation_per_day
    bool operator==(const PolicySettings &) const = default;
};

/// What the number is wanted for.
enum class Purpose {
    Call,
    Redirect, ///< Where the ringing, else the connected call goes.
    Forward ///< Where all calls go, lastingly.
};
QString nameOf(Purpose purpose); ///< "call", "redirect", "forward"

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

/// What stands around a request.
struct Circumstances
{
    Purpose purpose = Purpose::Call;
    bool remembered = false; ///< The user said once not to be asked for this source.
    bool paused = false; ///< Links and programs are held off; emergencies never.
};

DialRisk riskOf(const Resolution &resolution, const Location &location,
                const PolicySettings &settings);

/// Pure. The user's own keypad is never limited for an emergency number; nothing else ever dials
/// one without a prompt (security.md section 6).
PolicyDecision decide(const Resolution &resolution, const Location &location, const Source &source,
                      const PolicySettings &settings, const Circumstances &circumstances = {});

/// A prompt for this may offer not to ask again for the source (security.md 3.4). For links that
/// holds for internal and national numbers.
bool isRememberable(const PolicyDecision &decision, const Resolution &resolution,
                    const Location &location, const Source &source, const PolicySettings &settings,
                    Purpose purpose = Purpose::Call);

} // namespace Jackfield
