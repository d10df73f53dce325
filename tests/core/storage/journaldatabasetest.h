// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/journaldatabase.h"
#include "core/storage/journalsession.h"
#include "tests/core/storage/outsider.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sys/stat.h>

namespace Jackfield {

/// Every upgrade has a number, without gaps.
inline int newestUpgrade()
{
    return int(QDir(QStringLiteral(":/jackfield/sql/sqlite"))
                   .entryList({QStringLiteral("[0-9]*.sql")}, QDir::Files)
                   .size());
}

inline QString allNumbers()
{
    QStringList numbers;
    for (int number = 1; number <= newestUpgrade(); ++number)
        numbers.append(QString::number(number));
    return numbers.join(QLatin1Char(','));
}

inline int modeOf(const QString &path)
{
    struct stat status
    { };
    return stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 0777)
                                                                   : -1;
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

inline void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

class JournalDatabaseTest : public testing::Test
{
protected:
    QString path(const char *name = "state/jackfield/journal.sqlite") const
    {
        return m_folder.filePath(QString::fromUtf8(name));
    }
    /// What comes of asking for the number of upgrades.
    static Result<int> upgrades(JournalDatabase &database)
    {
        std::optional<Result<int>> answer;
        database
            .run<int>([](SqlSession &session) -> Result<int> {
                int count = 0;
                return session
                    .select(QStringLiteral("upgrade_list"), {},
                            [&count](const QSqlQuery &) { ++count; })
                    .map([&count](Unit) { return count; });
            })
            .then(&database, [&answer](const Result<int> &result) { answer = result; });
        EXPECT_FALSE(answer) << "nothing is answered at once";
        waitFor([&answer] { return answer.has_value(); });
        return answer.value_or(failure(Error::Code::TimedOut));
    }
    static Result<Unit> add(JournalDatabase &database, int number)
    {
        std::optional<Result<Unit>> answer;
        database
            .run<Unit>([number](SqlSession &session) {
                return session.transaction(
                    [&] { return session.run(QStringLiteral("upgrade_add"), {{number}}); });
            })
            .then(&database, [&answer](const Result<Unit> &result) { answer = result; });
        waitFor([&answer] { return answer.has_value(); });
        return answer.value_or(failure(Error::Code::TimedOut));
    }
    void make()
    {
        JournalDatabase database(profileJournal(path()));
        ASSERT_EQ(upgrades(database), newestUpgrade());
    }

    QTemporaryDir m_folder;
};

} // namespace Jackfield
