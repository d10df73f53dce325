// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/sqlsession.h"

namespace Jackfield {

/// A connection to the journal database of the profile (SQLite).
class JournalSession final : public SqlSession
{
public:
    /// Makes the file (mode 0600) and its folder (0700) when need be, and brings its tables up to
    /// date.
    static Result<std::unique_ptr<SqlSession>> open(const QString &file);

    std::function<void()> interrupter() const override;

private:
    explicit JournalSession(const QString &file);
    Result<Unit> begin();
    Result<Unit> connect(const QString &options);
    Result<bool> isNewer(); ///< Written by a newer version than this one.
    Result<Unit> goOn(bool isNewer);
    Result<Unit> configure();
    Result<QSet<int>> appliedUpgrades() override;
    QString beginStatement() const override;
    tl::unexpected<Error> failed(const QSqlError &error) override;

    const QString m_file;
    bool m_isHalfWritten = false; ///< The last failure was a transaction that somebody left.
    bool m_isBusy = false; ///< The last failure was another one's lock.
};

/// Opens the journal database of the profile in `file` (absolute), for JournalDatabase.
std::function<Result<std::unique_ptr<SqlSession>>()> profileJournal(const QString &file);

} // namespace Jackfield
