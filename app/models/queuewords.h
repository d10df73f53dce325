// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/location.h"
#include "core/domain/queue.h"
#include "core/domain/queueboard.h"
#include "core/phone/phonestore.h"
#include "core/queues/queuealarms.h"

#include <QLocale>

namespace Jackfield {

/// What is shown of a queue, in this order.
enum class QueueFigure {
    Waiting,
    LongestWait,
    Connected,
    AgentsBusy,
    AverageWait,
    ServiceLevel,
    Answered,
    Abandoned,
};
constexpr int queueFigureCount = int(QueueFigure::Abandoned) + 1;

/// The limits that a figure is held against; unset: none.
std::optional<QueueMetric> metricOf(QueueFigure figure);
/// When the figures of `queue` were true: now, or of a stale one when it was last heard of
/// (Clock::monotonic()).
std::chrono::milliseconds shownMoment(const Queue &queue, const PhoneStore &store);
bool isStale(const Queue &queue, const PhoneStore &store);

/// Who is in it was never told, or not since it is reached again.
bool isUnknown(const Queue &queue);

// What the window says about queues, as wording.h does about the rest.
namespace Wording {

    QString queueFigure(QueueFigure figure); ///< "Longest wait"
    /// "12", "1:05", "2 of 5", "87 %"; of a queue that was cut "≥ 12"; "–" for what is not known.
    QString queueFigure(QueueFigure figure, const Queue &queue, std::chrono::milliseconds moment);
    /// Callers, agents, seconds, per cent; unset: not known.
    std::optional<double> queueNumber(QueueFigure figure, const Queue &queue,
                                      std::chrono::milliseconds moment);
    QString queueName(const Queue &queue); ///< Fit for one line.
    QString level(QueueLevel level); ///< "Normal", "Amber", "Red"
    /// "Alarm", "Acknowledged", "Snoozed until 10:35"; empty: there is none.
    QString alarm(const QueueId &queue, const QueueAlarms &alarms, const QDateTime &now,
                  const QLocale &locale = {});
    QString sound(QueueBoard::Sound sound); ///< "Sound at red"
    /// "live", "polled 4 s ago", or of a stale one "not reached since 10:31".
    QString queueAge(const Queue &queue, const PhoneStore &store, const QLocale &locale = {});
    QString countedSince(const Queue &queue, const QDateTime &now, const QLocale &locale = {});
    /// "2 min not seen since 08:02"; empty: everything was seen.
    QString missed(const Queue &queue, const QDateTime &now, const QLocale &locale = {});
    QString state(QueueAgent::State state);
    QString status(const QueueCaller &caller); ///< "Waiting", "Connected", "Probably over"
    /// As the system told it, else what the number says at `location`; empty: not known.
    QString country(const QueueCaller &caller, const Location &location);

} // namespace Wording

} // namespace Jackfield
