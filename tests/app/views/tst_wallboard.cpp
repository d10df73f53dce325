// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/alarmbuttons.h"
#include "app/views/mainwindow.h"
#include "app/views/queuetrend.h"
#include "app/views/wallboard.h"
#include "app/views/walltile.h"
#include "tests/app/views/queuebench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"

#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Jackfield;
using namespace std::chrono_literals;

namespace {

struct WallBench : QueueBench
{
    explicit WallBench(const QStringList &show = {})
    {
        if (!show.isEmpty())
            settings.setCommandLine({{QStringLiteral("queues.show"), show}});
        settings.load();
        board = std::make_unique<Wallboard>(context);
        board->resize(1200, 760);
    }
    void open()
    {
        board->show();
        QApplication::setActiveWindow(board.get());
        QVERIFY(QTest::qWaitForWindowActive(board.get()));
    }
    void tellAll()
    {
        for (const Queue &queue : {sales(), orders(), returns(), support()})
            tell(queue);
    }
    QStringList names() const
    {
        QStringList names;
        for (const WallTile *tile : board->tiles())
            names << tile->accessibleName().section(u',', 0, 0);
        return names;
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *found : board->findChildren<QPushButton *>())
            if (found->text().remove(u'&') == text)
                return found;
        return nullptr;
    }
    std::unique_ptr<Wallboard> board;
};

} // namespace

class TestWallboard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void showsAllQueuesOrThoseChosen();
    void oneQueueAloneOrWordsForIt();
    void tilesFillTheWindow();
    void tilesSayEverything();
    void anOldQueueIsNeverZeroWaiting();
    void gapsStayOpenInTheTrend();
    void fullScreenAndBack();
    void controlsGoWhenNobodyIsThere();
    void alarmsAreActedOn();
    void exportsATable();
    void failuresToWriteAreWords();
    void closingLeavesTheProgram();
    void everythingHasANameAndTabReachesIt();
    void smallTilesPaint();
};

void TestWallboard::showsAllQueuesOrThoseChosen()
{
    WallBench all;
    all.tellAll();
    QCOMPARE(all.names(),
             (QStringList {QStringLiteral("Sales"), QStringLiteral("Orders"),
                           QStringLiteral("Returns"), QStringLiteral("Support")}));
    WallBench chosen(
        {QStringLiteral("Support"), QStringLiteral("Nobody"), QStringLiteral("Sales")});
    chosen.tellAll();
    QCOMPARE(chosen.names(), (QStringList {QStringLiteral("Support"), QStringLiteral("Sales")}));
    chosen.pbx.tell(QueueRemoved {chosen.support().id});
    QCOMPARE(chosen.names(), QStringList {QStringLiteral("Sales")});
}

void TestWallboard::oneQueueAloneOrWordsForIt()
{
    WallBench bench;
    bench.board->setOnly(QStringLiteral("Orders"));
    bench.open();
    const auto words = [&] {
        QStringList texts;
        for (const QLabel *label : bench.board->findChildren<QLabel *>())
            if (label->isVisible())
                texts << label->text();
        return texts.join(u'\n');
    };
    QVERIFY2(words().endsWith(QStringLiteral(": Orders")), qPrintable(words()));
    bench.tellAll();
    QCOMPARE(bench.names(), QStringList {QStringLiteral("Orders")});
    QCOMPARE(words(), QString());
}

void TestWallboard::tilesFillTheWindow()
{
    WallBench bench;
    bench.open();
    bench.tellAll();
    const QList<WallTile *> tiles = bench.board->tiles();
    const QWidget *wall = tiles.first()->parentWidget();
    for (const QSize size : {QSize(1920, 1080), QSize(700, 1400), QSize(1900, 500)}) {
        bench.board->resize(size);
        QTRY_COMPARE(bench.board->size(), size);
        int area = 0;
        for (const WallTile *tile : tiles) {
            QVERIFY(wall->rect().contains(tile->geometry()));
            for (const WallTile *other : tiles)
                QVERIFY(tile == other || !tile->geometry().intersects(other->geometry()));
            area += tile->width() * tile->height();
        }
        QVERIFY(area > wall->width() * wall->height() * 9 / 10);
    }
}

void TestWallboard::tilesSayEverything()
{
    WallBench bench;
    bench.open();
    bench.tellAll();
    bench.clock.advance(4s);
    const QString sales = bench.board->tiles().at(0)->accessibleName();
    for (const char *words : {"Red", "Waiting: 7", "Longest wait: 3:29", "Talking: 4",
                              "Agents busy: 4 of 5", "Average wait: 1:12", "Service level: 58 %",
                              "Answered: 148", "Abandoned: 21", "polled 4 s ago", "Alarm"})
        QVERIFY2(sales.contains(QLatin1String(words)), qPrintable(sales));
    const QString orders = bench.board->tiles().at(1)->accessibleName();
    QVERIFY(orders.contains(QStringLiteral("Amber")));
    QVERIFY2(orders.contains(QStringLiteral("2 min not seen since 08:00")), qPrintable(orders));
    QAccessibleInterface *accessible =
        QAccessible::queryAccessibleInterface(bench.board->tiles().at(0));
    QCOMPARE(accessible->role(), QAccessible::Grouping);
}

void TestWallboard::anOldQueueIsNeverZeroWaiting()
{
    WallBench bench;
    bench.open();
    bench.tellAll();
    bench.clock.advance(3min);
    const QString old = bench.board->tiles().at(3)->accessibleName();
    QVERIFY2(old.contains(QStringLiteral("Old figures")), qPrintable(old));
    QVERIFY(old.contains(QStringLiteral("not reached since 09:00:00")));
    QVERIFY(old.contains(QStringLiteral("Waiting: 2")));
    QVERIFY(old.contains(QStringLiteral("Longest wait: 1:35")));
}

void TestWallboard::gapsStayOpenInTheTrend()
{
    WallBench bench;
    bench.work();
    bench.open();
    const auto lines = [&](int tile) {
        return bench.board->tiles().at(tile)->findChild<QueueTrend *>()->lines();
    };
    QCOMPARE(lines(0).size(), 1);
    QCOMPARE(lines(1).size(), 2); // Before and after the gap.
    QVERIFY(lines(1).at(1).first().x() - lines(1).at(0).last().x() > 4);
    // The queue that stopped ends before now.
    QVERIFY(lines(3).last().last().x() <= -3);
}

void TestWallboard::fullScreenAndBack()
{
    WallBench bench;
    bench.tellAll();
    bench.open();
    QSignalSpy closed(bench.board.get(), &Wallboard::closed);
    QTest::keyClick(bench.board->windowHandle(), Qt::Key_F11);
    QVERIFY(bench.board->isFullScreen());
    QTest::keyClick(bench.board->windowHandle(), Qt::Key_F11);
    QVERIFY(!bench.board->isFullScreen());
    QTest::keyClick(bench.board->windowHandle(), Qt::Key_F11);
    QTest::keyClick(bench.board->windowHandle(), Qt::Key_Escape);
    QVERIFY(!bench.board->isFullScreen());
    QVERIFY(bench.board->isVisible());
    QTest::keyClick(bench.board->windowHandle(), Qt::Key_Escape);
    QVERIFY(!bench.board->isVisible());
    QCOMPARE(closed.size(), 1);
}

void TestWallboard::controlsGoWhenNobodyIsThere()
{
    WallBench bench;
    bench.tellAll();
    bench.open();
    const QWidget *buttons = bench.board->tiles().first()->findChild<AlarmButtons *>();
    QWidget *save = bench.button(QStringLiteral("Save as CSV…"));
    QVERIFY(buttons->isVisible() && save->isVisible());
    bench.board->setFullScreen(true);
    QTRY_VERIFY(!buttons->isVisible() && !save->isVisible());
    QCOMPARE(bench.board->cursor().shape(), Qt::BlankCursor);
    QTest::mouseMove(bench.board->windowHandle(), QPoint(50, 60));
    QTRY_VERIFY(buttons->isVisible() && save->isVisible());
    QCOMPARE(bench.board->cursor().shape(), Qt::ArrowCursor);
    bench.clock.advance(2s);
    QVERIFY(buttons->isVisible());
    bench.clock.advance(2s);
    QVERIFY(!buttons->isVisible() && !save->isVisible());
    QTest::keyClick(bench.board->windowHandle(), Qt::Key_Tab);
    QVERIFY(buttons->isVisible());
    bench.board->setFullScreen(false);
    QTRY_VERIFY(!bench.board->isFullScreen());
    bench.clock.advance(10s);
    QVERIFY(buttons->isVisible() && save->isVisible());
}

void TestWallboard::alarmsAreActedOn()
{
    WallBench bench;
    bench.tellAll();
    bench.open();
    auto *buttons = bench.board->tiles().first()->findChild<AlarmButtons *>();
    for (QPushButton *each : buttons->findChildren<QPushButton *>())
        if (each->accessibleName() == QStringLiteral("Acknowledge the alarm of Sales"))
            each->click();
    QVERIFY(bench.queueAlarms.alarm(bench.sales().id) == QueueAlarms::Alarm::Acknowledged);
    QVERIFY(
        bench.board->tiles().first()->accessibleName().contains(QStringLiteral("Acknowledged")));
}

void TestWallboard::exportsATable()
{
    WallBench bench;
    bench.work();
    bench.open();
    bench.button(QStringLiteral("Save as CSV…"))->click();
    auto *dialog = bench.board->findChild<QFileDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("history.csv"));
    Q_EMIT dialog->fileSelected(file);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), queueHistoryCsv(bench.queueHistory.all()));
    QVERIFY(written.size() > 5000);
    dialog->reject();
}

void TestWallboard::failuresToWriteAreWords()
{
    WallBench bench;
    const Result<Unit> saved = bench.board->exportTo(QStringLiteral("/nowhere/history.csv"));
    QVERIFY(!saved);
    QVERIFY2(saved.error().detail.contains(QStringLiteral("/nowhere/history.csv")),
             qPrintable(saved.error().detail));
}

void TestWallboard::closingLeavesTheProgram()
{
    QueueBench bench;
    MainWindow window(bench.context);
    window.openWallboard(QStringLiteral("Sales"), true);
    auto boards = QApplication::topLevelWidgets();
    Wallboard *board = nullptr;
    for (QWidget *each : std::as_const(boards))
        if (auto *found = qobject_cast<Wallboard *>(each))
            board = found;
    QVERIFY(board && board->isFullScreen());
    QVERIFY(!window.isVisible());
    // Nobody may be left with a program that cannot be seen; there is no tray here.
    board->close();
    QVERIFY(window.isVisible());
    window.openWallboard();
    QVERIFY(board->isVisible());
    board->close();
    QVERIFY(window.isVisible());
}

void TestWallboard::everythingHasANameAndTabReachesIt()
{
    WallBench bench;
    bench.tellAll();
    bench.open();
    QCOMPARE(namelessWidgets(*bench.board), QStringList());
    QSet<QWidget *> reached;
    bench.button(QStringLiteral("Full screen (F11)"))->setFocus();
    for (int i = 0; i < 30; ++i) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (WallTile *tile : bench.board->tiles()) {
        QVERIFY(reached.contains(tile));
        for (QPushButton *button : tile->findChildren<QPushButton *>())
            QVERIFY(!button->isEnabled() || reached.contains(button));
    }
}

void TestWallboard::smallTilesPaint()
{
    WallBench bench;
    bench.work();
    bench.open();
    bench.board->resize(bench.board->minimumSizeHint());
    QTest::qWait(0);
    bench.board->grab();
    for (WallTile *tile : bench.board->tiles())
        for (const QSize size : {QSize(1, 1), QSize(40, 900), QSize(900, 40)}) {
            tile->resize(size);
            tile->grab();
        }
}

QTEST_MAIN(TestWallboard)
#include "tst_wallboard.moc"
