// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSet>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

class QSqlDatabase;
class QSqlError;
class QSqlQuery;

namespace Jackfield {

/// One connection to a journal database, of whichever kind. Lives on the thread that opened it, and
/// waits for disk and server. Statements are files, named without their ending; every kind of
/// database has its own file of the same name (core/storage/sql/<folder>/), with the same values
/// and columns in the same order.
///
/// Errors have words for people. Refused: the database is damaged, not ours, or cannot be used by
/// this version or user; it is not touched and this will not pass. NotConnected: there is no
/// connection any more, a new one may do better. Storage: anything else.
class SqlSession
{
public:
    virtual ~SqlSession();
    Q_DISABLE_COPY_MOVE(SqlSession)

    /// Once for each of `rows`.
    Result<Unit> run(const QString &statement, const QList<QVariantList> &rows = {{}});
    Result<Unit> select(const QString &statement, const QVariantList &values,
                        const std::function<void(const QSqlQuery &)> &row);
    /// All that `job` does or, when it fails, nothing of it. Not inside another one.
    Result<Unit> transaction(const std::function<Result<Unit>()> &job);

    /// Set once nothing more can be asked of it: Refused or NotConnected.
    const std::optional<Error> &refusal() const { return m_refusal; }
    /// Refused where it can only be read: run() and transaction() fail with the same.
    Result<Unit> checkWritable() const;
    /// Ends the statement that runs, from any thread, while this lives; empty: there is no way.
    virtual std::function<void()> interrupter() const { return {}; }

protected:
    /// folder: of the statements, in :/jackfield/sql/. driver: of Qt.
    SqlSession(const QString &folder, const QString &driver);

    QSqlDatabase &database();
    const QSqlDatabase &database() const;
    Result<Unit> execute(const QString &sql);
    tl::unexpected<Error> refused(const QString &words); ///< Sets refusal().
    tl::unexpected<Error> lost(const QString &words); ///< NotConnected; sets refusal().
    void makeReadOnly(const QString &words); ///< For people: why.

    /// Names of the numbered upgrades, in their order.
    QStringList upgradeNames() const;
    static int numberOf(const QString &upgrade);
    /// Those that are not there yet, each in a transaction of its own.
    Result<Unit> upgrade();
    /// Numbers of those that were made. An error where the database is not ours.
    virtual Result<QSet<int>> appliedUpgrades() = 0;

private:
    virtual QString beginStatement() const = 0; ///< Of a transaction that will write.
    /// The value as this kind of database can keep it.
    virtual QVariant storable(const QVariant &value) const { return value; }
    /// Puts an error of the driver in words, and sets refusal() where it will not pass.
    virtual tl::unexpected<Error> failed(const QSqlError &error) = 0;
    QString statementText(const QString &name) const;
    void bind(QSqlQuery &query, const QVariantList &values) const;
    Result<Unit> apply(const QString &upgrade);

    struct Database;
    const QString m_folder;
    std::unique_ptr<Database> m_database;
    std::optional<Error> m_refusal;
    std::optional<Error> m_writeRefusal;
};

} // namespace Jackfield
