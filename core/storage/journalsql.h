// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalstore.h"

namespace Jackfield {

class SqlSession;

// The journal in a database of either kind. The values of each statement come in the same order
// for both. Times are milliseconds since 1970; of what may be missing only times, leg_of and report
// are NULL, texts are empty.

/// In a transaction of the caller's. What is done twice changes nothing the second time.
Result<Unit> applyChange(SqlSession &session, const JournalChange &change);
Result<Unit> applyChanges(SqlSession &session, const QList<JournalChange> &changes);

/// below: positions; unset: from the newest on. limit: 1 to 1000; where calls of several desks have
/// the position of the last one, they come with it.
Result<JournalPage> readPage(SqlSession &session, const JournalQuery &query,
                             std::optional<qint64> below, int limit);
Result<QList<JournalEntry>> readLegs(SqlSession &session, const QString &id);
Result<std::optional<JournalEntry>> readEntry(SqlSession &session, const QString &id);
Result<WorkCount> countWork(SqlSession &session);
Result<QList<JournalEntry>> readUnfinished(SqlSession &session);

/// One step, in a transaction of its own: at most `most` entries. How many went; less than `most`:
/// that was all. Neither open work goes nor a call with a leg that stays.
Result<int> forgetBefore(SqlSession &session, const QDateTime &before, int most);

} // namespace Jackfield
