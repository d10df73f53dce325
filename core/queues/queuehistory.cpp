// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queues/queuehistory.h"

#include "core/phone/phonestore.h"

#include <QMap>

#include <algorithm>
#include <limits>

namespace Jackfield {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

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

namespace {

    /// A counter of a queue as last told.
    struct Counter
    {
        std::optional<int> known;

        /// What came to it. One that is less than it was has begun anew. `isNew`: all it has is
        /// new.
        int gain(std::optional<int> told, bool isNew)
        {
            if (!told)
                return 0;
            const int now = std::max(*told, 0);
            const int before = isNew ? 0 : known.value_or(now);
            known = now;
            return now < before ? now : now - before;
        }
    };

    qint64 minuteOf(const QDateTime &time)
    {
        return time.toSecsSinceEpoch() / 60;
    }

    /// Follows one queue through the running minute.
    class Track
    {
    public:
        void begin(qint64 minute, milliseconds now); ///< A new minute, with what goes on in it.
        void runTo(milliseconds now); ///< Time passes, nothing else.
        /// `ownSince`: what was counted from then on happened before our eyes.
        void take(const Queue &queue, milliseconds age, milliseconds now,
                  const QDateTime &ownSince);
        void leave() { m_isPresent = false; }

        bool isPresent() const { return m_isPresent; }
        /// Of this run of the program alone; unset: nothing was seen of the queue.
        std::optional<QueueMinute> minute() const;
        const QString &name() const { return m_queue.name; }

    private:
        void count(const Queue &queue, const QDateTime &ownSince);
        void note();
        bool isFresh() const { return m_isPresent && m_ranTo < m_freshUntil; }

        Queue m_queue; ///< As last told.
        Counter m_answered;
        Counter m_abandoned;
        bool m_isPresent = false;
        bool m_isSeen = false;
        QueueMinute m_minute;
        milliseconds m_seen {0};
        milliseconds m_ranTo {0};
        milliseconds m_freshUntil {0}; ///< Then the data is stale.
    };

    void Track::begin(qint64 minute, milliseconds now)
    {
        m_minute = {};
        m_minute.minute = minute;
        m_seen = 0ms;
        m_isSeen = false;
        m_ranTo = now;
        if (isFresh())
            note();
    }

    void Track::runTo(milliseconds now)
    {
        const milliseconds end = std::min(now, m_freshUntil);
        if (m_isPresent && end > m_ranTo) {
            m_seen += end - m_ranTo;
            m_ranTo = end;
            note();
        }
        m_ranTo = std::max(m_ranTo, now);
    }

    void Track::take(const Queue &queue, milliseconds age, milliseconds now,
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

    void Track::count(const Queue &queue, const QDateTime &ownSince)
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
    void Track::note()
    {
        m_isSeen = true;
        m_minute.waiting = std::max(m_minute.waiting, m_queue.waiting.value_or(0));
        m_minute.connected = std::max(m_minute.connected, m_queue.connected.value_or(0));
        m_minute.longestWait =
            std::max(m_minute.longestWait, m_queue.longestWaitAt(m_ranTo).value_or(0s));
        m_minute.averageWait = m_queue.averageWait;
        m_minute.serviceLevel = m_queue.serviceLevel;
    }

    std::optional<QueueMinute> Track::minute() const
    {
        if (!m_isSeen && m_minute.answered == 0 && m_minute.abandoned == 0)
            return std::nullopt;
        QueueMinute minute = m_minute;
        minute.seen = std::min(std::chrono::round<seconds>(m_seen), seconds(60s));
        return minute;
    }

} // namespace

struct QueueHistory::Private
{
    Private(Clock &time, const PhoneStore &store, std::unique_ptr<QueueHistoryStore> keeper)
        : clock(time)
        , phones(store)
        , kept(std::move(keeper))
        , startedAt(time.now())
        , minute(minuteOf(startedAt))
    { }

    void take(const Queue &queue);
    void sweep();
    bool turnMinute();
    QList<NamedQueueMinute> close();
    void put(const NamedQueueMinute &more, bool isEarlier);
    void forget();
    std::optional<NamedQueueMinute> running(const QueueId &id) const;
    QList<NamedQueueMinute> minutesOf(const QueueId &id, int count) const;
    QList<QueueId> queues() const;

    using Minutes = QMap<qint64, NamedQueueMinute>;
    Clock &clock;
    const PhoneStore &phones;
    std::unique_ptr<QueueHistoryStore> kept;
    const QDateTime startedAt;
    qint64 minute; ///< The running one.
    QMap<QueueId, Minutes> past; ///< And what was loaded of the running minute.
    QHash<QueueId, Track> tracks;
    std::unique_ptr<Alarm> alarm;
};

void QueueHistory::Private::take(const Queue &queue)
{
    auto track = tracks.find(queue.id);
    if (track == tracks.end()) {
        track = tracks.insert(queue.id, {});
        track->begin(minute, clock.monotonic());
    }
    track->take(queue, phones.age(queue.evidence), clock.monotonic(), startedAt);
}

/// Queues that are gone are seen no longer. What they had counted is known on: they come back.
void QueueHistory::Private::sweep()
{
    for (auto track = tracks.begin(); track != tracks.end(); ++track) {
        const auto &queues = phones.queues();
        const bool isThere = std::any_of(queues.begin(), queues.end(), [&](const Queue &queue) {
            return queue.id == track.key();
        });
        if (!isThere && track->isPresent()) {
            track->runTo(clock.monotonic());
            track->leave();
        }
    }
}

void QueueHistory::Private::put(const NamedQueueMinute &more, bool isEarlier)
{
    Minutes &minutes = past[more.queue];
    const auto known = minutes.find(more.minute.minute);
    if (known == minutes.end()) {
        minutes.insert(more.minute.minute, more);
        return;
    }
    if (!isEarlier)
        known->name = more.name;
    known->minute =
        isEarlier ? merged(more.minute, known->minute) : merged(known->minute, more.minute);
}

/// Ends the running minute; what it had, of every queue.
QList<NamedQueueMinute> QueueHistory::Private::close()
{
    QList<NamedQueueMinute> closed;
    for (auto track = tracks.begin(); track != tracks.end(); ++track) {
        track->runTo(clock.monotonic());
        if (const auto seen = track->minute())
            closed.append({track.key(), track->name(), *seen});
    }
    return closed;
}

/// True: the wall clock shows another minute, and the one before is closed and saved.
bool QueueHistory::Private::turnMinute()
{
    const qint64 now = minuteOf(clock.now());
    if (now == minute)
        return false;
    const QList<NamedQueueMinute> closed = close();
    for (const NamedQueueMinute &each : closed)
        put(each, false);
    if (kept && !closed.isEmpty())
        kept->save(closed);
    minute = now;
    for (Track &track : tracks)
        track.begin(minute, clock.monotonic());
    forget();
    return true;
}

void QueueHistory::Private::forget()
{
    const qint64 oldest = minute - keptMinutes + 1;
    for (Minutes &minutes : past)
        while (!minutes.isEmpty() && minutes.firstKey() < oldest)
            minutes.erase(minutes.begin());
    past.removeIf([](QMap<QueueId, Minutes>::iterator each) { return each->isEmpty(); });
    tracks.removeIf([this](QHash<QueueId, Track>::iterator track) {
        return !track->isPresent() && !past.contains(track.key());
    });
}

std::optional<NamedQueueMinute> QueueHistory::Private::running(const QueueId &id) const
{
    const auto track = tracks.constFind(id);
    if (track == tracks.cend())
        return std::nullopt;
    Track now = *track;
    now.runTo(clock.monotonic());
    const auto seen = now.minute();
    return seen ? std::optional(NamedQueueMinute {id, now.name(), *seen}) : std::nullopt;
}

/// Of the last `count` minutes, the running one included.
QList<NamedQueueMinute> QueueHistory::Private::minutesOf(const QueueId &id, int count) const
{
    const qint64 newest = minuteOf(clock.now());
    const qint64 oldest = newest - count + 1;
    QList<NamedQueueMinute> result;
    const Minutes minutes = past.value(id);
    for (auto each = minutes.lowerBound(oldest); each != minutes.end() && each.key() <= newest;
         ++each)
        result.append(*each);
    const auto now = running(id);
    if (!now || now->minute.minute < oldest || now->minute.minute > newest)
        return result;
    const auto place =
        std::lower_bound(result.begin(), result.end(), *now, [](const auto &a, const auto &b) {
            return a.minute.minute < b.minute.minute;
        });
    if (place != result.end() && place->minute.minute == now->minute.minute)
        *place = {id, now->name, merged(place->minute, now->minute)};
    else
        result.insert(place, *now);
    return result;
}

QList<QueueId> QueueHistory::Private::queues() const
{
    QList<QueueId> ids = past.keys();
    for (auto track = tracks.begin(); track != tracks.end(); ++track) {
        if (!past.contains(track.key()))
            ids.append(track.key());
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

QueueHistory::QueueHistory(Clock &clock, const PhoneStore &phones,
                           std::unique_ptr<QueueHistoryStore> store, QObject *parent)
    : QObject(parent)
    , m_private(new Private(clock, phones, std::move(store)))
{
    const auto take = [this](int row) {
        turn();
        m_private->take(m_private->phones.queues().at(row));
        waitForMinute();
    };
    connect(&phones.queueRows(), &RowSignals::inserted, this, take);
    connect(&phones.queueRows(), &RowSignals::changed, this, take);
    connect(&phones.queueRows(), &RowSignals::removed, this, [this] {
        turn();
        m_private->sweep();
    });
}

QueueHistory::~QueueHistory()
{
    if (const auto closed = m_private->close(); m_private->kept && !closed.isEmpty())
        m_private->kept->save(closed);
}

void QueueHistory::turn()
{
    if (m_private->turnMinute())
        Q_EMIT minutePassed();
}

/// While there is anything to tell of. By the wall clock; after a jump of it the next event or the
/// end of a whole minute puts it right.
void QueueHistory::waitForMinute()
{
    if (m_private->alarm || (m_private->tracks.isEmpty() && m_private->past.isEmpty()))
        return;
    const qint64 passed = m_private->clock.now().toMSecsSinceEpoch() % 60'000;
    m_private->alarm = m_private->clock.after(milliseconds(60'000 - passed), [this] {
        m_private->alarm.reset();
        turn();
        waitForMinute();
    });
}

void QueueHistory::start()
{
    if (!m_private->kept)
        return;
    const qint64 oldest = currentMinute() - keptMinutes + 1;
    const auto add = [this](const Result<QList<NamedQueueMinute>> &minutes) {
        if (!minutes || minutes->isEmpty())
            return;
        for (const NamedQueueMinute &each : *minutes)
            m_private->put(each, true);
        m_private->turnMinute();
        m_private->forget();
        waitForMinute();
        Q_EMIT minutePassed();
    };
    m_private->kept->load(oldest).then(this, add);
}

QList<QueueMinute> QueueHistory::last(const QueueId &queue, int count) const
{
    QList<QueueMinute> result;
    const QList<NamedQueueMinute> minutes = m_private->minutesOf(queue, count);
    for (const NamedQueueMinute &each : minutes)
        result.append(each.minute);
    return result;
}

QList<NamedQueueMinute> QueueHistory::all() const
{
    QList<NamedQueueMinute> result;
    const QList<QueueId> queues = m_private->queues();
    for (const QueueId &queue : queues)
        result += m_private->minutesOf(queue, keptMinutes);
    return result;
}

qint64 QueueHistory::currentMinute() const
{
    return minuteOf(m_private->clock.now());
}

} // namespace Jackfield
