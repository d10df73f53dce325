// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/journaldatabasetest.h"

using namespace Jackfield;

using JournalSessionTest = JournalDatabaseTest;

TEST_F(JournalSessionTest, WritesAheadAndFully)
{
    make();
    Outsider outsider(path());
    EXPECT_EQ(outsider.ask("PRAGMA journal_mode"), QStringLiteral("wal"));
    EXPECT_EQ(outsider.ask("PRAGMA integrity_check"), QStringLiteral("ok"));
    EXPECT_EQ(outsider.ask("SELECT number FROM upgrade"), allNumbers());
}

TEST_F(JournalSessionTest, UpgradesOnce)
{
    make();
    make();
    Outsider(path()).run("DELETE FROM upgrade WHERE number = 2");
    Outsider(path()).run("DROP TABLE queue_minute");
    make(); // from any version
    EXPECT_EQ(Outsider(path()).ask("SELECT count(*) FROM queue_minute"), QStringLiteral("0"));
}

TEST_F(JournalSessionTest, AnUpgradeThatFailsChangesNothing)
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

TEST_F(JournalSessionTest, ANewerOneIsLeftAlone)
{
    make();
    Outsider(path()).run("INSERT INTO upgrade (number) VALUES (9999)");
    const QByteArray before = bytesOf(path());
    {
        JournalDatabase database(profileJournal(path()));
        EXPECT_EQ(upgrades(database), newestUpgrade() + 1); // is read
        const auto result = add(database, 3);
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, Error::Code::Refused);
        EXPECT_TRUE(result.error().detail.contains(QLatin1String("newer Jackfield")));
        EXPECT_TRUE(result.error().detail.contains(path()));
        EXPECT_EQ(add(database, 3).error(), result.error()); // nor the next one
        EXPECT_EQ(upgrades(database), newestUpgrade() + 1);
    }
    EXPECT_EQ(bytesOf(path()), before);
}

TEST_F(JournalSessionTest, AForeignOneIsLeftAlone)
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

TEST_F(JournalSessionTest, ADamagedOneIsLeftAlone)
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

TEST_F(JournalSessionTest, DamageThatShowsLaterEndsIt)
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

/// As one is that was killed while it made the file: it does not write ahead yet.
TEST_F(JournalSessionTest, WhatWasLeftHalfWrittenIsTakenBack)
{
    make();
    const QString left = path("left.sqlite");
    {
        Outsider outsider(path());
        EXPECT_EQ(outsider.ask("PRAGMA journal_mode = DELETE"), QStringLiteral("delete"));
        outsider.run("PRAGMA cache_size = 5"); // writes before its end
        outsider.run("BEGIN IMMEDIATE");
        outsider.run("WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < "
                     "5000) INSERT INTO upgrade (number, applied) SELECT -i, hex(randomblob(100)) "
                     "FROM n");
        const QString journal = QStringLiteral("-journal");
        ASSERT_TRUE(QFile::copy(path(), left));
        ASSERT_TRUE(QFile::copy(path() + journal, left + journal));
        outsider.run("ROLLBACK");
    }
    JournalDatabase database(profileJournal(left));
    EXPECT_EQ(upgrades(database), newestUpgrade());
    EXPECT_TRUE(add(database, -1));
    EXPECT_EQ(Outsider(left).ask("PRAGMA integrity_check"), QStringLiteral("ok"));
}

TEST_F(JournalSessionTest, WhatIsUpToDateIsReadWhileAnotherWrites)
{
    make();
    Outsider outsider(path());
    outsider.run("BEGIN EXCLUSIVE");
    JournalDatabase database(profileJournal(path()));
    EXPECT_EQ(upgrades(database), newestUpgrade());
    outsider.run("ROLLBACK");
}
