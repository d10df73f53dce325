// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/shell/popupbench.h"
#include "tests/support/accessible.h"
#include "tests/support/badinput.h"
#include "tests/support/failonwarnings.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Jackfield;
using namespace std::chrono_literals;

class TestCallPopup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void showsWhoCallsAndWhere();
    void neverTakesTheKeyboard();
    void answersAndRejects();
    void aClickThatWasOnItsWayOrdersNothing();
    void saysWhatDidNotWork();
    void offersOnlyWhatCanBeDone();
    void stacksTheNewestOnTop();
    void closingOrdersNothing();
    void fadesAndComesBack();
    void aCallOfUnknownStateComesBackOnlyWhenAskedFor();
    void staysUnderThePointer();
    void goesWithTheCall();
    void saysThatAnotherTelephoneAnswered();
    void saysHowSureItIs();
    void hidesNamesAndNumbers();
    void isNotShownWhereItIsOff();
    void hasNamesForScreenReaders();
    void foreignNamesStayText_data();
    void foreignNamesStayText();
};

void TestCallPopup::showsWhoCallsAndWhere()
{
    PopupBench bench;
    Call call = bench.pbx.call(QStringLiteral("1"), QStringLiteral("100"), Call::State::Offering);
    call.remote = bench.erika;
    call.queue = QStringLiteral("Sales");
    call.redirectedBy = {QStringLiteral("101"), QStringLiteral("Ben")};
    bench.pbx.tell(CallChanged {call});
    QCOMPARE(bench.popup.cards().size(), 1);
    const CallerWords words = bench.card()->words();
    QCOMPARE(words.who(), QStringLiteral("089 99998123"));
    QCOMPARE(words.sentName, QStringLiteral("Erika Beispiel"));
    QVERIFY(words.redirected.contains(QStringLiteral("Ben")));
    QVERIFY(bench.seen().contains(QStringLiteral("Name sent by caller")));
    QVERIFY(bench.seen().contains(QStringLiteral("Sales")));
    QVERIFY(bench.seen().contains(QStringLiteral("0:00")));
    bench.clock.advance(7s);
    QVERIFY(bench.seen().contains(QStringLiteral("0:07")));
}

void TestCallPopup::neverTakesTheKeyboard()
{
    PopupBench bench;
    QWidget window;
    window.show();
    QApplication::setActiveWindow(&window);
    bench.ring(QStringLiteral("1"), bench.erika);
    QVERIFY(bench.popup.isVisible());
    QVERIFY(bench.popup.testAttribute(Qt::WA_ShowWithoutActivating));
    QVERIFY(bench.popup.windowFlags() & Qt::WindowDoesNotAcceptFocus);
    QVERIFY(bench.popup.windowFlags() & Qt::WindowStaysOnTopHint);
    QVERIFY(!bench.popup.isActiveWindow());
    for (const QWidget *child : bench.popup.findChildren<QWidget *>())
        QCOMPARE(child->focusPolicy(), Qt::NoFocus);
}

void TestCallPopup::answersAndRejects()
{
    PopupBench bench;
    bench.ring(QStringLiteral("1"), bench.erika);
    bench.ready();
    bench.button(QStringLiteral("Answer"))->click();
    QVERIFY(std::holds_alternative<Answer>(bench.pbx.commands.constLast()));
    bench.button(QStringLiteral("Reject"))->click();
    QVERIFY(std::holds_alternative<HangUp>(bench.pbx.commands.constLast()));
    QCOMPARE(callOf(bench.pbx.commands.constLast()).local(), QStringLiteral("1"));
}

void TestCallPopup::aClickThatWasOnItsWayOrdersNothing()
{
    PopupBench bench;
    bench.ring(QStringLiteral("1"), bench.erika);
    bench.button(QStringLiteral("Answer"))->click();
    QVERIFY(bench.pbx.commands.isEmpty());
    bench.ready();
    bench.ring(QStringLiteral("2"), bench.erika);
    bench.button(QStringLiteral("Reject"))->click();
    QVERIFY(bench.pbx.commands.isEmpty());
    bench.ready();
    bench.button(QStringLiteral("Reject"))->click();
    QCOMPARE(bench.pbx.commands.size(), 1);
}

void TestCallPopup::saysWhatDidNotWork()
{
    PopupBench bench;
    bench.pbx.answers = failure(Error::Code::Refused, QStringLiteral("<b>not you</b>"));
    bench.ring(QStringLiteral("1"), bench.erika);
    bench.ready();
    bench.button(QStringLiteral("Answer"))->click();
    QVERIFY2(bench.seen().contains(QStringLiteral("<b>not you</b>")), qPrintable(bench.seen()));
}

void TestCallPopup::offersOnlyWhatCanBeDone()
{
    PopupBench bench({}, Feature::Dial | Feature::HangUp);
    bench.ring(QStringLiteral("1"), bench.erika);
    QVERIFY(!bench.button(QStringLiteral("Answer")));
    QVERIFY(bench.button(QStringLiteral("Reject")));
    bench.pbx.fall(PhoneSystem::Link::Reconnecting);
    QVERIFY(!bench.button(QStringLiteral("Reject"))->isEnabled());
    QVERIFY(bench.button(QStringLiteral("Reject"))
                ->toolTip()
                .contains(QStringLiteral("no connection")));
    PopupSettings setup;
    setup.reject = false;
    PopupBench without(setup);
    without.ring(QStringLiteral("1"), without.erika);
    QVERIFY(without.button(QStringLiteral("Answer")));
    QVERIFY(!without.button(QStringLiteral("Reject")));
}

void TestCallPopup::stacksTheNewestOnTop()
{
    PopupBench bench;
    for (int i = 0; i < 6; ++i)
        bench.ring(QString::number(i), {QStringLiteral("+4989999981%1").arg(i + 10), {}});
    QCOMPARE(bench.popup.cards().size(), CallPopup::mostCards);
    QCOMPARE(bench.card(0)->callId().local(), QStringLiteral("5"));
    QCOMPARE(bench.card(3)->callId().local(), QStringLiteral("2"));
    QVERIFY2(bench.seen().contains(QStringLiteral("and 2 more")), qPrintable(bench.seen()));
    QCoreApplication::processEvents();
    QVERIFY(bench.card(0)->y() < bench.card(1)->y());
    const QRect room = bench.near.screen()->availableGeometry();
    QVERIFY(room.contains(bench.popup.geometry()));
    const int bottom = bench.popup.geometry().bottom();
    bench.endCall(QStringLiteral("5"));
    bench.endCall(QStringLiteral("1"));
    bench.endCall(QStringLiteral("0"));
    QCOMPARE(bench.popup.cards().size(), 3);
    QVERIFY(!bench.seen().contains(QStringLiteral("more")));
    QCOMPARE(bench.popup.geometry().bottom(), bottom);
}

void TestCallPopup::closingOrdersNothing()
{
    PopupBench bench;
    bench.ring(QStringLiteral("1"), bench.erika);
    bench.ring(QStringLiteral("2"), bench.erika);
    bench.ready();
    bench.button(QStringLiteral("Close"), 0)->click();
    QCOMPARE(bench.popup.cards().size(), 1);
    bench.button(QStringLiteral("Close"), 0)->click();
    QVERIFY(!bench.popup.isVisible());
    QVERIFY(bench.pbx.commands.isEmpty());
    QCOMPARE(bench.store.calls().size(), 2);
    bench.popup.bringBack();
    QCOMPARE(bench.popup.cards().size(), 2);
}

void TestCallPopup::fadesAndComesBack()
{
    PopupBench bench;
    bench.ring(QStringLiteral("1"), bench.erika);
    bench.clock.advance(9s);
    QVERIFY(bench.popup.isVisible());
    bench.clock.advance(1s);
    QVERIFY(!bench.popup.isVisible());
    QVERIFY(bench.pbx.commands.isEmpty());
    bench.popup.bringBack();
    QCOMPARE(bench.popup.cards().size(), 1);
    bench.clock.advance(10s);
    QVERIFY(!bench.popup.isVisible());
    bench.ring(QStringLiteral("2"), bench.erika);
    QCOMPARE(bench.popup.cards().size(), 2);
    // With movement it takes a moment to go, and is there as long as it is seen.
    bench.popup.setAnimated(true);
    bench.clock.advance(10s);
    QVERIFY(bench.popup.isVisible());
    QTRY_VERIFY(!bench.popup.isVisible());
    bench.endCall(QStringLiteral("1"));
    bench.endCall(QStringLiteral("2"));
    bench.popup.bringBack();
    QVERIFY(!bench.popup.isVisible());
}

void TestCallPopup::aCallOfUnknownStateComesBackOnlyWhenAskedFor()
{
    PopupBench bench;
    bench.tellCall(QStringLiteral("1"), Call::State::Unknown, bench.erika);
    QCOMPARE(bench.popup.cards().size(), 1);
    bench.clock.advance(10s);
    QVERIFY(!bench.popup.isVisible());
    bench.ring(QStringLiteral("2"), bench.erika);
    QCOMPARE(bench.popup.cards().size(), 1);
    bench.popup.bringBack();
    QCOMPARE(bench.popup.cards().size(), 2);
}

void TestCallPopup::staysUnderThePointer()
{
    PopupBench bench;
    bench.ring(QStringLiteral("1"), bench.erika);
    bench.popup.setAttribute(Qt::WA_UnderMouse);
    bench.point(true);
    bench.clock.advance(60s);
    QVERIFY(bench.popup.isVisible());
    bench.popup.setAttribute(Qt::WA_UnderMouse, false);
    bench.point(false);
    bench.clock.advance(9s);
    QVERIFY(bench.popup.isVisible());
    bench.clock.advance(1s);
    QVERIFY(!bench.popup.isVisible());
}

void TestCallPopup::goesWithTheCall()
{
    PopupBench bench;
    bench.ring(QStringLiteral("1"), bench.erika);
    bench.ring(QStringLiteral("2"), bench.erika);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected, bench.erika);
    QCOMPARE(bench.popup.cards().size(), 1);
    bench.endCall(QStringLiteral("2"));
    QVERIFY(!bench.popup.isVisible());
    QCOMPARE(bench.clock.pending(), 0);
}

void TestCallPopup::saysThatAnotherTelephoneAnswered()
{
    PopupBench bench;
    bench.ring(QStringLiteral("1"), bench.erika);
    bench.endCall(QStringLiteral("1"), 26);
    QVERIFY(bench.seen().contains(QStringLiteral("Answered at another telephone")));
    QVERIFY(!bench.button(QStringLiteral("Answer")));
    bench.clock.advance(CallPopup::endShown - 1ms);
    QVERIFY(bench.popup.isVisible());
    bench.clock.advance(1ms);
    QVERIFY(!bench.popup.isVisible());
}

void TestCallPopup::saysHowSureItIs()
{
    PopupBench bench({}, ViewBench::everything, Certainty::Polled);
    bench.ring(QStringLiteral("1"), bench.erika);
    bench.clock.advance(4s);
    QVERIFY2(bench.seen().contains(QStringLiteral("polled 4 s ago")), qPrintable(bench.seen()));
}

void TestCallPopup::hidesNamesAndNumbers()
{
    PopupBench bench;
    bench.popup.setPrivate(true);
    bench.ring(QStringLiteral("1"), bench.erika);
    const auto isHidden = [&] {
        return !bench.seen().contains(QStringLiteral("99998123"))
            && !bench.seen().contains(QStringLiteral("Erika"))
            && !bench.card()->accessibleName().contains(QStringLiteral("99998123"));
    };
    QVERIFY2(isHidden(), qPrintable(bench.seen()));
    QVERIFY(bench.seen().contains(QStringLiteral("Incoming call")));
    bench.point(true);
    QVERIFY(bench.seen().contains(QStringLiteral("Erika")));
    bench.point(false);
    QVERIFY(isHidden());
    bench.popup.bringBack(); // By the keyboard, in sight already.
    QVERIFY(!isHidden());
    bench.clock.advance(10s);
    QVERIFY(!bench.popup.isVisible());
    bench.popup.bringBack();
    QVERIFY(isHidden());
    bench.popup.setPrivate(false);
    QVERIFY(!isHidden());
}

void TestCallPopup::isNotShownWhereItIsOff()
{
    for (const bool clickToDialOnly : {false, true}) {
        PopupSettings setup;
        setup.show = clickToDialOnly;
        setup.clickToDialOnly = clickToDialOnly;
        PopupBench bench(setup);
        bench.ring(QStringLiteral("1"), bench.erika);
        bench.popup.bringBack();
        QVERIFY(!bench.popup.isVisible());
        bench.endCall(QStringLiteral("1"), 26);
        QVERIFY(!bench.popup.isVisible());
    }
}

void TestCallPopup::hasNamesForScreenReaders()
{
    PopupBench bench;
    bench.ring(QStringLiteral("1"), bench.erika);
    const QString name = bench.card()->accessibleName();
    QVERIFY2(name.startsWith(QStringLiteral("Incoming call: 089 99998123")), qPrintable(name));
    QCOMPARE(namelessWidgets(bench.popup), QStringList());
    for (const ActionButton *button : bench.popup.findChildren<ActionButton *>())
        QVERIFY(!button->accessibleName().isEmpty());
}

void TestCallPopup::foreignNamesStayText_data()
{
    QTest::addColumn<QString>("name");
    for (const BadRow &row : badRows("ui-text"))
        QTest::newRow(qPrintable(row.name))
            << QString::fromUtf8(bytesOf(badPieces(row.input)).mid(int(sizeof "name")));
}

void TestCallPopup::foreignNamesStayText()
{
    QFETCH(QString, name);
    PopupBench bench;
    Call call = bench.pbx.call(QStringLiteral("1"), QStringLiteral("100"), Call::State::Offering);
    call.remote = {QStringLiteral("+498999998123"), name};
    call.redirectedBy = {QStringLiteral("101"), name};
    call.queue = name;
    bench.pbx.tell(CallChanged {call});
    QElapsedTimer timer;
    timer.start();
    bench.popup.grab();
    QVERIFY(timer.elapsed() < 500);
    QVERIFY(bench.seen().contains(QStringLiteral("Name sent by caller")));
    QCOMPARE(bench.card()->words().who(), QStringLiteral("089 99998123"));
    for (const auto *label : bench.popup.findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!label->text().contains(u'\n'));
        for (const QChar c : label->text())
            QVERIFY(c.unicode() >= 0x20 && c.unicode() != 0x202e);
    }
    for (const QWidget *each : bench.popup.findChildren<QWidget *>())
        QVERIFY(!each->toolTip().contains(QStringLiteral("<img"))
                && !each->toolTip().contains(QStringLiteral("<a ")));
}

QTEST_MAIN(TestCallPopup)
#include "tst_callpopup.moc"
