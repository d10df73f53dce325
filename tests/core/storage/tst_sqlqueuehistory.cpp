// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journaldatabase.h"
#include "core/storage/journalsession.h"
#include "core/storage/sqlqueuehistory.h"
#include "tests/core/storage/outsider.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace std::chrono_literals;

using Minutes = QList<NamedQueueMinute>;

static NamedQueueMinute sample(qint64 number, const QString &local = QStringLiteral("Sales"))
{
    QueueMinute minute;
    minute.minute = number;
    minute.waiting = 3;
    minute.connected = 2;
    minute.longestWait = 61s;
    minute.answered = 4;
    minute.abandoned = 1;
    minute.seen = 40s;
    return {QueueId::of({QStringLiteral("pbx")}, local), local, minute};
}

class SqlQueueHistoryTest : public testing::Test
{
protected:
    void open()
    {
        close();
        database = std::make_unique<JournalDatabase>(profileJournal(path));
        store = std::make_unique<SqlQueueHistory>(
            *database, [this](const QString &words) { told.append(words); });
    }
    void close()
    {
        store.reset();
        database.reset();
    }
    Result<Minutes> load(qint64 from = 0)
    {
        std::optional<Result<Minutes>> answer;
        QObject context;
        store->load(from).then(&context,
                               [&answer](const Result<Minutes> &minutes) { answer = minutes; });
        waitFor([&answer] { return answer.has_value(); });
        return answer.value_or(failure(Error::Code::TimedOut));
    }

    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.sqlite"));
    QStringList told;
    std::unique_ptr<JournalDatabase> database;
    std::unique_ptr<SqlQueueHistory> store;
};

TEST_F(SqlQueueHistoryTest, RoundTripOverRestarts)
{
    open();
    EXPECT_EQ(load(), Minutes {});
    NamedQueueMinute full = sample(29'000'002, QStringLiteral("Störung'; DROP TABLE \"x\" ☎"));
    full.minute.averageWait = 12s;
    full.minute.serviceLevel = 0.875;
    const NamedQueueMinute bare = sample(29'000'001);
    store->save({full, bare});
    close(); // at once: what was handed over is on the disk
    open();
    EXPECT_EQ(load(), (Minutes {bare, full})); // oldest first
    EXPECT_EQ(load(29'000'002), Minutes {full});
    EXPECT_EQ(load(29'000'003), Minutes {});
    EXPECT_TRUE(told.isEmpty());
}

TEST_F(SqlQueueHistoryTest, TwoPartsOfAMinuteAreAdded)
{
    open();
    NamedQueueMinute first = sample(29'000'001);
    first.minute.averageWait = 12s;
    first.minute.serviceLevel = 0.5;
    NamedQueueMinute second = sample(29'000'001);
    second.name = QStringLiteral("Renamed");
    second.minute.waiting = 1;
    second.minute.connected = 9;
    second.minute.longestWait = 5s;
    second.minute.averageWait = 10s;
    store->save({first});
    store->save({second});
    const auto minutes = load();
    ASSERT_TRUE(minutes && minutes->size() == 1);
    EXPECT_EQ(minutes->first().name, second.name);
    // The database and the memory agree on what a sum is.
    EXPECT_EQ(minutes->first().minute, merged(first.minute, second.minute));
    EXPECT_EQ(minutes->first().minute.answered, 8);
    EXPECT_EQ(minutes->first().minute.seen, 60s);
}

TEST_F(SqlQueueHistoryTest, SameMinuteOfOtherQueuesStaysApart)
{
    open();
    const Minutes both {sample(29'000'001, QStringLiteral("a")),
                        sample(29'000'001, QStringLiteral("b"))};
    store->save(both);
    EXPECT_EQ(load(), both);
}

TEST_F(SqlQueueHistoryTest, ForgetsAfter400Days)
{
    open();
    constexpr qint64 now = 29'000'000;
    constexpr qint64 kept = 400 * 24 * 60;
    store->save({sample(now - kept - 1), sample(now - kept), sample(now)});
    EXPECT_EQ(load(now), Minutes {sample(now)});
    EXPECT_EQ(load(0), (Minutes {sample(now - kept), sample(now)}));
}

TEST_F(SqlQueueHistoryTest, TellsOnceAndKeepsWhatWasNotWritten)
{
    QFile inTheWay(folder.filePath(QStringLiteral("later")));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    database = std::make_unique<JournalDatabase>(
        profileJournal(folder.filePath(QStringLiteral("later/journal.sqlite"))));
    store = std::make_unique<SqlQueueHistory>(*database,
                                              [this](const QString &words) { told.append(words); });
    EXPECT_EQ(load().error().code, Error::Code::Storage);
    store->save({sample(29'000'001)});
    store->save({sample(29'000'002)});
    EXPECT_FALSE(load());
    ASSERT_EQ(told.size(), 1);
    EXPECT_FALSE(told.first().isEmpty());

    ASSERT_TRUE(inTheWay.remove());
    store->save({sample(29'000'003)});
    const auto minutes = load();
    ASSERT_TRUE(minutes);
    EXPECT_EQ(minutes->size(), 3);
    ASSERT_EQ(told.size(), 2);
    EXPECT_EQ(told.last(), QString());
}

TEST_F(SqlQueueHistoryTest, ARefusedDatabaseIsToldOfOnce)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("not a database").repeated(200));
    file.close();
    open();
    store->save({sample(29'000'001)});
    EXPECT_EQ(load().error().code, Error::Code::Refused);
    EXPECT_FALSE(load());
    EXPECT_EQ(told.size(), 1);
}

TEST_F(SqlQueueHistoryTest, NoAnswerAfterTheEnd)
{
    open();
    bool isAnswered = false;
    QObject context;
    store->load(0).then(&context, [&isAnswered](const Result<Minutes> &minutes) {
        isAnswered = true;
        EXPECT_FALSE(minutes);
    });
    close();
    EXPECT_TRUE(isAnswered);
}

TEST_F(SqlQueueHistoryTest, ADayOfFiftyQueues)
{
    open();
    constexpr qint64 first = 29'000'000;
    QElapsedTimer timer;
    timer.start();
    for (qint64 minute = first; minute < first + 24 * 60; minute += 60) {
        Minutes hour;
        for (qint64 each = minute; each < minute + 60; ++each)
            for (int queue = 0; queue < 50; ++queue)
                hour.append(sample(each, QStringLiteral("Queue %1").arg(queue)));
        store->save(hour);
    }
    ASSERT_TRUE(load(first)); // All before it is done; the end of the program would not wait long.
    close();
    open();
    RecordProperty("savedMs", int(timer.restart()));
    const auto minutes = load(first);
    RecordProperty("loadedMs", int(timer.elapsed()));
    ASSERT_TRUE(minutes);
    EXPECT_EQ(minutes->size(), 24 * 60 * 50);
}

TEST_F(SqlQueueHistoryTest, ThatOfANewerVersionIsRead)
{
    open();
    store->save({sample(29'000'001)});
    close();
    Outsider(path).run("PRAGMA user_version = 999");
    open();
    EXPECT_EQ(load(29'000'000), Minutes {sample(29'000'001)});
    EXPECT_TRUE(told.isEmpty());
    store->save({sample(29'000'002)});
    ASSERT_TRUE(waitFor([this] { return !told.isEmpty(); }));
    EXPECT_TRUE(told.first().contains(QLatin1String("newer Jackfield")));
    EXPECT_EQ(load(29'000'000), Minutes {sample(29'000'001)});
}
