// SPDX-License-Identifier: GPL-3.0-or-later
// SqlFunction and a PostgreSQL server that is slow, gone, back again, or asks for another password.
#include "tests/integration/databases.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QElapsedTimer>

namespace Jackfield {

using namespace std::chrono_literals;
using DialFunctionTrouble = DatabaseTest;

TEST_F(DialFunctionTrouble, at_most_three_given_up_threads_wait_for_a_database)
{
    ManualClock manual;
    SqlFunction function(manual, secrets, postgres("slow"));
    QList<Error::Code> got;
    const auto call = [&] {
        function
            .call({{QStringLiteral("number"), QString()}, {QStringLiteral("extension"), QString()}})
            .then(&context, [&got](const Answer &answer) { got << code(answer); });
    };
    SqlFunctionSetup sleepers = postgresQuery("SELECT count(*)::text FROM pg_stat_activity "
                                              "WHERE wait_event = 'PgSleep'");
    sleepers.user = QStringLiteral("owner");
    for (int i = 0; i < 3; ++i) {
        call();
        const auto asleep = text(QByteArray::number(i + 1).constData());
        EXPECT_TRUE(waitFor([&] { return ask(sleepers) == asleep; }));
        manual.advance(SqlFunction::limit);
    }
    call();
    EXPECT_EQ(got,
              (QList<Error::Code> {Error::Code::TimedOut, Error::Code::TimedOut,
                                   Error::Code::TimedOut, Error::Code::NotPossible}));
    // The server ends their statements, so there is room again.
    EXPECT_TRUE(waitFor([&] {
        call();
        manual.advance(SqlFunction::limit);
        return got.takeLast() == Error::Code::TimedOut;
    }));
}

TEST_F(DialFunctionTrouble, a_connection_that_broke_while_nobody_asked_is_made_anew)
{
    SqlFunction function(clock, secrets, postgres("lookup_name"));
    EXPECT_EQ(ask(function), text("name of 0891234567"));
    EXPECT_EQ(secrets.reads.size(), 1);
    ASSERT_TRUE(server->run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                            "WHERE application_name = 'jackfield'"));
    log.clear();
    EXPECT_EQ(ask(function), text("name of 0891234567"));
    EXPECT_EQ(secrets.reads.size(), 2);
    EXPECT_TRUE(log.isEmpty()) << log.join(QLatin1Char('\n')).toStdString();
}

TEST_F(DialFunctionTrouble, a_wrong_or_missing_password_is_not_connected)
{
    secrets.kept.insert(QStringLiteral("pbx/function_password"), QStringLiteral("Zq7!canary'\\ x"));
    const Answer wrong = ask(postgres("lookup_name"));
    EXPECT_EQ(code(wrong), Error::Code::NotConnected);
    EXPECT_FALSE(wrong.error().detail.contains(QLatin1String("Zq7")));
    EXPECT_FALSE(wrong.error().detail.isEmpty());
    secrets.kept.clear();
    EXPECT_EQ(code(ask(postgres("lookup_name"))), Error::Code::NotConnected);
    SqlFunctionSetup trusted = postgres("lookup_name");
    trusted.user = QStringLiteral("owner");
    EXPECT_EQ(ask(trusted), text("name of 0891234567"));
}

TEST_F(DialFunctionTrouble, no_server_is_said_at_once)
{
    SqlFunctionSetup setup = postgres("lookup_name");
    setup.host = directory->path();
    EXPECT_EQ(code(ask(setup)), Error::Code::NotConnected);
    EXPECT_LT(lastDuration, 2500ms);
    EXPECT_LE(worstGap, 100ms);
}

TEST_F(DialFunctionTrouble, the_program_ends_at_once_while_a_function_sleeps)
{
    for (const char *moment : {"0", "2", "5", "10", "20", "40", "80", "400"}) {
        QProcess program;
        QElapsedTimer timer;
        program.start(QStringLiteral(SQL_PROGRAM_END),
                      {QStringLiteral("QPSQL"), server->folder(), QStringLiteral("postgres"),
                       QStringLiteral("SELECT 'late' FROM pg_sleep(30)"),
                       QString::fromUtf8(moment)});
        ASSERT_TRUE(program.waitForStarted(20'000));
        timer.start();
        ASSERT_TRUE(program.waitForFinished(20'000));
        EXPECT_EQ(program.exitStatus(), QProcess::NormalExit) << moment;
        EXPECT_EQ(program.exitCode(), 0) << program.readAllStandardError().toStdString();
        EXPECT_EQ(program.readAllStandardOutput(), "asking\n");
        EXPECT_LT(timer.elapsed(), 1900) << moment;
    }
}

} // namespace Jackfield
