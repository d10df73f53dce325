// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/journalsession.h"
#include "core/storage/journalsql.h"
#include "core/storage/teamsession.h"
#include "tests/support/postgres.h"
#include "tests/support/printers.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace Jackfield {

enum class Kind { Sqlite, PostgresIndexed, PostgresPlain };

inline QDateTime at(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(1'767'600'000'000 + milliseconds, Qt::UTC);
}

inline JournalEntry call(const char *id, qint64 when, const char *number = "",
                         const char *name = "")
{
    JournalEntry entry;
    entry.id = QString::fromUtf8(id);
    entry.startedAt = at(when);
    entry.direction = Call::Direction::Incoming;
    entry.outcome = JournalEntry::Outcome::Answered;
    entry.remote.number = QString::fromUtf8(number);
    entry.remote.name = QString::fromUtf8(name);
    return entry;
}

/// The same journal in each kind of database: the statements differ, what comes of them must not.
class JournalDialectTest : public testing::TestWithParam<Kind>
{
protected:
    static void TearDownTestSuite() { server.reset(); }
    static bool startServer()
    {
        if (server)
            return true;
        server = std::make_unique<Postgres>();
        // A locale that knows no letters beyond ASCII must not change what is found.
        return server->start()
            && server->run("CREATE DATABASE indexed LOCALE 'C' TEMPLATE template0; "
                           "CREATE DATABASE plain TEMPLATE template0; "
                           "CREATE ROLE guest LOGIN PASSWORD 'guest';");
    }
    void SetUp() override
    {
        if (GetParam() == Kind::Sqlite) {
            take(JournalSession::open(m_folder.filePath(QStringLiteral("journal.sqlite"))));
            return;
        }
        if (Postgres::programs().isEmpty())
            GTEST_SKIP() << "PostgreSQL (initdb) is not installed";
        ASSERT_TRUE(startServer());
        TeamDatabase setup;
        setup.host = server->folder();
        const bool isIndexed = GetParam() == Kind::PostgresIndexed;
        setup.name = isIndexed ? QStringLiteral("indexed") : QStringLiteral("plain");
        setup.user = isIndexed ? QStringLiteral("owner") : QStringLiteral("guest");
        setup.password = QStringLiteral("guest");
        ASSERT_TRUE(server->run("DROP SCHEMA IF EXISTS jackfield CASCADE;", setup.name));
        ASSERT_TRUE(server->run("DROP EXTENSION IF EXISTS pg_trgm;", setup.name));
        if (!isIndexed) { // who may not add the extension
            ASSERT_TRUE(server->run("CREATE SCHEMA jackfield AUTHORIZATION guest;", setup.name));
        }
        take(TeamSession::open(setup));
        EXPECT_EQ(server->ask("SELECT count(*) FROM pg_indexes WHERE indexname = 'call_text'",
                              setup.name),
                  isIndexed ? QStringLiteral("1") : QStringLiteral("0"));
    }
    void take(Result<std::unique_ptr<SqlSession>> session)
    {
        ASSERT_TRUE(session) << qPrintable(session.error().detail);
        m_session = std::move(*session);
    }
    void apply(const JournalChange &change)
    {
        const auto done = m_session->transaction([&] { return applyChange(*m_session, change); });
        ASSERT_TRUE(done) << qPrintable(done.error().detail);
    }
    void put(const JournalEntry &entry) { apply(PutEntry {entry}); }
    JournalEntry entry(const char *id)
    {
        const auto entry = readEntry(*m_session, QString::fromUtf8(id));
        EXPECT_TRUE(entry && *entry) << id;
        return entry && *entry ? **entry : JournalEntry();
    }
    JournalPage page(const JournalQuery &query, std::optional<qint64> below = {}, int limit = 1000)
    {
        const auto page = readPage(*m_session, query, below, limit);
        EXPECT_TRUE(page) << qPrintable(page ? QString() : page.error().detail);
        return page.value_or(JournalPage());
    }
    static QStringList idsOf(const QList<JournalEntry> &entries)
    {
        QStringList ids;
        for (const JournalEntry &entry : entries)
            ids.append(entry.id);
        return ids;
    }
    QString found(const JournalQuery &query)
    {
        return idsOf(page(query).entries).join(QLatin1Char(' '));
    }
    QString found(const char *text)
    {
        JournalQuery query;
        query.text = QString::fromUtf8(text);
        return found(query);
    }
    int openWork() { return countWork(*m_session).value_or(WorkCount {-1}).open; }

    static inline std::unique_ptr<Postgres> server;
    QTemporaryDir m_folder;
    std::unique_ptr<SqlSession> m_session;
};

} // namespace Jackfield
