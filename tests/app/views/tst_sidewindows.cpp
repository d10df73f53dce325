// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/assistant.h"
#include "app/dialogs/settingsdialog.h"
#include "app/dialogs/shortcutsdialog.h"
#include "app/views/carried.h"
#include "app/views/faultwatch.h"
#include "tests/app/views/windowbench.h"
#include "tests/support/failonwarnings.h"

#include <QAction>
#include <QComboBox>

using namespace Jackfield;

class TestSideWindows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void theSettingsOpenOnce();
    void aDoorIsShownInTheSettingsThatAreOpen();
    void isBusyWhileSomethingWouldBeLost();
    void anotherWindowShowsThatLinksArePaused();
    void anotherWindowKeepsNumberAndLine();
};

template<typename Dialog>
static QList<Dialog *> shown(const MainWindow &window)
{
    QList<Dialog *> all = window.findChildren<Dialog *>();
    all.removeIf([](const Dialog *dialog) { return !dialog->isVisible(); });
    return all;
}

void TestSideWindows::theSettingsOpenOnce()
{
    WindowBench bench;
    bench.window.openSettings();
    SettingsDialog *first = shown<SettingsDialog>(bench.window).value(0);
    bench.window.actionFor(UserAction::OpenSettings)->trigger(); // As the tray does.
    QCOMPARE(shown<SettingsDialog>(bench.window), QList {first});
    first->reject(); // Is there still, until it deletes itself.
    bench.window.openSettings();
    QCOMPARE(shown<SettingsDialog>(bench.window).size(), 1);
    QVERIFY(shown<SettingsDialog>(bench.window).value(0) != first);
}

void TestSideWindows::aDoorIsShownInTheSettingsThatAreOpen()
{
    WindowBench bench;
    bench.window.openSettings();
    SettingsDialog *dialog = shown<SettingsDialog>(bench.window).value(0);
    QCOMPARE(dialog->page(), 0);
    Q_EMIT bench.window.faults().doorWanted(QStringLiteral("server"));
    QCOMPARE(shown<SettingsDialog>(bench.window), QList {dialog});
    QVERIFY(dialog->page() > 0);
}

void TestSideWindows::isBusyWhileSomethingWouldBeLost()
{
    WindowBench bench;
    QVERIFY(!bench.window.isBusy());
    bench.dialLine()->setText(QStringLiteral("089")); // Is carried over.
    QVERIFY(!bench.window.isBusy());
    bench.window.openSettings();
    QVERIFY(!bench.window.isBusy());
    auto *dialog = shown<SettingsDialog>(bench.window).value(0);
    for (auto *line : dialog->findChildren<QLineEdit *>())
        if (line->accessibleName() == QLatin1String("Your name"))
            line->setText(QStringLiteral("Mia"));
    QVERIFY(bench.window.isBusy());
    dialog->reject();
    QVERIFY(!bench.window.isBusy());
    bench.window.openAssistant();
    QVERIFY(!bench.window.isBusy());
    auto *assistant = shown<Assistant>(bench.window).value(0);
    auto *language = assistant->findChild<QComboBox *>();
    language->setCurrentIndex(language->findText(QStringLiteral("Deutsch")));
    QVERIFY(bench.window.isBusy());
    assistant->reject();
    bench.window.openShortcuts();
    QVERIFY(bench.window.isBusy());
    shown<ShortcutsDialog>(bench.window).value(0)->reject();
    QVERIFY(!bench.window.isBusy());
}

void TestSideWindows::anotherWindowShowsThatLinksArePaused()
{
    WindowBench bench;
    bench.window.actionFor(UserAction::PauseLinks)->trigger();
    QVERIFY(bench.dialer.isPaused());
    MainWindow other(bench.context);
    QVERIFY(other.actionFor(UserAction::PauseLinks)->isChecked());
    other.actionFor(UserAction::PauseLinks)->trigger();
    QVERIFY(!bench.dialer.isPaused());
    QVERIFY(!other.actionFor(UserAction::PauseLinks)->isChecked());
}

void TestSideWindows::anotherWindowKeepsNumberAndLine()
{
    WindowBench bench;
    ScriptedSystem &second = bench.addSystem(QStringLiteral("second"), Feature::Dial);
    second.snapshot.lines = {second.line(QStringLiteral("100"))};
    bench.switchboard.openAll();
    auto *route = bench.window.findChild<DialField *>()->findChild<QComboBox *>();
    QVERIFY(route->count() > 2);
    route->setCurrentIndex(2);
    bench.dialLine()->setText(QStringLiteral("089 12"));
    MainWindow other(bench.context);
    other.goOn(bench.window.leave());
    QVERIFY(other.isVisible());
    const auto *field = other.findChild<DialField *>();
    QCOMPARE(field->text(), QStringLiteral("089 12"));
    QCOMPARE(field->findChild<QComboBox *>()->currentText(), route->currentText());
    QCOMPARE(field->findChild<QLineEdit *>()->selectedText(), QString()); // One types on.
}

QTEST_MAIN(TestSideWindows)
#include "tst_sidewindows.moc"
