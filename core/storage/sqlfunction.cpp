// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlfunction.h"

#include "core/storage/sqlasker.h"

#include <list>

namespace Jackfield {

struct SqlFunction::State
{
    using Open = Resolver<Answer>;
    const QStringList names;
    SqlAsker asker;
    std::list<std::weak_ptr<Open>> open {};
};

SqlFunction::SqlFunction(Clock &clock, SecretStore &secrets, SqlFunctionSetup setup,
                         QObject *parent)
    : QObject(parent)
    , m_state(
          new State {sqlStatement(setup).value_or(SqlStatement {}).names, {clock, secrets, setup}})
{ }

SqlFunction::~SqlFunction()
{
    for (const auto &open : m_state->open)
        if (const auto resolver = open.lock(); resolver && !resolver->pending().isFinished())
            resolver->pending().then(nullptr, {}); // whoever waits is not called
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
    const auto resolver = std::make_shared<State::Open>(failure(Error::Code::Cancelled));
    m_state->open.remove_if([](const auto &open) { return open.expired(); });
    m_state->open.push_back(resolver);
    const auto pending = resolver->pending();
    m_state->asker.ask(
        bound, {}, [resolver](const SqlOutcome &outcome) { resolver->resolve(outcome.answer); });
    return pending;
}

} // namespace Jackfield
