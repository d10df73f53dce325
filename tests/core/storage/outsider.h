// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>

#include <gtest/gtest.h>

namespace Jackfield {

/// What any program may do to the file.
class Outsider
{
public:
    explicit Outsider(const QString &path)
        : m_database(QSqlDatabase::addDatabase(
            QStringLiteral("QSQLITE"), QStringLiteral("%1 %2").arg(path).arg(quintptr(this))))
    {
        m_database.setDatabaseName(path);
        EXPECT_TRUE(m_database.open());
    }
    ~Outsider()
    {
        const QString name = m_database.connectionName();
        m_database = {};
        QSqlDatabase::removeDatabase(name);
    }
    void run(const char *sql)
    {
        QSqlQuery query(m_database);
        EXPECT_TRUE(query.exec(QString::fromUtf8(sql))) << qPrintable(query.lastError().text());
    }
    QString ask(const QByteArray &sql)
    {
        QSqlQuery query(m_database);
        EXPECT_TRUE(query.exec(QString::fromUtf8(sql))) << qPrintable(query.lastError().text());
        QStringList values;
        while (query.next())
            values.append(query.value(0).toString());
        return values.join(QLatin1Char(','));
    }

    const QSqlDatabase &database() const { return m_database; }

private:
    QSqlDatabase m_database;
};

} // namespace Jackfield
