// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/digitpad.h"
#include "tests/app/views/callwindow.h"
#include "tests/support/failonwarnings.h"

#include <utility>

using namespace Jackfield;

/// The keypad in its card.
class TestCallKeypad : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void digitsAreSent();
    void digitsWaitForTheAnswer();
    void theKeypadGoesWithTheCall();
    void digitsThatAreOnlySentSaySo();
    void callsOfUnknownStateTakeDigits();
};

void TestCallKeypad::digitsAreSent()
{
    ViewBench bench;
    CallWindow window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    click(window.card(), "call.digits");
    for (const char *digit : {"4", "#"})
        for (auto *key : window.card()->findChildren<ActionButton *>())
            if (key->text() == QString::fromLatin1(digit))
                key->click();
    QCOMPARE(bench.pbx.commands.size(), 2);
    QCOMPARE(lastAs<SendDigits>(bench.pbx)->digits, QStringLiteral("#"));
}

void TestCallKeypad::digitsWaitForTheAnswer()
{
    ViewBench bench;
    CallWindow window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    bench.pbx.answers.reset();
    click(window.card(), "call.digits");
    auto *pad = window.card()->findChild<DigitPad *>();
    QTest::keyClicks(pad, QStringLiteral("4"));
    QVERIFY2(pad->isVisible(), "an order on its way does not close the keypad");
    QTest::keyClicks(pad, QStringLiteral("711"));
    QCOMPARE(bench.pbx.commands.size(), 1);
    QVERIFY(wordsOn(window.card()).contains(QStringLiteral("4711")));
    bench.pbx.answer(Accepted {});
    QCoreApplication::processEvents();
    QTest::keyClicks(pad, QStringLiteral("#")); // While the others are on their way.
    QString sent;
    while (bench.pbx.commands.size() > 0 && sent.size() < 5) {
        for (const Command &command : std::exchange(bench.pbx.commands, {}))
            sent += std::get<SendDigits>(command).digits;
        bench.pbx.answer(failure(Error::Code::Refused));
        QCoreApplication::processEvents();
    }
    QCOMPARE(sent, QStringLiteral("4711#"));
    QVERIFY(bench.pbx.commands.isEmpty());
    QVERIFY(pad->isVisible());
}

void TestCallKeypad::theKeypadGoesWithTheCall()
{
    ViewBench bench;
    CallWindow window(bench.context);
    window.widget.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window.widget));
    Call call = bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    click(window.card(), "call.digits");
    const auto *pad = window.card()->findChild<DigitPad *>();
    QVERIFY(pad->hasFocus());
    call.state = Call::State::Hold;
    call.features.setFlag(Feature::SendDigits, false);
    bench.pbx.tell(CallChanged {call});
    QVERIFY(!pad->isVisible());
    QCOMPARE(QApplication::focusWidget(), window.card());
}

void TestCallKeypad::digitsThatAreOnlySentSaySo()
{
    ViewBench bench;
    CallWindow window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    bench.pbx.answers.reset();
    click(window.card(), "call.digits");
    auto *pad = window.card()->findChild<DigitPad *>();
    QTest::keyClicks(pad, QStringLiteral("4#"));
    QVERIFY(wordsOn(window.card()).contains(QStringLiteral("4#")));
    bench.pbx.answer(Accepted {std::nullopt, true});
    QVERIFY2(wordsOn(window.card()).contains(QStringLiteral("4#")), "one is still on its way");
    QCoreApplication::processEvents();
    bench.pbx.answer(Accepted {std::nullopt, true});
    QVERIFY(wordsOn(window.card()).contains(QStringLiteral("4# (sent)")));
    QTest::keyClicks(pad, QStringLiteral("1"));
    QVERIFY(wordsOn(window.card()).contains(QStringLiteral("4#1")));
}

void TestCallKeypad::callsOfUnknownStateTakeDigits()
{
    ViewBench bench(Feature::Dial | Feature::Record | Feature::SendDigits | Feature::WatchCalls);
    CallWindow window(bench.context);
    Call call = bench.tellCall(QStringLiteral("1"), Call::State::Unknown);
    QVERIFY(wordsOn(window.card()).contains(QStringLiteral("In progress")));
    QVERIFY(CallActions::actionsFor(call).contains(UserAction::SendDigits));
    click(window.card(), "call.digits");
    auto *pad = window.card()->findChild<DigitPad *>();
    QVERIFY(pad->isVisible());
    QTest::keyClicks(pad, QStringLiteral("7"));
    QCOMPARE(lastAs<SendDigits>(bench.pbx)->digits, QStringLiteral("7"));
    QCOMPARE(lastAs<SendDigits>(bench.pbx)->target.call, call.id);
    QVERIFY(pad->isVisible());
}

QTEST_MAIN(TestCallKeypad)
#include "tst_callkeypad.moc"
