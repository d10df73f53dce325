// SPDX-License-Identifier: GPL-3.0-or-later
// SqlFunction on SQLite, which needs no server.
#include "core/storage/sqlfunction.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedsecrets.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    using Answer = SqlFunction::Answer;
    using namespace std::chrono_literals;

    constexpr auto endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) "
                             "SELECT 'never' FROM c WHERE x < 0";

    class SqlFunctionTest : public testing::Test
    {
    protected:
        SqlFunctionTest()
        {
            {
                auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
                database.setDatabaseName(path());
                database.open();
                for (const char *sql :
                     {"CREATE TABLE staff (number TEXT, name TEXT, photo BLOB, age INTEGER)",
                      "INSERT INTO staff VALUES ('0891234567', 'M\xc3\xbcller', x'ff00', 42)",
                      "INSERT INTO staff VALUES ('1', NULL, NULL, NULL)",
                      "INSERT INTO staff VALUES ('2', CAST(x'ff41' AS TEXT), NULL, 1)"})
                    QSqlQuery(database).exec(QString::fromUtf8(sql));
            }
            QSqlDatabase::removeDatabase(QString::fromUtf8(QSqlDatabase::defaultConnection));
        }

        QString path() const { return m_directory.filePath(QStringLiteral("staff.db")); }

        SqlFunctionSetup query(const char *text) const
        {
            SqlFunctionSetup setup;
            setup.driver = QStringLiteral("QSQLITE");
            setup.database = path();
            setup.query = QString::fromUtf8(text);
            setup.arguments = QStringList {QStringLiteral("number"), QStringLiteral("extension")};
            EXPECT_TRUE(SqlFunction::check(setup));
            return setup;
        }

        /// Asks and waits for the answer.
        Answer answer(SqlFunction &function, const char *number = "0891234567")
        {
            std::optional<Answer> got;
            function
                .call({{QStringLiteral("number"), QString::fromUtf8(number)},
                       {QStringLiteral("extension"), QStringLiteral("21")}})
                .then(&context, [&got](const Answer &answer) { got = answer; });
            EXPECT_TRUE(waitFor([&got] { return got.has_value(); }));
            return got.value_or(failure(Error::Code::Uncertain));
        }
        Answer answer(const SqlFunctionSetup &setup, const char *number = "0891234567")
        {
            SqlFunction function(clock, secrets, setup);
            return answer(function, number);
        }
        static Answer text(const char *utf8) { return std::optional(QString::fromUtf8(utf8)); }
        static Error::Code code(const Answer &answer)
        {
            EXPECT_FALSE(answer.has_value());
            return answer ? Error::Code::Uncertain : answer.error().code;
        }

        QTemporaryDir m_directory;
        ManualClock clock;
        ScriptedSecrets secrets;
        QObject context;
    };

    int threads()
    {
        return int(QDir(QStringLiteral("/proc/self/task"))
                       .entryList(QDir::Dirs | QDir::NoDotAndDotDot)
                       .size());
    }

} // namespace

TEST_F(SqlFunctionTest, answers_with_the_first_column_of_the_first_row)
{
    EXPECT_EQ(answer(query("SELECT name FROM staff WHERE number = :number")),
              text("M\xc3\xbcller"));
    EXPECT_EQ(answer(query("SELECT :number, 'x' UNION ALL SELECT 'y', 'z'")), text("0891234567"));
    EXPECT_EQ(answer(query("SELECT :extension || ':' || :number || :extension")),
              text("21:089123456721"));
    SqlFunctionSetup call = query("SELECT 1");
    call.query.clear();
    call.call = QStringLiteral("upper");
    call.arguments = QStringList {QStringLiteral("number")};
    EXPECT_EQ(answer(call, "a'b"), text("A'B"));
}

TEST_F(SqlFunctionTest, null_and_no_row_are_no_value)
{
    EXPECT_EQ(answer(query("SELECT name FROM staff WHERE number = :number"), "1"),
              Answer(std::nullopt));
    EXPECT_EQ(answer(query("SELECT name FROM staff WHERE number = :number"), "5"),
              Answer(std::nullopt));
    EXPECT_EQ(
        answer(query("SELECT name FROM staff WHERE number = :number"), "0'); DROP TABLE staff;--"),
        Answer(std::nullopt));
    EXPECT_EQ(answer(query("SELECT name FROM staff")), text("M\xc3\xbcller"));
}

TEST_F(SqlFunctionTest, what_is_no_text_is_refused)
{
    for (const char *sql : {"SELECT photo FROM staff", "SELECT age FROM staff", "SELECT 1.5",
                            "SELECT name FROM staff WHERE number = '2'", "SELECT x'ff00'"})
        EXPECT_EQ(code(answer(query(sql))), Error::Code::Refused) << sql;
}

TEST_F(SqlFunctionTest, a_long_text_is_refused_or_cut_between_characters)
{
    SqlFunctionSetup setup = query("SELECT 'a' || replace(hex(zeroblob(2048)), '0', :number)");
    EXPECT_EQ(code(answer(setup, "\xc3\xbc")), Error::Code::Refused); // 8193 bytes
    setup.longest = 8193;
    EXPECT_EQ(answer(setup, "\xc3\xbc").value().value().size(), 4097);
    setup.overlong = SqlFunctionSetup::Overlong::Cut;
    setup.longest = 1024;
    const QString cut = answer(setup, "\xc3\xbc").value().value();
    EXPECT_EQ(cut.toUtf8().size(), 1023);
    EXPECT_EQ(cut.right(1), QString::fromUtf8("\xc3\xbc"));
    setup.longest = 1025;
    EXPECT_EQ(answer(setup, "\xc3\xbc").value().value().toUtf8().size(), 1025);
}

TEST_F(SqlFunctionTest, a_text_of_megabytes_is_not_even_read)
{
    SqlFunctionSetup setup = query("SELECT hex(zeroblob(5000000))");
    setup.overlong = SqlFunctionSetup::Overlong::Cut;
    EXPECT_EQ(code(answer(setup)), Error::Code::Refused);
}

TEST_F(SqlFunctionTest, nothing_is_written_or_created_or_loaded)
{
    SqlFunctionSetup missing = query("SELECT 'x'");
    missing.database = m_directory.filePath(QStringLiteral("none.db"));
    EXPECT_EQ(code(answer(missing)), Error::Code::NotConnected);
    EXPECT_FALSE(QFile::exists(missing.database));
    const Answer unknown = answer(query("SELECT nonsense FROM staff"));
    EXPECT_EQ(code(unknown), Error::Code::Refused);
    EXPECT_TRUE(unknown.error().detail.contains(QLatin1String("nonsense")));
}

TEST_F(SqlFunctionTest, a_value_that_is_missing_or_has_a_nul_is_malformed)
{
    SqlFunction function(clock, secrets, query("SELECT :number"));
    std::optional<Answer> got;
    const auto keep = [&got](const Answer &answer) { got = answer; };
    function.call({}).then(&context, keep);
    EXPECT_EQ(code(got.value()), Error::Code::Malformed);
    function.call({{QStringLiteral("number"), QString(QChar(QChar::Null))}}).then(&context, keep);
    EXPECT_EQ(code(got.value()), Error::Code::Malformed);
}

TEST_F(SqlFunctionTest, over_its_limit_it_is_answered_and_the_thread_ends_and_the_next_call_works)
{
    const int before = threads();
    // Endless for one number only.
    SqlFunction function(clock, secrets,
                         query("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c "
                               "WHERE :number = 'endless') SELECT 'done' FROM c WHERE x = 1 AND "
                               ":number <> 'endless'"));
    std::optional<Answer> got;
    const auto ask = [&](const char *number) {
        function.call({{QStringLiteral("number"), QString::fromUtf8(number)}})
            .then(&context, [&got](const Answer &answer) { got = answer; });
    };
    ask("endless");
    clock.advance(1999ms);
    EXPECT_FALSE(got);
    clock.advance(1ms);
    ASSERT_TRUE(got);
    EXPECT_EQ(code(*got), Error::Code::TimedOut);
    EXPECT_EQ(answer(function), text("done"));
    EXPECT_TRUE(waitFor([before] { return threads() <= before + 1; }));
    EXPECT_EQ(answer(function), text("done"));
}

TEST_F(SqlFunctionTest, calls_wait_for_each_other_and_each_has_its_own_limit)
{
    SqlFunction function(clock, secrets, query(endless));
    QList<QPair<int, Error::Code>> got;
    for (int i = 0; i < 3; ++i) {
        function.call({}).then(&context, [&got, i](const Answer &answer) {
            got << qMakePair(i, answer ? Error::Code::Uncertain : answer.error().code);
        });
        clock.advance(500ms);
    }
    clock.advance(1500ms);
    const auto timedOut = [](int i) { return qMakePair(i, Error::Code::TimedOut); };
    EXPECT_EQ(got, (QList<QPair<int, Error::Code>> {timedOut(0), timedOut(1), timedOut(2)}));
    EXPECT_EQ(clock.pending(), 0);
}

TEST_F(SqlFunctionTest, after_five_failures_it_is_not_asked_for_a_minute)
{
    SqlFunctionSetup setup = query("SELECT name FROM staff");
    setup.database = m_directory.filePath(QStringLiteral("later.db"));
    SqlFunction function(clock, secrets, setup);
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(code(answer(function)), Error::Code::NotConnected) << i;
    QFile::copy(path(), setup.database);
    EXPECT_EQ(code(answer(function)), Error::Code::NotPossible);
    clock.advance(59'999ms);
    EXPECT_EQ(code(answer(function)), Error::Code::NotPossible);
    clock.advance(1ms);
    EXPECT_EQ(answer(function), text("M\xc3\xbcller"));
}

TEST_F(SqlFunctionTest, an_answer_starts_the_count_of_failures_anew)
{
    SqlFunction function(clock, secrets,
                         query("SELECT CASE :number WHEN 'good' THEN 'x' ELSE 1 END"));
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 4; ++i)
            EXPECT_EQ(code(answer(function, "bad")), Error::Code::Refused);
        EXPECT_EQ(answer(function, "good"), text("x"));
    }
}

TEST_F(SqlFunctionTest, it_may_die_in_its_own_answer_or_before)
{
    auto function = std::make_unique<SqlFunction>(clock, secrets, query("SELECT 'x'"));
    bool answered = false;
    function->call({}).then(&context, [&](const Answer &) {
        function.reset();
        answered = true;
    });
    EXPECT_TRUE(waitFor([&answered] { return answered; }));

    function = std::make_unique<SqlFunction>(clock, secrets, query(endless));
    function->call({}).then(&context, [](const Answer &) { FAIL() << "answered"; });
    function->call({}).then(&context, [](const Answer &) { FAIL() << "answered"; });
    function.reset();
    EXPECT_EQ(clock.pending(), 0);
    const int before = threads();
    EXPECT_TRUE(waitFor([before] { return threads() < before || threads() == 1; }));
}

TEST_F(SqlFunctionTest, a_password_is_read_only_for_a_user_and_only_to_connect)
{
    EXPECT_EQ(answer(query("SELECT 'x'")), text("x"));
    EXPECT_EQ(secrets.reads.size(), 0);
    SqlFunctionSetup setup = query("SELECT 'x'");
    setup.user = QStringLiteral("u");
    SqlFunction function(clock, secrets, setup);
    EXPECT_EQ(answer(function), text("x")); // there is none: tried without
    EXPECT_EQ(answer(function), text("x"));
    EXPECT_EQ(secrets.reads.size(), 1);
    secrets.trouble = Error {Error::Code::Refused, QStringLiteral("The keychain is locked.")};
    const Answer locked = answer(setup);
    EXPECT_EQ(code(locked), Error::Code::NotConnected);
    EXPECT_EQ(locked.error().detail, QStringLiteral("The keychain is locked."));
}

TEST_F(SqlFunctionTest, a_keychain_that_waits_for_its_user_is_no_failure_of_the_database)
{
    SqlFunctionSetup setup = query("SELECT 'x'");
    setup.user = QStringLiteral("u");
    SqlFunction function(clock, secrets, setup);
    for (int i = 0; i < 6; ++i) { // more than the failures it takes to be left alone
        secrets.waits = true;
        std::optional<Answer> got;
        function.call({}).then(&context, [&got](const Answer &given) { got = given; });
        clock.advance(SqlFunction::limit);
        ASSERT_TRUE(got);
        EXPECT_EQ(code(*got), Error::Code::NotConnected);
        EXPECT_TRUE(got->error().detail.contains(QLatin1String("keychain")));
        secrets.answer(); // too late
    }
    secrets.waits = false;
    EXPECT_EQ(answer(function), text("x"));
}

TEST_F(SqlFunctionTest, the_program_ends_at_once_at_any_moment_of_a_call)
{
    for (int moment = 0; moment < 20; ++moment) {
        QProcess program;
        QElapsedTimer timer;
        program.start(QStringLiteral(SQL_PROGRAM_END),
                      {QStringLiteral("QSQLITE"), QString(), path(), QString::fromUtf8(endless),
                       QString::number(moment * 2)});
        ASSERT_TRUE(program.waitForStarted(20'000));
        timer.start();
        ASSERT_TRUE(program.waitForFinished(20'000));
        EXPECT_EQ(program.exitStatus(), QProcess::NormalExit) << moment;
        EXPECT_EQ(program.exitCode(), 0) << program.readAllStandardError().toStdString();
        EXPECT_EQ(program.readAllStandardOutput(), "asking\n");
        EXPECT_LT(timer.elapsed(), 10'000);
    }
}

} // namespace Jackfield
