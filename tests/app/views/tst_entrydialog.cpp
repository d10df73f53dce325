// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/callreportdialog.h"
#include "app/views/entrydialog.h"
#include "app/views/journalview.h"
#include "app/views/notedialog.h"
#include "tests/app/views/historybench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTest>
#include <QTreeView>

using namespace Jackfield;

class TestEntryDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void notesAreWritten();
    void detailsTellAllThatIsKnown();
    void oldCallsHaveReportsToo();
};

void TestEntryDialog::notesAreWritten()
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

void TestEntryDialog::detailsTellAllThatIsKnown()
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
    for (const char *fact : {"Ada Known, ", "Name sent by caller", "Sales", "Answered",
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

void TestEntryDialog::oldCallsHaveReportsToo()
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

QTEST_MAIN(TestEntryDialog)
#include "tst_entrydialog.moc"
