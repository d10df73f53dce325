// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/callreport.h"

#include <QString>

namespace Jackfield {

/// One call of the past, or one that runs.
struct JournalEntry
{
    enum class Outcome { Running, Answered, Missed, NotReached, Sent, Unknown };

    QString id; ///< UUID without braces.
    QDateTime startedAt; ///< UTC
    QDateTime answeredAt; ///< UTC; invalid: not answered, or not known.
    QDateTime endedAt; ///< UTC; invalid: runs, or not known.
    /// From answer to end, by our own clock; of a call whose answer only `report` tells, its length
    /// there.
    std::chrono::milliseconds duration {0};
    Call::Direction direction = Call::Direction::Unknown;
    Outcome outcome = Outcome::Running;
    Party remote;
    QString line; ///< Number of the own line.
    SystemId system;
    CallId call; ///< Of this run only.
    QString queue;
    QString note;
    std::optional<CallReport> report; ///< The phone system's own account, when it gave one.
    Certainty certainty = Certainty::Assumed;
    bool operator==(const JournalEntry &) const = default;
};

/// "running", "answered", "missed", "not-reached", "sent", "unknown": fixed words of the JSON
/// interface.
QString nameOf(JournalEntry::Outcome outcome);

} // namespace Jackfield
