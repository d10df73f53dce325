// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queue.h"

#include <QByteArrayView>

#include <functional>
#include <memory>
#include <vector>

namespace Jackfield {

/// A caller as one look at a queue shows it. Views are used only during QueueCounter::look().
struct QueueSighting
{
    QByteArrayView id; ///< Of the call; not empty. May come twice: connected wins.
    QByteArrayView number; ///< A number or words; foreign octets.
    QByteArrayView country;
    QByteArrayView agent; ///< Of connected ones; may be empty.
    bool isConnected = false;
    std::optional<std::chrono::seconds> waited; ///< Hold time before the answer, when told.
    std::optional<qint64> enteredAt; ///< Unix time at the server, when told.
};

/// Counts a queue whose system only shows who is in it now: answered, abandoned, waits, agents. It
/// counts callers by their ids, never rows.
///
/// A caller who is seen connected was answered; one who was waiting and is gone has abandoned. Who
/// was connected at the first look was answered before the counting began. What happened between
/// two looks that lie too far apart is not guessed: nobody is counted for it, and the time stands
/// in Queue::missed. Of agents
/// the first 2000 are counted.
class QueueCounter
{
public:
    struct Rules
    {
        std::chrono::seconds serviceTarget {20}; ///< Answered within it counts as in time.
        /// Between two looks; more than that is a gap.
        std::chrono::milliseconds longestPause {0};
        std::chrono::milliseconds staleAfter {0}; ///< Queue::staleAfter
        std::function<QString(QByteArrayView)> text; ///< Octets as text for people.
        std::function<QString(const QString &agent)> extension; ///< Of an agent; empty: not known.
    };
    /// When a look was taken.
    struct Moment
    {
        std::chrono::milliseconds tick {0}; ///< Clock::monotonic()
        QDateTime now; ///< UTC
        qint64 serverTime = 0; ///< Unix time by the server's own clock, as far as known.
    };

    QueueCounter(QueueId id, QString name, Rules rules);
    ~QueueCounter();
    QueueCounter(QueueCounter &&) noexcept;
    QueueCounter &operator=(QueueCounter &&) noexcept;

    /// Answered, abandoned, waits and calls are counted from `now` (UTC) on; who is there stays.
    void beginAnew(const QDateTime &now);
    /// `isCut`: there were more than `sightings`, so that nobody who is missing is counted as gone.
    void look(const std::vector<QueueSighting> &sightings, const Moment &moment,
              bool isCut = false);
    /// As of the last look; before the first one nothing is known. Evidence::certainty is Polled.
    const Queue &queue() const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace Jackfield
