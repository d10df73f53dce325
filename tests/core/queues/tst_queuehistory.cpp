// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/phonestore.h"
#include "core/queues/queuehistory.h"
#include "tests/support/csv.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace std::chrono_literals;

static const SystemId pbx {QStringLiteral("pbx")};
static const QString sales = QStringLiteral("Sales");

/// What a database would keep; outlives the store that writes into it.
struct Shelf
{
    QList<NamedQueueMinute> minutes;
    int saves = 0;
    std::vector<Resolver<Result<QList<NamedQueueMinute>>>> loads;
    bool answersLater = false;
};

class ShelfStore final : public QueueHistoryStore
{
public:
    explicit ShelfStore(Shelf &shelf)
        : m_shelf(shelf)
    { }
    Pending<Result<QList<NamedQueueMinute>>> load(qint64 from) override
    {
        if (m_shelf.answersLater) {
            m_shelf.loads.emplace_back(failure(Error::Code::Cancelled));
            return m_shelf.loads.back().pending();
        }
        QList<NamedQueueMinute> since;
        for (const NamedQueueMinute &each : m_shelf.minutes)
            if (each.minute.minute >= from)
                since.append(each);
        return Pending<Result<QList<NamedQueueMinute>>>::ready(since);
    }
    void save(const QList<NamedQueueMinute> &minutes) override
    {
        ++m_shelf.saves;
        for (const NamedQueueMinute &each : minutes) {
            const auto same = std::find_if(
                m_shelf.minutes.begin(), m_shelf.minutes.end(), [&](const auto &other) {
                    return other.queue == each.queue && other.minute.minute == each.minute.minute;
                });
            if (same == m_shelf.minutes.end())
                m_shelf.minutes.append(each);
            else
                same->minute = merged(same->minute, each.minute);
        }
    }

private:
    Shelf &m_shelf;
};

class QueueHistoryTest : public testing::Test
{
protected:
    QueueHistoryTest() { add(pbx); }
    void add(const SystemId &id)
    {
        SystemStatus system;
        system.id = id;
        store.addSystem(system);
        store.setLink(id, PhoneSystem::Link::Online, {});
    }
    void begin()
    {
        history = std::make_unique<QueueHistory>(clock, store, std::make_unique<ShelfStore>(shelf));
        QObject::connect(history.get(), &QueueHistory::minutePassed, history.get(),
                         [this] { ++passed; });
        history->start();
    }
    void tell() { store.apply(pbx, QueueChanged {queue}); }
    QList<QueueMinute> last(int count = QueueHistory::keptMinutes)
    {
        return history->last(queue.id, count);
    }
    QueueMinute newest() { return last().value(last().size() - 1); }
    static Queue called(const QString &name)
    {
        Queue made;
        made.id = QueueId::of(pbx, name);
        made.name = name;
        return made;
    }

    ManualClock clock;
    PhoneStore store {clock};
    Shelf shelf;
    Queue queue = called(sales);
    std::unique_ptr<QueueHistory> history;
    int passed = 0;
    const qint64 nine = clock.now().toSecsSinceEpoch() / 60;
};

TEST_F(QueueHistoryTest, AMinuteHasTheMostAndTheLast)
{
    begin();
    queue.waiting = 2;
    queue.connected = 1;
    queue.averageWait = 10s;
    queue.serviceLevel = 0.5;
    tell();
    clock.advance(20s);
    queue.waiting = 5;
    queue.connected = 0;
    tell();
    clock.advance(20s);
    queue.waiting = 1;
    queue.averageWait = 12s;
    queue.serviceLevel = 0.75;
    tell();
    clock.advance(10s);
    QueueMinute expected;
    expected.minute = nine;
    expected.waiting = 5;
    expected.connected = 1;
    expected.averageWait = 12s;
    expected.serviceLevel = 0.75;
    expected.seen = 50s;
    EXPECT_EQ(last(), QList<QueueMinute> {expected});
    EXPECT_EQ(passed, 0);
    EXPECT_EQ(shelf.saves, 0);

    clock.advance(10s);
    EXPECT_EQ(passed, 1);
    expected.seen = 60s;
    ASSERT_EQ(shelf.minutes.size(), 1);
    EXPECT_EQ(shelf.minutes.first(), (NamedQueueMinute {queue.id, sales, expected}));
    clock.advance(30s);
    // What goes on belongs to the next minute too.
    QueueMinute next = expected;
    next.minute = nine + 1;
    next.waiting = 1;
    next.connected = 0;
    next.seen = 30s;
    EXPECT_EQ(last(), (QList<QueueMinute> {expected, next}));
    EXPECT_EQ(last(1), QList<QueueMinute> {next});
    EXPECT_EQ(history->all(),
              (QList<NamedQueueMinute> {{queue.id, sales, expected}, {queue.id, sales, next}}));
}

TEST_F(QueueHistoryTest, WaitsRunOnWithoutEvents)
{
    begin();
    queue.callers.append(QueueCaller());
    queue.waiting = 1;
    tell();
    clock.advance(45s);
    EXPECT_EQ(newest().longestWait, 45s);
    clock.advance(30s);
    EXPECT_EQ(last().first().longestWait, 60s);
    EXPECT_EQ(newest().longestWait, 75s);
    queue.callers.clear();
    queue.waiting = 0;
    tell();
    clock.advance(60s);
    EXPECT_EQ(last().at(1).longestWait, 75s);
    EXPECT_EQ(newest().longestWait, 0s);
    EXPECT_EQ(newest().waiting, 0);
}

TEST_F(QueueHistoryTest, OldAndLostDataIsAGap)
{
    begin();
    queue.staleAfter = 10s;
    queue.callers.append(QueueCaller());
    queue.waiting = 1;
    tell();
    clock.advance(30s);
    EXPECT_EQ(newest().seen, 10s);
    EXPECT_EQ(newest().longestWait, 10s); // not guessed any further
    tell();
    clock.advance(5s);
    store.setLink(pbx, PhoneSystem::Link::Reconnecting, {});
    clock.advance(2min);
    EXPECT_EQ(last().size(), 1); // nothing of the two minutes
    EXPECT_EQ(newest().seen, 15s);
    store.setLink(pbx, PhoneSystem::Link::Online, {});
    tell();
    clock.advance(5s);
    ASSERT_EQ(last().size(), 2);
    EXPECT_EQ(newest().minute, nine + 2);
    EXPECT_EQ(newest().seen, 5s);
}

struct Counting
{
    const char *name;
    std::optional<int> before; ///< At the first look.
    std::optional<int> after; ///< A look later.
    bool isOwnMinute = false; ///< Counting began after our start, in this minute.
    bool beganAnew = false; ///< countedSince is another one at the second look.
    int expected = 0;
};

class CountsOfAMinute : public QueueHistoryTest, public testing::WithParamInterface<Counting>
{ };

TEST_P(CountsOfAMinute, AreWhatCame)
{
    begin();
    clock.advance(2s);
    queue.countedSince = GetParam().isOwnMinute ? clock.now() : clock.now().addSecs(-3600);
    queue.answered = queue.abandoned = GetParam().before;
    tell();
    clock.advance(5s);
    if (GetParam().beganAnew)
        queue.countedSince = clock.now().addSecs(-3);
    queue.answered = queue.abandoned = GetParam().after;
    tell();
    EXPECT_EQ(newest().answered, GetParam().expected);
    EXPECT_EQ(newest().abandoned, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    QueueHistory, CountsOfAMinute,
    testing::Values(Counting {"SameAsBefore", 7, 7, false, false, 0},
                    Counting {"More", 7, 9, false, false, 2},
                    Counting {"BeforeOurTime", 7, 7, false, false, 0},
                    Counting {"OurOwnMinute", 4, 6, true, false, 6},
                    Counting {"Less", 7, 3, false, false, 3},
                    Counting {"LessThanNothing", 7, -1, false, false, 0},
                    Counting {"AnewAndMore", 7, 9, false, true, 9},
                    Counting {"AnewAndLess", 7, 2, false, true, 2},
                    Counting {"AnewAndSame", 7, 7, false, true, 7},
                    Counting {"NotToldAnyMore", 7, std::nullopt, false, false, 0},
                    Counting {"NeverTold", std::nullopt, std::nullopt, false, false, 0}),
    [](const auto &row) { return std::string(row.param.name); });

TEST_F(QueueHistoryTest, CountsOfUnknownBeginningAreNotOurs)
{
    begin();
    queue.answered = 100; // countedSince is not told
    tell();
    EXPECT_EQ(newest().answered, 0);
    queue.answered = 101;
    tell();
    EXPECT_EQ(newest().answered, 1);
}

TEST_F(QueueHistoryTest, CountsThatAreToldLateAreNotOurs)
{
    begin();
    tell();
    queue.answered = 100;
    tell();
    EXPECT_EQ(newest().answered, 0);
    queue.answered.reset();
    tell();
    queue.answered = 103;
    tell();
    EXPECT_EQ(newest().answered, 3);
}

TEST_F(QueueHistoryTest, SleepsWhileThereIsNothingToTell)
{
    begin();
    clock.advance(10min);
    EXPECT_EQ(clock.pending(), 0);
    EXPECT_EQ(passed, 0);
    tell();
    EXPECT_EQ(clock.pending(), 1);
    EXPECT_EQ(newest().minute, nine + 10);
    clock.advance(1min);
    EXPECT_EQ(clock.pending(), 1);
    store.apply(pbx, QueueRemoved {queue.id});
    clock.advance(std::chrono::hours(25));
    EXPECT_EQ(clock.pending(), 0); // all of it is forgotten
}

TEST_F(QueueHistoryTest, NoFlowOverTheBrim)
{
    begin();
    queue.answered = 0;
    tell();
    for (int i = 0; i < 4; ++i) {
        queue.countedSince = clock.now().addSecs(i);
        queue.answered = queue.abandoned = std::numeric_limits<int>::max();
        tell();
        queue.answered = queue.abandoned = std::numeric_limits<int>::min();
        tell();
    }
    EXPECT_EQ(newest().answered, std::numeric_limits<int>::max());
    EXPECT_EQ(merged(newest(), newest()).abandoned, std::numeric_limits<int>::max());
}

TEST_F(QueueHistoryTest, AQueueThatGoesAndComesBack)
{
    begin();
    queue.answered = 10;
    queue.waiting = 1;
    tell();
    clock.advance(10s);
    store.apply(pbx, QueueRemoved {queue.id});
    clock.advance(10s);
    EXPECT_EQ(newest().seen, 10s);
    queue.answered = 13;
    tell();
    clock.advance(10s);
    EXPECT_EQ(newest().seen, 20s);
    EXPECT_EQ(newest().answered, 3);
    EXPECT_EQ(last().size(), 1);
}

TEST_F(QueueHistoryTest, SeveralQueuesOfSeveralSystems)
{
    const SystemId second {QStringLiteral("aaa")};
    add(second);
    begin();
    Queue other = called(sales);
    other.id = QueueId::of(second, sales);
    other.waiting = 9;
    queue.waiting = 1;
    tell();
    store.apply(second, QueueChanged {other});
    clock.advance(60s);
    EXPECT_EQ(shelf.saves, 1); // one for all
    EXPECT_EQ(shelf.minutes.size(), 2);
    const auto all = history->all();
    ASSERT_EQ(all.size(), 4); // two each: the running minute too
    EXPECT_EQ(all.at(0).queue, other.id);
    EXPECT_EQ(all.at(1).minute.minute, nine + 1);
    EXPECT_EQ(all.at(2).queue, queue.id);
    EXPECT_EQ(history->last(other.id, 2).first().waiting, 9);
    EXPECT_EQ(history->last(queue.id, 2).first().waiting, 1);
}

TEST_F(QueueHistoryTest, ARestartWithinAMinuteAddsUp)
{
    begin();
    queue.answered = 5;
    queue.waiting = 4;
    tell();
    clock.advance(20s);
    queue.answered = 7;
    tell();
    history.reset();
    ASSERT_EQ(shelf.minutes.size(), 1);
    EXPECT_EQ(shelf.minutes.first().minute.answered, 2);
    EXPECT_EQ(shelf.minutes.first().minute.seen, 20s);

    clock.advance(10s);
    store.apply(pbx, QueueRemoved {queue.id});
    begin();
    EXPECT_EQ(passed, 1); // for what was loaded
    queue.waiting = 1;
    queue.answered = 8; // came while nobody looked
    tell();
    queue.answered = 9;
    tell();
    clock.advance(10s);
    EXPECT_EQ(last().size(), 1);
    EXPECT_EQ(newest().answered, 3);
    EXPECT_EQ(newest().waiting, 4);
    EXPECT_EQ(newest().seen, 30s);
    history.reset();
    ASSERT_EQ(shelf.minutes.size(), 1);
    EXPECT_EQ(shelf.minutes.first().minute.answered, 3);
    EXPECT_EQ(shelf.minutes.first().minute.seen, 30s);
}

TEST_F(QueueHistoryTest, WhatIsLoadedLateIsAdded)
{
    shelf.answersLater = true;
    begin();
    queue.waiting = 1;
    tell();
    clock.advance(70s); // a minute of our own is over by now
    QueueMinute old;
    old.minute = nine;
    old.waiting = 8;
    old.answered = 3;
    old.seen = 30s;
    QueueMinute older = old;
    older.minute = nine - 60;
    QueueMinute tooOld = old;
    tooOld.minute = nine - QueueHistory::keptMinutes;
    Resolver resolver = std::move(shelf.loads.front());
    resolver.resolve(QList<NamedQueueMinute> {
        {queue.id, sales, tooOld}, {queue.id, sales, older}, {queue.id, sales, old}});
    EXPECT_EQ(passed, 2);
    ASSERT_EQ(last().size(), 3);
    EXPECT_EQ(last().first(), older);
    EXPECT_EQ(last().at(1).waiting, 8);
    EXPECT_EQ(last().at(1).answered, 3);
    EXPECT_EQ(last().at(1).seen, 60s);
    ASSERT_EQ(shelf.minutes.size(), 1);
    EXPECT_EQ(shelf.minutes.first().minute.answered, 0); // only what is ours goes there again
}

TEST_F(QueueHistoryTest, AnAnswerAfterTheEndIsDropped)
{
    shelf.answersLater = true;
    begin();
    history.reset();
    Resolver resolver = std::move(shelf.loads.front());
    resolver.resolve(failure(Error::Code::Storage, QStringLiteral("gone")));
    SUCCEED();
}

TEST_F(QueueHistoryTest, WorksWithoutAStore)
{
    history = std::make_unique<QueueHistory>(clock, store, nullptr);
    history->start();
    queue.waiting = 1;
    tell();
    clock.advance(2min);
    EXPECT_EQ(last().size(), 3);
    history.reset();
}

TEST_F(QueueHistoryTest, TheClockPutForward)
{
    begin();
    queue.waiting = 1;
    tell();
    clock.advance(20s);
    clock.jumpWallClock(10min);
    queue.waiting = 2;
    tell();
    clock.advance(10s);
    ASSERT_EQ(last().size(), 2);
    EXPECT_EQ(last().first().minute, nine);
    EXPECT_EQ(last().first().seen, 20s);
    EXPECT_EQ(last().first().waiting, 1);
    EXPECT_EQ(newest().minute, nine + 10);
    EXPECT_EQ(newest().seen, 10s);
}

TEST_F(QueueHistoryTest, TheClockPutBackCountsNothingTwice)
{
    begin();
    queue.answered = 0;
    queue.waiting = 3;
    tell();
    clock.advance(30s);
    queue.answered = 2;
    tell();
    clock.advance(70s); // 09:01:40, a minute is closed
    clock.jumpWallClock(-60s); // 09:00:40 again
    queue.answered = 3;
    queue.waiting = 1;
    tell();
    EXPECT_EQ(last().size(), 1); // 09:01 is not yet
    EXPECT_EQ(newest().minute, nine);
    EXPECT_EQ(newest().answered, 3);
    clock.advance(10s);
    EXPECT_EQ(newest().seen, 60s); // never more than a minute has
    clock.advance(70s); // 09:02:00
    ASSERT_EQ(last().size(), 3);
    int answered = 0;
    for (const QueueMinute &minute : last())
        answered += minute.answered;
    EXPECT_EQ(answered, 3);
    EXPECT_EQ(last().at(1).seen, 60s);
    history.reset();
    answered = 0;
    for (const NamedQueueMinute &minute : std::as_const(shelf.minutes))
        answered += minute.minute.answered;
    EXPECT_EQ(answered, 3);
}

TEST_F(QueueHistoryTest, KeepsADayAndNoMore)
{
    begin();
    queue.waiting = 1;
    tell();
    clock.advance(std::chrono::hours(25));
    EXPECT_EQ(last().size(), QueueHistory::keptMinutes);
    EXPECT_EQ(history->all().size(), QueueHistory::keptMinutes);
    EXPECT_EQ(shelf.minutes.size(), 25 * 60);
    store.apply(pbx, QueueRemoved {queue.id});
    clock.advance(std::chrono::hours(25));
    EXPECT_TRUE(history->all().isEmpty());
    EXPECT_EQ(shelf.minutes.size(), 25 * 60 + 1);
}

TEST_F(QueueHistoryTest, Csv)
{
    QueueMinute minute;
    minute.minute = nine;
    minute.waiting = 3;
    minute.connected = 2;
    minute.longestWait = 61s;
    minute.answered = 4;
    minute.abandoned = 1;
    minute.seen = 60s;
    QueueMinute full = minute;
    full.averageWait = 12s;
    full.serviceLevel = 0.875;
    const QByteArray csv = queueHistoryCsv({{queue.id, QStringLiteral("=cmd|'/c calc'!A1"), minute},
                                            {queue.id, QStringLiteral("Sales, \"EU\""), full}});
    ASSERT_TRUE(csv.startsWith("\xef\xbb\xbf"));
    EXPECT_EQ(csv.count("\r\n"), 3);
    EXPECT_EQ(csv.count('\n'), 3);
    const auto records = csvRecords(QString::fromUtf8(csv.mid(3)).remove(QLatin1Char('\r')));
    ASSERT_EQ(records.size(), 3);
    EXPECT_EQ(records.at(0).join(QLatin1Char('|')),
              QStringLiteral("System|Queue|Minute|Most waiting|Most connected|Longest wait (s)|"
                             "Answered|Abandoned|Average wait (s)|Service level (%)|Seen (s)"));
    EXPECT_EQ(records.at(1).join(QLatin1Char(';')),
              QStringLiteral("pbx;'=cmd|'/c calc'!A1;2026-01-05T09:00:00Z;3;2;61;4;1;;;60"));
    EXPECT_EQ(records.at(2).join(QLatin1Char(';')),
              QStringLiteral("pbx;Sales, \"EU\";2026-01-05T09:00:00Z;3;2;61;4;1;12;87.5;60"));
}
