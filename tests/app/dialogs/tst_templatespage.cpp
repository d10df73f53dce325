// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/templatespage.h"
#include "tests/app/dialogs/dialogbench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QTableWidget>

using namespace Jackfield;

class TestTemplatesPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void everyFieldHasAName();
    void keepsAndChangesTheTables();
    void aWrongRowIsTold();
    void lockedTablesAreGreyed();
    void showsWhatIsWrong();
};

namespace {

const QString extensionsKey = QStringLiteral("local_server.extensions");
const QString importKey = QStringLiteral("import_file");

void addRow(QTableWidget &table, const QStringList &texts)
{
    const int row = table.rowCount();
    table.insertRow(row);
    for (int column = 0; column < table.columnCount(); ++column)
        table.setItem(row, column, new QTableWidgetItem(texts.at(column)));
}

} // namespace

void TestTemplatesPage::everyFieldHasAName()
{
    DialogBench bench;
    const TemplatesPage page(bench.store, bench.gates);
    QCOMPARE(namelessWidgets(page).join(u'\n'), QString());
    QVERIFY(page.changes().isEmpty());
}

void TestTemplatesPage::keepsAndChangesTheTables()
{
    DialogBench bench;
    QVERIFY(bench.store.save({{extensionsKey,
                               QVariantMap {{QStringLiteral("127.0.0.1"), QStringLiteral("100")},
                                            {importKey, QStringLiteral("/srv/FCTIIPEX.INI")}}},
                              {QStringLiteral("local_server.templates"),
                               QStringList {QStringLiteral("/dial?from=^&to=#")}}}));
    const TemplatesPage page(bench.store, bench.gates);
    QVERIFY(page.changes().isEmpty());
    auto *extensions = named<QTableWidget>(page, "Extensions of computers");
    QCOMPARE(extensions->rowCount(), 1);
    auto *file = named<QLineEdit>(page, "More from file");
    QCOMPARE(file->text(), QStringLiteral("/srv/FCTIIPEX.INI"));
    addRow(*extensions, {QStringLiteral("::1"), QStringLiteral("101")});
    file->clear();
    auto *templates = named<QTableWidget>(page, "Address templates");
    addRow(*templates, {QStringLiteral("/call,now/#")});
    named<QLineEdit>(page, "Folder")->setText(QStringLiteral("/srv/cti"));
    named<QCheckBox>(page, "Also if others may write there")->setChecked(true);

    QVERIFY(bench.store.save(page.changes()));
    const Settings &settings = bench.store.settings();
    QCOMPARE(settings.localServer.extensions,
             (QVariantMap {{QStringLiteral("127.0.0.1"), QStringLiteral("100")},
                           {QStringLiteral("::1"), QStringLiteral("101")}}));
    QCOMPARE(settings.localServer.templates,
             (QStringList {QStringLiteral("/dial?from=^&to=#"), QStringLiteral("/call,now/#")}));
    QCOMPARE(settings.ctiFolder.path, QStringLiteral("/srv/cti"));
    QVERIFY(settings.ctiFolder.allowShared);
}

void TestTemplatesPage::aWrongRowIsTold()
{
    DialogBench bench;
    const TemplatesPage page(bench.store, bench.gates);
    addRow(*named<QTableWidget>(page, "Extensions of computers"),
           {QStringLiteral("the desk"), QStringLiteral("100")});
    const Result<Unit> saved = bench.store.save(page.changes());
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Error::Code::Malformed);
}

void TestTemplatesPage::lockedTablesAreGreyed()
{
    DialogBench bench;
    bench.writeSite("locked = [\"local_server.*\", \"cti_folder.path\"]\n[local_server]\n"
                    "templates = [\"/dial/#\"]\n");
    const TemplatesPage page(bench.store, bench.gates);
    for (const QWidget *locked :
         {static_cast<QWidget *>(named<QTableWidget>(page, "Address templates")),
          static_cast<QWidget *>(named<QTableWidget>(page, "Extensions of computers")),
          static_cast<QWidget *>(named<QLineEdit>(page, "More from file")),
          static_cast<QWidget *>(named<QLineEdit>(page, "Folder"))}) {
        QVERIFY(!locked->isEnabled());
        QVERIFY(locked->accessibleDescription().contains(QStringLiteral("administrator")));
    }
    QVERIFY(!button(page, "Add")->isEnabled());
    QVERIFY(named<QCheckBox>(page, "Also if others may write there")->isEnabled());
}

void TestTemplatesPage::showsWhatIsWrong()
{
    DialogBench bench;
    TemplatesPage page(bench.store, bench.gates);
    bench.gates.report(QStringLiteral("templates"),
                       {{QStringLiteral("/dial/#")}, {QStringLiteral("Template 2 has no #.")}});
    bench.gates.report(QStringLiteral("extensions"),
                       {{}, {QStringLiteral("The file cannot be read.")}});
    bench.gates.report(QStringLiteral("folder"), {{QStringLiteral("/srv/cti")}, {}});
    const QString words = shownText(page);
    QVERIFY2(words.contains(QStringLiteral("Template 2 has no #.")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("The file cannot be read.")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("Watched now: /srv/cti")), qPrintable(words));
}

QTEST_MAIN(TestTemplatesPage)
#include "tst_templatespage.moc"
