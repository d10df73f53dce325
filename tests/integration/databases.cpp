// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/databases.h"

#include "core/base/log.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTimer>

namespace Jackfield {

namespace {

    constexpr auto cluster = R"(
CREATE ROLE dialer LOGIN PASSWORD 'Zq7!canary';
CREATE TABLE branch (extension text, branch text);
INSERT INTO branch VALUES ('21', 'north'), ('35', 'south'), ('47', 'home');
GRANT SELECT ON branch TO dialer;
CREATE TABLE journal (number text);
INSERT INTO journal VALUES ('kept');
GRANT ALL ON journal TO dialer;
CREATE TABLE closed (a text);
CREATE FUNCTION generate_web_dial_url(number text, extension text) RETURNS text STABLE LANGUAGE sql AS $$
  SELECT CASE b.branch
    WHEN 'north' THEN 'http://pbx.north.test/call?from=' || b.extension || '&to=' || number
    WHEN 'south' THEN '{POST}https://south.test/dial<&>ext=' || b.extension || '<&>no=' || number
    WHEN 'home' THEN 'tel:' || number
  END FROM branch b WHERE b.extension = $2 $$;
CREATE FUNCTION "GenerateWEBDialURL"(a varchar, b varchar) RETURNS varchar LANGUAGE sql AS $$ SELECT 'quoted' $$;
CREATE FUNCTION lookup_name(a text, b text) RETURNS text LANGUAGE sql AS $$ SELECT 'name of ' || a $$;
CREATE FUNCTION no_name(a text, b text) RETURNS text LANGUAGE sql AS $$ SELECT NULL::text $$;
CREATE FUNCTION many(a text, b text) RETURNS SETOF text LANGUAGE sql AS $$ SELECT 'row ' || g FROM generate_series(1, 100000) g $$;
CREATE FUNCTION as_bytea(a text, b text) RETURNS bytea LANGUAGE sql AS $$ SELECT '\xff00'::bytea $$;
CREATE FUNCTION as_json(a text, b text) RETURNS json LANGUAGE sql AS $$ SELECT '{"a":1}'::json $$;
CREATE FUNCTION as_integer(a text, b text) RETURNS integer LANGUAGE sql AS $$ SELECT 7 $$;
CREATE FUNCTION as_void(a text, b text) RETURNS void LANGUAGE sql AS $$ SELECT $$;
CREATE FUNCTION large(a text, b text) RETURNS text LANGUAGE sql AS $$ SELECT repeat('x', 10 * 1024 * 1024) $$;
CREATE FUNCTION html(a text, b text) RETURNS text LANGUAGE sql AS $$ SELECT '<b>VIP</b><img src=x>' $$;
CREATE FUNCTION bidi(a text, b text) RETURNS text LANGUAGE sql AS $$ SELECT U&'\202EGnaB' $$;
CREATE FUNCTION lines(a text, b text) RETURNS text LANGUAGE sql AS $$ SELECT E'a\r\nb' $$;
CREATE FUNCTION slow(a text, b text) RETURNS text LANGUAGE sql AS $$ SELECT 'late' FROM pg_sleep(30) $$;
CREATE FUNCTION raises(a text, b text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'secret row'; END $$;
CREATE FUNCTION writes(a text, b text) RETURNS text LANGUAGE sql AS $$ INSERT INTO journal VALUES ($1) RETURNING number $$;
CREATE FUNCTION unlocks(a text, b text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN SET TRANSACTION READ WRITE; INSERT INTO journal VALUES (a); RETURN a; END $$;
CREATE FUNCTION loosens(a text, b text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN
  IF current_setting('transaction_read_only') = 'off' THEN INSERT INTO journal VALUES (a); END IF;
  PERFORM set_config('default_transaction_read_only', 'off', false);
  PERFORM set_config('standard_conforming_strings', 'off', false);
  PERFORM set_config('search_path', 'dialer', false);
  PERFORM set_config('statement_timeout', '0', false);
  RETURN current_setting('transaction_read_only'); END $$;
CREATE FUNCTION forbidden(a text, b text) RETURNS text LANGUAGE sql AS $$ SELECT a FROM closed $$;
CREATE SCHEMA dial;
CREATE SCHEMA dialer AUTHORIZATION dialer;
GRANT USAGE ON SCHEMA dial TO dialer;
CREATE FUNCTION dial.address(a text, b text) RETURNS text LANGUAGE sql AS $$ SELECT lower('GOOD') $$;
CREATE FUNCTION public.address(a text, b text) RETURNS text LANGUAGE sql AS $$ SELECT 'evil' $$;
CREATE FUNCTION dialer.lookup_name(a text, b text) RETURNS text LANGUAGE sql AS $$ SELECT 'evil' $$;
CREATE FUNCTION public.lower(text) RETURNS text LANGUAGE sql AS $$ SELECT 'evil' $$;
CREATE FUNCTION dial.lower(text) RETURNS text LANGUAGE sql AS $$ SELECT 'evil' $$;
CREATE FUNCTION public."left"(text, integer) RETURNS text LANGUAGE sql AS $$ SELECT 'evil' $$;
CREATE FUNCTION settings(a text, b text) RETURNS text LANGUAGE sql AS $$ SELECT concat_ws('|',
  current_setting('search_path'), current_setting('transaction_read_only'),
  current_setting('statement_timeout'), current_setting('application_name'), session_user) $$;
)";

    QtMessageHandler previous = nullptr;

    /// Time this thread has waited for a processor, which a busy machine does not give at once.
    std::chrono::nanoseconds runDelay()
    {
        QFile file(QStringLiteral("/proc/thread-self/schedstat"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return std::chrono::nanoseconds(file.readAll().split(' ').value(1).toLongLong());
    }

    void writeFile(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qWarning("a file cannot be written");
    }

    void makeSqliteFile(const QString &path)
    {
        {
            auto database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("setup"));
            database.setDatabaseName(path);
            database.open();
            for (const char *sql :
                 {"CREATE TABLE staff (number TEXT, name TEXT, photo BLOB)",
                  "INSERT INTO staff VALUES ('0891234567', 'M\xc3\xbcller', x'ff00')",
                  "INSERT INTO staff VALUES ('1', NULL, NULL)"})
                QSqlQuery(database).exec(QString::fromUtf8(sql));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("setup"));
    }

} // namespace

std::unique_ptr<Postgres> DatabaseTest::server;
std::unique_ptr<QTemporaryDir> DatabaseTest::directory;
QStringList DatabaseTest::log;

QString DatabaseTest::odbcDriver(const char *library)
{
    const QDir libraries(QStringLiteral("/usr/lib"));
    for (const QString &machine : libraries.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString path =
            libraries.filePath(machine + QStringLiteral("/odbc/") + QString::fromUtf8(library));
        if (QFile::exists(path))
            return path;
    }
    return {};
}

void DatabaseTest::SetUpTestSuite()
{
    previous = qInstallMessageHandler(
        [](QtMsgType type, const QMessageLogContext &place, const QString &message) {
            if (isThreadKeptOutOfLog())
                return;
            log << message;
            previous(type, place, message);
        });
    directory = std::make_unique<QTemporaryDir>();
    makeSqliteFile(directory->filePath(QStringLiteral("staff.db")));
    const QByteArray folder = directory->path().toUtf8();
    writeFile(directory->filePath(QStringLiteral("odbcinst.ini")),
              "[lite]\nDriver=" + odbcDriver("libsqlite3odbc.so").toUtf8()
                  + "\n[pg]\nDriver=" + odbcDriver("psqlodbcw.so").toUtf8() + "\n");
    QByteArray sources = "[staff]\nDriver=lite\nDatabase=" + folder + "/staff.db\n";
    qputenv("ODBCSYSINI", folder);
    qputenv("ODBCINI", folder + "/odbc.ini");
    if (!Postgres::programs().isEmpty()) {
        server = std::make_unique<Postgres>();
        ASSERT_TRUE(server->start());
        ASSERT_TRUE(server->run(cluster));
        sources += "[crm]\nDriver=pg\nServername=" + server->folder().toUtf8()
            + "\nPort=5432\nDatabase=postgres\nReadOnly=1\n";
    }
    writeFile(directory->filePath(QStringLiteral("odbc.ini")), sources);
}

void DatabaseTest::TearDownTestSuite()
{
    server.reset();
    directory.reset();
    qInstallMessageHandler(previous);
}

DatabaseTest::DatabaseTest()
{
    secrets.kept.insert(QStringLiteral("pbx/function_password"), QStringLiteral("Zq7!canary"));
}

DatabaseTest::~DatabaseTest()
{
    for (const QString &line : std::as_const(log)) {
        EXPECT_FALSE(line.contains(QLatin1String("Zq7!canary"))) << line.toStdString();
        EXPECT_FALSE(line.contains(QLatin1String("secret row"))) << line.toStdString();
    }
}

void DatabaseTest::SetUp()
{
    if (!server)
        GTEST_SKIP() << "PostgreSQL (initdb) is not installed";
}

SqlFunctionSetup DatabaseTest::postgres(const char *call) const
{
    SqlFunctionSetup setup;
    setup.driver = QStringLiteral("QPSQL");
    setup.host = server->folder();
    setup.database = QStringLiteral("postgres");
    setup.user = QStringLiteral("dialer");
    setup.password = {{QStringLiteral("pbx")}, QStringLiteral("function_password")};
    setup.call = QString::fromUtf8(call);
    setup.arguments = QStringList {QStringLiteral("number"), QStringLiteral("extension")};
    EXPECT_TRUE(call[0] == '\0' || SqlFunction::check(setup)) << call;
    return setup;
}

SqlFunctionSetup DatabaseTest::postgresQuery(const char *query) const
{
    SqlFunctionSetup setup = postgres("");
    setup.query = QString::fromUtf8(query);
    EXPECT_TRUE(SqlFunction::check(setup)) << query;
    return setup;
}

SqlFunctionSetup DatabaseTest::sqlite(const char *query) const
{
    SqlFunctionSetup setup = postgres("");
    setup.driver = QStringLiteral("QSQLITE");
    setup.database = directory->filePath(QStringLiteral("staff.db"));
    setup.user.clear();
    setup.query = QString::fromUtf8(query);
    return setup;
}

SqlFunctionSetup DatabaseTest::odbc(const char *database, const char *query) const
{
    SqlFunctionSetup setup = sqlite(query);
    setup.driver = QStringLiteral("QODBC");
    setup.database = QString::fromUtf8(database);
    return setup;
}

SqlFunction::Answer DatabaseTest::text(const char *utf8)
{
    return std::optional(QString::fromUtf8(utf8));
}

SqlFunction::Answer DatabaseTest::none()
{
    return std::optional<QString>();
}

SqlFunction::Answer DatabaseTest::ask(SqlFunction &function, const char *number,
                                      const char *extension)
{
    std::optional<Answer> got;
    QElapsedTimer all;
    QElapsedTimer beat;
    auto delay = runDelay();
    const auto look = [&] {
        const auto waited = runDelay() - delay;
        const auto gap = std::chrono::nanoseconds(beat.nsecsElapsed()) - waited;
        worstGap = std::max(worstGap, std::chrono::duration_cast<std::chrono::milliseconds>(gap));
        beat.restart();
        delay = runDelay();
    };
    QTimer heart;
    heart.setTimerType(Qt::PreciseTimer);
    QObject::connect(&heart, &QTimer::timeout, &context, look);
    heart.start(10);
    all.start();
    beat.start();
    function
        .call({{QStringLiteral("number"), QString::fromUtf8(number)},
               {QStringLiteral("extension"), QString::fromUtf8(extension)}})
        .then(&context, [&](const Answer &answer) { got.emplace(answer); });
    EXPECT_TRUE(waitFor([&got] { return got.has_value(); }));
    look();
    lastDuration = std::chrono::milliseconds(all.elapsed());
    return got.value_or(failure(Error::Code::Uncertain));
}

SqlFunction::Answer DatabaseTest::ask(const SqlFunctionSetup &setup, const char *number,
                                      const char *extension)
{
    SqlFunction function(clock, secrets, setup);
    return ask(function, number, extension);
}

} // namespace Jackfield
