// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/queueagentmodel.h"
#include "app/models/queuecallermodel.h"
#include "app/models/queuemodel.h"
#include "core/dialing/location.h"
#include "tests/support/badinput.h"
#include "tests/support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTextBoundaryFinder>

#include <random>

using namespace Jackfield;
using namespace std::chrono_literals;

static QString plain(const QString &number)
{
    return number;
}

static QueueCaller caller(const QString &id, const QString &number = QStringLiteral("0891234567"))
{
    QueueCaller caller;
    caller.id = id;
    caller.party.number = number;
    return caller;
}

static QueueAgent agent(const QString &name, QueueAgent::State state, const QString &extension = {},
                        int calls = 0)
{
    return {name, extension, state, calls};
}

struct Bench
{
    Bench()
    {
        store.addSystem({.id = {QStringLiteral("a")},
                         .kind = {},
                         .label = QStringLiteral("Head office"),
                         .link = PhoneSystem::Link::Online,
                         .detail = {},
                         .since = {},
                         .features = Feature::WatchQueues});
        for (QAbstractItemModel *model : {static_cast<QAbstractItemModel *>(&queues),
                                          static_cast<QAbstractItemModel *>(&callers),
                                          static_cast<QAbstractItemModel *>(&agents)})
            new QAbstractItemModelTester(
                model, QAbstractItemModelTester::FailureReportingMode::Fatal, &holder);
    }
    Queue sales() const
    {
        Queue queue;
        queue.id = QueueId::of({QStringLiteral("a")}, QStringLiteral("sales"));
        queue.name = QStringLiteral("Sales");
        queue.evidence.certainty = Certainty::Polled;
        queue.staleAfter = 10s;
        return queue;
    }
    void tell(const Queue &queue) { store.apply({QStringLiteral("a")}, QueueChanged {queue}); }
    QString text(int role) const { return queues.index(0).data(role).toString(); }
    QString figure(QueueFigure figure) const { return text(QueueModel::textRole(figure)); }
    QString shown(int row, int column) const
    {
        return callers.index(row, column).data().toString();
    }

    ManualClock clock;
    PhoneStore store {clock};
    QueueAlarms alarms {clock, store};
    QueueModel::IsOwn isOwn = [](const QString &extension) {
        return extension == QLatin1String("100");
    };
    QueueModel queues {store, clock, alarms, isOwn};
    QueueCallerModel callers {store, clock, plain,
                              [] { return Location::forCountry(QStringLiteral("DE")); }};
    QueueAgentModel agents {store, isOwn};
    QObject holder;
};

class TestQueueModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void alarmsOfANewRowComeAfterTheRow();
    void unknownIsNeverZero();
    void figuresInWords();
    void aCutQueueSaysAtLeast();
    void aStaleQueueStandsStill();
    void aLostSystemIsToldWithItsTime();
    void gapsAreWords();
    void theUserIsFoundAmongTheAgents();
    void waitsRunOnlyWhileSeen();
    void callersTellTheirCountry();
    void staleCallersAreMarked();
    void callersKeepTheirPlace();
    void fiveThousandRowsAreFewSignals();
    void randomChangesKeepTheModelsSound();
    void twinsAreShownOnce();
    void agentsStandByState();
    void foreignTextStaysOneLine_data();
    void foreignTextStaysOneLine();
};

/// The alarms are told of a queue before the model has it in its rows.
void TestQueueModels::alarmsOfANewRowComeAfterTheRow()
{
    Bench bench;
    QueueBoard board;
    board.limits = {{QueueMetric::Waiting, {{}, 1}}};
    board.sound = QueueBoard::Sound::Red;
    bench.alarms.setBoards({{QStringLiteral("Sales"), board}});
    bool isThere = false;
    connect(&bench.queues, &QueueModel::rowsInserted, this, [&] { isThere = true; });
    connect(&bench.queues, &QueueModel::dataChanged, this, [&] { QVERIFY(isThere); });
    Queue queue = bench.sales();
    queue.waiting = 2;
    bench.tell(queue);
    QCOMPARE(bench.text(QueueModel::LevelTextRole), QStringLiteral("Red"));
    QCOMPARE(bench.text(QueueModel::AlarmTextRole), QStringLiteral("Alarm"));
    QCOMPARE(bench.queues.index(0).data(QueueModel::levelRole(QueueFigure::Waiting)),
             QVariant(int(QueueLevel::Red)));
    bench.clock.advance(11s);
    QCOMPARE(bench.text(QueueModel::LevelTextRole), QString()); // Old figures have no level.
    bench.store.apply({QStringLiteral("a")}, QueueRemoved {queue.id});
}

void TestQueueModels::unknownIsNeverZero()
{
    Bench bench;
    bench.tell(bench.sales());
    for (int figure = 0; figure < queueFigureCount; ++figure) {
        QCOMPARE(bench.figure(QueueFigure(figure)), QStringLiteral("–"));
        QVERIFY(!bench.queues.index(0).data(QueueModel::FigureNumberRole + figure).isValid());
    }
    QCOMPARE(bench.text(QueueModel::SystemRole), QStringLiteral("Head office"));
    QCOMPARE(bench.text(QueueModel::AgeRole), QStringLiteral("polled 0 s ago"));
    QCOMPARE(bench.text(QueueModel::CountedSinceRole), QString());
    QCOMPARE(bench.text(QueueModel::MissedRole), QString());
    QCOMPARE(bench.text(QueueModel::OwnStateRole), QString());
}

void TestQueueModels::figuresInWords()
{
    Bench bench;
    Queue queue = bench.sales();
    queue.waiting = 0;
    queue.connected = 2;
    queue.answered = 1234;
    queue.abandoned = 3;
    queue.longestWait = 0s;
    queue.averageWait = 3725s;
    queue.serviceLevel = 0.996;
    queue.agents = {agent(QStringLiteral("A"), QueueAgent::State::Busy),
                    agent(QStringLiteral("B"), QueueAgent::State::Ready)};
    bench.tell(queue);
    QCOMPARE(bench.figure(QueueFigure::Waiting), QStringLiteral("0"));
    QCOMPARE(bench.figure(QueueFigure::LongestWait), QStringLiteral("0:00"));
    QCOMPARE(bench.figure(QueueFigure::Connected), QStringLiteral("2"));
    QCOMPARE(bench.figure(QueueFigure::AgentsBusy), QStringLiteral("1 of 2"));
    QCOMPARE(bench.figure(QueueFigure::AverageWait), QStringLiteral("1:02:05"));
    QCOMPARE(bench.figure(QueueFigure::ServiceLevel), QStringLiteral("99 %"));
    QCOMPARE(bench.figure(QueueFigure::Answered), QStringLiteral("1234"));
    QCOMPARE(bench.figure(QueueFigure::Abandoned), QStringLiteral("3"));
    QCOMPARE(bench.queues.index(0).data(QueueModel::numberRole(QueueFigure::AverageWait)),
             QVariant(3725.0));
    queue.serviceLevel = 0.29;
    bench.tell(queue);
    QCOMPARE(bench.figure(QueueFigure::ServiceLevel), QStringLiteral("29 %"));
}

void TestQueueModels::aCutQueueSaysAtLeast()
{
    Bench bench;
    Queue queue = bench.sales();
    queue.waiting = 12;
    queue.answered = 4;
    queue.isCut = true;
    bench.tell(queue);
    QCOMPARE(bench.figure(QueueFigure::Waiting), QStringLiteral("≥ 12"));
    QCOMPARE(bench.figure(QueueFigure::Answered), QStringLiteral("4"));
    QVERIFY(bench.queues.index(0).data(QueueModel::CutRole).toBool());
}

void TestQueueModels::aStaleQueueStandsStill()
{
    Bench bench;
    Queue queue = bench.sales();
    queue.waiting = 1;
    queue.callers = {caller(QStringLiteral("1"))};
    queue.callers[0].enteredTick = bench.clock.monotonic();
    bench.clock.advance(5s);
    bench.tell(queue);
    bench.callers.setQueue(queue.id);
    bench.queues.setLive(true);
    bench.callers.setLive(true);
    bench.clock.advance(8s);
    QCOMPARE(bench.figure(QueueFigure::LongestWait), QStringLiteral("0:13"));
    QCOMPARE(bench.shown(0, QueueCallerModel::WaitColumn), QStringLiteral("0:13"));
    QVERIFY(!bench.queues.index(0).data(QueueModel::StaleRole).toBool());
    QCOMPARE(bench.text(QueueModel::AgeRole), QStringLiteral("polled 8 s ago"));

    QSignalSpy changed(&bench.queues, &QueueModel::dataChanged);
    bench.clock.advance(120s);
    QVERIFY(bench.queues.index(0).data(QueueModel::StaleRole).toBool());
    QVERIFY(changed.first().at(2).value<QList<int>>().contains(QueueModel::StaleRole));
    QCOMPARE(bench.figure(QueueFigure::Waiting), QStringLiteral("1"));
    QCOMPARE(bench.figure(QueueFigure::LongestWait), QStringLiteral("0:05"));
    QCOMPARE(bench.shown(0, QueueCallerModel::WaitColumn), QStringLiteral("0:05"));
    QVERIFY(bench.callers.index(0, 0).data(QueueCallerModel::StaleRole).toBool());
    QCOMPARE(bench.text(QueueModel::AgeRole), QStringLiteral("not reached since 09:00:05"));
    bench.tell(queue);
    QVERIFY(!bench.queues.index(0).data(QueueModel::StaleRole).toBool());
    QVERIFY(!bench.callers.index(0, 0).data(QueueCallerModel::StaleRole).toBool());
}

void TestQueueModels::aLostSystemIsToldWithItsTime()
{
    Bench bench;
    Queue queue = bench.sales();
    queue.staleAfter = 0ms; // Every change is told: never old by itself.
    queue.evidence.certainty = Certainty::Pushed;
    queue.waiting = 7;
    bench.tell(queue);
    bench.clock.advance(1h);
    QCOMPARE(bench.text(QueueModel::AgeRole), QStringLiteral("live"));
    bench.store.setLink({QStringLiteral("a")}, PhoneSystem::Link::Reconnecting, {});
    QCOMPARE(bench.text(QueueModel::AgeRole), QStringLiteral("not reached since 10:00:00"));
    QVERIFY(bench.queues.index(0).data(QueueModel::StaleRole).toBool());
    QCOMPARE(bench.figure(QueueFigure::Waiting), QStringLiteral("7"));
}

void TestQueueModels::gapsAreWords()
{
    Bench bench;
    Queue queue = bench.sales();
    queue.countedSince = QDateTime(QDate(2026, 1, 5), QTime(8, 2), Qt::UTC);
    queue.missed = 125s;
    bench.tell(queue);
    QCOMPARE(bench.text(QueueModel::MissedRole), QStringLiteral("2 min not seen since 08:02:00"));
    QCOMPARE(bench.text(QueueModel::CountedSinceRole), QStringLiteral("counted since 08:02:00"));
    queue.countedSince = {};
    bench.tell(queue);
    QCOMPARE(bench.text(QueueModel::MissedRole), QStringLiteral("2 min not seen"));
}

void TestQueueModels::theUserIsFoundAmongTheAgents()
{
    Bench bench;
    Queue queue = bench.sales();
    queue.agents = {
        agent(QStringLiteral("SIP/7"), QueueAgent::State::Busy, QStringLiteral("7"), 9),
        agent(QStringLiteral("SIP/100"), QueueAgent::State::Paused, QStringLiteral("100"), 4)};
    bench.tell(queue);
    QCOMPARE(bench.text(QueueModel::OwnStateRole), QStringLiteral("Paused"));
    QCOMPARE(bench.queues.index(0).data(QueueModel::OwnCallsRole), QVariant(4));
}

void TestQueueModels::waitsRunOnlyWhileSeen()
{
    Bench bench;
    Queue queue = bench.sales();
    queue.staleAfter = 0ms;
    queue.callers = {caller(QStringLiteral("1")), caller(QStringLiteral("2"))};
    queue.callers[0].enteredTick = queue.callers[1].enteredTick = bench.clock.monotonic();
    queue.callers[1].status = QueueCaller::Status::Connected;
    queue.callers[1].waited = 7s;
    bench.tell(queue);
    bench.callers.setQueue(queue.id);
    QSignalSpy changed(&bench.callers, &QueueCallerModel::dataChanged);
    bench.clock.advance(5s);
    QCOMPARE(changed.size(), 0);
    bench.callers.setLive(true);
    bench.clock.advance(3s);
    QCOMPARE(changed.size(), 3);
    QCOMPARE(changed.last().at(0).toModelIndex().column(), int(QueueCallerModel::WaitColumn));
    QCOMPARE(bench.shown(0, QueueCallerModel::WaitColumn), QStringLiteral("0:08"));
    QCOMPARE(bench.shown(1, QueueCallerModel::WaitColumn), QStringLiteral("0:07"));
    bench.callers.setLive(false);
    QCOMPARE(bench.clock.pending(), 0);
}

void TestQueueModels::callersTellTheirCountry()
{
    Bench bench;
    Queue queue = bench.sales();
    queue.callers = {caller(QStringLiteral("1"), QStringLiteral("+43123456789")),
                     caller(QStringLiteral("2"), QStringLiteral("089 1234567")),
                     caller(QStringLiteral("3"), QStringLiteral("100")),
                     caller(QStringLiteral("4"), {}),
                     caller(QStringLiteral("5"), QStringLiteral("+43123456789"))};
    queue.callers[4].country = QStringLiteral("Korea, Republic of");
    bench.tell(queue);
    bench.callers.setQueue(queue.id);
    const auto country = [&](int row) { return bench.shown(row, QueueCallerModel::CountryColumn); };
    QCOMPARE(country(0), QStringLiteral("Austria"));
    QCOMPARE(country(1), QStringLiteral("Germany"));
    QCOMPARE(country(2), QString());
    QCOMPARE(country(3), QString());
    QCOMPARE(country(4), QStringLiteral("Korea, Republic of"));
    QCOMPARE(bench.shown(3, QueueCallerModel::NumberColumn), QStringLiteral("Number not known"));
}

void TestQueueModels::staleCallersAreMarked()
{
    Bench bench;
    Queue queue = bench.sales();
    queue.callers = {caller(QStringLiteral("1")), caller(QStringLiteral("2"))};
    queue.callers[0].status = queue.callers[1].status = QueueCaller::Status::Connected;
    queue.callers[1].isStale = true;
    bench.tell(queue);
    bench.callers.setQueue(queue.id);
    QCOMPARE(bench.shown(0, QueueCallerModel::StatusColumn), QStringLiteral("Talking"));
    QCOMPARE(bench.shown(1, QueueCallerModel::StatusColumn), QStringLiteral("Probably over"));
    QVERIFY(!bench.callers.index(0, 0).data(Qt::ForegroundRole).isValid());
    QVERIFY(bench.callers.index(1, 0).data(Qt::ForegroundRole).isValid());
}

void TestQueueModels::callersKeepTheirPlace()
{
    Bench bench;
    Queue queue = bench.sales();
    for (int i = 0; i < 10; ++i)
        queue.callers.append(caller(QString::number(i)));
    bench.tell(queue);
    bench.callers.setQueue(queue.id);
    const QPersistentModelIndex fifth = bench.callers.index(5, 0);
    const QPersistentModelIndex third = bench.callers.index(3, 0);
    QSignalSpy reset(&bench.callers, &QueueCallerModel::modelReset);
    queue.callers.removeFirst();
    queue.callers.remove(2); // The one with id 3.
    queue.callers.append(caller(QStringLiteral("new")));
    bench.tell(queue);
    QCOMPARE(fifth.row(), 3);
    QVERIFY(!third.isValid());
    std::reverse(queue.callers.begin(), queue.callers.end());
    bench.tell(queue);
    QCOMPARE(fifth.row(), 5);
    QCOMPARE(bench.callers.row(5).id, QStringLiteral("5"));
    QCOMPARE(reset.size(), 0);
    bench.store.apply({QStringLiteral("a")}, QueueRemoved {queue.id});
    QCOMPARE(bench.callers.rowCount(), 0);
}

void TestQueueModels::fiveThousandRowsAreFewSignals()
{
    Bench bench;
    Queue queue = bench.sales();
    for (int i = 0; i < 5000; ++i)
        queue.callers.append(caller(QString::number(i)));
    bench.tell(queue);
    bench.callers.setQueue(queue.id);
    int signalCount = 0;
    const auto count = [&] { ++signalCount; };
    connect(&bench.callers, &QueueCallerModel::rowsInserted, this, count);
    connect(&bench.callers, &QueueCallerModel::rowsRemoved, this, count);
    connect(&bench.callers, &QueueCallerModel::dataChanged, this, count);
    connect(&bench.callers, &QueueCallerModel::layoutChanged, this, count);
    connect(&bench.callers, &QueueCallerModel::modelReset, this, [] { QFAIL("reset"); });
    bench.tell(queue);
    QCOMPARE(signalCount, 0); // Nothing differs.
    queue.callers.remove(0, 700);
    for (int i = 5000; i < 5700; ++i)
        queue.callers.append(caller(QString::number(i)));
    for (QueueCaller &one : queue.callers)
        one.status = QueueCaller::Status::Connected;
    bench.tell(queue);
    QCOMPARE(signalCount, 3);
    QCOMPARE(bench.callers.rowCount(), 5000);
    signalCount = 0;
    for (int i = 0; i < 5000; i += 2)
        queue.callers[i] = caller(QString::number(10'000 + i));
    bench.tell(queue);
    QVERIFY2(signalCount <= 6, qPrintable(QString::number(signalCount))); // Not one for each run.
    QCOMPARE(bench.callers.row(4998).id, QStringLiteral("14998"));
}

void TestQueueModels::randomChangesKeepTheModelsSound()
{
    Bench bench;
    std::mt19937 random(7);
    const auto upTo = [&](int limit) { return int(random() % unsigned(limit)); };
    Queue queue = bench.sales();
    bench.callers.setQueue(queue.id);
    bench.agents.setQueue(queue.id);
    for (int step = 0; step < 500; ++step) {
        queue.callers.clear();
        const bool isBusy = step % 10 == 0; // Many rows come and go at once.
        for (int i = upTo(isBusy ? 120 : 12); i > 0; --i)
            queue.callers.append(caller(QString::number(upTo(isBusy ? 200 : 15))));
        queue.agents.clear();
        for (int i = upTo(6); i > 0; --i)
            queue.agents.append(agent(QString::number(upTo(8)), QueueAgent::State(upTo(4)),
                                      QString::number(95 + upTo(8))));
        bench.tell(queue);
        QStringList ids;
        for (const QueueCaller &one : queue.callers)
            if (!ids.contains(one.id))
                ids.append(one.id);
        QStringList shown;
        for (int row = 0; row < bench.callers.rowCount(); ++row)
            shown.append(bench.callers.row(row).id);
        QCOMPARE(shown, ids);
    }
}

void TestQueueModels::twinsAreShownOnce()
{
    Bench bench;
    Queue queue = bench.sales();
    queue.callers = {caller(QStringLiteral("1")), caller(QStringLiteral("2")),
                     caller(QStringLiteral("1"), QStringLiteral("0900"))};
    bench.tell(queue);
    bench.callers.setQueue(queue.id);
    QCOMPARE(bench.callers.rowCount(), 2);
    QCOMPARE(bench.shown(0, QueueCallerModel::NumberColumn), QStringLiteral("0891234567"));
}

void TestQueueModels::agentsStandByState()
{
    Bench bench;
    Queue queue = bench.sales();
    queue.agents = {
        agent(QStringLiteral("D"), QueueAgent::State::Unknown),
        agent(QStringLiteral("C"), QueueAgent::State::Paused),
        agent(QStringLiteral("me"), QueueAgent::State::Paused, QStringLiteral("100"), 2),
        agent(QStringLiteral("B"), QueueAgent::State::Ready, QStringLiteral("102")),
        agent(QStringLiteral("A"), QueueAgent::State::Busy)};
    bench.tell(queue);
    bench.agents.setQueue(queue.id);
    QString order;
    for (int row = 0; row < bench.agents.rowCount(); ++row)
        order += bench.agents.index(row, 0).data().toString() + u' ';
    QCOMPARE(order, QStringLiteral("me A B C D "));
    QCOMPARE(bench.agents.index(0, QueueAgentModel::StateColumn).data().toString(),
             QStringLiteral("Paused"));
    QCOMPARE(bench.agents.index(0, QueueAgentModel::CallsColumn).data().toString(),
             QStringLiteral("2"));
    queue.agents[1].state = QueueAgent::State::Busy;
    bench.tell(queue);
    QCOMPARE(bench.agents.index(2, 0).data().toString(), QStringLiteral("C"));
}

void TestQueueModels::foreignTextStaysOneLine_data()
{
    QTest::addColumn<QString>("name");
    for (const BadRow &row : badRows("ui-text"))
        QTest::newRow(qPrintable(row.name))
            << QString::fromUtf8(bytesOf(badPieces(row.input)).mid(int(sizeof "name")));
}

/// security.md T60 to T62, rows Y00 to Y10: every cell is one line without what could spoof, cut to
/// 64 graphemes, and no tool tip holds markup of others.
void TestQueueModels::foreignTextStaysOneLine()
{
    QFETCH(QString, name);
    Bench bench;
    Queue queue = bench.sales();
    queue.name = name;
    queue.callers = {caller(QStringLiteral("1"))};
    queue.callers[0].party.name = name;
    queue.callers[0].country = name;
    queue.callers[0].agent = name;
    queue.agents = {agent(name, QueueAgent::State::Ready)};
    bench.tell(queue);
    bench.callers.setQueue(queue.id);
    bench.agents.setQueue(queue.id);
    QElapsedTimer timer;
    timer.start();
    QStringList texts {bench.text(QueueModel::NameRole),
                       bench.agents.index(0, 0).data().toString()};
    for (int column : {QueueCallerModel::NameColumn, QueueCallerModel::CountryColumn,
                       QueueCallerModel::AgentColumn})
        texts.append(bench.shown(0, column));
    QVERIFY(timer.elapsed() < 16);
    for (const QString &text : std::as_const(texts)) {
        QVERIFY2(!text.isEmpty(), qPrintable(name));
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        int graphemes = 0;
        while (finder.toNextBoundary() >= 0)
            ++graphemes;
        QVERIFY(graphemes <= 64 + 1); // And the ellipsis.
        for (const QChar c : text)
            QVERIFY(c.unicode() >= 0x20 && c.unicode() != 0x202e && c.unicode() != 0x2028);
    }
    const QString tip =
        bench.callers.index(0, QueueCallerModel::NameColumn).data(Qt::ToolTipRole).toString();
    QVERIFY(!tip.contains(QStringLiteral("<img")) && !tip.contains(QStringLiteral("<a ")));
    QCOMPARE(bench.callers.headerData(QueueCallerModel::NameColumn, Qt::Horizontal).toString(),
             QStringLiteral("Name sent by caller"));
}

QTEST_MAIN(TestQueueModels)
#include "tst_queuemodels.moc"
