// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/journal/journalstore.h"
#include "core/storage/journaldatabase.h"

namespace Jackfield {

/// Sends the changes in the outbox of the profile's journal to the team's, in their order: up to
/// `mostTogether` in a transaction, and leaves them in the outbox until that is done. What was sent
/// and is still there after a crash is sent again, which changes nothing.
///
/// While the team's database is away it is tried again after one second, then at longer intervals
/// up to `longestPause`; what was refused after `refusedPause`.
class TeamOutbox final : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostTogether = 500;
    static constexpr std::chrono::seconds firstPause {1};
    static constexpr std::chrono::seconds longestPause {30}; ///< And up to half of it by chance.
    static constexpr std::chrono::minutes refusedPause {5};

    /// `here` and `clock` must outlive it. `random`: any number, for the chance. Begins at once.
    TeamOutbox(JournalDatabase &here, JournalDatabase::Opener team, Clock &clock,
               std::function<quint32()> random, QObject *parent = nullptr);
    ~TeamOutbox() override;

    void added(); ///< One more change is in the outbox.
    int waiting() const { return m_waiting; } ///< Changes, as far as counted.
    /// The team's database has answered, and not failed since. Questions are worth a try.
    bool isReachable() const { return m_isReachable; }
    /// All that is added is sent at once.
    bool isFlowing() const { return m_isReachable && m_trouble.isEmpty(); }
    /// Why changes wait, in words for people; empty: they do not.
    const QString &trouble() const { return m_trouble; }
    /// To ask questions. Another one after each refusal: not to be kept.
    JournalDatabase &team() { return *m_team; }
    void questionFailed(const Error &error);

Q_SIGNALS:
    void sent(const QStringList &ids); ///< The entries these changes were of.
    void changed(); ///< isReachable() or trouble().

private:
    struct Batch;
    void send();
    void connectTeam();
    void readBatch();
    void sendBatch(const std::shared_ptr<Batch> &batch);
    void removeBatch(const std::shared_ptr<Batch> &batch);
    void failed(const Error &error);
    void retry();
    void tryLater(std::chrono::milliseconds pause);
    void succeeded();
    void setState(bool isReachable, const QString &trouble);
    QString wordsOf(const Error &error) const;

    JournalDatabase &m_here;
    const JournalDatabase::Opener m_open;
    Clock &m_clock;
    const std::function<quint32()> m_random;
    std::unique_ptr<JournalDatabase> m_team;
    int m_waiting = 0;
    bool m_isSending = false;
    bool m_isReachable = false;
    QString m_trouble;
    QDateTime m_awaySince; ///< UTC; invalid: it is not.
    std::chrono::milliseconds m_pause = firstPause;
    bool m_hasReconnected = false; ///< Since it last took a change.
    std::unique_ptr<Alarm> m_retry; ///< Set: nothing is tried before.
    QObject m_context; ///< Last: continuations end first.
};

} // namespace Jackfield
