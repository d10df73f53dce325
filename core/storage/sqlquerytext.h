// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/sqlfunctionsetup.h"

namespace Jackfield {

/// How a database reads what is not standard SQL.
struct SqlDialect
{
    bool hasDollarQuotes = false; ///< $tag$text$tag$ (PostgreSQL).
    bool hasBracketNames = false; ///< [name] (SQLite, SQL Server); else brackets are of arrays.
    bool hasNumberedMarks = false; ///< "$1" for a value, else "?".
};

/// The one SELECT (or WITH … SELECT) that `query` is: without comments and a closing semicolon,
/// dollar quotes written as plain ones, a mark for each :name of `names`. Malformed with words for
/// people (security.md Q16): another statement, anything behind a semicolon, another placeholder, a
/// quote or comment that does not end, a word that writes.
Result<SqlStatement> sqlQueryText(const QString &query, const QStringList &names,
                                  const SqlDialect &dialect);

} // namespace Jackfield
