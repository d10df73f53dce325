// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/wrappedlabel.h"
#include "app/views/callreportdialog.h"
#include "app/views/entrydialog.h"
#include "app/views/exportdialog.h"
#include "app/views/historybadge.h"
#include "app/views/journalview.h"
#include "app/views/mainwindow.h"
#include "app/views/notedialog.h"
#include "app/views/plaintextlabel.h"
#include "tests/app/views/reportbench.h"
#include "tests/support/accessible.h"
#include "tests/support/badinput.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/scriptedjournalstore.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QElapsedTimer>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>
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
    void notesAreWritten();
    void detailsTellAllThatIsKnown();
    void oldCallsHaveReportsToo();
    void troubleIsSaidInWords();
    void pagesAreOpenedWhereOneIsSet();
    void theWorklistIsFinished();
    void theRailCountsWhatIsOpen();
    void whatIsFoundIsExported();
    void exportsThatFailSaySo();
    void keysAndNames();
    void foreignTextStaysText_data();
    void foreignTextStaysText();
};

static void select(QAbstractItemView *list, int row)
{
    list->setCurrentIndex(list->model()->index(row, 0));
}

static QString wordsOf(const QWidget &widget)
{
    QStringList words;
    for (const auto *label : widget.findChildren<QLabel *>())
        if (!label->isHidden())
            words << label->text();
    return words.join(u'\n');
}

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

static QAbstractButton *buttonIn(const QWidget &view, const char *words)
{
    for (auto *button : view.findChildren<QAbstractButton *>())
        if (button->text() == QString::fromUtf8(words))
            return button;
    return nullptr;
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

/// With a journal that answers at once.
struct StoreBench : ViewBench
{
    StoreBench()
    {
        auto made = std::make_unique<ScriptedJournalStore>();
        kept = made.get();
        kept->isQuick = true;
        for (int n = 0; n < 4; ++n)
            kept->entries.append(entry(n));
        journal.setStore(std::move(made));
    }
    JournalEntry entry(int n) const
    {
        static const char *names[] = {"Live", "Ada", "Ben", "Cleo", "Dora"};
        JournalEntry entry;
        entry.id = QStringLiteral("e%1").arg(n);
        entry.startedAt = clock.now().addDays(-4 * n).addSecs(-60);
        entry.position = entry.startedAt.toMSecsSinceEpoch();
        entry.direction = Call::Direction::Incoming;
        entry.outcome = n % 2 ? JournalEntry::Outcome::Missed : JournalEntry::Outcome::Answered;
        entry.remote = {QStringLiteral("+498999998%1").arg(100 + n), QLatin1String(names[n + 1])};
        entry.numberKey = entry.remote.number;
        entry.line = QStringLiteral("100");
        return entry;
    }
    QStringList names(const QAbstractItemView *list) const
    {
        QStringList names;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            names << list->model()->index(row, 0).data().toString();
        return names;
    }
    ScriptedJournalStore *kept;
};

static QComboBox *box(const QWidget &view, const char *name)
{
    for (auto *found : view.findChildren<QComboBox *>())
        if (found->accessibleName() == QLatin1String(name))
            return found;
    return nullptr;
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

void TestJournalView::notesAreWritten()
{
    StoreBench bench;
    bench.kept->entries[1].note = QStringLiteral("old\nnote");
    JournalView view(bench.context);
    view.show();
    auto *table = view.findChild<QTreeView *>();
    QTest::keyClick(table, Qt::Key_F2);
    QVERIFY2(!view.findChild<NoteDialog *>(), "nothing is selected");
    select(table, 1);
    QTest::keyClick(table, Qt::Key_F2);
    auto *dialog = view.findChild<NoteDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto *edit = dialog->findChild<QPlainTextEdit *>();
    QCOMPARE(edit->toPlainText(), QStringLiteral("old\nnote"));
    edit->setPlainText(QString(NoteDialog::longestNote + 1, u'x'));
    QVERIFY(!buttonIn(*dialog, "Save")->isEnabled());
    QVERIFY(wordsOf(*dialog).contains(QStringLiteral("please shorten it")));
    edit->setPlainText(QStringLiteral("wants <b>an offer</b> "));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!bench.kept->changes.isEmpty());
    QCOMPARE(std::get<SetEntryNote>(bench.kept->changes.constLast()),
             (SetEntryNote {QStringLiteral("e1"), QStringLiteral("wants <b>an offer</b>")}));
    QTRY_VERIFY(!view.findChild<NoteDialog *>());
    const auto changes = bench.kept->changes.size();
    buttonIn(view, "Note…")->click();
    buttonIn(*view.findChild<NoteDialog *>(), "Save")->click();
    QCOMPARE(bench.kept->changes.size(), changes); // It was only looked at.
}

void TestJournalView::detailsTellAllThatIsKnown()
{
    StoreBench bench;
    JournalEntry &entry = bench.kept->entries[0];
    entry.queue = QStringLiteral("Sales");
    entry.contactName = QStringLiteral("Ada Known");
    entry.note = QStringLiteral("call\nagain");
    entry.callData = {{QStringLiteral("order"), QStringLiteral("<b>4711</b>")}};
    entry.recordings = {QStringLiteral("/srv/a.wav"), QStringLiteral("/srv/b\n.wav")};
    entry.report = someReport();
    JournalView view(bench.context);
    view.show();
    select(view.findChild<QTreeView *>(), 0);
    QTest::keyClick(view.findChild<QTreeView *>(), Qt::Key_Return, Qt::AltModifier);
    auto *dialog = view.findChild<EntryDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    const QString words = wordsOf(*dialog);
    for (const char *fact : {"Ada Known  089 99998100", "Name sent by caller", "Sales", "Answered",
                             "Sent; what became of it is not known"})
        QVERIFY2(words.contains(QLatin1String(fact)), fact);
    QCOMPARE(dialog->findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("call\nagain"));
    auto *list = dialog->findChild<QListWidget *>();
    QCOMPARE(list->count(), 2);
    list->setCurrentRow(1);
    buttonIn(*dialog, "&Copy path")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("/srv/b .wav"));
    bench.kept->entries[0].queue = QStringLiteral("Service");
    bench.journal.setNote(QStringLiteral("e0"), QStringLiteral("x"));
    QVERIFY(wordsOf(*dialog).contains(QStringLiteral("Service")));
    QCOMPARE(namelessWidgets(*dialog).join(u'|'), QString());
    buttonIn(*dialog, "&Report")->click();
    QVERIFY(dialog->findChild<CallReportDialog *>());
}

void TestJournalView::oldCallsHaveReportsToo()
{
    StoreBench bench;
    bench.kept->entries[2].report = someReport();
    JournalView view(bench.context);
    view.show();
    select(view.findChild<QTreeView *>(), 2);
    bench.kept->isQuick = false;
    buttonIn(view, "Report")->click();
    auto *dialog = view.findChild<CallReportDialog *>();
    QVERIFY(dialog);
    bench.kept->answerEntry();
    QVERIFY(wordsOf(*dialog).contains(QStringLiteral("4711")));
    bench.kept->entries.clear();
    auto *gone = new CallReportDialog(bench.context, QStringLiteral("e1"), &view);
    bench.kept->answerEntry();
    QVERIFY(wordsOf(*gone).contains(QStringLiteral("does not have this call any longer")));
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

void TestJournalView::theWorklistIsFinished()
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
    QCOMPARE(bench.kept->changes.size(), before + 2); // Both of her calls.
    for (auto i = before; i < before + 2; ++i)
        QVERIFY(std::get<SetEntryWork>(bench.kept->changes.at(i)).work.state
                == JournalEntry::Work::State::Done);
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

void TestJournalView::theRailCountsWhatIsOpen()
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
    QVERIFY(window.findChild<QToolButton *>(QStringLiteral("to-finish"))
                ->text()
                .contains(QStringLiteral("(1)")));
    bench.journal.setWork(QStringLiteral("1"), JournalEntry::Work::State::Done, bench.clock.now());
    QVERIFY(badge->isHidden());
    QCOMPARE(button->accessibleName(), QStringLiteral("History"));
}

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestJournalView::whatIsFoundIsExported()
{
    StoreBench bench;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("calls.csv"));
    bench.kept->entries[1].note = QStringLiteral("=2+2");
    for (int n = 4; n < 1204; ++n) { // More than a page of them.
        JournalEntry more = bench.entry(3);
        more.id = QStringLiteral("more%1").arg(n);
        more.position -= n;
        bench.kept->entries.append(more);
    }
    JournalView view(bench.context);
    view.show();
    box(view, "Kind of call")->setCurrentText(QStringLiteral("Missed"));
    view.exportTo(path);
    auto *dialog = view.findChild<ExportDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QTRY_VERIFY(buttonIn(*dialog, "Close"));
    QVERIFY2(wordsOf(*dialog).contains(QStringLiteral("1202 calls are in"))
                 || wordsOf(*dialog).contains(QStringLiteral("1,202 calls are in")),
             qPrintable(wordsOf(*dialog)));
    const QByteArray written = contentOf(path);
    QCOMPARE(written.count("\r\n"), 1 + 1202);
    QVERIFY(written.contains("Ben") && !written.contains("Cleo"));
    QVERIFY2(written.contains("'=2+2"), "no formula for a spreadsheet");
    QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestJournalView::exportsThatFailSaySo()
{
    StoreBench bench;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("calls.csv"));
    JournalView view(bench.context);
    view.show();
    view.exportTo(folder.filePath(QStringLiteral("none/calls.csv")));
    QTRY_VERIFY(buttonIn(*view.findChild<ExportDialog *>(), "Close"));
    QVERIFY(wordsOf(*view.findChild<ExportDialog *>()).contains(QStringLiteral("Nothing was")));
    view.findChild<ExportDialog *>()->close();
    QTRY_VERIFY(!view.findChild<ExportDialog *>());

    bench.kept->isQuick = false;
    view.exportTo(path);
    QTRY_COMPARE(bench.kept->pagesWaiting(), 1);
    bench.kept->answerPage(failure(Error::Code::Storage, QStringLiteral("gone")));
    QVERIFY(wordsOf(*view.findChild<ExportDialog *>()).contains(QStringLiteral("gone")));
    view.findChild<ExportDialog *>()->close();
    QTRY_VERIFY(!view.findChild<ExportDialog *>());
    QTRY_VERIFY(QDir(folder.path()).isEmpty());

    view.exportTo(path);
    QTRY_COMPARE(bench.kept->pagesWaiting(), 1);
    buttonIn(*view.findChild<ExportDialog *>(), "Cancel")->click();
    QTRY_VERIFY(!view.findChild<ExportDialog *>());
    bench.kept->answerPage(); // Too late.
    QTRY_VERIFY(QDir(folder.path()).isEmpty());
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
