// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/notifier.h"
#include "app/shell/trayicon.h"
#include "app/views/dialfield.h"
#include "app/views/faultdetails.h"
#include "app/views/mainwindow.h"
#include "tests/app/views/viewbench.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/scriptedjournalstore.h"

#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QSystemTrayIcon>
#include <QTest>

#include <algorithm>

using namespace Jackfield;

class TestTrayIcon : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void saysTheStateOfTheOwnLine();
    void offersTheLastCalls();
    void countsTheCallersToCallBack();
    void offersPrivacyAndThePopup();
    void saysThatLinksArePaused();
    void tellsQuestionsAndRefusals();
    void saysWhatIsDown();
    void aClickBringsThePopupWhileItRings();
    void callsOfFormerRunsAreOfferedToo();
    void withoutATrayTheWindowMinimises();
};

void TestTrayIcon::saysTheStateOfTheOwnLine()
{
    ViewBench bench;
    MainWindow window(bench.context);
    TrayIcon tray(bench.context, window);
    QCOMPARE(tray.stateText(), QStringLiteral("Jackfield: 100 Free"));
    bench.pbx.tell(LineChanged {bench.pbx.line(QStringLiteral("100"), Line::State::Busy)});
    QCOMPARE(tray.stateText(), QStringLiteral("Jackfield: 100 Busy"));
    bench.pbx.tell(LineChanged {bench.pbx.line(QStringLiteral("101"), Line::State::Ringing)});
    QCOMPARE(tray.stateText(), QStringLiteral("Jackfield: 100 Busy"));
    bench.pbx.fall(PhoneSystem::Link::Reconnecting);
    QVERIFY(tray.stateText().contains(QStringLiteral("no connection")));
}

void TestTrayIcon::offersTheLastCalls()
{
    ViewBench bench;
    MainWindow window(bench.context);
    TrayIcon tray(bench.context, window);
    for (int i = 0; i < 2 * TrayIcon::lastCalls; ++i) {
        JournalEntry entry;
        entry.id = QString::number(i);
        entry.remote = {QStringLiteral("+4989999981%1").arg(i / 2, 2, 10, QLatin1Char('0')),
                        QStringLiteral("Smith & Sons %1").arg(i / 2)};
        bench.journal.put(entry);
    }
    Q_EMIT tray.menu().aboutToShow();
    QList<QAction *> calls;
    for (QAction *action : tray.menu().actions())
        if (action->text().startsWith(QStringLiteral("Smith && Sons")))
            calls.append(action);
    QCOMPARE(calls.size(), TrayIcon::lastCalls);
    QVERIFY(calls.first()->text().contains(QStringLiteral("Sons 4")));
    calls.first()->trigger();
    QCOMPARE(window.findChild<DialField *>()->findChild<QLineEdit *>()->text(),
             QStringLiteral("+498999998104"));
    QVERIFY2(bench.pbx.commands.isEmpty(), "it is only offered");
}

void TestTrayIcon::countsTheCallersToCallBack()
{
    ViewBench bench;
    MainWindow window(bench.context);
    TrayIcon tray(bench.context, window);
    const auto lineOf = [&](const QString &text) -> QAction * {
        Q_EMIT tray.menu().aboutToShow();
        for (QAction *action : tray.menu().actions())
            if (action->text() == text)
                return action;
        return nullptr;
    };
    const auto miss = [&](const QString &id, const QString &number) {
        JournalEntry entry;
        entry.id = id;
        entry.remote.number = number;
        entry.work.state = JournalEntry::Work::State::Open;
        bench.journal.put(entry);
    };
    miss(QStringLiteral("a"), QStringLiteral("+498999998123"));
    QCOMPARE(tray.stateText(), QStringLiteral("Jackfield: 100 Free, 1 caller to call back"));
    miss(QStringLiteral("b"), QStringLiteral("+498999998124"));
    QAction *work = lineOf(QStringLiteral("2 callers to call back"));
    QVERIFY(work);
    work->trigger();
    QVERIFY(window.isVisible() && window.actionFor(UserAction::ShowHistory)->isChecked());
    for (const char *id : {"a", "b"})
        bench.journal.setWork(QString::fromLatin1(id), JournalEntry::Work::State::Done,
                              bench.clock.now());
    QCOMPARE(tray.stateText(), QStringLiteral("Jackfield: 100 Free"));
    QVERIFY(!lineOf(QStringLiteral("2 callers to call back")));
}

void TestTrayIcon::offersPrivacyAndThePopup()
{
    ViewBench bench;
    MainWindow window(bench.context);
    TrayIcon tray(bench.context, window);
    Q_EMIT tray.menu().aboutToShow();
    QVERIFY(tray.menu().actions().contains(window.actionFor(UserAction::Privacy)));
    QVERIFY(tray.menu().actions().contains(window.actionFor(UserAction::ShowPopup)));
    QVERIFY(window.actionFor(UserAction::Privacy)->isCheckable());
}

void TestTrayIcon::saysThatLinksArePaused()
{
    ViewBench bench;
    MainWindow window(bench.context);
    TrayIcon tray(bench.context, window);
    QAction *pause = window.actionFor(UserAction::PauseLinks);
    Q_EMIT tray.menu().aboutToShow();
    QVERIFY(tray.menu().actions().contains(pause));
    pause->trigger();
    QCOMPARE(tray.stateText(), QStringLiteral("Jackfield: 100 Free, links paused"));
    bench.dialer.setPaused(false);
    QCOMPARE(tray.stateText(), QStringLiteral("Jackfield: 100 Free"));
}

void TestTrayIcon::tellsQuestionsAndRefusals()
{
    ViewBench bench;
    Notifier notifier(bench.context);
    QSignalSpy asked(&notifier, &Notifier::asked);
    QSignalSpy refused(&notifier, &Notifier::refused);
    const Source page {Source::Kind::Web, QStringLiteral("http://a.test")};
    (void)bench.dialer.dial({QStringLiteral("tel:+498912345678"), page, {}, {}});
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).toString(),
             QStringLiteral("The web page http://a.test asks to call"));
    QCOMPARE(asked.first().at(1).toString(), QStringLiteral("089 12345678"));
    (void)bench.dialer.dial({QStringLiteral("09001234567"), page, {}, {}});
    QCOMPARE(refused.size(), 1);
    QVERIFY(refused.first().first().toString().startsWith(
        QStringLiteral("The web page http://a.test asked for")));
}

void TestTrayIcon::saysWhatIsDown()
{
    ViewBench bench;
    ScriptedSystem &other = bench.addSystem(QStringLiteral("other & more"), Feature::WatchQueues);
    other.open();
    MainWindow window(bench.context);
    TrayIcon tray(bench.context, window);
    const auto item = [&](const QString &text) -> QAction * {
        Q_EMIT tray.menu().aboutToShow();
        for (QAction *action : tray.menu().actions())
            if (action->text() == text)
                return action;
        return nullptr;
    };
    QVERIFY(!item(QStringLiteral("Try all now")));
    other.fall(PhoneSystem::Link::Reconnecting);
    bench.clock.advance(std::chrono::seconds(2));
    QCOMPARE(tray.stateText(),
             QStringLiteral("Jackfield: 100 Free, other & more: connection lost"));
    QAction *fault = item(QStringLiteral("other && more: connection lost"));
    QVERIFY(fault);
    fault->trigger();
    QVERIFY(window.isVisible() && window.findChild<FaultDetails *>());
    item(QStringLiteral("Try all now"))->trigger();
    QVERIFY(other.isUsable());
    QCOMPARE(tray.stateText(), QStringLiteral("Jackfield: 100 Free"));
}

void TestTrayIcon::aClickBringsThePopupWhileItRings()
{
    ViewBench bench;
    MainWindow window(bench.context);
    TrayIcon tray(bench.context, window);
    QSignalSpy popup(&window, &MainWindow::popupWanted);
    auto *icon = tray.findChild<QSystemTrayIcon *>();
    bench.tellCall(QStringLiteral("1"), Call::State::Offering, {}, QStringLiteral("101"));
    Q_EMIT icon->activated(QSystemTrayIcon::Trigger);
    QVERIFY2(popup.isEmpty() && window.isVisible(), "a colleague's call");
    window.hide();
    bench.tellCall(QStringLiteral("2"), Call::State::Offering);
    Q_EMIT icon->activated(QSystemTrayIcon::Trigger);
    QVERIFY(popup.size() == 1 && !window.isVisible());
}

void TestTrayIcon::callsOfFormerRunsAreOfferedToo()
{
    ViewBench bench;
    auto store = std::make_unique<ScriptedJournalStore>();
    JournalEntry entry;
    entry.id = QStringLiteral("old");
    entry.remote = {QStringLiteral("+498999998123"), QStringLiteral("Erika Beispiel")};
    store->entries = {entry};
    store->isQuick = true;
    MainWindow window(bench.context);
    TrayIcon tray(bench.context, window);
    bench.journal.setStore(std::move(store)); // The window does not wait for it.
    Q_EMIT tray.menu().aboutToShow();
    const QList<QAction *> actions = tray.menu().actions();
    QVERIFY(std::any_of(actions.cbegin(), actions.cend(), [](const QAction *action) {
        return action->text().contains(QStringLiteral("Erika Beispiel"));
    }));
}

void TestTrayIcon::withoutATrayTheWindowMinimises()
{
    ViewBench bench;
    MainWindow window(bench.context);
    TrayIcon tray(bench.context, window);
    window.show();
    window.close();
    QVERIFY(window.isVisible() && window.isMinimized());
}

QTEST_MAIN(TestTrayIcon)
#include "tst_trayicon.moc"
