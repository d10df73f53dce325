// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/queueboarddialog.h"
#include "app/look/theme.h"
#include "app/views/mainwindow.h"
#include "app/views/queuepanel.h"
#include "app/views/wallboard.h"
#include "app/views/walltile.h"
#include "tests/app/views/queuebench.h"
#include "tests/gui/pictures.h"
#include "tests/support/failonwarnings.h"

#include <QAction>
#include <QLocale>
#include <QScreen>
#include <QTest>

using namespace Jackfield;

class GuiQueues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init() { failOnWarnings(); }
    void page_data() { themes(); }
    void page();
    void dialog_data() { themes(); }
    void dialog();
    void wallboard_data() { themes(); }
    void wallboard();

private:
    static void themes();
};

void GuiQueues::themes()
{
    QTest::addColumn<Settings::Theme>("theme");
    QTest::newRow("light") << Settings::Theme::Light;
    QTest::newRow("dark") << Settings::Theme::Dark;
}

void GuiQueues::page()
{
    QFETCH(Settings::Theme, theme);
    Theme look;
    look.setChoice(theme);
    QueueBench bench;
    bench.work();
    MainWindow window(bench.context);
    window.resize(440, 760);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.actionFor(UserAction::ShowQueues)->trigger();
    settle();
    checkNothingIsCut(window);
    save(window, "queues");
    window.findChild<QueuePanel *>()->openQueue(bench.sales().id);
    settle();
    checkNothingIsCut(window);
    save(window, "queue-opened");
}

void GuiQueues::dialog()
{
    QFETCH(Settings::Theme, theme);
    Theme look;
    look.setChoice(theme);
    SettingsStore store {SettingsStore::Paths {}};
    store.load();
    QWidget parent;
    auto *dialog = new QueueBoardDialog(store, QStringLiteral("Sales"), &parent);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    settle();
    checkNothingIsCut(*dialog);
    save(*dialog, "queue-limits");
}

void GuiQueues::wallboard()
{
    QFETCH(Settings::Theme, theme);
    Theme look;
    look.setChoice(theme);
    QueueBench bench;
    bench.work();
    bench.settings.setCommandLine({{QStringLiteral("me.extension"), QStringLiteral("100")},
                                   {QStringLiteral("queues.screen"), QStringLiteral("TV")}});
    bench.settings.load();
    Wallboard board(bench.context);
    board.resize(1100, 700);
    board.show();
    QVERIFY(QTest::qWaitForWindowExposed(&board));
    settle();
    checkNothingIsCut(board);
    save(board, "wallboard");
    board.setFullScreen(true);
    QTRY_VERIFY(board.isFullScreen());
    QCOMPARE(board.screen()->name(), QStringLiteral("TV"));
    QTRY_COMPARE(board.size(), board.screen()->size());
    settle();
    checkNothingIsCut(board);
    save(board, "wallboard-full");
    board.setOnly(QStringLiteral("Sales"));
    settle();
    save(board, "wallboard-one");
}

QTEST_MAIN(GuiQueues)
#include "gui_queues.moc"
