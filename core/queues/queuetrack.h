// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queues/queuehistory.h"

namespace Jackfield {

/// Unix time / 60.
qint64 minuteOf(const QDateTime &time);

/// Follows one queue through the running minute.
class QueueTrack
{
public:
    void begin(qint64 minute, std::chrono::milliseconds now); ///< Anew, with what goes on.
    void runTo(std::chrono::milliseconds now); ///< Time passes, nothing else.
    /// `ownSince`: what was counted from then on happened before our eyes.
    void take(const Queue &queue, std::chrono::milliseconds age, std::chrono::milliseconds now,
              const QDateTime &ownSince);
    void leave() { m_isPresent = false; }

    bool isPresent() const { return m_isPresent; }
    /// Of this run of the program alone; unset: nothing was seen of the queue.
    std::optional<QueueMinute> minute() const;
    const QString &name() const { return m_queue.name; }

private:
    /// A counter of the queue as last told.
    struct Counter
    {
        std::optional<int> known;
        int gain(std::optional<int> told, bool isNew);
    };
    void count(const Queue &queue, const QDateTime &ownSince);
    void note();
    bool isFresh() const { return m_isPresent && m_ranTo < m_freshUntil; }

    Queue m_queue; ///< As last told.
    Counter m_answered;
    Counter m_abandoned;
    bool m_isPresent = false;
    bool m_isSeen = false;
    QueueMinute m_minute;
    std::chrono::milliseconds m_seen {0};
    std::chrono::milliseconds m_ranTo {0};
    std::chrono::milliseconds m_freshUntil {0}; ///< Then the data is stale.
};

} // namespace Jackfield
