// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/contactcard.h"
#include "core/storage/sqlconnection.h"

#include <QVariantMap>

namespace Jackfield {

/// A site's database with contacts, and the two questions it is asked.
struct SqlContactsSetup
{
    SqlFunctionSetup database; ///< Without function and query.
    SqlStatement number; ///< Values: number, digits, suffix.
    SqlStatement search; ///< Values: text, like. Empty: names are not searched for.
};

/// Of a [contacts] sources table. Keys: driver, host, port, database, user, tls, ca_file,
/// number_query, search_query. `id` of the source. Malformed with words for people: also what is
/// not one SELECT.
Result<SqlContactsSetup> sqlContactsSetup(const QString &id, const QVariantMap &config);

/// The values of a number: "number" (the key), "digits" (without its plus), "suffix" (its last 7
/// digits, or all).
QMap<QString, QString> sqlNumberValues(const QString &key);
/// The values of a search: "text", and "like": %word%word%, for LIKE. What means something else in
/// a pattern is written as "_", any one character, since databases do not agree how it is escaped.
QMap<QString, QString> sqlSearchValues(const QString &text);

/// One card for each id, in the order of the first rows; a row without an id is a card of its own.
/// Columns are fields of CardFields, with a number behind them where there are several ("phone2").
QList<ContactCard> sqlCards(const QList<SqlRow> &rows, const QString &source);

} // namespace Jackfield
