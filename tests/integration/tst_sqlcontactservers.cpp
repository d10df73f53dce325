// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/contactcard.h"
#include "core/storage/sqlcontacts.h"
#include "tests/support/manualclock.h"
#include "tests/support/postgres.h"
#include "tests/support/scriptedsecrets.h"
#include "tests/support/waitfor.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <gtest/gtest.h>

using namespace Jackfield;
using Cards = ContactSource::Cards;

namespace {

constexpr auto tables = R"(
CREATE ROLE reader LOGIN PASSWORD 'Zq7!canary';
CREATE TABLE person (id integer, name text, digits text, note text);
INSERT INTO person VALUES (1, 'Jörg Müller', '498912345', NULL), (1, 'Jörg Müller', '21', 'x'),
  (2, 'Anna', '497', NULL);
GRANT SELECT ON person TO reader;
CREATE TABLE journal (number text);
GRANT ALL ON journal TO reader;
CREATE FUNCTION writes(a text) RETURNS text LANGUAGE sql AS
  $$ INSERT INTO journal VALUES ($1) RETURNING number $$;
)";

const QString numberQuery = QStringLiteral(
    "SELECT id, name, digits AS phone, note FROM person WHERE id IN (SELECT id FROM person WHERE "
    "digits = :digits) ORDER BY digits DESC");

} // namespace

/// A real PostgreSQL server with a table of people, and sources that ask it.
class SqlContactServers : public testing::Test
{
public:
    static void SetUpTestSuite()
    {
        if (Postgres::programs().isEmpty())
            return;
        server = std::make_unique<Postgres>();
        ASSERT_TRUE(server->start());
        ASSERT_TRUE(server->run(tables));
    }
    static void TearDownTestSuite() { server.reset(); }

protected:
    void SetUp() override
    {
        if (!server)
            GTEST_SKIP() << "PostgreSQL (initdb) is not installed";
        secrets.kept.insert(QStringLiteral("contacts-crm/password"), QStringLiteral("Zq7!canary"));
    }
    static QVariantMap config(const QString &query = numberQuery)
    {
        return {{QStringLiteral("driver"), QStringLiteral("QPSQL")},
                {QStringLiteral("host"), server->folder()},
                {QStringLiteral("database"), QStringLiteral("postgres")},
                {QStringLiteral("user"), QStringLiteral("reader")},
                {QStringLiteral("number_query"), query},
                {QStringLiteral("search_query"),
                 QStringLiteral("SELECT id, name, digits AS phone FROM person WHERE name ILIKE "
                                ":like AND :text::text <> ''")}};
    }
    void use(const QVariantMap &config)
    {
        auto made = sqlContactSource(clock, secrets)(QStringLiteral("crm"), config);
        ASSERT_TRUE(made) << made.error().detail.toStdString();
        source = std::move(*made);
        QObject::connect(source.get(), &ContactSource::told, &context,
                         [this](const QString &words) { told = words; });
    }
    void begin(const Pending<Result<Cards>> &pending)
    {
        answer.reset();
        pending.then(&context, [this](const Result<Cards> &cards) { answer = cards; });
    }
    Result<Cards> wait()
    {
        EXPECT_TRUE(waitFor([this] { return answer.has_value(); }));
        return answer.value_or(failure(Error::Code::Uncertain));
    }
    QString lookUp(const char *key)
    {
        begin(source->lookUp(QString::fromUtf8(key), {}));
        return names(wait());
    }
    QString search(const char *text)
    {
        begin(source->search(QString::fromUtf8(text), 10));
        return names(wait());
    }
    static QString names(const Result<Cards> &cards)
    {
        if (!cards)
            return QStringLiteral("error: ") + cards.error().detail;
        QStringList names;
        for (const ContactCard &card : *cards)
            names.append(card.name + card.numbers().join(QLatin1Char('/')));
        return names.join(QLatin1Char(','));
    }
    static std::unique_ptr<Postgres> server;
    ManualClock clock;
    ScriptedSecrets secrets;
    QObject context;
    std::unique_ptr<ContactSource> source;
    std::optional<Result<Cards>> answer;
    QString told;
};

std::unique_ptr<Postgres> SqlContactServers::server;

TEST_F(SqlContactServers, postgresIsAskedForNumbersAndNames)
{
    use(config());
    EXPECT_EQ(lookUp("+498912345"), QStringLiteral("Jörg Müller498912345/21"));
    EXPECT_EQ(lookUp("+498"), QString());
    EXPECT_EQ(search("JÖRG mü"), QStringLiteral("Jörg Müller498912345/21"));
    EXPECT_EQ(search("%"), QString());
    EXPECT_EQ(told, QString());
}

TEST_F(SqlContactServers, nothingIsInjectedIntoPostgres)
{
    use(config());
    for (const char *bad : {"' OR 1=1 --", "'; DROP TABLE person; --", "$1", "\\' OR 1=1 --"})
        EXPECT_EQ(search(bad), QString()) << bad;
    EXPECT_EQ(lookUp("+498912345"), QStringLiteral("Jörg Müller498912345/21"));
}

TEST_F(SqlContactServers, postgresWritesNothing)
{
    use(config(QStringLiteral("SELECT writes(:number) AS name")));
    EXPECT_TRUE(lookUp("1").startsWith(QLatin1String("error")));
    EXPECT_TRUE(
        server->run("DO $$ BEGIN IF EXISTS (SELECT FROM journal) THEN RAISE 'written'; END IF; "
                    "END $$"));
}

TEST_F(SqlContactServers, aSlowQueryIsAnsweredInTime)
{
    use(config(QStringLiteral("SELECT :number::text AS name FROM pg_sleep(30)")));
    begin(source->lookUp(QStringLiteral("1"), {}));
    EXPECT_FALSE(answer); // it did not wait
    clock.advance(std::chrono::milliseconds(2000));
    ASSERT_TRUE(answer);
    ASSERT_FALSE(*answer);
    EXPECT_EQ(answer->error().code, Error::Code::TimedOut);
    EXPECT_EQ(search("Anna"), QStringLiteral("Anna497"));
}

TEST_F(SqlContactServers, aWrongPasswordIsTold)
{
    secrets.kept[QStringLiteral("contacts-crm/password")] = QStringLiteral("wrong");
    use(config());
    EXPECT_TRUE(lookUp("1").startsWith(QLatin1String("error")));
    EXPECT_TRUE(told.contains(QLatin1String("password"))) << told.toStdString();
    EXPECT_FALSE(told.contains(QLatin1String("wrong")));
}

TEST_F(SqlContactServers, aMissingPasswordIsTold)
{
    secrets.kept.clear();
    use(config());
    EXPECT_TRUE(lookUp("1").startsWith(QLatin1String("error")));
    EXPECT_EQ(secrets.flaws, QStringList {QStringLiteral("contacts-crm/password missing")});
}

TEST_F(SqlContactServers, aLostServerIsToldAndFoundAgain)
{
    Postgres own;
    ASSERT_TRUE(own.start());
    ASSERT_TRUE(own.run(tables));
    auto there = config();
    there.insert(QStringLiteral("host"), own.folder());
    use(there);
    EXPECT_EQ(search("Anna"), QStringLiteral("Anna497"));
    own.kill();
    ASSERT_TRUE(waitFor([this] { return search("Anna").startsWith(QLatin1String("error")); }));
    EXPECT_FALSE(told.isEmpty());
    ASSERT_TRUE(own.start());
    EXPECT_EQ(search("Anna"), QStringLiteral("Anna497"));
    EXPECT_EQ(told, QString());
}

TEST_F(SqlContactServers, throughOdbc)
{
    QTemporaryDir folder;
    const QString name = QStringLiteral("writer");
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(folder.filePath(QStringLiteral("people.db")));
        ASSERT_TRUE(database.open());
        QSqlQuery query(database);
        ASSERT_TRUE(query.exec(QStringLiteral("CREATE TABLE person (id INTEGER, name TEXT, digits "
                                              "TEXT, note TEXT)")));
        ASSERT_TRUE(query.exec(QStringLiteral("INSERT INTO person VALUES (1, 'Jörg', '4989', 'n'), "
                                              "(1, 'Jörg', '21', NULL)")));
    }
    QSqlDatabase::removeDatabase(name);
    auto lite = config();
    lite.insert(QStringLiteral("driver"), QStringLiteral("QODBC"));
    lite.insert(QStringLiteral("database"),
                QStringLiteral("DRIVER=" SQLITE_ODBC ";Database=%1")
                    .arg(folder.filePath(QStringLiteral("people.db"))));
    lite.insert(QStringLiteral("user"), QString());
    lite.remove(QStringLiteral("search_query"));
    use(lite);
    EXPECT_EQ(lookUp("+4989"), QStringLiteral("Jörg4989/21"));
    EXPECT_EQ(lookUp("' OR 1=1 --"), QString());
}
