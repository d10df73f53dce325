// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/journal/journalstore.h"
#include "core/storage/journaldatabase.h"

namespace Jackfield {

/// Keeps the journal in a JournalDatabase. What fails and may pass (a full disk, another program's
/// lock, no right to write) is tried again each second and with the next change; meanwhile changes
/// wait in memory, and nothing is lost or done twice. Where the database is refused for good,
/// changes are not kept.
class SqlJournalStore final : public JournalStore
{
    Q_OBJECT
public:
    /// Whether each change also goes into the outbox, in the same transaction.
    enum class Outbox { No, Yes };
    static constexpr std::chrono::seconds retryDelay {1};

    /// Both must outlive it. Opens the database: troubled() may come soon.
    SqlJournalStore(JournalDatabase &database, Clock &clock, Outbox outbox = Outbox::No,
                    QObject *parent = nullptr);
    ~SqlJournalStore() override;

    void write(const JournalChange &change) override;
    int unsaved() const override { return int(m_waiting.size()); }
    Pending<Result<JournalPage>> page(const JournalQuery &query, std::optional<qint64> below,
                                      int limit) override;
    Pending<Result<QList<JournalEntry>>> legs(const QString &id) override;
    Pending<Result<std::optional<JournalEntry>>> entry(const QString &id) override;
    Pending<Result<WorkCount>> countWork() override;
    Pending<Result<QList<JournalEntry>>> unfinished() override;
    Pending<Result<int>> forget(const QDateTime &before) override;

private:
    using Changes = QList<JournalChange>;
    struct Forgetting;
    struct Course;
    template<typename T>
    Pending<Result<T>> read(JournalDatabase::Job<T> job);
    static Result<Unit> store(SqlSession &session, const Changes &changes, Outbox outbox);
    void send();
    void handOver();
    void sent(qsizetype count, const Result<Unit> &result);
    void forgetMore(const std::shared_ptr<Forgetting> &forgetting);
    void giveUpOldest();
    void tell();

    JournalDatabase &m_database;
    Clock &m_clock;
    const Outbox m_outbox;
    Changes m_waiting; ///< Oldest first.
    int m_batches = 0; ///< Handed over and not yet answered.
    qsizetype m_underWay = 0; ///< Changes in these, the first of m_waiting.
    std::shared_ptr<Course> m_course; ///< Of batches since the last that failed.
    qsizetype m_answered = 0; ///< Changes stored in this course, as far as heard of.
    bool m_isToTry =
        true; ///< Nothing was written yet, or it failed: tried even with nothing to write.
    std::unique_ptr<Alarm> m_retry;
    QString m_writeTrouble;
    QString m_readTrouble;
    bool m_hasGivenUp = false; ///< Since it last worked.
    QString m_told;
};

} // namespace Jackfield
