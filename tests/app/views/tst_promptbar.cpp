// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/promptbar.h"
#include "tests/app/views/viewbench.h"
#include "tests/support/failonwarnings.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
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

QTEST_MAIN(TestPromptBar)
#include "tst_promptbar.moc"
