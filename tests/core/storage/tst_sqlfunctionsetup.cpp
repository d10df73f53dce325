// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlfunctionsetup.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    SqlFunctionSetup postgres(const char *call)
    {
        SqlFunctionSetup setup;
        setup.driver = QStringLiteral("QPSQL");
        setup.database = QStringLiteral("crm");
        setup.call = QString::fromUtf8(call);
        setup.arguments = QStringList {QStringLiteral("number"), QStringLiteral("extension")};
        return setup;
    }

    SqlFunctionSetup with(const char *driver, const char *database)
    {
        SqlFunctionSetup setup = postgres("f");
        setup.driver = QString::fromUtf8(driver);
        setup.database = QString::fromUtf8(database);
        return setup;
    }

    QByteArray text(const SqlFunctionSetup &setup)
    {
        return sqlStatement(setup).value_or(SqlStatement {}).text.toUtf8();
    }

} // namespace

TEST(SqlFunctionSetup, names_are_identifiers_with_at_most_one_schema)
{
    const auto name = sqlName(QStringLiteral("dial.\"Generate\"\"URL.x\""));
    ASSERT_TRUE(name);
    EXPECT_EQ(name->schema, (SqlName::Part {QStringLiteral("dial"), false}));
    EXPECT_EQ(name->name, (SqlName::Part {QStringLiteral("Generate\"URL.x"), true}));
    const QByteArray tooLong(64, 'a');
    for (const char *call :
         {"f", "_f1", "a.b", "\"F\"", "\"a b\".\"c\"", "f$x", "\"Z\xc3\xbcrich\""})
        EXPECT_TRUE(sqlName(QString::fromUtf8(call))) << call;
    for (const char *call : {"",
                             " f",
                             "f ",
                             "f()",
                             "1f",
                             "a.b.c",
                             "a.",
                             ".a",
                             "a..b",
                             "\"\"",
                             "\"a",
                             "a\"",
                             "f;g",
                             "f--",
                             "f\n",
                             "a b",
                             "f'g",
                             "\"a\nb\"",
                             "\"a?\"",
                             "\"a:b\"",
                             "Z\xc3\xbcrich",
                             "lookup(1); DROP",
                             tooLong.constData()})
        EXPECT_FALSE(sqlName(QString::fromUtf8(call))) << call;
}

TEST(SqlFunctionSetup, postgres_is_asked_with_quoted_names_in_a_schema_and_a_limit)
{
    EXPECT_EQ(text(postgres("Generate_Web_Dial_URL")),
              "SELECT pg_catalog.left(\"public\".\"generate_web_dial_url\"($1, $2), 8193) LIMIT 1");
    EXPECT_EQ(text(postgres("Dial.\"GenerateWEBDialURL\"")),
              "SELECT pg_catalog.left(\"dial\".\"GenerateWEBDialURL\"($1, $2), 8193) LIMIT 1");
    SqlFunctionSetup query = postgres("");
    query.query = QStringLiteral("SELECT a, b FROM t WHERE n = :number;");
    query.longest = 100;
    EXPECT_EQ(text(query),
              "SELECT pg_catalog.left(jackfield.first, 101) FROM (SELECT a, b FROM t WHERE n = $1) "
              "AS jackfield(first) LIMIT 1");
    EXPECT_EQ(postgresSchema(postgres("\"Dial\".f")).toUtf8(), "Dial");
    EXPECT_EQ(postgresSchema(postgres("f")).toUtf8(), "public");
    EXPECT_EQ(postgresSchema(query).toUtf8(), "public");
}

TEST(SqlFunctionSetup, others_are_asked_as_it_was_written)
{
    SqlFunctionSetup setup = with("QODBC", "crm");
    setup.call = QStringLiteral("dbo.\"Look up\"");
    EXPECT_EQ(text(setup), "SELECT dbo.\"Look up\"(?, ?)");
    setup.arguments.clear();
    setup.call = QStringLiteral("now");
    EXPECT_EQ(text(setup), "SELECT now()");
}

TEST(SqlFunctionSetup, check_takes_what_can_be_asked)
{
    for (const auto &setup :
         {postgres("f"), with("QODBC", "crm"), with("QODBC", "dsn=crm;X=1"),
          with("QODBC", "Driver={SQLite3};Database=/x"), with("QSQLITE", "/x/y")})
        EXPECT_TRUE(SqlFunction::check(setup)) << setup.database.toStdString();
}

TEST(SqlFunctionSetup, check_says_what_is_wrong)
{
    SqlFunctionSetup both = postgres("f");
    both.query = QStringLiteral("SELECT 1");
    SqlFunctionSetup port = postgres("f");
    port.port = 546342;
    SqlFunctionSetup host = postgres("f");
    host.host = QStringLiteral("a\nb");
    SqlFunctionSetup placeholder = postgres("");
    placeholder.query = QStringLiteral("SELECT :numbr");
    const struct
    {
        SqlFunctionSetup setup;
        const char *words;
    } rows[] {
        {both, "Either"},
        {postgres(""), "Either"},
        {port, "65535"},
        {host, "one line"},
        {placeholder, ":numbr"},
        {postgres("Load_Extension"), "load extensions"},
        {postgres("a.b.c"), "schema.name"},
        {with("QPSQL", ""), "missing"},
        {with("", "x"), "driver"},
        {with("QMYSQL", "x"), "driver"},
        {with("qpsql", "x"), "driver"},
        {with("QSQLITE", "crm.db"), "path"},
        {with("QSQLITE", ":memory:"), "path"},
        {with("QSQLITE", "file:///x"), "path"},
        {with("QODBC", "server=x"), "DSN="},
        {with("QODBC", "DSN=crm;PWD=zq7"), "password"},
        {with("QODBC", "driver={x};Uid=a; password = {zq7}"), "password"},
    };
    for (const auto &row : rows) {
        const auto checked = SqlFunction::check(row.setup);
        ASSERT_FALSE(checked) << row.words;
        EXPECT_EQ(checked.error().code, Error::Code::Malformed);
        EXPECT_TRUE(checked.error().detail.contains(QString::fromUtf8(row.words)))
            << checked.error().detail.toStdString() << " lacks " << row.words;
    }
}

} // namespace Jackfield
