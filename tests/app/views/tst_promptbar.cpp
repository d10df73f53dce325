// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/theme.h"
#include "app/views/promptbar.h"
#include "tests/app/views/viewbench.h"
#include "tests/support/failonwarnings.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Jackfield;
using namespace std::chrono_literals;

class TestPromptBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void hiddenWhileNothingIsAsked();
    void saysWhoAsksAndWhatItCosts();
    void buttonsAreInertAtFirst();
    void dialsWithAndWithoutDigits();
    void escRefuses();
    void enterRefusesAnEmergency();
    void countsDownAndExpires();
    void showsTheNextOne();
    void takesNoMarkup();
    void saysWhoWantsWhat_data();
    void saysWhoWantsWhat();
    void gravityIsRed_data();
    void gravityIsRed();
    void remembersOnlyWhenTickedAndDialled();
    void theBoxFitsTheSource();
    void offersNoBoxWhereNothingMayBeRemembered();
    void aChangedQuestionIsInertAgain();
    void neverTakesTheKeyboard();
    void heldKeyboardStaysHarmless();
};

namespace {

/// A bar in a window of its own and a link that asks.
struct Bench : ViewBench
{
    explicit Bench(const QString &asked = {})
        : bar(context)
    {
        if (!asked.isEmpty())
            ask(asked);
        bar.show();
    }
    void ask(const QString &text, const QString &origin = {})
    {
        (void)dialer.dial({text, {Source::Kind::Link, origin}, {}, {}});
    }
    void askAs(const Source &source, const QString &text, Purpose purpose = Purpose::Call)
    {
        (void)dialer.dial({text, source, {}, {}, purpose});
    }
    QCheckBox *box(const QString &beginning) const
    {
        for (QCheckBox *found : bar.findChildren<QCheckBox *>())
            if (found->text().startsWith(beginning))
                return found;
        return nullptr;
    }
    QCheckBox *always() const { return box(QStringLiteral("Always allow")); }
    QString words() const
    {
        QStringList words;
        for (const QLabel *label : bar.findChildren<QLabel *>())
            words.append(label->text());
        return words.join(u'\n');
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *found : bar.findChildren<QPushButton *>())
            if (found->text().remove(u'&') == text)
                return found;
        return nullptr;
    }
    QPushButton *dial() const { return button(QStringLiteral("Dial")); }
    QPushButton *refuse() const { return button(QStringLiteral("Don't dial")); }
    PromptBar bar;
};

const auto numberLink = QStringLiteral("tel:+498912345678");

} // namespace

void TestPromptBar::hiddenWhileNothingIsAsked()
{
    Bench bench;
    PromptBar bar(bench.context);
    QVERIFY(bar.isHidden());
    bench.ask(numberLink);
    QVERIFY(!bar.isHidden());
    bench.prompts.answer(1, {});
    QVERIFY(bar.isHidden());
}

void TestPromptBar::saysWhoAsksAndWhatItCosts()
{
    Bench bench;
    bench.ask(numberLink, QStringLiteral("http://crm.test"));
    const QString words = bench.words();
    QVERIFY2(words.contains(QStringLiteral("A link from http://crm.test asks to call")),
             qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("12345678")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("national, normal charges, from line 100")),
             qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("30 s left")), qPrintable(words));
}

void TestPromptBar::buttonsAreInertAtFirst()
{
    Bench bench(numberLink);
    QTest::mouseClick(bench.dial(), Qt::LeftButton);
    QTest::keyClick(&bench.bar, Qt::Key_Escape);
    QCOMPARE(bench.prompts.prompts().size(), 1);
    bench.clock.advance(499ms);
    QVERIFY(!bench.dial()->isEnabled());
    bench.clock.advance(1ms);
    QVERIFY(bench.dial()->isEnabled());
}

void TestPromptBar::dialsWithAndWithoutDigits()
{
    Bench bench(QStringLiteral("tel:+498912345678;postd=22"));
    auto *digits = bench.bar.findChild<QCheckBox *>();
    QVERIFY(digits->isVisible());
    QVERIFY(digits->text().contains(QStringLiteral("22")));
    QVERIFY(!digits->isChecked());
    bench.clock.advance(1s);
    QTest::mouseClick(bench.dial(), Qt::LeftButton);
    QCOMPARE(bench.pbx.commands.size(), 1);
    QCOMPARE(std::get<Dial>(bench.pbx.commands.last()).number.postDial, QString());

    bench.clock.advance(1min);
    bench.ask(QStringLiteral("tel:+498912345678;postd=22"));
    bench.clock.advance(1s);
    digits->setChecked(true);
    QTest::mouseClick(bench.dial(), Qt::LeftButton);
    QCOMPARE(bench.pbx.commands.size(), 2);
    QVERIFY(
        std::get<Dial>(bench.pbx.commands.last()).number.postDial.contains(QStringLiteral("22")));
}

void TestPromptBar::escRefuses()
{
    Bench bench(numberLink);
    bench.clock.advance(1s);
    bench.dial()->setFocus();
    QTest::keyClick(bench.dial(), Qt::Key_Escape);
    QVERIFY(bench.prompts.prompts().isEmpty());
    QVERIFY(bench.pbx.commands.isEmpty());
}

void TestPromptBar::enterRefusesAnEmergency()
{
    Bench bench(QStringLiteral("tel:112"));
    QVERIFY2(bench.words().contains(QStringLiteral("emergency call")), qPrintable(bench.words()));
    QVERIFY(bench.refuse()->isDefault());
    bench.clock.advance(1s);
    QTest::keyClick(&bench.bar, Qt::Key_Return);
    QVERIFY(bench.prompts.prompts().isEmpty());
    QVERIFY(bench.pbx.commands.isEmpty());
}

void TestPromptBar::countsDownAndExpires()
{
    Bench bench(numberLink);
    bench.clock.advance(10s);
    QVERIFY2(bench.words().contains(QStringLiteral("20 s left")), qPrintable(bench.words()));
    bench.clock.advance(20s);
    QVERIFY(bench.bar.isHidden());
    QVERIFY(bench.pbx.commands.isEmpty());
}

void TestPromptBar::showsTheNextOne()
{
    Bench bench(numberLink);
    bench.ask(QStringLiteral("tel:+498987654321"));
    QVERIFY2(bench.words().contains(QStringLiteral("1 more waiting")), qPrintable(bench.words()));
    bench.clock.advance(1s);
    QTest::mouseClick(bench.refuse(), Qt::LeftButton);
    QVERIFY2(bench.words().contains(QStringLiteral("87654321")), qPrintable(bench.words()));
    QVERIFY2(!bench.dial()->isEnabled(), "each question has its own half second");
}

void TestPromptBar::takesNoMarkup()
{
    Bench bench;
    bench.ask(numberLink, QStringLiteral("<b>bank</b>"));
    for (const QLabel *label : bench.bar.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestPromptBar::saysWhoWantsWhat_data()
{
    using Kind = Source::Kind;
    using Trust = Source::Trust;
    QTest::addColumn<Source>("source");
    QTest::addColumn<Purpose>("purpose");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("yes");
    const auto row = [](const char *name, const Source &source, Purpose purpose, const char *words,
                        const char *yes) {
        QTest::newRow(name) << source << purpose << QString::fromUtf8(words)
                            << QString::fromUtf8(yes);
    };
    const auto page = QStringLiteral("http://intranet.test:8081");
    const auto crm = QStringLiteral("/usr/bin/crm");
    row("web", {Kind::Web, page}, Purpose::Call,
        "The web page http://intranet.test:8081 asks to call", "Dial");
    row("unnamed web", {Kind::Web, {}}, Purpose::Call,
        "A web page whose address the browser kept back asks to call", "Dial");
    row("scripted web", {Kind::Web, page, Trust::Scripted}, Purpose::Call,
        "The web page http://intranet.test:8081 asks without a click to call", "Dial");
    row("doubtful web", {Kind::Web, {}, Trust::Unproved}, Purpose::Call,
        "A browser or another program asks to call", "Dial");
    row("program", {Kind::Program, crm, Trust::Proved, 4711}, Purpose::Call,
        "The program /usr/bin/crm (process 4711) asks to call", "Dial");
    row("unproved program", {Kind::Program, {}, Trust::Unproved}, Purpose::Call,
        "A program, perhaps of another user, asks to call", "Dial");
    row("datagram", {Kind::Datagram, {}, Trust::Unproved}, Purpose::Call,
        "A program, by UDP and perhaps of another user, asks to call", "Dial");
    row("file", {Kind::File, QStringLiteral("call.cti"), Trust::Unproved}, Purpose::Call,
        "The file call.cti, perhaps of another user, asks to call", "Dial");
    row("link", {Kind::Link, QStringLiteral("/usr/bin/firefox")}, Purpose::Call,
        "A link from /usr/bin/firefox asks to call", "Dial");
    row("forward", {Kind::Program, crm}, Purpose::Forward,
        "The program /usr/bin/crm wants to forward line 100 to", "Forward");
    row("forward by file", {Kind::File, QStringLiteral("call.cti")}, Purpose::Forward,
        "The file call.cti wants to forward line 100 to", "Forward");
    row("redirect", {Kind::Datagram, {}, Trust::Unproved}, Purpose::Redirect,
        "A program, by UDP and perhaps of another user, wants to redirect the call to", "Redirect");
}

void TestPromptBar::saysWhoWantsWhat()
{
    QFETCH(Source, source);
    QFETCH(Purpose, purpose);
    QFETCH(QString, words);
    QFETCH(QString, yes);
    Bench bench;
    Dialer::Setup setup = bench.dialer.setup();
    setup.policy.programs = PolicySettings::Rule::Ask;
    bench.dialer.setUp(setup);
    bench.askAs(source, QStringLiteral("08912345678"), purpose);
    QVERIFY2(bench.words().contains(words + u'\n'), qPrintable(bench.words()));
    QVERIFY2(bench.words().contains(QStringLiteral("national, normal charges")),
             qPrintable(bench.words()));
    QCOMPARE(bench.words().contains(QStringLiteral("from line 100")), purpose == Purpose::Call);
    QVERIFY(bench.bar.accessibleName().contains(words));
    bench.clock.advance(1s);
    QVERIFY(bench.button(QStringLiteral("Don't ") + yes.toLower()));
    QTest::mouseClick(bench.button(yes), Qt::LeftButton);
    QCOMPARE(bench.pbx.commands.size(), 1);
    const Command &order = bench.pbx.commands.first();
    QCOMPARE(std::holds_alternative<SetForward>(order), purpose == Purpose::Forward);
    QCOMPARE(std::holds_alternative<Redirect>(order), purpose == Purpose::Redirect);
}

void TestPromptBar::gravityIsRed_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("grave");
    QTest::newRow("national") << numberLink << QStringLiteral("national") << false;
    QTest::newRow("foreign") << QStringLiteral("tel:+4319001234567")
                             << QStringLiteral("abroad (Austria)") << true;
    QTest::newRow("shared code") << QStringLiteral("tel:+447700900123")
                                 << QStringLiteral("abroad (United Kingdom)") << true;
    QTest::newRow("satellite") << QStringLiteral("tel:+881612345678")
                               << QStringLiteral("abroad, expensive") << true;
    QTest::newRow("emergency") << QStringLiteral("tel:112") << QStringLiteral("emergency call")
                               << true;
}

void TestPromptBar::gravityIsRed()
{
    QFETCH(QString, link);
    QFETCH(QString, words);
    QFETCH(bool, grave);
    Bench bench(link);
    const QLabel *why = nullptr;
    for (const QLabel *label : bench.bar.findChildren<QLabel *>())
        if (label->text().startsWith(words))
            why = label;
    QVERIFY2(why, qPrintable(bench.words()));
    const QColor colour = why->palette().color(QPalette::WindowText);
    QCOMPARE(colour == toneColor(Tone::Danger, bench.bar.palette()), grave);
}

void TestPromptBar::remembersOnlyWhenTickedAndDialled()
{
    const Source page {Source::Kind::Web, QStringLiteral("http://a.test")};
    Bench bench;
    bench.askAs(page, numberLink);
    bench.clock.advance(1s);
    QVERIFY(bench.always()->isVisible() && !bench.always()->isChecked());
    bench.always()->setChecked(true);
    QTest::mouseClick(bench.refuse(), Qt::LeftButton);
    QVERIFY(bench.remembered.list().isEmpty());

    bench.askAs(page, QStringLiteral("tel:+498912345679"));
    QVERIFY2(!bench.always()->isChecked(), "each question has its own tick");
    bench.clock.advance(1s);
    QTest::mouseClick(bench.dial(), Qt::LeftButton);
    QVERIFY(bench.remembered.list().isEmpty());

    bench.askAs(page, QStringLiteral("tel:+498912345670"));
    bench.clock.advance(1s);
    bench.always()->setChecked(true);
    QTest::mouseClick(bench.dial(), Qt::LeftButton);
    QVERIFY(bench.remembered.contains(page));
    QCOMPARE(bench.pbx.commands.size(), 2);
}

void TestPromptBar::theBoxFitsTheSource()
{
    Bench bench(numberLink);
    QVERIFY(bench.box(QStringLiteral("Do not ask again for internal and national numbers"))
                ->isVisible());
    QVERIFY(!bench.always());
}

void TestPromptBar::offersNoBoxWhereNothingMayBeRemembered()
{
    using Kind = Source::Kind;
    const auto offers = [](const Source &source, const QString &text) {
        Bench bench;
        bench.askAs(source, text);
        const QList<QCheckBox *> boxes = bench.bar.findChildren<QCheckBox *>();
        return std::any_of(boxes.cbegin(), boxes.cend(),
                           [](const QCheckBox *box) { return box->isVisible(); });
    };
    const auto page = QStringLiteral("http://a.test");
    QVERIFY(offers({Kind::Web, page}, numberLink));
    QVERIFY(!offers({Kind::Web, {}}, numberLink));
    QVERIFY(!offers({Kind::Web, page, Source::Trust::Scripted}, numberLink));
    QVERIFY(!offers({Kind::Web, page}, QStringLiteral("tel:+4319001234567")));
    QVERIFY(!offers({Kind::Web, page}, QStringLiteral("tel:112")));
    QVERIFY(!offers({Kind::Datagram, {}, Source::Trust::Unproved}, QStringLiteral("08912345678")));
}

/// An emergency goes to the front of what is just shown.
void TestPromptBar::aChangedQuestionIsInertAgain()
{
    Bench bench;
    bench.askAs({Source::Kind::Web, QStringLiteral("http://a.test")}, numberLink);
    bench.clock.advance(1s);
    QCheckBox *remember = bench.always();
    remember->setChecked(true);
    QVERIFY(bench.dial()->isEnabled());
    bench.ask(QStringLiteral("tel:112"));
    QVERIFY(!bench.dial()->isEnabled() && !bench.refuse()->isEnabled());
    QTest::mouseClick(bench.dial(), Qt::LeftButton);
    QTest::keyClick(&bench.bar, Qt::Key_Return);
    QCOMPARE(bench.prompts.prompts().size(), 2);
    QVERIFY(!remember->isVisible() && !remember->isChecked());
    bench.clock.advance(500ms);
    QTest::mouseClick(bench.refuse(), Qt::LeftButton);
    QCOMPARE(bench.prompts.prompts().size(), 1);
    QVERIFY(remember->isVisible() && !remember->isChecked());
    QVERIFY(!remember->isEnabled());
}

void TestPromptBar::neverTakesTheKeyboard()
{
    ViewBench bench;
    QWidget window;
    auto *field = new QLineEdit(&window);
    auto *bar = new PromptBar(bench.context, &window);
    window.show();
    QApplication::setActiveWindow(&window);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    for (const QString &link : {numberLink, QStringLiteral("tel:112")}) {
        (void)bench.dialer.dial({link, {Source::Kind::Link, {}}, {}, {}});
        QVERIFY(bar->isVisible());
        QVERIFY(field->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        bench.clock.advance(1s);
        QVERIFY(field->hasFocus());
    }
    QCOMPARE(bench.prompts.prompts().size(), 2);
    bench.clock.advance(30s);
    QVERIFY(!bar->isVisible() && field->hasFocus());
    QVERIFY(bench.pbx.commands.isEmpty());
}

/// Who tabbed to "Dial" must not hit another question's "Dial", nor the button behind the bar.
void TestPromptBar::heldKeyboardStaysHarmless()
{
    ViewBench bench;
    QWidget window;
    auto *bar = new PromptBar(bench.context, &window);
    auto *behind = new QPushButton(QStringLiteral("Hang up"), &window);
    QSignalSpy left(bar, &PromptBar::keyboardLeft);
    window.show();
    QApplication::setActiveWindow(&window);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    (void)bench.dialer.dial({numberLink, {Source::Kind::Link, {}}, {}, {}});
    bench.clock.advance(1s);
    bar->findChild<QPushButton *>()->setFocus();
    QVERIFY(bar->findChild<QPushButton *>()->hasFocus());
    (void)bench.dialer.dial({QStringLiteral("tel:112"), {Source::Kind::Link, {}}, {}, {}});
    QVERIFY(bar->hasFocus() && !behind->hasFocus());
    bench.clock.advance(1s);
    QTest::keyClick(bar, Qt::Key_Return);
    QCOMPARE(bench.prompts.prompts().size(), 1);
    QVERIFY2(bench.pbx.commands.isEmpty(), "Enter is no");
    bench.clock.advance(1s);
    QCOMPARE(left.size(), 0);
    QTest::keyClick(bar, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QCOMPARE(left.size(), 1);
}

QTEST_MAIN(TestPromptBar)
#include "tst_promptbar.moc"
