// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/historypage.h"
#include "app/dialogs/layersign.h"
#include "app/dialogs/rowmark.h"
#include "app/dialogs/settingsdialog.h"
#include "tests/app/dialogs/dialogbench.h"
#include "tests/app/dialogs/settingspages.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/scriptedfactory.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QScrollArea>
#include <QSignalSpy>
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
    void keysTurnThePages();
    void searchFindsAcrossThePages();
    void searchIsLeftWithEscape();
    void everythingCanBeFoundAndReached();
    void applySavesAndStays();
    void aWrongValueShowsItsRow();
    void aValueOfTheUserIsTakenBack();
    void layersAreTold();
    void theCommandLineWins();
    void passwordsAreKeptBeforeAnythingIsSaved();
    void fitsSmallScreens();
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
    QCOMPARE(pageList(*dialog).count(), 14);
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
    auto *list = showPage(*dialog, "Phone systems").findChild<QListWidget *>();
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
    showPage(*dialog, "Templates");
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

void TestSettingsDialog::keysTurnThePages()
{
    Bench bench;
    SettingsDialog *dialog = bench.open();
    QApplication::setActiveWindow(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QListWidget &list = pageList(*dialog);
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Down);
    QCOMPARE(currentPage(*dialog).title(), QStringLiteral("Location"));
    QTest::keyClick(&list, Qt::Key_Up);
    QCOMPARE(currentPage(*dialog).title(), QStringLiteral("General"));
    QTest::keyClick(&list, Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(currentPage(*dialog).title(), QStringLiteral("Location"));
    QTest::keyClick(&list, Qt::Key_PageUp, Qt::ControlModifier);
    QTest::keyClick(&list, Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(currentPage(*dialog).title(), QStringLiteral("All settings"));
    QCOMPARE(list.currentItem()->text(), QStringLiteral("All settings"));
}

namespace {

/// Types it and gives what is found.
QStringList found(const SettingsDialog &dialog, const QString &words)
{
    auto *search = named<QLineEdit>(dialog, "Search the settings");
    search->setText(words);
    QStringList texts;
    for (auto *list : dialog.findChildren<QListWidget *>()) {
        if (list == &pageList(dialog) || !list->isVisible()
            || list->parentWidget() != pageList(dialog).parentWidget())
            continue;
        for (int row = 0; row < list->count(); ++row)
            texts.append(list->item(row)->text());
    }
    return texts;
}

} // namespace

void TestSettingsDialog::searchFindsAcrossThePages()
{
    Bench bench;
    SettingsDialog *dialog = bench.open();
    QApplication::setActiveWindow(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(dialog, Qt::Key_F, Qt::ControlModifier);
    auto *search = named<QLineEdit>(*dialog, "Search the settings");
    QVERIFY(search->hasFocus());
    QVERIFY(found(*dialog, QStringLiteral("dial REQ")).contains(QStringLiteral("Dial requests")));
    QCOMPARE(found(*dialog, QStringLiteral("còlours")),
             QStringList {QStringLiteral("General › Colours")});
    QVERIFY2(found(*dialog, QStringLiteral("local_server.port"))
                 .contains(QStringLiteral("Dial requests › Port")),
             "keys of the file find their row");
    QCOMPARE(
        found(*dialog, QStringLiteral("scripted network")),
        QStringList {QStringLiteral("Phone systems › Phone systems, the preferred one first")});
    QCOMPARE(found(*dialog, QStringLiteral("no such thing")),
             QStringList {QStringLiteral("Nothing is found.")});
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY2(dialog->isVisible(), "Enter in the search is not OK");

    found(*dialog, QStringLiteral("calls in an hour"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(currentPage(*dialog).title(), QStringLiteral("Dial requests"));
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Calls in an hour"));
    QTRY_VERIFY(!QApplication::focusWidget()->visibleRegion().isEmpty());
    QTRY_COMPARE(dialog->findChildren<RowMark *>().size(), 1);
    bench.clock.advance(std::chrono::seconds(2));
    QTRY_COMPARE(dialog->findChildren<RowMark *>().size(), 0);
}

void TestSettingsDialog::searchIsLeftWithEscape()
{
    Bench bench;
    SettingsDialog *dialog = bench.open();
    auto *search = named<QLineEdit>(*dialog, "Search the settings");
    found(*dialog, QStringLiteral("colours"));
    QVERIFY(!pageList(*dialog).isVisible());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(dialog->isVisible());
    QVERIFY(pageList(*dialog).isVisible());
    QVERIFY(search->text().isEmpty());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

/// Nothing that a page tells the search of lies where it cannot be shown, or is without a name.
void TestSettingsDialog::everythingCanBeFoundAndReached()
{
    Bench bench;
    bench.addSystem(QStringLiteral("a"));
    SettingsDialog *dialog = bench.open();
    for (int row = 0; row < pageList(*dialog).count(); ++row) {
        pageList(*dialog).setCurrentRow(row);
        SettingsPage &page = currentPage(*dialog);
        QVERIFY2(!page.entries().isEmpty(), qPrintable(page.title()));
        for (const SettingsPage::Entry &entry : page.entries()) {
            QVERIFY2(entry.widget && page.isAncestorOf(entry.widget), qPrintable(entry.key));
            QVERIFY2(entry.widget->isVisibleTo(dialog), qPrintable(entry.key));
            QVERIFY2(!entry.words.trimmed().isEmpty(), qPrintable(entry.key));
            for (const QString &text : found(*dialog, entry.words))
                QVERIFY2(!text.endsWith(QStringLiteral("› ")), qPrintable(entry.key));
            named<QLineEdit>(*dialog, "Search the settings")->clear();
        }
    }
}

void TestSettingsDialog::applySavesAndStays()
{
    Bench bench;
    SettingsDialog *dialog = bench.open();
    named<QLineEdit>(*dialog, "Your name")->setText(QStringLiteral("Mia"));
    showPage(*dialog, "Dial requests");
    QTest::mouseClick(button(*dialog, "Apply"), Qt::LeftButton);
    QVERIFY(dialog->isVisible());
    QCOMPARE(bench.store.settings().me.name, QStringLiteral("Mia"));
    QCOMPARE(currentPage(*dialog).title(), QStringLiteral("Dial requests"));
    // Back to what it was before all: that is a change now.
    showPage(*dialog, "General");
    named<QLineEdit>(*dialog, "Your name")->clear();
    dialog->accept();
    QVERIFY(!dialog->isVisible());
    QCOMPARE(bench.store.settings().me.name, QString());
}

void TestSettingsDialog::aWrongValueShowsItsRow()
{
    Bench bench;
    SettingsDialog *dialog = bench.open();
    QApplication::setActiveWindow(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    named<QLineEdit>(*dialog, "Countries")->setText(QStringLiteral("Germany"));
    dialog->accept();
    QVERIFY(dialog->isVisible());
    QCOMPARE(currentPage(*dialog).title(), QStringLiteral("Dial requests"));
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Countries"));
    const QString problem = named<QLabel>(*dialog, "What is wrong")->text();
    QVERIFY2(problem.startsWith(QStringLiteral("Dial requests: ")), qPrintable(problem));
    QVERIFY2(problem.contains(QStringLiteral("policy.countries")), qPrintable(problem));
    named<QLineEdit>(*dialog, "Countries")->setText(QStringLiteral("AT"));
    dialog->accept();
    QVERIFY(!dialog->isVisible());
}

namespace {

LayerSign *signOf(const SettingsDialog &dialog, const char *label)
{
    for (LayerSign *sign : dialog.findChildren<LayerSign *>())
        if (sign->accessibleName().startsWith(QLatin1String(label) + QLatin1String(": ")))
            return sign;
    return nullptr;
}

QAction *resetOf(const LayerSign &sign)
{
    return sign.menu()->actions().constLast();
}

} // namespace

void TestSettingsDialog::aValueOfTheUserIsTakenBack()
{
    Bench bench;
    bench.writeSite("[me]\nbranch = \"Munich\"\n");
    QVERIFY(bench.store.save({{QStringLiteral("me.branch"), QStringLiteral("Berlin")},
                              {QStringLiteral("me.name"), QStringLiteral("Mia")}}));
    SettingsDialog *dialog = bench.open();
    LayerSign *branch = signOf(*dialog, "Your branch");
    QCOMPARE(resetOf(*branch)->text(), QStringLiteral("Use the company's value"));
    QCOMPARE(resetOf(*signOf(*dialog, "Your name"))->text(), QStringLiteral("Use the default"));
    resetOf(*branch)->trigger();
    QCOMPARE(named<QLineEdit>(*dialog, "Your branch")->text(), QStringLiteral("Munich"));
    resetOf(*signOf(*dialog, "Your name"))->trigger();
    QVERIFY(named<QLineEdit>(*dialog, "Your name")->text().isEmpty());
    QVERIFY2(!signOf(*dialog, "Your name")->isVisible(), "as it will be");
    named<QLineEdit>(*dialog, "Your name")->setText(QStringLiteral("Ben"));
    QVERIFY(signOf(*dialog, "Your name")->isVisible());
    dialog->accept();
    QCOMPARE(bench.store.settings().me.branch, QStringLiteral("Munich"));
    QVERIFY(!bench.store.isInUserFile(QStringLiteral("me.branch")));
    QCOMPARE(bench.store.settings().me.name, QStringLiteral("Ben"));
}

void TestSettingsDialog::layersAreTold()
{
    Bench bench;
    bench.writeSite("locked = [\"links.*\"]\n[links]\ntel = \"refuse\"\n[policy]\n"
                    "automation_per_minute = 7\n");
    QVERIFY(bench.store.save({{QStringLiteral("me.name"), QStringLiteral("Mia")}}));
    SettingsDialog *dialog = bench.open();
    const auto words = [&](const char *label) {
        const LayerSign *sign = signOf(*dialog, label);
        return sign->isVisibleTo(sign->parentWidget()) ? sign->toolTip() : QString();
    };
    QCOMPARE(words("Your extension"), QString());
    QCOMPARE(words("Your name"), QStringLiteral("You have set this."));
    QCOMPARE(words("Calls in a minute"),
             QStringLiteral("Your company has set this for all desks."));
    QCOMPARE(words("Clicked links"),
             QStringLiteral("Your administrator has set this and locked it."));
    QVERIFY(!resetOf(*signOf(*dialog, "Clicked links"))->isVisible());
    QVERIFY(!resetOf(*signOf(*dialog, "Calls in a minute"))->isVisible());
    QVERIFY2(signOf(*dialog, "Clicked links")->isEnabled(), "its words can be read");
}

void TestSettingsDialog::theCommandLineWins()
{
    Bench bench;
    bench.store.setCommandLine({{QStringLiteral("me.name"), QStringLiteral("Kiosk")}});
    bench.store.load();
    SettingsDialog *dialog = bench.open();
    const QString words = signOf(*dialog, "Your name")->toolTip();
    QVERIFY2(words.contains(QStringLiteral("until the next start")), qPrintable(words));
    named<QLineEdit>(*dialog, "Your name")->setText(QStringLiteral("Mia"));
    dialog->accept();
    QVERIFY(!dialog->isVisible());
    QCOMPARE(bench.store.settings().me.name, QStringLiteral("Kiosk"));
    QVERIFY(bench.store.isInUserFile(QStringLiteral("me.name")));
}

/// Down to 620 × 540, which a screen of 1024 × 600 has room for; and nothing is cut sideways.
void TestSettingsDialog::passwordsAreKeptBeforeAnythingIsSaved()
{
    Bench bench;
    QVERIFY(bench.store.save({{QStringLiteral("journal.database"), QStringLiteral("postgresql")}}));
    int reopened = 0;
    DeskTools desk;
    desk.journalPassword = SecretId {{QStringLiteral("journal")}};
    desk.reopenJournal = [&reopened] { ++reopened; };
    QPointer<SettingsDialog> dialog = new SettingsDialog(bench.tools(bench.store), bench.remembered,
                                                         bench.gates, &bench.parent, {}, desk);
    dialog->open();
    named<QLineEdit>(*dialog, "Your name")->setText(QStringLiteral("Mia"));
    dialog->showKey(QStringLiteral("journal.database"));
    const auto *page = dialog->findChild<HistoryPage *>();
    auto *password = named<QLineEdit>(*page, "Password");
    QVERIFY(password);
    QTest::keyClicks(password, QStringLiteral("Zq7"));
    bench.secrets.trouble = Error {Error::Code::Refused, QStringLiteral("The keychain is locked.")};
    button(*dialog, "OK")->click();
    QVERIFY(dialog->isVisible());
    QVERIFY(allText(*dialog).contains(QLatin1String("The keychain is locked.")));
    QVERIFY(bench.store.settings().me.name.isEmpty());
    bench.secrets.trouble.reset();
    bench.secrets.writesWait = true;
    button(*dialog, "OK")->click();
    QVERIFY(dialog->isVisible()); // the keychain asks the user
    QVERIFY(!button(*dialog, "OK")->isEnabled());
    QVERIFY(bench.store.settings().me.name.isEmpty());
    QCOMPARE(bench.secrets.answerWrite(), QStringLiteral("journal/password=Zq7"));
    QVERIFY(!dialog || !dialog->isVisible());
    QCOMPARE(bench.store.settings().me.name, QStringLiteral("Mia"));
    QCOMPARE(reopened, 1);
}

void TestSettingsDialog::fitsSmallScreens()
{
    Bench bench;
    bench.addSystem(QStringLiteral("a"));
    SettingsDialog *dialog = bench.open();
    QVERIFY2(dialog->minimumSizeHint().width() <= 620 && dialog->minimumSizeHint().height() <= 540,
             qPrintable(QStringLiteral("%1 x %2")
                            .arg(dialog->minimumSizeHint().width())
                            .arg(dialog->minimumSizeHint().height())));
    dialog->resize(620, 540);
    for (int row = 0; row < pageList(*dialog).count(); ++row) {
        pageList(*dialog).setCurrentRow(row);
        QCoreApplication::processEvents();
        for (const QScrollArea *area : currentPage(*dialog).findChildren<QScrollArea *>())
            QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
                     qPrintable(QStringLiteral("%1: %2 in %3")
                                    .arg(currentPage(*dialog).title())
                                    .arg(area->widget()->minimumSizeHint().width())
                                    .arg(area->viewport()->width())));
    }
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
