// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/targetfield.h"
#include "tests/app/views/callwindow.h"
#include "tests/support/badinput.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/scriptedcontactsource.h"

#include <QLineEdit>
#include <QToolButton>

using namespace Jackfield;

class TestCallCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void whatIsNeverOfferedIsHidden();
    void whatIsNotPossibleNowIsGreyedAndSaysWhy();
    void transferAsksForTheNumber();
    void transferOffersItsWays();
    void whatIsWantedFirstIsAButton();
    void greyedLinesOfTheMenuSayWhy();
    void recordingTogglesAndIsShown();
    void recordingThatIsNotToldOffersBoth();
    void whatIsOnlySentIsNotShownAsDone();
    void systemsWithoutCallControlShowWhatTheyCan();
    void lostCallsOfferOnlyWhatTheyTell();
    void uncertainCallersHaveNoNumber();
    void foreignTextStaysText();
    void assumedCallsSaySent();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void everythingHasAName();
    void busyCallsOfferToBeCalledBack();
    void namesSayWhoSaysThem();
    void sentNamesStayText_data();
    void sentNamesStayText();
};

void TestCallCard::whatIsNeverOfferedIsHidden()
{
    ViewBench bench(Feature::HangUp | Feature::Dial | Feature::WatchCalls);
    CallWindow window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    QVERIFY(isOffered(window.card(), "call.hang-up"));
    for (const char *id : {"call.hold", "call.transfer", "call.swap", "call.conference",
                           "call.record-start", "call.digits"})
        QVERIFY2(!isOffered(window.card(), id), id);
    bench.pbx.grow(ViewBench::everything); // A system's offer may grow after sign-in.
    QVERIFY(isOffered(window.card(), "call.hold"));
}

void TestCallCard::whatIsNotPossibleNowIsGreyedAndSaysWhy()
{
    ViewBench bench;
    CallWindow window(bench.context);
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

void TestCallCard::transferAsksForTheNumber()
{
    ViewBench bench(Feature::HangUp | Feature::Transfer | Feature::WatchCalls);
    CallWindow window(bench.context);
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

void TestCallCard::transferOffersItsWays()
{
    ViewBench bench;
    CallWindow window(bench.context);
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

void TestCallCard::whatIsWantedFirstIsAButton()
{
    ViewBench bench;
    CallWindow window(bench.context);
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
    QCOMPARE(shownIn(Call::State::Busy), QStringLiteral("call.complete call.hang-up call.more"));
    // The menu is the way to all others, from the keyboard too.
    ActionButton *more = button(window.card(), "call.more");
    more->setFocus();
    QTest::keyClick(more, Qt::Key_Return);
    auto *menu = window.card()->findChild<QMenu *>(QStringLiteral("more"));
    QVERIFY(menu->isVisible());
    menu->close();
}

void TestCallCard::greyedLinesOfTheMenuSayWhy()
{
    ViewBench bench;
    CallWindow window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    QAction *swap = menuLine(window.card(), "call.swap");
    QVERIFY(swap->isVisible());
    QVERIFY(!swap->isEnabled());
    QVERIFY(swap->toolTip().contains(QStringLiteral("second call")));
    QVERIFY(window.card()->findChild<QMenu *>(QStringLiteral("more"))->toolTipsVisible());
}

void TestCallCard::recordingTogglesAndIsShown()
{
    ViewBench bench;
    CallWindow window(bench.context);
    Call call = bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    call.recording = Call::Recording::Off;
    bench.pbx.tell(CallChanged {call});
    click(window.card(), "call.record-start");
    QVERIFY(lastAs<StartRecording>(bench.pbx));
    QVERIFY(!isOffered(window.card(), "call.record-stop")); // An order changes nothing shown.
    call.recording = Call::Recording::On;
    bench.pbx.tell(CallChanged {call});
    QVERIFY(!isOffered(window.card(), "call.record-start"));
    click(window.card(), "call.record-stop");
    QVERIFY(lastAs<StopRecording>(bench.pbx));
}

void TestCallCard::recordingThatIsNotToldOffersBoth()
{
    ViewBench bench;
    CallWindow window(bench.context);
    Call call = bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    QCOMPARE(call.recording, Call::Recording::Unknown);
    click(window.card(), "call.record-stop");
    QVERIFY(lastAs<StopRecording>(bench.pbx));
    click(window.card(), "call.record-start");
    QVERIFY(lastAs<StartRecording>(bench.pbx));
    QVERIFY2(!wordsOn(window.card()).join(u'|').contains(QStringLiteral("Recording")),
             "an order that was answered is told by the call itself");
}

void TestCallCard::whatIsOnlySentIsNotShownAsDone()
{
    ViewBench bench;
    CallWindow window(bench.context);
    Call call = bench.tellCall(QStringLiteral("1"), Call::State::Unknown);
    bench.tellCall(QStringLiteral("2"), Call::State::Unknown);
    const auto words = [&](int card = 0) { return wordsOn(window.card(card)); };
    const auto start = QStringLiteral("Recording: start sent");
    const auto stop = QStringLiteral("Recording: stop sent");
    bench.pbx.answers.reset();
    click(window.card(), "call.record-start");
    QVERIFY(!words().contains(start));
    bench.pbx.answer(Accepted {std::nullopt, true});
    QVERIFY(words().contains(start));
    QVERIFY2(!words(1).contains(start), "another call was not meant");
    QVERIFY(isOffered(window.card(), "call.record-start"));
    QVERIFY(isOffered(window.card(), "call.record-stop"));
    click(window.card(), "call.record-stop");
    bench.pbx.answer(Accepted {std::nullopt, true});
    QVERIFY(words().contains(stop) && !words().contains(start));
    click(window.card(), "call.record-start");
    bench.pbx.answer(failure(Error::Code::Uncertain));
    QVERIFY2(!words().contains(start), "it is told as a failure");
    call.note = QStringLiteral("x");
    bench.pbx.tell(CallChanged {call});
    QVERIFY2(words().contains(stop), "it stays when something else changes");
    call.recording = Call::Recording::Off; // Now it is known.
    bench.pbx.tell(CallChanged {call});
    QVERIFY(!words().contains(stop));
}

void TestCallCard::systemsWithoutCallControlShowWhatTheyCan()
{
    ViewBench bench(Feature::Dial | Feature::Record | Feature::SendDigits | Feature::WatchCalls);
    CallWindow window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Unknown);
    const QStringList all {QStringLiteral("call.digits"), QStringLiteral("call.record-start"),
                           QStringLiteral("call.record-stop")};
    QCOMPARE(buttonsOn(window.card()), all);
    window.bar->setFolded(true);
    QCOMPARE(buttonsOn(window.card()), QStringList {QStringLiteral("call.record-start")});
}

void TestCallCard::lostCallsOfferOnlyWhatTheyTell()
{
    ViewBench bench;
    CallWindow window(bench.context);
    Call call = bench.tellCall(QStringLiteral("1"), Call::State::Unknown);
    call.features = {};
    call.evidence.lostAt = bench.clock.now();
    bench.pbx.tell(CallChanged {call}); // Its system is in touch and cannot ask for it again.
    QVERIFY(wordsOn(window.card()).filter(QStringLiteral("connection lost")).size() == 1);
    for (const UserAction action : CallActions::actionsFor(call))
        QVERIFY2(!window.card()->isPossible(action), qPrintable(userCommand(action).id));
    for (auto *part : window.card()->findChildren<ActionButton *>())
        if (part->isVisible() && part->isEnabled()
            && part->objectName() != QLatin1String("call.more"))
            QCOMPARE(part->accessibleName(), QStringLiteral("Hide"));
    for (auto *part : window.card()->findChildren<ActionButton *>())
        if (part->isVisible() && part->accessibleName() == QLatin1String("Hide"))
            part->click();
    QVERIFY(window.bar->cards().isEmpty());
}

void TestCallCard::uncertainCallersHaveNoNumber()
{
    ViewBench bench;
    CallWindow window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Unknown,
                   {{}, QStringLiteral("Mia"), {}, true});
    QVERIFY(wordsOn(window.card()).contains(QStringLiteral("Mia")));
    QVERIFY(wordsOn(window.card()).contains(QStringLiteral("Number uncertain")));
    bench.tellCall(QStringLiteral("1"), Call::State::Unknown, {{}, {}, {}, true});
    QCOMPARE(wordsOn(window.card()).count(QStringLiteral("Number uncertain")), 1);
}

void TestCallCard::foreignTextStaysText()
{
    ViewBench bench;
    CallWindow window(bench.context);
    const auto name = QStringLiteral("<b>Mia</b> & <img src=x>");
    bench.tellCall(QStringLiteral("1"), Call::State::Connected,
                   {QStringLiteral("+498999998123"), name});
    QVERIFY(wordsOn(window.card()).contains(name));
    QVERIFY(wordsOn(window.card()).join(u'|').contains(QStringLiteral("089 99998123")));
    for (const auto *label : window.card()->findChildren<QLabel *>())
        QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
}

void TestCallCard::assumedCallsSaySent()
{
    ViewBench bench(ViewBench::everything, Certainty::Assumed);
    CallWindow window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Dialing);
    QVERIFY(wordsOn(window.card()).contains(QStringLiteral("sent")));
    bench.pbx.fall(PhoneSystem::Link::Reconnecting);
    QVERIFY(wordsOn(window.card()).filter(QStringLiteral("connection lost")).size() == 1);
}

void TestCallCard::nothingIsCutOff_data()
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

void TestCallCard::nothingIsCutOff()
{
    QFETCH(int, direction);
    QFETCH(qreal, scale);
    ViewBench bench;
    ScreenPop::Setup setup; // one button more
    setup.popup.url = QStringLiteral("https://crm/?{number}");
    bench.screenPop.setUp(setup);
    CallWindow window(bench.context);
    window.widget.setLayoutDirection(Qt::LayoutDirection(direction));
    QFont font = window.widget.font();
    font.setPointSizeF(font.pointSizeF() * scale);
    window.widget.setFont(font);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected,
                   {QStringLiteral("+498999998123"), QString(120, u'W')});
    CallCard *card = window.card();
    QVERIFY(button(card, "call.page")->isVisible());
    QTRY_VERIFY(card->height() >= card->heightForWidth(card->width()));
    QVERIFY(card->width() <= window.bar->width());
    for (const auto *part : card->findChildren<ActionButton *>()) {
        if (part->isHidden() || !part->isVisible())
            continue;
        QVERIFY2(card->rect().contains(part->geometry()), qPrintable(part->text()));
        QVERIFY2(part->width() >= part->minimumSizeHint().width(), qPrintable(part->text()));
    }
}

void TestCallCard::everythingHasAName()
{
    ViewBench bench;
    CallWindow window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected, {{}, QStringLiteral("Mia")});
    QVERIFY(window.card()->accessibleName().contains(QStringLiteral("Mia")));
    for (const auto *part : window.bar->findChildren<QAbstractButton *>())
        QVERIFY(!part->accessibleName().isEmpty() || !part->text().isEmpty()
                || part->objectName().startsWith(u"qt_")
                || part->inherits("QTableCornerButton")); // Hidden with the column of row names.
}

void TestCallCard::busyCallsOfferToBeCalledBack()
{
    ViewBench bench;
    CallWindow window(bench.context);
    Call call = bench.pbx.call(QStringLiteral("1"), QStringLiteral("100"), Call::State::Busy,
                               Call::Direction::Outgoing);
    bench.pbx.tell(CallChanged {call});
    QVERIFY(button(window.card(), "call.complete")->isVisible());
    click(window.card(), "call.complete");
    const auto *order = lastAs<CompleteCall>(bench.pbx);
    QVERIFY(order);
    QCOMPARE(order->target.call, call.id);
    call.features.setFlag(Feature::CompleteCall, false);
    bench.pbx.tell(CallChanged {call});
    QVERIFY2(!button(window.card(), "call.complete")->isEnabled(), "not of this call");
    bench.pbx.grow(ViewBench::everything & ~Features(Feature::CompleteCall));
    QVERIFY(!isOffered(window.card(), "call.complete"));
}

void TestCallCard::namesSayWhoSaysThem()
{
    ViewBench bench;
    bench.contacts.setNumberKeys(NumberKeys(bench.dialer.setup().location));
    CallWindow window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected,
                   {QStringLiteral("+498912345"), QStringLiteral("Verified by your company")});
    const auto label = QStringLiteral("name sent by caller");
    QVERIFY(wordsOn(window.card()).contains(label));
    QVERIFY(window.card()->accessibleName().contains(label));
    window.bar->setFolded(true);
    QVERIFY2(!wordsOn(window.card()).contains(label), "one row has no room for it");
    bool isInToolTip = false;
    for (const auto *words : window.card()->findChildren<PlainTextLabel *>())
        isInToolTip = isInToolTip
            || (!words->isHidden() && words->toolTip().contains(label)
                && words->accessibleName().endsWith(label));
    QVERIFY(isInToolTip);
    window.bar->setFolded(false);
    QVERIFY(bringContacts(bench.contacts,
                          {contactCard(QStringLiteral("Mia Muster"), {QStringLiteral("089 12345")},
                                       QStringLiteral("Acme"))}));
    const QStringList words = wordsOn(window.card());
    QVERIFY(words.contains(QStringLiteral("Mia Muster")) && words.contains(QStringLiteral("Acme")));
    QVERIFY(words.contains(label + QStringLiteral(": Verified by your company")));
    auto *open = window.card()->findChild<QToolButton *>(QStringLiteral("call.contact.open"));
    QVERIFY2(open->isVisible(), "the contact's own data can be read");
}

void TestCallCard::sentNamesStayText_data()
{
    QTest::addColumn<QString>("name");
    for (const BadRow &row : badRows("ui-text"))
        QTest::newRow(qPrintable(row.name))
            << QString::fromUtf8(bytesOf(badPieces(row.input)).mid(int(sizeof "name")));
}

void TestCallCard::sentNamesStayText()
{
    QFETCH(QString, name);
    ViewBench bench;
    CallWindow window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected,
                   {QStringLiteral("+498912345"), name});
    QVERIFY(wordsOn(window.card()).contains(QStringLiteral("name sent by caller")));
    for (const auto *label : window.card()->findChildren<QLabel *>())
        QVERIFY(label->text().isEmpty()
                || (label->textFormat() == Qt::PlainText && !label->text().contains(u'\n')));
    for (const QWidget *each : window.card()->findChildren<QWidget *>())
        QVERIFY(!each->toolTip().contains(QStringLiteral("<img"))
                && !each->toolTip().contains(QStringLiteral("<a ")));
}

QTEST_MAIN(TestCallCard)
#include "tst_callcard.moc"
