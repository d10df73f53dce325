// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqljournalstore.h"

#include "core/base/log.h"
#include "core/base/overloaded.h"
#include "core/storage/journalchangejson.h"
#include "core/storage/journalsql.h"

namespace Jackfield {

/// So many changes share a transaction, and wait for the disk once.
static constexpr qsizetype mostTogether = 200;
/// So many of them are written before a question that was asked later, so that its answer knows
/// them; where more wait, nobody waits for these.
static constexpr int mostBatches = 5;
/// So many entries go at once: few enough that nobody waits for them.
static constexpr int forgottenAtOnce = 500;

static QString entryOf(const JournalChange &change)
{
    return std::visit(Overloaded {[](const PutEntry &put) { return put.entry.id; },
                                  [](const SetEntryNote &set) { return set.id; },
                                  [](const SetEntryWork &set) { return set.id; },
                                  [](const CloseWork &) { return QString(); }},
                      change);
}

static QString wordsOf(const Error &error)
{
    return error.detail.isEmpty() ? SqlJournalStore::tr("The journal cannot be read or written.")
                                  : error.detail;
}

/// What became of batches: none is done after one that failed. The database's thread's own.
struct SqlJournalStore::Course
{
    qsizetype stored = 0; ///< Changes.
    std::optional<Error> failure;
};

SqlJournalStore::SqlJournalStore(JournalDatabase &database, Clock &clock, Outbox outbox,
                                 QObject *parent)
    : JournalStore(parent)
    , m_database(database)
    , m_clock(clock)
    , m_outbox(outbox)
    , m_course(std::make_shared<Course>())
{
    send();
}

/// The database finishes what it was asked for before it ends itself.
SqlJournalStore::~SqlJournalStore()
{
    if (m_waiting.isEmpty())
        return;
    (void)m_database.run<Unit>([waiting = m_waiting, answered = m_answered, course = m_course,
                                outbox = m_outbox](SqlSession &session) {
        return store(session, waiting.mid(course->stored - answered), outbox);
    });
}

Result<Unit> SqlJournalStore::store(SqlSession &session, const Changes &changes, Outbox outbox)
{
    QList<QVariantList> rows;
    if (outbox == Outbox::Yes)
        for (const JournalChange &change : changes)
            rows.append({QString::fromUtf8(toJson(change))});
    return session.transaction([&] {
        return applyChanges(session, changes).and_then([&](Unit) {
            return session.run(QStringLiteral("outbox_add"), rows);
        });
    });
}

void SqlJournalStore::write(const JournalChange &change)
{
    if (m_waiting.size() == mostUnsaved)
        giveUpOldest();
    m_waiting.append(change);
    send();
}

void SqlJournalStore::giveUpOldest()
{
    m_waiting.removeAt(m_underWay);
    if (!std::exchange(m_hasGivenUp, true))
        tell();
}

void SqlJournalStore::send()
{
    if (m_batches > 0 || (m_waiting.isEmpty() && !m_isToTry))
        return;
    m_retry.reset();
    handOver();
}

void SqlJournalStore::handOver()
{
    const Changes changes = m_waiting.mid(m_underWay, mostTogether);
    m_underWay += changes.size();
    ++m_batches;
    m_database
        .run<Unit>([changes, outbox = m_outbox, course = m_course](SqlSession &session) {
            if (course->failure)
                return Result<Unit>(tl::unexpected(*course->failure));
            auto result = store(session, changes, outbox);
            if (result)
                course->stored += changes.size();
            else
                course->failure = result.error();
            return result;
        })
        .then(this,
              [this, count = changes.size()](const Result<Unit> &result) { sent(count, result); });
}

void SqlJournalStore::sent(qsizetype count, const Result<Unit> &result)
{
    --m_batches;
    m_underWay -= count;
    const bool mayPass = !result && result.error().code != Error::Code::Refused;
    const Changes done = mayPass ? Changes() : m_waiting.mid(0, count);
    m_waiting.remove(0, done.size());
    m_answered += result ? count : 0;
    m_isToTry = mayPass;
    m_writeTrouble = result ? QString() : wordsOf(result.error());
    if (result) {
        m_readTrouble.clear();
        m_hasGivenUp = false;
    } else if (m_batches == 0) {
        m_course = std::make_shared<Course>();
        m_answered = 0;
    }
    if (!mayPass)
        send();
    else if (m_batches == 0)
        m_retry = m_clock.after(retryDelay, [this] { send(); });
    tell();
    if (!result)
        return;
    for (const JournalChange &change : done)
        Q_EMIT written(entryOf(change));
}

void SqlJournalStore::tell()
{
    QString words = m_writeTrouble.isEmpty() ? m_readTrouble : m_writeTrouble;
    if (m_hasGivenUp)
        words += QLatin1Char(' ')
            + tr("More than %n changes wait: the oldest were given up.", nullptr, mostUnsaved);
    if (words == m_told)
        return;
    m_told = words;
    if (!words.isEmpty())
        qCWarning(logStorage).noquote() << words;
    Q_EMIT troubled(words);
}

// --- Questions

template<typename T>
Pending<Result<T>> SqlJournalStore::read(JournalDatabase::Job<T> job)
{
    while (m_batches > 0 && m_batches < mostBatches && m_underWay < m_waiting.size())
        handOver();
    auto resolver = std::make_shared<Resolver<Result<T>>>(failure(Error::Code::Cancelled));
    m_database.run<T>(std::move(job)).then(this, [this, resolver](const Result<T> &answer) {
        m_readTrouble = answer ? QString() : wordsOf(answer.error());
        tell();
        resolver->resolve(answer);
    });
    return resolver->pending();
}

Pending<Result<JournalPage>> SqlJournalStore::page(const JournalQuery &query,
                                                   std::optional<qint64> below, int limit)
{
    return read<JournalPage>([query, below, limit](SqlSession &session) {
        return readPage(session, query, below, limit);
    });
}

Pending<Result<QList<JournalEntry>>> SqlJournalStore::legs(const QString &id)
{
    return read<QList<JournalEntry>>([id](SqlSession &session) { return readLegs(session, id); });
}

Pending<Result<std::optional<JournalEntry>>> SqlJournalStore::entry(const QString &id)
{
    return read<std::optional<JournalEntry>>(
        [id](SqlSession &session) { return readEntry(session, id); });
}

Pending<Result<WorkCount>> SqlJournalStore::countWork()
{
    return read<WorkCount>([](SqlSession &session) { return Jackfield::countWork(session); });
}

Pending<Result<QList<JournalEntry>>> SqlJournalStore::unfinished()
{
    return read<QList<JournalEntry>>([](SqlSession &session) { return readUnfinished(session); });
}

// --- Retention

struct SqlJournalStore::Forgetting
{
    QDateTime before;
    int forgotten = 0;
    Resolver<Result<int>> resolver {failure(Error::Code::Cancelled)};
};

Pending<Result<int>> SqlJournalStore::forget(const QDateTime &before)
{
    auto forgetting = std::make_shared<Forgetting>();
    forgetting->before = before;
    forgetMore(forgetting);
    return forgetting->resolver.pending();
}

/// One step after the other, so that what is asked meanwhile comes between them.
void SqlJournalStore::forgetMore(const std::shared_ptr<Forgetting> &forgetting)
{
    m_database
        .run<int>([before = forgetting->before](SqlSession &session) {
            return forgetBefore(session, before, forgottenAtOnce);
        })
        .then(this, [this, forgetting](const Result<int> &result) {
            if (!result)
                return forgetting->resolver.resolve(result);
            forgetting->forgotten += *result;
            if (*result < forgottenAtOnce)
                return forgetting->resolver.resolve(forgetting->forgotten);
            forgetMore(forgetting);
        });
}

} // namespace Jackfield
