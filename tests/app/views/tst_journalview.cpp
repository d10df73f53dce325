// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/callreportdialog.h"
#include "app/views/journalview.h"
#include "tests/app/views/reportbench.h"
#include "tests/support/failonwarnings.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
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
    void opensTheReportOnceThereIsOne();
    void uncertainCallersAreNotCalledBack();
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

static QAbstractButton *buttonIn(const QWidget &view, const char *words)
{
    for (auto *button : view.findChildren<QAbstractButton *>())
        if (button->text() == QLatin1String(words))
            return button;
    return nullptr;
}

static QAction *menuLine(const QWidget &view, const char *words)
{
    for (QAction *line : view.findChild<QMenu *>()->actions())
        if (line->text() == QLatin1String(words))
            return line;
    return nullptr;
}

void TestJournalView::opensTheReportOnceThereIsOne()
{
    ViewBench bench;
    const Call call = pastCall(bench);
    JournalView view(bench.context);
    view.resize(440, 300);
    view.show();
    auto *table = view.findChild<QTableView *>();
    const QAbstractButton *report = buttonIn(view, "Report");
    QVERIFY(!report->isEnabled());
    table->selectRow(0);
    QVERIFY(!report->isEnabled());
    QVERIFY(report->toolTip().contains(QStringLiteral("select a call with a report first")));
    QVERIFY(!menuLine(view, "Report")->isEnabled());
    const QModelIndex outcome = table->model()->index(0, JournalModel::OutcomeColumn);
    QCOMPARE(outcome.data().toString(), QStringLiteral("Not known"));

    tellReport(bench, call); // It comes while its call is selected.
    QCOMPARE(outcome.data().toString(), QStringLiteral("Answered"));
    QVERIFY(report->isEnabled());
    buttonIn(view, "Report")->click();
    auto *dialog = view.findChild<CallReportDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->close();
    QTRY_VERIFY(!view.findChild<CallReportDialog *>());
    menuLine(view, "Report")->trigger();
    QVERIFY(view.findChild<CallReportDialog *>());
    view.findChild<CallReportDialog *>()->close();
    QTRY_VERIFY(!view.findChild<CallReportDialog *>());

    const QPoint row = table->visualRect(outcome).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, row);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, row);
    QCOMPARE(bench.pbx.commands.size(), 1);
    QVERIFY2(std::holds_alternative<Dial>(bench.pbx.commands.constLast()), "it still calls back");
}

void TestJournalView::uncertainCallersAreNotCalledBack()
{
    ViewBench bench;
    const Call call = bench.tellCall(QStringLiteral("1"), Call::State::Unknown,
                                     {{}, QStringLiteral("Mia"), {}, true});
    bench.pbx.tell(CallRemoved {call.id});
    tellReport(bench, call);
    JournalView view(bench.context);
    view.resize(440, 300);
    view.show();
    auto *table = view.findChild<QTableView *>();
    table->selectRow(0);
    for (const char *words : {"Call back", "Copy number"}) {
        QVERIFY2(!buttonIn(view, words)->isEnabled(), words);
        QVERIFY(buttonIn(view, words)->toolTip().contains(QStringLiteral("with a number first")));
        QVERIFY2(!menuLine(view, words)->isEnabled(), words);
    }
    QVERIFY(menuLine(view, "Report")->isEnabled());
    QTest::keyClick(table, Qt::Key_Return);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {},
                       table->visualRect(table->model()->index(0, 0)).center());
    QVERIFY(bench.pbx.commands.isEmpty());
    const QPoint row = table->visualRect(table->model()->index(0, 0)).center();
    Q_EMIT table->customContextMenuRequested(row);
    QVERIFY2(view.findChild<QMenu *>()->isVisible(), "there is a report to open");
    view.findChild<QMenu *>()->close();
}

QTEST_MAIN(TestJournalView)
#include "tst_journalview.moc"
