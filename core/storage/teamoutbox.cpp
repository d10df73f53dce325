// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/teamoutbox.h"

#include "core/base/log.h"
#include "core/base/overloaded.h"
#include "core/storage/journalchangejson.h"
#include "core/storage/journalsql.h"

#include <QLocale>
#include <QSqlQuery>

namespace Jackfield {

struct TeamOutbox::Batch
{
    QList<JournalChange> changes;
    qint64 last = 0; ///< Sequence in the outbox; 0: it is empty.
    int waiting = 0; ///< All that is in the outbox.
};

static QString entryOf(const JournalChange &change)
{
    return std::visit(Overloaded {[](const PutEntry &put) { return put.entry.id; },
                                  [](const SetEntryNote &set) { return set.id; },
                                  [](const SetEntryWork &set) { return set.id; },
                                  [](const CloseWork &) { return QString(); }},
                      change);
}

static Result<int> count(SqlSession &session)
{
    int count = 0;
    return session
        .select(QStringLiteral("outbox_count"), {},
                [&count](const QSqlQuery &row) { count = row.value(0).toInt(); })
        .map([&count](Unit) { return count; });
}

/// One transaction. What other desks do at the same time may be in its way for once.
static Result<Unit> store(SqlSession &session, const QList<JournalChange> &changes)
{
    constexpr int attempts = 3;
    Result<Unit> done;
    for (int i = 0; i < attempts; ++i) {
        done = session.transaction([&] { return applyChanges(session, changes); });
        if (done || done.error().code != Error::Code::Storage)
            break;
    }
    return done;
}

TeamOutbox::TeamOutbox(JournalDatabase &here, JournalDatabase::Opener team, Clock &clock,
                       std::function<quint32()> random, QObject *parent)
    : QObject(parent)
    , m_here(here)
    , m_open(std::move(team))
    , m_clock(clock)
    , m_random(std::move(random))
    , m_team(std::make_unique<JournalDatabase>(m_open))
{
    send();
}

TeamOutbox::~TeamOutbox() = default;

void TeamOutbox::added()
{
    ++m_waiting;
    send();
}

void TeamOutbox::send()
{
    if (m_isSending || m_retry)
        return;
    m_isSending = true;
    readBatch();
}

void TeamOutbox::readBatch()
{
    m_here
        .run<Batch>([](SqlSession &session) -> Result<Batch> {
            Batch batch;
            const auto take = [&batch](const QSqlQuery &row) {
                batch.last = row.value(0).toLongLong();
                auto change = journalChangeFromJson(row.value(1).toString().toUtf8());
                if (!change) {
                    qCWarning(logStorage) << "a change in the outbox is none of ours";
                    return;
                }
                if (auto *put = std::get_if<PutEntry>(&*change))
                    put->entry.position = row.value(2).toLongLong();
                batch.changes.append(*change);
            };
            return session.select(QStringLiteral("outbox_list"), {mostTogether}, take)
                .and_then([&](Unit) { return count(session); })
                .map([&](int waiting) {
                    batch.waiting = waiting;
                    return batch;
                });
        })
        .then(&m_context, [this](const Result<Batch> &batch) {
            if (!batch) // the profile's store tells of it
                return tryLater(firstPause);
            m_waiting = batch->waiting;
            sendBatch(std::make_shared<Batch>(*batch));
        });
}

/// An empty one tells whether the team's database is there.
void TeamOutbox::sendBatch(const std::shared_ptr<Batch> &batch)
{
    if (!m_isReachable)
        return connectTeam();
    if (batch->last == 0) {
        m_isSending = false;
        return succeeded();
    }
    m_team->run<Unit>([batch](SqlSession &session) { return store(session, batch->changes); })
        .then(&m_context, [this, batch](const Result<Unit> &result) {
            if (!result)
                return failed(result.error());
            removeBatch(batch);
        });
}

void TeamOutbox::connectTeam()
{
    m_team->run<Unit>([](SqlSession &) -> Result<Unit> { return Unit {}; })
        .then(&m_context, [this](const Result<Unit> &result) {
            if (!result)
                return failed(result.error());
            setState(true, m_trouble);
            readBatch();
        });
}

void TeamOutbox::removeBatch(const std::shared_ptr<Batch> &batch)
{
    m_here
        .run<int>([last = batch->last](SqlSession &session) {
            return session
                .transaction([&] { return session.run(QStringLiteral("outbox_forget"), {{last}}); })
                .and_then([&](Unit) { return count(session); });
        })
        .then(&m_context, [this, batch](const Result<int> &waiting) {
            if (!waiting)
                return tryLater(firstPause);
            m_waiting = *waiting;
            m_hasReconnected = false;
            QStringList ids;
            for (const JournalChange &change : std::as_const(batch->changes))
                ids.append(entryOf(change));
            ids.removeDuplicates();
            readBatch();
            Q_EMIT sent(ids);
        });
}

void TeamOutbox::questionFailed(const Error &error)
{
    // Others say nothing about the connection. While something is sent that finds out itself.
    if (error.code != Error::Code::NotConnected || !m_isReachable)
        return;
    if (m_isSending)
        setState(false, m_trouble);
    else
        failed(error);
}

QString TeamOutbox::wordsOf(const Error &error) const
{
    if (error.code != Error::Code::NotConnected)
        return error.detail + QLatin1Char(' ')
            + tr("Your calls are kept here and sent later (%n wait).", nullptr, m_waiting);
    const QString since =
        QLocale().toString(m_awaySince.toLocalTime().time(), QLocale::ShortFormat);
    return tr("The team's journal cannot be reached since %1; your calls are kept here and sent "
              "later (%n wait).",
              nullptr, m_waiting)
        .arg(since);
}

void TeamOutbox::tryLater(std::chrono::milliseconds pause)
{
    m_isSending = false;
    m_retry = m_clock.after(pause, [this] { retry(); });
}

void TeamOutbox::retry()
{
    m_retry.reset();
    send();
}

void TeamOutbox::failed(const Error &error)
{
    const bool isLost = error.code == Error::Code::NotConnected;
    if (m_isReachable && isLost && !std::exchange(m_hasReconnected, true)) {
        // The connection may only have been old.
        m_isSending = false;
        setState(false, m_trouble);
        return send();
    }
    if (!m_awaySince.isValid())
        m_awaySince = m_clock.now();
    qCInfo(logStorage).noquote() << error.detail;
    if (error.code == Error::Code::Refused && !m_isReachable) {
        m_team = std::make_unique<JournalDatabase>(m_open); // the old one is refused for good
        tryLater(refusedPause);
    } else {
        const auto chance = m_pause * (m_random() % 1000) / 2000;
        tryLater(m_pause + chance);
        m_pause = std::min<std::chrono::milliseconds>(2 * m_pause, longestPause);
    }
    setState(m_isReachable && !isLost, wordsOf(error));
}

void TeamOutbox::succeeded()
{
    m_awaySince = {};
    m_pause = firstPause;
    m_hasReconnected = false;
    setState(true, {});
}

void TeamOutbox::setState(bool isReachable, const QString &trouble)
{
    if (m_isReachable == isReachable && m_trouble == trouble)
        return;
    m_isReachable = isReachable;
    m_trouble = trouble;
    Q_EMIT changed();
}

} // namespace Jackfield
