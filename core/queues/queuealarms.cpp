// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queues/queuealarms.h"

#include "core/phone/phonestore.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Jackfield {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

    // In the order of the enumeration.
    constexpr std::array metrics {QueueMetric::Waiting, QueueMetric::LongestWait,
                                  QueueMetric::AverageWait, QueueMetric::Abandoned,
                                  QueueMetric::ServiceLevel};

    std::optional<double> secondsOf(std::optional<std::chrono::seconds> time)
    {
        return time ? std::optional(double(time->count())) : std::nullopt;
    }

    bool hasLimits(const QueueBoard &board)
    {
        return std::any_of(board.limits.begin(), board.limits.end(),
                           [](const QueueLimits &each) { return each.amber || each.red; });
    }

    bool isLoud(const QueueBoard &board, QueueLevel level)
    {
        switch (board.sound) {
        case QueueBoard::Sound::Amber:
            return level >= QueueLevel::Amber;
        case QueueBoard::Sound::Red:
            return level >= QueueLevel::Red;
        case QueueBoard::Sound::Off:
            break;
        }
        return false;
    }

} // namespace

QueueLevel levelOf(QueueMetric metric, const QueueLimits &limits, std::optional<double> value)
{
    const auto reached = [&](std::optional<int> limit) {
        if (!value || !limit)
            return false;
        return metric == QueueMetric::ServiceLevel ? *value < *limit : *value >= *limit;
    };
    return reached(limits.red)  ? QueueLevel::Red
        : reached(limits.amber) ? QueueLevel::Amber
                                : QueueLevel::Normal;
}

std::optional<double> valueOf(QueueMetric metric, const Queue &queue, milliseconds now)
{
    switch (metric) {
    case QueueMetric::Waiting:
        return queue.waiting;
    case QueueMetric::LongestWait:
        return secondsOf(queue.longestWaitAt(now));
    case QueueMetric::AverageWait:
        return secondsOf(queue.averageWait);
    case QueueMetric::Abandoned:
        return queue.abandoned;
    case QueueMetric::ServiceLevel:
        break;
    }
    if (!queue.serviceLevel)
        return std::nullopt;
    // Rounded: 0.29 is not quite 29 per cent in binary, and would be below a limit of 29.
    return std::round(*queue.serviceLevel * 100'000.0) / 1'000.0;
}

namespace {

    using Standing = QueueAlarms::Alarm;

    /// What is known of one queue with limits.
    struct Watch
    {
        std::array<QueueLevel, metrics.size()> levels {};
        Standing alarm = Standing::None;
        QueueLevel acknowledged = QueueLevel::Normal; ///< The lowest since it was.
        milliseconds snoozeEnd {0};
        QDateTime snoozedUntil;
        std::optional<milliseconds> soundedAt;
        QueueLevel soundedLevel = QueueLevel::Normal;
        bool isPresent = true; ///< PhoneStore has the queue.
        bool isStale = false; ///< What there was is heard of again when the data is fresh.

        QueueLevel worst() const { return *std::max_element(levels.begin(), levels.end()); }
        bool showsSameAs(const Watch &other) const
        {
            return levels == other.levels && shown() == other.shown()
                && snoozedUntil == other.snoozedUntil;
        }
        /// As it stands to everybody else.
        Standing shown() const
        {
            return isStale && alarm != Standing::Snoozed ? Standing::None : alarm;
        }
        void settle(bool isAlarming, milliseconds now)
        {
            if (isStale && alarm != Standing::Snoozed)
                return;
            alarm = next(isAlarming, now);
            acknowledged = std::min(acknowledged, worst());
            if (alarm != Standing::Snoozed)
                snoozedUntil = {};
        }
        bool takeSound(milliseconds now, std::chrono::seconds repeat)
        {
            if (shown() != Standing::Sounding)
                return false;
            const bool isRecent = soundedAt && now - *soundedAt < repeat;
            if (isRecent && worst() <= soundedLevel)
                return false;
            soundedAt = now;
            soundedLevel = worst();
            return true;
        }

    private:
        Standing next(bool isAlarming, milliseconds now) const
        {
            if (alarm == Standing::Snoozed && now < snoozeEnd)
                return Standing::Snoozed;
            if (!isAlarming)
                return Standing::None;
            if (alarm == Standing::Acknowledged && worst() <= acknowledged)
                return Standing::Acknowledged;
            return Standing::Sounding;
        }
    };

} // namespace

struct QueueAlarms::Private
{
    Private(QueueAlarms &alarms, Clock &time, const PhoneStore &store)
        : q(alarms)
        , clock(time)
        , phones(store)
    { }

    const Queue *find(const QueueId &id) const;
    Watch *present(const QueueId &id);
    void look(const Queue &queue);
    void lookAll();
    void measure(const Queue &queue, Watch &watch) const;
    void update(const QueueId &id, const Watch &before);
    void leave(const QueueId &id);
    void sweep();
    void keepTicking();

    QueueAlarms &q;
    Clock &clock;
    const PhoneStore &phones;
    Boards boards;
    QHash<QueueId, Watch> watches;
    std::unique_ptr<Jackfield::Alarm> tick;
};

const Queue *QueueAlarms::Private::find(const QueueId &id) const
{
    const auto &queues = phones.queues();
    const auto found = std::find_if(queues.begin(), queues.end(),
                                    [&](const Queue &queue) { return queue.id == id; });
    return found == queues.end() ? nullptr : &*found;
}

Watch *QueueAlarms::Private::present(const QueueId &id)
{
    const auto found = watches.find(id);
    return found == watches.end() || !found->isPresent ? nullptr : &*found;
}

void QueueAlarms::Private::measure(const Queue &queue, Watch &watch) const
{
    watch.levels.fill(QueueLevel::Normal);
    watch.isStale = queue.isStale(phones.age(queue.evidence));
    if (watch.isStale)
        return;
    const QueueBoard board = boards.value(queue.name);
    for (const QueueMetric metric : metrics)
        watch.levels.at(size_t(metric)) =
            levelOf(metric, board.limits.value(metric), valueOf(metric, queue, clock.monotonic()));
}

/// Settles a watch after something happened to it; `before`: as it was. Tells last of all, since a
/// listener may act at once.
void QueueAlarms::Private::update(const QueueId &id, const Watch &before)
{
    const Queue *queue = find(id);
    Watch &watch = watches[id];
    const QueueBoard board = queue ? boards.value(queue->name) : QueueBoard();
    const milliseconds now = clock.monotonic();
    if (queue)
        measure(*queue, watch);
    const QueueLevel worst = watch.worst();
    watch.settle(isLoud(board, worst), now);
    const bool isChanged = !watch.showsSameAs(before);
    const bool sounds = watch.takeSound(now, std::chrono::seconds(board.repeatSeconds));
    if (isChanged)
        Q_EMIT q.changed(id);
    if (sounds)
        Q_EMIT q.soundWanted(id, worst);
}

void QueueAlarms::Private::look(const Queue &queue)
{
    const QueueId id = queue.id;
    if (!hasLimits(boards.value(queue.name)))
        return leave(id);
    const Watch *known = present(id);
    const Watch before = known ? *known : Watch();
    watches[id].isPresent = true;
    update(id, before);
}

void QueueAlarms::Private::lookAll()
{
    const QList<Queue> queues = phones.queues(); // a listener may change it
    for (const Queue &queue : queues)
        look(queue);
}

/// Nothing is watched of it any more. A snooze and the time of the last sound outlast that: queues
/// go and come back with their systems.
void QueueAlarms::Private::leave(const QueueId &id)
{
    Watch *watch = present(id);
    if (!watch)
        return;
    const Watch before = *watch;
    watch->levels.fill(QueueLevel::Normal);
    watch->isPresent = false;
    if (watch->alarm != Alarm::Snoozed)
        watch->alarm = Alarm::None;
    if (!before.showsSameAs(Watch()))
        Q_EMIT q.changed(id);
}

void QueueAlarms::Private::sweep()
{
    const QList<QueueId> ids = watches.keys();
    for (const QueueId &id : ids) {
        if (!find(id))
            leave(id);
    }
    constexpr milliseconds longestMemory = 2h; // the longest snooze, and more than any repetition
    const milliseconds now = clock.monotonic();
    watches.removeIf([&](QHash<QueueId, Watch>::iterator watch) {
        const bool isSnoozed = watch->alarm == Alarm::Snoozed && now < watch->snoozeEnd;
        const bool hasSounded = watch->soundedAt && now - *watch->soundedAt < longestMemory;
        return !watch->isPresent && !isSnoozed && !hasSounded;
    });
}

/// Waits run on, data gets old, snoozes end and sounds come again without any event.
void QueueAlarms::Private::keepTicking()
{
    const bool isNeeded = std::any_of(watches.cbegin(), watches.cend(),
                                      [](const Watch &watch) { return watch.isPresent; });
    if (!isNeeded)
        return tick.reset();
    if (tick)
        return;
    tick = clock.after(1s, [this] {
        tick.reset();
        lookAll();
        keepTicking();
    });
}

QueueAlarms::QueueAlarms(Clock &clock, const PhoneStore &phones, QObject *parent)
    : QObject(parent)
    , m_private(new Private(*this, clock, phones))
{
    const auto look = [this](int row) {
        m_private->look(Queue(m_private->phones.queues().at(row)));
        m_private->keepTicking();
    };
    connect(&phones.queueRows(), &RowSignals::inserted, this, look);
    connect(&phones.queueRows(), &RowSignals::changed, this, look);
    connect(&phones.queueRows(), &RowSignals::removed, this, [this] {
        m_private->sweep();
        m_private->keepTicking();
    });
}

QueueAlarms::~QueueAlarms() = default;

void QueueAlarms::setBoards(const Boards &boards)
{
    const Boards old = std::exchange(m_private->boards, boards);
    const QList<Queue> queues = m_private->phones.queues();
    for (const Queue &queue : queues) {
        if (!m_private->present(queue.id)
            || old.value(queue.name).limits == boards.value(queue.name).limits)
            continue;
        m_private->leave(queue.id);
        m_private->watches[queue.id].alarm = Alarm::None; // what was acted on was another alarm
    }
    m_private->lookAll();
    m_private->sweep();
    m_private->keepTicking();
}

QueueLevel QueueAlarms::level(const QueueId &queue, QueueMetric metric) const
{
    const Watch *watch = m_private->present(queue);
    return watch ? watch->levels.at(size_t(metric)) : QueueLevel::Normal;
}

QueueLevel QueueAlarms::level(const QueueId &queue) const
{
    const Watch *watch = m_private->present(queue);
    return watch ? watch->worst() : QueueLevel::Normal;
}

bool QueueAlarms::isWatched(const QueueId &queue) const
{
    const Queue *shown = m_private->find(queue);
    return shown && hasLimits(m_private->boards.value(shown->name));
}

QueueAlarms::Alarm QueueAlarms::alarm(const QueueId &queue) const
{
    const Watch *watch = m_private->present(queue);
    return watch ? watch->shown() : Alarm::None;
}

QDateTime QueueAlarms::snoozedUntil(const QueueId &queue) const
{
    const Watch *watch = m_private->present(queue);
    return watch ? watch->snoozedUntil : QDateTime();
}

void QueueAlarms::acknowledge(const QueueId &queue)
{
    Watch *watch = m_private->present(queue);
    const Queue *shown = m_private->find(queue);
    const bool mayBe = watch && (watch->alarm == Alarm::Sounding || watch->alarm == Alarm::Snoozed);
    if (!mayBe || !isLoud(m_private->boards.value(shown->name), watch->worst()))
        return;
    const Watch before = *watch;
    watch->alarm = Alarm::Acknowledged;
    watch->acknowledged = watch->worst();
    m_private->update(queue, before);
}

void QueueAlarms::snooze(const QueueId &queue)
{
    Watch *watch = m_private->present(queue);
    if (!watch)
        return;
    const Watch before = *watch;
    const QString name = m_private->find(queue)->name;
    const std::chrono::minutes time(m_private->boards.value(name).snoozeMinutes);
    watch->alarm = Alarm::Snoozed;
    watch->snoozeEnd = m_private->clock.monotonic() + time;
    watch->snoozedUntil = m_private->clock.now().addSecs(std::chrono::seconds(time).count());
    m_private->update(queue, before);
}

void QueueAlarms::wake(const QueueId &queue)
{
    Watch *watch = m_private->present(queue);
    if (!watch || watch->alarm != Alarm::Snoozed)
        return;
    const Watch before = *watch;
    watch->snoozeEnd = m_private->clock.monotonic();
    m_private->update(queue, before);
}

} // namespace Jackfield
