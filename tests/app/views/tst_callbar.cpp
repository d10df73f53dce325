// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/actionbutton.h"
#include "app/views/callbar.h"
#include "app/views/plaintextlabel.h"
#include "app/views/targetfield.h"
#include "tests/app/views/viewbench.h"
#include "tests/support/failonwarnings.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Jackfield;

static ActionButton *button(CallCard *card, const char *id)
{
    return card->findChild<ActionButton *>(QString::fromLatin1(id));
}

/// The line of the card's menu "More"; null: this action is always a button.
static QAction *menuLine(CallCard *card, const char *id)
{
    return card->findChild<QMenu *>(QStringLiteral("more"))
        ->findChild<QAction *>(QString::fromLatin1(id));
}

/// As a button or in the menu, never in both.
static bool isOffered(CallCard *card, const char *id)
{
    const bool asButton = button(card, id) && !button(card, id)->isHidden();
    const bool inMenu = menuLine(card, id) && menuLine(card, id)->isVisible();
    if (asButton && inMenu)
        qFatal("%s is there twice", id);
    return asButton || inMenu;
}

static void click(CallCard *card, const char *id)
{
    if (button(card, id) && !button(card, id)->isHidden())
        QTest::mouseClick(button(card, id), Qt::LeftButton);
    else
        menuLine(card, id)->trigger();
}

template<typename C>
static const C *lastAs(const ScriptedSystem &system)
{
    return system.commands.isEmpty() ? nullptr : std::get_if<C>(&system.commands.constLast());
}

/// The bar in a window, as the main window holds it.
struct Window
{
    explicit Window(const UiContext &context, QSize size = {440, 560})
        : bar(new CallBar(context))
    {
        auto *layout = new QVBoxLayout(&widget);
        layout->addWidget(bar);
        layout->addStretch(1);
        widget.resize(size);
        widget.show();
    }
    CallCard *card(int row = 0) const { return bar->cards().at(row); }
    QWidget widget;
    CallBar *bar;
};

class TestCallBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void aRingingCallCanBeAnswered();
    void whatIsNeverOfferedIsHidden();
    void whatIsNotPossibleNowIsGreyedAndSaysWhy();
    void anOrderOnItsWayIsGreyed();
    void aRefusedOrderIsToldInWords();
    void keysMeanTheCallThatPressesMost();
    void transferAsksForTheNumber();
    void transferOffersItsWays();
    void whatIsWantedFirstIsAButton();
    void greyedLinesOfTheMenuSayWhy();
    void digitsAreSent();
    void recordingTogglesAndIsShown();
    void foreignTextStaysText();
    void assumedCallsSaySent();
    void onlyOwnCallsHaveCards();
    void aCallDroppedOnAnotherJoinsThem();
    void timersRunOnlyWhileSeen();
    void roomFollowsTheCalls();
    void foldedACallIsOneRow();
    void keysWorkFolded();
    void onlyAssumedCallsCanBeHidden();
    void aHiddenCallThatIsToldComesBack();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void everythingHasAName();
};

void TestCallBar::aRingingCallCanBeAnswered()
{
    ViewBench bench;
    Window window(bench.context);
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

void TestCallBar::whatIsNeverOfferedIsHidden()
{
    ViewBench bench(Feature::HangUp | Feature::Dial | Feature::WatchCalls);
    Window window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    QVERIFY(isOffered(window.card(), "call.hang-up"));
    for (const char *id : {"call.hold", "call.transfer", "call.swap", "call.conference",
                           "call.record-start", "call.digits"})
        QVERIFY2(!isOffered(window.card(), id), id);
    bench.pbx.grow(ViewBench::everything); // A system's offer may grow after sign-in.
    QVERIFY(isOffered(window.card(), "call.hold"));
}

void TestCallBar::whatIsNotPossibleNowIsGreyedAndSaysWhy()
{
    ViewBench bench;
    Window window(bench.context);
    Call call = bench.pbx.call(QStringLiteral("1"), QStringLiteral("100"), Call::State::Dialing);
    call.features = Feature::HangUp;
    bench.pbx.tell(CallChanged {call});
    ActionButton *hold = button(window.card(), "call.hold");
    QVERIFY(!hold->isHidden());
    QVERIFY(!hold->isEnabled());
    QVERIFY(hold->toolTip().contains(QStringLiteral("Dialling")));
    bench.pbx.fall(PhoneSystem::Link::Reconnecting);
    ActionButton *hangUp = button(window.card(), "call.hang-up");
    QVERIFY(!hangUp->isHidden());
    QVERIFY(!hangUp->isEnabled());
    QVERIFY(hangUp->toolTip().contains(QStringLiteral("connection")));
}

void TestCallBar::anOrderOnItsWayIsGreyed()
{
    ViewBench bench;
    Window window(bench.context);
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
    Window window(bench.context);
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
    Window window(bench.context);
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

void TestCallBar::transferAsksForTheNumber()
{
    ViewBench bench(Feature::HangUp | Feature::Transfer | Feature::WatchCalls);
    Window window(bench.context);
    const Call call = bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    auto *field = window.card()->findChild<TargetField *>();
    QVERIFY(field->isHidden());
    click(window.card(), "call.transfer");
    QVERIFY(!field->isHidden());
    auto *edit = field->findChild<QLineEdit *>();
    QTest::keyClicks(edit, QStringLiteral("nonsense"));
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(!field->isHidden());
    QVERIFY(bench.pbx.commands.isEmpty());
    edit->clear();
    QTest::keyClicks(edit, QStringLiteral("101"));
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(field->isHidden());
    const auto *transfer = lastAs<Transfer>(bench.pbx);
    QVERIFY(transfer);
    QCOMPARE(transfer->target.call, call.id);
    QCOMPARE(transfer->to.outside, QStringLiteral("101"));

    click(window.card(), "call.transfer");
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(field->isHidden());
    QCOMPARE(bench.pbx.commands.size(), 1);
}

void TestCallBar::transferOffersItsWays()
{
    ViewBench bench;
    Window window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Hold);
    bench.tellCall(QStringLiteral("2"), Call::State::Connected);
    auto *menu = window.card(1)->findChild<QMenu *>(QStringLiteral("transfer"));
    QCOMPARE(menu->actions().size(), 3);
    for (const QAction *way : menu->actions())
        QVERIFY(way->isVisible() && way->isEnabled());
    menu->actions().at(2)->trigger();
    const auto *merge = lastAs<Merge>(bench.pbx);
    QVERIFY(merge);
    QCOMPARE(merge->first.call.local(), QStringLiteral("2"));
    QCOMPARE(merge->second.local(), QStringLiteral("1"));
    bench.pbx.tell(CallRemoved {CallId::of(bench.pbx.id(), QStringLiteral("1"))});
    menu = window.card()->findChild<QMenu *>(QStringLiteral("transfer"));
    QVERIFY(!menu->actions().at(2)->isEnabled());
    QVERIFY(!menuLine(window.card(), "call.swap")->isEnabled());
}

static QStringList buttonsOn(CallCard *card)
{
    QStringList words;
    for (const auto *part : card->findChildren<ActionButton *>())
        if (part->isVisible())
            words << part->objectName();
    words.sort();
    return words;
}

void TestCallBar::whatIsWantedFirstIsAButton()
{
    ViewBench bench;
    Window window(bench.context);
    const auto shownIn = [&](Call::State state) {
        bench.tellCall(QStringLiteral("1"), state);
        return buttonsOn(window.card()).join(u' ');
    };
    QCOMPARE(shownIn(Call::State::Offering),
             QStringLiteral("call.answer call.hang-up call.redirect"));
    QCOMPARE(shownIn(Call::State::Connected),
             QStringLiteral("call.hang-up call.hold call.more call.transfer"));
    QCOMPARE(shownIn(Call::State::Hold),
             QStringLiteral("call.hang-up call.more call.retrieve call.transfer"));
    QCOMPARE(shownIn(Call::State::Busy),
             QStringLiteral("call.complete call.hang-up call.more"));
    // The menu is the way to all others, from the keyboard too.
    ActionButton *more = button(window.card(), "call.more");
    more->setFocus();
    QTest::keyClick(more, Qt::Key_Return);
    auto *menu = window.card()->findChild<QMenu *>(QStringLiteral("more"));
    QVERIFY(menu->isVisible());
    menu->close();
}

void TestCallBar::greyedLinesOfTheMenuSayWhy()
{
    ViewBench bench;
    Window window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    QAction *swap = menuLine(window.card(), "call.swap");
    QVERIFY(swap->isVisible());
    QVERIFY(!swap->isEnabled());
    QVERIFY(swap->toolTip().contains(QStringLiteral("second call")));
    QVERIFY(window.card()->findChild<QMenu *>(QStringLiteral("more"))->toolTipsVisible());
}

void TestCallBar::digitsAreSent()
{
    ViewBench bench;
    Window window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    click(window.card(), "call.digits");
    for (const char *digit : {"4", "#"})
        for (auto *key : window.card()->findChildren<ActionButton *>())
            if (key->text() == QString::fromLatin1(digit))
                key->click();
    QCOMPARE(bench.pbx.commands.size(), 2);
    QCOMPARE(lastAs<SendDigits>(bench.pbx)->digits, QStringLiteral("#"));
}

void TestCallBar::recordingTogglesAndIsShown()
{
    ViewBench bench;
    Window window(bench.context);
    Call call = bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    click(window.card(), "call.record-start");
    QVERIFY(lastAs<StartRecording>(bench.pbx));
    QVERIFY(!isOffered(window.card(), "call.record-stop")); // An order changes nothing shown.
    call.recording = Call::Recording::On;
    bench.pbx.tell(CallChanged {call});
    QVERIFY(!isOffered(window.card(), "call.record-start"));
    click(window.card(), "call.record-stop");
    QVERIFY(lastAs<StopRecording>(bench.pbx));
}

static QStringList wordsOn(QWidget *widget)
{
    QStringList words;
    for (const auto *label : widget->findChildren<PlainTextLabel *>())
        if (!label->isHidden())
            words << label->text();
    return words;
}

void TestCallBar::foreignTextStaysText()
{
    ViewBench bench;
    Window window(bench.context);
    const auto name = QStringLiteral("<b>Mia</b> & <img src=x>");
    bench.tellCall(QStringLiteral("1"), Call::State::Connected,
                   {QStringLiteral("+498999998123"), name});
    QVERIFY(wordsOn(window.card()).contains(name));
    QVERIFY(wordsOn(window.card()).join(u'|').contains(QStringLiteral("089 99998123")));
    for (const auto *label : window.card()->findChildren<QLabel *>())
        QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
}

void TestCallBar::assumedCallsSaySent()
{
    ViewBench bench(ViewBench::everything, Certainty::Assumed);
    Window window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Dialing);
    QVERIFY(wordsOn(window.card()).contains(QStringLiteral("sent")));
    bench.pbx.fall(PhoneSystem::Link::Reconnecting);
    QVERIFY(wordsOn(window.card()).filter(QStringLiteral("connection lost")).size() == 1);
}

void TestCallBar::onlyOwnCallsHaveCards()
{
    ViewBench bench;
    Window window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Offering, {}, QStringLiteral("101"));
    QCOMPARE(window.bar->cards().size(), 0);
    bench.settings.setCommandLine({{QStringLiteral("me.extension"), QStringLiteral("101")}});
    bench.settings.load();
    QCOMPARE(window.bar->cards().size(), 1);
}

void TestCallBar::aCallDroppedOnAnotherJoinsThem()
{
    ViewBench bench;
    Window window(bench.context);
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
    Window window(bench.context);
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
    Window window(bench.context);
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

void TestCallBar::foldedACallIsOneRow()
{
    ViewBench bench;
    Window window(bench.context);
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
    Window window(bench.context);
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
    Window window(bench.context);
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
    Window window(bench.context);
    Call call = bench.tellCall(QStringLiteral("1"), Call::State::Dialing);
    hideButton(window.card())->click();
    QCOMPARE(window.bar->cards().size(), 0);
    call.state = Call::State::Connected;
    call.evidence.certainty = Certainty::Pushed;
    bench.pbx.tell(CallChanged {call});
    QCOMPARE(window.bar->cards().size(), 1);
    QVERIFY(!hideButton(window.card()));
}

void TestCallBar::nothingIsCutOff_data()
{
    QTest::addColumn<int>("direction");
    QTest::addColumn<qreal>("scale");
    for (const qreal scale : {1.0, 2.0}) {
        QTest::addRow("left to right, text %d %%", int(scale * 100))
            << int(Qt::LeftToRight) << scale;
        QTest::addRow("right to left, text %d %%", int(scale * 100))
            << int(Qt::RightToLeft) << scale;
    }
}

void TestCallBar::nothingIsCutOff()
{
    QFETCH(int, direction);
    QFETCH(qreal, scale);
    ViewBench bench;
    Window window(bench.context);
    window.widget.setLayoutDirection(Qt::LayoutDirection(direction));
    QFont font = window.widget.font();
    font.setPointSizeF(font.pointSizeF() * scale);
    window.widget.setFont(font);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected,
                   {QStringLiteral("+498999998123"), QString(120, u'W')});
    CallCard *card = window.card();
    QTRY_VERIFY(card->height() >= card->heightForWidth(card->width()));
    QVERIFY(card->width() <= window.bar->width());
    for (const auto *part : card->findChildren<ActionButton *>()) {
        if (part->isHidden() || !part->isVisible())
            continue;
        QVERIFY2(card->rect().contains(part->geometry()), qPrintable(part->text()));
        QVERIFY2(part->width() >= part->minimumSizeHint().width(), qPrintable(part->text()));
    }
}

void TestCallBar::everythingHasAName()
{
    ViewBench bench;
    Window window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected, {{}, QStringLiteral("Mia")});
    QVERIFY(window.card()->accessibleName().contains(QStringLiteral("Mia")));
    for (const auto *part : window.bar->findChildren<QAbstractButton *>())
        QVERIFY(!part->accessibleName().isEmpty() || part->objectName().startsWith(u"qt_"));
}

QTEST_MAIN(TestCallBar)
#include "tst_callbar.moc"
