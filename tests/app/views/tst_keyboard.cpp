// SPDX-License-Identifier: GPL-3.0-or-later
// Every window by the keyboard alone: Tab comes to all that can be used, and each has a name of its
// own.
#include "app/shell/callpopup.h"
#include "app/views/callbar.h"
#include "app/views/forwardsdialog.h"
#include "app/views/wallboard.h"
#include "tests/app/views/windowbench.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/keyboard.h"

#include <QDialog>
#include <QStackedWidget>

using namespace Jackfield;

namespace {

/// The window with all it can show at once: calls, a queue, a question, a notice.
struct FullBench : WindowBench
{
    FullBench()
    {
        window.resize(700, 1100);
        Queue queue;
        queue.name = QStringLiteral("Sales");
        queue.id = QueueId::of(pbx.id(), queue.name);
        pbx.tell(QueueChanged {queue});
        tellCall(QStringLiteral("1"), Call::State::Hold, party("+4989999980"));
        tellCall(QStringLiteral("2"), Call::State::Connected, party("+4989999981"));
        tellCall(QStringLiteral("3"), Call::State::Offering, party("+4989999982"));
        type(QStringLiteral("hello")); // Told as not dialled.
        (void)dialer.dial({QStringLiteral("tel:112"), {Source::Kind::Link, {}}, {}, {}});
    }
    static Party party(const char *number) { return {QString::fromLatin1(number), {}}; }
    void activate(QWidget *shown)
    {
        QApplication::setActiveWindow(shown);
        QVERIFY(QTest::qWaitForWindowActive(shown));
    }
};

} // namespace

class TestKeyboard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void everyPageOfTheWindow();
    void theFoldedWindow();
    void whatOpensInACard();
    void dialogsOfTheWindow_data();
    void dialogsOfTheWindow();
    void everyPageOfTheSettings();
    void theForwards();
    void theWallboard();
    void thePopupLeavesTheKeyboardAlone();
    void whatIsMissedIsTold();
};

void TestKeyboard::everyPageOfTheWindow()
{
    FullBench bench;
    auto *pages = bench.window.findChild<QStackedWidget *>();
    for (int page = 0; page < 4; ++page) {
        QTest::keyClick(&bench.window, Qt::Key(Qt::Key_1 + page), Qt::ControlModifier);
        QCOMPARE(pages->currentIndex(), page);
        QCOMPARE(keyboardTroubles(bench.window).join(u'\n'), QString());
    }
}

void TestKeyboard::theFoldedWindow()
{
    FullBench bench;
    QTest::keyClick(&bench.window, Qt::Key_B, Qt::ControlModifier);
    QVERIFY(bench.window.isFolded());
    QCOMPARE(keyboardTroubles(bench.window).join(u'\n'), QString());
}

void TestKeyboard::whatOpensInACard()
{
    FullBench bench;
    CallCard *card = bench.window.findChild<CallBar *>()->cards().at(1);
    for (const auto part : {UserAction::EditNote, UserAction::SendDigits})
        card->trigger(part);
    QCOMPARE(keyboardTroubles(bench.window).join(u'\n'), QString());
}

void TestKeyboard::dialogsOfTheWindow_data()
{
    QTest::addColumn<int>("action");
    QTest::newRow("shortcuts") << 0;
    QTest::newRow("about") << 1;
}

void TestKeyboard::dialogsOfTheWindow()
{
    QFETCH(int, action);
    WindowBench bench;
    action == 0 ? bench.window.openShortcuts() : bench.window.openAbout();
    auto *dialog = bench.window.findChild<QDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    QCOMPARE(keyboardTroubles(*dialog).join(u'\n'), QString());
}

void TestKeyboard::everyPageOfTheSettings()
{
    WindowBench bench;
    bench.window.openSettings();
    auto *dialog = bench.window.findChild<QDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    auto *pages = dialog->findChild<QStackedWidget *>();
    QVERIFY(pages && pages->count() > 4);
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentIndex(page);
        QVERIFY(usableWidgets(*dialog).size() > 2);
        const QString which = QStringLiteral("page %1: ").arg(page);
        QCOMPARE(which + keyboardTroubles(*dialog).join(u'\n'), which);
    }
}

void TestKeyboard::theForwards()
{
    WindowBench bench;
    ForwardsDialog dialog(bench.context, QStringLiteral("100"), nullptr);
    dialog.show();
    QApplication::setActiveWindow(&dialog);
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QCOMPARE(keyboardTroubles(dialog).join(u'\n'), QString());
}

void TestKeyboard::theWallboard()
{
    FullBench bench;
    Wallboard board(bench.context);
    board.show();
    QApplication::setActiveWindow(&board);
    QVERIFY(QTest::qWaitForWindowActive(&board));
    QCOMPARE(keyboardTroubles(board).join(u'\n'), QString());
}

/// All it offers is done by a key in the window.
void TestKeyboard::thePopupLeavesTheKeyboardAlone()
{
    WindowBench bench;
    const IncomingCalls calls(bench.context);
    CallPopup popup(bench.context, calls, bench.window);
    popup.setUp({});
    bench.tellCall(QStringLiteral("1"), Call::State::Offering, FullBench::party("+4989999980"));
    QVERIFY(popup.isVisible());
    QVERIFY(!usableWidgets(popup).isEmpty());
    for (const QWidget *widget : popup.findChildren<QWidget *>())
        QVERIFY2(widget->focusPolicy() == Qt::NoFocus, widget->metaObject()->className());
    for (const UserAction action :
         {UserAction::Answer, UserAction::HangUp, UserAction::OpenPage, UserAction::ShowPopup})
        QVERIFY2(!userCommand(action).shortcut.isEmpty(), qPrintable(userCommand(action).id));
}

void TestKeyboard::whatIsMissedIsTold()
{
    QWidget window;
    QPushButton first(QStringLiteral("Same"), &window);
    QPushButton second(QStringLiteral("Same"), &window);
    second.move(0, 40);
    QPushButton nameless(&window);
    nameless.move(0, 80);
    QPushButton apart(QStringLiteral("Apart"), &window);
    apart.setFocusPolicy(Qt::ClickFocus);
    apart.move(0, 120);
    window.show();
    QApplication::setActiveWindow(&window);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(keyboardTroubles(window),
             (QStringList {QStringLiteral("QPushButton \"Same\" has the name of another"),
                           QStringLiteral("QPushButton \"\" has no name"),
                           QStringLiteral("QPushButton \"Apart\" is not reached by Tab")}));
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
