// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace Jackfield {

struct Core;
class LinkRegistration;
class MainWindow;
class Theme;
class TrayIcon;

/// The window of a running instance with tray icon and colours.
class Window
{
public:
    /// `core` must outlive it. demo: said in the title, and the user's desktop is left alone.
    /// hidden: only the tray icon is shown, where the desktop has a tray.
    Window(Core &core, bool demo, bool hidden);
    ~Window();

private:
    std::unique_ptr<LinkRegistration> m_linkRegistration; ///< Null in the demo.
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<TrayIcon> m_tray;
};

} // namespace Jackfield
