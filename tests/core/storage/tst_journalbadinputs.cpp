// SPDX-License-Identifier: GPL-3.0-or-later
// The rows journal-db of bad-inputs.csv: what a disk, another program or the clock do to the
// journal. Each row has a test of its own, named after it.
#include "core/storage/journalsession.h"
#include "core/storage/sqljournalstore.h"
#include "tests/core/storage/journalsamples.h"
#include "tests/core/storage/outsider.h"
#include "tests/support/badinput.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Jackfield;
using namespace std::chrono_literals;

namespace {

class JournalBadInputs : public testing::Test
{
protected:
    void open(const QString &file)
    {
        path = file;
        database = std::make_unique<JournalDatabase>(profileJournal(path));
        store = std::make_unique<SqlJournalStore>(*database, clock);
        QObject::connect(store.get(), &JournalStore::written, store.get(),
                         [this](const QString &id) { written.append(id); });
        QObject::connect(store.get(), &JournalStore::troubled, store.get(),
                         [this](const QString &words) { told.append(words); });
    }
    void open() { open(folder.filePath(QStringLiteral("journal.sqlite"))); }
    void close()
    {
        store.reset();
        database.reset();
    }
    /// The longest that the caller was held up.
    qint64 put(int first, int last)
    {
        qint64 longest = 0;
        for (int i = first; i <= last; ++i) {
            QElapsedTimer timer;
            timer.start();
            store->write(PutEntry {sampleEntry(i)});
            longest = std::max(longest, timer.elapsed());
        }
        return longest;
    }
    bool saved()
    {
        return waitFor([this] { return store->unsaved() == 0; });
    }
    /// The next attempt fails as well.
    void failAgain()
    {
        ASSERT_TRUE(waitFor([this] { return clock.pending() == 1; }));
        clock.advance(SqlJournalStore::retryDelay);
        ASSERT_EQ(clock.pending(), 0);
        ASSERT_TRUE(waitFor([this] { return clock.pending() == 1; }));
        ASSERT_TRUE(written.isEmpty());
    }
    /// Entries 1 to `last`, in their order, each once; told once, and that it is over.
    void expectAll(int last)
    {
        ASSERT_TRUE(waitFor([this] { return clock.pending() == 1; }));
        clock.advance(SqlJournalStore::retryDelay);
        ASSERT_TRUE(saved());
        QStringList ids;
        for (int i = 1; i <= last; ++i)
            ids.append(sampleEntry(i).id);
        EXPECT_EQ(written, ids);
        EXPECT_EQ(told.size(), 2);
        EXPECT_EQ(told.last(), QString());
        Outsider outsider(path);
        EXPECT_EQ(outsider.ask("SELECT count(*) FROM call"), QString::number(last));
        EXPECT_EQ(outsider.ask("PRAGMA integrity_check"), QStringLiteral("ok"));
    }
    static QByteArray bytesOf(const QString &name)
    {
        QFile file(name);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    QTemporaryDir folder;
    QString path;
    ManualClock clock;
    QStringList written;
    QStringList told;
    std::unique_ptr<JournalDatabase> database;
    std::unique_ptr<SqlJournalStore> store;
};

} // namespace

/// Also 60 times at any moment: tst_journalkill.
TEST_F(JournalBadInputs, L00)
{
    path = folder.filePath(QStringLiteral("journal.sqlite"));
    QProcess writer;
    writer.start(QStringLiteral(JOURNAL_WRITER), {path, QStringLiteral("1"), QStringLiteral("0")});
    QByteArray printed;
    while (!printed.contains("\n") && writer.waitForReadyRead())
        printed += writer.readAllStandardOutput();
    ::kill(pid_t(writer.processId()), SIGKILL);
    ASSERT_TRUE(writer.waitForFinished());
    ASSERT_TRUE(printed.startsWith("1\n")) << printed.constData();
    open(path);
    const auto entry = answerOf(store->entry(sampleEntry(1).id));
    EXPECT_TRUE(entry && *entry);
    EXPECT_EQ(Outsider(path).ask("PRAGMA integrity_check"), QStringLiteral("ok"));
}

TEST_F(JournalBadInputs, L01OnAFullDisk)
{
    const QByteArray disk = QFile::encodeName(folder.filePath(QStringLiteral("disk")));
    ASSERT_EQ(mkdir(disk.constData(), 0700), 0);
    if (geteuid() != 0 || mount("tmpfs", disk.constData(), "tmpfs", 0, "size=1m") != 0)
        GTEST_SKIP() << "only root can mount a small disk; L01WhereNoFileMayGrow stands for it";
    open(folder.filePath(QStringLiteral("disk/journal.sqlite")));
    ASSERT_TRUE(answerOf(store->countWork()));
    QFile filler(folder.filePath(QStringLiteral("disk/filler")));
    EXPECT_TRUE(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'x')) == 4096) { }
    EXPECT_LT(put(1, JournalStore::mostUnsaved), 100);
    EXPECT_TRUE(waitFor([this] { return !told.isEmpty(); }));
    EXPECT_TRUE(told.value(0).contains(QLatin1String("full"))) << qPrintable(told.value(0));
    failAgain();
    EXPECT_EQ(store->unsaved(), JournalStore::mostUnsaved);
    EXPECT_TRUE(filler.remove());
    EXPECT_EQ(mount("tmpfs", disk.constData(), "tmpfs", MS_REMOUNT, "size=64m"), 0);
    expectAll(JournalStore::mostUnsaved);
    close();
    umount2(disk.constData(), MNT_DETACH);
}

TEST_F(JournalBadInputs, L01WhereNoFileMayGrow)
{
    open();
    ASSERT_TRUE(answerOf(store->countWork()));
    struct rlimit before
    { };
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto signalBefore = std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit none
    {
        1, before.rlim_max
    };
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &none), 0);
    const qint64 longest = put(1, JournalStore::mostUnsaved);
    waitFor([this] { return !told.isEmpty(); });
    failAgain();
    const int waiting = store->unsaved();
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, signalBefore);
    EXPECT_LT(longest, 100);
    EXPECT_EQ(told.size(), 1);
    EXPECT_EQ(waiting, JournalStore::mostUnsaved);
    expectAll(JournalStore::mostUnsaved);
}

/// As long as it takes to try some times; each waits for the lock by itself as well.
TEST_F(JournalBadInputs, L02)
{
    open();
    ASSERT_TRUE(answerOf(store->countWork()));
    Outsider outsider(path);
    outsider.run("BEGIN EXCLUSIVE");
    EXPECT_LT(put(1, 20), 100);
    ASSERT_TRUE(waitFor([this] { return !told.isEmpty(); }));
    EXPECT_TRUE(told.first().contains(QLatin1String("locked")));
    for (int attempt = 0; attempt < 3; ++attempt)
        failAgain();
    EXPECT_EQ(store->unsaved(), 20);
    EXPECT_TRUE(answerOf(store->page({}, {}, 10))); // a lock for writing does not stop reading
    outsider.run("ROLLBACK");
    expectAll(20);
}

/// Root may write anywhere: where it runs this, the program is another user's.
TEST_F(JournalBadInputs, L04)
{
    constexpr uid_t nobody = 65534;
    const QString own = folder.filePath(QStringLiteral("own"));
    ASSERT_TRUE(QDir().mkdir(own));
    path = own + QLatin1String("/journal.sqlite");
    {
        auto made = JournalSession::open(path);
        ASSERT_TRUE(made);
    }
    const QByteArray name = QFile::encodeName(path);
    ASSERT_EQ(chmod(name.constData(), 0400), 0);
    QStringList arguments {path, QStringLiteral("1"), QStringLiteral("20")};
    if (geteuid() == 0) {
        ASSERT_EQ(chmod(QFile::encodeName(folder.path()).constData(), 0755), 0);
        for (const QString &each : {own, path})
            ASSERT_EQ(chown(QFile::encodeName(each).constData(), nobody, nobody), 0);
        arguments.append(QString::number(nobody));
    }
    QProcess writer;
    writer.start(QStringLiteral(JOURNAL_WRITER), arguments);
    QByteArray printed;
    while (!printed.contains('\n') && writer.waitForReadyRead())
        printed += writer.readAllStandardOutput();
    ASSERT_TRUE(printed.startsWith("trouble ")) << printed.constData();
    EXPECT_TRUE(printed.contains("Check the rights")) << printed.constData();
    struct stat status
    { };
    ASSERT_EQ(stat(name.constData(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0400U); // is not taken
    ASSERT_EQ(chmod(name.constData(), 0600), 0);
    ASSERT_TRUE(writer.waitForFinished());
    printed += writer.readAllStandardOutput();
    QList<QByteArray> lines = printed.trimmed().split('\n');
    EXPECT_EQ(lines.takeFirst().left(7), QByteArray("trouble"));
    EXPECT_EQ(lines.removeAll("well"), 1);
    QList<QByteArray> numbers;
    for (int i = 1; i <= 20; ++i)
        numbers.append(QByteArray::number(i));
    EXPECT_EQ(lines, numbers);
}

TEST_F(JournalBadInputs, L06)
{
    for (const char *mark :
         {"PRAGMA user_version = 999", "INSERT INTO upgrade (number) VALUES (9999)"}) {
        SCOPED_TRACE(mark);
        open(folder.filePath(QString::number(qHash(QByteArray(mark)))));
        put(1, 1);
        ASSERT_TRUE(saved());
        close();
        Outsider(path).run(mark);
        const QByteArray before = bytesOf(path);
        written.clear();
        told.clear();
        open(path);
        ASSERT_TRUE(waitFor([this] { return !told.isEmpty(); })); // without any change
        EXPECT_TRUE(told.first().contains(QLatin1String("newer Jackfield")));
        const auto page = answerOf(store->page({}, {}, 10));
        ASSERT_TRUE(page);
        EXPECT_EQ(idsOf(page->entries), QStringList {sampleEntry(1).id});
        put(2, 2);
        store->write(SetEntryNote {sampleEntry(1).id, QStringLiteral("x")});
        ASSERT_TRUE(saved());
        EXPECT_EQ(answerOf(store->forget(sampleTime(100))).error().code, Error::Code::Refused);
        EXPECT_TRUE(written.isEmpty());
        EXPECT_EQ(told.size(), 1);
        close();
        EXPECT_EQ(bytesOf(path), before);
    }
}

TEST_F(JournalBadInputs, L07)
{
    open();
    put(1, 1);
    put(1, 1);
    ASSERT_TRUE(saved());
    put(1, 1); // and over a restart
    close();
    open();
    put(1, 1);
    ASSERT_TRUE(saved());
    EXPECT_EQ(Outsider(path).ask("SELECT count(*) FROM call"), QStringLiteral("1"));
    EXPECT_EQ(answerOf(store->page({}, {}, 10))->entries.size(), 1);
}

TEST_F(JournalBadInputs, L08)
{
    constexpr int twoHours = 7200;
    open();
    put(twoHours + 1, twoHours + 2);
    put(1, 2); // the clock was set back
    close();
    open();
    put(3, 3);
    put(twoHours + 3, twoHours + 3); // and forward again
    ASSERT_TRUE(saved());
    const auto page = answerOf(store->page({}, {}, 10));
    ASSERT_TRUE(page);
    QStringList expected;
    for (const int number : {twoHours + 3, 3, 2, 1, twoHours + 2, twoHours + 1})
        expected.append(sampleEntry(number).id);
    EXPECT_EQ(idsOf(page->entries), expected);
}

TEST_F(JournalBadInputs, L09)
{
    const QString target = folder.filePath(QStringLiteral("passwd"));
    QFile file(target);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("root:x:0:0:root:/root:/bin/bash\n");
    file.close();
    ASSERT_EQ(chmod(QFile::encodeName(target).constData(), 0644), 0);
    const QByteArray before = bytesOf(target);
    const QString link = folder.filePath(QStringLiteral("journal.sqlite"));
    ASSERT_TRUE(QFile::link(target, link));
    open();
    put(1, 1);
    ASSERT_TRUE(waitFor([this] { return !told.isEmpty(); }));
    EXPECT_TRUE(told.first().contains(QLatin1String("link"))) << qPrintable(told.first());
    ASSERT_TRUE(saved());
    EXPECT_TRUE(written.isEmpty());
    close();
    EXPECT_EQ(bytesOf(target), before);
    struct stat status
    { };
    ASSERT_EQ(stat(QFile::encodeName(target).constData(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0644U);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::System).size(), 2); // no -wal
}

TEST_F(JournalBadInputs, EveryRowHasATest)
{
    QStringList tests;
    const testing::TestSuite *suite = testing::UnitTest::GetInstance()->current_test_suite();
    for (int i = 0; i < suite->total_test_count(); ++i)
        tests.append(QString::fromUtf8(suite->GetTestInfo(i)->name()).left(3));
    const QList<BadRow> rows = badRows("journal-db");
    EXPECT_GE(rows.size(), 8);
    for (const BadRow &row : rows)
        EXPECT_TRUE(tests.contains(row.name.left(3))) << qPrintable(row.name);
}
