// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlfunction.h"

#include "core/base/log.h"
#include "core/storage/sqlfunctionsetup.h"
#include "core/storage/sqlworker.h"

#include <algorithm>
#include <list>
#include <vector>

namespace Jackfield {

namespace {

    constexpr int failuresBeforeRest = 5; // security.md Q11
    constexpr std::chrono::seconds rest {60};
    constexpr size_t mostGivenUp = 3;

    struct Call
    {
        quint64 ticket = 0;
        QStringList values;
        Resolver<SqlFunction::Answer> resolver;
        std::unique_ptr<Alarm> alarm;
        bool isAsked = false; ///< The worker has it.
        bool isRepeated = false;
    };

    tl::unexpected<Error> notPossible(const QString &words)
    {
        return failure(Error::Code::NotPossible, words);
    }

} // namespace

struct SqlFunction::State
{
    State(SqlFunction &owner, Clock &theClock, SecretStore &theSecrets, SqlFunctionSetup theSetup)
        : q(owner)
        , clock(theClock)
        , secrets(theSecrets)
        , setup(std::move(theSetup))
        , names(sqlStatement(setup).value_or(SqlStatement {}).names)
    { }

    SqlFunction &q;
    Clock &clock;
    SecretStore &secrets;
    const SqlFunctionSetup setup;
    const QStringList names;
    std::list<Call> calls; ///< The first one is being asked, the others wait for it.
    quint64 lastTicket = 0;
    std::unique_ptr<SqlWorker> worker;
    bool isOpen = false; ///< The worker has a connection.
    std::vector<std::weak_ptr<const void>> givenUp; ///< Threads that still wait for a database.
    int failures = 0; ///< In a row.
    std::chrono::milliseconds restsUntil {0};

    void askNext();
    void connectFirst(quint64 ticket);
    void ask(const QString &password);
    void arrived(quint64 ticket, const SqlOutcome &outcome);
    void expire(quint64 ticket);
    Result<Unit> ensureWorker();
    bool isFirst(quint64 ticket) const { return !calls.empty() && calls.front().ticket == ticket; }
    bool rests() const { return clock.monotonic() < restsUntil; }
    void count(const Answer &answer, const QString &code);
    void answerFirst(const Answer &answer);
};

Result<Unit> SqlFunction::State::ensureWorker()
{
    if (worker)
        return Unit {};
    std::erase_if(givenUp, [](const auto &thread) { return thread.expired(); });
    if (givenUp.size() >= mostGivenUp)
        return notPossible(
            SqlFunction::tr("The database still has not answered earlier questions."));
    worker = SqlWorker::start(setup, &q);
    if (!worker)
        return notPossible(
            SqlFunction::tr("The computer has no thread left for asking the database."));
    return Unit {};
}

void SqlFunction::State::askNext()
{
    if (calls.empty())
        return;
    if (rests())
        return answerFirst(notPossible(SqlFunction::tr(
            "The database failed several times in a row. It is asked again in a minute.")));
    if (const auto can = ensureWorker(); !can)
        return answerFirst(tl::unexpected(can.error()));
    if (isOpen || setup.user.isEmpty())
        ask({});
    else
        connectFirst(calls.front().ticket);
}

void SqlFunction::State::connectFirst(quint64 ticket)
{
    secrets.read(setup.password).then(&q, [this, ticket](const Result<QString> &password) {
        if (!isFirst(ticket))
            return;
        // A database may know its user without a password.
        if (password || password.error().code == Error::Code::NotPossible)
            return ask(password.value_or(QString()));
        const Answer answer = failure(Error::Code::NotConnected, password.error().detail);
        count(answer, {});
        answerFirst(answer);
    });
}

void SqlFunction::State::ask(const QString &password)
{
    Call &call = calls.front();
    call.isAsked = true;
    worker->ask({call.values, password, [this, ticket = call.ticket](const SqlOutcome &outcome) {
                     arrived(ticket, outcome);
                 }});
}

void SqlFunction::State::arrived(quint64 ticket, const SqlOutcome &outcome)
{
    if (!isFirst(ticket))
        return; // given up meanwhile
    Call &call = calls.front();
    const bool wasOpen = std::exchange(isOpen, outcome.answer.has_value());
    if (outcome.isLost && wasOpen && !call.isRepeated) {
        // It broke while nobody asked. Nothing but reading happens twice.
        call.isRepeated = true;
        call.isAsked = false;
        return askNext();
    }
    count(outcome.answer, outcome.code);
    answerFirst(outcome.answer);
}

void SqlFunction::State::expire(quint64 ticket)
{
    if (isFirst(ticket) && !calls.front().isAsked) // not the database's fault: it is not counted
        return answerFirst(failure(Error::Code::NotConnected,
                                   SqlFunction::tr("The keychain has not given the database's "
                                                   "password yet. Unlock it and try again.")));
    const Answer answer =
        failure(Error::Code::TimedOut, SqlFunction::tr("The database did not answer in time."));
    if (isFirst(ticket)) {
        givenUp.push_back(worker->thread());
        worker.reset();
        isOpen = false;
        count(answer, {});
        return answerFirst(answer);
    }
    const auto found = std::find_if(calls.begin(), calls.end(),
                                    [ticket](const Call &c) { return c.ticket == ticket; });
    Call call = std::move(*found);
    calls.erase(found);
    call.resolver.resolve(answer);
}

void SqlFunction::State::count(const Answer &answer, const QString &code)
{
    if (answer) {
        failures = 0;
        return;
    }
    if (++failures >= failuresBeforeRest)
        restsUntil = clock.monotonic() + rest;
    // No words of the database: they may hold data (security.md Q11).
    const QString reason = answer.error().code == Error::Code::TimedOut
        ? QStringLiteral("no answer in time")
        : QStringLiteral("error %1")
              .arg(code.isEmpty() ? QStringLiteral("without a number") : code);
    qCWarning(logStorage).noquote().nospace()
        << "database function failed: " << describedFunction(setup) << ", " << reason
        << (rests() ? "; not asked for a minute" : "");
}

void SqlFunction::State::answerFirst(const Answer &answer)
{
    Call call = std::move(calls.front());
    calls.pop_front();
    askNext();
    call.resolver.resolve(answer); // may be the end of us
}

SqlFunction::SqlFunction(Clock &clock, SecretStore &secrets, SqlFunctionSetup setup,
                         QObject *parent)
    : QObject(parent)
    , m_state(std::make_unique<State>(*this, clock, secrets, std::move(setup)))
{ }

SqlFunction::~SqlFunction()
{
    for (Call &call : m_state->calls)
        call.resolver.pending().then(nullptr, {}); // whoever waits is not called
}

Pending<SqlFunction::Answer> SqlFunction::call(const QMap<QString, QString> &values)
{
    QStringList bound;
    for (const QString &name : m_state->names) {
        const auto value = values.constFind(name);
        // A NUL would end the statement inside the drivers.
        if (value == values.constEnd() || value->contains(QChar(QChar::Null)))
            return Pending<Answer>::ready(failure(
                Error::Code::Malformed,
                SqlFunction::tr("The database function has no usable value for %1.").arg(name)));
        bound << *value;
    }
    const auto ticket = ++m_state->lastTicket;
    Call call {ticket, bound, Resolver<Answer>(failure(Error::Code::Cancelled)), {}};
    const auto pending = call.resolver.pending();
    call.alarm = m_state->clock.after(limit, [this, ticket] { m_state->expire(ticket); });
    m_state->calls.push_back(std::move(call));
    if (m_state->calls.size() == 1)
        m_state->askNext();
    return pending;
}

} // namespace Jackfield
