// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/queueboarddialog.h"
#include "app/look/wrappedlabel.h"
#include "app/views/mainwindow.h"
#include "app/views/plaintextlabel.h"
#include "app/views/queuedetail.h"
#include "app/views/queuepanel.h"
#include "app/views/queuetile.h"
#include "tests/app/views/queuebench.h"
#include "tests/support/accessible.h"
#include "tests/support/badinput.h"
#include "tests/support/failonwarnings.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Jackfield;
using namespace std::chrono_literals;

namespace {

struct PanelBench : QueueBench
{
    PanelBench()
        : panel(context, &wallboard)
    {
        panel.resize(380, 900);
        panel.show();
        QApplication::setActiveWindow(&panel);
        QVERIFY(QTest::qWaitForWindowActive(&panel));
    }
    QPushButton *button(const QString &name) const
    {
        for (QPushButton *found : panel.findChildren<QPushButton *>())
            if (found->isVisible() && (found->text() == name || found->accessibleName() == name))
                return found;
        return nullptr;
    }
    QString name(int row) { return panel.tile(row)->accessibleName(); }
    QAction wallboard {QStringLiteral("Wallboard")};
    QueuePanel panel;
};

} // namespace

class TestQueuePanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void thePageIsThereWhenThereAreQueues();
    void tilesSayTheirLevelInWords();
    void whatIsNotKnownIsADash();
    void anOldQueueSaysSo();
    void theOwnPartComesFirst();
    void aTileOpensAndEscapeGoesBack();
    void alarmsAreAcknowledgedAndSnoozed();
    void aQueueThatGoesClosesItsDetail();
    void limitsAreWritten();
    void lockedLimitsAreShownOnly();
    void everythingHasANameAndTabReachesIt();
    void foreignNamesStayText_data();
    void foreignNamesStayText();
};

void TestQueuePanel::thePageIsThereWhenThereAreQueues()
{
    ViewBench bench(Feature::Dial);
    MainWindow window(bench.context);
    QAction *page = window.actionFor(UserAction::ShowQueues);
    QAction *board = window.actionFor(UserAction::OpenWallboard);
    QVERIFY(!page->isVisible() && !board->isVisible());
    Queue queue;
    queue.id = QueueId::of(bench.pbx.id(), QStringLiteral("1"));
    bench.pbx.tell(QueueChanged {queue});
    QVERIFY(page->isVisible() && board->isVisible());
    page->trigger();
    bench.pbx.tell(QueueRemoved {queue.id});
    QVERIFY(!page->isVisible());
    QVERIFY(window.actionFor(UserAction::ShowLines)->isChecked());
    bench.pbx.grow(Feature::Dial | Feature::WatchQueues);
    QVERIFY(page->isVisible());
}

void TestQueuePanel::tilesSayTheirLevelInWords()
{
    PanelBench bench;
    bench.tell(bench.sales());
    bench.tell(bench.returns());
    bench.clock.advance(1s);
    QVERIFY2(bench.name(0).startsWith(QStringLiteral("Sales, Red")), qPrintable(bench.name(0)));
    QVERIFY(bench.name(0).contains(QStringLiteral("Waiting: 7")));
    QVERIFY(bench.name(0).contains(QStringLiteral("Longest wait: 3:26")));
    QVERIFY(bench.name(0).contains(QStringLiteral("polled 1 s ago")));
    QVERIFY(bench.name(0).contains(QStringLiteral("Service level: 58 %")));
    QVERIFY(bench.name(1).startsWith(QStringLiteral("Returns, Normal")));
    QVERIFY(bench.name(1).contains(QStringLiteral("Waiting: 0")));
}

void TestQueuePanel::whatIsNotKnownIsADash()
{
    PanelBench bench;
    bench.tell(bench.queue("Sales"));
    QVERIFY(bench.name(0).contains(QStringLiteral("Waiting: –")));
    QVERIFY(!bench.name(0).contains(u'0' + QStringLiteral(",")));
}

void TestQueuePanel::anOldQueueSaysSo()
{
    PanelBench bench;
    bench.tell(bench.sales());
    bench.clock.advance(20s);
    QVERIFY2(bench.name(0).startsWith(QStringLiteral("Sales, Old figures")),
             qPrintable(bench.name(0)));
    QVERIFY(bench.name(0).contains(QStringLiteral("not reached since 09:00:00")));
    QVERIFY(bench.name(0).contains(QStringLiteral("Waiting: 7")));
    bench.pbx.fall(PhoneSystem::Link::Reconnecting);
    QVERIFY(bench.name(0).contains(QStringLiteral("not reached since")));
}

void TestQueuePanel::theOwnPartComesFirst()
{
    PanelBench bench;
    bench.tell(bench.sales());
    const auto shown = [&]() -> const WrappedLabel * {
        for (const auto *label : bench.panel.findChildren<WrappedLabel *>())
            if (label->isVisible())
                return label;
        return nullptr;
    };
    QVERIFY(!shown());
    bench.tell(bench.returns());
    const WrappedLabel *own = shown();
    QVERIFY(own);
    QVERIFY2(own->text().startsWith(QStringLiteral("You in Returns: Ready, calls taken: 9")),
             qPrintable(own->text()));
    QCoreApplication::processEvents();
    QVERIFY(own->geometry().bottom() < bench.panel.tile(0)->mapTo(&bench.panel, QPoint()).y());
}

void TestQueuePanel::aTileOpensAndEscapeGoesBack()
{
    PanelBench bench;
    bench.tell(bench.sales());
    bench.tell(bench.orders());
    QCoreApplication::processEvents();
    bench.panel.tile(0)->setFocus();
    QTest::keyClick(bench.panel.tile(0), Qt::Key_Down);
    QVERIFY(bench.panel.tile(1)->hasFocus());
    QTest::keyClick(bench.panel.tile(1), Qt::Key_Return);
    auto *detail = bench.panel.findChild<QueueDetail *>();
    QVERIFY(detail->isVisible());
    QCOMPARE(detail->queue(), bench.orders().id);
    const auto tables = detail->findChildren<QTableView *>();
    QCOMPARE(tables.size(), 2);
    QCOMPARE(tables.at(0)->model()->rowCount(), 4);
    QCOMPARE(tables.at(1)->model()->rowCount(), 4);
    QVERIFY(bench.button(QStringLiteral("All queues"))->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!detail->isVisible());
    QVERIFY(bench.panel.tile(1)->hasFocus());
}

void TestQueuePanel::alarmsAreAcknowledgedAndSnoozed()
{
    PanelBench bench;
    bench.tell(bench.sales());
    bench.panel.openQueue(bench.sales().id);
    using Alarm = QueueAlarms::Alarm;
    const auto alarm = [&] { return bench.queueAlarms.alarm(bench.sales().id); };
    QVERIFY(alarm() == Alarm::Sounding);
    bench.button(QStringLiteral("Acknowledge"))->click();
    QVERIFY(alarm() == Alarm::Acknowledged);
    QVERIFY(!bench.button(QStringLiteral("Acknowledge"))->isEnabled());
    bench.button(QStringLiteral("Snooze 5 min"))->click();
    QVERIFY(alarm() == Alarm::Snoozed);
    QVERIFY(bench.name(0).contains(QStringLiteral("Snoozed until 09:05")));
    bench.button(QStringLiteral("End snooze"))->click();
    QVERIFY(alarm() != Alarm::Snoozed);
}

void TestQueuePanel::aQueueThatGoesClosesItsDetail()
{
    PanelBench bench;
    bench.tell(bench.sales());
    bench.panel.openQueue(bench.sales().id);
    bench.pbx.tell(QueueRemoved {bench.sales().id});
    QVERIFY(!bench.panel.findChild<QueueDetail *>()->isVisible());
}

static QSpinBox *box(const QWidget &dialog, const QString &name)
{
    for (QSpinBox *found : dialog.findChildren<QSpinBox *>())
        if (found->accessibleName() == name)
            return found;
    return nullptr;
}

void TestQueuePanel::limitsAreWritten()
{
    QTemporaryDir folder;
    SettingsStore store({folder.filePath(QStringLiteral("site.toml")),
                         folder.filePath(QStringLiteral("jackfield.toml"))});
    store.load();
    QWidget parent;
    const QString name = QStringLiteral("Sales.EU & \"more\"");
    auto *dialog = new QueueBoardDialog(store, name, &parent);
    QSpinBox *red = box(*dialog, QStringLiteral("Waiting: red"));
    QVERIFY(red);
    QCOMPARE(red->text(), QStringLiteral("never"));
    red->setValue(6);
    QCOMPARE(namelessWidgets(*dialog), QStringList());
    dialog->accept();
    const QueueBoard board = store.settings().wallboard.value(name);
    QCOMPARE(board.limits.value(QueueMetric::Waiting).red, std::optional(6));
    QVERIFY(!board.limits.value(QueueMetric::Waiting).amber);
    QCOMPARE(board.repeatSeconds, 30);

    dialog = new QueueBoardDialog(store, name, &parent);
    red = box(*dialog, QStringLiteral("Waiting: red"));
    QCOMPARE(red->value(), 6);
    red->setValue(red->minimum());
    dialog->accept();
    QVERIFY(!store.settings().wallboard.value(name).limits.value(QueueMetric::Waiting).red);
}

void TestQueuePanel::lockedLimitsAreShownOnly()
{
    QTemporaryDir folder;
    QFile site(folder.filePath(QStringLiteral("site.toml")));
    QVERIFY(site.open(QIODevice::WriteOnly));
    site.write("locked = [\"wallboard.Sales.waiting.red\"]\n[wallboard.Sales.waiting]\nred = 4\n");
    site.close();
    SettingsStore store({site.fileName(), folder.filePath(QStringLiteral("jackfield.toml"))});
    store.load();
    QWidget parent;
    auto *dialog = new QueueBoardDialog(store, QStringLiteral("Sales"), &parent);
    const QSpinBox *red = box(*dialog, QStringLiteral("Waiting: red"));
    QCOMPARE(red->value(), 4);
    QVERIFY(!red->isEnabled());
    QVERIFY(box(*dialog, QStringLiteral("Waiting: amber"))->isEnabled());
}

void TestQueuePanel::everythingHasANameAndTabReachesIt()
{
    PanelBench bench;
    bench.tell(bench.sales());
    bench.tell(bench.orders());
    QCoreApplication::processEvents();
    QCOMPARE(namelessWidgets(bench.panel).join(u'|'), QString());
    bench.button(QStringLiteral("Wallboard"))->setFocus();
    for (int i = 0; i < 2; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(bench.panel.tile(i)));
    }
    bench.panel.openQueue(bench.sales().id);
    QCOMPARE(namelessWidgets(bench.panel).join(u'|'), QString());
    QStringList reached;
    for (int i = 0; i < 6; ++i) {
        reached << QApplication::focusWidget()->accessibleName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QVERIFY2(reached.contains(QStringLiteral("Callers"))
                 && reached.contains(QStringLiteral("Agents")),
             qPrintable(reached.join(u'|')));
}

void TestQueuePanel::foreignNamesStayText_data()
{
    QTest::addColumn<QString>("name");
    for (const BadRow &row : badRows("ui-text"))
        QTest::newRow(qPrintable(row.name))
            << QString::fromUtf8(bytesOf(badPieces(row.input)).mid(int(sizeof "name")));
}

void TestQueuePanel::foreignNamesStayText()
{
    QFETCH(QString, name);
    PanelBench bench;
    Queue queue = bench.sales();
    queue.name = name;
    queue.callers[0].party.name = name;
    queue.agents[0].name = name;
    bench.tell(queue);
    bench.panel.openQueue(queue.id);
    QElapsedTimer timer;
    timer.start();
    bench.panel.grab();
    QVERIFY(timer.elapsed() < 500);
    for (const auto *label : bench.panel.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    for (const QWidget *each : bench.panel.findChildren<QWidget *>())
        QVERIFY(!each->toolTip().contains(QStringLiteral("<img"))
                && !each->toolTip().contains(QStringLiteral("<a ")));
}

QTEST_MAIN(TestQueuePanel)
#include "tst_queuepanel.moc"
