// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/dialogs/assistantbench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Jackfield;

class TestAssistant : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void leadsANewcomerToACall();
    void keepsNothingOfAPageThatIsNotLeft();
    void asksAgainWhatWasMissing();
    void asksOnlyThePasswordOfTheSite();
    void leavesOutWhatTheSiteSays();
    void saysWhereThePasswordIsKept();
    void staysWhenThePasswordCannotBeKept();
    void staysWhenNothingCanBeSaved();
    void addsAgainWhatWasRemovedMeanwhile();
    void goesOnWithoutAPhoneSystem();
    void tellsWhatBecameOfTheCall();
    void comesBackToWhatIsSaved();
    void isDue_data();
    void isDue();
};

/// To the page of the phone system, with the fewest answers.
static void goToSystem(AssistantBench &bench)
{
    typeKey(Qt::Key_Return);
    tabTo(QStringLiteral("Your extension"));
    typeKeys(QStringLiteral("100"));
    typeKey(Qt::Key_Return);
    QCOMPARE(bench.at(), QStringLiteral("assistant.location"));
    typeKeys(QStringLiteral("Germany"));
    typeKey(Qt::Key_Return);
    QCOMPARE(bench.at(), QStringLiteral("assistant.kind"));
    typeKey(Qt::Key_Return);
    QCOMPARE(bench.at(), QStringLiteral("assistant.system"));
}

static void goToTry(AssistantBench &bench)
{
    goToSystem(bench);
    tabTo(QStringLiteral("Server"));
    typeKeys(QStringLiteral("192.0.2.10"));
    typeKey(Qt::Key_Return);
    QCOMPARE(bench.at(), QStringLiteral("assistant.try"));
}

void TestAssistant::leadsANewcomerToACall()
{
    AssistantBench bench;
    Assistant &assistant = bench.open();
    QSignalSpy wanted(&assistant, &Assistant::windowWanted);
    QCOMPARE(bench.at(), QStringLiteral("assistant.welcome"));
    QVERIFY(shownText(assistant).contains(QStringLiteral("Step 1 of ")));
    QCOMPARE(namelessWidgets(assistant).join(u'\n'), QString());
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Language"));
    typeKeys(QStringLiteral("Deutsch"));
    typeKey(Qt::Key_Return);

    QCOMPARE(bench.at(), QStringLiteral("assistant.you"));
    QCOMPARE(assistant.windowTitle(), QStringLiteral("Set up: Your extension"));
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Your extension"));
    QCOMPARE(bench.store.settings().language, QStringLiteral("de"));
    typeKeys(QStringLiteral("1000"));
    tabTo(QStringLiteral("Your name"));
    typeKeys(QStringLiteral("Mia Muster"));
    typeKey(Qt::Key_Return);

    QCOMPARE(bench.at(), QStringLiteral("assistant.location"));
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Country"));
    typeKeys(QStringLiteral("Austria"));
    tabTo(QStringLiteral("Area code"));
    typeKeys(QStringLiteral("1"));
    tabTo(QStringLiteral("For an outside line"));
    typeKeys(QStringLiteral("0"));
    QVERIFY2(shownText(assistant).contains(QStringLiteral("00049302312")),
             qPrintable(shownText(assistant)));
    QCOMPARE(namelessWidgets(assistant).join(u'\n'), QString());
    typeKey(Qt::Key_Return);

    QCOMPARE(bench.at(), QStringLiteral("assistant.kind"));
    QVERIFY(shownText(assistant).contains(QStringLiteral("An exchange that does as told.")));
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Desk & Co"));
    QCOMPARE(namelessWidgets(assistant).join(u'\n'), QString());
    typeKey(Qt::Key_Return);

    QCOMPARE(bench.at(), QStringLiteral("assistant.system"));
    typeKey(Qt::Key_Return);
    QVERIFY2(shownText(assistant).contains(QStringLiteral("The server is missing.")),
             qPrintable(shownText(assistant)));
    tabTo(QStringLiteral("Server"));
    typeKeys(QStringLiteral("192.0.2.10"));
    tabTo(QStringLiteral("Password"));
    typeKeys(QStringLiteral("hunter2"));
    tabTo(QStringLiteral("Test the connection"));
    typeKey(Qt::Key_Space);
    QVERIFY2(shownText(assistant).contains(QStringLiteral("It works")),
             qPrintable(shownText(assistant)));
    QVERIFY(bench.store.settings().systems.isEmpty());
    QCOMPARE(namelessWidgets(assistant).join(u'\n'), QString());
    typeKey(Qt::Key_Return);

    QCOMPARE(bench.at(), QStringLiteral("assistant.try"));
    QCOMPARE(
        bench.secrets.kept,
        (QMap<QString, QString> {{QStringLiteral("desk-co/password"), QStringLiteral("hunter2")}}));
    typeKeys(QStringLiteral("+43 664 1234567"));
    tabTo(QStringLiteral("Call"));
    QCOMPARE(namelessWidgets(assistant).join(u'\n'), QString());
    typeKey(Qt::Key_Space);
    QCOMPARE(bench.running->commands.size(), 1);
    const auto *order = std::get_if<Dial>(&bench.running->commands.first());
    QVERIFY(order);
    QCOMPARE(order->line.local(), QStringLiteral("1000"));
    QCOMPARE(order->number.outside, QStringLiteral("006641234567"));
    tabTo(QStringLiteral("It rang at my phone"));
    typeKey(Qt::Key_Space);
    QVERIFY(shownText(assistant).contains(QStringLiteral("Then all is right.")));
    typeKey(Qt::Key_Return);

    QCOMPARE(bench.at(), QStringLiteral("assistant.ready"));
    QVERIFY2(shownText(assistant).contains(QStringLiteral("Mia Muster, Extension 1000")),
             qPrintable(shownText(assistant)));
    QVERIFY(shownText(assistant).contains(QStringLiteral("Austria, area code 1")));
    QVERIFY(shownText(assistant).contains(QStringLiteral("Desk & Co: Connected")));
    QVERIFY(!bench.fileText().contains(QStringLiteral("hunter2")));
    QVERIFY2(bench.fileText().contains(QStringLiteral("internal_max_length = 4")),
             qPrintable(bench.fileText()));
    QCOMPARE(QApplication::focusWidget()->metaObject()->className(), "QPushButton");
    typeKey(Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!assistant.isVisible());
}

void TestAssistant::keepsNothingOfAPageThatIsNotLeft()
{
    AssistantBench bench;
    bench.open();
    typeKey(Qt::Key_Return);
    typeKeys(QStringLiteral("100"));
    QVERIFY(!QFile::exists(bench.store.paths().userFile));
    typeKey(Qt::Key_Return);
    QCOMPARE(bench.store.settings().me.extension, QStringLiteral("100"));
    tabTo(QStringLiteral("Area code"));
    typeKeys(QStringLiteral("89"));
    typeKey(Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!bench.assistant);
    QCOMPARE(bench.store.settings().me.extension, QStringLiteral("100"));
    QVERIFY(bench.store.settings().locations.isEmpty());
}

void TestAssistant::asksAgainWhatWasMissing()
{
    AssistantBench bench;
    Assistant &assistant = bench.open();
    typeKey(Qt::Key_Return);
    typeKeys(QStringLiteral("1 00"));
    typeKey(Qt::Key_Return);
    QVERIFY(shownText(assistant).contains(QStringLiteral("An extension has no spaces")));
    auto *extension = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    extension->clear();
    typeKey(Qt::Key_Return);
    QVERIFY(shownText(assistant).contains(QStringLiteral("Without an extension")));
    QCOMPARE(bench.at(), QStringLiteral("assistant.you"));
    extension->setText(QStringLiteral("112"));
    typeKey(Qt::Key_Return);
    QVERIFY2(shownText(assistant).contains(QStringLiteral("keeps it all the same")),
             qPrintable(shownText(assistant)));
    extension->clear();
    typeKey(Qt::Key_Return);
    QCOMPARE(bench.at(), QStringLiteral("assistant.you"));
    typeKey(Qt::Key_Return);
    QCOMPARE(bench.at(), QStringLiteral("assistant.location"));
    QVERIFY(!QFile::exists(bench.store.paths().userFile));
}

void TestAssistant::asksOnlyThePasswordOfTheSite()
{
    AssistantBench bench;
    bench.writeSite("[[system]]\nid = \"desk\"\nkind = \"desk\"\nlabel = \"Front office\"\n"
                    "host = \"192.0.2.10\"\n");
    Assistant &assistant = bench.open();
    typeKey(Qt::Key_Return);
    typeKeys(QStringLiteral("100"));
    typeKey(Qt::Key_Return);
    typeKeys(QStringLiteral("Germany"));
    typeKey(Qt::Key_Return);
    QCOMPARE(bench.at(), QStringLiteral("assistant.system"));
    QVERIFY(shownText(assistant).contains(QStringLiteral("Your administrator has set up")));
    QVERIFY(shownText(assistant).contains(QStringLiteral("Front office")));
    QVERIFY(!named<QLineEdit>(assistant, "Server"));
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Password"));
    bench.secrets.keptBy = SecretStore::Keeper::Session;
    typeKeys(QStringLiteral("hunter2"));
    typeKey(Qt::Key_Return);
    QCOMPARE(bench.at(), QStringLiteral("assistant.try"));
    QCOMPARE(bench.secrets.kept.value(QStringLiteral("desk/password")), QStringLiteral("hunter2"));
    QVERIFY(shownText(assistant).contains(QStringLiteral("there is no keychain")));
    QVERIFY(!bench.fileText().contains(QStringLiteral("system")));
}

void TestAssistant::leavesOutWhatTheSiteSays()
{
    AssistantBench bench;
    bench.writeSite("locked = [\"me.*\", \"window.language\"]\n[me]\nextension = \"100\"\n"
                    "[location.office]\ncountry = \"DE\"\narea_code = \"89\"\n");
    Assistant &assistant = bench.open();
    QCOMPARE(QApplication::focusWidget(), button(assistant, "Next"));
    typeKey(Qt::Key_Return);
    QCOMPARE(bench.at(), QStringLiteral("assistant.kind"));
    tabTo(QStringLiteral("Back"));
    typeKey(Qt::Key_Space);
    QCOMPARE(bench.at(), QStringLiteral("assistant.welcome"));
}

void TestAssistant::saysWhereThePasswordIsKept()
{
    AssistantBench bench;
    Assistant &assistant = bench.open();
    goToSystem(bench);
    bench.secrets.keptBy = SecretStore::Keeper::Session;
    tabTo(QStringLiteral("Server"));
    typeKeys(QStringLiteral("h"));
    tabTo(QStringLiteral("Password"));
    typeKeys(QStringLiteral("hunter2"));
    typeKey(Qt::Key_Return);
    QCOMPARE(bench.at(), QStringLiteral("assistant.try"));
    QVERIFY2(shownText(assistant).contains(QStringLiteral("until Jackfield ends")),
             qPrintable(shownText(assistant)));
}

void TestAssistant::staysWhenThePasswordCannotBeKept()
{
    AssistantBench bench;
    Assistant &assistant = bench.open();
    goToSystem(bench);
    tabTo(QStringLiteral("Server"));
    typeKeys(QStringLiteral("h"));
    tabTo(QStringLiteral("Password"));
    typeKeys(QStringLiteral("hunter2"));
    bench.secrets.trouble = Error {Error::Code::Storage, QStringLiteral("Locked.")};
    typeKey(Qt::Key_Return);
    QCOMPARE(bench.at(), QStringLiteral("assistant.system"));
    QVERIFY(shownText(assistant).contains(QStringLiteral("Locked.")));
    QVERIFY(bench.store.settings().systems.isEmpty());
    bench.secrets.trouble.reset();
    bench.secrets.writesWait = true;
    typeKey(Qt::Key_Return);
    QVERIFY(!button(assistant, "Next")->isEnabled());
    QVERIFY(button(assistant, "Later")->isEnabled());
    bench.secrets.answerWrite();
    QCOMPARE(bench.at(), QStringLiteral("assistant.try"));
    QVERIFY(button(assistant, "Next")->isEnabled());
}

void TestAssistant::staysWhenNothingCanBeSaved()
{
    AssistantBench bench;
    Assistant &assistant = bench.open();
    typeKey(Qt::Key_Return);
    QVERIFY(QDir().mkpath(bench.store.paths().userFile)); // A folder stands in its place.
    typeKeys(QStringLiteral("100"));
    typeKey(Qt::Key_Return);
    QCOMPARE(bench.at(), QStringLiteral("assistant.you"));
    QVERIFY2(shownText(assistant).contains(QStringLiteral("This could not be saved.")),
             qPrintable(shownText(assistant)));
    QCOMPARE(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text(), QStringLiteral("100"));
}

void TestAssistant::addsAgainWhatWasRemovedMeanwhile()
{
    AssistantBench bench;
    Assistant &assistant = bench.open();
    goToTry(bench);
    tabTo(QStringLiteral("Back"));
    typeKey(Qt::Key_Space);
    tabTo(QStringLiteral("Server"));
    QCOMPARE(named<QLineEdit>(assistant, "Server")->text(), QStringLiteral("192.0.2.10"));
    QVERIFY(bench.store.save({{QStringLiteral("system.desk-co"), QVariant()}}));
    typeKey(Qt::Key_Return);
    QVERIFY2(shownText(assistant).contains(QStringLiteral("was removed meanwhile")),
             qPrintable(shownText(assistant)));
    typeKey(Qt::Key_Return);
    QCOMPARE(bench.at(), QStringLiteral("assistant.try"));
    QCOMPARE(bench.store.settings().systems.size(), 1);
    QCOMPARE(bench.store.settings().systems.first().kind, QStringLiteral("desk"));
    QVERIFY(bench.store.save({{QStringLiteral("system.desk-co"), QVariant()}}));
    QVERIFY(shownText(assistant).contains(QStringLiteral("No phone system is set up any more.")));
    typeKeys(QStringLiteral("101"));
    QVERIFY(!button(assistant, "Call")->isEnabled());
    typeKey(Qt::Key_Return);
    QCOMPARE(bench.at(), QStringLiteral("assistant.ready"));
    QVERIFY(shownText(assistant).contains(QStringLiteral("None yet")));
}

void TestAssistant::goesOnWithoutAPhoneSystem()
{
    AssistantBench bench;
    Assistant &assistant = bench.open();
    typeKey(Qt::Key_Return);
    typeKeys(QStringLiteral("100"));
    typeKey(Qt::Key_Return);
    typeKey(Qt::Key_Return);
    QVERIFY(shownText(assistant).contains(QStringLiteral("Choose the country first")));
    typeKeys(QStringLiteral("Germany"));
    QVERIFY(!shownText(assistant).contains(QStringLiteral("Choose the country first")));
    typeKey(Qt::Key_Return);
    typeKey(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("I do not know it yet"));
    typeKey(Qt::Key_Return);
    QCOMPARE(bench.at(), QStringLiteral("assistant.ready"));
    QVERIFY(shownText(assistant).contains(QStringLiteral("calls cannot be made")));
}

void TestAssistant::tellsWhatBecameOfTheCall()
{
    AssistantBench bench;
    Assistant &assistant = bench.open();
    goToTry(bench);
    typeKeys(QStringLiteral("101"));
    QVERIFY(!button(assistant, "Hang up"));
    bench.running->answers.reset();
    tabTo(QStringLiteral("Call"));
    typeKey(Qt::Key_Space);
    QVERIFY(shownText(assistant).contains(QStringLiteral("Dialling")));
    bench.running->answer(Accepted {});
    QVERIFY(shownText(assistant).contains(QStringLiteral("Desk & Co has taken the order.")));
    Call call = bench.running->call(QStringLiteral("1"), QStringLiteral("100"),
                                    Call::State::Ringback, Call::Direction::Outgoing);
    bench.running->tell(CallChanged {call});
    QVERIFY(shownText(assistant).contains(QStringLiteral("Ringing there")));
    bench.running->answers = Accepted {};
    tabTo(QStringLiteral("Hang up"));
    typeKey(Qt::Key_Space);
    QVERIFY(std::holds_alternative<HangUp>(bench.running->commands.last()));
    call.state = Call::State::Ended;
    bench.running->tell(CallChanged {call});
    QVERIFY(shownText(assistant).contains(QStringLiteral("The call ended unanswered.")));
    QVERIFY(!button(assistant, "Hang up"));

    bench.running->answers = failure(Error::Code::Refused, QStringLiteral("No licence"));
    bench.clock.advance(std::chrono::seconds(10));
    tabTo(QStringLiteral("Call"));
    typeKey(Qt::Key_Space);
    QVERIFY2(shownText(assistant).contains(QStringLiteral("No licence")),
             qPrintable(shownText(assistant)));
    QVERIFY(shownText(assistant).contains(QStringLiteral("Is 100 the extension of your phone?")));
    bench.running->fall(PhoneSystem::Link::Reconnecting);
    QVERIFY(!button(assistant, "Call")->isEnabled());
}

void TestAssistant::comesBackToWhatIsSaved()
{
    AssistantBench bench;
    Assistant &assistant = bench.open();
    goToTry(bench);
    for (const char *page : {"assistant.system", "assistant.kind", "assistant.location",
                             "assistant.you", "assistant.welcome"}) {
        tabTo(QStringLiteral("Back"));
        typeKey(Qt::Key_Space);
        QCOMPARE(bench.at(), QString::fromLatin1(page));
    }
    typeKey(Qt::Key_Return);
    QCOMPARE(named<QLineEdit>(assistant, "Your extension")->text(), QStringLiteral("100"));
    named<QLineEdit>(assistant, "Your extension")->setText(QStringLiteral("101"));
    typeKey(Qt::Key_Return);
    QCOMPARE(bench.store.settings().me.extension, QStringLiteral("101"));
    typeKey(Qt::Key_Return);
    const auto *kept = named<QRadioButton>(assistant, "Desk & Co, as it is set up");
    QVERIFY(kept && kept->isChecked());
}

void TestAssistant::isDue_data()
{
    QTest::addColumn<QByteArray>("site");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<bool>("due");
    const QByteArray all = "[me]\nextension = \"1\"\n[[system]]\nid = \"a\"\nkind = \"desk\"\n";
    QTest::newRow("nothing") << QByteArray() << QByteArray() << true;
    QTest::newRow("all by the site") << all << QByteArray() << false;
    QTest::newRow("system by the site")
        << QByteArray("[[system]]\nid = \"a\"\nkind = \"desk\"\n") << QByteArray() << true;
    QTest::newRow("user's file") << QByteArray() << QByteArray("[me]\n") << false;
    QTest::newRow("switched off") << QByteArray(
        "locked = [\"window.assistant\"]\n[window]\nassistant = false\n")
                                  << QByteArray() << false;
}

void TestAssistant::isDue()
{
    QFETCH(QByteArray, site);
    QFETCH(QByteArray, user);
    DialogBench bench;
    if (!user.isEmpty()) {
        QFile file(bench.store.paths().userFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(user);
    }
    bench.writeSite(site);
    QTEST(Assistant::isDue(bench.store), "due");
}

QTEST_MAIN(TestAssistant)
#include "tst_assistant.moc"
