// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/extensionimport.h"
#include "app/dialogs/templatespage.h"
#include "tests/app/dialogs/dialogbench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"

#include <QFileDialog>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableWidget>

using namespace Jackfield;

class TestExtensionImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void showsWhatWouldComeIn();
    void badLinesAreToldWithTheirNumber();
    void whatCannotBeReadIsTold();
    void comesIntoTheTable();
};

namespace {

struct Bench : DialogBench
{
    QString write(const QByteArray &text)
    {
        const QString path = folder.filePath(QStringLiteral("FCTIIPEX.INI"));
        QFile file(path);
        [&] { QVERIFY(file.open(QIODevice::WriteOnly)); }();
        file.write(text);
        file.close();
        // Of a share that others write to: a person looks at it, so it may be.
        file.setPermissions(QFileDevice::Permissions(0x6666));
        return path;
    }
};

QStringList rowsOf(const QDialog &dialog)
{
    QStringList rows;
    const auto *table = named<QTableWidget>(dialog, "What stands in the file");
    for (int row = 0; row < table->rowCount(); ++row)
        rows.append(QStringLiteral("%1 %2 %3")
                        .arg(table->item(row, 0)->text(), table->item(row, 1)->text(),
                             table->item(row, 2)->text()));
    return rows;
}

} // namespace

void TestExtensionImport::showsWhatWouldComeIn()
{
    Bench bench;
    auto *dialog = new ExtensionImport(
        bench.write("[Extensions]\r\n127.0.0.1=21\r\n192.0.2.14=34\r\n192.0.2.15=35\r\n"),
        {{QStringLiteral("192.0.2.14"), QStringLiteral("33")},
         {QStringLiteral("192.0.2.15"), QStringLiteral("35")}});
    dialog->open();
    QCOMPARE(namelessWidgets(*dialog), QStringList());
    QCOMPARE(rowsOf(*dialog),
             (QStringList {QStringLiteral("127.0.0.1 21 new"),
                           QStringLiteral("192.0.2.14 34 instead of 33"),
                           QStringLiteral("192.0.2.15 35 the same")}));
    const QSignalSpy taken(dialog, &ExtensionImport::taken);
    QTest::mouseClick(button(*dialog, "Take into the table"), Qt::LeftButton);
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.first().first().toMap(),
             (QVariantMap {{QStringLiteral("127.0.0.1"), QStringLiteral("21")},
                           {QStringLiteral("192.0.2.14"), QStringLiteral("34")}}));
}

void TestExtensionImport::badLinesAreToldWithTheirNumber()
{
    Bench bench;
    auto *dialog = new ExtensionImport(
        bench.write("[Extensions]\nreception=21\n192.0.2.14=3 4\nnonsense\n::1=22\n"), {});
    dialog->open();
    QCOMPARE(rowsOf(*dialog), QStringList {QStringLiteral("::1 22 new")});
    const QStringList lines =
        named<QPlainTextEdit>(*dialog, "Lines that are not taken")->toPlainText().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.filter(QStringLiteral("Line 2: ")).size(), 1);
    QCOMPARE(lines.filter(QStringLiteral("Line 3: ")).size(), 1);
    QCOMPARE(lines.filter(QStringLiteral("Line 4: ")).size(), 1);
    delete dialog;
}

void TestExtensionImport::whatCannotBeReadIsTold()
{
    Bench bench;
    for (const QString &path :
         {bench.folder.filePath(QStringLiteral("not-there.ini")), bench.folder.path(),
          bench.write("[Other]\na=1\n"), bench.write(QByteArray(70000, 'x'))}) {
        auto *dialog = new ExtensionImport(path, {});
        dialog->open();
        QCOMPARE(rowsOf(*dialog), QStringList());
        QVERIFY(!button(*dialog, "Take into the table")->isEnabled());
        QVERIFY(
            !named<QPlainTextEdit>(*dialog, "Lines that are not taken")->toPlainText().isEmpty());
        delete dialog;
    }
}

void TestExtensionImport::comesIntoTheTable()
{
    Bench bench;
    QVERIFY(bench.store.save(
        {{QStringLiteral("local_server.extensions"),
          QVariantMap {{QStringLiteral("::1"), QStringLiteral("20")},
                       {QStringLiteral("import_file"), QStringLiteral("/srv/more.ini")}}}}));
    TemplatesPage page(bench.store, bench.gates);
    page.show();
    QTest::mouseClick(button(page, "Import …"), Qt::LeftButton);
    auto *files = page.findChild<QFileDialog *>();
    QVERIFY(files && files->isVisible());
    Q_EMIT files->fileSelected(bench.write("[Extensions]\n127.0.0.1=21\n"));
    files->close();
    auto *dialog = page.findChild<ExtensionImport *>();
    QVERIFY(dialog && dialog->isVisible());
    QTest::mouseClick(button(*dialog, "Take into the table"), Qt::LeftButton);
    QCOMPARE(page.changes().value(QStringLiteral("local_server.extensions")).toMap(),
             (QVariantMap {{QStringLiteral("127.0.0.1"), QStringLiteral("21")},
                           {QStringLiteral("::1"), QStringLiteral("20")},
                           {QStringLiteral("import_file"), QStringLiteral("/srv/more.ini")}}));
}

QTEST_MAIN(TestExtensionImport)
#include "tst_extensionimport.moc"
