// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlqueuehistory.h"

#include "core/base/log.h"
#include "core/storage/journaldatabase.h"

#include <QSqlQuery>

namespace Jackfield {

using std::chrono::seconds;
using Minutes = QList<NamedQueueMinute>;

static QVariantList valuesOf(const NamedQueueMinute &each)
{
    const QueueMinute &minute = each.minute;
    return {minute.minute,
            each.queue.value,
            each.name,
            minute.waiting,
            minute.connected,
            qint64(minute.longestWait.count()),
            minute.answered,
            minute.abandoned,
            minute.averageWait ? QVariant(qint64(minute.averageWait->count())) : QVariant(),
            minute.serviceLevel ? QVariant(*minute.serviceLevel) : QVariant(),
            qint64(minute.seen.count())};
}

static NamedQueueMinute minuteOf(const QSqlQuery &row)
{
    NamedQueueMinute each;
    QueueMinute &minute = each.minute;
    minute.minute = row.value(0).toLongLong();
    each.queue.value = row.value(1).toString();
    each.name = row.value(2).toString();
    minute.waiting = row.value(3).toInt();
    minute.connected = row.value(4).toInt();
    minute.longestWait = seconds(row.value(5).toLongLong());
    minute.answered = row.value(6).toInt();
    minute.abandoned = row.value(7).toInt();
    if (const QVariant wait = row.value(8); !wait.isNull())
        minute.averageWait = seconds(wait.toLongLong());
    if (const QVariant level = row.value(9); !level.isNull())
        minute.serviceLevel = level.toDouble();
    minute.seen = seconds(row.value(10).toLongLong());
    return each;
}

static Result<Minutes> readSince(SqlSession &session, qint64 from)
{
    constexpr qint64 kept = SqlQueueHistory::keptDays * 24 * 60;
    Minutes minutes;
    const auto forgotten = session.checkWritable()
        ? session.run(QStringLiteral("queue_minute_forget"), {{from - kept}})
        : Result<Unit>(Unit {}); // what may only be read is read
    return forgotten
        .and_then([&](Unit) {
            return session.select(QStringLiteral("queue_minute_since"), {from},
                                  [&](const QSqlQuery &row) { minutes.append(minuteOf(row)); });
        })
        .map([&](Unit) { return minutes; });
}

static Result<Unit> write(SqlSession &session, const Minutes &minutes)
{
    QList<QVariantList> rows;
    for (const NamedQueueMinute &each : minutes)
        rows.append(valuesOf(each));
    return session.transaction(
        [&] { return session.run(QStringLiteral("queue_minute_add"), rows); });
}

SqlQueueHistory::SqlQueueHistory(JournalDatabase &database,
                                 std::function<void(const QString &)> failed)
    : m_database(database)
    , m_failed(std::move(failed))
{ }

Pending<Result<Minutes>> SqlQueueHistory::load(qint64 from)
{
    auto resolver = std::make_shared<Resolver<Result<Minutes>>>(failure(Error::Code::Cancelled));
    m_database.run<Minutes>([from](SqlSession &session) { return readSince(session, from); })
        .then(&m_context, [this, resolver](const Result<Minutes> &minutes) {
            report(minutes ? std::nullopt : std::optional(minutes.error()));
            resolver->resolve(minutes);
        });
    return resolver->pending();
}

void SqlQueueHistory::save(const Minutes &minutes)
{
    const Minutes all = std::exchange(m_unsaved, {}) + minutes;
    m_database.run<Unit>([all](SqlSession &session) { return write(session, all); })
        .then(&m_context, [this, all](const Result<Unit> &result) { saved(all, result); });
}

void SqlQueueHistory::saved(const Minutes &minutes, const Result<Unit> &result)
{
    if (!result && result.error().code != Error::Code::Refused) { // may pass
        m_unsaved = minutes + m_unsaved;
        if (m_unsaved.size() > mostUnsaved)
            m_unsaved.remove(0, m_unsaved.size() - mostUnsaved);
    }
    report(result ? std::nullopt : std::optional(result.error()));
}

void SqlQueueHistory::report(const std::optional<Error> &error)
{
    if (m_isFailing == error.has_value())
        return;
    m_isFailing = error.has_value();
    if (error)
        qCWarning(logStorage).noquote() << error->detail;
    m_failed(error ? error->detail : QString());
}

} // namespace Jackfield
