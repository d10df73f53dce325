// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/actionbutton.h"
#include "app/views/linepanel.h"
#include "app/views/linetile.h"
#include "app/views/targetfield.h"
#include "app/views/tilegrid.h"
#include "tests/app/views/viewbench.h"
#include "tests/support/failonwarnings.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace Jackfield;

template<typename C>
static const C *lastAs(const ScriptedSystem &system)
{
    return system.commands.isEmpty() ? nullptr : std::get_if<C>(&system.commands.constLast());
}

static QAction *entry(QMenu *menu, const QString &words)
{
    for (QAction *action : menu->actions())
        if (action->text().startsWith(words))
            return action;
    return nullptr;
}

static ActionButton *pickupButton(LineTile *tile)
{
    return tile->findChild<ActionButton *>(QStringLiteral("call.pickup"));
}

static int tilesInSight(const LinePanel &panel)
{
    int count = 0;
    for (const auto *tile : panel.findChildren<LineTile *>())
        count += tile->isHidden() ? 0 : 1;
    return count;
}

class TestLinePanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void pressingATileCallsTheLine();
    void theOwnLineIsNotCalled();
    void arrowsWalkOverTheTiles();
    void tilesTellWhatIsKnown();
    void theStripeFollowsTheState();
    void whatRingsCanBePickedUp();
    void pickupIsHiddenWhereNobodyOffersIt();
    void forwardsAreSetInPlace();
    void theMenuFollowsCapability();
    void aDroppedCallIsHandedOver();
    void manyLinesCanBeFiltered();
    void ofThousandsOnlyThoseInSightAreWidgets();
    void theFocusStaysWithItsLine();
    void linesThatComeAndGoKeepTheirTiles();
    void whatStopsRingingIsNotShown();
    void aFailureIsTold();
};

/// What the screen shows of the tile, not what it would paint if asked.
static QColor stripeOnScreen(const LinePanel &panel, const LineTile *tile)
{
    const QPixmap shown = panel.screen()->grabWindow(panel.winId());
    const QPoint middle = tile->mapTo(&panel, QPoint(3, tile->height() / 2));
    return shown.toImage().pixelColor(middle);
}

void TestLinePanel::theStripeFollowsTheState()
{
    ViewBench bench;
    LinePanel panel(bench.context);
    panel.resize(440, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    const auto *tile = panel.tile(1);
    const auto colour = [&](Tone tone) { return toneColor(tone, tile->palette()); };
    QTRY_COMPARE(stripeOnScreen(panel, tile), colour(Tone::Good));
    bench.pbx.tell(LineChanged {bench.pbx.line(QStringLiteral("101"), Line::State::Busy)});
    QTRY_COMPARE(stripeOnScreen(panel, tile), colour(Tone::Danger));
    bench.pbx.tell(LineChanged {bench.pbx.line(QStringLiteral("101"), Line::State::Ringing)});
    QTRY_COMPARE(stripeOnScreen(panel, tile), colour(Tone::Warning));
}

void TestLinePanel::pressingATileCallsTheLine()
{
    ViewBench bench;
    LinePanel panel(bench.context);
    panel.resize(440, 400);
    panel.show();
    QCOMPARE(panel.grid().rowCount(), 3);
    QTest::mouseClick(panel.tile(1), Qt::LeftButton);
    QVERIFY(lastAs<Dial>(bench.pbx));
    QCOMPARE(lastAs<Dial>(bench.pbx)->number.outside, QStringLiteral("101"));
    QCOMPARE(lastAs<Dial>(bench.pbx)->line.local(), QStringLiteral("100"));
    QTest::keyClick(panel.tile(2), Qt::Key_Return);
    QCOMPARE(lastAs<Dial>(bench.pbx)->number.outside, QStringLiteral("102"));
}

void TestLinePanel::theOwnLineIsNotCalled()
{
    ViewBench bench;
    LinePanel panel(bench.context);
    panel.show();
    QTest::mouseClick(panel.tile(0), Qt::LeftButton);
    QVERIFY(bench.pbx.commands.isEmpty());
    QVERIFY(!entry(panel.menuFor(0), QStringLiteral("Call")));
    QVERIFY(entry(panel.menuFor(1), QStringLiteral("Call 101")));
}

void TestLinePanel::arrowsWalkOverTheTiles()
{
    ViewBench bench;
    LinePanel panel(bench.context);
    panel.resize(400, 400); // Two columns.
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    panel.tile(0)->setFocus();
    QTest::keyClick(panel.tile(0), Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget(), panel.tile(1));
    QTest::keyClick(panel.tile(1), Qt::Key_Left);
    QTest::keyClick(panel.tile(0), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), panel.tile(2));
    QTest::keyClick(panel.tile(2), Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget(), panel.tile(2)); // Nothing beyond.
}

void TestLinePanel::tilesTellWhatIsKnown()
{
    ViewBench bench;
    LinePanel panel(bench.context);
    Line line = bench.pbx.line(QStringLiteral("101"), Line::State::Busy);
    line.label = QStringLiteral("<i>Ben</i>");
    line.doNotDisturb = true;
    line.forwards = {{ForwardMode::Busy, QStringLiteral("200")}};
    bench.pbx.tell(LineChanged {line});
    const QString name = panel.tile(1)->accessibleName();
    for (const char *words :
         {"<i>Ben</i>", "101", "Busy", "live", "Do not disturb", "200 when busy"})
        QVERIFY2(name.contains(QString::fromLatin1(words)), words);
    QVERIFY(panel.tile(1)->toolTip().contains(QStringLiteral("&lt;i&gt;Ben")));
    bench.pbx.fall(PhoneSystem::Link::Reconnecting);
    QVERIFY(panel.tile(1)->accessibleName().contains(QStringLiteral("connection lost")));
}

void TestLinePanel::whatRingsCanBePickedUp()
{
    ViewBench bench;
    LinePanel panel(bench.context);
    panel.show();
    LineTile *tile = panel.tile(1);
    QVERIFY(pickupButton(tile)->isHidden());
    const Call call = bench.tellCall(QStringLiteral("1"), Call::State::Offering,
                                     {{}, QStringLiteral("Mia")}, QStringLiteral("101"));
    QVERIFY(!pickupButton(tile)->isHidden());
    QVERIFY(tile->accessibleName().contains(QStringLiteral("Mia")));
    QTest::mouseClick(pickupButton(tile), Qt::LeftButton);
    const auto *pickup = lastAs<Pickup>(bench.pbx);
    QVERIFY(pickup);
    QCOMPARE(pickup->from, QStringLiteral("101"));
    QCOMPARE(pickup->line.local(), QStringLiteral("100"));
    QCOMPARE(pickup->call, call.id);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected, {}, QStringLiteral("101"));
    QVERIFY(pickupButton(tile)->isHidden());
    bench.tellCall(QStringLiteral("2"), Call::State::Offering);
    QVERIFY(pickupButton(panel.tile(0))->isHidden()); // One's own is answered.
}

void TestLinePanel::pickupIsHiddenWhereNobodyOffersIt()
{
    ViewBench bench(Feature::Dial | Feature::WatchCalls);
    LinePanel panel(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Offering, {}, QStringLiteral("101"));
    QVERIFY(pickupButton(panel.tile(1))->isHidden());
}

void TestLinePanel::forwardsAreSetInPlace()
{
    ViewBench bench;
    LinePanel panel(bench.context);
    panel.show();
    auto *field = panel.findChild<TargetField *>();
    QAction *forward = entry(panel.menuFor(1), QStringLiteral("Forward always"));
    QVERIFY(forward);
    forward->trigger();
    QVERIFY(!field->isHidden());
    auto *edit = field->findChild<QLineEdit *>();
    QTest::keyClicks(edit, QStringLiteral("112"));
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(bench.pbx.commands.isEmpty()); // Nobody's calls go to the emergency number.
    edit->clear();
    QTest::keyClicks(edit, QStringLiteral("102"));
    QTest::keyClick(edit, Qt::Key_Return);
    const auto *set = lastAs<SetForward>(bench.pbx);
    QVERIFY(set);
    QCOMPARE(set->line.local(), QStringLiteral("101"));
    QCOMPARE(set->to.outside, QStringLiteral("102"));
    QVERIFY(!entry(panel.menuFor(1), QStringLiteral("End the forward")));
    Line line = bench.pbx.line(QStringLiteral("101"));
    line.forwards = {{ForwardMode::Unconditional, QStringLiteral("102")}};
    bench.pbx.tell(LineChanged {line});
    entry(panel.menuFor(1), QStringLiteral("End the forward"))->trigger();
    QVERIFY(lastAs<ClearForward>(bench.pbx));
}

void TestLinePanel::theMenuFollowsCapability()
{
    ViewBench bench(Feature::Dial | Feature::DoNotDisturb);
    LinePanel panel(bench.context);
    QVERIFY(!entry(panel.menuFor(1), QStringLiteral("Forward")));
    QVERIFY(entry(panel.menuFor(1), QStringLiteral("Do not disturb: on")));
    QVERIFY(entry(panel.menuFor(1), QStringLiteral("Do not disturb: off"))); // It is not known.
    Line line = bench.pbx.line(QStringLiteral("101"));
    line.doNotDisturb = false;
    line.features = Feature::Dial;
    bench.pbx.tell(LineChanged {line});
    QVERIFY(!entry(panel.menuFor(1), QStringLiteral("Do not disturb: off")));
    QVERIFY(!entry(panel.menuFor(1), QStringLiteral("Do not disturb: on"))->isEnabled());
    entry(panel.menuFor(1), QStringLiteral("Copy number"))->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("101"));
}

void TestLinePanel::aDroppedCallIsHandedOver()
{
    ViewBench bench;
    LinePanel panel(bench.context);
    panel.show();
    const auto drop = [](const CallId &call, LineTile *on) {
        const auto data = callMimeData(call);
        QDragEnterEvent enter(QPoint(5, 5), Qt::MoveAction, data.get(), Qt::LeftButton, {});
        enter.ignore();
        QCoreApplication::sendEvent(on, &enter);
        QDropEvent event(QPointF(5, 5), Qt::MoveAction, data.get(), Qt::LeftButton, {});
        if (enter.isAccepted())
            QCoreApplication::sendEvent(on, &event);
        return enter.isAccepted();
    };
    const Call talk = bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    QVERIFY(!drop(talk.id, panel.tile(0))); // On its own line.
    QVERIFY(drop(talk.id, panel.tile(1)));
    QVERIFY(lastAs<Transfer>(bench.pbx));
    QCOMPARE(lastAs<Transfer>(bench.pbx)->to.outside, QStringLiteral("101"));
    const Call rings = bench.tellCall(QStringLiteral("2"), Call::State::Offering);
    QVERIFY(drop(rings.id, panel.tile(2)));
    QVERIFY(lastAs<Redirect>(bench.pbx));
    bench.pbx.fall(PhoneSystem::Link::Reconnecting);
    QVERIFY(!drop(talk.id, panel.tile(1)));
}

void TestLinePanel::manyLinesCanBeFiltered()
{
    ViewBench bench;
    LinePanel panel(bench.context);
    panel.show();
    auto *filter = panel.findChildren<QLineEdit *>().constFirst();
    QVERIFY(filter->isHidden());
    for (int number = 103; number < 112; ++number) {
        Line line = bench.pbx.line(QString::number(number));
        line.label = number == 105 ? QStringLiteral("Zoe") : QStringLiteral("Ann");
        bench.pbx.tell(LineChanged {line});
    }
    QTRY_VERIFY(!filter->isHidden());
    QTest::keyClicks(filter, QStringLiteral("zoe"));
    QTRY_COMPARE(tilesInSight(panel), 1);
    QVERIFY(!panel.tile(0));
    QVERIFY(panel.tile(5)->accessibleName().contains(QStringLiteral("Zoe")));
    filter->clear();
    QVERIFY(panel.tile(0));
    bench.pbx.tell(LineRemoved {LineId::of(bench.pbx.id(), QStringLiteral("101"))});
    QCOMPARE(panel.grid().rowCount(), 11);
}

static void tellMany(ViewBench &bench, int count)
{
    for (int number = 0; number < count; ++number) {
        Line line = bench.pbx.line(QString::number(1000 + number));
        line.label = QStringLiteral("Desk %1").arg(number);
        bench.pbx.tell(LineChanged {line});
    }
}

void TestLinePanel::ofThousandsOnlyThoseInSightAreWidgets()
{
    ViewBench bench;
    LinePanel panel(bench.context);
    panel.resize(440, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    tellMany(bench, 2000);
    QTRY_VERIFY(panel.tile(2002)->accessibleName().contains(QStringLiteral("Desk 1999")));
    LineTile *last = panel.tile(2002);
    const QRect room(QPoint(), last->parentWidget()->size());
    QTRY_VERIFY(room.contains(last->geometry()));
    QVERIFY(panel.findChildren<LineTile *>().size() < 60);
    // Each shows its line's news though it was another's tile before.
    Line line = bench.pbx.line(QStringLiteral("2998"), Line::State::Busy);
    line.forwards = {{ForwardMode::Busy, QStringLiteral("200")}};
    bench.pbx.tell(LineChanged {line});
    QVERIFY(panel.tile(2001)->accessibleName().contains(QStringLiteral("200 when busy")));
    QTRY_VERIFY(panel.tile(2001)->height() > panel.tile(1000)->height());
    QTest::mouseClick(panel.tile(1003), Qt::LeftButton);
    QVERIFY(lastAs<Dial>(bench.pbx));
    QVERIFY(lastAs<Dial>(bench.pbx)->number.outside.endsWith(QStringLiteral("2000")));
}

void TestLinePanel::theFocusStaysWithItsLine()
{
    ViewBench bench;
    LinePanel panel(bench.context);
    panel.resize(440, 400);
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    tellMany(bench, 200);
    LineTile *tile = panel.tile(3);
    tile->setFocus();
    for (int row = 4; row < 203; ++row)
        QVERIFY(panel.tile(row) != tile);
    QCOMPARE(QApplication::focusWidget(), tile);
    QTest::keyClick(tile, Qt::Key_Return); // Wherever it is scrolled to.
    QVERIFY(lastAs<Dial>(bench.pbx)->number.outside.endsWith(QStringLiteral("1000")));
    for (int presses = 0; presses < 250; ++presses)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget(), panel.tile(202));
    // Tab goes on in the order of the lines.
    auto *before = panel.tile(199);
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), panel.tile(200));
}

void TestLinePanel::linesThatComeAndGoKeepTheirTiles()
{
    ViewBench bench;
    LinePanel panel(bench.context);
    panel.resize(440, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    tellMany(bench, 6);
    LineTile *fifth = panel.tile(5);
    QVERIFY(fifth->accessibleName().contains(QStringLiteral("1002")));
    bench.pbx.tell(LineRemoved {LineId::of(bench.pbx.id(), QStringLiteral("1000"))});
    QCOMPARE(panel.tile(4), fifth);
    QCOMPARE(panel.grid().rowOf(fifth), 4);
    QVERIFY(fifth->accessibleName().contains(QStringLiteral("1002")));
    bench.pbx.tell(LineRemoved {LineId::of(bench.pbx.id(), QStringLiteral("1002"))});
    QCOMPARE(panel.grid().rowOf(fifth), -1);
    QVERIFY(fifth->isHidden());
    QVERIFY(!panel.tile(7));
    bench.pbx.tell(Snapshot {});
    QCOMPARE(panel.grid().rowCount(), 0);
    QTRY_COMPARE(tilesInSight(panel), 0);
}

void TestLinePanel::whatStopsRingingIsNotShown()
{
    ViewBench bench;
    LinePanel panel(bench.context);
    panel.show();
    const auto rings = [&panel](int row) {
        return panel.tile(row)->accessibleName().contains(QStringLiteral("From"));
    };
    const Call call = bench.tellCall(QStringLiteral("1"), Call::State::Offering,
                                     {{}, QStringLiteral("Mia")}, QStringLiteral("101"));
    QVERIFY(rings(1));
    bench.tellCall(QStringLiteral("1"), Call::State::Offering, {{}, QStringLiteral("Mia")},
                   QStringLiteral("102")); // It went on to another desk.
    QVERIFY(!rings(1));
    QVERIFY(rings(2));
    bench.pbx.tell(CallRemoved {call.id});
    QVERIFY(!rings(2));
}

void TestLinePanel::aFailureIsTold()
{
    ViewBench bench;
    LinePanel panel(bench.context);
    QSignalSpy failed(&panel, &LinePanel::failed);
    bench.pbx.answers = failure(Error::Code::TimedOut);
    entry(panel.menuFor(1), QStringLiteral("Do not disturb: on"))->trigger();
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.constFirst().constFirst().toString().contains(QStringLiteral("Do not disturb")));
}

QTEST_MAIN(TestLinePanel)
#include "tst_linepanel.moc"
