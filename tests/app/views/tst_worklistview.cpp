// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/historybadge.h"
#include "app/views/journalview.h"
#include "app/views/mainwindow.h"
#include "tests/app/views/historybench.h"
#include "tests/support/failonwarnings.h"

#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Jackfield;

class TestWorklistView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void theWorklistIsFinished();
    void theRailCountsWhatIsOpen();
};

void TestWorklistView::theWorklistIsFinished()
{
    StoreBench bench;
    for (int n : {1, 3}) {
        bench.kept->entries[n].work.state = JournalEntry::Work::State::Open;
        bench.kept->entries[n].numberKey = QStringLiteral("+49");
    }
    JournalView view(bench.context);
    view.resize(440, 400);
    view.show();
    auto *toFinish = view.findChild<QToolButton *>();
    toFinish->click();
    auto *callers = view.findChild<QTableView *>();
    QVERIFY(callers->isVisible());
    QVERIFY(!view.findChild<QTreeView *>()->isVisible());
    QVERIFY(box(view, "Time")->isHidden() || !box(view, "Time")->isVisible());
    QCOMPARE(bench.names(callers), QStringList {QStringLiteral("Ben")});
    QVERIFY(!buttonIn(view, "Done")->isEnabled());
    select(callers, 0);
    QTest::keyClick(callers, Qt::Key_Return);
    QCOMPARE(std::get<Dial>(bench.pbx.commands.constLast()).number.e164,
             bench.entry(1).remote.number);
    const auto before = bench.kept->changes.size();
    for (int n : {1, 3})
        bench.kept->entries[n].work.state = JournalEntry::Work::State::Done;
    buttonIn(view, "Done")->click();
    QCOMPARE(bench.kept->changes.size(), before + 1); // All of her calls.
    const auto &closed = std::get<CloseWork>(bench.kept->changes.constLast());
    QCOMPARE(closed.numberKey, QStringLiteral("+49"));
    QVERIFY(closed.work.state == JournalEntry::Work::State::Done);
    QVERIFY(wordsOf(view).contains(QStringLiteral("Nothing to finish")));
    toFinish->click();
    auto *table = view.findChild<QTreeView *>();
    QVERIFY(table->isVisible());
    select(table, 1);
    QVERIFY(buttonIn(view, "Open again") && buttonIn(view, "Open again")->isEnabled());
    buttonIn(view, "Open again")->click();
    QVERIFY(std::get<SetEntryWork>(bench.kept->changes.constLast()).work.state
            == JournalEntry::Work::State::Open);
}

void TestWorklistView::theRailCountsWhatIsOpen()
{
    ViewBench bench;
    MainWindow window(bench.context);
    window.show();
    auto *badge = window.findChild<HistoryBadge *>();
    auto *button = qobject_cast<QAbstractButton *>(badge->parentWidget());
    QCOMPARE(button->text(), QStringLiteral("History"));
    QVERIFY(badge->isHidden());
    JournalEntry entry;
    entry.id = QStringLiteral("1");
    entry.work.state = JournalEntry::Work::State::Open;
    bench.journal.put(entry);
    QVERIFY(badge->isVisible());
    QVERIFY(button->rect().contains(badge->geometry()));
    QVERIFY(button->accessibleName().contains(QStringLiteral("1 to finish")));
    button->click(); // The page is made when it is asked for.
    QVERIFY(window.findChild<QToolButton *>(QStringLiteral("to-finish"))
                ->text()
                .contains(QStringLiteral("(1)")));
    bench.journal.setWork(QStringLiteral("1"), JournalEntry::Work::State::Done, bench.clock.now());
    QVERIFY(badge->isHidden());
    QCOMPARE(button->accessibleName(), QStringLiteral("History"));
}

QTEST_MAIN(TestWorklistView)
#include "tst_worklistview.moc"
