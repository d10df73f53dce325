// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/views/carried.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace Jackfield {

struct Core;
struct DeskTools;
class AlarmSound;
class CallAnnouncer;
class LinkRegistration;
class MainWindow;
class Theme;
class TrayIcon;

/// The window of a running instance with tray icon and colours.
class Window
{
public:
    struct Start
    {
        bool demo = false; ///< Said in the title, and the user's desktop is left alone.
        bool hidden = false; ///< Only the tray icon is shown, where the desktop has a tray.
        /// Only the wallboard is shown, in full screen: with this queue, or if empty with all.
        std::optional<QString> wallboard;
        QString crashReport = {}; ///< Of the last run, which is told; empty: it ended well.
        std::function<void()> painted = {}; ///< See MainWindow::painted(). Empty: nobody waits.
        std::optional<Carried> carried = {}; ///< It takes another one's place.
    };
    /// `core` must outlive it.
    Window(Core &core, const Start &start);
    ~Window();
    /// Something is being entered, or rings, that would be lost with the window.
    bool isBusy() const;
    Carried leave() const; ///< For the window that takes its place.

private:
    std::unique_ptr<DeskTools> m_deskTools;
    std::unique_ptr<LinkRegistration> m_linkRegistration; ///< Null in the demo.
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<TrayIcon> m_tray;
    std::unique_ptr<CallAnnouncer> m_announcer;
    std::unique_ptr<AlarmSound> m_sound;
};

} // namespace Jackfield
