// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/pending.h"
#include "core/base/result.h"
#include "core/domain/databasetls.h"
#include "core/domain/secretstore.h"

#include <QMap>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace Jackfield {

/// A function, or one SELECT, of a database that answers with one text.
struct SqlFunctionSetup
{
    QString driver; ///< "QPSQL", "QODBC" or "QSQLITE".
    QString host; ///< QPSQL: name, address or absolute folder of its socket; empty: the local one.
    int port = 0; ///< 0: the usual one.
    QString database; ///< QSQLITE: an absolute path. QODBC: the data source.
    QString user; ///< Empty: none.
    DatabaseTls tls = DatabaseTls::Auto; ///< QPSQL. Auto: where the server offers it.
    QString caFile; ///< QPSQL: absolute; empty: what libpq looks at of itself.
    SecretId password; ///< Asked for only where there is a user.
    /// The function: name or schema.name, each part an identifier or "quoted". Empty: `query` it
    /// is.
    QString call;
    /// One SELECT with :number and the like, for databases without functions (QSQLITE, QODBC).
    QString query;
    QStringList arguments; ///< Of `call`, in their order: names of what is bound.
    qsizetype longest = 8192; ///< Bytes of the result in UTF-8.
    enum class Overlong { Refuse, Cut };
    Overlong overlong = Overlong::Refuse;
    bool operator==(const SqlFunctionSetup &) const = default;
};

/// Calls it: bound values, one statement, read-only, at most `limit` for each call, on a thread of
/// its own with a connection of its own. Nothing of what a database does or fails to do holds up
/// the caller's thread.
///
/// After five failures in a row it is not asked for a minute (security.md Q11). A call that is over
/// its limit is answered; its connection is given up.
class SqlFunction final : public QObject
{
    Q_OBJECT
public:
    using Answer = Result<std::optional<QString>>; ///< Unset: NULL, or no row.
    static constexpr std::chrono::milliseconds limit {2000};

    /// Malformed with words for people: a driver that is not known or not installed, a name that is
    /// no identifier, a query that is not one SELECT.
    static Result<Unit> check(const SqlFunctionSetup &setup);
    /// `setup` passes check(). `clock` and `secrets` must outlive it.
    SqlFunction(Clock &clock, SecretStore &secrets, SqlFunctionSetup setup,
                QObject *parent = nullptr);
    ~SqlFunction() override; ///< Does not wait. Open calls are never answered.

    /// `values` by name, bound as text. NotConnected; TimedOut; Refused: the database's words, one
    /// line, without values, or the result is no text, not UTF-8 or too long; NotPossible: not
    /// asked for the moment, after failures.
    Pending<Answer> call(const QMap<QString, QString> &values);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace Jackfield
