// SPDX-License-Identifier: GPL-3.0-or-later
// FUNCTION through the programs themselves, with real databases: PostgreSQL, and SQLite by ODBC and
// by itself (protocols.md 4.7).
#include "tests/integration/programs.h"
#include "tests/support/httpstandin.h"
#include "tests/support/postgres.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    /// Several phone systems by branch, as sites of that other product have them.
    const char *const tables = "CREATE TABLE staff (extension text, branch text);"
                               "INSERT INTO staff VALUES ('21','main'), ('31','avaya');";

    class FunctionDialling : public testing::Test
    {
    protected:
        bool start(const QByteArray &function, const char *extension = "21")
        {
            programs.writeSettings(QByteArray("[me]\nextension = \"") + extension
                                   + "\"\nlocation = \"office\"\n[location.office]\ncountry = "
                                     "\"DE\"\narea_code = \"89\"\noutside_prefix = \"0\"\n"
                                     "[[system]]\nid = \"web\"\nkind = \"webdial\"\n"
                                     "template = \"FUNCTION\"\nfunction = { hosts = "
                                     "[\"127.0.0.1\"], "
                                   + function + " }\n");
            return programs.start() != nullptr;
        }
        Outcome dial() { return programs.ctl({text("dial"), text("+49 30 23125123")}); }
        QByteArray port() const { return QByteArray::number(server.port()); }

        HttpStandIn server;
        Programs programs;
    };

    class WithPostgres : public FunctionDialling
    {
    protected:
        void SetUp() override
        {
            if (Postgres::programs().isEmpty())
                GTEST_SKIP() << "PostgreSQL is not installed";
            ASSERT_TRUE(postgres.start());
            ASSERT_TRUE(postgres.run(tables));
        }
        bool define(const QByteArray &body)
        {
            return postgres.run("CREATE OR REPLACE FUNCTION generate_web_dial_url(number text, "
                                "extension text) RETURNS text LANGUAGE plpgsql AS $$ "
                                + body + " $$;");
        }
        bool startHere(const char *extension = "21")
        {
            return start("driver = \"QPSQL\", host = \"" + postgres.folder().toUtf8()
                             + "\", database = \"postgres\", user = \"owner\", call = "
                               "\"generate_web_dial_url\"",
                         extension);
        }
        /// How long the window's thread lets a question of the control socket wait, at worst, while
        /// `busy` runs.
        std::chrono::milliseconds worstAnswer(const QProcess &busy)
        {
            qint64 worst = 0;
            while (busy.state() != QProcess::NotRunning) {
                QElapsedTimer timer;
                timer.start();
                EXPECT_EQ(programs.ctl({text("status")}).exitCode, 0);
                worst = std::max(worst, timer.elapsed());
            }
            return std::chrono::milliseconds(worst);
        }

        Postgres postgres;
    };

} // namespace

TEST_F(WithPostgres, TheFunctionDecidesByBranch)
{
    server.answer(httpAnswer("200 OK"));
    server.answer(httpAnswer("200 OK"));
    ASSERT_TRUE(
        define("DECLARE place text; BEGIN SELECT branch INTO place FROM public.staff s WHERE "
               "s.extension = $2; RETURN CASE place WHEN 'main' THEN 'http://127.0.0.1:"
               + port() + "/api/call/makecall/' || $2 || '/' || $1 || '/9' ELSE "
               + "'{POST}http://127.0.0.1:" + port()
               + "/phone.asmx/MakeCall<&>originator=' || $2 || '<&>destination=' || $1 END; "
                 "END;"));
    ASSERT_TRUE(startHere());
    const Outcome first = dial();
    EXPECT_EQ(first.exitCode, 0) << first.err.constData();
    EXPECT_TRUE(server.received().value(0).startsWith(
        "GET /api/call/makecall/21/003023125123/9 HTTP/1.1\r\n"))
        << server.received().value(0).constData();
    programs.killAll();
    ASSERT_TRUE(startHere("31"));
    EXPECT_EQ(dial().exitCode, 0);
    EXPECT_TRUE(
        server.received().value(1).endsWith("\r\n\r\noriginator=31&destination=003023125123"))
        << server.received().value(1).constData();
}

TEST_F(WithPostgres, EveryBadFunctionIsToldAndTheWindowGoesOn)
{
    struct Row
    {
        const char *body;
        int exitCode;
        const char *words;
    };
    const Row rows[] = {
        {"BEGIN PERFORM pg_sleep(30); RETURN 'http://127.0.0.1/'; END;", 4, ""},
        {"BEGIN RAISE EXCEPTION 'no such branch'; END;", 1, "P0001"},
        {"BEGIN RETURN NULL; END;", 1, "returned no address"},
        {"BEGIN RETURN '<html><b>VIP</b></html>'; END;", 1, "web address"},
        {"BEGIN RETURN repeat('x', 10485760); END;", 1, ""},
        {"BEGIN RETURN 'file:///C:/Windows/System32/calc.exe'; END;", 1, "file"},
        {"BEGIN RETURN 'http://evil.test/?n=1'; END;", 1, "evil.test"},
        {"BEGIN RETURN 'javascript:alert(1)'; END;", 1, ""},
        {"BEGIN RETURN E'http://127.0.0.1/a\\r\\nX: y'; END;", 1, ""},
    };
    for (const Row &row : rows) {
        ASSERT_TRUE(define(row.body));
        ASSERT_TRUE(startHere());
        const auto dialling = programs.launchCtl({text("dial"), text("+49 30 23125123")});
        const auto worst = worstAnswer(*dialling);
        const Outcome outcome = Programs::finish(*dialling);
        EXPECT_EQ(outcome.exitCode, row.exitCode) << row.body << '\n' << outcome.err.constData();
        EXPECT_TRUE(outcome.err.contains(row.words)) << row.body << '\n' << outcome.err.constData();
        EXPECT_LT(worst, std::chrono::seconds(1)) << row.body;
        RecordProperty("worst", int(worst.count()));
        std::printf("%-70.70s %lld ms\n", row.body, static_cast<long long>(worst.count()));
        programs.killAll();
    }
    EXPECT_TRUE(server.received().isEmpty());
}

TEST_F(FunctionDialling, ASQLiteSourceByOdbcAndByItself)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(text("phones.sqlite"));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(text("QSQLITE"), text("making"));
        database.setDatabaseName(file);
        ASSERT_TRUE(database.open());
        QSqlQuery query(database);
        ASSERT_TRUE(query.exec(text("CREATE TABLE staff (extension TEXT, url TEXT)")));
        ASSERT_TRUE(
            query.exec(text("INSERT INTO staff VALUES ('21', 'http://127.0.0.1:%1/call?n=')")
                           .arg(server.port())))
            << query.lastError().text().toStdString();
    }
    QSqlDatabase::removeDatabase(text("making"));
    const QByteArray query =
        "query = \"SELECT url || :number FROM staff WHERE extension = :extension\"";

    server.answer(httpAnswer("200 OK"));
    ASSERT_TRUE(start("driver = \"QSQLITE\", database = \"" + file.toUtf8() + "\", " + query));
    const Outcome plain = dial();
    EXPECT_EQ(plain.exitCode, 0) << plain.err.constData();
    EXPECT_TRUE(server.received().value(0).startsWith("GET /call?n=003023125123 HTTP"));
    programs.killAll();

    server.answer(httpAnswer("200 OK"));
    ASSERT_TRUE(start("driver = \"QODBC\", database = \"DRIVER=" SQLITE_ODBC ";Database="
                      + file.toUtf8() + "\", " + query));
    const Outcome odbc = dial();
    EXPECT_EQ(odbc.exitCode, 0) << odbc.err.constData();
    EXPECT_TRUE(server.received().value(1).startsWith("GET /call?n=003023125123 HTTP"));
}

} // namespace Jackfield
