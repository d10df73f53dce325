// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlcontacts.h"

#include "core/storage/sqlasker.h"
#include "core/storage/sqlcontactssetup.h"

#include <algorithm>
#include <utility>

namespace Jackfield {

namespace {

    constexpr int mostRows = 1000; // a card may have several

} // namespace

struct SqlContactSource::State
{
    SqlContactSource &q;
    Clock &clock;
    SecretStore &secrets;
    const SqlContactsSetup setup;
    std::unique_ptr<SqlAsker> asker {}; ///< None after cancel().
    QString told {}; ///< What was said last.

    void renew() { asker = std::make_unique<SqlAsker>(clock, secrets, setup.database); }
    Pending<Result<Cards>> ask(const SqlStatement &statement, const QMap<QString, QString> &values,
                               int limit);
    Result<Cards> take(const SqlOutcome &outcome, int limit);
    void tell(const QString &words);
};

Pending<Result<ContactSource::Cards>>
SqlContactSource::State::ask(const SqlStatement &statement, const QMap<QString, QString> &values,
                             int limit)
{
    if (!asker)
        return Pending<Result<Cards>>::ready(
            failure(Error::Code::NotPossible, tr("The database is not asked any more.")));
    QStringList bound;
    for (const QString &name : statement.names) {
        bound << values.value(name);
        if (bound.last().contains(QChar(QChar::Null))) // would end it inside the drivers
            return Pending<Result<Cards>>::ready(Cards());
    }
    const auto resolver =
        std::make_shared<Resolver<Result<Cards>>>(failure(Error::Code::Cancelled));
    const auto pending = resolver->pending();
    asker->ask(bound, SqlRowsWanted {statement, mostRows},
               [this, resolver, limit](const SqlOutcome &outcome) {
                   resolver->resolve(take(outcome, limit));
               });
    return pending;
}

Result<ContactSource::Cards> SqlContactSource::State::take(const SqlOutcome &outcome, int limit)
{
    tell(outcome.answer ? QString() : outcome.answer.error().detail);
    if (!outcome.answer)
        return tl::unexpected(outcome.answer.error());
    return sqlCards(outcome.rows, q.id()).mid(0, limit);
}

void SqlContactSource::State::tell(const QString &words)
{
    if (std::exchange(told, words) != words)
        Q_EMIT q.told(words, false);
}

SqlContactSource::SqlContactSource(Clock &clock, SecretStore &secrets, SqlContactsSetup setup,
                                   const QString &id, const QString &label, QObject *parent)
    : ContactSource(id, label, parent)
    , m_state(std::make_unique<State>(State {*this, clock, secrets, std::move(setup)}))
{
    m_state->renew();
}

SqlContactSource::~SqlContactSource() = default;

void SqlContactSource::cancel()
{
    const auto gone = std::exchange(m_state->asker, {});
}

void SqlContactSource::reload()
{
    m_state->renew();
    m_state->tell({});
}

Pending<Result<ContactSource::Cards>> SqlContactSource::lookUp(const QString &key,
                                                               const QStringList &)
{
    constexpr int mostCards = 50;
    return m_state->ask(m_state->setup.number, sqlNumberValues(key), mostCards);
}

Pending<Result<ContactSource::Cards>> SqlContactSource::search(const QString &text, int limit)
{
    // Signs alone would be a pattern for everybody.
    const bool hasWord =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
    if (m_state->setup.search.text.isEmpty() || !hasWord)
        return Pending<Result<Cards>>::ready(Cards());
    return m_state->ask(m_state->setup.search, sqlSearchValues(text), limit);
}

ContactSourceMaker sqlContactSource(Clock &clock, SecretStore &secrets)
{
    return [&clock, &secrets](const QString &id,
                              const QVariantMap &config) -> Result<std::unique_ptr<ContactSource>> {
        auto setup = sqlContactsSetup(id, config);
        if (!setup)
            return tl::unexpected(setup.error());
        QString label = config.value(QStringLiteral("label")).toString();
        if (label.isEmpty())
            label = setup->database.database;
        return std::make_unique<SqlContactSource>(clock, secrets, *std::move(setup), id, label);
    };
}

} // namespace Jackfield
