// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/phonestore.h"
#include "core/queues/queuealarms.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace std::chrono_literals;

using Standing = QueueAlarms::Alarm;
using Sound = QueueBoard::Sound;

static const QString sales = QStringLiteral("Sales");
static const SystemId pbx {QStringLiteral("pbx")};

static QueueBoard waitingBoard(std::optional<int> amber, std::optional<int> red, Sound sound)
{
    QueueBoard board;
    board.limits.insert(QueueMetric::Waiting, {amber, red});
    board.sound = sound;
    return board;
}

TEST(QueueLevels, EveryMetricOnItsSideOfTheLimit)
{
    const QueueLimits limits {30, 60};
    using Metric = QueueMetric;
    const struct
    {
        Metric metric;
        QueueLimits limits;
        std::optional<double> value;
        QueueLevel level;
    } rows[] = {
        {Metric::Waiting, limits, std::nullopt, QueueLevel::Normal},
        {Metric::Waiting, limits, 0, QueueLevel::Normal},
        {Metric::Waiting, limits, 29, QueueLevel::Normal},
        {Metric::Waiting, limits, 30, QueueLevel::Amber},
        {Metric::LongestWait, limits, 59, QueueLevel::Amber},
        {Metric::LongestWait, limits, 60, QueueLevel::Red},
        {Metric::AverageWait, limits, 61, QueueLevel::Red},
        {Metric::Abandoned, {std::nullopt, 1}, 0, QueueLevel::Normal},
        {Metric::Abandoned, {std::nullopt, 1}, 1, QueueLevel::Red},
        {Metric::Abandoned, {1, std::nullopt}, 1000, QueueLevel::Amber},
        {Metric::Abandoned, {}, 1000, QueueLevel::Normal},
        {Metric::ServiceLevel, {80, 60}, std::nullopt, QueueLevel::Normal},
        {Metric::ServiceLevel, {80, 60}, 80, QueueLevel::Normal},
        {Metric::ServiceLevel, {80, 60}, 79.9, QueueLevel::Amber},
        {Metric::ServiceLevel, {80, 60}, 60, QueueLevel::Amber},
        {Metric::ServiceLevel, {80, 60}, 59.99, QueueLevel::Red},
        {Metric::ServiceLevel, {80, 60}, 0, QueueLevel::Red},
    };
    for (const auto &row : rows)
        EXPECT_EQ(levelOf(row.metric, row.limits, row.value), row.level)
            << int(row.metric) << " " << row.value.value_or(-1);
}

TEST(QueueLevels, ValuesOfAQueue)
{
    Queue queue;
    for (const QueueMetric metric :
         {QueueMetric::Waiting, QueueMetric::LongestWait, QueueMetric::AverageWait,
          QueueMetric::Abandoned, QueueMetric::ServiceLevel})
        EXPECT_FALSE(valueOf(metric, queue, 0ms)) << int(metric);
    queue.waiting = 3;
    queue.longestWait = 40s;
    queue.averageWait = 11s;
    queue.abandoned = 2;
    queue.serviceLevel = 0.29;
    EXPECT_EQ(valueOf(QueueMetric::Waiting, queue, 0ms), 3.0);
    EXPECT_EQ(valueOf(QueueMetric::LongestWait, queue, 0ms), 40.0);
    EXPECT_EQ(valueOf(QueueMetric::AverageWait, queue, 0ms), 11.0);
    EXPECT_EQ(valueOf(QueueMetric::Abandoned, queue, 0ms), 2.0);
    // Not 28.999…: a limit of 29 per cent is kept.
    EXPECT_EQ(valueOf(QueueMetric::ServiceLevel, queue, 0ms), 29.0);
    QueueCaller caller;
    caller.enteredTick = 1s;
    queue.callers = {caller};
    EXPECT_EQ(valueOf(QueueMetric::LongestWait, queue, 62s), 61.0);
}

class QueueAlarmsTest : public testing::Test
{
protected:
    QueueAlarmsTest()
    {
        SystemStatus system;
        system.id = pbx;
        store.addSystem(system);
        queue.id = id;
        queue.name = sales;
        QObject::connect(&alarms, &QueueAlarms::soundWanted, &alarms,
                         [this](const QueueId &of, QueueLevel level) {
                             EXPECT_EQ(of, id);
                             sounds +=
                                 level == QueueLevel::Red ? QLatin1Char('r') : QLatin1Char('a');
                         });
        QObject::connect(&alarms, &QueueAlarms::changed, &alarms, [this] { ++changes; });
    }
    void link(PhoneSystem::Link state) { store.setLink(pbx, state, {}); }
    void boards(const QueueBoard &board) { alarms.setBoards({{sales, board}}); }
    void waiting(int count)
    {
        queue.waiting = count;
        store.apply(pbx, QueueChanged {queue});
    }
    /// What it takes to get somewhere, a letter each.
    void act(char what)
    {
        switch (what) {
        case 'n':
            return waiting(0);
        case 'a':
            return waiting(3);
        case 'r':
            return waiting(6);
        case 'A':
            return alarms.acknowledge(id);
        case 'S':
            return alarms.snooze(id);
        case 'W':
            return alarms.wake(id);
        case 'L': // the link is lost
            return link(PhoneSystem::Link::Reconnecting);
        case 'B': // and back, with the same figures
            link(PhoneSystem::Link::Online);
            return store.apply(pbx, QueueChanged {queue});
        case 'X':
            return store.apply(pbx, QueueRemoved {id});
        case 't':
            return clock.advance(30s);
        case 'm':
            return clock.advance(5min);
        default:
            FAIL() << what;
        }
    }
    QString take() { return std::exchange(sounds, {}); }

    const QueueId id = QueueId::of(pbx, sales);
    ManualClock clock;
    PhoneStore store {clock};
    QueueAlarms alarms {clock, store};
    Queue queue;
    QString sounds;
    int changes = 0;
};

struct Transition
{
    const char *steps;
    Standing alarm;
    const char *sounds;
    Sound sound = Sound::Amber;
};

class Transitions : public QueueAlarmsTest, public testing::WithParamInterface<Transition>
{ };

// Limits: amber from 3 waiting, red from 6. Snooze for 5 minutes, sound again after 30 seconds.
TEST_P(Transitions, LeadTo)
{
    link(PhoneSystem::Link::Online);
    boards(waitingBoard(3, 6, GetParam().sound));
    for (const char *step = GetParam().steps; *step; ++step)
        act(*step);
    EXPECT_EQ(int(alarms.alarm(id)), int(GetParam().alarm));
    EXPECT_EQ(sounds, QLatin1String(GetParam().sounds));
    EXPECT_EQ(alarms.snoozedUntil(id).isValid(), GetParam().alarm == Standing::Snoozed);
}

INSTANTIATE_TEST_SUITE_P(
    QueueAlarms, Transitions,
    testing::Values(
        // From None.
        Transition {"n", Standing::None, ""}, Transition {"a", Standing::Sounding, "a"},
        Transition {"r", Standing::Sounding, "r"}, Transition {"nA", Standing::None, ""},
        Transition {"nW", Standing::None, ""}, Transition {"nS", Standing::Snoozed, ""},
        // From Sounding.
        Transition {"aa", Standing::Sounding, "a"}, Transition {"an", Standing::None, "a"},
        Transition {"ar", Standing::Sounding, "ar"}, Transition {"ra", Standing::Sounding, "r"},
        Transition {"at", Standing::Sounding, "aa"}, Transition {"att", Standing::Sounding, "aaa"},
        Transition {"aA", Standing::Acknowledged, "a"}, Transition {"aS", Standing::Snoozed, "a"},
        Transition {"aW", Standing::Sounding, "a"}, Transition {"aL", Standing::None, "a"},
        Transition {"aX", Standing::None, "a"}, Transition {"aLt", Standing::None, "a"},
        // A figure that flickers is not heard more often than one that stays.
        Transition {"anana", Standing::Sounding, "a"},
        Transition {"arararar", Standing::Sounding, "ar"},
        Transition {"anat", Standing::Sounding, "aa"},
        Transition {"antna", Standing::Sounding, "aa"},
        Transition {"aLBLB", Standing::Sounding, "a"}, Transition {"aXa", Standing::Sounding, "a"},
        // From Acknowledged.
        Transition {"aAa", Standing::Acknowledged, "a"},
        Transition {"aAtm", Standing::Acknowledged, "a"},
        Transition {"aAr", Standing::Sounding, "ar"}, Transition {"aAn", Standing::None, "a"},
        Transition {"aAnta", Standing::Sounding, "aa"},
        Transition {"rAa", Standing::Acknowledged, "r"},
        Transition {"rAtar", Standing::Sounding, "rr"},
        Transition {"aAA", Standing::Acknowledged, "a"}, Transition {"aAS", Standing::Snoozed, "a"},
        Transition {"aAW", Standing::Acknowledged, "a"}, Transition {"aAL", Standing::None, "a"},
        Transition {"aAX", Standing::None, "a"}, Transition {"aAtLB", Standing::Acknowledged, "a"},
        // From Snoozed.
        Transition {"aSr", Standing::Snoozed, "a"}, Transition {"aSna", Standing::Snoozed, "a"},
        Transition {"aStS", Standing::Snoozed, "a"},
        Transition {"aSA", Standing::Acknowledged, "a"}, Transition {"nSA", Standing::Snoozed, ""},
        Transition {"aSW", Standing::Sounding, "a"}, Transition {"aStW", Standing::Sounding, "aa"},
        Transition {"nSW", Standing::None, ""}, Transition {"nSa", Standing::Snoozed, ""},
        Transition {"aSm", Standing::Sounding, "aa"}, Transition {"nSm", Standing::None, ""},
        Transition {"aSnm", Standing::None, "a"}, Transition {"aSLB", Standing::Snoozed, "a"},
        Transition {"aSXa", Standing::Snoozed, "a"}, Transition {"aSXma", Standing::Sounding, "aa"},
        Transition {"rSam", Standing::Sounding, "ra"},
        // Only from red on.
        Transition {"a", Standing::None, "", Sound::Red},
        Transition {"ar", Standing::Sounding, "r", Sound::Red},
        Transition {"ra", Standing::None, "r", Sound::Red},
        Transition {"rAatr", Standing::Sounding, "rr", Sound::Red},
        Transition {"aA", Standing::None, "", Sound::Red},
        // Never.
        Transition {"rt", Standing::None, "", Sound::Off},
        Transition {"rA", Standing::None, "", Sound::Off},
        Transition {"rS", Standing::Snoozed, "", Sound::Off}),
    [](const auto &row) {
        const int sound = int(row.param.sound);
        return std::string(row.param.steps) + (sound == 0 ? "_off" : sound == 1 ? "_red" : "");
    });

TEST_F(QueueAlarmsTest, WaitsRunOnBetweenEvents)
{
    QueueBoard board;
    board.limits.insert(QueueMetric::LongestWait, {30, 60});
    board.sound = Sound::Amber;
    boards(board);
    link(PhoneSystem::Link::Online);
    queue.callers.append(QueueCaller());
    waiting(1);
    EXPECT_EQ(alarms.level(id), QueueLevel::Normal);
    clock.advance(29s);
    EXPECT_EQ(take(), QString());
    changes = 0;
    clock.advance(1s);
    EXPECT_EQ(alarms.level(id, QueueMetric::LongestWait), QueueLevel::Amber);
    EXPECT_EQ(alarms.level(id, QueueMetric::Waiting), QueueLevel::Normal);
    EXPECT_EQ(take(), QStringLiteral("a"));
    EXPECT_EQ(changes, 1);
    clock.advance(30s);
    EXPECT_EQ(alarms.level(id), QueueLevel::Red);
    EXPECT_EQ(take(), QStringLiteral("r"));
    EXPECT_EQ(changes, 2);
}

TEST_F(QueueAlarmsTest, OldDataIsSilent)
{
    boards(waitingBoard(3, 6, Sound::Amber));
    link(PhoneSystem::Link::Online);
    queue.staleAfter = 10s;
    waiting(6);
    EXPECT_EQ(take(), QStringLiteral("r"));
    clock.advance(10s);
    EXPECT_EQ(alarms.alarm(id), Standing::Sounding);
    clock.advance(1s);
    EXPECT_EQ(alarms.alarm(id), Standing::None);
    EXPECT_EQ(alarms.level(id), QueueLevel::Normal);
    clock.advance(60s);
    EXPECT_EQ(take(), QString());
    waiting(6);
    EXPECT_EQ(take(), QStringLiteral("r"));
}

TEST_F(QueueAlarmsTest, WhatWasAcknowledgedStaysSoOverOldData)
{
    boards(waitingBoard(3, 6, Sound::Amber));
    link(PhoneSystem::Link::Online);
    queue.staleAfter = 10s;
    waiting(4);
    alarms.acknowledge(id);
    (void)take();
    clock.advance(60s);
    EXPECT_EQ(alarms.alarm(id), Standing::None) << "nobody knows now";
    waiting(4);
    EXPECT_EQ(alarms.alarm(id), Standing::Acknowledged);
    EXPECT_EQ(take(), QString());
    waiting(7);
    EXPECT_EQ(alarms.alarm(id), Standing::Sounding);
    clock.advance(60s);
    waiting(1);
    EXPECT_EQ(alarms.alarm(id), Standing::None);
    waiting(4);
    EXPECT_EQ(alarms.alarm(id), Standing::Sounding);
}

TEST_F(QueueAlarmsTest, TicksOnlyWhileThereIsWhatToWatch)
{
    link(PhoneSystem::Link::Online);
    waiting(6);
    EXPECT_EQ(clock.pending(), 0);
    boards(QueueBoard {});
    EXPECT_EQ(clock.pending(), 0);
    boards(waitingBoard(3, 6, Sound::Amber));
    EXPECT_EQ(clock.pending(), 1);
    clock.advance(10s);
    EXPECT_EQ(clock.pending(), 1);
    store.apply(pbx, QueueRemoved {id});
    EXPECT_EQ(clock.pending(), 0);
    waiting(6);
    EXPECT_EQ(clock.pending(), 1);
    boards(QueueBoard {});
    EXPECT_EQ(clock.pending(), 0);
    EXPECT_EQ(alarms.level(id), QueueLevel::Normal);
    EXPECT_EQ(alarms.alarm(id), Standing::None);
}

TEST_F(QueueAlarmsTest, BoardsThatChange)
{
    link(PhoneSystem::Link::Online);
    boards(waitingBoard(3, 6, Sound::Amber));
    waiting(3);
    alarms.acknowledge(id);
    QueueBoard quicker = waitingBoard(3, 6, Sound::Amber);
    quicker.repeatSeconds = 5;
    boards(quicker);
    EXPECT_EQ(alarms.alarm(id), Standing::Acknowledged);
    EXPECT_EQ(take(), QStringLiteral("a"));

    clock.advance(5s);
    changes = 0;
    boards(waitingBoard(2, 6, Sound::Amber)); // another limit: another alarm
    EXPECT_EQ(alarms.alarm(id), Standing::Sounding);
    EXPECT_GT(changes, 0);
    EXPECT_EQ(take(), QString()); // but no flood of sounds while limits are tried
    clock.advance(25s);
    EXPECT_EQ(take(), QStringLiteral("a"));

    boards(waitingBoard(2, 6, Sound::Off));
    EXPECT_EQ(alarms.alarm(id), Standing::None);
    EXPECT_EQ(alarms.level(id), QueueLevel::Amber);
    boards(waitingBoard(2, 3, Sound::Off));
    EXPECT_EQ(alarms.level(id), QueueLevel::Red);
    changes = 0;
    alarms.setBoards({});
    EXPECT_EQ(alarms.level(id), QueueLevel::Normal);
    EXPECT_EQ(changes, 1);
}

TEST_F(QueueAlarmsTest, SnoozeSaysUntilWhen)
{
    link(PhoneSystem::Link::Online);
    QueueBoard board = waitingBoard(3, 6, Sound::Amber);
    board.snoozeMinutes = 2;
    boards(board);
    waiting(3);
    alarms.snooze(id);
    EXPECT_EQ(alarms.snoozedUntil(id), clock.now().addSecs(120));
    clock.jumpWallClock(std::chrono::hours(5)); // lasts as long all the same
    clock.advance(119s);
    EXPECT_EQ(alarms.alarm(id), Standing::Snoozed);
    clock.advance(1s);
    EXPECT_EQ(alarms.alarm(id), Standing::Sounding);
}

TEST_F(QueueAlarmsTest, ActingInsideTheSoundIsSafe)
{
    QObject::connect(&alarms, &QueueAlarms::soundWanted, &alarms,
                     [this] { alarms.acknowledge(id); });
    link(PhoneSystem::Link::Online);
    boards(waitingBoard(3, 6, Sound::Amber));
    waiting(3);
    EXPECT_EQ(alarms.alarm(id), Standing::Acknowledged);
    waiting(6);
    EXPECT_EQ(alarms.alarm(id), Standing::Acknowledged);
    EXPECT_EQ(take(), QStringLiteral("ar"));
}

TEST_F(QueueAlarmsTest, UnknownQueuesAreNothing)
{
    const QueueId other = QueueId::of(pbx, QStringLiteral("Nowhere"));
    alarms.acknowledge(other);
    alarms.snooze(other);
    alarms.wake(other);
    EXPECT_EQ(alarms.alarm(other), Standing::None);
    EXPECT_FALSE(alarms.snoozedUntil(other).isValid());
    EXPECT_EQ(changes, 0);
}
