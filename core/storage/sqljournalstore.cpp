// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqljournalstore.h"

#include "core/base/log.h"
#include "core/base/overloaded.h"
#include "core/storage/journalchangejson.h"
#include "core/storage/journalsql.h"

namespace Jackfield {

/// So many changes share a transaction, and wait for the disk once.
static constexpr qsizetype mostTogether = 200;
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

SqlJournalStore::SqlJournalStore(JournalDatabase &database, Clock &clock, Outbox outbox,
                                 QObject *parent)
    : JournalStore(parent)
    , m_database(database)
    , m_clock(clock)
    , m_outbox(outbox)
{
    send();
}

/// The database finishes what it was asked for before it ends itself.
SqlJournalStore::~SqlJournalStore()
{
    if (m_waiting.isEmpty())
        return;
    (void)m_database.run<Unit>([waiting = m_waiting, underWay = m_underWay, isStored = m_isStored,
                                outbox = m_outbox](SqlSession &session) {
        const qsizetype stored = isStored && *isStored ? underWay : 0;
        return store(session, waiting.mid(stored), outbox);
    });
}

Result<Unit> SqlJournalStore::store(SqlSession &session, const Changes &changes, Outbox outbox)
{
    return session.transaction([&]() -> Result<Unit> {
        for (const JournalChange &change : changes) {
            const auto applied = applyChange(session, change).and_then([&](Unit) -> Result<Unit> {
                if (outbox == Outbox::No)
                    return Unit {};
                return session.run(QStringLiteral("outbox_add"),
                                   {{QString::fromUtf8(toJson(change))}});
            });
            if (!applied)
                return applied;
        }
        return Unit {};
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
    if (m_isSending || (m_waiting.isEmpty() && !m_isToTry))
        return;
    m_retry.reset();
    m_isSending = true;
    const Changes changes = m_waiting.mid(0, mostTogether);
    m_underWay = changes.size();
    m_isStored = std::make_shared<bool>(false);
    m_database
        .run<Unit>([changes, outbox = m_outbox, isStored = m_isStored](SqlSession &session) {
            auto result = store(session, changes, outbox);
            *isStored = result.has_value();
            return result;
        })
        .then(this, [this](const Result<Unit> &result) { sent(result); });
}

void SqlJournalStore::sent(const Result<Unit> &result)
{
    const qsizetype count = std::exchange(m_underWay, 0);
    m_isSending = false;
    m_isStored.reset();
    m_isToTry = !result && result.error().code != Error::Code::Refused;
    if (m_isToTry) {
        m_writeTrouble = wordsOf(result.error());
        m_retry = m_clock.after(retryDelay, [this] { send(); });
        return tell();
    }
    const Changes done = m_waiting.mid(0, count);
    m_waiting.remove(0, count);
    m_writeTrouble = result ? QString() : wordsOf(result.error());
    if (result)
        m_hasGivenUp = false;
    send();
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
