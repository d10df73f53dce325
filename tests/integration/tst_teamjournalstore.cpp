// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/teamdesk.h"
#include "tests/support/manualclock.h"
#include "tests/support/postgres.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QProcess>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <csignal>
#include <gtest/gtest.h>
#include <vector>

using namespace Jackfield;
using namespace std::chrono_literals;
using State = JournalEntry::Work::State;

static const QString team = QStringLiteral("team");

class TeamJournalStoreTest : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        if (Postgres::programs().isEmpty())
            return;
        server = std::make_unique<Postgres>();
        ASSERT_TRUE(server->start());
    }
    static void TearDownTestSuite() { server.reset(); }
    void SetUp() override
    {
        if (!server)
            GTEST_SKIP() << "PostgreSQL (initdb) is not installed";
        ASSERT_TRUE(server->run("DROP DATABASE IF EXISTS team WITH (FORCE);"));
        ASSERT_TRUE(server->run("CREATE DATABASE team;"));
    }
    static TeamDatabase setup()
    {
        TeamDatabase setup;
        setup.host = server->folder();
        setup.name = team;
        setup.user = QStringLiteral("owner");
        return setup;
    }
    QString file(int number = 1) const
    {
        return folder.filePath(QStringLiteral("%1/journal.sqlite").arg(number));
    }
    void open()
    {
        desk = std::make_unique<TeamDesk>(file(), setup(), clock);
        QObject::connect(&desk->store, &JournalStore::troubled, &desk->store,
                         [this](const QString &words) { told.append(words); });
    }
    bool drained()
    {
        return waitFor([this] { return desk->isDone(); });
    }
    /// Waits as long as real things take, and lets the retry come.
    bool drainedByRetry()
    {
        return waitFor([this] {
            clock.advance(1s);
            return desk->isDone();
        });
    }
    template<typename T>
    T answerOf(const Pending<Result<T>> &pending)
    {
        std::optional<Result<T>> answer;
        pending.then(&context, [&answer](const Result<T> &result) { answer = result; });
        EXPECT_TRUE(waitFor([&answer] { return answer.has_value(); }));
        EXPECT_TRUE(answer && *answer);
        return answer && *answer ? **answer : T();
    }
    JournalPage page() { return answerOf(desk->store.page({}, {}, 1000)); }
    static QString ask(const char *sql) { return server->ask(sql, team); }
    static Result<std::unique_ptr<SqlSession>> session() { return TeamSession::open(setup()); }

    /// What a desk has itself and what the team has of it are the same, each once, in one order.
    void expectSame(int number, int calls)
    {
        const auto here = JournalSession::open(file(number));
        const auto there = session();
        ASSERT_TRUE(here && there);
        const auto own = deskEntries(**here, number);
        const auto shared = deskEntries(**there, number);
        EXPECT_EQ(own.size(), calls);
        ASSERT_EQ(shared.size(), own.size());
        for (qsizetype i = 0; i < own.size(); ++i) {
            ASSERT_EQ(shared.at(i), own.at(i)) << own.at(i).id.toStdString();
            EXPECT_TRUE(own.at(i).endedAt.isValid());
        }
        int waiting = -1;
        ASSERT_TRUE((*here)->select(QStringLiteral("outbox_count"), {},
                                    [&](const QSqlQuery &row) { waiting = row.value(0).toInt(); }));
        EXPECT_EQ(waiting, 0);
    }
    static std::unique_ptr<Postgres> server;
    QTemporaryDir folder;
    ManualClock clock;
    QObject context;
    QStringList told;
    std::unique_ptr<TeamDesk> desk;
};

std::unique_ptr<Postgres> TeamJournalStoreTest::server;

TEST_F(TeamJournalStoreTest, WhatIsWrittenIsSentAndRead)
{
    open();
    ASSERT_TRUE(drained());
    QStringList written;
    QObject::connect(&desk->store, &JournalStore::written, &desk->store,
                     [&](const QString &id) { written.append(id); });
    desk->call(1, 1);
    EXPECT_GT(desk->store.unsaved(), 0);
    ASSERT_TRUE(drained());
    EXPECT_TRUE(written.contains(QStringLiteral("1-000001")));
    EXPECT_EQ(page().entries.size(), 1);
    EXPECT_FALSE(page().isOfThisDesk);
    EXPECT_EQ(answerOf(desk->store.entry(QStringLiteral("1-000001")))->remote.name,
              QStringLiteral("Caller 1 of desk 1"));
    expectSame(1, 1);
    EXPECT_EQ(told, QStringList());
}

TEST_F(TeamJournalStoreTest, NoteAndWorkOfAnotherDeskStay)
{
    open();
    ASSERT_TRUE(drained());
    JournalEntry entry = deskEntry(1, 1);
    entry.work.state = State::Open;
    desk->store.write(PutEntry {entry});
    ASSERT_TRUE(drained());
    EXPECT_EQ(answerOf(desk->store.countWork()).open, 1);
    TeamDesk other(file(2), setup(), clock);
    other.store.write(SetEntryNote {entry.id, QStringLiteral("of the other")});
    other.store.write(SetEntryWork {entry.id, {State::Done, entry.startedAt, {}}});
    ASSERT_TRUE(waitFor([&other] { return other.isDone(); }));
    entry.queue = QStringLiteral("told late");
    desk->store.write(PutEntry {entry});
    ASSERT_TRUE(drained());
    const auto shared = answerOf(desk->store.entry(entry.id));
    ASSERT_TRUE(shared);
    EXPECT_EQ(shared->note, QStringLiteral("of the other"));
    EXPECT_EQ(shared->work.state, State::Done);
    EXPECT_EQ(shared->queue, entry.queue);
    EXPECT_EQ(answerOf(desk->store.countWork()).open, 0);
}

TEST_F(TeamJournalStoreTest, TheOrderOfADeskIsThatOfItsOwnJournal)
{
    open();
    JournalEntry later = deskEntry(1, 5);
    JournalEntry earlier = deskEntry(1, 3); // the clock was set back between them
    desk->store.write(PutEntry {later});
    desk->store.write(PutEntry {earlier});
    ASSERT_TRUE(drained());
    EXPECT_EQ(page().entries.first().id, earlier.id);
    expectSame(1, 2);
}

TEST_F(TeamJournalStoreTest, WhileItIsAwayAllGoesOnHere)
{
    server->stop(Postgres::Stop::Fast);
    open();
    desk->call(1, 1);
    EXPECT_TRUE(waitFor([this] { return !told.isEmpty(); }));
    for (int i = 2; i <= 6; ++i)
        desk->call(1, i);
    EXPECT_TRUE(waitFor([this] { return page().entries.size() == 6; }));
    EXPECT_TRUE(page().isOfThisDesk);
    clock.advance(40s); // several attempts fail
    EXPECT_TRUE(waitFor([this] { return desk->store.unsaved() == 12; }));
    ASSERT_TRUE(server->start());
    ASSERT_TRUE(drainedByRetry());
    EXPECT_FALSE(page().isOfThisDesk);
    expectSame(1, 6);
    ASSERT_GE(told.size(), 2);
    EXPECT_TRUE(told.first().contains(QLatin1String("cannot be reached since 09:00")))
        << told.first().toStdString();
    EXPECT_TRUE(told.first().contains(QLatin1String("kept here")));
    EXPECT_TRUE(waitFor([this] { return told.last().isEmpty(); }));
    EXPECT_EQ(told.count(QString()), 1);
}

TEST_F(TeamJournalStoreTest, AnOldConnectionIsReplacedWithoutAWord)
{
    open();
    ASSERT_TRUE(drained());
    ASSERT_TRUE(server->run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                            "WHERE datname = 'team' AND pid <> pg_backend_pid();"));
    desk->call(1, 1);
    ASSERT_TRUE(drained());
    EXPECT_EQ(told, QStringList());
    ASSERT_TRUE(server->run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                            "WHERE datname = 'team' AND pid <> pg_backend_pid();"));
    EXPECT_EQ(page().entries.size(), 1); // of this desk, for once
    EXPECT_TRUE(waitFor([this] { return !page().isOfThisDesk; }));
    EXPECT_EQ(told, QStringList());
}

TEST_F(TeamJournalStoreTest, AServerThatHangsHoldsNobodyUp)
{
    open();
    desk->call(1, 1);
    ASSERT_TRUE(drained());
    const int backend =
        ask("SELECT pid FROM pg_stat_activity WHERE application_name = 'jackfield'").toInt();
    ASSERT_GT(backend, 0);
    ASSERT_EQ(::kill(backend, SIGSTOP), 0);
    std::optional<Result<JournalPage>> answer;
    desk->store.page({}, {}, 10).then(&context, [&answer](const Result<JournalPage> &result) {
        answer = result;
    });
    QCoreApplication::processEvents();
    EXPECT_FALSE(answer);
    clock.advance(TeamJournalStore::patience);
    ASSERT_TRUE(waitFor([&answer] { return answer.has_value(); }));
    ASSERT_TRUE(*answer);
    EXPECT_TRUE((*answer)->isOfThisDesk);
    EXPECT_EQ((*answer)->entries.size(), 1);
    EXPECT_TRUE(page().isOfThisDesk); // and the next at once
    ASSERT_EQ(::kill(backend, SIGCONT), 0);
    EXPECT_TRUE(waitFor([this] { return !page().isOfThisDesk; }));
}

TEST_F(TeamJournalStoreTest, WhatIsRefusedIsToldAndTriedLater)
{
    ASSERT_TRUE(server->run("CREATE ROLE late LOGIN; GRANT CREATE ON DATABASE team TO late;"
                            "ALTER ROLE late NOLOGIN"));
    TeamDatabase refused = setup();
    refused.user = QStringLiteral("late");
    refused.password = QStringLiteral("late");
    desk = std::make_unique<TeamDesk>(file(), refused, clock);
    QObject::connect(&desk->store, &JournalStore::troubled, &desk->store,
                     [this](const QString &words) { told.append(words); });
    desk->call(1, 1);
    EXPECT_TRUE(waitFor([this] { return !told.isEmpty(); }));
    EXPECT_TRUE(told.first().contains(QLatin1String("does not let the user late in")));
    EXPECT_EQ(page().entries.size(), 1);
    ASSERT_TRUE(server->run("ALTER ROLE late LOGIN PASSWORD 'late'"));
    clock.advance(TeamOutbox::refusedPause);
    ASSERT_TRUE(drained());
    EXPECT_TRUE(waitFor([this] { return told.last().isEmpty(); }));
    expectSame(1, 1);
    desk.reset();
    ASSERT_TRUE(server->run("DROP OWNED BY late; DROP ROLE late;", team));
}

TEST_F(TeamJournalStoreTest, ANewerTeamIsReadButNotWritten)
{
    ASSERT_TRUE(session());
    ASSERT_TRUE(server->run("INSERT INTO jackfield.upgrade VALUES (9999)", team));
    open();
    desk->call(1, 1);
    EXPECT_TRUE(waitFor([this] { return !told.isEmpty() && desk->store.unsaved() == 2; }));
    EXPECT_TRUE(told.first().contains(QLatin1String("newer Jackfield")));
    const JournalPage shared = page();
    EXPECT_FALSE(shared.isOfThisDesk);
    EXPECT_TRUE(shared.entries.isEmpty());
}

TEST_F(TeamJournalStoreTest, ForgetsHereAndInTheTeam)
{
    open();
    for (int i = 0; i < 10; ++i)
        desk->call(1, i);
    ASSERT_TRUE(drained());
    EXPECT_EQ(answerOf(desk->store.forget(deskEntry(1, 4).startedAt)), 4);
    EXPECT_EQ(page().entries.size(), 6);
    expectSame(1, 6);
}

TEST_F(TeamJournalStoreTest, WhatIsNoneOfOursDoesNotStandInTheWay)
{
    {
        const auto here = JournalSession::open(file());
        ASSERT_TRUE(here);
        for (const char *text : {"{", "{}", "[]", "", "{\"put\":{\"id\":\"\"}}"})
            ASSERT_TRUE((*here)->run(QStringLiteral("outbox_add"), {{QString::fromUtf8(text)}}));
    }
    open();
    desk->call(1, 1);
    ASSERT_TRUE(drained());
    expectSame(1, 1);
}

TEST_F(TeamJournalStoreTest, MayEndAtAnyTime)
{
    for (int i = 0; i < 8; ++i) {
        open();
        std::optional<Result<JournalPage>> answer;
        for (int call = 0; call < 100; ++call)
            desk->call(1, i * 100 + call);
        waitFor([this, i] { return ask("SELECT 1") == QLatin1String("1") || i > 0; });
        desk->store.page({}, {}, 10).then(&context, [&answer](const Result<JournalPage> &result) {
            answer = result;
        });
        desk.reset();
    }
    open();
    ASSERT_TRUE(drained());
    expectSame(1, 800);
}

/// The rounds of the long run come from the environment.
static int rounds()
{
    const int rounds = qEnvironmentVariableIntValue("JACKFIELD_TEAM_ROUNDS");
    return rounds > 0 ? rounds : 20;
}

TEST_F(TeamJournalStoreTest, ThreeDesksAndAServerThatIsStoppedAndCrashes)
{
    SystemClock real;
    std::vector<std::unique_ptr<TeamDesk>> desks;
    for (int number = 1; number <= 3; ++number)
        desks.push_back(std::make_unique<TeamDesk>(file(number), setup(), real));
    int calls = 0;
    const auto write = [&] {
        for (int i = 0; i < 20; ++i, ++calls)
            for (int number = 1; number <= 3; ++number)
                desks.at(size_t(number - 1))->call(number, calls);
    };
    const auto areDone = [&desks] {
        return std::all_of(desks.begin(), desks.end(),
                           [](const auto &each) { return each->isDone(); });
    };
    write();
    ASSERT_TRUE(waitFor(areDone));
    for (int round = 0; round < rounds(); ++round) {
        write();
        // Into the midst of what is sent, at another place each time.
        const int before = round % 7;
        int turns = 0;
        waitFor([&] { return ++turns > before; });
        server->stop(round % 5 == 4 ? Postgres::Stop::Fast : Postgres::Stop::Immediate);
        write();
        ASSERT_TRUE(server->start());
        ASSERT_TRUE(round % 4 != 3 || waitFor(areDone, 120s));
    }
    ASSERT_TRUE(waitFor(areDone, 120s));
    desks.clear();
    for (int number = 1; number <= 3; ++number)
        expectSame(number, calls);
    EXPECT_EQ(ask("SELECT count(*), count(DISTINCT id) FROM jackfield.call"),
              QStringLiteral("%1|%1").arg(3 * calls));
}

TEST_F(TeamJournalStoreTest, ADeskIsKilledWhileItSends)
{
    constexpr int perRound = 400;
    constexpr int killed = 8;
    int inTheMidst = 0;
    for (int round = 0; round <= killed; ++round) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QStringLiteral(TEAM_DESK),
                      {file(), server->folder(), QStringLiteral("1"),
                       QString::number(round * perRound), QString::number(perRound)});
        ASSERT_TRUE(process.waitForStarted());
        if (round == killed) { // this one may finish
            ASSERT_TRUE(process.waitForFinished(120'000));
            EXPECT_EQ(process.exitCode(), 0);
            break;
        }
        waitFor([&] {
            return ask("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'jackfield'")
                != QLatin1String("0");
        });
        ::usleep(useconds_t(round) * 30'000); // somewhere; nothing depends on where
        process.kill();
        process.waitForFinished();
        const auto here = JournalSession::open(file());
        ASSERT_TRUE(here);
        ASSERT_TRUE((*here)->select(QStringLiteral("outbox_count"), {}, [&](const QSqlQuery &row) {
            inTheMidst += row.value(0).toInt() > 0 ? 1 : 0;
        }));
    }
    EXPECT_GT(inTheMidst, 0);
    const auto here = JournalSession::open(file());
    ASSERT_TRUE(here);
    expectSame(1, int(deskEntries(**here, 1).size()));
    EXPECT_EQ(ask("SELECT count(*) = count(DISTINCT id) FROM jackfield.call"), QStringLiteral("t"));
}
