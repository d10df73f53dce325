// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pending.h"
#include "core/storage/teamsession.h"

namespace Jackfield {

/// How a team's database is.
struct TeamFindings
{
    static constexpr int mostCounted = 100'000;

    QString server; ///< Its version: "15.6".
    QString encryption; ///< "TLSv1.3"; empty: none.
    TeamTables tables = TeamTables::None;
    bool mayMakeTables = false; ///< Where there are none: the user may.
    bool isReadOnly = false; ///< The server takes no changes now.
    int calls = 0; ///< That are kept there; of more than `mostCounted` one more.
    bool operator==(const TeamFindings &) const = default;
};

/// Connects, looks and changes nothing, on a thread of its own. Errors as TeamSession::open() has
/// them. It is over with the answer; if `parent` dies before, the answer is Cancelled.
Pending<Result<TeamFindings>> lookAtTeam(const TeamDatabase &setup, QObject *parent);

} // namespace Jackfield
