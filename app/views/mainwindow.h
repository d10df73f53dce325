// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "app/views/sidewindows.h"
#include "app/views/windowactions.h"
#include "app/views/windowplace.h"

#include <QMainWindow>

class QMenu;
class QToolButton;
class QVBoxLayout;

namespace Jackfield {

class CallBar;
class DialField;
class FaultStrip;
class FaultWatch;
class LineHead;
class NoticeBar;
class PromptBar;
class WindowNotices;
class WindowPages;
struct Carried;

/// The window: own lines and connection lights, dial field, prompts, calls, pages behind the rail.
/// Closing it does not end the program: it hides when setCloseHides(true) was said, else minimises.
/// QCoreApplication::quit() ends it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive the window. Settings notices are shown at once.
    explicit MainWindow(const UiContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the window where the user works, from the tray or a second start.
    void bringToFront();
    /// Puts a number into the dial field and the keyboard there; nothing is dialled.
    void offerNumber(const QString &text);
    void openSettings() { m_beside->openSettings(); }
    void openAssistant() { m_beside->openAssistant(); }
    void openShortcuts() { m_beside->openShortcuts(); }
    void openAbout() { m_beside->openAbout(); }
    /// Made when first asked for. Closing only hides it, and brings this window where else nothing
    /// of the program could be seen. `only`: the name of one queue; empty: as [queues] show says.
    void openWallboard(const QString &only = {}, bool fullScreen = false)
    {
        m_beside->openWallboard(only, fullScreen);
    }

    /// Brings the history to the front, where the callers to call back are.
    void showWorklist();
    void complain(const QString &text); ///< Something did not work; plain text.

    /// Folded: only the prompts, faults, notices and the call bar are left.
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }
    /// True: while the desktop has a tray, from which the window can be brought back.
    void setCloseHides(bool hides) { m_closeHides = hides; }
    /// The window's own action, for a menu elsewhere; null when this window has none.
    QAction *actionFor(UserAction action) const { return m_actions->find(action); }
    FaultWatch &faults() const { return *m_faults; }
    void showFaults(); ///< The window, with the details of what is down.

    /// Stands as the file says, if there is one, and writes there how it stood when it is closed or
    /// ends. Before it is shown.
    void setStateFile(const QString &file);

    /// Something is being entered that would be lost with the window.
    bool isBusy() const;
    Carried leave() const; ///< For the window that takes its place.
    /// Stands and is shown as that one, with what was open beside it.
    void goOn(const Carried &carried);

Q_SIGNALS:
    void painted(); ///< Once: the user sees the window and can use it.
    void popupWanted(); ///< The user asks for the popup of the ringing calls.

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void defineActions();
    void buildHead(QVBoxLayout *column);
    void buildCalls(QVBoxLayout *column);
    void fit();
    void takeKeyboard();
    void tellNotices();
    void stand(const WindowState &state);
    WindowState state() const;
    void keepState();

    const UiContext m_context;
    WindowActions *m_actions;
    SideWindows *m_beside;
    WindowHeight m_height;
    QString m_stateFile; ///< Empty: nothing is kept.
    QWidget *m_head = nullptr; ///< Hidden while folded, as m_body.
    WindowPages *m_body = nullptr;
    QToolButton *m_menu = nullptr;
    QMenu *m_menuList = nullptr;
    QToolButton *m_unfold = nullptr; ///< Shown while folded.
    LineHead *m_lineHead = nullptr;
    DialField *m_dialField = nullptr;
    PromptBar *m_prompts = nullptr;
    FaultWatch *m_faults = nullptr;
    FaultStrip *m_faultStrip = nullptr;
    NoticeBar *m_notices = nullptr;
    WindowNotices *m_told = nullptr;
    CallBar *m_calls = nullptr;
    bool m_folded = false;
    bool m_painted = false;
    bool m_closeHides = false;
    bool m_quitting = false;
};

} // namespace Jackfield
