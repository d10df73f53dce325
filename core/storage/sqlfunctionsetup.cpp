// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlfunctionsetup.h"

#include "core/base/redact.h"
#include "core/storage/postgrestls.h"
#include "core/storage/sqlquerytext.h"

#include <QRegularExpression>
#include <QSqlDatabase>

namespace Jackfield {

namespace {

    tl::unexpected<Error> malformed(const QString &words)
    {
        return failure(Error::Code::Malformed, words);
    }

    bool isPostgres(const SqlFunctionSetup &setup)
    {
        return setup.driver == QLatin1String("QPSQL");
    }

    QString folded(const SqlName::Part &part)
    {
        return part.isQuoted ? part.text : part.text.toLower();
    }

    /// As it was written: only PostgreSQL is known to fold to small letters.
    QString asWritten(const SqlName::Part &part)
    {
        return part.isQuoted ? quotedIdentifier(part.text) : part.text;
    }

    QString marks(const SqlFunctionSetup &setup)
    {
        QStringList marks;
        for (qsizetype i = 0; i < setup.arguments.size(); ++i)
            marks << (isPostgres(setup) ? QStringLiteral("$%1").arg(i + 1) : QStringLiteral("?"));
        return marks.join(QLatin1String(", "));
    }

    /// The result is cut by the server, so that no more than is wanted travels (security.md Q33). A
    /// character has one byte at least. What left() does not take is no text: an error (Q06).
    QString shortened(const SqlFunctionSetup &setup, const QString &value)
    {
        return QStringLiteral("SELECT pg_catalog.left(%1, %2)").arg(value).arg(setup.longest + 1);
    }

    Result<SqlStatement> callStatement(const SqlFunctionSetup &setup)
    {
        const Result<SqlName> name = sqlName(setup.call);
        if (!name)
            return tl::unexpected(name.error());
        SqlStatement statement {{}, setup.arguments};
        if (isPostgres(setup)) {
            const QString function = quotedIdentifier(postgresSchema(setup)) + QLatin1Char('.')
                + quotedIdentifier(folded(name->name));
            statement.text =
                shortened(setup, function + QLatin1Char('(') + marks(setup) + QLatin1Char(')'))
                + QLatin1String(" LIMIT 1");
            return statement;
        }
        statement.text = QStringLiteral("SELECT ");
        if (!name->schema.text.isEmpty())
            statement.text += asWritten(name->schema) + QLatin1Char('.');
        statement.text +=
            asWritten(name->name) + QLatin1Char('(') + marks(setup) + QLatin1Char(')');
        return statement;
    }

    Result<SqlStatement> queryStatement(const SqlFunctionSetup &setup)
    {
        const bool postgres = isPostgres(setup);
        auto statement =
            sqlQueryText(setup.query, setup.arguments, {postgres, !postgres, postgres});
        if (statement && postgres)
            statement->text = shortened(setup, QStringLiteral("jackfield.first"))
                + QStringLiteral(" FROM (") + statement->text
                + QStringLiteral(") AS jackfield(first) LIMIT 1");
        return statement;
    }

    /// A NUL would end the text inside the drivers, a line break a line of their settings.
    bool hasControls(const QString &text)
    {
        return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20; });
    }

    Result<Unit> checkPlace(const SqlFunctionSetup &setup)
    {
        if (setup.database.isEmpty())
            return malformed(SqlFunction::tr("The database is missing."));
        if (hasControls(setup.host + setup.database + setup.user))
            return malformed(SqlFunction::tr("Host, database and user must be one line each."));
        if (setup.port < 0 || setup.port > 65535)
            return malformed(
                SqlFunction::tr("A port is a number from 1 to 65535; 0 is the usual one."));
        const bool hasTls = setup.tls != DatabaseTls::Auto || !setup.caFile.isEmpty();
        if (hasTls && !isPostgres(setup))
            return malformed(
                SqlFunction::tr("tls and ca_file are for the driver QPSQL; other drivers have such "
                                "settings of their own."));
        if (const auto path = checkCaFilePath(setup.caFile); !path)
            return path;
        if (setup.driver == QLatin1String("QSQLITE")
            && !setup.database.startsWith(QLatin1Char('/')))
            return malformed(SqlFunction::tr("The database file needs its whole path, from / on."));
        static const QRegularExpression connection(QStringLiteral("^(DSN|DRIVER)="),
                                                   QRegularExpression::CaseInsensitiveOption);
        if (setup.driver == QLatin1String("QODBC") && setup.database.contains(QLatin1Char('='))
            && !connection.match(setup.database).hasMatch())
            return malformed(SqlFunction::tr("A connection string begins with DSN= or DRIVER=."));
        static const QRegularExpression password(QStringLiteral("(^|;)\\s*(PWD|PASSWORD)\\s*="),
                                                 QRegularExpression::CaseInsensitiveOption);
        if (setup.driver == QLatin1String("QODBC") && password.match(setup.database).hasMatch())
            return malformed(
                SqlFunction::tr("The password of the database has a field of its own; it may not "
                                "stand in the connection string."));
        return Unit {};
    }

    Result<Unit> checkDriver(const QString &driver)
    {
        const QStringList known {QStringLiteral("QPSQL"), QStringLiteral("QODBC"),
                                 QStringLiteral("QSQLITE")};
        if (!known.contains(driver))
            return malformed(SqlFunction::tr("The driver must be QPSQL, QODBC or QSQLITE."));
        if (!QSqlDatabase::isDriverAvailable(driver))
            return failure(
                Error::Code::Malformed,
                SqlFunction::tr("The database driver %1 is not installed on this computer.")
                    .arg(driver));
        return Unit {};
    }

} // namespace

QString quotedIdentifier(const QString &text)
{
    QString quoted = text;
    quoted.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

Result<SqlName> sqlName(const QString &call)
{
    static const QRegularExpression form(
        QStringLiteral(R"(\A(?:(?<schema>%1)\.)?(?<name>%1)\z)")
            .arg(QStringLiteral(R"([A-Za-z_][A-Za-z0-9_$]*|"(?:[^"\x00-\x1f?:]|"")+")")));
    // 63 bytes are what PostgreSQL keeps of a name; the rest would be dropped silently.
    constexpr int longestName = 63;
    const auto match = form.match(call);
    const auto part = [&match](const QString &group) {
        QString text = match.captured(group);
        const bool isQuoted = text.startsWith(QLatin1Char('"'));
        if (isQuoted)
            text = text.mid(1, text.size() - 2).replace(QLatin1String("\"\""), QLatin1String("\""));
        return SqlName::Part {text, isQuoted};
    };
    const SqlName name {part(QStringLiteral("schema")), part(QStringLiteral("name"))};
    if (!match.hasMatch() || name.schema.text.toUtf8().size() > longestName
        || name.name.text.toUtf8().size() > longestName)
        return malformed(SqlFunction::tr(
            "The function must be a name, or schema.name: letters, digits and _, or "
            "\"in quotes\"."));
    return name;
}

QString postgresSchema(const SqlFunctionSetup &setup)
{
    const Result<SqlName> name = sqlName(setup.call);
    return name && !name->schema.text.isEmpty() ? folded(name->schema) : QStringLiteral("public");
}

Result<SqlStatement> sqlStatement(const SqlFunctionSetup &setup)
{
    if (setup.call.isEmpty() == setup.query.isEmpty())
        return malformed(
            SqlFunction::tr("Either a function or a query must be set, and not both."));
    // ODBC drivers of SQLite would load the library (security.md Q17).
    if ((setup.call + setup.query).contains(QLatin1String("load_extension"), Qt::CaseInsensitive))
        return malformed(SqlFunction::tr("The database may not be told to load extensions."));
    return setup.call.isEmpty() ? queryStatement(setup) : callStatement(setup);
}

QString describedFunction(const SqlFunctionSetup &setup)
{
    return setup.driver + QLatin1Char(' ')
        + (setup.call.isEmpty() ? QStringLiteral("query") : oneLine(setup.call));
}

Result<Unit> checkDatabase(const SqlFunctionSetup &setup)
{
    return checkDriver(setup.driver).and_then([&setup](Unit) { return checkPlace(setup); });
}

Result<Unit> SqlFunction::check(const SqlFunctionSetup &setup)
{
    return checkDatabase(setup).and_then([&setup](Unit) {
        return sqlStatement(setup).map([](const SqlStatement &) { return Unit {}; });
    });
}

} // namespace Jackfield
