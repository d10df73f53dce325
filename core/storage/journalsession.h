// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSet>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

class QSqlError;
class QSqlQuery;

namespace Jackfield {

/// One connection to the journal database. Lives on the thread that opened it, and waits for the
/// disk. Statements are files of core/storage/sql/sqlite, named without their ending.
///
/// Errors have words for people. Refused: the database is damaged, not ours or of a newer version;
/// it is not touched and this will not pass. Storage: anything else.
class JournalSession
{
public:
    /// Makes the file (mode 0600) and its folder (0700) when need be, and brings its tables up to
    /// date.
    static Result<std::unique_ptr<JournalSession>> open(const QString &file);
    ~JournalSession();
    Q_DISABLE_COPY_MOVE(JournalSession)

    /// Once for each of `rows`.
    Result<Unit> run(const QString &statement, const QList<QVariantList> &rows = {{}});
    Result<Unit> select(const QString &statement, const QVariantList &values,
                        const std::function<void(const QSqlQuery &)> &row);
    /// All that `job` does or, when it fails, nothing of it.
    Result<Unit> transaction(const std::function<Result<Unit>()> &job);

    /// Set once the database turned out to be damaged: nothing more is to be asked of it.
    const std::optional<Error> &refusal() const { return m_refusal; }
    /// Ends the statement that runs, from any thread, while this lives.
    std::function<void()> interrupter() const;

private:
    explicit JournalSession(const QString &file);
    Result<Unit> begin();
    Result<Unit> connect(const QString &options);
    Result<Unit> checkVersion();
    Result<Unit> configure();
    Result<Unit> upgrade();
    Result<Unit> apply(const QString &upgrade);
    Result<QSet<int>> appliedUpgrades();
    Result<Unit> execute(const QString &sql);
    tl::unexpected<Error> failed(const QSqlError &error);
    tl::unexpected<Error> refused(const QString &words);

    struct Database;
    const QString m_file;
    std::unique_ptr<Database> m_database;
    std::optional<Error> m_refusal;
    bool m_isBusy = false; ///< The last failure was another one's lock.
};

} // namespace Jackfield
