// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlsession.h"

#include "core/storage/sqllibraries.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace Jackfield {

/// Outside the list of named connections, which belongs to the main thread and its end.
struct SqlSession::Database : QSqlDatabase
{
    explicit Database(const QString &driver)
        : QSqlDatabase(driver)
    { }
};

SqlSession::SqlSession(const QString &folder, const QString &driver)
    : m_folder(QLatin1String(":/jackfield/sql/") + folder + QLatin1Char('/'))
{
    const auto lock = lockForSqlLoading();
    m_database = std::make_unique<Database>(driver);
}

SqlSession::~SqlSession()
{
    const auto lock = lockForSqlClosing();
    m_database.reset();
}

QSqlDatabase &SqlSession::database()
{
    return *m_database;
}

const QSqlDatabase &SqlSession::database() const
{
    return *m_database;
}

// What is read from there was compiled in: it is always there.
QString SqlSession::statementText(const QString &name) const
{
    QFile file(m_folder + name + QLatin1String(".sql"));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList SqlSession::upgradeNames() const
{
    QStringList names =
        QDir(m_folder).entryList({QStringLiteral("[0-9]*.sql")}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(4);
    return names;
}

int SqlSession::numberOf(const QString &upgrade)
{
    return upgrade.section(QLatin1Char('_'), 0, 0).toInt();
}

/// Each in a transaction of its own, and looked at again inside: another process may be at it.
Result<Unit> SqlSession::upgrade()
{
    const auto before = appliedUpgrades();
    if (!before)
        return tl::unexpected(before.error());
    const QStringList names = upgradeNames();
    for (const QString &name : names) {
        if (before->contains(numberOf(name)))
            continue; // what is up to date is not written to: it may be locked, or read-only
        const auto applied = transaction([&] { return apply(name); });
        if (!applied)
            return applied;
    }
    return Unit {};
}

Result<Unit> SqlSession::apply(const QString &upgrade)
{
    const auto applied = appliedUpgrades();
    if (!applied)
        return tl::unexpected(applied.error());
    const int number = numberOf(upgrade);
    if (applied->contains(number))
        return Unit {};
    // Not prepared: PostgreSQL prepares nothing that makes tables.
    return execute(statementText(upgrade)).and_then([&](Unit) {
        return run(QStringLiteral("upgrade_add"), {{number}});
    });
}

Result<Unit> SqlSession::execute(const QString &sql)
{
    QSqlQuery query(*m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return failed(query.lastError());
    return Unit {};
}

void SqlSession::bind(QSqlQuery &query, const QVariantList &values) const
{
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, storable(values.at(i)));
}

Result<Unit> SqlSession::run(const QString &statement, const QList<QVariantList> &rows)
{
    if (const auto writable = checkWritable(); !writable)
        return writable;
    QSqlQuery query(*m_database);
    if (!query.prepare(statementText(statement)))
        return failed(query.lastError());
    for (const QVariantList &values : rows) {
        bind(query, values);
        if (!query.exec())
            return failed(query.lastError());
    }
    return Unit {};
}

Result<Unit> SqlSession::select(const QString &statement, const QVariantList &values,
                                const std::function<void(const QSqlQuery &)> &row)
{
    QSqlQuery query(*m_database);
    query.setForwardOnly(true);
    if (!query.prepare(statementText(statement)))
        return failed(query.lastError());
    bind(query, values);
    if (!query.exec())
        return failed(query.lastError());
    while (query.next())
        row(query);
    if (query.lastError().isValid())
        return failed(query.lastError());
    return Unit {};
}

Result<Unit> SqlSession::transaction(const std::function<Result<Unit>()> &job)
{
    if (const auto writable = checkWritable(); !writable)
        return writable;
    auto done = execute(beginStatement()).and_then([&](Unit) { return job(); });
    if (done)
        done = execute(QStringLiteral("COMMIT"));
    if (!done && m_database->isOpen())
        QSqlQuery(*m_database).exec(QStringLiteral("ROLLBACK")); // nothing to do where it fails
    return done;
}

Result<Unit> SqlSession::checkWritable() const
{
    if (m_writeRefusal)
        return tl::unexpected(*m_writeRefusal);
    return Unit {};
}

void SqlSession::makeReadOnly(const QString &words)
{
    m_writeRefusal = Error {Error::Code::Refused, words};
}

tl::unexpected<Error> SqlSession::refused(const QString &words)
{
    m_refusal = Error {Error::Code::Refused, words};
    return tl::unexpected(*m_refusal);
}

tl::unexpected<Error> SqlSession::lost(const QString &words)
{
    m_refusal = Error {Error::Code::NotConnected, words};
    return tl::unexpected(*m_refusal);
}

} // namespace Jackfield
