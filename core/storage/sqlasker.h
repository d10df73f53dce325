// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/storage/sqlworker.h"

#include <QObject>

#include <functional>
#include <list>
#include <memory>
#include <vector>

namespace Jackfield {

/// Asks one database, one question after the other, each at most SqlFunction::limit, on a thread
/// nobody waits for. After five failures in a row it is not asked for a minute (security.md Q11). A
/// question over its limit is answered; its connection is given up.
class SqlAsker final : public QObject
{
    Q_OBJECT
public:
    using Answered = std::function<void(const SqlOutcome &)>;
    /// `clock` and `secrets` must outlive it.
    SqlAsker(Clock &clock, SecretStore &secrets, SqlFunctionSetup setup);
    ~SqlAsker() override; ///< Does not wait. What is open is not answered.

    /// `values` in the order of the statement's names; `rows` unset: the text of the setup.
    /// `answered` is called once, perhaps inside ask(), and may be the end of this.
    void ask(const QStringList &values, std::optional<SqlRowsWanted> rows, Answered answered);

private:
    struct Call
    {
        quint64 ticket = 0;
        QStringList values;
        std::optional<SqlRowsWanted> rows;
        Answered answered;
        std::unique_ptr<Alarm> alarm;
        bool isAsked = false; ///< The worker has it.
        bool isRepeated = false;
    };
    void askNext();
    void connectFirst(quint64 ticket);
    void ask(const QString &password);
    void arrived(quint64 ticket, const SqlOutcome &outcome);
    void expire(quint64 ticket);
    Result<Unit> ensureWorker();
    bool isFirst(quint64 ticket) const
    {
        return !m_calls.empty() && m_calls.front().ticket == ticket;
    }
    bool rests() const { return m_clock.monotonic() < m_restsUntil; }
    void count(const SqlFunction::Answer &answer, const QString &code);
    void answerFirst(const SqlOutcome &outcome);

    Clock &m_clock;
    SecretStore &m_secrets;
    const SqlFunctionSetup m_setup;
    std::list<Call> m_calls; ///< The first one is being asked, the others wait for it.
    quint64 m_lastTicket = 0;
    std::unique_ptr<SqlWorker> m_worker;
    bool m_isOpen = false; ///< The worker has a connection.
    std::vector<std::weak_ptr<const void>> m_givenUp; ///< Threads that still wait for a database.
    int m_failures = 0; ///< In a row.
    std::chrono::milliseconds m_restsUntil {0};
};

} // namespace Jackfield
