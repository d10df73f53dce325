// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/phonestore.h"
#include "core/phone/switchboard.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedsystem.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace std::chrono_literals;

/// Replays row signals on a copy of the list's size and notes what happened.
class RowLog : public QObject
{
public:
    explicit RowLog(const RowSignals &rows)
    {
        connect(&rows, &RowSignals::inserted, this, [this](int row) { note("+", row); });
        connect(&rows, &RowSignals::removed, this, [this](int row) { note("-", row); });
        connect(&rows, &RowSignals::changed, this, [this](int row) { note("*", row); });
    }
    QString take() { return std::exchange(m_text, {}).trimmed(); }

private:
    void note(const char *what, int row)
    {
        m_text += QString::fromLatin1(what) + QString::number(row) + QLatin1Char(' ');
    }
    QString m_text;
};

class PhoneStoreTest : public testing::Test
{
protected:
    ScriptedSystem *add(const QString &id, Features features, Certainty certainty,
                        const QStringList &numbers)
    {
        auto system = std::make_unique<ScriptedSystem>(id, features, certainty);
        ScriptedSystem *raw = system.get();
        for (const QString &number : numbers)
            raw->snapshot.lines.append(raw->line(number));
        board.addSystem(std::move(system), QStringLiteral("scripted"), id);
        raw->open();
        return raw;
    }
    ScriptedSystem *pushed(const QString &id = QStringLiteral("uc"))
    {
        return add(id, watching, Certainty::Pushed, {QStringLiteral("100")});
    }
    ScriptedSystem *assumed(const QString &id = QStringLiteral("tapi"))
    {
        return add(id, Feature::Dial | Feature::HangUp, Certainty::Assumed,
                   {QStringLiteral("100")});
    }

    static constexpr Features watching =
        Feature::Dial | Feature::Hold | Feature::WatchCalls | Feature::WatchLines;
    const QString hundred = QStringLiteral("100");
    ManualClock clock;
    PhoneStore store {clock};
    Switchboard board {store};
    QStringList finished;
    QMetaObject::Connection watch =
        QObject::connect(&store, &PhoneStore::callFinished, &store,
                         [this](const Call &call) { finished.append(call.id.value); });
};

TEST_F(PhoneStoreTest, linesOfTheSameNumberAreOneRow)
{
    assumed();
    RowLog rows(store.lineRows());
    ScriptedSystem *uc = pushed();
    EXPECT_EQ(rows.take(), QStringLiteral("*0"));
    ASSERT_EQ(store.lines().size(), 1);
    EXPECT_EQ(store.lines().first().members.size(), 2);
    EXPECT_EQ(store.lines().first().evidence.certainty, Certainty::Pushed);
    uc->tell(LineChanged {uc->line(hundred, Line::State::Busy)});
    EXPECT_EQ(store.findLine(hundred)->state, Line::State::Busy);
}

TEST_F(PhoneStoreTest, aLineKeyMergesOtherSpellings)
{
    add(QStringLiteral("a"), Feature::Dial, Certainty::Assumed, {hundred});
    add(QStringLiteral("b"), watching, Certainty::Pushed, {QStringLiteral("+49 89 99998-100")});
    ASSERT_EQ(store.lines().size(), 2);
    RowLog rows(store.lineRows());
    store.setLineKey([](const QString &number) { return number.right(3); });
    EXPECT_EQ(store.lines().size(), 1);
    EXPECT_EQ(store.findLine(QStringLiteral("+498999998100")), &store.lines().first());
    store.setLineKey({});
    EXPECT_EQ(store.lines().size(), 2);
    EXPECT_NE(store.findLine(QStringLiteral("+498999998100")), nullptr)
        << "separators do not count";
}

TEST_F(PhoneStoreTest, aLineThatChangesItsNumberMoves)
{
    ScriptedSystem *uc = pushed();
    Line line = uc->line(hundred);
    line.number = QStringLiteral("101");
    uc->tell(LineChanged {line});
    EXPECT_EQ(store.findLine(hundred), nullptr);
    ASSERT_NE(store.findLine(QStringLiteral("101")), nullptr);
    EXPECT_EQ(store.lines().size(), 1);
}

TEST_F(PhoneStoreTest, linesWithoutANumberAreNotTwins)
{
    ScriptedSystem *uc = pushed();
    for (const char *local : {"x", "y"}) {
        Line line = uc->line({});
        line.id = LineId::of(uc->id(), QString::fromLatin1(local));
        uc->tell(LineChanged {line});
    }
    EXPECT_EQ(store.lines().size(), 3);
}

TEST_F(PhoneStoreTest, rowsFollowRemoval)
{
    add(QStringLiteral("a"), watching, Certainty::Pushed,
        {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")});
    RowLog rows(store.lineRows());
    auto *a = static_cast<ScriptedSystem *>(board.system({QStringLiteral("a")}));
    a->tell(LineRemoved {LineId::of(a->id(), QStringLiteral("2"))});
    EXPECT_EQ(rows.take(), QStringLiteral("-1"));
    a->tell(LineChanged {a->line(QStringLiteral("3"), Line::State::Busy)});
    EXPECT_EQ(rows.take(), QStringLiteral("*1"));
    EXPECT_EQ(store.findLine(QStringLiteral("3"))->state, Line::State::Busy);
    a->tell(LineRemoved {LineId::of(a->id(), QStringLiteral("9"))});
    EXPECT_EQ(rows.take(), QString());
}

TEST_F(PhoneStoreTest, callsAreOldestFirst)
{
    ScriptedSystem *uc = pushed();
    Call young = uc->call(QStringLiteral("1"), hundred, Call::State::Offering);
    Call old = uc->call(QStringLiteral("2"), hundred, Call::State::Connected);
    old.startedAt = clock.now().addSecs(-100);
    uc->tell(CallChanged {young});
    uc->tell(CallChanged {old});
    ASSERT_EQ(store.calls().size(), 2);
    EXPECT_EQ(store.calls().first().id, old.id);
}

TEST_F(PhoneStoreTest, aCallFinishesOnce)
{
    ScriptedSystem *uc = pushed();
    Call call = uc->call(QStringLiteral("1"), hundred, Call::State::Connected);
    uc->tell(CallChanged {call});
    call.state = Call::State::Ended;
    call.cause = 16;
    uc->tell(CallChanged {call});
    uc->tell(CallRemoved {call.id});
    uc->tell(CallChanged {call});
    EXPECT_EQ(finished, QStringList {call.id.value});
    EXPECT_TRUE(store.calls().isEmpty());
}

TEST_F(PhoneStoreTest, aCallThatIsMissingFromTheSnapshotHasFinished)
{
    ScriptedSystem *uc = pushed();
    Call ghost = uc->call(QStringLiteral("1"), hundred, Call::State::Connected);
    Call stays = uc->call(QStringLiteral("2"), hundred, Call::State::Hold);
    uc->tell(CallChanged {ghost});
    uc->tell(CallChanged {stays});
    uc->fall(PhoneSystem::Link::Reconnecting);
    EXPECT_EQ(store.calls().size(), 2) << "still shown, marked";
    EXPECT_TRUE(store.calls().first().evidence.lostAt.isValid());
    uc->snapshot.calls = {stays};
    uc->open();
    EXPECT_EQ(finished, QStringList {ghost.id.value});
    ASSERT_EQ(store.calls().size(), 1);
    EXPECT_FALSE(store.calls().first().evidence.lostAt.isValid());
}

TEST_F(PhoneStoreTest, aCallThatItsSystemCannotAskForAgainStaysMarked)
{
    ScriptedSystem *uc = pushed();
    Call lost = uc->call(QStringLiteral("1"), hundred, Call::State::Unknown);
    uc->tell(CallChanged {lost});
    const QDateTime when = clock.now();
    uc->fall(PhoneSystem::Link::Reconnecting);
    clock.advance(5s);
    lost.evidence.lostAt = when;
    uc->snapshot.calls = {lost};
    uc->open();
    ASSERT_EQ(store.calls().size(), 1);
    EXPECT_EQ(store.calls().first().evidence.lostAt, when);
    lost.evidence.lostAt = {};
    uc->tell(CallChanged {lost});
    EXPECT_FALSE(store.calls().first().evidence.lostAt.isValid());
}

TEST_F(PhoneStoreTest, aReportIsPassedOn)
{
    ScriptedSystem *uc = pushed();
    QList<CallReport> reports;
    QObject::connect(&store, &PhoneStore::callReported, &store,
                     [&](const CallReport &report) { reports << report; });
    CallReport report;
    report.call = CallId::of(uc->id(), QStringLiteral("1"));
    uc->tell(CallReported {report});
    EXPECT_EQ(reports, QList<CallReport> {report});
}

TEST_F(PhoneStoreTest, aLostLinkMarksEverythingAndOffersNothing)
{
    ScriptedSystem *uc = pushed();
    Queue queue;
    queue.id = QueueId::of(uc->id(), QStringLiteral("sales"));
    uc->tell(QueueChanged {queue});
    const QDateTime lost = clock.now();
    uc->fall(PhoneSystem::Link::Reconnecting, QStringLiteral("reset"));
    clock.advance(5s);
    EXPECT_EQ(store.findLine(hundred)->evidence.lostAt, lost);
    EXPECT_EQ(store.findLine(hundred)->features, Features());
    EXPECT_EQ(store.findLine(hundred)->supported, watching);
    EXPECT_EQ(store.queues().first().evidence.lostAt, lost);
    EXPECT_EQ(store.findSystem(uc->id())->detail, QStringLiteral("reset"));
    EXPECT_EQ(store.findSystem(uc->id())->since, lost);
    uc->fall(PhoneSystem::Link::Disconnected);
    EXPECT_EQ(store.findLine(hundred)->evidence.lostAt, lost) << "the first loss counts";
}

TEST_F(PhoneStoreTest, anAssumedCallIsNotShownWhereEveryCallIsTold)
{
    ScriptedSystem *tapi = assumed();
    pushed();
    tapi->tell(CallChanged {
        tapi->call(QStringLiteral("1"), hundred, Call::State::Dialing, Call::Direction::Outgoing)});
    EXPECT_TRUE(store.calls().isEmpty());
    tapi->tell(CallRemoved {CallId::of(tapi->id(), QStringLiteral("1"))});
    EXPECT_TRUE(finished.isEmpty()) << "it never was a call of its own";
}

TEST_F(PhoneStoreTest, aToldCallTakesThePlaceOfTheAssumedOne)
{
    ScriptedSystem *tapi = assumed();
    ScriptedSystem *ipbx = add(QStringLiteral("ipbx"), watching, Certainty::Polled, {hundred});
    QStringList superseded;
    QObject::connect(
        &store, &PhoneStore::callSuperseded, &store,
        [&](const CallId &gone, const CallId &by) { superseded << gone.value << by.value; });
    Call dialled =
        tapi->call(QStringLiteral("1"), hundred, Call::State::Dialing, Call::Direction::Outgoing);
    dialled.remote.number = QStringLiteral("08999998123");
    tapi->tell(CallChanged {dialled});
    ASSERT_EQ(store.calls().size(), 1);
    clock.advance(4s);
    Call seen =
        ipbx->call(QStringLiteral("7"), hundred, Call::State::Ringback, Call::Direction::Outgoing);
    seen.remote.number = QStringLiteral("+498999998123");
    ipbx->tell(CallChanged {seen});
    ASSERT_EQ(store.calls().size(), 1);
    EXPECT_EQ(store.calls().first().id, seen.id);
    EXPECT_EQ(superseded, (QStringList {dialled.id.value, seen.id.value}));
    tapi->tell(CallChanged {dialled});
    EXPECT_EQ(store.calls().size(), 1) << "it stays hidden";
    tapi->tell(CallRemoved {dialled.id});
    EXPECT_TRUE(finished.isEmpty());
}

TEST_F(PhoneStoreTest, removingASystemTakesAllItTold)
{
    assumed();
    ScriptedSystem *uc = pushed();
    uc->tell(CallChanged {uc->call(QStringLiteral("1"), hundred, Call::State::Connected)});
    board.removeSystem({QStringLiteral("uc")});
    EXPECT_EQ(store.systems().size(), 1);
    EXPECT_TRUE(store.calls().isEmpty());
    EXPECT_EQ(finished.size(), 1);
    ASSERT_EQ(store.lines().size(), 1);
    EXPECT_EQ(store.lines().first().evidence.certainty, Certainty::Assumed);
}

TEST_F(PhoneStoreTest, agesComeFromTheSteadyClock)
{
    ScriptedSystem *uc = pushed();
    clock.advance(4s);
    clock.jumpWallClock(-7200s);
    EXPECT_EQ(store.age(store.findLine(hundred)->evidence), 4s);
    uc->tell(LineChanged {uc->line(hundred)});
    EXPECT_EQ(store.age(store.findLine(hundred)->evidence), 0s);
}

TEST_F(PhoneStoreTest, queueCallersKeepTheirFirstSight)
{
    ScriptedSystem *uc = pushed();
    Queue queue;
    queue.id = QueueId::of(uc->id(), QStringLiteral("sales"));
    queue.callers = {QueueCaller {}};
    queue.callers[0].id = QStringLiteral("a");
    uc->tell(QueueChanged {queue});
    const auto first = clock.monotonic();
    clock.advance(9s);
    queue.callers.append(queue.callers.first());
    queue.callers[1].id = QStringLiteral("b");
    uc->tell(QueueChanged {queue});
    EXPECT_EQ(store.queues().first().callers[0].enteredTick, first);
    EXPECT_EQ(store.queues().first().callers[1].enteredTick, clock.monotonic());
}

TEST_F(PhoneStoreTest, aRemovedSystemIsNotHeard)
{
    ScriptedSystem *uc = pushed();
    const SystemId id = uc->id();
    const Line line = uc->line(hundred);
    board.removeSystem(id);
    store.apply(id, LineChanged {line});
    store.setLink(id, PhoneSystem::Link::Online, {});
    EXPECT_TRUE(store.lines().isEmpty());
    EXPECT_TRUE(store.systems().isEmpty());
}

TEST_F(PhoneStoreTest, polledCallsAreShownWhereNobodyPushes)
{
    ScriptedSystem *ipbx = add(QStringLiteral("ipbx"), watching, Certainty::Polled, {hundred});
    ipbx->tell(CallChanged {ipbx->call(QStringLiteral("p1"), hundred, Call::State::Offering)});
    ASSERT_EQ(store.calls().size(), 1);
    // Another system that pushes takes the line over.
    ScriptedSystem *uc = pushed();
    uc->tell(CallChanged {uc->call(QStringLiteral("u1"), hundred, Call::State::Offering)});
    ASSERT_EQ(store.calls().size(), 1);
    EXPECT_EQ(store.calls().first().id.system(), uc->id());
    EXPECT_TRUE(finished.isEmpty());
    ipbx->tell(CallChanged {ipbx->call(QStringLiteral("p1"), hundred, Call::State::Connected)});
    ipbx->tell(CallChanged {ipbx->call(QStringLiteral("p2"), hundred, Call::State::Offering)});
    EXPECT_EQ(store.calls().size(), 1);
    // And gives it back when it is lost.
    uc->tell(CallRemoved {CallId::of(uc->id(), QStringLiteral("u1"))});
    uc->close();
    ipbx->tell(CallChanged {ipbx->call(QStringLiteral("p2"), hundred, Call::State::Connected)});
    ASSERT_EQ(store.calls().size(), 1);
    EXPECT_EQ(store.calls().first().id.system(), ipbx->id());
}

TEST_F(PhoneStoreTest, waitsOfQueuesBeginWhereTheSystemSays)
{
    ScriptedSystem *uc = pushed();
    Queue queue;
    queue.id = QueueId::of(uc->id(), QStringLiteral("900"));
    QueueCaller told;
    told.id = QStringLiteral("told");
    told.enteredTick = 5s;
    QueueCaller silent;
    silent.id = QStringLiteral("silent");
    queue.callers = {told, silent};
    const auto first = clock.monotonic();
    uc->tell(QueueChanged {queue});
    clock.advance(3s);
    uc->tell(QueueChanged {queue});
    EXPECT_EQ(store.queues().first().callers[0].enteredTick, 5s);
    EXPECT_EQ(store.queues().first().callers[1].enteredTick, first);
}
