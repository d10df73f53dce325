// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace Jackfield {

/// What of a queue is watched against limits.
enum class QueueMetric { Waiting, LongestWait, AverageWait, Abandoned, ServiceLevel };

/// From where on a figure is amber or red; unset: never. Callers, seconds, or per cent; of
/// ServiceLevel below it, of the others from it on.
struct QueueLimits
{
    std::optional<int> amber;
    std::optional<int> red;
    bool operator==(const QueueLimits &) const = default;
};

enum class QueueLevel { Normal, Amber, Red };

/// How one queue is watched: [wallboard.<name of the queue>].
struct QueueBoard
{
    enum class Sound { Off, Red, Amber }; ///< From which level on.
    QMap<QueueMetric, QueueLimits> limits; ///< Without an entry: never.
    Sound sound = Sound::Off;
    int repeatSeconds = 30; ///< 5 to 600: a sound is repeated until somebody acts.
    int snoozeMinutes = 5; ///< 1 to 120
    bool operator==(const QueueBoard &) const = default;
};

/// What the wallboard shows: [queues].
struct QueuesView
{
    QStringList show; ///< Names, in this order; empty: all.
    QString screen; ///< Name of the screen for the full view; empty: where the window is.
    bool operator==(const QueuesView &) const = default;
};

} // namespace Jackfield
