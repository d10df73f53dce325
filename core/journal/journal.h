// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalstore.h"
#include "core/phone/rowsignals.h"

#include <QList>

#include <functional>
#include <memory>

namespace Jackfield {

/// The calls of this run in memory, newest first, at most `capacity`, and all calls ever in the
/// store. CallRecorder and QueueRecorder write what happens, the user adds notes and finishes work.
class Journal : public QObject
{
    Q_OBJECT
public:
    static constexpr int capacity = 1000;
    using QObject::QObject;
    ~Journal() override;
    /// In the place of the one there was, which finishes what it has to write. Null, as at first:
    /// nothing is kept over restarts.
    void setStore(std::unique_ptr<JournalStore> store);

    const QList<JournalEntry> &entries() const { return m_entries; }
    const RowSignals &rows() const { return m_rows; }
    /// The entry of that call of this run; null: none. Valid until a change.
    const JournalEntry *find(const CallId &call) const;
    const JournalEntry *find(const QString &id) const;
    /// Adds it on top, or replaces the one with the same id but for note and work, which have ways
    /// of their own.
    void put(JournalEntry entry);
    /// What is known now of an entry of a former run; it does not join entries().
    void amend(const JournalEntry &entry);

    /// Of all calls ever; where there is no store, or it fails with the first page, of this run. A
    /// page after the first that cannot be read is an error.
    Pending<Result<JournalPage>> page(const JournalQuery &query, std::optional<qint64> below = {},
                                      int limit = 100);
    Pending<Result<QList<JournalEntry>>> legs(const QString &id);
    Pending<Result<std::optional<JournalEntry>>> entry(const QString &id);

    void setNote(const QString &id, const QString &note);
    /// By hand: done, or open again. now: UTC.
    void setWork(const QString &id, JournalEntry::Work::State state, const QDateTime &now);
    /// By hand: all that is open of the entry's number is done; without a number the entry.
    void finishWork(const JournalEntry &entry, const QDateTime &now);
    /// The call `by` was successful: what is open of its number and began before it is called back.
    void closeWork(const JournalEntry &by, const QDateTime &now);
    int openWork() const { return m_openWork; } ///< Callers, as far as known.
    void countWork(); ///< Anew: colleagues may have finished some.

    /// The store's trouble in words for people; empty: none.
    const QString &trouble() const { return m_trouble; }
    JournalStore *store() const { return m_store.get(); } ///< Null: none.

Q_SIGNALS:
    /// Note, work or facts of an entry changed that may be in no list of this run; `id` empty: of
    /// several.
    void entryChanged(const QString &id);
    /// Open work that began before `closed.before` is closed, in whatever list it is.
    void workClosed(const CloseWork &closed);
    void openWorkChanged(int open);
    void troubleChanged(const QString &words);

private:
    void write(const JournalChange &change);
    void closeWork(const QString &numberKey, const QDateTime &before,
                   const JournalEntry::Work &work);
    void takeOver(const QList<JournalEntry> &stored);
    void tellTrouble(const QString &words);
    void change(const QString &id, const std::function<void(JournalEntry &)> &edit);

    std::unique_ptr<JournalStore> m_store;
    QList<JournalEntry> m_entries;
    RowSignals m_rows;
    int m_openWork = 0;
    int m_written = 0; ///< Changes so far.
    bool m_isCounting = false; ///< The store is asked.
    bool m_isToCountAgain = false;
    QString m_trouble;
};

/// As the store understands a query; for what is only in memory.
bool matches(const JournalEntry &entry, const JournalQuery &query);

} // namespace Jackfield
