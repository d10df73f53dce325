// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/sqlfunction.h"

namespace Jackfield {

/// What a database is sent: one statement, with a mark ("$1", "?") for each value.
struct SqlStatement
{
    QString text;
    QStringList names; ///< Of the values, in the order of their marks; a name may come twice.
    bool operator==(const SqlStatement &) const = default;
};

/// A part of `call`; the schema is empty where none was written.
struct SqlName
{
    struct Part
    {
        QString text; ///< Without its quotes.
        bool isQuoted = false;
        bool operator==(const Part &) const = default;
    };
    Part schema;
    Part name;
    bool operator==(const SqlName &) const = default;
};

/// Malformed with words for people: not name or schema.name.
Result<SqlName> sqlName(const QString &call);

/// As PostgreSQL looks it up: small letters unless it was quoted. The schema "public" where `call`
/// names none (security.md Q13).
QString postgresSchema(const SqlFunctionSetup &setup);

/// `text` as a quoted identifier of standard SQL.
QString quotedIdentifier(const QString &text);

/// The statement of a setup. Malformed with words for people: what SqlFunction::check() says of
/// call and query.
Result<SqlStatement> sqlStatement(const SqlFunctionSetup &setup);

/// Malformed with words for people: what SqlFunction::check() says of driver and place.
Result<Unit> checkDatabase(const SqlFunctionSetup &setup);

/// For people and logs: the driver and the function as it was written, without values.
QString describedFunction(const SqlFunctionSetup &setup);

} // namespace Jackfield
