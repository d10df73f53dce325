// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window.h"

#include "app/desktop/core.h"
#include "app/desktop/selection.h"
#include "app/inbound/linkregistration.h"
#include "app/look/theme.h"
#include "app/shell/trayicon.h"
#include "app/views/mainwindow.h"

#include <QSystemTrayIcon>

namespace Jackfield {

Window::Window(Core &core, bool demo, bool hidden)
    : m_theme(std::make_unique<Theme>())
{
    const auto applyTheme = [this, &core] { m_theme->setChoice(core.settings.settings().theme); };
    QObject::connect(&core.settings, &SettingsStore::changed, m_theme.get(), applyTheme);
    applyTheme();
    if (!demo) {
        m_linkRegistration = std::make_unique<LinkRegistration>(
            core.clock, LinkRegistration::Places::of(core.profile));
    }
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
                             demo,
                             m_linkRegistration.get(),
                             demo ? nullptr : &core.linkTest};
    m_window = std::make_unique<MainWindow>(context);
    m_tray = std::make_unique<TrayIcon>(context, *m_window);
    QObject::connect(&core.api, &ControlApi::raiseRequested, m_window.get(),
                     &MainWindow::bringToFront);
    core.api.setSelectionReader([this, &core] { return selectedText(core.clock, m_window.get()); });
    if (!hidden)
        m_window->show();
    else if (!QSystemTrayIcon::isSystemTrayAvailable())
        m_window->showMinimized();
}

Window::~Window() = default;

} // namespace Jackfield
