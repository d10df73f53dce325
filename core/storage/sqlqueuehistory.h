// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queues/queuehistory.h"

#include <functional>

namespace Jackfield {

class JournalDatabase;

/// Keeps the minutes of queues in the journal database, for 400 days.
class SqlQueueHistory final : public QueueHistoryStore
{
public:
    static constexpr int keptDays = 400;
    static constexpr int mostUnsaved = 10'000; ///< Minutes that wait while they cannot be written.

    /// `database` must outlive it. `failed`: words for people once nothing can be read or written,
    /// empty ones once that works again; never inside a call.
    SqlQueueHistory(JournalDatabase &database, std::function<void(const QString &words)> failed);

    /// Also forgets what is older than keptDays before `from`.
    Pending<Result<QList<NamedQueueMinute>>> load(qint64 from) override;
    void save(const QList<NamedQueueMinute> &minutes) override;

private:
    void saved(const QList<NamedQueueMinute> &minutes, const Result<Unit> &result);
    void report(const std::optional<Error> &error);

    JournalDatabase &m_database;
    const std::function<void(const QString &)> m_failed;
    QList<NamedQueueMinute> m_unsaved; ///< Failed before; go with the next ones.
    bool m_isFailing = false;
    QObject m_context; ///< Last: continuations end first.
};

} // namespace Jackfield
