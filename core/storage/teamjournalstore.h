// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/sqljournalstore.h"
#include "core/storage/teamoutbox.h"

namespace Jackfield {

/// A journal that the desks of a team share. What is written is first on this desk's own disk, and
/// sent to the team's database when that can be reached. Questions go to the team's database while
/// it answers, else at once to what this desk has itself.
///
/// unsaved() counts what waits here and for the team. written() comes when page() tells of the
/// change, and with an empty id whenever page() goes to the other of the two. forget() deletes in
/// the team's database too, calls of all desks: those of a team are to be set up alike.
class TeamJournalStore final : public JournalStore
{
    Q_OBJECT
public:
    /// After so long a question that the team's database has not answered goes to what is here.
    static constexpr std::chrono::seconds patience {2};

    /// `here`: the profile's journal. It and `clock` must outlive this. `team`: teamJournal().
    /// `random`: any number, for the intervals at which it is tried again.
    TeamJournalStore(JournalDatabase &here, JournalDatabase::Opener team, Clock &clock,
                     std::function<quint32()> random, QObject *parent = nullptr);

    void write(const JournalChange &change) override;
    int unsaved() const override;
    Pending<Result<JournalPage>> page(const JournalQuery &query, std::optional<qint64> below,
                                      int limit) override;
    Pending<Result<QList<JournalEntry>>> legs(const QString &id) override;
    Pending<Result<std::optional<JournalEntry>>> entry(const QString &id) override;
    Pending<Result<WorkCount>> countWork() override;
    Pending<Result<QList<JournalEntry>>> unfinished() override; ///< Of this desk.
    /// How many went in the team's database, or, while that is away, here.
    Pending<Result<int>> forget(const QDateTime &before) override;

private:
    template<typename T>
    struct Question;
    template<typename T>
    Pending<Result<T>> ask(JournalDatabase::Job<T> job, std::function<Pending<Result<T>>()> here);
    Pending<Result<JournalPage>> pageHere(const JournalQuery &query, std::optional<qint64> below,
                                          int limit);
    struct Forgetting;
    void forgetInTeam(const std::shared_ptr<Forgetting> &forgetting);
    void writtenHere(const QString &id);
    void sent(const QStringList &ids);
    void outboxChanged();
    void tell();

    Clock &m_clock;
    SqlJournalStore m_here;
    TeamOutbox m_outbox;
    bool m_wasReachable = false;
    int m_late = 0; ///< Questions the team's database has not answered in time, and not yet.
    QString m_troubleHere;
    QString m_told;
    QObject m_context; ///< Last: continuations end first.
};

} // namespace Jackfield
