// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program in a profile of its own: what is saved counts at once, and another language
// takes nothing from the user but the words.
#include "app/desktop/core.h"
#include "app/desktop/desktop.h"
#include "app/dialogs/settingsdialog.h"
#include "app/dialogs/shortcutsdialog.h"
#include "app/shell/callpopup.h"
#include "app/views/connectionlights.h"
#include "app/views/dialfield.h"
#include "app/views/mainwindow.h"
#include "app/views/tracewindow.h"
#include "app/views/wallboard.h"
#include "core/base/log.h"
#include "core/settings/settingstable.h"
#include "tests/app/dialogs/assistantbench.h"
#include "tests/app/dialogs/settingspages.h"
#include "tests/support/waitfor.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace Jackfield;

class TestDesktop : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void offersTheLanguagesOfTheSettings();
    void theAssistantGoesOnInAnotherLanguage();
    void theAssistantKeepsWhatIsNotSavedYet();
    void nothingIsLostWithTheLanguage();
    void theSettingsStayOpenWhereTheyWere();
    void whatIsTypedIsWaitedFor();
    void whatRingsIsWaitedFor();
    void theWallboardAloneStaysAlone();
    void whatIsSavedCountsAtOnce();
};

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// Of the program's windows; null: there is none.
template<typename T>
T *shown()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *found = qobject_cast<T *>(widget); found && found->isVisible())
            return found;
    return nullptr;
}

MainWindow *mainWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *found = qobject_cast<MainWindow *>(widget))
            return found;
    return nullptr;
}

bool isGerman()
{
    const MainWindow *window = mainWindow();
    return window
        && window->actionFor(UserAction::OpenAbout)->text().contains(text("Über Jackfield"));
}

/// A desk of its own, with one phone system where `settings` has it: its line is 100.
struct Run
{
    explicit Run(const QByteArray &settings = "[me]\nextension = \"100\"\n",
                 std::optional<QString> wallboard = {})
    {
        CommandLine line;
        line.profile = folder.path();
        line.wallboard = wallboard;
        line.settings = {{text("local_server.enabled"), text("false")}};
        const Profile profile = Profile::at(folder.path());
        [&] {
            QVERIFY(profile.prepare());
            if (settings.isEmpty())
                return;
            QFile file(profile.settingsFile);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(settings), settings.size());
        }();
        desktop = std::make_unique<Desktop>(line);
        desktop->start();
        [&] { QVERIFY(waitFor([] { return mainWindow(); })); }();
        auto made = std::make_unique<DeskFactory>();
        desk = made.get();
        core().registry.add(std::move(made));
    }
    Core &core() { return *desktop->core(); }
    void save(const char *key, const QVariant &value)
    {
        const auto saved = core().settings.save({{QString::fromLatin1(key), value}});
        [&] { QVERIFY2(saved, saved ? "" : qPrintable(saved.error().detail)); }();
    }
    void addSystem()
    {
        core().open();
        const auto saved =
            core().settings.save({{text("system.desk.kind"), text("desk")},
                                  {text("system.desk.host"), text("192.0.2.1")},
                                  {text("system.desk.lines"), QStringList {text("100")}}});
        [&] {
            QVERIFY(saved);
            QVERIFY(waitFor([&] { return core().store.findLine(text("100")); }));
        }();
    }
    void ring(const char *local)
    {
        Call call =
            desk->last->call(QString::fromLatin1(local), text("100"), Call::State::Offering);
        call.remote = {text("+498912345678"), text("Anna Arnold")};
        desk->last->tell(CallChanged {call});
    }
    void end(const char *local)
    {
        Call call = desk->last->call(QString::fromLatin1(local), text("100"), Call::State::Ended);
        desk->last->tell(CallChanged {call});
        desk->last->tell(CallRemoved {call.id});
        QCoreApplication::processEvents();
    }

    QTemporaryDir folder;
    std::unique_ptr<Desktop> desktop;
    DeskFactory *desk = nullptr;
};

QString assistantPage(const Assistant *assistant)
{
    for (const QWidget *page : assistant ? assistant->findChildren<QWidget *>() : QWidgetList())
        if (page->objectName().startsWith(QLatin1String("assistant.")) && page->isVisible())
            return page->objectName();
    return {};
}

/// Everything that was to happen in the turn after.
void turn()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

} // namespace

void TestDesktop::cleanup()
{
    QCOMPARE(mainWindow(), nullptr);
    QCOMPARE(shown<QWidget>(), nullptr);
}

void TestDesktop::offersTheLanguagesOfTheSettings()
{
    QCOMPARE(QStringList {text("system")} + Language::offered(),
             findSetting(text("window.language"))->choices);
}

void TestDesktop::theAssistantGoesOnInAnotherLanguage()
{
    Run run("");
    QVERIFY(waitFor([] { return shown<Assistant>(); }));
    const QRect place(40, 30, 530, 630);
    shown<Assistant>()->setGeometry(place);
    named<QComboBox>(*shown<Assistant>(), "Language")->setCurrentText(text("Deutsch"));
    button(*shown<Assistant>(), "Next")->click();
    QVERIFY(waitFor(isGerman));
    QCOMPARE(assistantPage(shown<Assistant>()), text("assistant.you"));
    QVERIFY(shown<Assistant>()->windowTitle().contains(text("Ihre Nebenstelle")));
    QCOMPARE(shown<Assistant>()->geometry(), place);
    // And back.
    button(*shown<Assistant>(), "Zurück")->click();
    named<QComboBox>(*shown<Assistant>(), "Sprache")->setCurrentText(text("English"));
    button(*shown<Assistant>(), "Weiter")->click();
    QVERIFY(waitFor([] { return !isGerman(); }));
    QCOMPARE(assistantPage(shown<Assistant>()), text("assistant.you"));
}

void TestDesktop::theAssistantKeepsWhatIsNotSavedYet()
{
    Run run("");
    QVERIFY(waitFor([] { return shown<Assistant>(); }));
    button(*shown<Assistant>(), "Next")->click();
    named<QLineEdit>(*shown<Assistant>(), "Your extension")->setText(text("4711"));
    run.save("window.language", text("de"));
    turn();
    QVERIFY(!isGerman());
    QCOMPARE(named<QLineEdit>(*shown<Assistant>(), "Your extension")->text(), text("4711"));
    button(*shown<Assistant>(), "Next")->click();
    QVERIFY(waitFor(isGerman));
    QCOMPARE(assistantPage(shown<Assistant>()), text("assistant.location"));
    QCOMPARE(run.core().settings.settings().me.extension, text("4711"));
}

void TestDesktop::nothingIsLostWithTheLanguage()
{
    Run run;
    MainWindow &window = *mainWindow();
    window.setGeometry(60, 50, 500, 560);
    window.actionFor(UserAction::ShowHistory)->trigger();
    window.actionFor(UserAction::Privacy)->trigger();
    window.actionFor(UserAction::PauseLinks)->trigger();
    window.findChild<DialField *>()->findChild<QLineEdit *>()->setText(text("089 12"));
    window.actionFor(UserAction::OpenWallboard)->trigger();
    shown<Wallboard>()->setGeometry(20, 10, 700, 500);
    window.actionFor(UserAction::OpenTrace)->trigger();
    shown<TraceWindow>()->setGeometry(10, 20, 720, 520);
    shown<TraceWindow>()->findChild<QLineEdit *>()->setText(text("alive"));
    turn();
    run.save("window.language", text("de"));
    QVERIFY(waitFor(isGerman));
    MainWindow &now = *mainWindow();
    QVERIFY(now.isVisible());
    QCOMPARE(now.geometry(), QRect(60, 50, 500, 560));
    QVERIFY(now.actionFor(UserAction::ShowHistory)->isChecked());
    QVERIFY(now.actionFor(UserAction::Privacy)->isChecked());
    QVERIFY(now.actionFor(UserAction::PauseLinks)->isChecked());
    QCOMPARE(now.findChild<DialField *>()->text(), text("089 12"));
    QVERIFY(shown<Wallboard>() && !shown<Wallboard>()->isFullScreen());
    QCOMPARE(shown<Wallboard>()->geometry(), QRect(20, 10, 700, 500));
    QCOMPARE(shown<TraceWindow>()->geometry(), QRect(10, 20, 720, 520));
    QCOMPARE(shown<TraceWindow>()->findChild<QLineEdit *>()->text(), text("alive"));
    QVERIFY(!shown<SettingsDialog>() && !shown<Assistant>());
    // What was unticked for this run stays so.
    run.save("popup.privacy", true);
    now.actionFor(UserAction::Privacy)->setChecked(false);
    now.hide();
    run.save("window.language", text("en"));
    QVERIFY(waitFor([] { return !isGerman(); }));
    QVERIFY(!mainWindow()->actionFor(UserAction::Privacy)->isChecked());
    QVERIFY(!mainWindow()->isVisible());
}

void TestDesktop::theSettingsStayOpenWhereTheyWere()
{
    Run run;
    mainWindow()->openSettings();
    SettingsDialog *dialog = shown<SettingsDialog>();
    showPage(*dialog, "Queues");
    const int page = dialog->page();
    QVERIFY(page > 0);
    dialog->setGeometry(30, 20, 740, 560);
    named<QComboBox>(*dialog, "Language")->setCurrentText(text("Deutsch"));
    button(*dialog, "Apply")->click();
    QVERIFY(waitFor(isGerman));
    QVERIFY(shown<SettingsDialog>());
    QCOMPARE(shown<SettingsDialog>()->windowTitle(), text("Einstellungen"));
    QCOMPARE(shown<SettingsDialog>()->page(), page);
    QCOMPARE(shown<SettingsDialog>()->geometry(), QRect(30, 20, 740, 560));
}

void TestDesktop::whatIsTypedIsWaitedFor()
{
    Run run;
    mainWindow()->openSettings();
    named<QLineEdit>(*shown<SettingsDialog>(), "Your name")->setText(text("Mia"));
    run.save("window.language", text("de"));
    turn();
    QVERIFY(!isGerman());
    QCOMPARE(named<QLineEdit>(*shown<SettingsDialog>(), "Your name")->text(), text("Mia"));
    button(*shown<SettingsDialog>(), "OK")->click();
    QVERIFY(waitFor(isGerman));
    QCOMPARE(run.core().settings.settings().me.name, text("Mia"));
    QVERIFY(!shown<SettingsDialog>());
    // Any other dialog too.
    mainWindow()->openShortcuts();
    run.save("window.language", text("en"));
    turn();
    QVERIFY(isGerman() && shown<ShortcutsDialog>());
    shown<ShortcutsDialog>()->reject();
    QVERIFY(waitFor([] { return !isGerman(); }));
}

void TestDesktop::whatRingsIsWaitedFor()
{
    Run run;
    run.addSystem();
    run.ring("1");
    QVERIFY(waitFor([] { return shown<CallPopup>(); }));
    run.save("window.language", text("de"));
    turn();
    QVERIFY(!isGerman() && shown<CallPopup>());
    run.end("1");
    QVERIFY(waitFor(isGerman));
}

void TestDesktop::theWallboardAloneStaysAlone()
{
    Run run("[me]\nextension = \"100\"\n", text("Sales"));
    QVERIFY(shown<Wallboard>() && shown<Wallboard>()->isFullScreen());
    run.save("window.language", text("de"));
    QVERIFY(waitFor(isGerman));
    QVERIFY(shown<Wallboard>() && shown<Wallboard>()->isFullScreen());
    QCOMPARE(shown<Wallboard>()->only(), text("Sales"));
    QVERIFY(!mainWindow()->isVisible());
}

void TestDesktop::whatIsSavedCountsAtOnce()
{
    Run run("[me]\nextension = \"100\"\n[location.office]\ncountry = \"DE\"\narea_code = \"89\"\n"
            "[window]\ntheme = \"light\"\n");
    // A phone system.
    const auto lights = [] { return shownText(*mainWindow()->findChild<ConnectionLights *>()); };
    run.addSystem();
    QVERIFY(run.core().store.findSystem({text("desk")})->isUsable());
    run.save("system.desk.label", text("Front office"));
    QVERIFY(waitFor([&] {
        const SystemStatus *desk = run.core().store.findSystem({text("desk")});
        return desk && desk->label == text("Front office") && desk->isUsable();
    }));
    // The popup.
    run.ring("1");
    QVERIFY(waitFor([] { return shown<CallPopup>(); }));
    run.end("1");
    run.save("popup.show", false);
    run.ring("2");
    turn();
    QVERIFY(!shown<CallPopup>());
    run.end("2");
    // The colours.
    const QColor light = qApp->palette().color(QPalette::Window);
    run.save("window.theme", text("dark"));
    QVERIFY(light.lightness() > qApp->palette().color(QPalette::Window).lightness() + 100);
    // The location.
    auto *number = mainWindow()->findChild<DialField *>()->findChild<QLineEdit *>();
    const auto preview = [] { return shownText(*mainWindow()->findChild<DialField *>()); };
    number->setText(text("12345678"));
    QVERIFY2(preview().contains(text("89")), qPrintable(preview()));
    run.save("location.office.area_code", text("30"));
    number->setText(text("12345679"));
    QVERIFY2(preview().contains(text("30")) && !preview().contains(text("89")),
             qPrintable(preview()));
    // The log.
    QVERIFY(!logProtocol().isDebugEnabled());
    run.save("log.categories", QStringList {text("protocol")});
    QVERIFY(logProtocol().isDebugEnabled());
    run.save("log.categories", QStringList());
    QVERIFY(!logProtocol().isDebugEnabled());
    // The language; what was saved before counts on.
    run.save("window.language", text("de"));
    QVERIFY(waitFor(isGerman));
    run.ring("3");
    turn();
    QVERIFY(!shown<CallPopup>());
    run.end("3");
    run.save("popup.show", true);
    run.ring("4");
    QVERIFY(waitFor([] { return shown<CallPopup>(); }));
    run.end("4");
    // The phone system goes.
    run.save("system.desk", {});
    QVERIFY(waitFor([&] { return run.core().store.systems().isEmpty(); }));
    QVERIFY(!lights().contains(text("Front office")));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    TestDesktop test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_desktop.moc"
