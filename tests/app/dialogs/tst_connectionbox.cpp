// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/connectionbox.h"
#include "tests/app/dialogs/assistantbench.h"
#include "tests/support/failonwarnings.h"

using namespace Jackfield;
using Link = PhoneSystem::Link;

class TestConnectionBox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void saysHowFarItCame_data();
    void saysHowFarItCame();
    void looksForTheServerOfKindsWithoutAConnection();
    void followsTheLink();
    void doesNotWaitForEver();
    void lendsWhatWasTyped();
    void lendsWhatIsKept();
    void lendsNothingToAnotherServer();
    void endsWithAnEdit();
    void saysWhatCannotBeUsed();
};

namespace {

struct Bench : DialogBench
{
    Bench()
    {
        subject.factory = &factory;
        subject.config.id = {QStringLiteral("front")};
        subject.config.values.insert(QStringLiteral("host"), QStringLiteral("h"));
    }
    void press() { QTest::mouseClick(button(), Qt::LeftButton); }
    QPushButton *button() const { return box.findChild<QPushButton *>(); }
    QString words() const { return shownText(box); }

    DeskFactory factory;
    SetupSubject subject;
    const SystemTools all = tools(store);
    ConnectionBox box {all, [this] { return subject; }};
};

} // namespace

void TestConnectionBox::saysHowFarItCame_data()
{
    QTest::addColumn<Link>("link");
    QTest::addColumn<QString>("words");
    QTest::newRow("online") << Link::Online << QStringLiteral("It works");
    QTest::newRow("ready") << Link::Ready << QStringLiteral("shows with the first call");
    QTest::newRow("refused") << Link::Refused << QStringLiteral("refuses this");
    QTest::newRow("lost") << Link::Reconnecting << QStringLiteral("cannot be reached");
}

void TestConnectionBox::saysHowFarItCame()
{
    QFETCH(Link, link);
    QFETCH(QString, words);
    Bench bench;
    bench.factory.opensTo = link;
    bench.press();
    QVERIFY2(bench.words().contains(words), qPrintable(bench.words()));
    QVERIFY(bench.button()->isEnabled());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY2(!bench.factory.last, "the connection that was tried is closed");
}

void TestConnectionBox::looksForTheServerOfKindsWithoutAConnection()
{
    Bench bench;
    bench.factory.opensTo = Link::Ready;
    bench.factory.reached = Result<Unit>(Unit {});
    bench.press();
    QVERIFY2(bench.words().contains(QStringLiteral("The server is there.")),
             qPrintable(bench.words()));
    bench.factory.reached =
        Result<Unit>(failure(Error::Code::NotConnected, QStringLiteral("<b>Nobody</b>")));
    bench.press();
    QVERIFY2(bench.words().contains(QStringLiteral("cannot be reached"))
                 && bench.words().contains(QStringLiteral("<b>Nobody</b>")),
             qPrintable(bench.words()));
    QVERIFY(bench.button()->isEnabled());
    QCOMPARE(bench.clock.pending(), 0);
}

void TestConnectionBox::followsTheLink()
{
    Bench bench;
    bench.factory.opensTo = Link::Connecting;
    bench.press();
    QVERIFY(bench.words().contains(QStringLiteral("Connecting …")));
    QVERIFY(!bench.button()->isEnabled());
    bench.factory.last->fall(Link::SigningIn);
    QVERIFY(bench.words().contains(QStringLiteral("Signing in …")));
    bench.factory.last->fall(Link::Reconnecting, QStringLiteral("wrong <b>password</b>"));
    QVERIFY(bench.words().contains(QStringLiteral("does not let you in")));
    QVERIFY(bench.words().contains(QStringLiteral("wrong <b>password</b>")));
    QVERIFY(bench.button()->isEnabled());
}

void TestConnectionBox::doesNotWaitForEver()
{
    Bench bench;
    bench.factory.opensTo = Link::Connecting;
    bench.press();
    bench.clock.advance(ConnectionBox::patience);
    QVERIFY2(bench.words().contains(QStringLiteral("Nobody answered")), qPrintable(bench.words()));
    QVERIFY(bench.button()->isEnabled());
    QCOMPARE(bench.clock.pending(), 0);
}

void TestConnectionBox::lendsWhatWasTyped()
{
    Bench bench;
    bench.secrets.kept.insert(QStringLiteral("front/password"), QStringLiteral("old"));
    const auto before = bench.secrets.kept;
    bench.subject.secrets.insert(QStringLiteral("password"), QStringLiteral("new"));
    bench.factory.opensTo = Link::SigningIn;
    bench.press();
    QCOMPARE(bench.factory.last->id().value, QStringLiteral("CONNECTION-TEST"));
    QCOMPARE(bench.secrets.kept.value(QStringLiteral("CONNECTION-TEST/password")),
             QStringLiteral("new"));
    bench.factory.last->fall(Link::Online);
    QCOMPARE(bench.secrets.kept, before);
    QVERIFY(bench.secrets.writes.isEmpty());
}

void TestConnectionBox::lendsWhatIsKept()
{
    Bench bench;
    bench.secrets.kept.insert(QStringLiteral("front/password"), QStringLiteral("old"));
    bench.secrets.waits = true;
    bench.factory.opensTo = Link::SigningIn;
    bench.press();
    QVERIFY2(!bench.factory.last, "the keychain has not answered yet");
    bench.secrets.answer();
    QCOMPARE(bench.secrets.kept.value(QStringLiteral("CONNECTION-TEST/password")),
             QStringLiteral("old"));
    bench.factory.last->fall(Link::Online);
    QCOMPARE(bench.secrets.kept.size(), 1);
}

void TestConnectionBox::lendsNothingToAnotherServer()
{
    Bench bench;
    bench.secrets.kept.insert(QStringLiteral("front/password"), QStringLiteral("old"));
    bench.factory.opensTo = Link::SigningIn;
    bench.subject.isElsewhere = true;
    bench.press();
    QVERIFY(bench.factory.last);
    QVERIFY(!bench.secrets.kept.contains(QStringLiteral("CONNECTION-TEST/password")));
    QVERIFY(bench.secrets.reads.isEmpty());
    bench.factory.last->fall(Link::Online);
    // What is typed for it, and what was set for this run from outside, is meant.
    bench.subject.secrets.insert(QStringLiteral("password"), QStringLiteral("new"));
    bench.press();
    QCOMPARE(bench.secrets.kept.value(QStringLiteral("CONNECTION-TEST/password")),
             QStringLiteral("new"));
    bench.factory.last->fall(Link::Online);
    bench.subject.secrets.clear();
    bench.secrets.environment.insert(QStringLiteral("front/password"));
    bench.press();
    QCOMPARE(bench.secrets.kept.value(QStringLiteral("CONNECTION-TEST/password")),
             QStringLiteral("old"));
}

void TestConnectionBox::endsWithAnEdit()
{
    Bench bench;
    bench.secrets.kept.insert(QStringLiteral("front/password"), QStringLiteral("old"));
    bench.factory.opensTo = Link::SigningIn;
    bench.press();
    bench.box.withdraw();
    QVERIFY(bench.words().contains(QStringLiteral("Nothing has to be saved")));
    QVERIFY(bench.button()->isEnabled());
    QCOMPARE(bench.secrets.kept.size(), 1);
    QCOMPARE(bench.clock.pending(), 0);
}

void TestConnectionBox::saysWhatCannotBeUsed()
{
    Bench bench;
    bench.subject.config.values.clear();
    bench.press();
    QVERIFY(bench.words().contains(QStringLiteral("The server is missing.")));
    QVERIFY(bench.button()->isEnabled());
}

QTEST_MAIN(TestConnectionBox)
#include "tst_connectionbox.moc"
