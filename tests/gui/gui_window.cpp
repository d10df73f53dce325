// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/aboutdialog.h"
#include "app/dialogs/settingsdialog.h"
#include "app/dialogs/shortcutsdialog.h"
#include "app/dialogs/systemdialog.h"
#include "app/views/callbar.h"
#include "app/views/dialfield.h"
#include "app/views/mainwindow.h"
#include "tests/app/dialogs/linksbench.h"
#include "tests/app/dialogs/settingspages.h"
#include "tests/app/dialogs/setupbench.h"
#include "tests/app/views/viewbench.h"
#include "tests/gui/pictures.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/scriptedfactory.h"

#include <QGuiApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace Jackfield;
using namespace std::chrono_literals;

/// The own line is one over two phone systems; a third is being reached, a fourth said no.
static void fill(ViewBench &bench)
{
    ScriptedSystem &desk = bench.addSystem(QStringLiteral("Desk phone"),
                                           Feature::Dial | Feature::HangUp, Certainty::Polled);
    desk.snapshot.lines = {desk.line(QStringLiteral("100"), Line::State::Busy)};
    ScriptedSystem &queue = bench.addSystem(QStringLiteral("Queues"), Feature::WatchQueues);
    queue.opensTo = PhoneSystem::Link::Reconnecting;
    bench.switchboard.openAll();
    ScriptedSystem &pbx = bench.pbx;
    const auto tell = [&](const char *number, const char *label, Line::State state) {
        Line line = pbx.line(QString::fromLatin1(number), state);
        line.label = QString::fromUtf8(label);
        line.forwardKinds = {ForwardMode::Unconditional, ForwardMode::Busy, ForwardMode::NoAnswer};
        line.doNotDisturb = false;
        if (line.number == QLatin1String("100"))
            line.forwards = {{ForwardMode::NoAnswer, QStringLiteral("200")}};
        pbx.tell(LineChanged {line});
    };
    tell("100", "Mia Muster", Line::State::Busy);
    tell("101", "Ben Arnold", Line::State::Idle);
    tell("102", "Charlotte von Hohenstein", Line::State::Ringing);
    bench.tellCall(QStringLiteral("1"), Call::State::Hold,
                   {QStringLiteral("+498999998123"), QStringLiteral("Erika Beispiel")});
    bench.clock.advance(25s);
    bench.tellCall(QStringLiteral("2"), Call::State::Connected,
                   {QStringLiteral("+43123456789"), QStringLiteral("Kurt Kunde & Söhne")});
    bench.clock.advance(42s);
}

class GuiWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void window_data() { addLooks(); }
    void window();
    void dialogs_data() { addLooks(); }
    void dialogs();
};

void GuiWindow::window()
{
    const Look look;
    ViewBench bench;
    MainWindow window(bench.context);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    save(window, "window-quiet");

    fill(bench);
    QTest::keyClicks(window.findChild<DialField *>()->findChild<QLineEdit *>(),
                     QStringLiteral("089 1234567"));
    settle();
    QCOMPARE(window.width(), 440);
    checkNothingIsCut(window);
    save(window, "window-calls");
    for (const auto *area : window.findChild<CallBar *>()->findChildren<QScrollArea *>())
        QVERIFY(!area->verticalScrollBar()->isVisible()); // Both calls are seen.

    bench.tellCall(QStringLiteral("1"), Call::State::Ended);
    bench.pbx.tell(CallRemoved {CallId::of(bench.pbx.id(), QStringLiteral("1"))});
    (void)bench.dialer.dial({QStringLiteral("tel:+4319001234567;postd=22"),
                             {Source::Kind::Link, QStringLiteral("http://intranet.test")},
                             {},
                             {}});
    (void)bench.dialer.dial({QStringLiteral("hello"), {}, {}, {}});
    settle();
    checkNothingIsCut(window);
    save(window, "window-prompt");

    bench.prompts.answer(bench.prompts.prompts().first().id, {});
    window.setFolded(true);
    settle();
    checkNothingIsCut(window);
    save(window, "window-folded");
}

void GuiWindow::dialogs()
{
    const Look look;
    QTemporaryDir folder;
    SettingsStore settings({{}, folder.filePath(QStringLiteral("jackfield.toml"))});
    QVERIFY(settings.save({{QStringLiteral("me.name"), QStringLiteral("Mia Muster")},
                           {QStringLiteral("me.extension"), QStringLiteral("100")},
                           {QStringLiteral("location.office.country"), QStringLiteral("DE")},
                           {QStringLiteral("location.office.area_code"), QStringLiteral("89")},
                           {QStringLiteral("location.office.outside_prefix"), QStringLiteral("0")},
                           {QStringLiteral("system.front.kind"), QStringLiteral("scripted")},
                           {QStringLiteral("system.front.label"), QStringLiteral("Front office")},
                           {QStringLiteral("system.front.host"), QStringLiteral("192.0.2.10")},
                           {QStringLiteral("system.front.lines"),
                            QStringList {QStringLiteral("100"), QStringLiteral("101")}},
                           {QStringLiteral("system.back.kind"), QStringLiteral("scripted")},
                           {QStringLiteral("system.back.label"), QStringLiteral("Back office")}}));
    SetupBench setup;
    setup.registry.add(std::make_unique<ScriptedFactory>());

    ManualClock clock;
    RememberedSources remembered(clock, {});
    GateStatus gates;
    QWidget parent;
    parent.show();
    Contacts contacts(clock);
    DeskTools desk;
    desk.contacts = &contacts;
    desk.queues = {QStringLiteral("Sales"), QStringLiteral("Support")};
    LinksBench links;
    links.setHandler("tel", "org.gnome.Calls.desktop");
    auto *dialog = new SettingsDialog(setup.tools(settings), remembered, gates, &parent,
                                      {&links.registration, &links.test}, desk);
    dialog->open();
    dialog->resize(760, 640); // The screen of the test is a small one.
    for (int page = 0; page < 15; ++page) {
        dialog->showPage(page);
        settle();
        checkNothingIsCut(*dialog);
        checkWordsFit(currentPage(*dialog));
        saveAll(*dialog, currentPage(*dialog), QStringLiteral("settings-%1").arg(page));
    }
    auto *system = new SystemDialog(setup.tools(settings), {QStringLiteral("back")}, &parent);
    system->open();
    system->accept();
    settle();
    checkNothingIsCut(*system);
    save(*system, "system");
    auto *about = new AboutDialog(&parent);
    about->open();
    settle();
    checkWordsFit(*about);
    save(*about, "about");
    auto *shortcuts = new ShortcutsDialog(&parent);
    shortcuts->open();
    settle();
    checkWordsFit(*shortcuts);
    save(*shortcuts, "shortcuts");
}

QTEST_MAIN(GuiWindow)
#include "gui_window.moc"
