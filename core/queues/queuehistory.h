// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/pending.h"
#include "core/base/result.h"
#include "core/domain/queue.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace Jackfield {

class PhoneStore;

/// What was seen of a queue in one minute of the clock.
struct QueueMinute
{
    qint64 minute = 0; ///< Unix time / 60.
    int waiting = 0; ///< The most at one time.
    int connected = 0; ///< The most at one time.
    std::chrono::seconds longestWait {0}; ///< The longest of a caller who waited in this minute.
    int answered = 0;
    int abandoned = 0;
    std::optional<std::chrono::seconds> averageWait; ///< As last told.
    std::optional<double> serviceLevel; ///< As last told, 0 to 1.
    std::chrono::seconds seen {0}; ///< For how long the data was not stale, 0 to 60; less is a gap.
    bool operator==(const QueueMinute &) const = default;
};
/// Two parts of the same minute of one queue as one: the sum of what happened, the most of what
/// was.
QueueMinute merged(const QueueMinute &earlier, const QueueMinute &later);

struct NamedQueueMinute
{
    QueueId queue;
    QString name; ///< Of the queue then.
    QueueMinute minute;
    bool operator==(const NamedQueueMinute &) const = default;
};

/// Keeps minutes over restarts: SqlQueueHistory in production, a list in tests. Nothing waits.
class QueueHistoryStore
{
public:
    virtual ~QueueHistoryStore() = default;
    /// Minutes `from` on, oldest first. Storage with words for people.
    virtual Pending<Result<QList<NamedQueueMinute>>> load(qint64 from) = 0;
    /// One that is kept for the same queue and minute is replaced by the sum of both (each ran for
    /// a part of it). Failures are told once by the store itself.
    virtual void save(const QList<NamedQueueMinute> &minutes) = 0;
};

/// The last 24 hours of every queue of every system, minute by minute. The running minute is handed
/// to the store when it is over, and when this dies.
class QueueHistory : public QObject
{
    Q_OBJECT
public:
    static constexpr int keptMinutes = 24 * 60;

    /// `clock` and `phones` must outlive it; `store` null: nothing is kept over restarts.
    QueueHistory(Clock &clock, const PhoneStore &phones, std::unique_ptr<QueueHistoryStore> store,
                 QObject *parent = nullptr);
    ~QueueHistory() override;
    /// Loads what was kept. Its answer is added whenever it comes.
    void start();

    /// Of the last `count` minutes, the running one included, those in which anything was seen;
    /// oldest first. A minute that is not there is a gap.
    QList<QueueMinute> last(const QueueId &queue, int count) const;
    /// Everything of all queues, by queue and time.
    QList<NamedQueueMinute> all() const;
    qint64 currentMinute() const;

Q_SIGNALS:
    void minutePassed(); ///< Also when older ones were loaded.

private:
    void turn(); ///< Ends the running minute when the wall clock shows another one.
    void waitForMinute();
    struct Private;
    std::unique_ptr<Private> m_private;
};

/// The minutes as CSV (RFC 4180) with a heading line, UTF-8 with a byte order mark, as spreadsheets
/// want it; no cell is taken for a formula (security.md T63). Times in ISO 8601 with zone.
QByteArray queueHistoryCsv(const QList<NamedQueueMinute> &minutes);

} // namespace Jackfield
