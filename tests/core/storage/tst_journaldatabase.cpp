// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journaldatabase.h"
#include "core/storage/journalsession.h"
#include "tests/core/storage/outsider.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <mutex>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Jackfield;
using namespace std::chrono_literals;

/// Every upgrade has a number, without gaps.
static const int newest = int(QDir(QStringLiteral(":/jackfield/sql/sqlite"))
                                  .entryList({QStringLiteral("[0-9]*.sql")}, QDir::Files)
                                  .size());

static QString allNumbers()
{
    QStringList numbers;
    for (int number = 1; number <= newest; ++number)
        numbers.append(QString::number(number));
    return numbers.join(QLatin1Char(','));
}

static int modeOf(const QString &path)
{
    struct stat status
    { };
    return stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 0777)
                                                                   : -1;
}

static QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

static void write(const QString &path, const QByteArray &bytes)
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
        ASSERT_EQ(upgrades(database), newest);
    }

    QTemporaryDir m_folder;
};

TEST_F(JournalDatabaseTest, IsForItsOwnerAloneWhateverTheUmask)
{
    for (const mode_t mask : {mode_t(0), mode_t(022), mode_t(0777)}) {
        const mode_t before = umask(mask);
        const QString file = path("m%1/journal.sqlite").arg(mask);
        JournalDatabase database(profileJournal(file));
        const auto result = upgrades(database);
        umask(before);
        ASSERT_EQ(result, newest) << mask;
        EXPECT_EQ(modeOf(QFileInfo(file).path()), 0700) << mask;
        EXPECT_EQ(modeOf(file), 0600) << mask;
        EXPECT_EQ(modeOf(file + QLatin1String("-wal")), 0600) << mask;
        EXPECT_EQ(modeOf(file + QLatin1String("-shm")), 0600) << mask;
    }
}

TEST_F(JournalDatabaseTest, AnOpenFileIsClosedToOthers)
{
    make();
    chmod(QFile::encodeName(path()).constData(), 0644);
    make();
    EXPECT_EQ(modeOf(path()), 0600);
}

TEST_F(JournalDatabaseTest, WritesAheadAndFully)
{
    make();
    Outsider outsider(path());
    EXPECT_EQ(outsider.ask("PRAGMA journal_mode"), QStringLiteral("wal"));
    EXPECT_EQ(outsider.ask("PRAGMA integrity_check"), QStringLiteral("ok"));
    EXPECT_EQ(outsider.ask("SELECT number FROM upgrade"), allNumbers());
}

TEST_F(JournalDatabaseTest, UpgradesOnce)
{
    make();
    make();
    Outsider(path()).run("DELETE FROM upgrade WHERE number = 2");
    Outsider(path()).run("DROP TABLE queue_minute");
    make(); // from any version
    EXPECT_EQ(Outsider(path()).ask("SELECT count(*) FROM queue_minute"), QStringLiteral("0"));
}

TEST_F(JournalDatabaseTest, AnUpgradeThatFailsChangesNothing)
{
    make();
    Outsider(path()).run("DELETE FROM upgrade WHERE number = 2"); // its table is there already
    JournalDatabase database(profileJournal(path()));
    const auto result = upgrades(database);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, Error::Code::Storage);
    EXPECT_EQ(Outsider(path()).ask("SELECT count(*) FROM upgrade WHERE number = 2"),
              QStringLiteral("0"));
}

TEST_F(JournalDatabaseTest, ANewerOneIsLeftAlone)
{
    make();
    Outsider(path()).run("INSERT INTO upgrade (number) VALUES (9999)");
    const QByteArray before = bytesOf(path());
    {
        JournalDatabase database(profileJournal(path()));
        EXPECT_EQ(upgrades(database), newest + 1); // is read
        const auto result = add(database, 3);
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, Error::Code::Refused);
        EXPECT_TRUE(result.error().detail.contains(QLatin1String("newer Jackfield")));
        EXPECT_TRUE(result.error().detail.contains(path()));
        EXPECT_EQ(add(database, 3).error(), result.error()); // nor the next one
        EXPECT_EQ(upgrades(database), newest + 1);
    }
    EXPECT_EQ(bytesOf(path()), before);
}

TEST_F(JournalDatabaseTest, AForeignOneIsLeftAlone)
{
    QDir().mkpath(QFileInfo(path()).path());
    Outsider(path()).run("CREATE TABLE recipe (name TEXT)");
    const QByteArray before = bytesOf(path());
    {
        JournalDatabase database(profileJournal(path()));
        const auto result = upgrades(database);
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, Error::Code::Refused);
        EXPECT_TRUE(result.error().detail.contains(QLatin1String("another program")));
    }
    EXPECT_EQ(bytesOf(path()), before);
}

TEST_F(JournalDatabaseTest, ADamagedOneIsLeftAlone)
{
    make();
    const QByteArray whole = bytesOf(path());
    ASSERT_GT(whole.size(), 8192);
    QByteArray torn = whole;
    torn.replace(100, 3000, QByteArray(3000, '\x5a')); // the list of tables
    for (const QByteArray &bytes : {QByteArray("x"), QByteArray("SQLite format 3"),
                                    QByteArray("these are my notes\n").repeated(100),
                                    QByteArray(5000, '\0'), whole.left(2000), torn}) {
        write(path(), bytes);
        {
            JournalDatabase database(profileJournal(path()));
            const auto result = upgrades(database);
            ASSERT_FALSE(result) << bytes.size();
            EXPECT_EQ(result.error().code, Error::Code::Refused) << bytes.size();
            EXPECT_TRUE(result.error().detail.contains(QLatin1String("damaged")))
                << qPrintable(result.error().detail);
        }
        EXPECT_EQ(bytesOf(path()), bytes);
    }
}

TEST_F(JournalDatabaseTest, DamageThatShowsLaterEndsIt)
{
    make();
    {
        Outsider outsider(path());
        outsider.run("WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < "
                     "5000) INSERT INTO upgrade (number, applied) SELECT -i, hex(randomblob(100)) "
                     "FROM n");
        outsider.run("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    JournalDatabase database(profileJournal(path()));
    // Behind the first pages, under the feet of an open connection.
    ASSERT_GT(upgrades(database).value_or(0), 4000);
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.seek(4 * 4096));
    file.write(QByteArray(int(file.size()) - 4 * 4096, '\x5a'));
    file.close();
    {
        Outsider outsider(path()); // makes the other connection drop what it remembers
        outsider.run("PRAGMA user_version = 1");
    }
    EXPECT_EQ(upgrades(database).error().code, Error::Code::Refused);
    EXPECT_EQ(add(database, 3).error().code, Error::Code::Refused);
}

TEST_F(JournalDatabaseTest, NoRightToWrite)
{
    const QString file = path("file");
    write(file, "a file where the folder should be");
    JournalDatabase database(profileJournal(file + QLatin1String("/journal.sqlite")));
    const auto result = upgrades(database);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, Error::Code::Storage);
    QDir().mkpath(path());
    JournalDatabase folder(profileJournal(path()));
    EXPECT_EQ(upgrades(folder).error().code, Error::Code::Storage);
}

TEST_F(JournalDatabaseTest, WhatPassesIsTriedAgain)
{
    const QString file = path("later/journal.sqlite");
    write(path("later"), "in the way");
    JournalDatabase database(profileJournal(file));
    ASSERT_FALSE(upgrades(database));
    QFile::remove(path("later"));
    EXPECT_EQ(upgrades(database), newest);
}

TEST_F(JournalDatabaseTest, TwoAtOnce)
{
    // Both make and upgrade the same file.
    JournalDatabase one(profileJournal(path()));
    JournalDatabase two(profileJournal(path()));
    int answers = 0;
    int good = 0;
    for (int i = 0; i < 20; ++i) {
        for (JournalDatabase *database : {&one, &two}) {
            const int number = -(2 * i + (database == &one ? 1 : 2));
            database
                ->run<Unit>([number](SqlSession &session) {
                    return session.transaction(
                        [&] { return session.run(QStringLiteral("upgrade_add"), {{number}}); });
                })
                .then(database, [&](const Result<Unit> &result) {
                    ++answers;
                    good += result ? 1 : 0;
                    EXPECT_TRUE(result) << qPrintable(result ? QString() : result.error().detail);
                });
        }
    }
    waitFor([&answers] { return answers == 40; });
    EXPECT_EQ(good, 40);
    EXPECT_EQ(upgrades(one), newest + 40);
    EXPECT_EQ(upgrades(two), newest + 40);
}

TEST_F(JournalDatabaseTest, ALockOfAnotherIsWaitedForAndPasses)
{
    make();
    Outsider outsider(path());
    outsider.run("BEGIN IMMEDIATE");
    JournalDatabase database(profileJournal(path()));
    const auto result = add(database, -1);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, Error::Code::Storage);
    EXPECT_TRUE(result.error().detail.contains(QLatin1String("locked")));
    outsider.run("ROLLBACK");
    EXPECT_TRUE(add(database, -1));
}

TEST_F(JournalDatabaseTest, AFailedTransactionLeavesNothing)
{
    JournalDatabase database(profileJournal(path()));
    ASSERT_EQ(upgrades(database), newest);
    std::optional<Result<Unit>> answer;
    database
        .run<Unit>([](SqlSession &session) {
            return session.transaction([&] {
                return session.run(QStringLiteral("upgrade_add"), {{-1}, {-2}, {-1}});
            });
        })
        .then(&database, [&answer](const Result<Unit> &result) { answer = result; });
    waitFor([&answer] { return answer.has_value(); });
    EXPECT_FALSE(*answer);
    EXPECT_EQ(upgrades(database), newest);
    EXPECT_TRUE(add(database, -1)); // and the next one goes
}

TEST_F(JournalDatabaseTest, AFullDisk)
{
    const QString folder = path("small");
    QDir().mkpath(folder);
    const QByteArray name = QFile::encodeName(folder);
    if (geteuid() != 0 || mount("tmpfs", name.constData(), "tmpfs", 0, "size=256k") != 0)
        GTEST_SKIP() << "only root can mount a small disk";
    {
        JournalDatabase database(profileJournal(folder + QLatin1String("/journal.sqlite")));
        EXPECT_EQ(upgrades(database), newest);
        EXPECT_TRUE(add(database, -1));
        write(folder + QLatin1String("/filler"), {});
        QFile filler(folder + QLatin1String("/filler"));
        EXPECT_TRUE(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(4096, 'x')) == 4096) { }
        Result<Unit> result = Unit {};
        for (int number = -2; number > -100 && result; --number)
            result = add(database, number);
        ASSERT_FALSE(result);
        EXPECT_TRUE(result.error().detail.contains(QLatin1String("full")))
            << qPrintable(result.error().detail);
        EXPECT_TRUE(filler.remove());
        EXPECT_TRUE(add(database, -1000)); // goes on as soon as there is room
    }
    EXPECT_EQ(Outsider(folder + QLatin1String("/journal.sqlite")).ask("PRAGMA integrity_check"),
              QStringLiteral("ok"));
    umount2(name.constData(), MNT_DETACH);
}

TEST_F(JournalDatabaseTest, TheEndFinishesWhatWasAskedFor)
{
    int answered = 0;
    QObject context;
    {
        JournalDatabase database(profileJournal(path()));
        for (int i = 1; i <= 20; ++i)
            database
                .run<Unit>([i](SqlSession &session) {
                    return session.run(QStringLiteral("upgrade_add"), {{-i}});
                })
                .then(&context,
                      [&answered](const Result<Unit> &result) { answered += result ? 1 : 0; });
        EXPECT_EQ(answered, 0);
    }
    EXPECT_EQ(answered, 20);
    EXPECT_EQ(Outsider(path()).ask("SELECT count(*) FROM upgrade WHERE number < 0"),
              QStringLiteral("20"));
}

TEST_F(JournalDatabaseTest, TheEndDoesNotWaitForEver)
{
    std::optional<Result<int>> endless;
    std::optional<Result<int>> behind;
    QObject context;
    std::mutex mutex;
    mutex.lock();
    auto token = std::make_shared<int>(1);
    const std::weak_ptr<int> held = token;
    QElapsedTimer timer;
    {
        JournalDatabase database(profileJournal(path()));
        database
            .run<int>([&mutex, token = std::move(token)](SqlSession &) -> Result<int> {
                const std::lock_guard lock(mutex); // a disk that hangs
                return *token;
            })
            .then(&context, [&endless](const Result<int> &result) { endless = result; });
        database.run<int>([](SqlSession &) -> Result<int> { return 2; })
            .then(&context, [&behind](const Result<int> &result) { behind = result; });
        timer.start();
    }
    EXPECT_GE(timer.elapsed(), JournalDatabase::patience.count());
    ASSERT_TRUE(endless && behind);
    EXPECT_EQ(endless->error().code, Error::Code::Cancelled);
    EXPECT_EQ(behind->error().code, Error::Code::Cancelled);
    mutex.unlock();
    EXPECT_TRUE(waitFor([&held] { return held.expired(); })); // the thread ends by itself
}

TEST_F(JournalDatabaseTest, NothingAskedNothingMade)
{
    {
        const JournalDatabase database(profileJournal(path()));
    }
    EXPECT_FALSE(QFileInfo::exists(path()));
}

TEST_F(JournalDatabaseTest, MayEndInsideAnAnswer)
{
    auto database = std::make_unique<JournalDatabase>(profileJournal(path()));
    QObject context;
    database->run<int>([](SqlSession &) -> Result<int> { return 1; })
        .then(&context, [&database](const Result<int> &) { database.reset(); });
    waitFor([&database] { return !database; });
    EXPECT_FALSE(database);
}
