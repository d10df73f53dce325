// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queues/queuetrack.h"

#include <algorithm>
#include <limits>

namespace Jackfield {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

qint64 minuteOf(const QDateTime &time)
{
    return time.toSecsSinceEpoch() / 60;
}

// A system may tell anything; a sum of it stays one.
static int sum(int a, int b)
{
    return int(std::min<qint64>(qint64(a) + b, std::numeric_limits<int>::max()));
}

QueueMinute merged(const QueueMinute &earlier, const QueueMinute &later)
{
    QueueMinute both = later;
    both.waiting = std::max(earlier.waiting, later.waiting);
    both.connected = std::max(earlier.connected, later.connected);
    both.longestWait = std::max(earlier.longestWait, later.longestWait);
    both.answered = sum(earlier.answered, later.answered);
    both.abandoned = sum(earlier.abandoned, later.abandoned);
    both.seen = std::min(earlier.seen + later.seen, seconds(60s));
    if (!both.averageWait)
        both.averageWait = earlier.averageWait;
    if (!both.serviceLevel)
        both.serviceLevel = earlier.serviceLevel;
    return both;
}

/// What came to it. One that is less than it was has begun anew. `isNew`: all it has is new.
int QueueTrack::Counter::gain(std::optional<int> told, bool isNew)
{
    if (!told)
        return 0;
    const int now = std::max(*told, 0);
    const int before = isNew ? 0 : known.value_or(now);
    known = now;
    return now < before ? now : now - before;
}

void QueueTrack::begin(qint64 minute, milliseconds now)
{
    m_minute = {};
    m_minute.minute = minute;
    m_seen = 0ms;
    m_isSeen = false;
    m_ranTo = now;
    if (isFresh())
        note();
}

void QueueTrack::runTo(milliseconds now)
{
    const milliseconds end = std::min(now, m_freshUntil);
    if (m_isPresent && end > m_ranTo) {
        m_seen += end - m_ranTo;
        m_ranTo = end;
        note();
    }
    m_ranTo = std::max(m_ranTo, now);
}

void QueueTrack::take(const Queue &queue, milliseconds age, milliseconds now,
                      const QDateTime &ownSince)
{
    runTo(now);
    count(queue, ownSince);
    m_queue = queue;
    m_isPresent = true;
    const bool isEndless = queue.staleAfter <= 0ms && !queue.isStale(age);
    m_freshUntil = isEndless ? milliseconds::max()
        : queue.isStale(age) ? now
                             : now - age + queue.staleAfter;
    if (!queue.isStale(age))
        note();
}

void QueueTrack::count(const Queue &queue, const QDateTime &ownSince)
{
    const QDateTime &since = queue.countedSince;
    const QDateTime &before = m_queue.countedSince;
    const bool beganAnew = before.isValid() && since.isValid() && since != before;
    // What was counted before our time, or since who knows when, is not ours.
    const bool isOurs = !before.isValid() && since.isValid() && since >= ownSince
        && minuteOf(since) >= m_minute.minute;
    const bool isNew = beganAnew || isOurs;
    m_minute.answered = sum(m_minute.answered, m_answered.gain(queue.answered, isNew));
    m_minute.abandoned = sum(m_minute.abandoned, m_abandoned.gain(queue.abandoned, isNew));
}

/// The figures as they are at m_ranTo.
void QueueTrack::note()
{
    m_isSeen = true;
    m_minute.waiting = std::max(m_minute.waiting, m_queue.waiting.value_or(0));
    m_minute.connected = std::max(m_minute.connected, m_queue.connected.value_or(0));
    m_minute.longestWait =
        std::max(m_minute.longestWait, m_queue.longestWaitAt(m_ranTo).value_or(0s));
    m_minute.averageWait = m_queue.averageWait;
    m_minute.serviceLevel = m_queue.serviceLevel;
}

std::optional<QueueMinute> QueueTrack::minute() const
{
    if (!m_isSeen && m_minute.answered == 0 && m_minute.abandoned == 0)
        return std::nullopt;
    QueueMinute minute = m_minute;
    minute.seen = std::min(std::chrono::round<seconds>(m_seen), seconds(60s));
    return minute;
}

} // namespace Jackfield
