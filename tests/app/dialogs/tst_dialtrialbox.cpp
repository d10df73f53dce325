// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/dialtrialbox.h"
#include "tests/app/dialogs/dialogbench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/scriptedsystem.h"

#include <QLineEdit>

using namespace Jackfield;

class TestDialTrialBox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void saysWhatWouldBeDialledAndDials();
    void neverDialsAnEmergency();
    void saysWhyItCannot();
    void saysThatItWasRefused();
};

namespace {

struct Bench : DialogBench
{
    explicit Bench(bool withSystem = true)
    {
        [&] {
            QVERIFY(store.save(
                {{QStringLiteral("system.front.kind"), QStringLiteral("scripted")},
                 {QStringLiteral("system.front.label"), QStringLiteral("Front office")}}));
        }();
        if (withSystem) {
            auto made = std::make_unique<ScriptedSystem>(QStringLiteral("front"), Feature::Dial);
            pbx = made.get();
            pbx->snapshot.lines = {pbx->line(QStringLiteral("100"))};
            switchboard.addSystem(std::move(made), QStringLiteral("scripted"),
                                  QStringLiteral("Front office"));
            switchboard.openAll();
        }
        box = std::make_unique<DialTrialBox>(store, dialer);
        box->show();
    }
    void type(const char *number) const
    {
        named<QLineEdit>(*box, "Number to call")->setText(QString::fromLatin1(number));
    }
    QPushButton *theButton() const { return button(*box, "Dial now"); }
    void press() const { QTest::mouseClick(theButton(), Qt::LeftButton); }
    QString words() const { return named<QLabel>(*box, "What comes of it")->text(); }

    ScriptedSystem *pbx = nullptr;
    std::unique_ptr<DialTrialBox> box;
};

} // namespace

void TestDialTrialBox::saysWhatWouldBeDialledAndDials()
{
    Bench bench;
    QCOMPARE(namelessWidgets(*bench.box), QStringList());
    QVERIFY(!bench.theButton()->isEnabled());
    bench.type("+49 89 99998 123");
    QVERIFY2(bench.words().contains(QStringLiteral("by Front office, on line 100")),
             qPrintable(bench.words()));
    QVERIFY(bench.pbx->commands.isEmpty());
    bench.pbx->answers.reset();
    bench.press();
    QCOMPARE(bench.pbx->commands.size(), 1);
    QVERIFY(std::holds_alternative<Dial>(bench.pbx->commands.first()));
    QVERIFY(!bench.theButton()->isEnabled());
    QVERIFY2(bench.words().startsWith(QStringLiteral("Dialling ")), qPrintable(bench.words()));
    bench.pbx->answer(Accepted {});
    QVERIFY2(bench.words().contains(QStringLiteral("was ordered from Front office")),
             qPrintable(bench.words()));
    QVERIFY(bench.theButton()->isEnabled());
}

void TestDialTrialBox::neverDialsAnEmergency()
{
    Bench bench;
    bench.type("112");
    QVERIFY(!bench.theButton()->isEnabled());
    QVERIFY2(bench.words().contains(QStringLiteral("emergency")), qPrintable(bench.words()));
    QTest::keyClick(named<QLineEdit>(*bench.box, "Number to call"), Qt::Key_Return);
    QVERIFY(bench.pbx->commands.isEmpty());
}

void TestDialTrialBox::saysWhyItCannot()
{
    const Bench without(false);
    without.type("089 99998123");
    QVERIFY(!without.theButton()->isEnabled());
    QVERIFY(!without.words().isEmpty());
    const Bench bench;
    bench.type("hello");
    QVERIFY(!bench.theButton()->isEnabled());
    QVERIFY2(bench.words().startsWith(QStringLiteral("Cannot be dialled: ")),
             qPrintable(bench.words()));
}

void TestDialTrialBox::saysThatItWasRefused()
{
    Bench bench;
    bench.pbx->answers = failure(Error::Code::Refused, QStringLiteral("<b>Busy</b>"));
    bench.type("089 99998123");
    bench.press();
    QVERIFY2(bench.words().startsWith(QStringLiteral("It was not dialled. "))
                 && bench.words().contains(QStringLiteral("<b>Busy</b>")),
             qPrintable(bench.words()));
    QCOMPARE(named<QLabel>(*bench.box, "What comes of it")->textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestDialTrialBox)
#include "tst_dialtrialbox.moc"
