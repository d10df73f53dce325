// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/sqlsession.h"

namespace Jackfield {

/// Where a team keeps its journal.
struct TeamDatabase
{
    enum class Encryption {
        Preferred, ///< Where the server offers it.
        Required, ///< By whomever: the server's certificate is not looked at.
        Verified, ///< By a certificate that ~/.postgresql/root.crt vouches for.
    };
    QString host; ///< Name, address or absolute folder of a unix socket.
    int port = 5432;
    QString name; ///< Of the database.
    QString user;
    QString password; ///< Empty: none.
    Encryption encryption = Encryption::Required;

    /// Required over a network; Preferred where nothing leaves this computer.
    static Encryption usualEncryption(const QString &host);
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
