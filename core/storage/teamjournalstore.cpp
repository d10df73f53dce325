// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/teamjournalstore.h"

#include "core/base/log.h"
#include "core/storage/journalsql.h"

namespace Jackfield {

TeamJournalStore::TeamJournalStore(JournalDatabase &here, JournalDatabase::Opener team,
                                   Clock &clock, std::function<quint32()> random, QObject *parent)
    : JournalStore(parent)
    , m_clock(clock)
    , m_here(here, clock, SqlJournalStore::Outbox::Yes)
    , m_outbox(here, std::move(team), clock, std::move(random))
{
    connect(&m_here, &JournalStore::written, this, &TeamJournalStore::writtenHere);
    connect(&m_here, &JournalStore::troubled, this, [this](const QString &words) {
        m_troubleHere = words;
        tell();
    });
    connect(&m_outbox, &TeamOutbox::sent, this, &TeamJournalStore::sent);
    connect(&m_outbox, &TeamOutbox::changed, this, &TeamJournalStore::outboxChanged);
}

void TeamJournalStore::write(const JournalChange &change)
{
    m_here.write(change);
}

int TeamJournalStore::unsaved() const
{
    return m_here.unsaved() + m_outbox.waiting();
}

void TeamJournalStore::writtenHere(const QString &id)
{
    m_outbox.added();
    if (!m_outbox.isFlowing())
        Q_EMIT written(id);
}

void TeamJournalStore::sent(const QStringList &ids)
{
    constexpr qsizetype mostSingle = 20;
    if (ids.size() > mostSingle)
        Q_EMIT written({});
    else
        for (const QString &id : ids)
            Q_EMIT written(id);
}

void TeamJournalStore::outboxChanged()
{
    tell();
    if (std::exchange(m_wasReachable, m_outbox.isReachable()) != m_outbox.isReachable())
        Q_EMIT written({});
}

void TeamJournalStore::tell()
{
    const QString words = m_troubleHere.isEmpty() ? m_outbox.trouble() : m_troubleHere;
    if (words == m_told)
        return;
    m_told = words;
    Q_EMIT troubled(words);
}

// --- Questions

template<typename T>
struct TeamJournalStore::Question
{
    std::function<Pending<Result<T>>()> here;
    std::unique_ptr<Alarm> alarm;
    bool isLate = false;
    Resolver<Result<T>> resolver {failure(Error::Code::Cancelled)};
};

template<typename T>
Pending<Result<T>> TeamJournalStore::ask(JournalDatabase::Job<T> job,
                                         std::function<Pending<Result<T>>()> here)
{
    if (!m_outbox.isReachable() || m_late > 0)
        return here();
    auto question = std::make_shared<Question<T>>();
    question->here = std::move(here);
    const auto askHere = [this, question = std::weak_ptr(question)] {
        if (const auto asked = question.lock())
            asked->here().then(
                &m_context, [asked](const Result<T> &answer) { asked->resolver.resolve(answer); });
    };
    question->alarm = m_clock.after(patience, [this, askHere, late = &question->isLate] {
        *late = true;
        ++m_late;
        askHere();
    });
    m_outbox.team()
        .run<T>(std::move(job))
        .then(&m_context, [this, question, askHere](const Result<T> &answer) {
            question->alarm.reset();
            if (question->isLate)
                --m_late;
            if (!answer)
                m_outbox.questionFailed(answer.error());
            if (question->isLate)
                return;
            if (answer)
                question->resolver.resolve(answer);
            else
                askHere();
        });
    return question->resolver.pending();
}

Pending<Result<JournalPage>> TeamJournalStore::pageHere(const JournalQuery &query,
                                                        std::optional<qint64> below, int limit)
{
    auto resolver =
        std::make_shared<Resolver<Result<JournalPage>>>(failure(Error::Code::Cancelled));
    m_here.page(query, below, limit).then(&m_context, [resolver](const Result<JournalPage> &page) {
        resolver->resolve(page.map([](JournalPage own) {
            own.isOfThisDesk = true;
            return own;
        }));
    });
    return resolver->pending();
}

Pending<Result<JournalPage>> TeamJournalStore::page(const JournalQuery &query,
                                                    std::optional<qint64> below, int limit)
{
    if (query.ofThisDeskOnly)
        return pageHere(query, below, limit);
    return ask<JournalPage>(
        [query, below, limit](SqlSession &session) {
            return readPage(session, query, below, limit);
        },
        [this, query, below, limit] { return pageHere(query, below, limit); });
}

Pending<Result<QList<JournalEntry>>> TeamJournalStore::legs(const QString &id)
{
    return ask<QList<JournalEntry>>([id](SqlSession &session) { return readLegs(session, id); },
                                    [this, id] { return m_here.legs(id); });
}

Pending<Result<std::optional<JournalEntry>>> TeamJournalStore::entry(const QString &id)
{
    return ask<std::optional<JournalEntry>>(
        [id](SqlSession &session) { return readEntry(session, id); },
        [this, id] { return m_here.entry(id); });
}

Pending<Result<WorkCount>> TeamJournalStore::countWork()
{
    return ask<WorkCount>([](SqlSession &session) { return Jackfield::countWork(session); },
                          [this] { return m_here.countWork(); });
}

Pending<Result<QList<JournalEntry>>> TeamJournalStore::unfinished()
{
    return m_here.unfinished();
}

// --- Retention

struct TeamJournalStore::Forgetting
{
    QDateTime before;
    int forgotten = 0;
    Resolver<Result<int>> resolver {failure(Error::Code::Cancelled)};
};

Pending<Result<int>> TeamJournalStore::forget(const QDateTime &before)
{
    auto forgetting = std::make_shared<Forgetting>();
    forgetting->before = before;
    m_here.forget(before).then(&m_context, [this, forgetting](const Result<int> &here) {
        if (!here || !m_outbox.isReachable())
            return forgetting->resolver.resolve(here);
        forgetInTeam(forgetting);
    });
    return forgetting->resolver.pending();
}

/// One step after the other, so that what is asked meanwhile comes between them.
void TeamJournalStore::forgetInTeam(const std::shared_ptr<Forgetting> &forgetting)
{
    constexpr int atOnce = 500;
    m_outbox.team()
        .run<int>([before = forgetting->before](SqlSession &session) {
            return forgetBefore(session, before, atOnce);
        })
        .then(&m_context, [this, forgetting](const Result<int> &result) {
            if (!result)
                return forgetting->resolver.resolve(result);
            forgetting->forgotten += *result;
            if (*result < atOnce)
                return forgetting->resolver.resolve(forgetting->forgotten);
            forgetInTeam(forgetting);
        });
}

} // namespace Jackfield
