// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlcontactssetup.h"

#include "core/contacts/cardfields.h"
#include "core/storage/sqlquerytext.h"

#include <QHash>
#include <QRegularExpression>

#include <vector>

namespace Jackfield {

namespace {

    QString textAt(const QVariantMap &config, const char *key)
    {
        return config.value(QLatin1String(key)).toString().trimmed();
    }

    Result<SqlStatement> statementOf(const QString &query, const QStringList &names,
                                     const QString &driver)
    {
        // ODBC drivers of SQLite would load the library (security.md Q17).
        if (query.contains(QLatin1String("load_extension"), Qt::CaseInsensitive))
            return failure(Error::Code::Malformed,
                           SqlFunction::tr("The database may not be told to load extensions."));
        const bool isPostgres = driver == QLatin1String("QPSQL");
        return sqlQueryText(query, names, {isPostgres, !isPostgres, isPostgres});
    }

    QString digitsOf(const QString &key)
    {
        QString digits;
        for (const QChar c : key)
            if (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
                digits.append(c);
        return digits;
    }

    QString fieldOf(const QString &column)
    {
        static const QRegularExpression number(QStringLiteral("_?[0-9]+\\z"));
        return QString(column).remove(number);
    }

} // namespace

Result<SqlContactsSetup> sqlContactsSetup(const QString &id, const QVariantMap &config)
{
    SqlContactsSetup setup;
    SqlFunctionSetup &database = setup.database;
    database.driver = textAt(config, "driver");
    database.host = textAt(config, "host");
    database.port = config.value(QStringLiteral("port")).toInt();
    database.database = textAt(config, "database");
    database.user = textAt(config, "user");
    const auto tls = databaseTlsFrom(textAt(config, "tls"));
    if (!tls)
        return failure(Error::Code::Malformed,
                       SqlFunction::tr("tls must be one of %1.")
                           .arg(databaseTlsNames().join(QLatin1String(", "))));
    database.tls = *tls;
    database.caFile = textAt(config, "ca_file");
    database.password = {{QStringLiteral("contacts-") + id}};
    if (const auto can = checkDatabase(database); !can)
        return tl::unexpected(can.error());
    const auto number =
        statementOf(textAt(config, "number_query"),
                    {QStringLiteral("number"), QStringLiteral("digits"), QStringLiteral("suffix")},
                    database.driver);
    if (!number)
        return tl::unexpected(number.error());
    setup.number = *number;
    if (const QString query = textAt(config, "search_query"); !query.isEmpty()) {
        const auto search =
            statementOf(query, {QStringLiteral("text"), QStringLiteral("like")}, database.driver);
        if (!search)
            return tl::unexpected(search.error());
        setup.search = *search;
    }
    return setup;
}

QMap<QString, QString> sqlNumberValues(const QString &key)
{
    constexpr int suffix = 7;
    const QString digits = digitsOf(key);
    return {{QStringLiteral("number"), key},
            {QStringLiteral("digits"), digits},
            {QStringLiteral("suffix"), digits.right(suffix)}};
}

QMap<QString, QString> sqlSearchValues(const QString &text)
{
    static const QRegularExpression special(QStringLiteral("[%_\\\\\\[\\]]"));
    QString like = text.simplified();
    like.replace(special, QStringLiteral("_"));
    like.replace(QLatin1Char(' '), QLatin1Char('%'));
    return {{QStringLiteral("text"), text.simplified()},
            {QStringLiteral("like"), QLatin1Char('%') + like + QLatin1Char('%')}};
}

QList<ContactCard> sqlCards(const QList<SqlRow> &rows, const QString &source)
{
    std::vector<CardFields> drafts;
    QHash<QString, size_t> byId;
    for (const SqlRow &row : rows) {
        const QString id = row.value(QStringLiteral("id")).trimmed();
        size_t at = byId.value(id, drafts.size());
        if (id.isEmpty())
            at = drafts.size();
        else
            byId.insert(id, at);
        if (at == drafts.size())
            drafts.emplace_back();
        for (auto it = row.cbegin(); it != row.cend(); ++it)
            drafts[at].add(fieldOf(it.key()), it.value());
    }
    QList<ContactCard> cards;
    for (const CardFields &draft : drafts)
        if (const auto card = draft.card(source))
            cards.append(*card);
    return cards;
}

} // namespace Jackfield
