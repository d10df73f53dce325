// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/sqlfunction.h"
#include "tests/support/postgres.h"
#include "tests/support/scriptedsecrets.h"

#include <gtest/gtest.h>

namespace Jackfield {

/// Real databases for SqlFunction: a PostgreSQL server with functions, and a SQLite file that is
/// reached directly and through unixODBC. Skipped without PostgreSQL.
class DatabaseTest : public testing::Test
{
public:
    static void SetUpTestSuite();
    static void TearDownTestSuite();

protected:
    using Answer = SqlFunction::Answer;
    DatabaseTest();
    ~DatabaseTest() override;
    void SetUp() override;

    SqlFunctionSetup postgres(const char *call) const; ///< As user "dialer", with its password.
    SqlFunctionSetup postgresQuery(const char *query) const;
    SqlFunctionSetup sqlite(const char *query) const;
    SqlFunctionSetup odbc(const char *database, const char *query) const;
    static QString odbcDriver(const char *library); ///< Its path; empty: not installed.

    /// Asks and waits for the answer; meanwhile the main thread's heartbeat is watched.
    Answer ask(SqlFunction &function, const char *number = "0891234567",
               const char *extension = "21");
    Answer ask(const SqlFunctionSetup &setup, const char *number = "0891234567",
               const char *extension = "21");
    static Answer text(const char *utf8);
    static Answer none(); ///< NULL, or no row.
    /// Uncertain: there is none.
    static Error::Code code(const Answer &answer)
    {
        return answer ? Error::Code::Uncertain : answer.error().code;
    }

    static std::unique_ptr<Postgres> server;
    static std::unique_ptr<QTemporaryDir> directory;
    static QStringList log; ///< Every line of the process.
    SystemClock clock;
    ScriptedSecrets secrets;
    QObject context;
    std::chrono::milliseconds worstGap {0}; ///< Of the heartbeat, without waiting for a processor.
    std::chrono::milliseconds lastDuration {0}; ///< Of the last ask().
};

} // namespace Jackfield
