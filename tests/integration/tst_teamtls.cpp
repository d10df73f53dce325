// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlcontacts.h"
#include "core/storage/teamfindings.h"
#include "protocols/simulator/certificate.h"
#include "tests/support/manualclock.h"
#include "tests/support/postgres.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedsecrets.h"
#include "tests/support/waitfor.h"

#include <QFile>

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

Simulator::Certificate made(const QString &host, const Simulator::Certificate *issuer = nullptr)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return Simulator::makeCertificate({host, now.addDays(-1), now.addDays(1), !issuer}, issuer)
        .value_or(Simulator::Certificate());
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

/// A real PostgreSQL server with a certificate for "localhost", asked by that name and by its
/// address.
class TeamTls : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        if (Postgres::programs().isEmpty())
            return;
        const auto authority = made(QStringLiteral("Authority"));
        const auto own = made(QStringLiteral("localhost"), &authority);
        server = std::make_unique<Postgres>();
        server->useTls(own.pem, own.keyPem);
        ASSERT_TRUE(server->start());
        ASSERT_TRUE(server->run("CREATE ROLE team LOGIN PASSWORD 'Zq7!canary'"));
        ASSERT_TRUE(server->run("CREATE ROLE guest LOGIN PASSWORD 'Zq7!canary'"));
        folder = std::make_unique<QTemporaryDir>();
        write(good(), authority.pem);
        write(other(), made(QStringLiteral("Other")).pem);
    }
    static void TearDownTestSuite()
    {
        server.reset();
        folder.reset();
    }
    void SetUp() override
    {
        if (!server)
            GTEST_SKIP() << "PostgreSQL (initdb) is not installed";
        ASSERT_TRUE(server->run("DROP DATABASE IF EXISTS team WITH (FORCE);"));
        ASSERT_TRUE(server->run("CREATE DATABASE team OWNER team;"));
    }
    // With all that such a name may have and libpq and QtSql give a meaning.
    static QString good() { return folder->filePath(QStringLiteral("the 'good' \\ one.pem")); }
    static QString other() { return folder->filePath(QStringLiteral("other.pem")); }
    static TeamDatabase setup(DatabaseTls tls, const QString &caFile = {},
                              const char *host = "127.0.0.1")
    {
        return {QString::fromLatin1(host),
                server->port(),
                QStringLiteral("team"),
                QStringLiteral("team"),
                QStringLiteral("Zq7!canary"),
                tls,
                caFile};
    }
    static Result<TeamFindings> look(const TeamDatabase &setup)
    {
        QObject owner;
        std::optional<Result<TeamFindings>> answer;
        lookAtTeam(setup, &owner).then(&owner, [&](const Result<TeamFindings> &found) {
            answer = found;
        });
        EXPECT_FALSE(answer); // it is asked on another thread
        EXPECT_TRUE(waitFor([&answer] { return answer.has_value(); }));
        return answer.value_or(failure(Error::Code::TimedOut));
    }
    static std::unique_ptr<Postgres> server;
    static std::unique_ptr<QTemporaryDir> folder;
};

std::unique_ptr<Postgres> TeamTls::server;
std::unique_ptr<QTemporaryDir> TeamTls::folder;

TEST_F(TeamTls, WhatIsEncrypted)
{
    for (const DatabaseTls tls : {DatabaseTls::Auto, DatabaseTls::Require}) {
        const auto found = look(setup(tls));
        ASSERT_TRUE(found) << found.error().detail.toStdString();
        EXPECT_TRUE(found->encryption.startsWith(QLatin1String("TLSv1."))) << int(tls);
    }
    const auto found = look(setup(DatabaseTls::Off));
    ASSERT_TRUE(found) << found.error().detail.toStdString();
    EXPECT_EQ(found->encryption, QString());
}

TEST_F(TeamTls, TheAuthorityCounts)
{
    ASSERT_TRUE(look(setup(DatabaseTls::VerifyCa, good())));
    const auto wrong = look(setup(DatabaseTls::VerifyCa, other()));
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, Error::Code::NotConnected);
    EXPECT_TRUE(wrong.error().detail.contains(QLatin1String("certificate verify failed")))
        << wrong.error().detail.toStdString();
    EXPECT_FALSE(look(setup(DatabaseTls::Require, other())));
}

TEST_F(TeamTls, TheNameCounts)
{
    EXPECT_TRUE(look(setup(DatabaseTls::VerifyFull, good(), "localhost")));
    const auto wrong = look(setup(DatabaseTls::VerifyFull, good()));
    ASSERT_FALSE(wrong);
    EXPECT_TRUE(wrong.error().detail.contains(QLatin1String("does not match")))
        << wrong.error().detail.toStdString();
}

TEST_F(TeamTls, AFileThatIsNotThereIsTold)
{
    const auto missing = look(setup(DatabaseTls::VerifyFull, QStringLiteral("/nowhere/ca.pem")));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, Error::Code::NotConnected); // a disk may come back
    EXPECT_TRUE(missing.error().detail.contains(QLatin1String("/nowhere/ca.pem")));
    const auto cut = look(setup(DatabaseTls::VerifyFull, QStringLiteral("/a;sslmode=disable")));
    ASSERT_FALSE(cut);
    EXPECT_EQ(cut.error().code, Error::Code::Refused);
}

TEST_F(TeamTls, LookingChangesNothing)
{
    const auto none = look(setup(DatabaseTls::Auto));
    ASSERT_TRUE(none);
    EXPECT_EQ(none->tables, TeamTables::None);
    EXPECT_TRUE(none->mayMakeTables);
    EXPECT_FALSE(none->isReadOnly);
    EXPECT_TRUE(none->server.at(0).isDigit());
    EXPECT_EQ(server->ask("SELECT count(*) FROM pg_namespace WHERE nspname = 'jackfield'",
                          QStringLiteral("team")),
              QStringLiteral("0"));
    TeamDatabase guest = setup(DatabaseTls::Auto);
    guest.user = QStringLiteral("guest");
    const auto poor = look(guest);
    ASSERT_TRUE(poor) << poor.error().detail.toStdString();
    EXPECT_FALSE(poor->mayMakeTables);

    ASSERT_TRUE(TeamSession::open(setup(DatabaseTls::VerifyCa, good())));
    const auto ready = look(setup(DatabaseTls::Auto));
    ASSERT_TRUE(ready) << ready.error().detail.toStdString();
    EXPECT_EQ(ready->tables, TeamTables::Ready);
    EXPECT_EQ(ready->calls, 0);
    ASSERT_TRUE(
        server->run("DELETE FROM jackfield.upgrade WHERE number = 7", QStringLiteral("team")));
    EXPECT_EQ(look(setup(DatabaseTls::Auto))->tables, TeamTables::Older);
    ASSERT_TRUE(server->run("INSERT INTO jackfield.upgrade VALUES (9999)", QStringLiteral("team")));
    EXPECT_EQ(look(setup(DatabaseTls::Auto))->tables, TeamTables::Newer);
    ASSERT_TRUE(server->run("ALTER ROLE team SET default_transaction_read_only = on"));
    EXPECT_TRUE(look(setup(DatabaseTls::Auto))->isReadOnly);
    ASSERT_TRUE(server->run("ALTER ROLE team RESET default_transaction_read_only"));
}

TEST_F(TeamTls, AnEndBeforeTheAnswerIsAnswered)
{
    std::optional<Result<TeamFindings>> answer;
    QObject listener;
    {
        QObject owner;
        lookAtTeam(setup(DatabaseTls::Auto), &owner)
            .then(&listener, [&](const Result<TeamFindings> &found) { answer = found; });
    }
    EXPECT_TRUE(waitFor([&answer] { return answer.has_value(); }));
}

TEST_F(TeamTls, ContactsAreHeldToItToo)
{
    ASSERT_TRUE(server->run("CREATE TABLE person (name text, phone text); "
                            "INSERT INTO person VALUES ('Anna', '497'); "
                            "GRANT SELECT ON person TO team;",
                            QStringLiteral("team")));
    ManualClock clock;
    ScriptedSecrets secrets;
    secrets.kept.insert(QStringLiteral("contacts-crm/password"), QStringLiteral("Zq7!canary"));
    const auto ask = [&](const char *tls, const QString &caFile, const char *host) {
        const auto made = sqlContactSource(clock, secrets)(
            QStringLiteral("crm"),
            {{QStringLiteral("driver"), QStringLiteral("QPSQL")},
             {QStringLiteral("host"), QString::fromLatin1(host)},
             {QStringLiteral("port"), server->port()},
             {QStringLiteral("database"), QStringLiteral("team")},
             {QStringLiteral("user"), QStringLiteral("team")},
             {QStringLiteral("tls"), QString::fromLatin1(tls)},
             {QStringLiteral("ca_file"), caFile},
             {QStringLiteral("number_query"),
              QStringLiteral("SELECT name, phone FROM person WHERE phone = :digits")}});
        if (!made)
            return std::string("malformed: ") + made.error().detail.toStdString();
        std::optional<Result<ContactSource::Cards>> answer;
        QObject context;
        (*made)->lookUp(QStringLiteral("497"), {}).then(&context, [&](const auto &cards) {
            answer = cards;
        });
        EXPECT_TRUE(waitFor([&answer] { return answer.has_value(); }));
        if (!answer || !*answer)
            return answer ? answer->error().detail.toStdString() : std::string("no answer");
        return std::string((*answer)->isEmpty() ? "nobody" : "found");
    };
    EXPECT_EQ(ask("", {}, "127.0.0.1"), "found");
    EXPECT_EQ(ask("off", {}, "127.0.0.1"), "found");
    EXPECT_EQ(ask("require", {}, "127.0.0.1"), "found");
    EXPECT_EQ(ask("verify-ca", good(), "127.0.0.1"), "found");
    EXPECT_NE(ask("verify-ca", other(), "127.0.0.1"), "found");
    EXPECT_NE(ask("verify-full", good(), "127.0.0.1"), "found");
    EXPECT_EQ(ask("verify-full", good(), "localhost"), "found");
    EXPECT_EQ(ask("sometimes", {}, "127.0.0.1").substr(0, 9), "malformed");
    EXPECT_EQ(ask("require", QStringLiteral("ca.pem"), "127.0.0.1").substr(0, 9), "malformed");
}
