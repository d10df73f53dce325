// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/certainty.h"
#include "core/domain/ids.h"
#include "core/domain/party.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace Jackfield {

struct QueueCaller
{
    enum class Status { Waiting, Connected };
    QString id;
    Party party;
    QString country; ///< As told, else empty.
    Status status = Status::Waiting;
    QDateTime enteredAt; ///< UTC, by the system's word; invalid: not told. For showing only.
    /// Clock::monotonic() when the wait began; left zero by the system: PhoneStore's first sight.
    std::chrono::milliseconds enteredTick {0};
    std::optional<std::chrono::seconds> waited; ///< Until the answer; of connected ones.
    QString agent; ///< Who has the caller, as QueueAgent::name; empty while waiting.
    /// Told as connected though its agent has a newer call: the call is over, or never was one.
    bool isStale = false;
    bool operator==(const QueueCaller &) const = default;

    /// How long, until `now` (Clock::monotonic()) while it waits; zero at least.
    std::chrono::milliseconds wait(std::chrono::milliseconds now) const;
};

struct QueueAgent
{
    enum class State { Unknown, Ready, Busy, Paused };
    QString name; ///< As the system names it: "SIP/100", or a person's name.
    QString extension; ///< Empty: not known.
    State state = State::Unknown;
    int calls = 0; ///< Answered since the counting began.
    bool operator==(const QueueAgent &) const = default;
};

/// Counts left unset are not known, and never shown as zero.
struct Queue
{
    QueueId id;
    QString name;
    std::optional<int> waiting;
    std::optional<int> connected;
    std::optional<int> answered;
    std::optional<int> abandoned; ///< Left while waiting.
    std::optional<std::chrono::seconds> longestWait; ///< Of those who wait now; none waits: zero.
    std::optional<std::chrono::seconds> averageWait; ///< Of the answered; none was: unset.
    std::optional<double> serviceLevel; ///< Share answered in time, 0 to 1; of none: unset.
    QList<QueueCaller> callers; ///< Waiting and connected, in the order they entered.
    QList<QueueAgent> agents;
    Evidence evidence;
    /// UTC; since when answered, abandoned and the like are counted. Invalid: the system did not
    /// say.
    QDateTime countedSince;
    /// Of the time since then: how long nothing could be seen. What came and went meanwhile is in
    /// no count.
    std::chrono::seconds missed {0};
    /// Older data is stale; zero: every change is told, data is never old while the system is in
    /// touch.
    std::chrono::milliseconds staleAfter {0};
    /// There were more callers than are read: `waiting` and `connected` are "at least".
    bool isCut = false;
    bool operator==(const Queue &) const = default;

    /// Shown grey and never as a present figure: out of touch, or not heard of for too long. `age`
    /// of the evidence.
    bool isStale(std::chrono::milliseconds age) const;
    /// The longest of those who wait, running on until `now` (Clock::monotonic()): by the callers,
    /// else from what was told when.
    std::optional<std::chrono::seconds> longestWaitAt(std::chrono::milliseconds now) const;
};

} // namespace Jackfield
