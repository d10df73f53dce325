// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/allsettingspage.h"
#include "app/dialogs/settingsmodel.h"
#include "app/dialogs/siteexportdialog.h"
#include "tests/app/dialogs/dialogbench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QTableView>

using namespace Jackfield;

class TestAllSettingsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void everyKeyIsARow();
    void followsTheSettings();
    void searchesAndCopies();
    void neverShowsASecret();
    void aFileForAllDesksIsWritten();
    void whatCannotBeWrittenIsTold();
};

namespace {

int rowOf(const QAbstractItemModel &model, const QString &key)
{
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row, 0).data().toString() == key)
            return row;
    return -1;
}

} // namespace

void TestAllSettingsPage::everyKeyIsARow()
{
    DialogBench bench;
    SettingsModel model(bench.store);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), int(bench.store.effective().size()));
    QVERIFY(model.rowCount() > 50);
    const int row = rowOf(model, QStringLiteral("local_server.port"));
    QVERIFY(row >= 0);
    QCOMPARE(model.index(row, SettingsModel::Value).data().toString(), QStringLiteral("2503"));
    QCOMPARE(model.index(row, SettingsModel::SetBy).data().toString(), QStringLiteral("Default"));
    QVERIFY(!model.index(row, 0).data(Qt::ToolTipRole).toString().isEmpty());
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestAllSettingsPage::followsTheSettings()
{
    DialogBench bench;
    SettingsModel model(bench.store);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    bench.writeSite("locked = [\"links.*\"]\n[links]\ntel = \"refuse\"\n");
    QVERIFY(bench.store.save(
        {{QStringLiteral("contacts.sources"),
          QVariantList {QVariantMap {{QStringLiteral("kind"), QStringLiteral("vcard")},
                                     {QStringLiteral("path"), QStringLiteral("/srv/a.vcf")}}}}}));
    const int links = rowOf(model, QStringLiteral("links.tel"));
    QCOMPARE(model.index(links, SettingsModel::Value).data().toString(), QStringLiteral("refuse"));
    QCOMPARE(model.index(links, SettingsModel::SetBy).data().toString(), QStringLiteral("Company"));
    QCOMPARE(model.index(links, SettingsModel::Locked).data().toString(), QStringLiteral("locked"));
    const int sources = rowOf(model, QStringLiteral("contacts.sources"));
    QVERIFY(model.index(sources, SettingsModel::Value)
                .data()
                .toString()
                .contains(QStringLiteral("/srv/a.vcf")));
    QCOMPARE(model.index(sources, SettingsModel::SetBy).data().toString(), QStringLiteral("You"));
}

void TestAllSettingsPage::searchesAndCopies()
{
    DialogBench bench;
    AllSettingsPage page(bench.store);
    page.show();
    QApplication::setActiveWindow(&page);
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QCOMPARE(namelessWidgets(page), QStringList());
    auto *table = named<QTableView>(page, "All settings");
    named<QLineEdit>(page, "Search in all settings")->setText(QStringLiteral("PORT 2503"));
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(shownText(page).contains(QStringLiteral("1 ")));
    QTest::mouseClick(button(page, "Copy"), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(),
             QStringLiteral("local_server.port\t2503\tDefault\t\n"));
    named<QLineEdit>(page, "Search in all settings")->clear();
    table->selectRow(rowOf(*table->model(), QStringLiteral("links.tel")));
    table->setFocus();
    QTest::keySequence(table, QKeySequence::Copy);
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("links.tel\t")));
    named<QLineEdit>(page, "Search in all settings")->setText(QStringLiteral("nothing so called"));
    QCOMPARE(table->model()->rowCount(), 0);
}

void TestAllSettingsPage::neverShowsASecret()
{
    DialogBench bench;
    QVERIFY(bench.store.save(
        {{QStringLiteral("system.web.kind"), QStringLiteral("webdial")},
         {QStringLiteral("system.web.url"), QStringLiteral("https://mia:canary@pbx.example")},
         {QStringLiteral("system.web.key"), QStringLiteral("canary")},
         {QStringLiteral("system.web.values"),
          QVariantMap {{QStringLiteral("api_key"), QStringLiteral("canary")},
                       {QStringLiteral("host"), QStringLiteral("h")}}}}));
    const SettingsModel model(bench.store);
    QVERIFY(rowOf(model, QStringLiteral("system.web.key")) >= 0);
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column)
            for (const int role :
                 {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(SettingsModel::SearchRole)})
                QVERIFY(!model.index(row, column)
                             .data(role)
                             .toString()
                             .contains(QStringLiteral("canary")));
}

void TestAllSettingsPage::aFileForAllDesksIsWritten()
{
    DialogBench bench;
    QVERIFY(bench.store.save({{QStringLiteral("me.extension"), QStringLiteral("100")},
                              {QStringLiteral("window.theme"), QStringLiteral("dark")},
                              {QStringLiteral("links.tel"), QStringLiteral("refuse")},
                              {QStringLiteral("system.web.kind"), QStringLiteral("webdial")},
                              {QStringLiteral("system.web.key"), QStringLiteral("canary")}}));
    AllSettingsPage page(bench.store);
    page.show();
    QTest::mouseClick(button(page, "Make a file for all desks …"), Qt::LeftButton);
    auto *dialog = page.findChild<SiteExportDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(namelessWidgets(*dialog), QStringList());
    named<QCheckBox>(*dialog, "Lock: Links")->setChecked(true);
    const QString path = bench.folder.filePath(QStringLiteral("for-all.toml"));
    dialog->write(path);
    const QString words = named<QLabel>(*dialog, "What came of it")->text();
    QVERIFY2(words.contains(path) && words.contains(QStringLiteral("system.web.key")),
             qPrintable(words));
    QCOMPARE(QFile::permissions(path) & QFileDevice::ReadOther, QFileDevice::ReadOther);

    SettingsStore other({path, bench.folder.filePath(QStringLiteral("other.toml"))});
    other.load();
    QVERIFY(other.notices().isEmpty());
    QVERIFY(other.isLocked(QStringLiteral("links.tel")));
    QVERIFY(!other.isLocked(QStringLiteral("policy.premium")));
    QCOMPARE(other.settings().policy.links, PolicySettings::Rule::Refuse);
    QVERIFY(other.settings().me.extension.isEmpty());
    QCOMPARE(other.settings().theme, Settings::Theme::System);
    QVERIFY(!other.settings().systems.first().values.contains(QStringLiteral("key")));
}

void TestAllSettingsPage::whatCannotBeWrittenIsTold()
{
    DialogBench bench;
    auto *dialog = new SiteExportDialog(bench.store);
    dialog->open();
    const auto words = [&] { return named<QLabel>(*dialog, "What came of it")->text(); };
    dialog->write(bench.folder.filePath(QStringLiteral("no/such/folder.toml")));
    QVERIFY2(words().startsWith(QStringLiteral("Nothing was written to ")), qPrintable(words()));
    for (QCheckBox *box : dialog->findChildren<QCheckBox *>())
        box->setChecked(false);
    QVERIFY(!button(*dialog, "Write the file …")->isEnabled());
    delete dialog;
}

QTEST_MAIN(TestAllSettingsPage)
#include "tst_allsettingspage.moc"
