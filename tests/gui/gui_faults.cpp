// SPDX-License-Identifier: GPL-3.0-or-later
// What is down, in the window, folded and in its details.
#include "app/dialogs/secretdialog.h"
#include "app/look/theme.h"
#include "app/views/faultdetails.h"
#include "app/views/faultstrip.h"
#include "app/views/mainwindow.h"
#include "tests/app/dialogs/secretbench.h"
#include "tests/app/views/viewbench.h"
#include "tests/gui/pictures.h"
#include "tests/support/failonwarnings.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Jackfield;
using namespace std::chrono_literals;
using Link = PhoneSystem::Link;

class GuiFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void faults_data() { themes(); }
    void faults();
    void passwords_data() { themes(); }
    void passwords();
    void longerWords_data() { themes(); }
    void longerWords();

private:
    void themes()
    {
        QTest::addColumn<Settings::Theme>("theme");
        QTest::newRow("light") << Settings::Theme::Light;
        QTest::newRow("dark") << Settings::Theme::Dark;
    }
};

void GuiFaults::faults()
{
    QFETCH(Settings::Theme, theme);
    Theme look;
    look.setChoice(theme);
    ViewBench bench;
    ScriptedSystem &web =
        bench.addSystem(QStringLiteral("Web dial"), Feature::Dial, Certainty::Assumed);
    web.opensTo = Link::Ready;
    web.snapshot.lines = {web.line(QStringLiteral("100"))};
    ScriptedSystem &queues = bench.addSystem(QStringLiteral("Queues"), Feature::WatchQueues);
    bench.switchboard.openAll();
    bench.tellCall(QStringLiteral("1"), Call::State::Connected,
                   {QStringLiteral("+498999998123"), QStringLiteral("Erika Beispiel")});
    MainWindow window(bench.context);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));

    bench.pbx.fall(Link::Reconnecting,
                   QStringLiteral("192.0.2.10:7777: The server does not answer."),
                   bench.clock.monotonic() + 4min + 8s);
    bench.clock.advance(4min);
    settle();
    QCOMPARE(window.width(), 440);
    checkNothingIsCut(window);
    save(window, "faults-one");

    queues.fall(Link::Refused, QStringLiteral("The login was refused. Correct the password."));
    bench.gates.report(
        QStringLiteral("server"),
        {{}, {QStringLiteral("Port 2503 is taken by another program: choose another one.")}});
    bench.clock.advance(3s);
    settle();
    QCOMPARE(window.width(), 440);
    checkNothingIsCut(window);
    save(window, "faults-three");

    auto *strip = window.findChild<FaultStrip *>();
    strip->openDetails();
    settle();
    auto *details = strip->findChild<FaultDetails *>();
    QVERIFY(details);
    checkNothingIsCut(*details);
    save(*details, "faults-details");
    details->close();

    window.setFolded(true);
    settle();
    QCOMPARE(window.width(), 440);
    checkNothingIsCut(window);
    save(window, "faults-folded");
}

/// What is missing in the strip, and the question for it.
void GuiFaults::passwords()
{
    QFETCH(Settings::Theme, theme);
    Theme look;
    look.setChoice(theme);
    SecretBench wanted;
    wanted.secrets.keptBy = SecretStore::Keeper::Session;
    ViewBench bench;
    UiContext context = bench.context;
    context.secretQuestions = &wanted.questions;
    ScriptedSystem &office = bench.addSystem(QStringLiteral("uc"), Feature::Dial);
    MainWindow window(context);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    office.fall(Link::Refused, QStringLiteral("No password is kept for this system."));
    wanted.questions.note(wanted.uc, SecretStore::Flaw::Missing);
    bench.clock.advance(12s);
    settle();
    auto *dialog = window.findChild<SecretDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    checkNothingIsCut(*dialog);
    save(*dialog, "password");
    wanted.secrets.trouble =
        Error {Error::Code::Refused,
               QStringLiteral("The keychain is locked, or it was not allowed to Jackfield. Unlock "
                              "it and try again.")};
    wanted.questions.answer(wanted.uc, QStringLiteral("s3cret"));
    settle();
    checkNothingIsCut(*dialog);
    save(*dialog, "password-locked");
    dialog->reject();
    settle();
    checkNothingIsCut(window);
    save(window, "password-fault");
    for (QPushButton *button : window.findChild<FaultStrip *>()->findChildren<QPushButton *>())
        button->setText(button->text() + QString(button->text().size() / 3 + 1, u'n'));
    settle();
    QCOMPARE(window.width(), 440);
    checkNothingIsCut(window);
}

/// As in a language that needs a third more room.
void GuiFaults::longerWords()
{
    QFETCH(Settings::Theme, theme);
    Theme look;
    look.setChoice(theme);
    ViewBench bench;
    MainWindow window(bench.context);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    bench.pbx.fall(Link::Refused);
    bench.addSystem(QStringLiteral("other"), Feature::Dial);
    bench.clock.advance(10s);
    auto *strip = window.findChild<FaultStrip *>();
    for (QPushButton *button : strip->findChildren<QPushButton *>())
        button->setText(button->text() + QString(button->text().size() / 3 + 1, u'n'));
    for (QLabel *label : strip->findChildren<QLabel *>())
        label->setText(label->text() + u' ' + label->text().left(label->text().size() / 3));
    settle();
    QCOMPARE(window.width(), 440);
    checkNothingIsCut(window);
    save(window, "faults-longer");
}

QTEST_MAIN(GuiFaults)
#include "gui_faults.moc"
