// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/journalview.h"
#include "tests/app/views/viewbench.h"
#include "tests/support/failonwarnings.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace Jackfield;

class TestJournalView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void callsBackByDoubleClickAndEnter();
    void findsByNameAndNumber();
    void copiesTheNumber();
    void narrowViewsKeepWhoAndWhen();
};

/// Mia, missed; then Ben, answered (on top).
static void fill(ViewBench &bench)
{
    const QString one = QStringLiteral("1");
    bench.tellCall(one, Call::State::Offering,
                   {QStringLiteral("+498999998123"), QStringLiteral("Mia")});
    bench.pbx.tell(CallRemoved {CallId::of(bench.pbx.id(), one)});
    bench.clock.advance(std::chrono::seconds(1));
    bench.tellCall(one, Call::State::Connected, {QStringLiteral("101"), QStringLiteral("Ben")});
    bench.pbx.tell(CallRemoved {CallId::of(bench.pbx.id(), one)});
}

void TestJournalView::callsBackByDoubleClickAndEnter()
{
    ViewBench bench;
    fill(bench);
    JournalView view(bench.context);
    view.resize(440, 300);
    view.show();
    auto *table = view.findChild<QTableView *>();
    QCOMPARE(table->model()->rowCount(), 2);
    const QPoint second = table->visualRect(table->model()->index(1, 0)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, second);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, second);
    QCOMPARE(bench.pbx.commands.size(), 1);
    QCOMPARE(std::get<Dial>(bench.pbx.commands.constLast()).number.e164,
             QStringLiteral("+498999998123"));
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(std::get<Dial>(bench.pbx.commands.constLast()).number.outside, QStringLiteral("101"));
}

void TestJournalView::findsByNameAndNumber()
{
    ViewBench bench;
    fill(bench);
    JournalView view(bench.context);
    view.show();
    auto *table = view.findChild<QTableView *>();
    auto *search = view.findChild<QLineEdit *>();
    for (const QString &words :
         {QStringLiteral("mia"), QStringLiteral("99998"), QStringLiteral("Missed")}) {
        search->setText(words);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Mia"));
    }
    search->setText(QStringLiteral("nobody.*"));
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(table->isHidden());
    search->clear();
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(!table->isHidden());
}

void TestJournalView::copiesTheNumber()
{
    ViewBench bench;
    fill(bench);
    JournalView view(bench.context);
    view.show();
    auto *table = view.findChild<QTableView *>();
    table->selectRow(1);
    QTest::keySequence(table, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("+498999998123"));
}

void TestJournalView::narrowViewsKeepWhoAndWhen()
{
    ViewBench bench;
    JournalView view(bench.context);
    auto *table = view.findChild<QTableView *>();
    view.resize(380, 400);
    view.show();
    QVERIFY(table->isColumnHidden(JournalModel::LineColumn));
    QVERIFY(!table->isColumnHidden(JournalModel::PartyColumn));
    QVERIFY(!table->isColumnHidden(JournalModel::WhenColumn));
    view.resize(1400, 400);
    QVERIFY(!table->isColumnHidden(JournalModel::LineColumn));
}

QTEST_MAIN(TestJournalView)
#include "tst_journalview.moc"
