// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlconnection.h"

#include "core/base/redact.h"
#include "core/storage/postgresrefusal.h"
#include "core/storage/postgrestls.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

#include <sqlite3.h>

namespace Jackfield {

/// Outside the list of named connections, which belongs to the main thread and its end.
struct SqlConnection::Database : QSqlDatabase
{
    explicit Database(const QString &driver)
        : QSqlDatabase(driver)
    { }
};

namespace {

    constexpr auto postgres = "QPSQL";
    constexpr auto odbc = "QODBC";
    constexpr auto sqlite = "QSQLITE";

    bool isDriver(const SqlFunctionSetup &setup, const char *driver)
    {
        return setup.driver == QLatin1String(driver);
    }

    /// The keepalives end a thread that waits for a server that is gone without a word.
    QMap<QByteArray, QByteArray> postgresOptions(const SqlFunctionSetup &setup)
    {
        QMap<QByteArray, QByteArray> options {
            {"connect_timeout", "2"},  {"tcp_user_timeout", "2000"},
            {"keepalives_idle", "2"},  {"keepalives_interval", "1"},
            {"keepalives_count", "3"}, {"application_name", "jackfield"}};
        options.insert(postgresTls(setup.tls, setup.caFile));
        return options;
    }

    /// Why PostgreSQL does not let in who gives no password.
    QString refusalWithoutPassword(const SqlFunctionSetup &setup)
    {
        auto parameters = postgresOptions(setup);
        parameters.insert("host", setup.host.toUtf8());
        if (setup.port > 0)
            parameters.insert("port", QByteArray::number(setup.port));
        parameters.insert("dbname", setup.database.toUtf8());
        parameters.insert("user", setup.user.toUtf8());
        return postgresRefusal(parameters);
    }

    QString connectOptions(const SqlFunctionSetup &setup)
    {
        if (isDriver(setup, postgres))
            return postgresConnectOptions(postgresOptions(setup));
        if (isDriver(setup, odbc))
            return QStringLiteral("SQL_ATTR_LOGIN_TIMEOUT=2;SQL_ATTR_CONNECTION_TIMEOUT=2;"
                                  "SQL_ATTR_ACCESS_MODE=SQL_MODE_READ_ONLY");
        return QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=1000");
    }

    /// QtSql takes for a connection string only what has "DRIVER=" or "SERVER="; in front of all
    /// else it writes "DSN=".
    QString databaseName(const SqlFunctionSetup &setup)
    {
        const QString &database = setup.database;
        if (isDriver(setup, odbc)
            && database.startsWith(QLatin1String("DSN="), Qt::CaseInsensitive))
            return database.mid(4);
        if (isDriver(setup, odbc)
            && database.startsWith(QLatin1String("DRIVER="), Qt::CaseInsensitive))
            return QStringLiteral("DRIVER=") + database.mid(7);
        return database;
    }

    /// QtSql writes these into the connection string as they are.
    QString odbcValue(const QString &text)
    {
        if (!text.contains(QLatin1Char(';')) && !text.contains(QLatin1Char('{'))
            && !text.contains(QLatin1Char('}')))
            return text;
        QString inner = text;
        inner.replace(QLatin1Char('}'), QLatin1String("}}"));
        return QLatin1Char('{') + inner + QLatin1Char('}');
    }

    /// security.md T64: one schema, no writing, two seconds.
    QString postgresSession(const SqlFunctionSetup &setup)
    {
        return QStringLiteral("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY;"
                              "SET statement_timeout = %1;"
                              "SET standard_conforming_strings = on;"
                              "SET search_path = pg_catalog, %2")
            .arg(SqlFunction::limit.count())
            .arg(quotedIdentifier(postgresSchema(setup)));
    }

    sqlite3 *sqliteHandle(const QSqlDatabase &database)
    {
        const QVariant handle = database.driver()->handle();
        return handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0
            ? *static_cast<sqlite3 *const *>(handle.constData())
            : nullptr;
    }

    /// The first line of what a database says: behind it stand the statement and its values.
    QString words(const QSqlError &error)
    {
        const QString all = error.databaseText().trimmed();
        return oneLine(all.section(QLatin1Char('\n'), 0, 0).simplified());
    }

    SqlOutcome outcome(Error::Code code, const QString &detail, const QString &number = {})
    {
        return {failure(code, detail), oneLine(number), false, {}};
    }

    QString cutTo(qsizetype bytes, const QString &text)
    {
        QByteArray utf8 = text.toUtf8();
        while (bytes > 0 && (uchar(utf8.at(bytes)) & 0xc0) == 0x80)
            --bytes;
        utf8.truncate(bytes);
        return QString::fromUtf8(utf8);
    }

} // namespace

SqlConnection::SqlConnection(const SqlFunctionSetup &setup)
    : m_setup(setup)
    , m_statement(sqlStatement(setup).value_or(SqlStatement {}))
    , m_isInterrupted(std::make_shared<std::atomic<bool>>(false))
    , m_database(std::make_unique<Database>(setup.driver))
{ }

SqlConnection::~SqlConnection() = default;

std::optional<SqlOutcome> SqlConnection::open(const QString &password)
{
    Database &database = *m_database;
    const bool isOdbc = isDriver(m_setup, odbc);
    database.setDatabaseName(databaseName(m_setup));
    database.setConnectOptions(connectOptions(m_setup));
    if (isDriver(m_setup, postgres)) {
        database.setHostName(m_setup.host);
        database.setPort(m_setup.port > 0 ? m_setup.port : -1);
    }
    const QString user = isOdbc ? odbcValue(m_setup.user) : m_setup.user;
    if (!database.open(user, isOdbc ? odbcValue(password) : password))
        return notOpened(database.lastError(), !password.isEmpty());
    if (isDriver(m_setup, sqlite))
        restrictSqlite();
    return {};
}

std::optional<SqlOutcome> SqlConnection::execute(QSqlQuery &query, const QString &text,
                                                 const QStringList &values) const
{
    query.setForwardOnly(true);
    // Each time: a function may set them anew for all that comes behind it.
    if (isDriver(m_setup, postgres) && !query.exec(postgresSession(m_setup)))
        return failed(query.lastError(), true);
    if (!query.prepare(text))
        return failed(query.lastError(), true);
    for (const QString &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return failed(query.lastError(), false);
    return {};
}

SqlOutcome SqlConnection::run(const QStringList &values)
{
    QSqlQuery query(*m_database);
    if (const auto failure = execute(query, m_statement.text, values))
        return *failure;
    if (!query.next()) {
        if (query.lastError().isValid())
            return failed(query.lastError(), false);
        return {std::optional<QString>(), {}, false, {}};
    }
    return {textOf(query.value(0)), {}, false, {}};
}

SqlOutcome SqlConnection::rows(const SqlRowsWanted &wanted, const QStringList &values)
{
    QSqlQuery query(*m_database);
    if (const auto failure = execute(query, wanted.statement.text, values))
        return *failure;
    SqlOutcome outcome {std::optional<QString>(), {}, false, {}};
    while (outcome.rows.size() < wanted.most && query.next()) {
        const QSqlRecord record = query.record();
        SqlRow row;
        for (int i = 0; i < record.count(); ++i) {
            const QString text = record.isNull(i) ? QString() : record.value(i).toString();
            if (!text.isEmpty() && text.isValidUtf16()
                && !text.contains(QChar(QChar::ReplacementCharacter)))
                row.insert(record.fieldName(i).toLower(), text);
        }
        outcome.rows.append(row);
    }
    if (query.lastError().isValid())
        return failed(query.lastError(), false);
    return outcome;
}

std::function<void()> SqlConnection::interrupter() const
{
    return [flag = m_isInterrupted] { *flag = true; };
}

/// Larger texts are not even read, and no library can be loaded (security.md Q17). A statement that
/// nobody waits for any more ends: asked in its midst, since sqlite3_interrupt() does nothing when
/// it comes just before the start.
void SqlConnection::restrictSqlite()
{
    constexpr int largest = 1 << 20; // bytes
    constexpr int steps = 10'000; // of SQLite's machine: well below a millisecond
    auto *handle = sqliteHandle(*m_database);
    if (!handle)
        return;
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, largest);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_progress_handler(
        handle, steps,
        [](void *flag) { return static_cast<const std::atomic<bool> *>(flag)->load() ? 1 : 0; },
        m_isInterrupted.get());
}

/// With a password it is not tried once more: that may lock the account.
SqlOutcome SqlConnection::notOpened(const QSqlError &error, bool hadPassword) const
{
    const bool isAsked = !hadPassword && !m_setup.user.isEmpty() && isDriver(m_setup, postgres);
    return outcome(Error::Code::NotConnected, words(error),
                   isAsked ? refusalWithoutPassword(m_setup) : error.nativeErrorCode());
}

/// What a database says while it connects and prepares speaks of names only; what it says while the
/// function runs may hold rows and values, and is not passed on (security.md Q11).
SqlOutcome SqlConnection::failed(const QSqlError &error, bool mayQuote) const
{
    const QString code = error.nativeErrorCode();
    const bool isPostgres = isDriver(m_setup, postgres);
    const bool isLost = isPostgres
        && (code.isEmpty() || code.startsWith(QLatin1String("08"))
            || code.startsWith(QLatin1String("57P")));
    if (isLost)
        return {failure(Error::Code::NotConnected,
                        SqlFunction::tr("The connection to the database broke.")),
                oneLine(code),
                true,
                {}};
    // ODBC drivers have no number of their own for a broken connection.
    const bool maybeLost = isDriver(m_setup, odbc);
    const bool ranOut = isPostgres ? code == QLatin1String("57014")
                                   : isDriver(m_setup, sqlite) && code.toInt() == SQLITE_INTERRUPT;
    if (ranOut)
        return outcome(Error::Code::TimedOut,
                       SqlFunction::tr("The database did not answer in time."), code);
    QString detail = mayQuote ? words(error) : QString();
    if (detail.isEmpty() && isPostgres && code == QLatin1String("25006"))
        detail = SqlFunction::tr("The database function wants to change data; it may only read.");
    else if (detail.isEmpty() && isPostgres && code == QLatin1String("42501"))
        detail = SqlFunction::tr("The database user may not read what the function needs.");
    else if (detail.isEmpty())
        detail =
            SqlFunction::tr("The database reported error %1 for the function.").arg(oneLine(code));
    return {failure(Error::Code::Refused, detail), oneLine(code), maybeLost, {}};
}

SqlFunction::Answer SqlConnection::textOf(const QVariant &value) const
{
    if (value.isNull())
        return std::optional<QString>();
    if (value.typeId() != QMetaType::QString)
        return failure(Error::Code::Refused,
                       SqlFunction::tr("What the database answered is no text."));
    const QString text = value.toString();
    if (text.contains(QChar(QChar::ReplacementCharacter)) || !text.isValidUtf16())
        return failure(Error::Code::Refused,
                       SqlFunction::tr("What the database answered is no valid text (UTF-8)."));
    if (text.toUtf8().size() <= m_setup.longest)
        return std::optional<QString>(text);
    if (m_setup.overlong == SqlFunctionSetup::Overlong::Cut)
        return std::optional<QString>(cutTo(m_setup.longest, text));
    return failure(Error::Code::Refused,
                   SqlFunction::tr("What the database answered is too long: more than %1 bytes.")
                       .arg(m_setup.longest));
}

} // namespace Jackfield
