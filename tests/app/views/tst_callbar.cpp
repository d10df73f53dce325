// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/targetfield.h"
#include "tests/app/views/callwindow.h"
#include "tests/support/failonwarnings.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>

using namespace Jackfield;

class TestCallBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void aRingingCallCanBeAnswered();
    void anOrderOnItsWayIsGreyed();
    void aRefusedOrderIsToldInWords();
    void keysMeanTheCallThatPressesMost();
    void onlyOwnCallsHaveCards();
    void aCallDroppedOnAnotherJoinsThem();
    void timersRunOnlyWhileSeen();
    void roomFollowsTheCalls();
    void theKeyboardNeverFallsOnHangUp();
    void theKeyboardWaitsForTheAnswer();
    void foldedACallIsOneRow();
    void keysWorkFolded();
    void onlyAssumedCallsCanBeHidden();
    void aHiddenCallThatIsToldComesBack();
};

void TestCallBar::aRingingCallCanBeAnswered()
{
    ViewBench bench;
    CallWindow window(bench.context);
    QCOMPARE(window.bar->cards().size(), 0);
    const Call call = bench.tellCall(QStringLiteral("1"), Call::State::Offering);
    QCOMPARE(window.bar->cards().size(), 1);
    QVERIFY(isOffered(window.card(), "call.answer"));
    QVERIFY(isOffered(window.card(), "call.redirect"));
    QVERIFY(!isOffered(window.card(), "call.hold"));
    click(window.card(), "call.answer");
    const auto *answer = lastAs<Answer>(bench.pbx);
    QVERIFY(answer);
    QCOMPARE(answer->target.call, call.id);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    QVERIFY(!isOffered(window.card(), "call.answer"));
    QVERIFY(isOffered(window.card(), "call.hold"));
    bench.pbx.tell(CallRemoved {call.id});
    QCOMPARE(window.bar->cards().size(), 0);
}

void TestCallBar::anOrderOnItsWayIsGreyed()
{
    ViewBench bench;
    CallWindow window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    bench.pbx.answers.reset();
    click(window.card(), "call.hold");
    QVERIFY(!button(window.card(), "call.hold")->isEnabled());
    click(window.card(), "call.hold");
    QCOMPARE(bench.pbx.commands.size(), 1);
    bench.pbx.answer(Accepted {});
    QVERIFY(button(window.card(), "call.hold")->isEnabled());
}

void TestCallBar::aRefusedOrderIsToldInWords()
{
    ViewBench bench;
    CallWindow window(bench.context);
    QSignalSpy failed(window.bar, &CallBar::failed);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    bench.pbx.answers = failure(Error::Code::Refused, QStringLiteral("no licence"));
    click(window.card(), "call.hold");
    QCOMPARE(failed.size(), 1);
    const QString words = failed.constFirst().constFirst().toString();
    QVERIFY(words.contains(QStringLiteral("Hold")));
    QVERIFY(words.contains(QStringLiteral("no licence")));
}

void TestCallBar::keysMeanTheCallThatPressesMost()
{
    ViewBench bench;
    CallWindow window(bench.context);
    window.widget.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window.widget));
    bench.tellCall(QStringLiteral("held"), Call::State::Hold);
    bench.tellCall(QStringLiteral("talk"), Call::State::Connected);
    bench.tellCall(QStringLiteral("ring"), Call::State::Offering);
    QVERIFY(button(window.card(1), "call.hang-up")->isKeyShown());
    QVERIFY(!button(window.card(0), "call.hang-up")->isKeyShown());
    QVERIFY(!button(window.card(2), "call.hang-up")->isKeyShown());
    const auto press = [&window](UserAction action) {
        QTest::keySequence(&window.widget, userCommand(action).shortcut);
    };
    press(UserAction::Answer);
    QVERIFY(lastAs<Answer>(bench.pbx));
    QCOMPARE(lastAs<Answer>(bench.pbx)->target.call.local(), QStringLiteral("ring"));
    press(UserAction::HangUp);
    QVERIFY(lastAs<HangUp>(bench.pbx));
    QCOMPARE(lastAs<HangUp>(bench.pbx)->target.call.local(), QStringLiteral("talk"));
    // The card with the keyboard in it goes first.
    button(window.card(0), "call.retrieve")->setFocus();
    QVERIFY(button(window.card(0), "call.hang-up")->isKeyShown());
    press(UserAction::HangUp);
    QCOMPARE(lastAs<HangUp>(bench.pbx)->target.call.local(), QStringLiteral("held"));
}

void TestCallBar::onlyOwnCallsHaveCards()
{
    ViewBench bench;
    CallWindow window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Offering, {}, QStringLiteral("101"));
    QCOMPARE(window.bar->cards().size(), 0);
    bench.settings.setCommandLine({{QStringLiteral("me.extension"), QStringLiteral("101")}});
    bench.settings.load();
    QCOMPARE(window.bar->cards().size(), 1);
}

void TestCallBar::aCallDroppedOnAnotherJoinsThem()
{
    ViewBench bench;
    CallWindow window(bench.context);
    const Call held = bench.tellCall(QStringLiteral("1"), Call::State::Hold);
    const Call talk = bench.tellCall(QStringLiteral("2"), Call::State::Connected);
    const auto drop = [&window](const CallId &call, CallCard *on) {
        const auto data = callMimeData(call);
        QDragEnterEvent enter(QPoint(5, 5), Qt::MoveAction, data.get(), Qt::LeftButton, {});
        enter.ignore();
        QCoreApplication::sendEvent(on, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(5, 5), Qt::MoveAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(on, &event);
        return event.isAccepted();
    };
    QVERIFY(!drop(held.id, window.card(0))); // On itself.
    QVERIFY(!drop(CallId::of(bench.pbx.id(), QStringLiteral("gone")), window.card(0)));
    QVERIFY(bench.pbx.commands.isEmpty());
    QVERIFY(drop(held.id, window.card(1)));
    const auto *merge = lastAs<Merge>(bench.pbx);
    QVERIFY(merge);
    QCOMPARE(merge->first.call, held.id);
    QCOMPARE(merge->second, talk.id);
}

void TestCallBar::timersRunOnlyWhileSeen()
{
    ViewBench bench;
    CallWindow window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    bench.clock.advance(std::chrono::seconds(65));
    QVERIFY(wordsOn(window.card()).contains(QStringLiteral("1:05")));
    window.widget.hide();
    QCOMPARE(bench.clock.pending(), 0);
    window.widget.show();
    QCOMPARE(bench.clock.pending(), 1);
}

void TestCallBar::roomFollowsTheCalls()
{
    ViewBench bench;
    CallWindow window(bench.context);
    QCOMPARE(window.bar->maximumHeight(), 0);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    QTRY_VERIFY(window.bar->height() >= window.card()->heightForWidth(window.bar->width()));
    const int one = window.bar->height();
    bench.tellCall(QStringLiteral("2"), Call::State::Hold);
    QTRY_VERIFY(window.bar->height() > one + one / 2);
    for (int i = 3; i < 9; ++i)
        bench.tellCall(QString::number(i), Call::State::Hold);
    QTRY_VERIFY(window.bar->height() <= window.widget.height()); // The rest scrolls.
    QVERIFY(window.bar->minimumHeight() < 3 * one);
}

void TestCallBar::theKeyboardNeverFallsOnHangUp()
{
    ViewBench bench;
    CallWindow window(bench.context);
    window.widget.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window.widget));
    bench.tellCall(QStringLiteral("1"), Call::State::Offering);
    button(window.card(), "call.answer")->setFocus();
    bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    QCOMPARE(QApplication::focusWidget(), button(window.card(), "call.hold"));
    const Call second = bench.tellCall(QStringLiteral("2"), Call::State::Hold);
    button(window.card(1), "call.hang-up")->setFocus();
    bench.pbx.tell(CallRemoved {second.id});
    QVERIFY(!window.card()->isAncestorOf(QApplication::focusWidget()));
}

void TestCallBar::theKeyboardWaitsForTheAnswer()
{
    ViewBench bench;
    CallWindow window(bench.context);
    window.widget.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window.widget));
    bench.pbx.answers.reset();
    Call held = bench.tellCall(QStringLiteral("1"), Call::State::Hold);
    held.features.setFlag(Feature::Retrieve, false);
    bench.pbx.tell(CallChanged {held});
    bench.tellCall(QStringLiteral("2"), Call::State::Connected);
    ActionButton *swap = button(window.card(0), "call.swap");
    QVERIFY(swap->isVisible() && swap->isEnabled());
    swap->setFocus();
    const auto press = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); };
    press();
    QVERIFY(!swap->isEnabled());
    QCOMPARE(QApplication::focusWidget(), window.card(0));
    QVERIFY(button(window.card(0), "call.hang-up")->isKeyShown());
    press(); // Once more, out of impatience.
    bench.tellCall(QStringLiteral("2"), Call::State::Hold);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    bench.pbx.answer(Accepted {});
    QVERIFY(swap->isHidden());
    QCOMPARE(QApplication::focusWidget(), window.card(0));
    press();
    QCOMPARE(bench.pbx.commands.size(), 1);

    bench.pbx.tell(CallRemoved {CallId::of(bench.pbx.id(), QStringLiteral("2"))});
    button(window.card(), "call.hold")->setFocus();
    press();
    QCOMPARE(QApplication::focusWidget(), window.card());
    bench.pbx.answer(failure(Error::Code::Refused));
    QCOMPARE(QApplication::focusWidget(), button(window.card(), "call.hold"));
    bench.tellCall(QStringLiteral("1"), Call::State::Hold);
    QCOMPARE(QApplication::focusWidget(), button(window.card(), "call.retrieve"));
}

void TestCallBar::foldedACallIsOneRow()
{
    ViewBench bench;
    CallWindow window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected,
                   {QStringLiteral("+498999998123"), QStringLiteral("Mia")});
    QTRY_VERIFY(window.bar->height() > 60);
    window.bar->setFolded(true);
    QTRY_VERIFY2(window.bar->height() <= 42, qPrintable(QString::number(window.bar->height())));
    QCOMPARE(buttonsOn(window.card()).join(u' '), QStringLiteral("call.hang-up call.hold"));
    QVERIFY(wordsOn(window.card()).contains(QStringLiteral("Mia")));
    QVERIFY(wordsOn(window.card()).contains(QStringLiteral("Connected")));
    // One that comes while folded is a row too.
    bench.tellCall(QStringLiteral("2"), Call::State::Offering);
    QTRY_VERIFY(window.bar->height() > 60);
    QVERIFY(window.bar->height() <= 2 * 42 + 6);
    QCOMPARE(buttonsOn(window.card(1)).join(u' '), QStringLiteral("call.answer call.hang-up"));
    window.bar->setFolded(false);
    QTRY_VERIFY(window.bar->height() > 120);
}

void TestCallBar::keysWorkFolded()
{
    ViewBench bench(Feature::HangUp | Feature::Transfer | Feature::WatchCalls);
    CallWindow window(bench.context);
    window.widget.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window.widget));
    bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    window.bar->setFolded(true);
    QTest::keySequence(&window.widget, userCommand(UserAction::Transfer).shortcut);
    QVERIFY(window.card()->findChild<TargetField *>()->isVisible());
}

static ActionButton *hideButton(CallCard *card)
{
    for (auto *part : card->findChildren<ActionButton *>())
        if (part->accessibleName() == QStringLiteral("Hide") && part->isVisible())
            return part;
    return nullptr;
}

void TestCallBar::onlyAssumedCallsCanBeHidden()
{
    ViewBench bench;
    ScriptedSystem &blind = bench.addSystem(QStringLiteral("blind"),
                                            Feature::Dial | Feature::HangUp, Certainty::Assumed);
    blind.snapshot.lines = {blind.line(QStringLiteral("300"))};
    bench.switchboard.openAll();
    CallWindow window(bench.context);
    bench.tellCall(QStringLiteral("told"), Call::State::Connected);
    const Call sent =
        blind.call(QStringLiteral("sent"), QStringLiteral("300"), Call::State::Dialing);
    blind.tell(CallChanged {sent});
    QCOMPARE(window.bar->cards().size(), 2);
    QVERIFY(!hideButton(window.card(0)));
    QVERIFY(hideButton(window.card(1)));
    hideButton(window.card(1))->click();
    QCOMPARE(window.bar->cards().size(), 1);
    QCOMPARE(window.card()->callId().local(), QStringLiteral("told"));
    QVERIFY2(bench.store.findCall(sent.id), "only the view leaves it out");
    // Gone and there again, it is another call.
    blind.tell(CallRemoved {sent.id});
    blind.tell(CallChanged {sent});
    QCOMPARE(window.bar->cards().size(), 2);
}

void TestCallBar::aHiddenCallThatIsToldComesBack()
{
    ViewBench bench(Feature::Dial | Feature::HangUp, Certainty::Assumed);
    CallWindow window(bench.context);
    Call call = bench.tellCall(QStringLiteral("1"), Call::State::Dialing);
    hideButton(window.card())->click();
    QCOMPARE(window.bar->cards().size(), 0);
    call.state = Call::State::Connected;
    call.evidence.certainty = Certainty::Pushed;
    bench.pbx.tell(CallChanged {call});
    QCOMPARE(window.bar->cards().size(), 1);
    QVERIFY(!hideButton(window.card()));
}

QTEST_MAIN(TestCallBar)
#include "tst_callbar.moc"
