// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/secretasker.h"
#include "app/dialogs/secretdialog.h"
#include "tests/app/dialogs/secretbench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/scriptedsystem.h"

#include <QApplication>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Jackfield;
using Flaw = SecretStore::Flaw;

namespace {

struct Bench : SecretBench
{
    Bench()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(&number);
        asker = new SecretAsker(questions, phones, window);
    }
    void show()
    {
        window.show();
        QApplication::setActiveWindow(&window);
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QCoreApplication::processEvents();
    }
    void miss(const SecretId &id)
    {
        questions.note(id, Flaw::Missing);
        QCoreApplication::processEvents();
    }
    SecretDialog *dialog() const
    {
        auto *found = window.findChild<SecretDialog *>();
        return found && found->isVisible() ? found : nullptr;
    }
    QLineEdit *line() const { return dialog()->findChild<QLineEdit *>(); }
    /// Screens without a window manager give it the keyboard whatever it says.
    bool leavesKeyboard() const { return dialog()->testAttribute(Qt::WA_ShowWithoutActivating); }
    QPushButton *press(const char *text) const { return button(*dialog(), text); }

    QWidget window;
    QLineEdit number; ///< As the dial field.
    SecretAsker *asker;
};

} // namespace

class TestSecretDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void saysWhatForAndWhereItIsKept();
    void isAnsweredByKeyboard();
    void whatIsTypedIsSeenOnlyByWish();
    void escapeDeclines();
    void aFailureIsSaidAndTriedAgain();
    void theNextOneComesEmpty();
    void waitsForTheWindow();
    void waitsForOtherDialogs();
    void takesTheKeyboardOnlyFromNobody();
    void whoWantsToEnterItIsTakenThere();
    void goesWithItsSystem();
    void outlivesTheWindow();
};

void TestSecretDialog::saysWhatForAndWhereItIsKept()
{
    Bench bench;
    bench.secrets.keptBy = SecretStore::Keeper::Session;
    bench.show();
    bench.miss(bench.uc);
    QVERIFY(bench.dialog());
    QCOMPARE(bench.dialog()->windowTitle(), QStringLiteral("Password for Office"));
    QVERIFY(!bench.dialog()->isModal());
    const QString shown = shownText(*bench.dialog());
    for (const char *text : {"Office", "http://***@192.0.2.7:7224", "mia",
                             "for this run only: this desktop has no keychain"})
        QVERIFY2(shown.contains(QLatin1String(text)), qPrintable(shown));
    QCOMPARE(namelessWidgets(*bench.dialog()), QStringList());
    QCOMPARE(bench.line()->echoMode(), QLineEdit::Password);
    QVERIFY(!bench.press("OK")->isEnabled());

    Bench other;
    other.show();
    other.miss(other.uc);
    QVERIFY(shownText(*other.dialog()).contains(QStringLiteral("kept in the keychain")));
}

void TestSecretDialog::isAnsweredByKeyboard()
{
    Bench bench;
    bench.show();
    bench.miss(bench.uc);
    QVERIFY(bench.line()->hasFocus());
    QTest::keyClick(bench.line(), Qt::Key_Return); // Nothing is typed.
    QVERIFY(bench.dialog() && bench.secrets.writes.isEmpty());
    QTest::keyClicks(bench.line(), QStringLiteral("s3cret"));
    QTest::keyClick(bench.line(), Qt::Key_Return);
    QCOMPARE(bench.secrets.kept.value(QStringLiteral("uc/password")), QStringLiteral("s3cret"));
    QTRY_VERIFY(!bench.dialog());
}

void TestSecretDialog::whatIsTypedIsSeenOnlyByWish()
{
    Bench bench;
    bench.show();
    bench.miss(bench.uc);
    QTest::keyClicks(bench.line(), QStringLiteral("s3cret"));
    auto *show = named<QPushButton>(*bench.dialog(), "Show what is typed: Password");
    QVERIFY(show);
    QTest::mouseClick(show, Qt::LeftButton);
    QCOMPARE(bench.line()->echoMode(), QLineEdit::Normal);
}

void TestSecretDialog::escapeDeclines()
{
    Bench bench;
    bench.show();
    bench.miss(bench.uc);
    QTest::keyClick(bench.line(), Qt::Key_Escape);
    QVERIFY(!bench.dialog());
    bench.miss(bench.uc);
    QVERIFY2(!bench.dialog(), "once in a run");
    bench.miss(bench.key);
    bench.miss(bench.staff);
    QTest::keyClick(bench.line(), Qt::Key_Escape);
    QTRY_VERIFY(bench.dialog());
    QVERIFY2(!bench.leavesKeyboard(), "the next one has it where the first had it");
    bench.dialog()->close(); // As the window manager does.
    QVERIFY(!bench.dialog() && !bench.questions.question());
}

void TestSecretDialog::aFailureIsSaidAndTriedAgain()
{
    Bench bench;
    bench.show();
    bench.miss(bench.uc);
    bench.secrets.writesWait = true;
    QTest::keyClicks(bench.line(), QStringLiteral("s3cret"));
    QTest::mouseClick(bench.press("OK"), Qt::LeftButton);
    QVERIFY(!bench.press("OK")->isEnabled() && !bench.line()->isEnabled());
    bench.secrets.answerWrite(failure(Error::Code::Refused, QStringLiteral("It is locked.")));
    QVERIFY(shownText(*bench.dialog()).contains(QStringLiteral("It is locked.")));
    QCOMPARE(bench.line()->text(), QStringLiteral("s3cret"));
    QTest::mouseClick(bench.press("OK"), Qt::LeftButton);
    bench.secrets.answerWrite();
    QTRY_VERIFY(!bench.dialog());
}

void TestSecretDialog::theNextOneComesEmpty()
{
    Bench bench;
    bench.show();
    bench.miss(bench.uc);
    bench.miss(bench.key);
    QTest::keyClicks(bench.line(), QStringLiteral("s3cret"));
    QTest::keyClick(bench.line(), Qt::Key_Return);
    QTRY_COMPARE(bench.dialog()->windowTitle(), QStringLiteral("Key for pbx"));
    QVERIFY(bench.line()->text().isEmpty() && !bench.press("OK")->isEnabled());
    QVERIFY2(bench.line()->hasFocus(), "who answers goes on with the keyboard");
    QTest::keyClick(bench.line(), Qt::Key_Escape);
    QVERIFY(!bench.questions.question());
}

void TestSecretDialog::waitsForTheWindow()
{
    Bench bench;
    bench.miss(bench.uc);
    QVERIFY(!bench.dialog());
    bench.show();
    QTRY_VERIFY(bench.dialog());
    bench.window.hide();
    QTRY_VERIFY(!bench.dialog());
    QVERIFY2(bench.questions.question(), "nobody has declined");
    bench.show();
    QTRY_VERIFY(bench.dialog());
}

void TestSecretDialog::waitsForOtherDialogs()
{
    Bench bench;
    bench.show();
    auto *settings = new QDialog(&bench.window);
    settings->open();
    bench.miss(bench.uc);
    QVERIFY(!bench.dialog());
    delete settings;
    QTRY_VERIFY(bench.dialog());
}

void TestSecretDialog::takesTheKeyboardOnlyFromNobody()
{
    Bench typing;
    typing.show();
    typing.number.setFocus();
    typing.number.setText(QStringLiteral("0893"));
    typing.miss(typing.uc);
    QVERIFY(typing.dialog());
    QVERIFY(typing.leavesKeyboard());

    Bench ringing;
    auto system = std::make_unique<ScriptedSystem>(QStringLiteral("uc"), Features());
    ScriptedSystem &pbx = *system;
    ringing.switchboard.addSystem(std::move(system), QStringLiteral("scripted"), {});
    ringing.switchboard.openAll();
    ringing.show();
    pbx.tell(
        CallChanged {pbx.call(QStringLiteral("1"), QStringLiteral("100"), Call::State::Offering)});
    ringing.miss(ringing.uc);
    QVERIFY(ringing.dialog() && ringing.leavesKeyboard());

    Bench elsewhere;
    elsewhere.show();
    QWidget other;
    other.show();
    QApplication::setActiveWindow(&other);
    QVERIFY(QTest::qWaitForWindowActive(&other));
    elsewhere.miss(elsewhere.uc);
    QVERIFY(elsewhere.dialog() && elsewhere.leavesKeyboard());

    Bench idle;
    idle.show();
    idle.miss(idle.uc);
    QVERIFY(idle.dialog() && !idle.leavesKeyboard());
}

void TestSecretDialog::whoWantsToEnterItIsTakenThere()
{
    Bench bench;
    bench.show();
    bench.number.setText(QStringLiteral("0893"));
    bench.questions.note(bench.uc, Flaw::Wrong);
    QCoreApplication::processEvents();
    QVERIFY(!bench.dialog());
    bench.questions.ask(bench.uc.system);
    QTRY_VERIFY(bench.dialog() && bench.dialog()->isActiveWindow());
    QVERIFY(shownText(*bench.dialog()).contains(QStringLiteral("refuses the one that is kept")));
}

void TestSecretDialog::goesWithItsSystem()
{
    Bench bench;
    bench.show();
    bench.miss(bench.uc);
    QVERIFY(bench.dialog());
    bench.writeSite("[me]\nextension = \"100\"\n");
    QTRY_VERIFY(!bench.dialog());
}

/// As after a change of the language: the next window asks.
void TestSecretDialog::outlivesTheWindow()
{
    SecretBench bench;
    auto window = std::make_unique<QWidget>();
    new SecretAsker(bench.questions, bench.phones, *window);
    window->show();
    bench.questions.note(bench.uc, Flaw::Missing);
    QTRY_VERIFY(window->findChild<SecretDialog *>());
    bench.secrets.writesWait = true;
    auto *line = window->findChild<SecretDialog *>()->findChild<QLineEdit *>();
    line->setText(QStringLiteral("s3cret"));
    window->findChild<SecretDialog *>()->accept();
    window.reset();
    QVERIFY(bench.questions.question());
    bench.secrets.answerWrite();
    QVERIFY(!bench.questions.question());
}

QTEST_MAIN(TestSecretDialog)
#include "tst_secretdialog.moc"
