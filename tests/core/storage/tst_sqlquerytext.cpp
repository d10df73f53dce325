// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlquerytext.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    const QStringList names {QStringLiteral("number"), QStringLiteral("extension")};
    constexpr SqlDialect postgres {true, false, true};
    constexpr SqlDialect other {false, true, false};

    QString read(const char *query, const SqlDialect &dialect)
    {
        const auto statement = sqlQueryText(QString::fromUtf8(query), names, dialect);
        return statement
            ? statement->text + QLatin1Char('|') + statement->names.join(QLatin1Char(','))
            : QStringLiteral("malformed");
    }

} // namespace

TEST(SqlQueryText, puts_marks_for_names)
{
    const struct
    {
        const char *query;
        const char *postgres;
        const char *other;
    } rows[] {
        {"SELECT 1", "SELECT 1|", "SELECT 1|"},
        {" select a from t where n=:number ", "select a from t where n=$1|number",
         "select a from t where n=?|number"},
        {"SELECT :extension || :number || :extension",
         "SELECT $1 || $2 || $3|extension,number,extension",
         "SELECT ? || ? || ?|extension,number,extension"},
        {"SELECT a::text", "SELECT a::text|", "SELECT a::text|"},
        {"SELECT ':number', \":number\"", "SELECT ':number', \":number\"|",
         "SELECT ':number', \":number\"|"},
        {"SELECT 'it''s; so' ;", "SELECT 'it''s; so'|", "SELECT 'it''s; so'|"},
        {"SELECT 1; -- done\n/* ; */ ", "SELECT 1|", "SELECT 1|"},
        {"/* a */ -- b\nWITH x AS (SELECT 1) SELECT * FROM x",
         "WITH x AS (SELECT 1) SELECT * FROM x|", "WITH x AS (SELECT 1) SELECT * FROM x|"},
        {"SELECT 1 -- it's :number;", "SELECT 1|", "SELECT 1|"},
        {"SELECT replace(a, '-', '')", "SELECT replace(a, '-', '')|",
         "SELECT replace(a, '-', '')|"},
        {"SELECT \"into\" FROM t", "SELECT \"into\" FROM t|", "SELECT \"into\" FROM t|"},
        {"SELECT $$it's; :number ?$$", "SELECT 'it''s; :number ?'|", "malformed"},
        {"SELECT $a$x$$y$a$", "SELECT 'x$$y'|", "SELECT $a$x$$y$a$|"},
        {"SELECT [a;b] FROM t", "malformed", "SELECT [a;b] FROM t|"},
        {"SELECT `a;b` FROM t", "SELECT `a;b` FROM t|", "SELECT `a;b` FROM t|"},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(read(row.query, postgres).toUtf8(), row.postgres) << row.query;
        EXPECT_EQ(read(row.query, other).toUtf8(), row.other) << row.query;
    }
}

TEST(SqlQueryText, refuses_all_but_one_select)
{
    for (const char *query : {"",
                              " ",
                              ";",
                              "-- nothing",
                              "(SELECT 1)",
                              "1",
                              "DELETE FROM t",
                              "DROP TABLE t",
                              "PRAGMA query_only=0",
                              "ATTACH 'x' AS y",
                              "VALUES (1)",
                              "EXPLAIN SELECT 1",
                              "'x' SELECT 1", // not first
                              "SELECT 1; SELECT 2",
                              "SELECT 1;;",
                              "SELECT 1; x",
                              "SELECT 1; 'x'",
                              "SELECT 'a\\'; DROP TABLE t; --'",
                              "SELECT 'a\\'", // read in two ways
                              "SELECT /* /* */ ; DROP TABLE t; */ 1",
                              "SELECT 'a",
                              "SELECT \"a",
                              "SELECT `a",
                              "SELECT /* a",
                              "SELECT a INTO b FROM c",
                              "WITH x AS (DELETE FROM t RETURNING 1) SELECT * FROM x",
                              "WITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x",
                              "SELECT a FROM t FOR UPDATE",
                              "SELECT :other",
                              "SELECT :number2",
                              "SELECT :1",
                              "SELECT ?",
                              "SELECT a[1:2]",
                              "SELECT :Number"})
        for (const auto &dialect : {postgres, other}) {
            if (qstrcmp(query, "SELECT a[1:2]") == 0 && dialect.hasBracketNames)
                continue; // a name there
            EXPECT_EQ(read(query, dialect).toUtf8(), "malformed") << query;
        }
    // Transact-SQL needs no semicolon between statements.
    for (const char *query :
         {"SELECT 1 DROP TABLE t", "SELECT 1 EXEC xp_cmdshell 'x'", "SELECT 1 execute p",
          "SELECT 1 TRUNCATE TABLE t", "SELECT 1 ALTER TABLE t ADD a INT",
          "SELECT 1 CREATE TABLE t", "SELECT 1 GRANT ALL TO x", "SELECT 1 SHUTDOWN"})
        EXPECT_EQ(read(query, other).toUtf8(), "malformed") << query;
    EXPECT_EQ(read("SELECT 1$a$ '$a$; DROP TABLE t; --'", postgres).toUtf8(), "malformed");
    EXPECT_EQ(read("SELECT $$a", postgres).toUtf8(), "malformed");
    EXPECT_EQ(read("SELECT $1", postgres).toUtf8(), "malformed");
    EXPECT_EQ(read("SELECT [a", other).toUtf8(), "malformed");
    EXPECT_FALSE(sqlQueryText(QStringLiteral("SELECT 1") + QChar(QChar::Null), names, other));
}

TEST(SqlQueryText, every_beginning_of_a_query_is_read_or_refused_but_never_grows_a_statement)
{
    const QString whole = QStringLiteral("WITH x AS (SELECT ':a;' AS \"b;\" /* ; */) -- ;\nSELECT "
                                         "$t$;$t$ FROM x WHERE b = :number; ");
    for (qsizetype size = 0; size <= whole.size(); ++size)
        for (const auto &dialect : {postgres, other}) {
            const auto statement = sqlQueryText(whole.left(size), names, dialect);
            if (statement) {
                // What is left of a second statement would stand behind a semicolon outside quotes.
                QString bare = statement->text;
                bare.remove(QStringLiteral("':a;'")).remove(QStringLiteral("\"b;\""));
                bare.remove(QStringLiteral("';'"));
                if (dialect.hasDollarQuotes) {
                    EXPECT_FALSE(bare.contains(QLatin1Char(';'))) << size;
                }
            }
        }
    EXPECT_TRUE(sqlQueryText(whole, names, postgres));
}

} // namespace Jackfield
