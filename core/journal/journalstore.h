// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pending.h"
#include "core/base/result.h"
#include "core/journal/journalentry.h"

#include <QList>

#include <optional>

namespace Jackfield {

/// What is looked for; a member that is left alone does not narrow it.
struct JournalQuery
{
    /// Words that all must be found, in capitals or not: each anywhere in the name, the contact's
    /// name, the note, or, without separators, in the number ("89 12345" finds +498912345).
    QString text;
    std::optional<Call::Direction> direction;
    QList<JournalEntry::Outcome> outcomes; ///< One of them.
    QString line;
    QString queue;
    QDateTime from; ///< UTC, inclusive
    QDateTime to; ///< UTC, exclusive
    bool openWorkOnly = false;
    bool ofThisDeskOnly = false; ///< Not those that colleagues wrote into a team's journal.
    bool operator==(const JournalQuery &) const = default;
    bool isEmpty() const { return *this == JournalQuery(); }
};

/// Newest first. Of a call with legs only the call, with their count; it is found by its legs too.
struct JournalPage
{
    QList<JournalEntry> entries;
    std::optional<qint64> next; ///< Where the next page begins; unset: this was the last.
    /// The team's database cannot be asked now: only this desk's own calls are looked through.
    bool isOfThisDesk = false;
    /// Only the calls of this run were looked through, since the store failed so. Set by Journal.
    std::optional<Error> failure;
};

/// Open work, as the badge counts it: several calls of one number are one.
struct WorkCount
{
    int open = 0;
    bool operator==(const WorkCount &) const = default;
};

/// One thing to be written. Each may be done twice without harm.
struct PutEntry ///< Adds the entry or replaces what is told of the call; never its note and work.
{
    JournalEntry entry;
    bool operator==(const PutEntry &) const = default;
};
struct SetEntryNote
{
    QString id;
    QString note;
    bool operator==(const SetEntryNote &) const = default;
};
struct SetEntryWork
{
    QString id;
    JournalEntry::Work work;
    bool operator==(const SetEntryWork &) const = default;
};
/// Closes all open work of a number in entries that began before `before` (UTC).
struct CloseWork
{
    QString numberKey;
    QDateTime before;
    JournalEntry::Work work;
    bool operator==(const CloseWork &) const = default;
};
using JournalChange = std::variant<PutEntry, SetEntryNote, SetEntryWork, CloseWork>;

/// Keeps the journal over restarts: SQLite, or a team's PostgreSQL with an outbox before it. Never
/// waits; answers come on the thread that asked.
class JournalStore : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostUnsaved = 10'000; ///< Changes kept in memory while nothing can be
                                               ///< written (security.md L01).
    using QObject::QObject;
    /// Kept in order until it is on the disk, whatever becomes of the disk meanwhile. Changes that
    /// wait when this dies are written first, as far as JournalDatabase::patience lets.
    virtual void write(const JournalChange &change) = 0;
    /// What waits to be written, here or to the team.
    virtual int unsaved() const = 0;

    /// Storage, NotConnected or Refused with words for people. limit: 1 to 1000.
    virtual Pending<Result<JournalPage>> page(const JournalQuery &query,
                                              std::optional<qint64> below, int limit) = 0;
    /// Oldest first; of a call without legs none.
    virtual Pending<Result<QList<JournalEntry>>> legs(const QString &id) = 0;
    virtual Pending<Result<std::optional<JournalEntry>>> entry(const QString &id) = 0;
    virtual Pending<Result<WorkCount>> countWork() = 0;
    /// Entries of this desk that were never ended: what ran when the program was killed.
    virtual Pending<Result<QList<JournalEntry>>> unfinished() = 0;
    /// Deletes what began before `before` (UTC) but open work, in small steps.
    virtual Pending<Result<int>> forget(const QDateTime &before) = 0;

Q_SIGNALS:
    /// A change is on the disk: unsaved() is less by it.
    void written(const QString &id); ///< Of the entry; empty: it was none of a single one.
    /// What waits, or cannot be read, in words for people; empty: all is well again. Told once.
    void troubled(const QString &words);
};

} // namespace Jackfield
