// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/ipbx/ipbxfixture.h"

#include <QFile>

using namespace Jackfield;
using namespace Jackfield::Ipbx;
using namespace std::chrono_literals;
using Link = PhoneSystem::Link;

namespace {

class IpbxQueuesTest : public IpbxTest
{ };

TEST_F(IpbxQueuesTest, QueuesAreAskedOneByOne)
{
    setQueues({QStringLiteral("Sales"), QStringLiteral("R&D, Köln").section(u',', 0, 0)});
    open();
    EXPECT_EQ(lastUrl(), "https://pbx.example/ipps/queueactive.php?queue_name=Sales&res_cc=1");
    answer("1290000000.17,4695550123,United States,WAITING,14:03:22\n");
    EXPECT_EQ(system->link(), Link::Online);
    const Snapshot snapshot = all<Snapshot>().at(0);
    ASSERT_EQ(snapshot.queues.size(), 2);
    EXPECT_FALSE(snapshot.queues[1].waiting) << "not asked yet is not 0";
    EXPECT_EQ(queue().waiting, 1);
    EXPECT_EQ(queue().callers.first().country, QStringLiteral("United States"));
    EXPECT_TRUE(system->features() == Features(Feature::WatchQueues));
    wait(3s);
    EXPECT_EQ(lastUrl(), "https://pbx.example/ipps/queueactive.php?queue_name=R%26D&res_cc=1");
    answer("");
    EXPECT_EQ(queue("R&D").waiting, 0);
    wait(3s);
    EXPECT_EQ(lastUrl(), "https://pbx.example/ipps/queueactive.php?queue_name=Sales&res_cc=1");
}

TEST_F(IpbxQueuesTest, AQueueThatIsNotReachedKeepsItsFiguresAndCountsNothing)
{
    setQueues({QStringLiteral("Sales")});
    open();
    answer("");
    wait();
    answer("1290000000.17,1,,WAITING,14:03:22\n");
    events.clear();
    for (int failure = 0; failure < 3; ++failure) {
        wait(40s);
        http.fail(Error::Code::TimedOut, QStringLiteral("no answer in time"));
    }
    EXPECT_TRUE(events.empty());
    EXPECT_EQ(system->link(), Link::Reconnecting);
    wait(40s);
    answer("");
    const Queue told = all<Snapshot>().at(0).queues.first();
    EXPECT_FALSE(told.waiting) << "what stands there is as old as the last look";
    EXPECT_EQ(queue().waiting, 0);
    EXPECT_EQ(queue().abandoned, 0) << "nobody saw what became of it";
    EXPECT_EQ(queue().missed, 160s);
}

TEST_F(IpbxQueuesTest, ALineWithoutAStatusRefusesTheReply) // row P48
{
    setQueues({QStringLiteral("Sales")});
    open();
    answer("1290000000.17,1,,WAITING,14:03:22\n");
    events.clear();
    wait();
    answer("1290000000.18,1,,WAITING,14:03:22\n1290000000.17,1,x,y,z\n");
    EXPECT_TRUE(events.empty());
    wait();
    answer("1290000000.17,1,,CONNECTED,14:03:22,11,SIP/21\n");
    EXPECT_EQ(queue().answered, 1);
    EXPECT_EQ(queue().agents.first().extension, QStringLiteral("21"));
}

TEST_F(IpbxQueuesTest, TooManyRowsAreAtLeast) // row P50
{
    setQueues({QStringLiteral("Sales")});
    open();
    HttpAnswer huge;
    huge.status = 200;
    int rows = 0;
    while (huge.body.size() < 1024 * 1024)
        huge.body += "1290000000." + QByteArray::number(++rows) + ",1,,WAITING,14:03:22\n";
    huge.body.truncate(1024 * 1024);
    huge.isCut = true;
    http.answer(huge);
    EXPECT_TRUE(queue().isCut);
    EXPECT_EQ(queue().waiting, rows - 1);
}

/// The vendor's sample: nine rows, of which one caller waits, and one agent in all others.
TEST_F(IpbxQueuesTest, ThePublishedSampleIsWhatAPersonWouldCount)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/ipbx-queue-sample.txt"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray sample = file.readAll();
    ASSERT_EQ(sample.count("WAITING") + sample.count("CONNECTED"), 9);
    setQueues({QStringLiteral("MC")});
    open();
    answer("", 200, "Mon, 09 Mar 2009 14:02:59 GMT");
    wait();
    answer(sample, 200, "Mon, 09 Mar 2009 14:03:04 GMT"); // 10:03:04 in its zone
    const Queue queue = this->queue("MC");
    EXPECT_EQ(queue.waiting, 1);
    EXPECT_EQ(queue.connected, 1);
    EXPECT_EQ(queue.answered, 7);
    EXPECT_EQ(queue.abandoned, 0);
    EXPECT_EQ(queue.averageWait, 2s); // 17 s for seven
    EXPECT_EQ(queue.serviceLevel, 1.0);
    ASSERT_EQ(queue.agents.size(), 1);
    EXPECT_EQ(queue.agents.first(),
              (QueueAgent {QStringLiteral("SIP/4002"), QStringLiteral("4002"),
                           QueueAgent::State::Busy, 7}));
    ASSERT_EQ(queue.callers.size(), 8);
    for (const QueueCaller &caller : queue.callers) {
        const bool waits = caller.id == QStringLiteral("1236606951.132");
        const bool isNewest = caller.id == QStringLiteral("1236607363.156");
        EXPECT_EQ(caller.status == QueueCaller::Status::Waiting, waits) << caller.id.toStdString();
        EXPECT_EQ(caller.isStale, !waits && !isNewest) << caller.id.toStdString();
    }
    const QueueCaller &waiting =
        *std::find_if(queue.callers.begin(), queue.callers.end(), [](const QueueCaller &caller) {
            return caller.status == QueueCaller::Status::Waiting;
        });
    EXPECT_EQ(waiting.country, QStringLiteral("Georgia"));
    EXPECT_EQ(waiting.party.number, QStringLiteral("99532356420"));
    EXPECT_EQ(waiting.enteredAt,
              QDateTime(QDate(2009, 3, 9), QTime(13, 55, 51), Qt::UTC)); // 09:55:51 at UTC-4
    EXPECT_LE(*queue.longestWait, 6s) << "it was not there at the last look";
}

TEST_F(IpbxQueuesTest, AtTheFirstLookTheSamplesCallerHasWaitedForMinutes)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/ipbx-queue-sample.txt"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    setQueues({QStringLiteral("MC")});
    open();
    answer(file.readAll(), 200, "Mon, 09 Mar 2009 14:03:04 GMT");
    EXPECT_EQ(queue("MC").waiting, 1);
    EXPECT_EQ(queue("MC").answered, 0) << "before the counting began";
    EXPECT_EQ(queue("MC").longestWait, 433s); // 13:55:51 to 14:03:04
}

TEST_F(IpbxQueuesTest, AnAnswerThatEndsInTheMiddleOfALineIsNone)
{
    setQueues({QStringLiteral("Sales")});
    open();
    answer("1.1,1,,WAITING,14:03:22\n1.2,1,,WAITING,14:03:22\n");
    events.clear();
    wait();
    answer("1.1,1,,WAITING,14:0"); // no Content-Length would tell
    EXPECT_TRUE(events.empty());
    wait();
    answer("");
    EXPECT_EQ(queue().waiting, 0);
}

TEST_F(IpbxQueuesTest, TheServersDateTellsHowLongACallerWaits)
{
    setQueues({QStringLiteral("Sales")});
    open();
    // 1290000000 is Wed, 17 Nov 2010 13:20:00 GMT; the server's zone is five hours behind.
    answer("1290000000.17,1,,WAITING,08:20:03\n", 200, "Wed, 17 Nov 2010 13:20:33 GMT");
    EXPECT_EQ(queue().longestWait, 30s);
    EXPECT_EQ(queue().callers.first().enteredAt,
              QDateTime(QDate(2010, 11, 17), QTime(13, 20, 3), Qt::UTC));
}

TEST_F(IpbxQueuesTest, TheTimeToAnswerInIsTheQueuesOwn)
{
    setQueues({QStringLiteral("Sales"), QStringLiteral("Support")});
    set("service_seconds", 10);
    set("service_targets", QVariantMap {{QStringLiteral("Support"), QStringLiteral("12")}});
    open();
    answer("");
    wait(3s);
    answer("");
    wait(3s);
    answer("1.1,1,,CONNECTED,14:03:22,11,SIP/21\n");
    EXPECT_EQ(queue().serviceLevel, 0.0);
    wait(3s);
    answer("1.2,1,,CONNECTED,14:03:22,11,SIP/22\n");
    EXPECT_EQ(queue("Support").serviceLevel, 1.0);
}

TEST_F(IpbxQueuesTest, ACallersOwnWordsDoNotMoveHim)
{
    setQueues({QStringLiteral("Sales")});
    open();
    answer("1.1,CONNECTED,,WAITING,14:03:22\n1.2,WAITING,,CONNECTED,14:03:22,11,SIP/21\n");
    EXPECT_EQ(queue().waiting, 1);
    EXPECT_EQ(queue().connected, 1);
    EXPECT_EQ(queue().callers[0].party.number, QStringLiteral("CONNECTED"));
    EXPECT_EQ(queue().callers[1].agent, QStringLiteral("SIP/21"));
}

TEST_F(IpbxQueuesTest, WithManyQueuesWhatLiesBetweenTwoLooksIsNotGuessed)
{
    QStringList names;
    for (int i = 0; i < 10; ++i)
        names << QStringLiteral("Q%1").arg(i);
    setQueues(names);
    open();
    for (int look = 0; look < 25; ++look) {
        answer(look == 0 ? "1.1,1,,WAITING,14:03:22\n" : "");
        wait(3s);
    }
    const Queue first = queue("Q0");
    EXPECT_EQ(first.waiting, 0);
    EXPECT_EQ(first.abandoned, 0) << "it may as well have been answered in these 30 s";
    EXPECT_GE(first.missed, 30s);
}

TEST_F(IpbxQueuesTest, SlowPollsAreNotOldFigures)
{
    setQueues({QStringLiteral("Sales")});
    set("poll_seconds", 60);
    open();
    answer("1.1,1,,WAITING,14:03:22\n");
    EXPECT_FALSE(queue().isStale(60s)) << "the next look is due just now";
    EXPECT_TRUE(queue().isStale(90s));
    wait(60s);
    answer("");
    EXPECT_EQ(queue().abandoned, 0) << "but too far apart to count";
    EXPECT_EQ(queue().missed, 60s);
}

TEST_F(IpbxQueuesTest, EveryDayIsCountedAnew)
{
    setQueues({QStringLiteral("Sales")});
    open();
    answer("");
    wait();
    answer("1.1,1,,CONNECTED,14:03:22,11,SIP/21\n");
    EXPECT_EQ(queue().answered, 1);
    const QDateTime before = queue().countedSince;
    clock.jumpWallClock(24h);
    wait();
    answer("1.1,1,,CONNECTED,14:03:22,11,SIP/21\n");
    EXPECT_EQ(queue().answered, 0);
    EXPECT_EQ(queue().connected, 1);
    EXPECT_EQ(before.daysTo(queue().countedSince), 1);
}

} // namespace
