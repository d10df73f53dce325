// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/databasetls.h"
#include "core/storage/sqlsession.h"

#include <QMap>

#include <atomic>
#include <memory>

namespace Jackfield {

/// Where a team keeps its journal.
struct TeamDatabase
{
    QString host; ///< Name, address or absolute folder of a unix socket.
    int port = 5432;
    QString name; ///< Of the database.
    QString user;
    QString password; ///< Empty: none.
    DatabaseTls tls = DatabaseTls::Auto;
    QString caFile; ///< Absolute; empty: what libpq looks at of itself.
    /// Set, from any thread, when the server does not take user or password; null: nobody looks.
    std::shared_ptr<std::atomic_bool> isRejected {};

    /// Of libpq. Auto: over a network encryption is required, and taken where it is offered on a
    /// connection that does not leave this computer.
    QMap<QByteArray, QByteArray> tlsOptions() const;
};

/// How the tables of a team's journal are.
enum class TeamTables {
    None, ///< They are made when the journal is opened.
    Ready,
    Older, ///< They are brought up to date then.
    Newer, ///< They can be read only.
};

/// A connection to the journal database of a team (PostgreSQL 13 or newer), in a schema of its own,
/// "jackfield". All desks use one user of the database, or users that may do the same there.
///
/// A database whose tables a newer version has changed can be read; what is written is Refused.
/// No statement takes longer than ten seconds.
class TeamSession final : public SqlSession
{
public:
    /// Brings the tables up to date, however many desks do so at once. Waits for the server, for
    /// seconds. Refused: user, password or database are wrong, or the user may not; NotConnected:
    /// all that may pass.
    static Result<std::unique_ptr<SqlSession>> open(const TeamDatabase &setup);

    /// The same without a look at the tables, and without making any.
    static Result<std::unique_ptr<SqlSession>> openAsItIs(const TeamDatabase &setup);
    /// How the tables are. Refused where they belong to another program.
    Result<TeamTables> tables();

private:
    explicit TeamSession(const TeamDatabase &setup);
    Result<Unit> connect();
    Result<Unit> checkEncoding();
    Result<Unit> prepareTables();
    Result<QSet<int>> appliedUpgrades() override;
    QString beginStatement() const override;
    QVariant storable(const QVariant &value) const override;
    tl::unexpected<Error> failed(const QSqlError &error) override;
    tl::unexpected<Error> notOpened(const QString &words);

    const TeamDatabase m_setup;
    bool m_isUpgrading = false;
};

/// Opens that database, for JournalDatabase.
std::function<Result<std::unique_ptr<SqlSession>>()> teamJournal(const TeamDatabase &setup);

} // namespace Jackfield
