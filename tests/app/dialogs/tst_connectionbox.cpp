// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/connectionbox.h"
#include "core/phone/connectiontrial.h"
#include "tests/app/dialogs/dialogbench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/scriptedfactory.h"

using namespace Jackfield;
using namespace std::chrono_literals;
using Link = PhoneSystem::Link;

class TestConnectionBox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void saysHowFarItGets();
    void usesWhatIsTyped();
    void saysWhoRefused();
    void givesUpInTime();
    void saysThatNobodyIsThere();
    void kindsWithoutAConnection();
    void whatCannotBeUsedIsTold();
    void editingForgetsIt();
    void isNotThereForKindsThatAreTriedByACall();
};

namespace {

struct Bench : DialogBench
{
    Bench()
    {
        script->tries = false;
        script->opensTo = Link::Connecting;
        subject.factory = &factory;
        subject.config.id.value = QStringLiteral("a");
        subject.config.kind = factory.kind();
        subject.config.values.insert(QStringLiteral("host"), QStringLiteral("h"));
        box = std::make_unique<ConnectionBox>(services, [this] { return subject; });
        box->show();
    }
    void press() const { QTest::mouseClick(theButton(), Qt::LeftButton); }
    QPushButton *theButton() const { return button(*box, "Test the connection"); }
    QString words() const { return named<QLabel>(*box, "What came of it")->text(); }

    std::shared_ptr<SetupScript> script = std::make_shared<SetupScript>();
    ScriptedFactory factory {script};
    SetupSubject subject;
    SystemTools services = tools(store);
    std::unique_ptr<ConnectionBox> box;
};

} // namespace

void TestConnectionBox::saysHowFarItGets()
{
    Bench bench;
    QCOMPARE(namelessWidgets(*bench.box), QStringList());
    bench.press();
    QVERIFY(!bench.theButton()->isEnabled());
    QVERIFY2(bench.words().endsWith(QStringLiteral("…")), qPrintable(bench.words()));
    bench.script->made->fall(Link::SigningIn, QStringLiteral("as\nmia"));
    QVERIFY2(bench.words().endsWith(QStringLiteral("as mia")), qPrintable(bench.words()));
    bench.script->made->fall(Link::Online);
    QCOMPARE(bench.words(), QStringLiteral("It works: connected and signed in."));
    QVERIFY(bench.theButton()->isEnabled());
    QTRY_COMPARE(bench.script->made->link(), Link::Disconnected);
    QCOMPARE(bench.words(), QStringLiteral("It works: connected and signed in."));
    QCOMPARE(bench.clock.pending(), 0);
}

void TestConnectionBox::usesWhatIsTyped()
{
    Bench bench;
    bench.secrets.kept = {{QStringLiteral("a/password"), QStringLiteral("old")},
                          {QStringLiteral("a/former"), QStringLiteral("kept")}};
    bench.subject.secrets.insert(QStringLiteral("password"), QStringLiteral("new"));
    bench.press();
    QCOMPARE(bench.script->secretsRead,
             (QMap<QString, QString> {{QStringLiteral("former"), QStringLiteral("kept")},
                                      {QStringLiteral("password"), QStringLiteral("new")}}));
    QCOMPARE(bench.secrets.kept.value(QStringLiteral("a/password")), QStringLiteral("old"));
    QVERIFY(bench.phones.systems().isEmpty());
}

void TestConnectionBox::saysWhoRefused()
{
    Bench bench;
    bench.press();
    bench.script->made->fall(Link::Refused, QStringLiteral("No <b>licence</b> is left."));
    QCOMPARE(bench.words(), QStringLiteral("The phone system refused. No <b>licence</b> is left."));
    QCOMPARE(named<QLabel>(*bench.box, "What came of it")->textFormat(), Qt::PlainText);
}

void TestConnectionBox::givesUpInTime()
{
    Bench bench;
    bench.press();
    bench.script->made->fall(Link::Reconnecting, QStringLiteral("The connection was refused."));
    bench.clock.advance(14999ms);
    QVERIFY(!bench.theButton()->isEnabled());
    bench.clock.advance(1ms);
    QVERIFY2(bench.words().startsWith(QStringLiteral("Not connected after 15")),
             qPrintable(bench.words()));
    QVERIFY2(bench.words().endsWith(QStringLiteral("The connection was refused.")),
             qPrintable(bench.words()));
    QVERIFY(bench.theButton()->isEnabled());
    bench.script->made->fall(Link::Online);
    QVERIFY2(bench.words().startsWith(QStringLiteral("Not connected")), "too late");
}

void TestConnectionBox::saysThatNobodyIsThere()
{
    Bench bench;
    bench.press();
    bench.script->made->fall(Link::Disconnected, QStringLiteral("There is no line."));
    QCOMPARE(bench.words(), QStringLiteral("It does not connect. There is no line."));
}

void TestConnectionBox::kindsWithoutAConnection()
{
    Bench bench;
    bench.script->opensTo = Link::Ready;
    bench.press();
    QVERIFY2(bench.words().startsWith(QStringLiteral("It is ready to use.")),
             qPrintable(bench.words()));
    bench.script->reached = Result<Unit>(Unit {});
    bench.press();
    QVERIFY2(bench.words().startsWith(QStringLiteral("The server can be reached.")),
             qPrintable(bench.words()));
    bench.script->reached =
        Result<Unit>(failure(Error::Code::NotConnected, QStringLiteral("Nobody answers.")));
    bench.press();
    QCOMPARE(bench.words(), QStringLiteral("It does not connect. Nobody answers."));
}

void TestConnectionBox::whatCannotBeUsedIsTold()
{
    Bench bench;
    bench.subject.config.values.clear();
    bench.press();
    QCOMPARE(bench.words(), QStringLiteral("It does not connect. The address is missing."));
    QVERIFY(bench.theButton()->isEnabled());
}

void TestConnectionBox::editingForgetsIt()
{
    Bench bench;
    bench.press();
    const QPointer<ScriptedSystem> first = bench.script->made;
    bench.box->refresh();
    QVERIFY(!first);
    QVERIFY(bench.theButton()->isEnabled());
    QVERIFY2(bench.words().startsWith(QStringLiteral("Connects with")), qPrintable(bench.words()));
    QCOMPARE(bench.clock.pending(), 0);
    bench.press();
    bench.box.reset(); // While it connects.
    QVERIFY(!bench.script->made);
}

void TestConnectionBox::isNotThereForKindsThatAreTriedByACall()
{
    Bench bench;
    bench.script->tries = true;
    bench.box->refresh();
    QVERIFY(bench.box->isHidden());
    bench.script->tries = false;
    bench.box->refresh();
    QVERIFY(!bench.box->isHidden());
}

QTEST_MAIN(TestConnectionBox)
#include "tst_connectionbox.moc"
