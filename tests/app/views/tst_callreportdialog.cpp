// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/wrappedlabel.h"
#include "app/views/callreportdialog.h"
#include "app/views/plaintextlabel.h"
#include "tests/app/views/reportbench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"

#include <QApplication>
#include <QClipboard>
#include <QFormLayout>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace Jackfield;

class TestCallReportDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void tellsTheWholeReport();
    void saysItsDoubts();
    void followsTheEntry();
    void keepsWhatTheJournalDropped();
    void copiesPathsAndOpensNothing();
    void isReachedByKeyboardAndNamed();
    void saysWhatWasNotTold();
};

namespace {

struct ReportBench : ViewBench
{
    explicit ReportBench(const CallReport &report = someReport())
        : call(pastCall(*this))
    {
        tellReport(*this, call, report);
        dialog = new CallReportDialog(context, journal.entries().constFirst().id, &window);
        dialog->open();
        dialog->activateWindow();
        [this] { QVERIFY(QTest::qWaitForWindowActive(dialog)); }();
    }
    QString row(const char *name) const
    {
        const auto *form = dialog->findChild<QFormLayout *>();
        for (auto *label : dialog->findChildren<QLabel *>())
            if (const auto *title = qobject_cast<QLabel *>(form->labelForField(label));
                title && title->text() == QLatin1String(name))
                return label->text();
        return {};
    }
    QString words() const
    {
        QStringList words;
        for (const auto *label : dialog->findChildren<QLabel *>())
            if (!label->isHidden())
                words << label->text();
        return words.join(u'\n');
    }
    QStringList party(int row) const
    {
        const QTreeWidgetItem *item = dialog->findChild<QTreeWidget *>()->topLevelItem(row);
        QStringList cells;
        for (int column = 0; column < item->columnCount(); ++column)
            cells << item->text(column);
        return cells;
    }
    QPushButton *copy() const
    {
        for (auto *button : dialog->findChildren<QPushButton *>())
            if (button->text() == QLatin1String("&Copy path"))
                return button;
        return nullptr;
    }
    QWidget window;
    Call call;
    QPointer<CallReportDialog> dialog;
};

} // namespace

void TestCallReportDialog::tellsTheWholeReport()
{
    ReportBench bench;
    QVERIFY(
        bench.words().contains(QStringLiteral("Erika & Sons, name sent by caller, 089 99998123")));
    QVERIFY(bench.words().contains(QStringLiteral("Line 100, Answered")));
    QCOMPARE(bench.row("Type"), QStringLiteral("Incoming, answered"));
    QCOMPARE(bench.row("Start"), QStringLiteral("2026/11/21@09:00:12 (time of the phone system)"));
    QCOMPARE(bench.row("Length"), QStringLiteral("1:36"));
    QCOMPARE(bench.row("Ring time"), QStringLiteral("0:07"));
    QCOMPARE(bench.row("Hold time"), QStringLiteral("“a while”"));
    QCOMPARE(bench.row("Job code"), QStringLiteral("4711"));
    QCOMPARE(bench.row("Note"), QStringLiteral("Asked for <b>March</b>"));
    QCOMPARE(bench.party(0),
             (QStringList {QStringLiteral("Line"), QStringLiteral("3"),
                           QStringLiteral("089 99998123"), QStringLiteral("Erika & Sons"),
                           QStringLiteral("1:36"), QStringLiteral("0:07")}));
    QCOMPARE(bench.party(1),
             (QStringList {QStringLiteral("Station"), QStringLiteral("100"),
                           QStringLiteral("Number uncertain"), QStringLiteral("Mia"),
                           QStringLiteral("not told"), QStringLiteral("not told")}));
    for (const auto *label : bench.dialog->findChildren<QLabel *>())
        QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText
                || !Qt::mightBeRichText(label->text()));
    QVERIFY(!bench.words().contains(QStringLiteral("do not rely")));
}

void TestCallReportDialog::saysItsDoubts()
{
    CallReport report = someReport();
    report.isUncertain = true;
    report.isComplete = false;
    ReportBench bench(report);
    QVERIFY(bench.words().contains(QStringLiteral("do not rely on it")));
    QVERIFY(bench.words().contains(QStringLiteral("missing")));
    QVERIFY2(bench.words().contains(QStringLiteral("Not known")), "nothing is drawn from it");
}

void TestCallReportDialog::followsTheEntry()
{
    ReportBench bench;
    auto *list = bench.dialog->findChild<QListWidget *>();
    list->setCurrentRow(1);
    JournalEntry entry = bench.journal.entries().constFirst();
    entry.outcome = JournalEntry::Outcome::Missed;
    bench.journal.put(entry);
    QVERIFY(bench.words().contains(QStringLiteral("Line 100, Missed")));
    QCOMPARE(list->currentRow(), 1);
    pastCall(bench, QStringLiteral("2")); // Another one on top.
    QVERIFY(bench.words().contains(QStringLiteral("Line 100, Missed")));
    entry.report->jobCode = QStringLiteral("12");
    entry.report->recordings.append(QStringLiteral("/var/calls/0088-3.wav"));
    entry.report->parts.removeLast();
    bench.journal.put(entry);
    QCOMPARE(bench.row("Job code"), QStringLiteral("12"));
    QCOMPARE(list->count(), 3);
    QCOMPARE(bench.dialog->findChild<QTreeWidget *>()->topLevelItemCount(), 1);
}

void TestCallReportDialog::keepsWhatTheJournalDropped()
{
    ReportBench bench;
    const QString id = bench.journal.entries().constFirst().id;
    for (int i = 0; bench.journal.entries().constLast().id == id; ++i) {
        JournalEntry other;
        other.id = QString::number(i);
        bench.journal.put(other);
    }
    QCOMPARE(bench.row("Job code"), QStringLiteral("4711"));
    QCOMPARE(bench.dialog->findChild<QListWidget *>()->count(), 2);
}

void TestCallReportDialog::copiesPathsAndOpensNothing()
{
    CallReport report = someReport();
    report.recordings.append(QStringLiteral("/var/evil\nrm -rf ~"));
    ReportBench bench(report);
    QVERIFY(bench.words().contains(QStringLiteral("server")));
    QGuiApplication::clipboard()->clear();
    auto *list = bench.dialog->findChild<QListWidget *>();
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {},
                       list->visualItemRect(list->item(0)).center());
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    bench.copy()->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), report.recordings.at(0));
    list->setCurrentRow(1);
    list->setFocus();
    QTest::keySequence(list, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), report.recordings.at(1));
    list->setCurrentRow(2);
    bench.copy()->click();
    QVERIFY2(!QGuiApplication::clipboard()->text().contains(u'\n'), "no line for a terminal");
}

void TestCallReportDialog::isReachedByKeyboardAndNamed()
{
    ReportBench bench;
    QCOMPARE(namelessWidgets(*bench.dialog).join(u'\n'), QString());
    QSet<QWidget *> reached;
    for (int i = 0; i < 10; ++i) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QVERIFY(reached.contains(bench.dialog->findChild<QTreeWidget *>()));
    QVERIFY(reached.contains(bench.dialog->findChild<QListWidget *>()));
    QVERIFY(reached.contains(bench.copy()));
    QTest::keyClick(bench.dialog, Qt::Key_Escape);
    QTRY_VERIFY(!bench.dialog);
}

void TestCallReportDialog::saysWhatWasNotTold()
{
    ReportBench bench(CallReport {}); // Nothing told at all.
    QVERIFY(bench.words().contains(QStringLiteral("No recording was told.")));
    QVERIFY(bench.words().contains(QStringLiteral("Who took part was not told.")));
    QVERIFY(bench.dialog->findChild<QTreeWidget *>()->isHidden());
    QVERIFY(bench.dialog->findChild<QListWidget *>()->isHidden());
    QVERIFY(bench.copy()->isHidden());
    QCOMPARE(bench.row("Note"), QStringLiteral("–"));
    QCOMPARE(bench.row("Type"), QStringLiteral("not told"));
}

QTEST_MAIN(TestCallReportDialog)
#include "tst_callreportdialog.moc"
