// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/journalmodel.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedjournalstore.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace Jackfield;
using namespace std::chrono_literals;

using Outcome = JournalEntry::Outcome;
using State = JournalEntry::Work::State;

namespace {

QString plain(const QString &number)
{
    return number;
}

struct Bench
{
    Bench()
    {
        auto made = std::make_unique<ScriptedJournalStore>();
        store = made.get();
        journal.setStore(std::move(made));
    }
    /// Of the past: the greater `n`, the newer.
    JournalEntry entry(int n, const QString &name = QStringLiteral("Mia")) const
    {
        JournalEntry entry;
        entry.id = QStringLiteral("e%1").arg(n);
        entry.startedAt = clock.now().addSecs(n - 100'000);
        entry.position = entry.startedAt.toMSecsSinceEpoch();
        entry.outcome = Outcome::Answered;
        entry.direction = Call::Direction::Incoming;
        entry.remote = {QStringLiteral("089%1").arg(n), name};
        entry.numberKey = QStringLiteral("+4989%1").arg(n);
        return entry;
    }
    JournalEntry live(const QString &id, const QString &name = QStringLiteral("Ben"))
    {
        clock.advance(1s);
        JournalEntry entry;
        entry.id = id;
        entry.startedAt = clock.now();
        entry.outcome = Outcome::Running;
        entry.remote.name = name;
        return entry;
    }
    void keep(int count)
    {
        for (int n = count; n-- > 0;)
            store->entries.append(entry(n));
    }
    void more() { model.fetchMore({}); }
    QStringList ids(const QModelIndex &parent = {}) const
    {
        QStringList ids;
        for (int row = 0; row < model.rowCount(parent); ++row)
            ids << model.index(row, 0, parent).data(JournalModel::IdRole).toString();
        return ids;
    }
    QString cell(int row, int column) const { return model.index(row, column).data().toString(); }

    ManualClock clock;
    Journal journal;
    ScriptedJournalStore *store;
    JournalModel model {journal, clock, plain};
};

JournalQuery textQuery(const char *text)
{
    JournalQuery query;
    query.text = QString::fromUtf8(text);
    return query;
}

} // namespace

class TestJournalModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pagesComeWhenAskedFor();
    void liveCallsAppearAtOnceAndOnce();
    void theClockGoesBack();
    void aFailureIsToldAndAskedAgain();
    void aFirstPageThatFailsLeavesThisRun();
    void answersToAnOldQueryAreDropped();
    void whatIsShownStaysUntilTheAnswer();
    void entriesChangeWhileAPageIsRead();
    void legsAreReadWhenOpened();
    void legsOfThisRunNeedNoAsking();
    void legsThatCannotBeRead();
    void lateLegsOfAnotherListAreDropped();
    void notesOfOldCallsAreReadAnew();
    void closedWorkShowsAtOnce();
    void anotherStoreIsReadAnew();
    void whatIsDroppedFromMemoryStays();
    void heldListsAskForNothing();
    void randomDoingsKeepItSound_data();
    void randomDoingsKeepItSound();
};

void TestJournalModel::pagesComeWhenAskedFor()
{
    Bench bench;
    bench.keep(250);
    QCOMPARE(bench.store->pages.size(), 0);
    QVERIFY(bench.model.canFetchMore({}));
    bench.more();
    QVERIFY(bench.model.isLoading());
    QVERIFY2(!bench.model.canFetchMore({}), "one is under way");
    bench.more();
    QCOMPARE(bench.store->pagesWaiting(), 1);
    QVERIFY(!bench.store->pages.constLast().below);
    QAbstractItemModelTester tester(&bench.model,
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    bench.store->answerPage();
    QCOMPARE(bench.model.rowCount(), 100);
    for (const int rows : {200, 250}) {
        bench.more();
        QCOMPARE(bench.store->pages.constLast().below,
                 std::optional(bench.entry(350 - (rows == 200 ? 200 : 300)).position));
        bench.store->answerPage();
        QCOMPARE(bench.model.rowCount(), rows);
    }
    QVERIFY(!bench.model.canFetchMore({}));
    QCOMPARE(bench.ids().constFirst(), QStringLiteral("e249"));
    QCOMPARE(bench.ids().constLast(), QStringLiteral("e0"));
    const QStringList ids = bench.ids();
    QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), 250);
}

void TestJournalModel::liveCallsAppearAtOnceAndOnce()
{
    Bench bench;
    bench.keep(3);
    bench.model.setHeld(false);
    QAbstractItemModelTester tester(&bench.model,
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    JournalEntry ben = bench.live(QStringLiteral("ben"));
    bench.journal.put(ben);
    QCOMPARE(bench.ids(), QStringList {QStringLiteral("ben")});
    bench.more();
    JournalEntry stored = ben;
    stored.position = ben.startedAt.toMSecsSinceEpoch() + 7;
    stored.outcome = Outcome::Unknown; // older than what is in memory
    bench.store->entries.prepend(stored);
    bench.store->answerPage();
    QCOMPARE(bench.ids(),
             (QStringList {QStringLiteral("ben"), QStringLiteral("e2"), QStringLiteral("e1"),
                           QStringLiteral("e0")}));
    QCOMPARE(bench.cell(0, JournalModel::OutcomeColumn), QStringLiteral("In progress"));
    QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
    ben.outcome = Outcome::Missed;
    bench.journal.put(ben);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(bench.cell(0, JournalModel::OutcomeColumn), QStringLiteral("Missed"));
    bench.journal.put(bench.live(QStringLiteral("ada")));
    QCOMPARE(bench.ids().mid(0, 2), (QStringList {QStringLiteral("ada"), QStringLiteral("ben")}));
    QCOMPARE(bench.store->pages.size(), 1);
}

/// security.md L08
void TestJournalModel::theClockGoesBack()
{
    Bench bench;
    JournalEntry first = bench.live(QStringLiteral("first"));
    JournalEntry second = bench.live(QStringLiteral("second"));
    second.startedAt = first.startedAt.addSecs(-3600);
    bench.journal.put(first);
    bench.journal.put(second);
    QCOMPARE(bench.ids(), (QStringList {QStringLiteral("second"), QStringLiteral("first")}));
    first.position = first.startedAt.toMSecsSinceEpoch();
    second.position = first.position + 1;
    bench.store->entries = {second, first};
    bench.more();
    bench.store->answerPage();
    QCOMPARE(bench.ids(), (QStringList {QStringLiteral("second"), QStringLiteral("first")}));
}

void TestJournalModel::aFailureIsToldAndAskedAgain()
{
    Bench bench;
    bench.keep(150);
    bench.more();
    bench.store->answerPage();
    bench.more();
    QSignalSpy told(&bench.model, &JournalModel::stateChanged);
    bench.store->answerPage(failure(Error::Code::Storage, QStringLiteral("disk I/O error")));
    QVERIFY(!told.isEmpty());
    QCOMPARE(bench.model.failure()->detail, QStringLiteral("disk I/O error"));
    QCOMPARE(bench.model.rowCount(), 100);
    QVERIFY2(!bench.model.canFetchMore({}), "only a person asks again");
    bench.model.tryAgain();
    QVERIFY(!bench.model.failure());
    bench.store->answerPage();
    QCOMPARE(bench.model.rowCount(), 150);
}

void TestJournalModel::aFirstPageThatFailsLeavesThisRun()
{
    Bench bench;
    bench.journal.put(bench.live(QStringLiteral("ben")));
    bench.more();
    bench.store->answerPage(failure(Error::Code::Storage, QStringLiteral("locked")));
    QVERIFY(bench.model.failure());
    QCOMPARE(bench.ids(), QStringList {QStringLiteral("ben")});
    bench.keep(2);
    bench.model.tryAgain();
    bench.store->answerPage();
    QVERIFY(!bench.model.failure());
    QCOMPARE(bench.model.rowCount(), 3);
}

void TestJournalModel::answersToAnOldQueryAreDropped()
{
    Bench bench;
    bench.keep(2);
    bench.store->entries.append(bench.entry(-1, QStringLiteral("Zoe")));
    bench.more();
    bench.model.setQuery(textQuery("z"));
    bench.model.setQuery(textQuery("zo"));
    bench.model.setQuery(textQuery("zoe"));
    QCOMPARE(bench.store->pages.size(), 1);
    bench.store->answerPage();
    QVERIFY2(bench.ids().isEmpty(), "that was the answer for all calls");
    QCOMPARE(bench.store->pages.size(), 2); // Only what is wanted now is asked for.
    QCOMPARE(bench.store->pages.constLast().query.text, QStringLiteral("zoe"));
    bench.store->answerPage();
    QCOMPARE(bench.ids(), QStringList {QStringLiteral("e-1")});
    bench.model.setQuery(textQuery("mia"));
    bench.model.setQuery(textQuery("zoe"));
    bench.store->answerPage(failure(Error::Code::Storage)); // Late, and of no interest.
    QVERIFY(!bench.model.failure());
    bench.store->answerPage();
    QCOMPARE(bench.ids(), QStringList {QStringLiteral("e-1")});
    QCOMPARE(bench.store->pagesWaiting(), 0);
}

void TestJournalModel::whatIsShownStaysUntilTheAnswer()
{
    Bench bench;
    bench.keep(3);
    bench.more();
    bench.store->answerPage();
    bench.model.setQuery(textQuery("nobody"));
    QCOMPARE(bench.model.rowCount(), 3);
    bench.journal.put(bench.live(QStringLiteral("ben")));
    QCOMPARE(bench.model.rowCount(), 4);
    bench.store->answerPage();
    QCOMPARE(bench.model.rowCount(), 0);
    bench.journal.put(bench.live(QStringLiteral("bea")));
    QCOMPARE(bench.model.rowCount(), 0);
    bench.journal.put(bench.live(QStringLiteral("n"), QStringLiteral("Nobody Else")));
    QCOMPARE(bench.ids(), QStringList {QStringLiteral("n")});
}

void TestJournalModel::entriesChangeWhileAPageIsRead()
{
    Bench bench;
    JournalEntry ben = bench.live(QStringLiteral("ben"));
    ben.outcome = Outcome::Missed;
    ben.work.state = State::Open;
    bench.journal.put(ben);
    ben.position = ben.startedAt.toMSecsSinceEpoch();
    bench.store->entries = {ben};
    JournalQuery open;
    open.openWorkOnly = true;
    bench.model.setQuery(open);
    bench.journal.setWork(QStringLiteral("ben"), State::Done, bench.clock.now());
    bench.store->answerPage();
    QVERIFY2(bench.ids().isEmpty(), "what is in memory is newer than what was read");
    bench.journal.setWork(QStringLiteral("ben"), State::Open, bench.clock.now());
    QCOMPARE(bench.ids(), QStringList {QStringLiteral("ben")});
}

void TestJournalModel::legsAreReadWhenOpened()
{
    Bench bench;
    bench.keep(2);
    for (int n : {-2, -1}) {
        JournalEntry leg = bench.entry(n, QStringLiteral("Leg"));
        leg.legOf = QStringLiteral("e0");
        bench.store->entries.append(leg);
    }
    QAbstractItemModelTester tester(&bench.model,
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    bench.more();
    bench.store->answerPage();
    const QPersistentModelIndex call = bench.model.index(1, 0);
    QVERIFY(!bench.model.hasChildren(bench.model.index(0, 0)));
    QVERIFY(bench.model.hasChildren(call));
    QVERIFY(bench.store->legsAsked.isEmpty());
    bench.model.fetchMore(call);
    QVERIFY(!bench.model.canFetchMore(call));
    bench.journal.put(bench.live(QStringLiteral("above"))); // Rows move meanwhile.
    bench.store->answerLegs();
    QCOMPARE(bench.store->legsAsked, QStringList {QStringLiteral("e0")});
    QCOMPARE(bench.ids(call), (QStringList {QStringLiteral("e-2"), QStringLiteral("e-1")}));
    const QModelIndex leg = bench.model.indexOf(QStringLiteral("e-1"));
    QCOMPARE(leg.parent(), QModelIndex(call));
    QVERIFY(!bench.model.hasChildren(leg));
    QCOMPARE(leg.data().toString(), QStringLiteral("Leg"));
}

void TestJournalModel::legsOfThisRunNeedNoAsking()
{
    Bench bench;
    QAbstractItemModelTester tester(&bench.model,
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    bench.journal.put(bench.live(QStringLiteral("call")));
    JournalEntry leg = bench.live(QStringLiteral("leg"), QStringLiteral("Colleague"));
    bench.journal.put(leg); // At first a call by itself.
    QCOMPARE(bench.model.rowCount(), 2);
    leg.legOf = QStringLiteral("call");
    bench.journal.put(leg);
    QCOMPARE(bench.ids(), QStringList {QStringLiteral("call")});
    const QModelIndex call = bench.model.index(0, 0);
    QCOMPARE(bench.ids(call), QStringList {QStringLiteral("leg")});
    leg.outcome = Outcome::NotReached;
    bench.journal.put(leg);
    QCOMPARE(bench.model.index(0, JournalModel::OutcomeColumn, call).data().toString(),
             QStringLiteral("Not reached"));
    QVERIFY(bench.store->legsAsked.isEmpty());
    bench.more();
    bench.model.setQuery(textQuery("colleague")); // A call is found by its legs.
    bench.store->answerPage();
    bench.store->answerPage(JournalPage {});
    QCOMPARE(bench.ids(), QStringList {QStringLiteral("call")});
    QCOMPARE(bench.ids(bench.model.index(0, 0)), QStringList {QStringLiteral("leg")});
}

void TestJournalModel::legsThatCannotBeRead()
{
    Bench bench;
    bench.keep(1);
    JournalEntry leg = bench.entry(-1);
    leg.legOf = QStringLiteral("e0");
    bench.store->entries.append(leg);
    bench.more();
    bench.store->answerPage();
    const QModelIndex call = bench.model.index(0, 0);
    bench.model.fetchMore(call);
    bench.store->answerLegs(failure(Error::Code::Storage, QStringLiteral("gone")));
    QVERIFY(bench.model.failure());
    QVERIFY(bench.model.hasChildren(call) && !bench.model.canFetchMore(call));
    bench.model.tryAgain();
    bench.store->answerLegs();
    QCOMPARE(bench.ids(call), QStringList {QStringLiteral("e-1")});
    QVERIFY(!bench.model.failure());
}

void TestJournalModel::lateLegsOfAnotherListAreDropped()
{
    Bench bench;
    bench.keep(1);
    JournalEntry leg = bench.entry(-1);
    leg.legOf = QStringLiteral("e0");
    bench.store->entries.append(leg);
    bench.more();
    bench.store->answerPage();
    bench.model.fetchMore(bench.model.index(0, 0));
    bench.model.reload();
    bench.store->answerPage();
    bench.store->answerLegs();
    const QModelIndex call = bench.model.index(0, 0);
    QCOMPARE(bench.model.rowCount(call), 0);
    QVERIFY2(bench.model.canFetchMore(call), "they are asked for when it is opened again");
}

void TestJournalModel::notesOfOldCallsAreReadAnew()
{
    Bench bench;
    bench.keep(2);
    bench.more();
    bench.store->answerPage();
    const QModelIndex second = bench.model.index(1, 0);
    QVERIFY(!second.data(JournalModel::HasNoteRole).toBool());
    bench.store->entries[1].note = QStringLiteral("rang twice");
    bench.journal.setNote(QStringLiteral("e0"), QStringLiteral("rang twice"));
    QCOMPARE(bench.store->entriesAsked, QStringList {QStringLiteral("e0")});
    bench.store->answerEntry();
    QVERIFY(second.data(JournalModel::HasNoteRole).toBool());
    bench.journal.setNote(QStringLiteral("elsewhere"), QStringLiteral("x"));
    QCOMPARE(bench.store->entriesAsked.size(), 1); // It is in no list.
    bench.journal.setNote(QStringLiteral("e0"), QString());
    bench.model.setQuery(textQuery("nobody"));
    bench.store->answerPage();
    bench.store->answerEntry(); // Of a row that is gone.
    QCOMPARE(bench.model.rowCount(), 0);
}

void TestJournalModel::closedWorkShowsAtOnce()
{
    Bench bench;
    bench.keep(3);
    for (JournalEntry &entry : bench.store->entries) {
        entry.work.state = State::Open;
        entry.numberKey = QStringLiteral("+4989");
    }
    bench.more();
    bench.store->answerPage();
    const auto state = [&](int row) {
        return State(bench.model.index(row, 0).data(JournalModel::WorkRole).toInt());
    };
    QVERIFY(state(0) == State::Open);
    JournalEntry by = bench.entry(2);
    by.id = QStringLiteral("by");
    by.numberKey = QStringLiteral("+4989");
    by.startedAt = bench.store->entries.constFirst().startedAt; // not before: stays open
    bench.journal.closeWork(by, bench.clock.now());
    QVERIFY(state(0) == State::Open);
    QVERIFY(state(1) == State::CalledBack && state(2) == State::CalledBack);
    QCOMPARE(bench.store->pages.size(), 1);
}

void TestJournalModel::anotherStoreIsReadAnew()
{
    Bench bench;
    bench.keep(2);
    bench.more();
    bench.store->answerPage();
    auto other = std::make_unique<ScriptedJournalStore>();
    other->isQuick = true;
    other->entries = {bench.entry(7)};
    bench.journal.setStore(std::move(other));
    QCOMPARE(bench.ids(), QStringList {QStringLiteral("e7")});
}

void TestJournalModel::whatIsDroppedFromMemoryStays()
{
    Bench bench;
    QAbstractItemModelTester tester(&bench.model,
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    for (int n = 0; n < Journal::capacity + 3; ++n)
        bench.journal.put(bench.live(QStringLiteral("l%1").arg(n)));
    QCOMPARE(bench.model.rowCount(), Journal::capacity + 3);
    QCOMPARE(bench.ids().constLast(), QStringLiteral("l0"));
    bench.journal.put(bench.live(QStringLiteral("l0"), QStringLiteral("Told late")));
    QCOMPARE(bench.model.rowCount(), Journal::capacity + 3);
    QCOMPARE(bench.model.indexOf(QStringLiteral("l0")).data().toString(),
             QStringLiteral("Told late"));
}

void TestJournalModel::heldListsAskForNothing()
{
    Bench bench;
    bench.model.setHeld(true);
    QVERIFY(!bench.model.canFetchMore({}));
    bench.more();
    QVERIFY(bench.store->pages.isEmpty());
    bench.model.setHeld(false);
    QVERIFY(bench.model.canFetchMore({}));
}

void TestJournalModel::randomDoingsKeepItSound_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 6; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void TestJournalModel::randomDoingsKeepItSound()
{
    QFETCH(int, seed);
    std::minstd_rand random(unsigned(seed + 1));
    const auto pick = [&random](int below) { return int(random() % unsigned(below)); };
    Bench bench;
    bench.keep(330);
    QAbstractItemModelTester tester(&bench.model,
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    const QList<JournalQuery> queries {{}, textQuery("mia"), textQuery("b")};
    for (int step = 0; step < 300; ++step) {
        const QString id = QStringLiteral("l%1").arg(pick(40));
        JournalEntry entry = bench.live(id, pick(2) ? QStringLiteral("Mia") : QStringLiteral("Bo"));
        if (pick(3) == 0)
            entry.legOf = QStringLiteral("l%1").arg(pick(40));
        if (entry.legOf == id)
            entry.legOf.clear();
        switch (pick(7)) {
        case 0:
        case 1:
            bench.journal.put(entry);
            break;
        case 2:
            bench.more();
            break;
        case 3:
            if (bench.store->pagesWaiting() > 0)
                pick(5) ? bench.store->answerPage()
                        : bench.store->answerPage(failure(Error::Code::Storage));
            break;
        case 4:
            bench.model.setQuery(queries.at(pick(3)));
            break;
        case 5:
            bench.model.tryAgain();
            break;
        default:
            bench.journal.setNote(id, QString::number(step));
        }
        QVERIFY(bench.store->pagesWaiting() <= 1);
        const QStringList ids = bench.ids();
        QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), ids.size());
        for (const QString &shown : ids)
            QCOMPARE(bench.model.indexOf(shown).row(), ids.indexOf(shown));
    }
}

QTEST_GUILESS_MAIN(TestJournalModel)
#include "tst_journalmodel.moc"
