// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/queue.h"
#include "core/domain/queueboard.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace Jackfield {

class PhoneStore;

/// The level of a figure against its limits; Normal for one that is not known.
QueueLevel levelOf(QueueMetric metric, const QueueLimits &limits, std::optional<double> value);
/// What `metric` is now: callers, seconds, or per cent. Unset: not known. `now`:
/// Clock::monotonic().
std::optional<double> valueOf(QueueMetric metric, const Queue &queue,
                              std::chrono::milliseconds now);

/// Watches the queues of PhoneStore against their limits, and says when there is something to hear.
/// Stale data raises nothing, and silences what it raised until it is fresh again; what was
/// acknowledged stays so.
class QueueAlarms : public QObject
{
    Q_OBJECT
public:
    /// How an alarm of a queue stands.
    enum class Alarm {
        None,
        Sounding, ///< Until somebody acts or the figures are better again.
        Acknowledged, ///< Silent until the level rises, or falls to Normal and comes again.
        Snoozed, ///< Silent for a while, even if it rises.
    };
    using Boards = QMap<QString, QueueBoard>; ///< By name of the queue.

    /// Both must outlive it.
    QueueAlarms(Clock &clock, const PhoneStore &phones, QObject *parent = nullptr);
    ~QueueAlarms() override;
    void setBoards(const Boards &boards);

    QueueLevel level(const QueueId &queue, QueueMetric metric) const;
    QueueLevel level(const QueueId &queue) const; ///< The worst of all metrics.
    Alarm alarm(const QueueId &queue) const;
    bool isWatched(const QueueId &queue) const; ///< It has limits: else it never gives an alarm.
    QDateTime snoozedUntil(const QueueId &queue) const; ///< UTC; invalid: is not snoozed.

    /// Of a sounding or snoozed one; nothing happens where the figures give no reason to sound.
    void acknowledge(const QueueId &queue);
    /// For QueueBoard::snoozeMinutes, also ahead of an alarm. Only of a queue with limits.
    void snooze(const QueueId &queue);
    void wake(const QueueId &queue); ///< Ends a snooze.

Q_SIGNALS:
    void changed(const Jackfield::QueueId &queue); ///< Its level of any metric, or its alarm.
    /// Now, and again after QueueBoard::repeatSeconds while it stands at Alarm::Sounding. Never
    /// sooner than that, however the figures go up and down, but for the first red after amber.
    void soundWanted(const Jackfield::QueueId &queue, Jackfield::QueueLevel level);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace Jackfield
