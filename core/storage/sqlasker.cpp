// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlasker.h"

#include "core/base/log.h"

#include <algorithm>

namespace Jackfield {

namespace {

    constexpr int failuresBeforeRest = 5; // security.md Q11
    constexpr std::chrono::seconds rest {60};
    constexpr size_t mostGivenUp = 3;

    tl::unexpected<Error> notPossible(const QString &words)
    {
        return failure(Error::Code::NotPossible, words);
    }

    SqlOutcome failed(tl::unexpected<Error> error)
    {
        return {std::move(error), {}, false, {}};
    }

} // namespace

SqlAsker::SqlAsker(Clock &clock, SecretStore &secrets, SqlFunctionSetup setup)
    : m_clock(clock)
    , m_secrets(secrets)
    , m_setup(std::move(setup))
{ }

SqlAsker::~SqlAsker() = default;

void SqlAsker::ask(const QStringList &values, std::optional<SqlRowsWanted> rows, Answered answered)
{
    const auto ticket = ++m_lastTicket;
    m_calls.push_back({ticket, values, std::move(rows), std::move(answered),
                       m_clock.after(SqlFunction::limit, [this, ticket] { expire(ticket); })});
    if (m_calls.size() == 1)
        askNext();
}

Result<Unit> SqlAsker::ensureWorker()
{
    if (m_worker)
        return Unit {};
    std::erase_if(m_givenUp, [](const auto &thread) { return thread.expired(); });
    if (m_givenUp.size() >= mostGivenUp)
        return notPossible(
            SqlFunction::tr("The database still has not answered earlier questions."));
    m_worker = SqlWorker::start(m_setup, this);
    if (!m_worker)
        return notPossible(
            SqlFunction::tr("The computer has no thread left for asking the database."));
    return Unit {};
}

void SqlAsker::askNext()
{
    if (m_calls.empty())
        return;
    if (rests())
        return answerFirst(failed(notPossible(SqlFunction::tr(
            "The database failed several times in a row. It is asked again in a minute."))));
    if (const auto can = ensureWorker(); !can)
        return answerFirst(failed(tl::unexpected(can.error())));
    if (m_isOpen || m_setup.user.isEmpty())
        ask({});
    else
        connectFirst(m_calls.front().ticket);
}

void SqlAsker::connectFirst(quint64 ticket)
{
    m_secrets.read(m_setup.password).then(this, [this, ticket](const Result<QString> &password) {
        if (!isFirst(ticket))
            return;
        // A database may know its user without a password.
        if (password || password.error().code == Error::Code::NotPossible)
            return ask(password.value_or(QString()));
        const SqlFunction::Answer answer =
            failure(Error::Code::NotConnected, password.error().detail);
        count(answer, {});
        answerFirst({answer, {}, false, {}});
    });
}

void SqlAsker::ask(const QString &password)
{
    Call &call = m_calls.front();
    call.isAsked = true;
    m_worker->ask(
        {call.values, call.rows, password,
         [this, ticket = call.ticket](const SqlOutcome &outcome) { arrived(ticket, outcome); }});
}

void SqlAsker::arrived(quint64 ticket, const SqlOutcome &outcome)
{
    if (!isFirst(ticket))
        return; // given up meanwhile
    Call &call = m_calls.front();
    const bool wasOpen = std::exchange(m_isOpen, outcome.answer.has_value());
    if (outcome.code == QLatin1String("28P01")) // told only where none was given
        m_secrets.tellFlaw(m_setup.password, SecretStore::Flaw::Missing);
    if (outcome.isLost && wasOpen && !call.isRepeated) {
        // It broke while nobody asked. Nothing but reading happens twice.
        call.isRepeated = true;
        call.isAsked = false;
        return askNext();
    }
    count(outcome.answer, outcome.code);
    answerFirst(outcome);
}

void SqlAsker::expire(quint64 ticket)
{
    if (isFirst(ticket) && !m_calls.front().isAsked) // not the database's fault: it is not counted
        return answerFirst(
            failed(failure(Error::Code::NotConnected,
                           SqlFunction::tr("The keychain has not given the database's "
                                           "password yet. Unlock it and try again."))));
    const SqlFunction::Answer answer =
        failure(Error::Code::TimedOut, SqlFunction::tr("The database did not answer in time."));
    if (isFirst(ticket)) {
        m_givenUp.push_back(m_worker->thread());
        m_worker.reset();
        m_isOpen = false;
        count(answer, {});
        return answerFirst({answer, {}, false, {}});
    }
    const auto found = std::find_if(m_calls.begin(), m_calls.end(),
                                    [ticket](const Call &c) { return c.ticket == ticket; });
    Call call = std::move(*found);
    m_calls.erase(found);
    call.answered({answer, {}, false, {}});
}

void SqlAsker::count(const SqlFunction::Answer &answer, const QString &code)
{
    if (answer) {
        m_failures = 0;
        return;
    }
    if (++m_failures >= failuresBeforeRest)
        m_restsUntil = m_clock.monotonic() + rest;
    // No words of the database: they may hold data (security.md Q11).
    const QString reason = answer.error().code == Error::Code::TimedOut
        ? QStringLiteral("no answer in time")
        : QStringLiteral("error %1")
              .arg(code.isEmpty() ? QStringLiteral("without a number") : code);
    qCWarning(logStorage).noquote().nospace()
        << "database function failed: " << describedFunction(m_setup) << ", " << reason
        << (rests() ? "; not asked for a minute" : "");
}

void SqlAsker::answerFirst(const SqlOutcome &outcome)
{
    Call call = std::move(m_calls.front());
    m_calls.pop_front();
    askNext();
    call.answered(outcome); // may be the end of us
}

} // namespace Jackfield
