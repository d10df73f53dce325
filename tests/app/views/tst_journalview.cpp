// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/callreportdialog.h"
#include "app/views/entrydialog.h"
#include "app/views/journalview.h"
#include "app/views/notedialog.h"
#include "tests/app/views/historybench.h"
#include "tests/support/accessible.h"
#include "tests/support/badinput.h"
#include "tests/support/failonwarnings.h"

#include <QAction>
#include <QClipboard>
#include <QDateEdit>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

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
    void searchWaitsForAPauseInTyping();
    void filtersNarrow();
    void legsOpenBelowTheirCall();
    void troubleIsSaidInWords();
    void pagesAreOpenedWhereOneIsSet();
    void keysAndNames();
    void foreignTextStaysText_data();
    void foreignTextStaysText();
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
    auto *table = view.findChild<QTreeView *>();
    QCOMPARE(table->model()->rowCount(), 2);
    const QPoint second = table->visualRect(table->model()->index(1, 0)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, second);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, second);
    QCOMPARE(bench.pbx.commands.size(), 1);
    QCOMPARE(std::get<Dial>(bench.pbx.commands.constLast()).number.e164,
             QStringLiteral("+498999998123"));
    select(table, 0);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(std::get<Dial>(bench.pbx.commands.constLast()).number.outside, QStringLiteral("101"));
}

void TestJournalView::findsByNameAndNumber()
{
    ViewBench bench;
    fill(bench);
    JournalView view(bench.context);
    view.show();
    auto *table = view.findChild<QTreeView *>();
    auto *search = view.findChild<QLineEdit *>();
    const auto find = [&](const QString &words) {
        search->setText(words);
        bench.clock.advance(JournalView::typingPause);
    };
    for (const QString &words : {QStringLiteral("mia"), QStringLiteral("99998")}) {
        find(words);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Mia"));
    }
    find(QStringLiteral("nobody.*"));
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(table->isHidden());
    QVERIFY(wordsOf(view).contains(QStringLiteral("No call fits the search.")));
    find({});
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(!table->isHidden());
}

void TestJournalView::copiesTheNumber()
{
    ViewBench bench;
    fill(bench);
    JournalView view(bench.context);
    view.show();
    auto *table = view.findChild<QTreeView *>();
    select(table, 1);
    QTest::keySequence(table, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("+498999998123"));
}

void TestJournalView::narrowViewsKeepWhoAndWhen()
{
    ViewBench bench;
    JournalView view(bench.context);
    auto *table = view.findChild<QTreeView *>();
    view.resize(380, 400);
    view.show();
    QVERIFY(table->isColumnHidden(JournalModel::LineColumn));
    QVERIFY(!table->isColumnHidden(JournalModel::PartyColumn));
    QVERIFY(!table->isColumnHidden(JournalModel::WhenColumn));
    view.resize(1400, 400);
    QVERIFY(!table->isColumnHidden(JournalModel::LineColumn));
}

static QAction *menuLine(const QWidget &view, const char *words)
{
    for (QAction *line : view.findChild<QMenu *>()->actions())
        if (line->text() == QString::fromUtf8(words))
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
    auto *table = view.findChild<QTreeView *>();
    const QAbstractButton *report = buttonIn(view, "Report");
    QVERIFY(!report->isEnabled());
    select(table, 0);
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
    auto *table = view.findChild<QTreeView *>();
    select(table, 0);
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

void TestJournalView::searchWaitsForAPauseInTyping()
{
    StoreBench bench;
    JournalView view(bench.context);
    view.show();
    QTest::keyClicks(view.findChild<QLineEdit *>(), QStringLiteral("ada"));
    const auto asked = bench.kept->pages.size();
    bench.clock.advance(JournalView::typingPause - std::chrono::milliseconds(1));
    QCOMPARE(bench.kept->pages.size(), asked);
    bench.clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(bench.kept->pages.size(), asked + 1);
    QCOMPARE(bench.kept->pages.constLast().query.text, QStringLiteral("ada"));
    QVERIFY(JournalView::typingPause <= std::chrono::milliseconds(150));
    auto *table = view.findChild<QTreeView *>();
    QCOMPARE(bench.names(table), QStringList {QStringLiteral("Ada")});
    QTest::keyClick(view.findChild<QLineEdit *>(), Qt::Key_Down);
    QCOMPARE(table->currentIndex().row(), 0);
    select(table, 0);
    bench.journal.put(bench.entry(-1));
    view.findChild<QLineEdit *>()->clear();
    bench.clock.advance(JournalView::typingPause);
    QVERIFY2(table->currentIndex().row() == 1, "what was selected still is");
}

void TestJournalView::filtersNarrow()
{
    StoreBench bench;
    bench.kept->entries[2].queue = QStringLiteral("Sales");
    JournalView view(bench.context);
    view.show();
    auto *table = view.findChild<QTreeView *>();
    QCOMPARE(bench.names(table).size(), 4);
    QVERIFY2(box(view, "Line")->isHidden(), "there is one only");
    box(view, "Kind of call")->setCurrentText(QStringLiteral("Missed"));
    QCOMPARE(bench.names(table), (QStringList {QStringLiteral("Ben"), QStringLiteral("Dora")}));
    box(view, "Kind of call")->setCurrentText(QStringLiteral("Outgoing"));
    QVERIFY(wordsOf(view).contains(QStringLiteral("No call fits the filters.")));
    box(view, "Kind of call")->setCurrentText(QStringLiteral("All calls"));
    box(view, "Time")->setCurrentText(QStringLiteral("7 days"));
    QCOMPARE(bench.names(table), (QStringList {QStringLiteral("Ada"), QStringLiteral("Ben")}));
    box(view, "Time")->setCurrentText(QStringLiteral("Today"));
    QCOMPARE(bench.names(table), QStringList {QStringLiteral("Ada")});
    box(view, "Time")->setCurrentText(QStringLiteral("From – to"));
    const auto dates = view.findChildren<QDateEdit *>();
    QCOMPARE(dates.size(), 2);
    QVERIFY(dates.at(0)->isVisible());
    dates.at(0)->setDate(bench.entry(3).startedAt.date());
    dates.at(1)->setDate(bench.entry(2).startedAt.date());
    QCOMPARE(bench.names(table), (QStringList {QStringLiteral("Cleo"), QStringLiteral("Dora")}));
    box(view, "Time")->setCurrentIndex(0);
    QVERIFY(box(view, "Queue")->isHidden());
    bench.journal.put(bench.kept->entries.at(2)); // Now a queue is known.
    view.hide();
    view.show();
    QVERIFY(!box(view, "Queue")->isHidden());
    box(view, "Queue")->setCurrentText(QStringLiteral("Sales"));
    QCOMPARE(bench.names(table), QStringList {QStringLiteral("Cleo")});
}

void TestJournalView::legsOpenBelowTheirCall()
{
    StoreBench bench;
    JournalEntry leg = bench.entry(3);
    leg.id = QStringLiteral("leg");
    leg.legOf = QStringLiteral("e1");
    leg.remote.name = QStringLiteral("Colleague");
    bench.kept->entries.append(leg);
    JournalView view(bench.context);
    view.show();
    auto *table = view.findChild<QTreeView *>();
    select(table, 1);
    QVERIFY(bench.kept->legsAsked.isEmpty());
    QTest::keyClick(table, Qt::Key_Right);
    QVERIFY(table->isExpanded(table->currentIndex()));
    QCOMPARE(table->model()->index(0, 0, table->currentIndex()).data().toString(),
             QStringLiteral("Colleague"));
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), leg.remote.number);
}

void TestJournalView::troubleIsSaidInWords()
{
    StoreBench bench;
    bench.kept->isQuick = false;
    JournalView view(bench.context);
    view.show();
    QVERIFY(wordsOf(view).contains(QStringLiteral("Looking…")));
    bench.kept->answerPage(failure(Error::Code::Storage, QStringLiteral("disk full")));
    QVERIFY(wordsOf(view).contains(QStringLiteral("could not be read")));
    QVERIFY(wordsOf(view).contains(QStringLiteral("disk full")));
    QVERIFY(buttonIn(view, "Try again")->isVisible());
    buttonIn(view, "Try again")->click();
    JournalPage page;
    page.isOfThisDesk = true;
    page.entries = bench.kept->entries;
    bench.kept->answerPage(page);
    QCOMPARE(view.findChild<QTreeView *>()->model()->rowCount(), 4);
    QVERIFY(!buttonIn(view, "Try again")->isVisible());
    QVERIFY(wordsOf(view).contains(
        QStringLiteral("The team's journal cannot be reached: your own calls only.")));
    bench.kept->isQuick = true;
    Q_EMIT bench.kept->troubled(QStringLiteral("3 calls wait to be written."));
    box(view, "Kind of call")->setCurrentIndex(1);
    QVERIFY(wordsOf(view).contains(QStringLiteral("3 calls wait to be written.")));
    Q_EMIT bench.kept->troubled({});
    QVERIFY(!wordsOf(view).contains(QStringLiteral("wait to be written")));
}

void TestJournalView::pagesAreOpenedWhereOneIsSet()
{
    StoreBench bench;
    JournalView view(bench.context);
    view.show();
    select(view.findChild<QTreeView *>(), 0);
    QCOMPARE(buttonIn(view, "Open page")->isVisible(), bench.screenPop.isOffered());
}

void TestJournalView::keysAndNames()
{
    StoreBench bench;
    JournalView view(bench.context);
    view.show();
    QCOMPARE(namelessWidgets(view).join(u'|'), QString());
    auto *table = view.findChild<QTreeView *>();
    select(table, 0);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(table->model()->rowCount(), 4);
    QVERIFY(bench.kept->changes.isEmpty());
    QCOMPARE(table->accessibleName(), QStringLiteral("Calls"));
}

void TestJournalView::foreignTextStaysText_data()
{
    QTest::addColumn<QString>("name");
    for (const BadRow &row : badRows("ui-text"))
        QTest::newRow(qPrintable(row.name))
            << QString::fromUtf8(bytesOf(badPieces(row.input)).mid(int(sizeof "name")));
}

void TestJournalView::foreignTextStaysText()
{
    QFETCH(QString, name);
    StoreBench bench;
    JournalEntry &entry = bench.kept->entries[0];
    entry.remote.name = name;
    entry.note = name;
    entry.queue = name;
    entry.line = name;
    entry.callData = {{name, name}};
    entry.recordings = {name};
    entry.work.state = JournalEntry::Work::State::Open;
    bench.journal.put(entry); // Known to the filters.
    JournalView view(bench.context);
    view.resize(1200, 400);
    view.show();
    auto *table = view.findChild<QTreeView *>();
    const QString shown = table->model()->index(0, 0).data().toString();
    QVERIFY(!shown.contains(u'\n') && !shown.contains(QChar(0)) && !shown.contains(QChar(0x202e)));
    QVERIFY(shown.size() <= 64 * 10);
    QElapsedTimer timer;
    timer.start();
    view.grab();
    QVERIFY(timer.elapsed() < 500);
    select(table, 0);
    for (const char *words : {"Note…", "Details"})
        buttonIn(view, words)->click();
    view.findChild<QToolButton *>(QStringLiteral("to-finish"))->click();
    view.grab();
    QVERIFY(
        wordsOf(*view.findChild<EntryDialog *>()).contains(QStringLiteral("Name sent by caller")));
    for (const auto *label : view.findChildren<QLabel *>())
        QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText
                || !Qt::mightBeRichText(label->text()));
    for (const QWidget *each : view.findChildren<QWidget *>())
        QVERIFY(!each->toolTip().contains(QStringLiteral("<img"))
                && !each->toolTip().contains(QStringLiteral("<a ")));
    view.findChild<EntryDialog *>()->grab();
    view.findChild<NoteDialog *>()->grab();
}

QTEST_MAIN(TestJournalView)
#include "tst_journalview.moc"
