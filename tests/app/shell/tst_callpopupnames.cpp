// SPDX-License-Identifier: GPL-3.0-or-later
// The popup and the ring sound with the real contacts and screen pop.
#include "tests/app/shell/popupbench.h"
#include "tests/support/failonwarnings.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Jackfield;
using namespace std::chrono_literals;

class TestCallPopupNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void namesTheContact();
    void severalContactsAreNobody();
    void waitsForNoDirectory();
    void fillsInWhatIsFoundLater();
    void anUncertainNumberHasNoPage();
    void aContactHasItsOwnSound();
};

void TestCallPopupNames::namesTheContact()
{
    PopupBench bench;
    bench.knowContacts(
        {contactCard(QStringLiteral("Erika Beispiel GmbH"), {QStringLiteral("089 99998-123")},
                     QStringLiteral("Beispiel"))});
    bench.ring(QStringLiteral("1"), bench.erika);
    QCOMPARE(bench.card()->words().who(), QStringLiteral("Erika Beispiel GmbH"));
    QVERIFY(bench.seen().contains(QStringLiteral("089 99998123")));
    // The caller says another name: it does not stand in for the contact's.
    QVERIFY(bench.seen().contains(QStringLiteral("Name sent by caller")));
    bench.ring(QStringLiteral("2"),
               {QStringLiteral("+498999998123"), QStringLiteral("Erika Beispiel GmbH")});
    QVERIFY(bench.card()->words().sentName.isEmpty());
}

void TestCallPopupNames::severalContactsAreNobody()
{
    PopupBench bench;
    bench.knowContacts({contactCard(QStringLiteral("Anna"), {QStringLiteral("+498999998123")}),
                        contactCard(QStringLiteral("Bernd"), {QStringLiteral("+498999998123")})});
    bench.ring(QStringLiteral("1"), bench.erika);
    QCOMPARE(bench.card()->words().who(), QStringLiteral("Anna or one other"));
}

/// F25: what contacts do holds the popup up by nothing.
void TestCallPopupNames::waitsForNoDirectory()
{
    PopupBench bench;
    ScriptedDirectory &directory = bench.askDirectory(); // It never answers.
    QElapsedTimer timer;
    timer.start();
    bench.ring(QStringLiteral("1"), bench.erika);
    QVERIFY(bench.popup.isVisible());
    const qint64 took = timer.elapsed();
    QVERIFY2(took <= 150, qPrintable(QString::number(took)));
    QTRY_COMPARE(directory.asked.size(), 1);
    QCOMPARE(bench.card()->words().who(), QStringLiteral("089 99998123"));
}

void TestCallPopupNames::fillsInWhatIsFoundLater()
{
    PopupBench bench;
    ScriptedDirectory &directory = bench.askDirectory();
    bench.ring(QStringLiteral("1"), bench.erika);
    const int bottom = bench.popup.geometry().bottom();
    QTRY_COMPARE(directory.asked.size(), 1);
    directory.answer(ContactSource::Cards {contactCard(QStringLiteral("Erika Muster"),
                                                       {QStringLiteral("+498999998123")},
                                                       QStringLiteral("Muster AG"))});
    QTRY_COMPARE(bench.card()->words().who(), QStringLiteral("Erika Muster"));
    QVERIFY(bench.seen().contains(QStringLiteral("Erika Muster")));
    QCOMPARE(bench.popup.geometry().bottom(), bottom);
}

void TestCallPopupNames::anUncertainNumberHasNoPage()
{
    PopupBench bench;
    PopupSettings popup;
    popup.url = QStringLiteral("https://crm.test/?n=%%calleridnumber%%");
    popup.urlOn = {};
    bench.screenPop.setUp({popup, bench.dialer.setup().location, {}});
    QVERIFY(bench.screenPop.isOffered());
    bench.ring(QStringLiteral("1"), bench.erika);
    bench.ready();
    QVERIFY(bench.button(QStringLiteral("Open page")));
    bench.button(QStringLiteral("Open page"))->click();
    QCOMPARE(bench.popLauncher.pages.size(), 1);
    bench.ring(QStringLiteral("2"), {{}, QStringLiteral("Mia"), {}, true});
    QVERIFY(!bench.button(QStringLiteral("Open page")));
    QVERIFY(bench.seen().contains(QStringLiteral("Number uncertain")));
}

void TestCallPopupNames::aContactHasItsOwnSound()
{
    ContactCard mia = contactCard(QStringLiteral("Mia"), {QStringLiteral("+498999998123")});
    mia.ringSound = QStringLiteral("bell");
    SoundSettings sounds;
    sounds.lines = {{QStringLiteral("100"), QStringLiteral("ring")}};
    const auto heard = [&](const QList<ContactCard> &cards) {
        ShellBench bench;
        bench.knowContacts(cards);
        IncomingCalls calls(bench.context);
        auto player = std::make_unique<ScriptedRingPlayer>();
        const ScriptedRingPlayer &heardBy = *player;
        RingSound sound(bench.context, calls, std::move(player));
        sound.setUp(true, sounds);
        bench.tellCall(QStringLiteral("1"), Call::State::Offering, bench.erika);
        return heardBy.played;
    };
    QCOMPARE(heard({mia}), QStringList {QStringLiteral("bell.wav 80")});
    sounds.contacts = {{QStringLiteral("Mia"), QStringLiteral("soft")}};
    QCOMPARE(heard({mia}), QStringList {QStringLiteral("soft.wav 80")});
    // Whether it is Mia is not known.
    const ContactCard ben = contactCard(QStringLiteral("Ben"), mia.numbers());
    QCOMPARE(heard({mia, ben}), QStringList {QStringLiteral("ring.wav 80")});
}

QTEST_MAIN(TestCallPopupNames)
#include "tst_callpopupnames.moc"
