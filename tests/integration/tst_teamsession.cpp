// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journaldatabase.h"
#include "core/storage/teamsession.h"
#include "tests/support/postgres.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QElapsedTimer>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtEndian>

#include <gtest/gtest.h>
#include <vector>

using namespace Jackfield;

class TeamSessionTest : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        if (Postgres::programs().isEmpty())
            return;
        server = std::make_unique<Postgres>();
        ASSERT_TRUE(server->start());
        ASSERT_TRUE(server->run("CREATE ROLE team LOGIN PASSWORD 'Zq7!canary'; "
                                "CREATE ROLE guest LOGIN PASSWORD 'guest';"));
    }
    static void TearDownTestSuite() { server.reset(); }
    void SetUp() override
    {
        if (!server)
            GTEST_SKIP() << "PostgreSQL (initdb) is not installed";
        ASSERT_TRUE(server->run("DROP DATABASE IF EXISTS team WITH (FORCE);"));
        ASSERT_TRUE(server->run("CREATE DATABASE team OWNER team;"));
    }
    static TeamDatabase setup()
    {
        TeamDatabase setup;
        setup.host = server->folder();
        setup.name = QStringLiteral("team");
        setup.user = QStringLiteral("team");
        setup.password = QStringLiteral("Zq7!canary");
        return setup;
    }
    static Error errorOf(const TeamDatabase &setup)
    {
        const auto session = TeamSession::open(setup);
        EXPECT_FALSE(session);
        return session ? Error() : session.error();
    }
    static Result<int> upgrades(SqlSession &session)
    {
        int count = 0;
        return session
            .select(QStringLiteral("upgrade_list"), {}, [&count](const QSqlQuery &) { ++count; })
            .map([&count](Unit) { return count; });
    }
    static Result<Unit> note(SqlSession &session)
    {
        return session.run(QStringLiteral("call_note"),
                           {{QStringLiteral("none"), QStringLiteral("note")}});
    }
    static QString ask(const char *sql) { return server->ask(sql, QStringLiteral("team")); }
    static bool run(const char *sql) { return server->run(sql, QStringLiteral("team")); }

    static std::unique_ptr<Postgres> server;
};

std::unique_ptr<Postgres> TeamSessionTest::server;

TEST_F(TeamSessionTest, MakesItsTablesOnce)
{
    for (int i = 0; i < 2; ++i) {
        const auto session = TeamSession::open(setup());
        ASSERT_TRUE(session) << qPrintable(session.error().detail);
        EXPECT_EQ(upgrades(**session), 7);
        EXPECT_TRUE(note(**session));
    }
    EXPECT_EQ(ask("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"),
              QStringLiteral("0"));
    EXPECT_EQ(ask("SELECT count(*) FROM pg_indexes WHERE indexname = 'call_text'"),
              QStringLiteral("1"));
}

TEST_F(TeamSessionTest, TwentyDesksStartAtOnce)
{
    std::vector<std::unique_ptr<JournalDatabase>> desks;
    int good = 0;
    int answers = 0;
    for (int i = 0; i < 20; ++i) {
        desks.push_back(std::make_unique<JournalDatabase>(teamJournal(setup())));
        desks.back()
            ->run<int>([](SqlSession &session) { return upgrades(session); })
            .then(desks.back().get(), [&](const Result<int> &count) {
                ++answers;
                good += count == 7 ? 1 : 0;
                EXPECT_TRUE(count) << qPrintable(count ? QString() : count.error().detail);
            });
    }
    EXPECT_TRUE(waitFor([&answers] { return answers == 20; }, std::chrono::seconds(60)));
    EXPECT_EQ(good, 20);
    EXPECT_EQ(ask("SELECT count(*) FROM jackfield.upgrade"), QStringLiteral("7"));
}

TEST_F(TeamSessionTest, WhatWillNotPassIsRefusedWithItsReason)
{
    TeamDatabase wrong = setup();
    wrong.password = QStringLiteral("wrong");
    wrong.isRejected = std::make_shared<std::atomic_bool>(false);
    EXPECT_EQ(errorOf(wrong).code, Error::Code::Refused);
    EXPECT_TRUE(errorOf(wrong).detail.contains(QLatin1String("Correct user and password")));
    EXPECT_TRUE(wrong.isRejected->exchange(false));
    wrong.password.clear();
    EXPECT_EQ(errorOf(wrong).code, Error::Code::Refused);
    wrong = setup();
    wrong.user = QStringLiteral("nobody");
    EXPECT_TRUE(errorOf(wrong).detail.contains(QLatin1String("user nobody")));
    wrong = setup();
    wrong.name = QStringLiteral("nowhere");
    EXPECT_EQ(errorOf(wrong).code, Error::Code::Refused);
    EXPECT_TRUE(errorOf(wrong).detail.contains(QLatin1String("no database nowhere")));
}

TEST_F(TeamSessionTest, WhoHasNoRightsIsTold)
{
    TeamDatabase guest = setup();
    guest.user = QStringLiteral("guest");
    guest.password = QStringLiteral("guest");
    const Error noSchema = errorOf(guest);
    EXPECT_EQ(noSchema.code, Error::Code::Refused);
    EXPECT_TRUE(noSchema.detail.contains(QLatin1String("grant the rights")));
    ASSERT_TRUE(TeamSession::open(setup()));
    EXPECT_EQ(errorOf(guest), noSchema); // not even to look
    ASSERT_TRUE(run("GRANT USAGE ON SCHEMA jackfield TO guest; "
                    "GRANT SELECT ON ALL TABLES IN SCHEMA jackfield TO guest;"));
    const auto reader = TeamSession::open(guest);
    ASSERT_TRUE(reader) << qPrintable(reader.error().detail);
    EXPECT_EQ(note(**reader).error(), noSchema);
    EXPECT_EQ(upgrades(**reader), 7); // goes on
    ASSERT_TRUE(server->run("REVOKE CONNECT ON DATABASE team FROM PUBLIC"));
    EXPECT_EQ(errorOf(guest), noSchema);
}

TEST_F(TeamSessionTest, TheAdministratorMayMakeTheSchema)
{
    ASSERT_TRUE(run("CREATE SCHEMA jackfield AUTHORIZATION guest"));
    TeamDatabase guest = setup();
    guest.user = QStringLiteral("guest");
    guest.password = QStringLiteral("guest");
    const auto session = TeamSession::open(guest);
    ASSERT_TRUE(session) << qPrintable(session.error().detail);
    EXPECT_EQ(upgrades(**session), 7);
    // Who may add no extension goes without the index.
    EXPECT_EQ(ask("SELECT count(*) FROM pg_indexes WHERE indexname = 'call_text'"),
              QStringLiteral("0"));
}

TEST_F(TeamSessionTest, AnExtensionElsewhereIsUsed)
{
    ASSERT_TRUE(run("CREATE SCHEMA \"Tools\"; CREATE EXTENSION pg_trgm SCHEMA \"Tools\"; "
                    "GRANT USAGE ON SCHEMA \"Tools\" TO team;"));
    ASSERT_TRUE(TeamSession::open(setup()));
    EXPECT_EQ(ask("SELECT count(*) FROM pg_indexes WHERE indexname = 'call_text'"),
              QStringLiteral("1"));
}

TEST_F(TeamSessionTest, ANewerOneIsOnlyRead)
{
    ASSERT_TRUE(TeamSession::open(setup()));
    ASSERT_TRUE(run("INSERT INTO jackfield.upgrade VALUES (9999)"));
    const auto session = TeamSession::open(setup());
    ASSERT_TRUE(session) << qPrintable(session.error().detail);
    const auto result = note(**session);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, Error::Code::Refused);
    EXPECT_TRUE(result.error().detail.contains(QLatin1String("newer Jackfield")));
    EXPECT_EQ((*session)->transaction([&] { return note(**session); }).error(), result.error());
    EXPECT_EQ(upgrades(**session), 8);
}

TEST_F(TeamSessionTest, ADatabaseThatCannotHoldEveryNameIsRefused)
{
    ASSERT_TRUE(server->run("DROP DATABASE team WITH (FORCE);"));
    ASSERT_TRUE(server->run("CREATE DATABASE team OWNER team ENCODING 'LATIN1' LC_COLLATE 'C' "
                            "LC_CTYPE 'C' TEMPLATE template0;"));
    const Error error = errorOf(setup());
    EXPECT_EQ(error.code, Error::Code::Refused);
    EXPECT_TRUE(error.detail.contains(QLatin1String("LATIN1"))) << qPrintable(error.detail);
}

TEST_F(TeamSessionTest, AForeignSchemaIsLeftAlone)
{
    ASSERT_TRUE(run("CREATE SCHEMA jackfield AUTHORIZATION team; "
                    "CREATE TABLE jackfield.recipe (name text);"));
    const Error error = errorOf(setup());
    EXPECT_EQ(error.code, Error::Code::Refused);
    EXPECT_TRUE(error.detail.contains(QLatin1String("another program")));
    EXPECT_EQ(ask("SELECT count(*) FROM pg_tables WHERE schemaname = 'jackfield'"),
              QStringLiteral("1"));
}

TEST_F(TeamSessionTest, ForeignNamesDoNotCome)
{
    // Whoever may make things in "public" must not take the place of ours.
    ASSERT_TRUE(run("CREATE TABLE public.call (id text, note text); "
                    "INSERT INTO public.call VALUES ('none', ''); "
                    "GRANT ALL ON public.call TO team; "
                    "CREATE FUNCTION public.pg_advisory_xact_lock(integer) RETURNS void "
                    "LANGUAGE sql AS $$ SELECT 1/0 $$;"));
    const auto session = TeamSession::open(setup());
    ASSERT_TRUE(session) << qPrintable(session.error().detail);
    EXPECT_TRUE(note(**session));
    EXPECT_EQ(ask("SELECT note FROM public.call"), QString());
}

TEST_F(TeamSessionTest, SettingsOfTheConnection)
{
    const auto session = TeamSession::open(setup());
    ASSERT_TRUE(session);
    EXPECT_EQ(ask("SELECT application_name FROM pg_stat_activity WHERE usename = 'team'"),
              QStringLiteral("jackfield"));
    ASSERT_TRUE(server->run("ALTER DATABASE team SET synchronous_commit = off; "
                            "ALTER DATABASE team SET client_encoding = 'LATIN1'; "
                            "ALTER DATABASE team SET standard_conforming_strings = off;"));
    const auto other = TeamSession::open(setup());
    ASSERT_TRUE(other);
    const QString hard = QString::fromUtf8("M\xc3\xbcller \\' \\\" \xe2\x82\xac \xf0\x9f\x98\x80");
    QString read;
    const auto echo = [&](const QString &text) {
        return (*other)->select(QStringLiteral("session_echo"), {text}, [&](const QSqlQuery &row) {
            read = row.value(0).toString();
            EXPECT_EQ(row.value(1).toString(), QStringLiteral("on"));
            EXPECT_EQ(row.value(2).toString(), QStringLiteral("10s"));
            EXPECT_EQ(row.value(3).toString(), QStringLiteral("jackfield, pg_temp"));
        });
    };
    ASSERT_TRUE(echo(hard));
    EXPECT_EQ(read, hard);
    ASSERT_TRUE(echo(QStringLiteral("a") + QChar(QChar::Null) + QStringLiteral("b")));
    EXPECT_EQ(read, QStringLiteral("a") + QChar(QChar::ReplacementCharacter) + QStringLiteral("b"));
    ASSERT_TRUE(echo(QStringLiteral("a") + QChar(0xd800))); // half of a pair
    EXPECT_EQ(read.left(1), QStringLiteral("a"));
}

TEST_F(TeamSessionTest, ALostConnectionIsMadeAgain)
{
    JournalDatabase database(teamJournal(setup()));
    const auto count = [&database] {
        std::optional<Result<int>> answer;
        database.run<int>([](SqlSession &session) { return upgrades(session); })
            .then(&database, [&answer](const Result<int> &result) { answer = result; });
        waitFor([&answer] { return answer.has_value(); });
        return answer.value_or(failure(Error::Code::TimedOut));
    };
    ASSERT_EQ(count(), 7);
    for (const Postgres::Stop how : {Postgres::Stop::Fast, Postgres::Stop::Immediate}) {
        server->stop(how);
        for (int i = 0; i < 3; ++i) {
            const auto away = count();
            ASSERT_FALSE(away);
            EXPECT_EQ(away.error().code, Error::Code::NotConnected)
                << qPrintable(away.error().detail);
        }
        ASSERT_TRUE(server->start());
        EXPECT_EQ(count(), 7);
    }
    ASSERT_TRUE(server->run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                            "WHERE usename = 'team';"));
    EXPECT_EQ(count().error().code, Error::Code::NotConnected);
    EXPECT_EQ(count(), 7);
}

TEST_F(TeamSessionTest, TooManyConnectionsPass)
{
    ASSERT_TRUE(server->run("ALTER ROLE team CONNECTION LIMIT 0"));
    const Error error = errorOf(setup());
    EXPECT_EQ(error.code, Error::Code::NotConnected);
    ASSERT_TRUE(server->run("ALTER ROLE team CONNECTION LIMIT -1"));
    EXPECT_TRUE(TeamSession::open(setup()));
}

TEST_F(TeamSessionTest, NoServer)
{
    QTemporaryDir empty;
    TeamDatabase nowhere = setup();
    nowhere.host = empty.path();
    const Error error = errorOf(nowhere);
    EXPECT_EQ(error.code, Error::Code::NotConnected);
    EXPECT_TRUE(error.detail.contains(QLatin1String("cannot be reached")));
    EXPECT_FALSE(error.detail.contains(QLatin1Char('\n')));
}

TEST(TeamDatabaseTest, EncryptionByHost)
{
    const auto modeOf = [](const char *host) {
        TeamDatabase setup;
        setup.host = QString::fromUtf8(host);
        return setup.tlsOptions().value("sslmode");
    };
    for (const char *host : {"", "/run/postgresql", "localhost", "LocalHost", "127.0.0.1", "::1"})
        EXPECT_EQ(modeOf(host), "prefer") << host;
    for (const char *host : {"db.example.com", "192.0.2.1", "2001:db8::1", "localhost.example.com"})
        EXPECT_EQ(modeOf(host), "require") << host;
}

TEST(TeamDatabaseTest, NoPasswordGoesUnencryptedWhereItMustNot)
{
    // A server without encryption, or somebody in between who says so.
    QTcpServer server;
    ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
    QByteArray heard;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, &heard] {
            heard += socket->readAll();
            socket->write("N");
        });
    });
    TeamDatabase setup;
    setup.host = QStringLiteral("127.0.0.1");
    setup.port = server.serverPort();
    setup.name = setup.user = QStringLiteral("team");
    setup.password = QStringLiteral("Zq7!canary");
    setup.tls = DatabaseTls::Require;
    JournalDatabase database(teamJournal(setup));
    std::optional<Result<Unit>> answer;
    database.run<Unit>([](SqlSession &) -> Result<Unit> { return Unit {}; })
        .then(&database, [&answer](const Result<Unit> &result) { answer = result; });
    ASSERT_TRUE(waitFor([&answer] { return answer.has_value(); }));
    ASSERT_FALSE(*answer);
    EXPECT_EQ(answer->error().code, Error::Code::NotConnected);
    EXPECT_TRUE(answer->error().detail.contains(QLatin1String("SSL")));
    EXPECT_FALSE(heard.isEmpty());
    EXPECT_EQ(heard.size() % 8, 0); // requests for encryption, nothing else
    EXPECT_FALSE(heard.contains("team"));
}
