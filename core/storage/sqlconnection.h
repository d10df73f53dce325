// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/sqlfunctionsetup.h"

#include <atomic>
#include <functional>

class QSqlError;
class QSqlQuery;

namespace Jackfield {

/// By the column's name in small letters; no NULLs.
using SqlRow = QMap<QString, QString>;

/// One SELECT whose rows are wanted, and not one text.
struct SqlRowsWanted
{
    SqlStatement statement;
    int most = 0; ///< Rows.
};

/// What came of asking a database once.
struct SqlOutcome
{
    SqlFunction::Answer answer; ///< Unset where rows were wanted.
    QString code; ///< Of a failure, for the log: SQLSTATE or the driver's own number; may be empty.
    bool isLost = false; ///< The connection broke: a new one may do better.
    QList<SqlRow> rows {};
};

/// One connection to the database of a setup, and all that differs between the drivers. Lives on
/// the thread that made it; everything in it waits as long as the database likes.
class SqlConnection
{
public:
    /// `setup` passes SqlFunction::check(), or checkDatabase() where only rows are asked for.
    explicit SqlConnection(const SqlFunctionSetup &setup);
    ~SqlConnection(); ///< Closes.
    Q_DISABLE_COPY_MOVE(SqlConnection)

    /// Nothing: it is open. `password` empty: none.
    std::optional<SqlOutcome> open(const QString &password);
    /// `values` in the order of SqlStatement::names. Open.
    SqlOutcome run(const QStringList &values);
    /// `values` in the order of the statement's names. What is no valid text is left out. Open.
    SqlOutcome rows(const SqlRowsWanted &wanted, const QStringList &values);
    /// Ends what runs or will run on the connection, from any thread and at any time, where the
    /// driver has a way for that (QSQLITE).
    std::function<void()> interrupter() const;

private:
    std::optional<SqlOutcome> execute(QSqlQuery &query, const QString &text,
                                      const QStringList &values) const;
    SqlOutcome notOpened(const QSqlError &error, bool hadPassword) const;
    SqlOutcome failed(const QSqlError &error, bool mayQuote) const;
    SqlFunction::Answer textOf(const QVariant &value) const;

    void restrictSqlite();

    struct Database;
    const SqlFunctionSetup m_setup;
    const SqlStatement m_statement;
    const std::shared_ptr<std::atomic<bool>> m_isInterrupted; // the database looks at it
    std::unique_ptr<Database> m_database;
};

} // namespace Jackfield
