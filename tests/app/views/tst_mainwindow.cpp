// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/systemdialog.h"
#include "app/look/iconlabel.h"
#include "app/views/callbar.h"
#include "app/views/connectionlights.h"
#include "app/views/forwardsdialog.h"
#include "app/views/linehead.h"
#include "app/views/pagerail.h"
#include "app/views/remoteofficefield.h"
#include "app/views/systemdetails.h"
#include "tests/app/views/windowbench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSet>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

using namespace Jackfield;
using namespace std::chrono_literals;

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void titleSaysDemo();
    void saysOnceThatItIsPainted();
    void everyWidgetHasAName();
    void tabReachesEverything();
    void tabWalksFromTheDialFieldThroughTheCalls();
    void keysOpenPagesAndFold();
    void tellsWhatIsCalledAndCancels();
    void cancelGoesWithTheAnswer();
    void aToldCallNeedsNoNotice();
    void tellsWhatWasNotDialled();
    void lightsOpenDetailsAndTryAgain();
    void doNotDisturbOrdersAndWaitsForTheFact();
    void unknownDoNotDisturbAsks();
    void forwardsOpenFromTheOwnLine();
    void remoteOfficeIsSwitched();
    void statusIsChosenByKey();
    void statusesAreEnteredInTheSetUp();
    void openLockStandsBesideItsLight();
    void neverOfferedIsHiddenNotNowIsGreyed();
    void twoCallsLeaveRoomForThePage();
    void foldedEveryCallIsSeen();
    void growsForWordsAndShrinksAgain();
    void closingMinimises();
    void clipboardIsOffered();
};

void TestMainWindow::titleSaysDemo()
{
    ViewBench bench;
    UiContext context = bench.context;
    QCOMPARE(MainWindow(context).windowTitle(), QStringLiteral("Jackfield"));
    context.demo = true;
    QCOMPARE(MainWindow(context).windowTitle(), QStringLiteral("Demo — Jackfield"));
}

void TestMainWindow::saysOnceThatItIsPainted()
{
    ViewBench bench;
    MainWindow window(bench.context);
    int told = 0;
    connect(&window, &MainWindow::painted, this, [&] { ++told; });
    QCOMPARE(told, 0);
    window.show();
    QTRY_COMPARE(told, 1);
    window.repaint();
    QCoreApplication::processEvents();
    QCOMPARE(told, 1);
}

void TestMainWindow::everyWidgetHasAName()
{
    WindowBench bench;
    bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    bench.tellCall(QStringLiteral("2"), Call::State::Offering);
    bench.type(QStringLiteral("hello"));
    (void)bench.dialer.dial({QStringLiteral("tel:112"), {Source::Kind::Link, {}}, {}, {}});
    for (const UserAction page : {UserAction::ShowHistory, UserAction::ShowQueues,
                                  UserAction::ShowContacts, UserAction::ShowLines})
        bench.window.actionFor(page)->trigger();
    QCOMPARE(bench.window.findChild<QStackedWidget *>()->count(), 4);
    QCOMPARE(namelessWidgets(bench.window).join(u'\n'), QString());
    for (const auto open :
         {&MainWindow::openSettings, &MainWindow::openAbout, &MainWindow::openShortcuts}) {
        (bench.window.*open)();
        auto *dialog = bench.window.findChild<QDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(namelessWidgets(*dialog).join(u'\n'), QString());
        delete dialog;
    }
}

void TestMainWindow::tabReachesEverything()
{
    WindowBench bench;
    bench.type(QStringLiteral("hello"));
    bench.dialLine()->setFocus();
    QSet<QWidget *> reached;
    for (QWidget *at = QApplication::focusWidget(); at && !reached.contains(at);
         at = QApplication::focusWidget()) {
        reached.insert(at);
        QTest::keyClick(at, Qt::Key_Tab);
    }
    for (QAbstractButton *button : bench.window.findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || !button->isEnabled()
            || button->objectName().startsWith(QStringLiteral("qt_"))
            || button->inherits("QLineEditIconButton") || reached.contains(button))
            continue;
        // Tiles of a panel are walked with the arrow keys.
        if (button->inherits("Jackfield::ActionButton"))
            continue;
        QFAIL(qPrintable(button->accessibleName() + button->text()));
    }
}

void TestMainWindow::tabWalksFromTheDialFieldThroughTheCalls()
{
    WindowBench bench;
    bench.tellCall(QStringLiteral("1"), Call::State::Hold);
    bench.tellCall(QStringLiteral("2"), Call::State::Connected);
    bench.dialLine()->setFocus();
    const auto cards = bench.window.findChild<CallBar *>()->cards();
    QList<const CallCard *> walked;
    const QWidget *pages = bench.window.findChild<QStackedWidget *>();
    for (int i = 0; i < 30 && !pages->isAncestorOf(QApplication::focusWidget()); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        for (const CallCard *card : cards)
            if (card->isAncestorOf(QApplication::focusWidget()) && !walked.contains(card))
                walked << card;
    }
    QCOMPARE(walked, (QList<const CallCard *> {cards.at(0), cards.at(1)}));
}

void TestMainWindow::keysOpenPagesAndFold()
{
    WindowBench bench;
    auto *pages = bench.window.findChild<QStackedWidget *>();
    QCOMPARE(pages->currentIndex(), 0);
    QCOMPARE(pages->count(), 1);
    QTest::keyClick(&bench.window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(pages->currentIndex(), 1);
    const QSize whole = bench.window.size();
    QTest::keyClick(&bench.window, Qt::Key_B, Qt::ControlModifier);
    QVERIFY(bench.window.isFolded());
    QVERIFY(!pages->isVisible());
    QTRY_VERIFY2(bench.window.height() < 120, qPrintable(QString::number(bench.window.height())));
    QVERIFY2(bench.toolButton(QStringLiteral("Show the whole window")), "the mouse can unfold it");
    QTest::keyClick(&bench.window, Qt::Key_1, Qt::ControlModifier);
    QVERIFY(!bench.window.isFolded());
    QCOMPARE(pages->currentIndex(), 0);
    QCOMPARE(bench.window.size(), whole);
}

void TestMainWindow::tellsWhatIsCalledAndCancels()
{
    WindowBench bench(ViewBench::everything, Certainty::Assumed);
    bench.type(QStringLiteral("0891234567"));
    QCOMPARE(bench.count<Dial>(), 1);
    QCOMPARE(bench.notices().size(), 1);
    QVERIFY2(bench.notices().first().startsWith(QStringLiteral("Calling "))
                 && bench.notices().first().contains(QStringLiteral("via pbx")),
             qPrintable(bench.notices().first()));
    Call call = bench.pbx.call(QStringLiteral("1"), QStringLiteral("100"), Call::State::Ringback,
                               Call::Direction::Outgoing);
    bench.pbx.tell(CallChanged {call});
    QPushButton *cancel = bench.button(QStringLiteral("Cancel"));
    QVERIFY(cancel);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QCOMPARE(bench.count<HangUp>(), 1);
    QCOMPARE(std::get<HangUp>(bench.pbx.commands.last()).target.call, call.id);
    QVERIFY(bench.notices().isEmpty());
}

void TestMainWindow::cancelGoesWithTheAnswer()
{
    WindowBench bench(ViewBench::everything, Certainty::Assumed);
    Call talk = bench.tellCall(QStringLiteral("0"), Call::State::Hold);
    bench.type(QStringLiteral("101"));
    QVERIFY2(!bench.button(QStringLiteral("Cancel")), "the held call must not be hung up");
    Call call = bench.pbx.call(QStringLiteral("1"), QStringLiteral("100"), Call::State::Dialing,
                               Call::Direction::Outgoing);
    bench.pbx.tell(CallChanged {call});
    QVERIFY(bench.button(QStringLiteral("Cancel")));
    call.state = Call::State::Connected;
    bench.pbx.tell(CallChanged {call});
    QVERIFY(!bench.button(QStringLiteral("Cancel")));
    bench.clock.advance(1min);
    QVERIFY(bench.notices().isEmpty());
}

void TestMainWindow::aToldCallNeedsNoNotice()
{
    WindowBench bench;
    Call other = bench.pbx.call(QStringLiteral("0"), QStringLiteral("100"), Call::State::Hold,
                                Call::Direction::Outgoing);
    bench.pbx.tell(CallChanged {other});
    bench.type(QStringLiteral("101"));
    bench.pbx.tell(CallChanged {other});
    QVERIFY2(bench.notices().size() == 1, "this call was there before");
    bench.tellCall(QStringLiteral("1"), Call::State::Offering);
    QVERIFY2(bench.notices().size() == 1, "this call was not dialled");
    Call call = bench.pbx.call(QStringLiteral("2"), QStringLiteral("100"), Call::State::Dialing,
                               Call::Direction::Outgoing);
    bench.pbx.tell(CallChanged {call});
    QVERIFY(bench.notices().isEmpty());
}

void TestMainWindow::tellsWhatWasNotDialled()
{
    WindowBench bench;
    bench.pbx.answers = failure(Error::Code::Refused, QStringLiteral("no <b>licence</b>"));
    bench.type(QStringLiteral("101"));
    QCOMPARE(bench.notices().size(), 1);
    const QString told = bench.notices().first();
    QVERIFY2(told.startsWith(QStringLiteral("“101” was not dialled: ")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("no <b>licence</b>")), qPrintable(told));
    QTest::mouseClick(bench.toolButton(QStringLiteral("Close this notice")), Qt::LeftButton);
    QVERIFY(bench.notices().isEmpty());
}

void TestMainWindow::lightsOpenDetailsAndTryAgain()
{
    WindowBench bench;
    auto *lights = bench.window.findChild<ConnectionLights *>();
    auto *light = lights->findChild<QToolButton *>();
    QVERIFY(light->accessibleName().contains(QStringLiteral("pbx: Connected")));
    bench.pbx.fall(PhoneSystem::Link::Reconnecting, QStringLiteral("no route"));
    QVERIFY(light->accessibleName().contains(QStringLiteral("trying again")));
    QVERIFY(light->accessibleName().contains(QStringLiteral("no route")));
    QTest::keyClick(light, Qt::Key_Space);
    auto *details = lights->findChild<SystemDetails *>();
    QVERIFY(details && details->isVisible());
    QCOMPARE(namelessWidgets(*details), QStringList());
    const auto labels = details->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(QStringLiteral("Who calls 100"));
    }));
    QTest::mouseClick(details->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(bench.pbx.link(), PhoneSystem::Link::Online);
    QTest::keyClick(details, Qt::Key_Escape);
    QVERIFY(!details->isVisible());
}

void TestMainWindow::doNotDisturbOrdersAndWaitsForTheFact()
{
    WindowBench bench;
    Line line = bench.pbx.line(QStringLiteral("100"));
    line.doNotDisturb = false;
    bench.pbx.tell(LineChanged {line});
    QTest::keyClick(&bench.window, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(bench.count<SetDoNotDisturb>(), 1);
    QVERIFY(std::get<SetDoNotDisturb>(bench.pbx.commands.last()).on);
    QVERIFY2(bench.toolButton(QStringLiteral("Do not disturb: off")), "an order is no fact");
    line.doNotDisturb = true;
    bench.pbx.tell(LineChanged {line});
    QVERIFY(bench.toolButton(QStringLiteral("Do not disturb: on")));
}

void TestMainWindow::unknownDoNotDisturbAsks()
{
    WindowBench bench;
    QAbstractButton *button = bench.toolButton(QStringLiteral("Do not disturb: not known"));
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(bench.count<SetDoNotDisturb>(), 0);
    auto *menu = button->findChild<QMenu *>();
    QVERIFY(menu);
    menu->actions().last()->trigger();
    QCOMPARE(bench.count<SetDoNotDisturb>(), 1);
    QVERIFY(!std::get<SetDoNotDisturb>(bench.pbx.commands.last()).on);
}

void TestMainWindow::forwardsOpenFromTheOwnLine()
{
    WindowBench bench;
    QTest::mouseClick(bench.toolButton(QStringLiteral("Forward: off")), Qt::LeftButton);
    const auto *dialog = bench.window.findChild<ForwardsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    Line line = bench.pbx.line(QStringLiteral("100"));
    line.forwards = {{ForwardMode::Busy, QStringLiteral("101")}};
    bench.pbx.tell(LineChanged {line});
    QVERIFY(bench.toolButton(QStringLiteral("Forward: 101 when busy")));
    line.forwards.append({ForwardMode::NoAnswer, QStringLiteral("102")});
    bench.pbx.tell(LineChanged {line});
    QVERIFY(bench.toolButton(QStringLiteral("Forwards: 2 on")));
}

void TestMainWindow::remoteOfficeIsSwitched()
{
    WindowBench bench;
    QVERIFY(bench.toolButton(QStringLiteral("Remote office: not known")));
    Line line = bench.pbx.line(QStringLiteral("100"));
    line.remoteOffice = QString();
    bench.pbx.tell(LineChanged {line});
    QTest::mouseClick(bench.toolButton(QStringLiteral("Remote office: off")), Qt::LeftButton);
    const auto *field = bench.window.findChild<RemoteOfficeField *>();
    QVERIFY(field->isVisible());
    auto *number = field->findChild<QLineEdit *>();
    QVERIFY(number->hasFocus());
    QTest::keyClicks(number, QStringLiteral("112"));
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(bench.count<SetRemoteOffice>(), 0);
    QVERIFY(bench.notices().first().contains(QStringLiteral("emergency")));

    QTest::mouseClick(bench.toolButton(QStringLiteral("Remote office: off")), Qt::LeftButton);
    QTest::keyClicks(number, QStringLiteral("0172 123456"));
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(bench.count<SetRemoteOffice>(), 1);
    QCOMPARE(std::get<SetRemoteOffice>(bench.pbx.commands.last()).number.dialable,
             QStringLiteral("0172123456"));
    QVERIFY(!field->isVisible());
    QAbstractButton *opener = bench.toolButton(QStringLiteral("Remote office: "));
    QVERIFY(opener && opener->hasFocus());
    QTest::keyClick(opener, Qt::Key_Space);
    QVERIFY(number->hasFocus());
    QTest::keyClick(number, Qt::Key_Escape);
    QVERIFY(!field->isVisible() && opener->hasFocus());

    line.remoteOffice = QStringLiteral("0172123456");
    bench.pbx.tell(LineChanged {line});
    QTest::mouseClick(bench.toolButton(QStringLiteral("Remote office: 0172123456")),
                      Qt::LeftButton);
    QCOMPARE(number->text(), QStringLiteral("0172123456"));
    QTest::mouseClick(bench.button(QStringLiteral("Switch off")), Qt::LeftButton);
    QCOMPARE(bench.count<SetRemoteOffice>(), 2);
    QVERIFY(std::get<SetRemoteOffice>(bench.pbx.commands.last()).number.outside.isEmpty());
}

void TestMainWindow::statusIsChosenByKey()
{
    WindowBench bench;
    Line line = bench.pbx.line(QStringLiteral("100"));
    line.statuses = QStringList {QStringLiteral("Available"), QStringLiteral("At Lunch")};
    line.status = QStringLiteral("At Lunch");
    bench.pbx.tell(LineChanged {line});
    QAbstractButton *button = bench.toolButton(QStringLiteral("Status: At Lunch (sent)"));
    QVERIFY(button);
    bench.window.actionFor(UserAction::FoldWindow)->trigger();
    QVERIFY(!button->isVisible());
    QTest::keyClick(&bench.window, Qt::Key_T, Qt::ControlModifier);
    QVERIFY2(button->isVisible(), "the menu opens at its button");
    auto *menu = button->findChild<QMenu *>();
    QVERIFY(menu && menu->isVisible());
    bench.pbx.answers = failure(Error::Code::TimedOut);
    menu->actions().first()->trigger();
    QCOMPARE(bench.count<SetStatus>(), 1);
    QVERIFY(bench.notices().first().startsWith(QStringLiteral("Status did not work")));
    menu->close();
}

void TestMainWindow::statusesAreEnteredInTheSetUp()
{
    WindowBench bench;
    QAbstractButton *button = bench.toolButton(QStringLiteral("Status: not known"));
    QTest::mouseClick(button, Qt::LeftButton);
    auto *menu = button->findChild<QMenu *>();
    menu->actions().first()->trigger();
    menu->close();
    const auto *dialog = bench.window.findChild<SystemDialog *>();
    QVERIFY(dialog && dialog->isVisible());
}

void TestMainWindow::openLockStandsBesideItsLight()
{
    WindowBench bench;
    const auto *lights = bench.window.findChild<ConnectionLights *>();
    const auto *lock = lights->findChild<IconLabel *>();
    QVERIFY(!lock->isVisible());
    bench.pbx.exposes = PhoneSystem::Exposure::SecretInClear;
    bench.pbx.fall(PhoneSystem::Link::Reconnecting); // On its way it is used, too.
    QVERIFY(lock->isVisible());
    QVERIFY(lock->accessibleName().contains(QStringLiteral("unencrypted")));
    QVERIFY(lock->toolTip().contains(QStringLiteral("unencrypted")));
    const auto *light = lights->findChild<QToolButton *>();
    QVERIFY(light->accessibleName().contains(QStringLiteral("unencrypted")));
    bench.pbx.fall(PhoneSystem::Link::Refused);
    QVERIFY(!lock->isVisible());
}

void TestMainWindow::neverOfferedIsHiddenNotNowIsGreyed()
{
    WindowBench bench(Feature::Dial | Feature::DoNotDisturb);
    QVERIFY(bench.toolButton(QStringLiteral("Forward: off")) == nullptr
            || bench.toolButton(QStringLiteral("Forward: off"))->isHidden());
    QAbstractButton *quiet = bench.toolButton(QStringLiteral("Do not disturb"));
    QVERIFY(quiet->isVisible() && quiet->isEnabled());
    bench.pbx.fall(PhoneSystem::Link::Reconnecting);
    QVERIFY(quiet->isVisible());
    QVERIFY(!quiet->isEnabled());
    QVERIFY2(quiet->toolTip().contains(QStringLiteral("no connection")),
             qPrintable(quiet->toolTip()));
}

void TestMainWindow::twoCallsLeaveRoomForThePage()
{
    WindowBench bench;
    bench.tellCall(QStringLiteral("1"), Call::State::Hold, {{}, QStringLiteral("Mia")});
    bench.tellCall(QStringLiteral("2"), Call::State::Connected, {{}, QStringLiteral("Ben")});
    const auto cards = bench.window.findChild<CallBar *>()->cards();
    for (const CallCard *card : cards)
        QTRY_COMPARE(card->visibleRegion().boundingRect(), card->rect());
    QCOMPARE(bench.window.size(), QSize(440, 560));
    const int page = bench.window.findChild<QStackedWidget *>()->height();
    QVERIFY2(page >= 120, qPrintable(QString::number(page)));
    bench.window.resize(440, bench.window.minimumHeight());
    const auto *rail = bench.window.findChild<PageRail *>();
    QVERIFY(!rail->findChildren<QToolButton *>().isEmpty());
    for (const auto *button : rail->findChildren<QToolButton *>()) {
        QTRY_COMPARE(button->toolButtonStyle(), Qt::ToolButtonIconOnly);
        QVERIFY(rail->rect().contains(button->geometry()));
    }
}

void TestMainWindow::foldedEveryCallIsSeen()
{
    WindowBench bench;
    for (const char *id : {"1", "2", "3"})
        bench.tellCall(QString::fromLatin1(id), Call::State::Hold);
    bench.window.setFolded(true);
    QVERIFY(!bench.window.findChild<CallBar *>()->isAncestorOf(QApplication::focusWidget()));
    QTRY_VERIFY(bench.window.height() < 180);
    for (const CallCard *card : bench.window.findChild<CallBar *>()->cards())
        QTRY_COMPARE(card->visibleRegion().boundingRect(), card->rect());
}

void TestMainWindow::growsForWordsAndShrinksAgain()
{
    WindowBench bench;
    QCOMPARE(bench.window.size(), QSize(440, 560));
    bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    bench.type(QStringLiteral("hello"));
    bench.type(QStringLiteral("world"));
    QTest::mouseClick(bench.toolButton(QStringLiteral("Remote office")), Qt::LeftButton);
    (void)bench.dialer.dial({QStringLiteral("tel:112"), {Source::Kind::Link, {}}, {}, {}});
    QTRY_VERIFY(bench.window.height() > 560);
    QTest::mouseClick(bench.toolButton(QStringLiteral("Remote office")), Qt::LeftButton);
    bench.prompts.answer(1, {});
    for (QAbstractButton *notice : bench.window.findChildren<QAbstractButton *>())
        if (notice->accessibleName() == QStringLiteral("Close this notice"))
            notice->click();
    bench.pbx.tell(CallRemoved {CallId::of(bench.pbx.id(), QStringLiteral("1"))});
    QTRY_COMPARE(bench.window.size(), QSize(440, 560));
}

void TestMainWindow::closingMinimises()
{
    WindowBench bench;
    bench.window.close();
    QVERIFY(bench.window.isMinimized());
    bench.window.bringToFront();
    QVERIFY(!bench.window.isMinimized());
    QEvent quit(QEvent::Quit);
    QApplication::sendEvent(qApp, &quit);
    QVERIFY2(!bench.window.isVisible(), "quitting closes it");
}

void TestMainWindow::clipboardIsOffered()
{
    WindowBench bench;
    QApplication::clipboard()->setText(QStringLiteral(" 089\n1234567 "));
    QTest::keyClick(&bench.window, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(bench.dialLine()->text(), QStringLiteral("089 1234567"));
    QCOMPARE(bench.count<Dial>(), 0);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
