// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/callannouncer.h"
#include "app/shell/callpopupcard.h"
#include "app/views/mainwindow.h"
#include "tests/app/shell/shellbench.h"
#include "tests/support/badinput.h"
#include "tests/support/failonwarnings.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace Jackfield;

namespace {

struct AnnouncerBench : ShellBench
{
    explicit AnnouncerBench(const PopupSettings &popup)
        : announcer(context, window, own(desktop = new ScriptedNotifications),
                    std::unique_ptr<RingPlayer>(player = new ScriptedRingPlayer))
        , messages(&announcer, &CallAnnouncer::messageWanted)
    {
        announcer.setUp(popup, {});
    }
    static std::unique_ptr<NotificationService> own(ScriptedNotifications *service)
    {
        return std::unique_ptr<NotificationService>(service);
    }
    void ring(const QString &local) { tellCall(local, Call::State::Offering, erika); }
    DesktopNotification shown() const { return desktop->shown.value(QStringLiteral("pbx/1")); }
    MainWindow window {context};
    ScriptedNotifications *desktop;
    ScriptedRingPlayer *player;
    CallAnnouncer announcer;
    QSignalSpy messages;
};

PopupSettings settingsOf(bool show, bool notify, bool sound = false)
{
    PopupSettings settings;
    settings.show = show;
    settings.notify = notify;
    settings.sound = sound;
    return settings;
}

} // namespace

class TestCallAnnouncer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void eachSwitchIsForItself_data();
    void eachSwitchIsForItself();
    void theTrayStandsInForADesktopThatShowsNothing();
    void theNotificationGoesWithTheCall();
    void itsButtonsOrder();
    void isSilencedInThePopup();
    void nobodyReadsNamesThatAreHidden();
    void bringsThePopupBack();
    void foreignNamesStandUnderTheirLabel_data();
    void foreignNamesStandUnderTheirLabel();
};

void TestCallAnnouncer::eachSwitchIsForItself_data()
{
    QTest::addColumn<bool>("show");
    QTest::addColumn<bool>("notify");
    QTest::addColumn<bool>("sound");
    QTest::addColumn<bool>("clickToDialOnly");
    for (int i = 0; i < 16; ++i) {
        const bool show = (i & 1) != 0;
        const bool notify = (i & 2) != 0;
        const bool only = (i & 8) != 0;
        QTest::addRow("%d", i) << show << notify << ((i & 4) != 0) << only;
    }
}

void TestCallAnnouncer::eachSwitchIsForItself()
{
    QFETCH(bool, show);
    QFETCH(bool, notify);
    QFETCH(bool, sound);
    QFETCH(bool, clickToDialOnly);
    PopupSettings settings = settingsOf(show, notify, sound);
    settings.clickToDialOnly = clickToDialOnly;
    AnnouncerBench bench(settings);
    bench.ring(QStringLiteral("1"));
    QCOMPARE(bench.announcer.popup().isVisible(), show && !clickToDialOnly);
    QCOMPARE(bench.desktop->shows, notify && !clickToDialOnly ? 1 : 0);
    QCOMPARE(bench.player->isPlaying, sound && !clickToDialOnly);
    QVERIFY(bench.messages.isEmpty()); // Off is off.
}

void TestCallAnnouncer::theTrayStandsInForADesktopThatShowsNothing()
{
    AnnouncerBench bench(settingsOf(false, true));
    bench.ring(QStringLiteral("1"));
    QVERIFY(bench.messages.isEmpty());
    Q_EMIT bench.desktop->undeliverable(QStringLiteral("pbx/1"));
    QCOMPARE(bench.messages.size(), 1);
    QCOMPARE(bench.messages.first().first().toString(), QStringLiteral("089 99998123"));
    bench.endCall(QStringLiteral("1"));
    Q_EMIT bench.desktop->undeliverable(QStringLiteral("pbx/1"));
    QCOMPARE(bench.messages.size(), 1);

    AnnouncerBench both(settingsOf(true, true));
    both.ring(QStringLiteral("1"));
    Q_EMIT both.desktop->undeliverable(QStringLiteral("pbx/1"));
    QVERIFY(both.messages.isEmpty()); // The popup tells already.
}

void TestCallAnnouncer::theNotificationGoesWithTheCall()
{
    AnnouncerBench bench(settingsOf(false, true));
    bench.ring(QStringLiteral("1"));
    bench.ring(QStringLiteral("2"));
    QCOMPARE(bench.desktop->shown.size(), 2);
    bench.ring(QStringLiteral("2")); // Told again, and nothing new.
    QCOMPARE(bench.desktop->shows, 2);
    bench.endCall(QStringLiteral("2"));
    bench.tellCall(QStringLiteral("1"), Call::State::Connected, bench.erika);
    QVERIFY(bench.desktop->shown.isEmpty());
}

void TestCallAnnouncer::itsButtonsOrder()
{
    AnnouncerBench bench(settingsOf(false, true));
    bench.ring(QStringLiteral("1"));
    QCOMPARE(bench.shown().actions.size(), 2);
    const QString key = QStringLiteral("pbx/1");
    Q_EMIT bench.desktop->pressed(key, bench.shown().actions.at(0).id);
    QVERIFY(std::holds_alternative<Answer>(bench.pbx.commands.constLast()));
    Q_EMIT bench.desktop->pressed(key, bench.shown().actions.at(1).id);
    QVERIFY(std::holds_alternative<HangUp>(bench.pbx.commands.constLast()));
    QVERIFY(!bench.window.isVisible());
    Q_EMIT bench.desktop->pressed(key, QStringLiteral("default"));
    QVERIFY(bench.window.isVisible());
    bench.endCall(QStringLiteral("1"));
    Q_EMIT bench.desktop->pressed(key, QStringLiteral("answer"));
    QCOMPARE(bench.pbx.commands.size(), 2);

    PopupSettings settings = settingsOf(false, true);
    settings.reject = false;
    AnnouncerBench without(settings);
    without.ring(QStringLiteral("1"));
    QCOMPARE(without.shown().actions.size(), 1);
}

void TestCallAnnouncer::isSilencedInThePopup()
{
    AnnouncerBench bench(settingsOf(true, false, true));
    bench.ring(QStringLiteral("1"));
    QVERIFY(bench.player->isPlaying);
    Q_EMIT bench.announcer.popup().cards().constFirst()->silenceWanted();
    QVERIFY(!bench.player->isPlaying);
    QVERIFY(bench.announcer.popup().isVisible());
    QVERIFY(bench.pbx.commands.isEmpty());
}

void TestCallAnnouncer::nobodyReadsNamesThatAreHidden()
{
    PopupSettings settings = settingsOf(false, true);
    settings.privacy = true;
    AnnouncerBench bench(settings);
    QAction *privacy = bench.window.actionFor(UserAction::Privacy);
    QVERIFY(privacy->isChecked());
    bench.ring(QStringLiteral("1"));
    const auto text = [&] { return bench.shown().title + u'\n' + bench.shown().body; };
    QVERIFY(text().startsWith(QStringLiteral("Incoming call\n")));
    QVERIFY(!text().contains(QStringLiteral("Erika")) && !text().contains(QStringLiteral("123")));
    privacy->trigger();
    QVERIFY(text().contains(QStringLiteral("Erika")));
    privacy->trigger();
    Q_EMIT bench.desktop->undeliverable(QStringLiteral("pbx/1"));
    QCOMPARE(bench.messages.first().first().toString(), QStringLiteral("Incoming call"));
    QVERIFY(!bench.messages.first().at(1).toString().contains(QStringLiteral("Erika")));
    privacy->trigger();
    // Settings that say what they said before do not undo what the user chose for this run.
    settings.fadeSeconds = 20;
    bench.announcer.setUp(settings, {});
    QVERIFY(!privacy->isChecked());
}

void TestCallAnnouncer::bringsThePopupBack()
{
    AnnouncerBench bench(settingsOf(true, false));
    QAction *show = bench.window.actionFor(UserAction::ShowPopup);
    QVERIFY(!show->isEnabled());
    bench.ring(QStringLiteral("1"));
    QVERIFY(show->isEnabled());
    Q_EMIT bench.announcer.popup().cards().constFirst()->closeWanted();
    QVERIFY(!bench.announcer.popup().isVisible());
    show->trigger();
    QVERIFY(bench.announcer.popup().isVisible());
    bench.endCall(QStringLiteral("1"));
    QVERIFY(!show->isEnabled());
}

void TestCallAnnouncer::foreignNamesStandUnderTheirLabel_data()
{
    QTest::addColumn<QString>("name");
    for (const BadRow &row : badRows("ui-text"))
        QTest::newRow(qPrintable(row.name))
            << QString::fromUtf8(bytesOf(badPieces(row.input)).mid(int(sizeof "name")));
}

void TestCallAnnouncer::foreignNamesStandUnderTheirLabel()
{
    QFETCH(QString, name);
    AnnouncerBench bench(settingsOf(false, true));
    bench.tellCall(QStringLiteral("1"), Call::State::Offering,
                   {QStringLiteral("+498999998123"), name});
    QCOMPARE(bench.shown().title, QStringLiteral("089 99998123"));
    const QStringList lines = bench.shown().body.split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.first().startsWith(QStringLiteral("Name sent by caller: ")));
    QVERIFY(lines.first().size() < 64 * 10 + 64);
    for (const QChar c : lines.first())
        QVERIFY(c.unicode() >= 0x20 && c.unicode() != 0x202e);
}

QTEST_MAIN(TestCallAnnouncer)
#include "tst_callannouncer.moc"
