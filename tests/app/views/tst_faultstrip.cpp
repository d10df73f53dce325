// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/desktools.h"
#include "app/dialogs/settingsdialog.h"
#include "app/dialogs/systemdialog.h"
#include "app/secrets/secretquestions.h"
#include "app/views/faultdetails.h"
#include "app/views/faultstrip.h"
#include "app/views/faultwatch.h"
#include "tests/app/views/windowbench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/scriptedcontactsource.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Jackfield;
using namespace std::chrono_literals;
using Link = PhoneSystem::Link;

namespace {

struct Bench : WindowBench
{
    FaultStrip *strip = window.findChild<FaultStrip *>();

    QStringList texts() const
    {
        QStringList texts;
        for (const QLabel *label : strip->findChildren<QLabel *>())
            if (label->isVisible())
                texts.append(label->text());
        return texts;
    }
    QPushButton *stripButton(const QString &text) const
    {
        for (QPushButton *found : strip->findChildren<QPushButton *>())
            if (found->text().remove(u'&') == text && found->isVisible())
                return found;
        return nullptr;
    }
    FaultDetails *details() const { return strip->findChild<FaultDetails *>(); }
};

} // namespace

class TestFaultStrip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void standsOnlyWhileSomethingIsDown();
    void triesNow();
    void saysHowManyMoreThereAre();
    void triesContactsBehindAPart();
    void triesTheTeamsJournal();
    void saysForAReaderOnlyWhatIsNews();
    void staysWhileTheWindowIsFolded();
    void theDetailsFollowAndClose();
    void theKeyboardReachesAll();
    void pausedSaysSoUntilResumed();
    void leadsToSetUpAndSettings();
    void offersToEnterAPassword();
    void returningIsToldQuietly();
};

void TestFaultStrip::standsOnlyWhileSomethingIsDown()
{
    Bench bench;
    QVERIFY(!bench.strip->isVisible());
    bench.pbx.fall(Link::Reconnecting);
    bench.clock.advance(1s);
    QVERIFY(!bench.strip->isVisible());
    bench.clock.advance(1s);
    QVERIFY(bench.strip->isVisible());
    QVERIFY(bench.texts().first().startsWith(QStringLiteral("pbx: connection lost")));
    QVERIFY(bench.dialLine()->hasFocus());
    bench.pbx.open();
    QVERIFY(!bench.strip->isVisible());
}

void TestFaultStrip::triesNow()
{
    Bench bench;
    bench.pbx.fall(Link::Reconnecting, {}, bench.clock.monotonic() + 30s);
    bench.clock.advance(2s);
    QVERIFY(bench.texts().contains(QStringLiteral("Next try in 28 s")));
    QVERIFY2(!bench.stripButton(QStringLiteral("Set up …")), "it tries by itself");
    QTest::mouseClick(bench.stripButton(QStringLiteral("Try now")), Qt::LeftButton);
    QCOMPARE(bench.pbx.link(), Link::Online);
    QVERIFY(!bench.strip->isVisible());
}

void TestFaultStrip::saysHowManyMoreThereAre()
{
    Bench bench;
    ScriptedSystem &other = bench.addSystem(QStringLiteral("other"), Feature::WatchQueues);
    bench.pbx.fall(Link::Reconnecting);
    bench.gates.report(QStringLiteral("server"), {{}, {QStringLiteral("Port 2503 is taken.")}});
    bench.clock.advance(2s);
    QVERIFY(bench.stripButton(QStringLiteral("and 2 more")));
    QTest::mouseClick(bench.stripButton(QStringLiteral("Try now")), Qt::LeftButton);
    QVERIFY2(bench.pbx.isUsable() && other.isUsable(), "all are tried");
    QVERIFY(bench.stripButton(QStringLiteral("Details")));
    QVERIFY2(!bench.stripButton(QStringLiteral("Try now")), "a port is not tried by hand");
}

void TestFaultStrip::triesContactsBehindAPart()
{
    Bench bench;
    std::vector<std::unique_ptr<ContactSource>> sources;
    auto made = std::make_unique<ScriptedContactSource>(ContactSource::Cards());
    ScriptedContactSource &cards = *made;
    sources.push_back(std::move(made));
    bench.contacts.setSources(std::move(sources));
    bench.gates.report(QStringLiteral("journal"), {{}, {QStringLiteral("3 changes wait.")}});
    bench.clock.advance(2s);
    QVERIFY2(!bench.stripButton(QStringLiteral("Try now")), "a file is tried by itself");
    Q_EMIT cards.told(QStringLiteral("Not readable."), false);
    bench.clock.advance(2s);
    QVERIFY(bench.texts().first().startsWith(QStringLiteral("3 changes wait.")));
    QTest::mouseClick(bench.stripButton(QStringLiteral("Try now")), Qt::LeftButton);
    QCOMPARE(cards.reloads, 1);
}

void TestFaultStrip::triesTheTeamsJournal()
{
    ViewBench bench;
    const auto keepCalls = [&](const char *database) {
        bench.settings.setCommandLine(
            {{QStringLiteral("journal.database"), QString::fromLatin1(database)},
             {QStringLiteral("journal.host"), QStringLiteral("db.example")}});
        bench.settings.load();
    };
    int tries = 0;
    DeskTools tools;
    tools.reopenJournal = [&] { ++tries; };
    UiContext with = bench.context;
    with.deskTools = &tools;
    FaultWatch watch(with);
    FaultStrip strip(watch);
    bench.gates.report(QStringLiteral("journal"), {{}, {QStringLiteral("3 changes wait.")}});
    bench.clock.advance(2s);
    QVERIFY(!watch.model().canTryAny());
    keepCalls("postgresql");
    QVERIFY(watch.model().row(0).canTry());
    for (QPushButton *button : strip.findChildren<QPushButton *>())
        if (button->text().remove(u'&') == QStringLiteral("Try now"))
            button->click();
    QCOMPARE(tries, 1);
    watch.tryAll();
    QCOMPARE(tries, 2);
    keepCalls("sqlite");
    QVERIFY(!watch.model().row(0).canTry());
}

void TestFaultStrip::saysForAReaderOnlyWhatIsNews()
{
    Bench bench;
    bench.pbx.fall(Link::Reconnecting, {}, bench.clock.monotonic() + 30s);
    bench.clock.advance(2s);
    const QString told = bench.strip->accessibleName();
    QVERIFY2(told.startsWith(QStringLiteral("pbx: connection lost Who calls 100")),
             qPrintable(told));
    bench.clock.advance(20s);
    QCOMPARE(bench.strip->accessibleName(), told); // Times that run are no news.
    bench.gates.report(QStringLiteral("server"), {{}, {QStringLiteral("Port 2503 is taken.")}});
    bench.clock.advance(2s);
    QCOMPARE(bench.strip->accessibleName(), told + QStringLiteral(" And 1 more."));
    QCOMPARE(namelessWidgets(*bench.strip), QStringList());
    bench.strip->openDetails();
    QCOMPARE(namelessWidgets(*bench.details()), QStringList());
}

void TestFaultStrip::staysWhileTheWindowIsFolded()
{
    Bench bench;
    bench.window.setFolded(true);
    bench.pbx.fall(Link::Reconnecting);
    bench.clock.advance(2s);
    QVERIFY(bench.strip->isVisible());
    QCOMPARE(bench.texts().size(), 1);
    QVERIFY(bench.stripButton(QStringLiteral("Details")));
    QVERIFY(!bench.stripButton(QStringLiteral("Try now")));
    bench.window.setFolded(false);
    QVERIFY(bench.stripButton(QStringLiteral("Try now")));
}

void TestFaultStrip::theDetailsFollowAndClose()
{
    Bench bench;
    ScriptedSystem &other = bench.addSystem(QStringLiteral("other"), Feature::WatchQueues);
    bench.pbx.fall(Link::Reconnecting);
    bench.clock.advance(2s);
    bench.strip->openDetails();
    QPointer<FaultDetails> details = bench.details();
    QVERIFY(details && details->isVisible());
    const auto texts = [&] {
        QString all;
        for (const QLabel *label : details->findChildren<QLabel *>())
            all += label->text() + u'|';
        return all;
    };
    QVERIFY(texts().contains(QStringLiteral("pbx: connection lost")));
    QVERIFY(texts().contains(QStringLiteral("other: not connected")));
    QVERIFY(texts().contains(QStringLiteral("Use the phone itself for calls.")));
    other.open();
    QTRY_VERIFY(!texts().contains(QStringLiteral("other:")));
    bench.pbx.open();
    QTRY_VERIFY(!details);
}

void TestFaultStrip::theKeyboardReachesAll()
{
    Bench bench;
    bench.pbx.fall(Link::Refused);
    bench.clock.advance(2s);
    QStringList reached;
    bench.stripButton(QStringLiteral("Details"))->setFocus();
    for (int i = 0; i < 3; ++i) {
        reached.append(
            qobject_cast<QPushButton *>(bench.window.focusWidget())->text().remove(u'&'));
        QTest::keyClick(bench.window.focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(reached.join(u'|'), QStringLiteral("Details|Set up …|Try now"));
    QTest::keyClick(bench.stripButton(QStringLiteral("Details")), Qt::Key_Space);
    QPointer<FaultDetails> details = bench.details();
    QVERIFY(details && details->isVisible());
    QTest::keyClick(details, Qt::Key_Escape);
    QTRY_VERIFY(!details);
}

void TestFaultStrip::pausedSaysSoUntilResumed()
{
    Bench bench;
    QAction *pause = bench.window.actionFor(UserAction::PauseLinks);
    QVERIFY(pause->isCheckable() && !pause->isChecked());
    pause->trigger();
    QVERIFY(bench.dialer.isPaused() && pause->isChecked());
    QVERIFY(bench.texts().first().contains(QStringLiteral("paused")));
    QTest::mouseClick(bench.stripButton(QStringLiteral("Resume")), Qt::LeftButton);
    QVERIFY(!bench.dialer.isPaused() && !pause->isChecked());
    QVERIFY(!bench.strip->isVisible());
    bench.dialer.setPaused(true);
    QVERIFY(pause->isChecked());
    pause->trigger();
    QVERIFY(!bench.dialer.isPaused() && !bench.strip->isVisible());
}

void TestFaultStrip::leadsToSetUpAndSettings()
{
    Bench bench;
    bench.gates.report(QStringLiteral("server"), {{}, {QStringLiteral("Port 2503 is taken.")}});
    bench.clock.advance(2s);
    QTest::mouseClick(bench.stripButton(QStringLiteral("Settings")), Qt::LeftButton);
    auto *settings = bench.window.findChild<SettingsDialog *>();
    QVERIFY(settings && settings->isVisible());
    delete settings;
    bench.pbx.fall(Link::Refused);
    bench.clock.advance(2s);
    QTest::mouseClick(bench.stripButton(QStringLiteral("Set up …")), Qt::LeftButton);
    QVERIFY(bench.window.findChild<SystemDialog *>());
}

void TestFaultStrip::offersToEnterAPassword()
{
    Bench bench;
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("jackfield.toml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[[system]]\nid = \"pbx\"\nkind = \"scripted\"\n[contacts]\nsources = [ { kind = "
               "\"ldap\", id = \"staff\", host = \"ldap.example.com\" } ]\n");
    file.close();
    SettingsStore settings({{}, file.fileName()});
    settings.load();
    SecretQuestions questions(settings, bench.registry, bench.secrets, {QStringLiteral("journal")});
    UiContext context = bench.context;
    context.secretQuestions = &questions;
    FaultWatch watch(context);
    FaultStrip strip(watch);
    auto *remedy = strip.findChildren<QPushButton *>().at(1);
    bench.pbx.fall(Link::Reconnecting, {}, bench.clock.monotonic() + 30s);
    bench.clock.advance(2s);
    QVERIFY(remedy->isHidden());
    questions.note({{QStringLiteral("pbx")}}, SecretStore::Flaw::Wrong);
    QCOMPARE(remedy->text(), QStringLiteral("Enter pass&word …"));
    QVERIFY2(!remedy->isHidden(), "also while it is tried again");
    QSignalSpy setUp(&watch, &FaultWatch::systemWanted);
    remedy->click();
    QVERIFY(questions.question() && questions.question()->isUsers);
    questions.answer(questions.question()->id, QStringLiteral("s3cret"));
    QVERIFY(remedy->isHidden() && setUp.isEmpty());

    Fault contacts;
    contacts.kind = Fault::Kind::Contacts;
    contacts.subject = QStringLiteral("staff");
    QCOMPARE(watch.remedyText(contacts), QStringLiteral("Se&ttings"));
    questions.note({{QStringLiteral("contacts-staff")}}, SecretStore::Flaw::Missing);
    QCOMPARE(watch.remedyText(contacts), QStringLiteral("Enter pass&word …"));
}

void TestFaultStrip::returningIsToldQuietly()
{
    Bench bench;
    bench.tellCall(QStringLiteral("1"), Call::State::Connected);
    bench.pbx.fall(Link::Reconnecting);
    bench.clock.advance(4min);
    bench.pbx.open();
    bench.clock.advance(1s);
    QCOMPARE(bench.notices(),
             QStringList {QStringLiteral("pbx is back after 4 min. One call ended meanwhile.")});
    bench.clock.advance(30s);
    QVERIFY2(bench.notices().isEmpty(), "it goes by itself");
}

QTEST_MAIN(TestFaultStrip)
#include "tst_faultstrip.moc"
