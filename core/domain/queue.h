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
    QDateTime enteredAt; ///< UTC
    std::chrono::milliseconds enteredTick {0}; ///< Clock::monotonic() of our own first sight.
    QString agent; ///< Who has the caller; empty while waiting.
    bool operator==(const QueueCaller &) const = default;
};

struct QueueAgent
{
    enum class State { Unknown, Ready, Busy, Paused };
    QString name;
    QString extension;
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
    std::optional<int> abandoned;
    std::optional<std::chrono::seconds> longestWait;
    std::optional<std::chrono::seconds> averageWait;
    std::optional<double> serviceLevel; ///< Share answered in time, 0 to 1.
    QList<QueueCaller> callers;
    QList<QueueAgent> agents;
    Evidence evidence;
    bool operator==(const Queue &) const = default;
};

} // namespace Jackfield
