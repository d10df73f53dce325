// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/callreport.h"

#include <QMap>
#include <QString>

namespace Jackfield {

/// One call of the past, or one that runs.
struct JournalEntry
{
    enum class Outcome {
        Running,
        Answered,
        Missed,
        NotReached,
        Sent,
        Unknown,
        Abandoned, ///< Left a queue while waiting; rang at no own line.
        Elsewhere, ///< Came in, and somebody else who was offered it took it.
        Rejected, ///< Came in, and the user of this desk did not want it.
    };
    /// Whether somebody still has to call back.
    struct Work
    {
        enum class State { None, Open, CalledBack, Done };
        State state = State::None;
        QDateTime closedAt; ///< UTC
        QString closedBy; ///< Entry of the call that closed it; empty: by hand.
        bool operator==(const Work &) const = default;
    };

    QString id; ///< UUID without braces.
    /// Order in the journal, unique on one desk, rising with every new entry whatever the clock
    /// does (security.md L08): milliseconds since 1970, or one more than the last. 0: not stored
    /// yet.
    qint64 position = 0;
    /// Entry of the call that this one is a leg of (a consultation, the same caller at another own
    /// line); empty: it is a call by itself.
    QString legOf;
    int legs = 0; ///< Other entries with this one as `legOf`; told by JournalPage only.
    QDateTime startedAt; ///< UTC
    QDateTime answeredAt; ///< UTC; invalid: not answered, or not known.
    QDateTime endedAt; ///< UTC; invalid: runs, or not known.
    /// From answer to end, by our own clock; of a call whose answer only `report` tells, its length
    /// there.
    std::chrono::milliseconds duration {0};
    Call::Direction direction = Call::Direction::Unknown;
    Outcome outcome = Outcome::Running;
    Party remote; ///< Contact data is not stored.
    QString numberKey; ///< NumberKeys::key() of the remote number; empty: none.
    QString contactName; ///< By the user's contacts, when the call ran; empty: none, or several.
    QString line; ///< Number of the own line.
    SystemId system;
    CallId call; ///< By which the system may tell it again.
    QString queue;
    QString note;
    QMap<QString, QString> callData;
    QStringList recordings; ///< Paths or addresses, as told; never opened by themselves.
    std::optional<CallReport> report; ///< The phone system's own account, when it gave one.
    Certainty certainty = Certainty::Assumed;
    Work work;
    bool operator==(const JournalEntry &) const = default;
};

/// "running", "answered", "missed", "not-reached", "sent", "unknown", "abandoned", "elsewhere",
/// "rejected": fixed words of the JSON interface.
QString nameOf(JournalEntry::Outcome outcome);
QString nameOf(JournalEntry::Work::State state); ///< "none", "open", "called-back", "done"

} // namespace Jackfield
