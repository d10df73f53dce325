// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/settingsdialog.h"
#include "tests/app/dialogs/dialogbench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/scriptedfactory.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableWidget>

using namespace Jackfield;

class TestSettingsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void everyPageHasNames();
    void savesOnlyWhatChanged();
    void cancelSavesNothing();
    void showsAnExampleWhileTyping();
    void countryBringsItsUsualValues();
    void wrongValueIsToldAndKept();
    void lockedKeysAreShown();
    void systemsAreOrderedAndRemoved();
    void rowsAreTypedAndSaved();
};

namespace {

struct Bench : DialogBench
{
    Bench() { registry.add(std::make_unique<ScriptedFactory>()); }
    SettingsDialog *open()
    {
        auto *dialog = new SettingsDialog(tools(store), remembered, gates, &parent);
        dialog->open();
        return dialog;
    }
    void addSystem(const QString &id)
    {
        const QString table = QStringLiteral("system.%1.").arg(id);
        QVERIFY(store.save({{table + QStringLiteral("kind"), QStringLiteral("scripted")},
                            {table + QStringLiteral("label"), id.toUpper()},
                            {table + QStringLiteral("host"), QStringLiteral("h")}}));
    }
    QWidget parent;
};

QString allText(const QWidget &root)
{
    QStringList texts;
    for (const QLabel *label : root.findChildren<QLabel *>())
        texts.append(label->text());
    return texts.join(u'\n');
}

} // namespace

void TestSettingsDialog::everyPageHasNames()
{
    Bench bench;
    bench.addSystem(QStringLiteral("a"));
    SettingsDialog *dialog = bench.open();
    QCOMPARE(dialog->findChild<QTabWidget *>()->count(), 7);
    QCOMPARE(namelessWidgets(*dialog).join(u'\n'), QString());
}

void TestSettingsDialog::savesOnlyWhatChanged()
{
    Bench bench;
    SettingsDialog *dialog = bench.open();
    QTest::keyClicks(named<QLineEdit>(*dialog, "Your extension"), QStringLiteral("100"));
    named<QComboBox>(*dialog, "Colours")->setCurrentIndex(2);
    dialog->accept();
    QVERIFY(!dialog->isVisible());
    QCOMPARE(bench.store.settings().me.extension, QStringLiteral("100"));
    QCOMPARE(bench.store.settings().theme, Settings::Theme::Dark);
    QFile file(bench.store.paths().userFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY2(!written.contains("location") && !written.contains("tel"), written.constData());
}

void TestSettingsDialog::cancelSavesNothing()
{
    Bench bench;
    SettingsDialog *dialog = bench.open();
    QTest::keyClicks(named<QLineEdit>(*dialog, "Your name"), QStringLiteral("Mia"));
    QTest::mouseClick(button(*dialog, "Cancel"), Qt::LeftButton);
    QVERIFY(!QFile::exists(bench.store.paths().userFile));
}

void TestSettingsDialog::showsAnExampleWhileTyping()
{
    Bench bench;
    QVERIFY(bench.store.save({{QStringLiteral("location.office.country"), QStringLiteral("DE")}}));
    SettingsDialog *dialog = bench.open();
    auto *prefix = named<QLineEdit>(*dialog, "For an outside line");
    auto *example = named<QLineEdit>(*dialog, "A number to try");
    example->setText(QStringLiteral("+49 30 23125000"));
    QVERIFY2(allText(*dialog).contains(QStringLiteral("is dialled as 03023125000: national")),
             qPrintable(allText(*dialog)));
    prefix->setText(QStringLiteral("9"));
    QVERIFY2(allText(*dialog).contains(QStringLiteral("is dialled as 903023125000: national")),
             qPrintable(allText(*dialog)));
    example->setText(QStringLiteral("hello"));
    QVERIFY(allText(*dialog).contains(QStringLiteral("Cannot be dialled")));
    dialog->accept();
    QCOMPARE(bench.store.settings().locations.value(QStringLiteral("office")).outsidePrefix,
             QStringLiteral("9"));
}

void TestSettingsDialog::countryBringsItsUsualValues()
{
    Bench bench;
    QVERIFY(bench.store.save({{QStringLiteral("location.office.country"), QStringLiteral("DE")}}));
    SettingsDialog *dialog = bench.open();
    auto *country = named<QComboBox>(*dialog, "Country");
    country->setCurrentIndex(country->findData(QStringLiteral("US")));
    QCOMPARE(named<QLineEdit>(*dialog, "Country code")->text(), QStringLiteral("1"));
    QCOMPARE(named<QLineEdit>(*dialog, "Before the country code")->text(), QStringLiteral("011"));
    dialog->accept();
    QVERIFY2(!dialog->isVisible(), qPrintable(allText(*dialog)));
    const Location saved = bench.store.settings().locations.value(QStringLiteral("office"));
    QCOMPARE(saved.country, QStringLiteral("US"));
    QCOMPARE(saved.internationalPrefix, QStringLiteral("011"));
    QFile file(bench.store.paths().userFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(!file.readAll().contains("country_code"), "what the country decides is not written");
}

void TestSettingsDialog::wrongValueIsToldAndKept()
{
    Bench bench;
    SettingsDialog *dialog = bench.open();
    auto *area = named<QLineEdit>(*dialog, "Area code");
    area->setText(QStringLiteral("eighty"));
    dialog->accept();
    QVERIFY(dialog->isVisible());
    QVERIFY(named<QLabel>(*dialog, "What is wrong")->isVisible());
    QCOMPARE(area->text(), QStringLiteral("eighty"));
    QVERIFY(!QFile::exists(bench.store.paths().userFile));
}

void TestSettingsDialog::lockedKeysAreShown()
{
    Bench bench;
    QFile site(bench.store.paths().siteFile);
    QVERIFY(site.open(QIODevice::WriteOnly));
    site.write("locked = [\"links.*\"]\n[links]\ntel = \"refuse\"\n");
    site.close();
    bench.store.load();
    SettingsDialog *dialog = bench.open();
    auto *links = named<QComboBox>(*dialog, "Clicked links");
    QVERIFY(!links->isEnabled());
    QCOMPARE(links->currentText(), QStringLiteral("Do not dial"));
    QVERIFY(links->accessibleDescription().contains(QStringLiteral("administrator")));
    QVERIFY(named<QComboBox>(*dialog, "Programs")->isEnabled());
}

void TestSettingsDialog::systemsAreOrderedAndRemoved()
{
    Bench bench;
    bench.addSystem(QStringLiteral("a"));
    bench.addSystem(QStringLiteral("b"));
    SettingsDialog *dialog = bench.open();
    dialog->findChild<QTabWidget *>()->setCurrentIndex(2);
    auto *list = dialog->findChild<QListWidget *>();
    QCOMPARE(list->count(), 2);
    list->setCurrentRow(1);
    QVERIFY(!button(*dialog, "Move down")->isEnabled());
    QTest::mouseClick(button(*dialog, "Move up"), Qt::LeftButton);
    QCOMPARE(bench.store.settings().systems.first().id.value, QStringLiteral("b"));
    QCOMPARE(list->currentRow(), 0);
    QVERIFY(list->item(0)->text().startsWith(u'B'));

    QTest::mouseClick(button(*dialog, "Remove"), Qt::LeftButton);
    auto *question = dialog->findChild<QMessageBox *>();
    QVERIFY(question && question->isVisible());
    QCOMPARE(question->textFormat(), Qt::PlainText);
    QCOMPARE(bench.store.settings().systems.size(), 2);
    bench.secrets.kept.insert(QStringLiteral("b/former"), QStringLiteral("x"));
    QTest::mouseClick(button(*question, "Remove"), Qt::LeftButton);
    QVERIFY(bench.secrets.kept.isEmpty());
    QCOMPARE(bench.store.settings().systems.size(), 1);
    QCOMPARE(bench.store.settings().systems.first().id.value, QStringLiteral("a"));
    QCOMPARE(list->count(), 1);
}

/// Enter ends a row, not the dialog; OK takes along what is being typed.
void TestSettingsDialog::rowsAreTypedAndSaved()
{
    Bench bench;
    SettingsDialog *dialog = bench.open();
    QApplication::setActiveWindow(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    dialog->findChild<QTabWidget *>()->setCurrentIndex(5);
    auto *templates = named<QTableWidget>(*dialog, "Address templates");
    const auto type = [&](const QString &text) {
        QTest::mouseClick(button(*dialog, "Add"), Qt::LeftButton);
        auto *typing = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(typing && templates->isAncestorOf(typing));
        QTest::keyClicks(typing, text);
    };
    type(QStringLiteral("/dial/#"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(templates->item(0, 0)->text(), QStringLiteral("/dial/#"));
    QVERIFY(dialog->isVisible());
    type(QStringLiteral("/call/#"));
    QTest::mouseClick(button(*dialog, "OK"), Qt::LeftButton);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(bench.store.settings().localServer.templates,
             (QStringList {QStringLiteral("/dial/#"), QStringLiteral("/call/#")}));
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
