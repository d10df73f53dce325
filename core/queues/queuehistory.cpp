// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queues/queuehistory.h"

#include "core/phone/phonestore.h"
#include "core/queues/queuetrack.h"

#include <QMap>

#include <algorithm>

namespace Jackfield {

using std::chrono::milliseconds;

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
    QHash<QueueId, QueueTrack> tracks;
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
    for (QueueTrack &track : tracks)
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
    tracks.removeIf([this](QHash<QueueId, QueueTrack>::iterator track) {
        return !track->isPresent() && !past.contains(track.key());
    });
}

std::optional<NamedQueueMinute> QueueHistory::Private::running(const QueueId &id) const
{
    const auto track = tracks.constFind(id);
    if (track == tracks.cend())
        return std::nullopt;
    QueueTrack now = *track;
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
