// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/domain/ids.h"

#include <QObject>

#include <memory>

class QWidget;

namespace Jackfield {

class SettingsDialog;
class TraceWindow;
class Wallboard;
struct Carried;
struct SystemTools;

/// The dialogs and windows that open beside the main window, from its actions, its lights and the
/// tray.
class SideWindows final : public QObject
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive it; `window` is its parent and that of the dialogs.
    SideWindows(const UiContext &context, QWidget *window);
    ~SideWindows() override;

    void openSettings(); ///< Or brings the one to the front that is open; so does openAssistant().
    void openAssistant();
    void openDoor(const QString &door); ///< Its page of the settings; door: as in GateStatus.
    void openSystem(const SystemId &id);
    void openTrace(const SystemId &system);
    void openSupportBundle();
    void openShortcuts();
    void openAbout();
    /// See MainWindow::openWallboard().
    void openWallboard(const QString &only, bool fullScreen);

    /// A dialog or a menu is open that would be lost with the window: all but the assistant and the
    /// settings, and those too while something was entered that is not saved.
    bool isBusy() const;
    void leave(Carried &carried) const;
    void goOn(const Carried &carried);

Q_SIGNALS:
    void windowWanted(); ///< The main one, to the front.
    void wallboardClosed();

private:
    template<typename Dialog>
    Dialog *shown() const; ///< Null: none.
    SystemTools systemTools() const;
    SettingsDialog &settings();
    TraceWindow &trace();
    Wallboard &wallboard();

    const UiContext m_context;
    QWidget *m_window;
    std::unique_ptr<Wallboard> m_wallboard; ///< Null: not asked for yet.
    std::unique_ptr<TraceWindow> m_trace; ///< Null: not asked for yet.
};

} // namespace Jackfield
