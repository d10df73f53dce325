// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/journaldatabasetest.h"

#include <QElapsedTimer>

#include <mutex>
#include <sys/mount.h>
#include <unistd.h>

using namespace Jackfield;
using namespace std::chrono_literals;

TEST_F(JournalDatabaseTest, IsForItsOwnerAloneWhateverTheUmask)
{
    for (const mode_t mask : {mode_t(0), mode_t(022), mode_t(0777)}) {
        const mode_t before = umask(mask);
        const QString file = path("m%1/journal.sqlite").arg(mask);
        JournalDatabase database(profileJournal(file));
        const auto result = upgrades(database);
        umask(before);
        ASSERT_EQ(result, newestUpgrade()) << mask;
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
    EXPECT_EQ(upgrades(database), newestUpgrade());
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
    EXPECT_EQ(upgrades(one), newestUpgrade() + 40);
    EXPECT_EQ(upgrades(two), newestUpgrade() + 40);
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
    ASSERT_EQ(upgrades(database), newestUpgrade());
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
    EXPECT_EQ(upgrades(database), newestUpgrade());
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
        EXPECT_EQ(upgrades(database), newestUpgrade());
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
