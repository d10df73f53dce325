// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window.h"

#include "app/desktop/core.h"
#include "app/desktop/selection.h"
#include "app/dialogs/assistant.h"
#include "app/dialogs/desktools.h"
#include "app/inbound/linkregistration.h"
#include "app/look/accessibility.h"
#include "app/look/theme.h"
#include "app/shell/alarmsound.h"
#include "app/shell/callannouncer.h"
#include "app/shell/desktopmotion.h"
#include "app/shell/ringsound.h"
#include "app/shell/trayicon.h"
#include "app/views/mainwindow.h"

#include <QApplication>
#include <QScreen>
#include <QStyle>
#include <QSystemTrayIcon>

namespace Jackfield {

/// For the support.
static QStringList desktopFacts()
{
    QStringList facts {QStringLiteral("platform: ") + QGuiApplication::platformName(),
                       QStringLiteral("style: ") + QApplication::style()->objectName(),
                       QStringLiteral("font: ") + QApplication::font().toString(),
                       QStringLiteral("tray: ")
                           + (QSystemTrayIcon::isSystemTrayAvailable() ? QStringLiteral("yes")
                                                                       : QStringLiteral("no"))};
    for (const QScreen *screen : QGuiApplication::screens())
        facts << QStringLiteral("screen: %1x%2 at %3 dpi, scale %4")
                     .arg(screen->geometry().width())
                     .arg(screen->geometry().height())
                     .arg(int(screen->logicalDotsPerInch()))
                     .arg(screen->devicePixelRatio());
    return facts;
}

/// What the settings try out.
static DeskTools deskTools(Core &core)
{
    const std::shared_ptr<RingPlayer> player = audioRingPlayer();
    return {&core.contacts,
            [&core](const ContactTrial::Wish &wish) { return core.contactTrial.run(wish); },
            soundTrial(player),
            [&core](const QByteArray &address) { return core.launcher.openPage(address); },
            JournalKeeper::passwordId(),
            [&core](const TeamDatabase &team) { return lookAtTeam(team, &core.store); },
            [&core] { core.journalKeeper.reopen(); },
            {}};
}

Window::Window(Core &core, const Start &start)
    : m_theme(std::make_unique<Theme>())
{
    installAccessibility();
    const auto applyTheme = [this, &core] { m_theme->setChoice(core.settings.settings().theme); };
    QObject::connect(&core.settings, &SettingsStore::changed, m_theme.get(), applyTheme);
    applyTheme();
    if (!start.demo) {
        m_linkRegistration = std::make_unique<LinkRegistration>(
            core.clock, LinkRegistration::Places::of(core.profile));
    }
    m_deskTools = std::make_unique<DeskTools>(deskTools(core));
    const UiContext context {core.clock,
                             core.store,
                             core.switchboard,
                             core.dialer,
                             core.prompts,
                             core.remembered,
                             core.journal,
                             core.settings,
                             core.registry,
                             core.secrets,
                             core.gates,
                             core.queueHistory,
                             core.queueAlarms,
                             core.contacts,
                             core.screenPop,
                             start.demo,
                             m_linkRegistration.get(),
                             start.demo ? nullptr : &core.linkTest,
                             &core.trace,
                             &core.supportBundle,
                             m_deskTools.get(),
                             start.demo ? nullptr : &core.secretQuestions};
    m_window = std::make_unique<MainWindow>(context);
    if (!start.demo)
        m_window->setStateFile(core.profile.windowFile);
    m_tray = std::make_unique<TrayIcon>(context, *m_window);
    const QDBusConnection bus = QDBusConnection::sessionBus();
    m_announcer = std::make_unique<CallAnnouncer>(
        context, *m_window, std::make_unique<DesktopNotifications>(bus), audioRingPlayer());
    auto *motion = new DesktopMotion(bus, m_announcer.get());
    QObject::connect(motion, &DesktopMotion::changed, &m_announcer->popup(),
                     &CallPopup::setAnimated);
    QObject::connect(m_announcer.get(), &CallAnnouncer::messageWanted, m_tray.get(),
                     &TrayIcon::tellIncoming);
    const auto setUpAnnouncer = [this, &core] {
        const Settings &settings = core.settings.settings();
        m_announcer->setUp(settings.popup, settings.sounds);
    };
    QObject::connect(&core.settings, &SettingsStore::changed, m_announcer.get(), setUpAnnouncer);
    setUpAnnouncer();
    QObject::connect(&core.api, &ControlApi::raiseRequested, m_window.get(),
                     &MainWindow::bringToFront);
    QObject::connect(&core.api, &ControlApi::wallboardRequested, m_window.get(),
                     [this](const QString &queue) { m_window->openWallboard(queue, true); });
    m_sound = std::make_unique<AlarmSound>(core.queueAlarms, audioPlayer());
    core.supportBundle.setDesktop(&desktopFacts);
    core.api.setSelectionReader([this, &core] { return selectedText(core.clock, m_window.get()); });
    if (!start.crashReport.isEmpty()) {
        m_window->complain(
            QCoreApplication::translate("Jackfield::Window",
                                        "Jackfield ended with an error the last time. What is "
                                        "known of it stands in %1, for those who look after your "
                                        "computer; a support bundle holds it too.")
                .arg(start.crashReport));
    }
    if (start.painted)
        QObject::connect(m_window.get(), &MainWindow::painted, m_window.get(), start.painted);
    if (start.carried) {
        m_window->goOn(*start.carried);
        return;
    }
    if (start.wallboard)
        m_window->openWallboard(*start.wallboard, true);
    else if (!start.hidden)
        m_window->show();
    else if (!QSystemTrayIcon::isSystemTrayAvailable())
        m_window->showMinimized();
    if (!start.demo && !start.hidden && !start.wallboard && Assistant::isDue(core.settings))
        m_window->openAssistant();
}

Window::~Window() = default;

bool Window::isBusy() const
{
    return m_window->isBusy() || m_announcer->isRinging();
}

Carried Window::leave() const
{
    return m_window->leave();
}

} // namespace Jackfield
