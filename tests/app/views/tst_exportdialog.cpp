// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/exportdialog.h"
#include "app/views/journalview.h"
#include "tests/app/views/historybench.h"
#include "tests/support/failonwarnings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Jackfield;

class TestExportDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void whatIsFoundIsExported();
    void exportsThatFailSaySo();
};

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestExportDialog::whatIsFoundIsExported()
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

void TestExportDialog::exportsThatFailSaySo()
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

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
