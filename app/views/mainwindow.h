// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/commandtable.h"
#include "app/actions/uicontext.h"
#include "core/domain/ids.h"

#include <QHash>
#include <QMainWindow>

#include <functional>
#include <memory>

class QActionGroup;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace Jackfield {

class CallBar;
class DialField;
class LineHead;
class NoticeBar;
class PageRail;
class PromptBar;
class TraceWindow;
class Wallboard;
class WindowNotices;
struct SystemTools;

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
    void openSettings();
    void openDoor(const QString &door); ///< Its page of the settings; door: as in GateStatus.
    void openSystem(const SystemId &id);
    void openTrace(const SystemId &system);
    void openShortcuts();
    void openAbout();
    /// Made when first asked for. Closing only hides it, and brings this window where else nothing
    /// of the program could be seen. `only`: the name of one queue; empty: as [queues] show says.
    void openWallboard(const QString &only = {}, bool fullScreen = false);

    /// Brings the history to the front, where the callers to call back are.
    void showWorklist();
    void complain(const QString &text); ///< Something did not work; plain text.

    /// Folded: only the prompts, notices and the call bar are left.
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }
    /// True: while the desktop has a tray, from which the window can be brought back.
    void setCloseHides(bool hides) { m_closeHides = hides; }
    /// The window's own action, for a menu elsewhere; null when this window has none.
    QAction *actionFor(UserAction action) const { return m_actions.value(action); }

Q_SIGNALS:
    void popupWanted(); ///< The user asks for the popup of the ringing calls.

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    SystemTools systemTools() const;
    void defineActions();
    void define(UserAction action, std::function<void()> run);
    void buildHead(QVBoxLayout *column);
    void buildCalls(QVBoxLayout *column);
    void buildPages(QVBoxLayout *column);
    QToolButton *addPage(UserAction action, QWidget *page); ///< In the rail.
    void fit();
    void takeKeyboard();
    void tellNotices();

    const UiContext m_context;
    QHash<UserAction, QAction *> m_actions;
    QActionGroup *m_pageActions;
    QWidget *m_head = nullptr; ///< Hidden while folded, as m_body.
    QWidget *m_body = nullptr;
    PageRail *m_rail = nullptr;
    QStackedWidget *m_pages = nullptr;
    QToolButton *m_menu = nullptr;
    QToolButton *m_unfold = nullptr; ///< Shown while folded.
    LineHead *m_lineHead = nullptr;
    DialField *m_dialField = nullptr;
    PromptBar *m_prompts = nullptr;
    NoticeBar *m_notices = nullptr;
    WindowNotices *m_told = nullptr;
    CallBar *m_calls = nullptr;
    std::unique_ptr<Wallboard> m_wallboard; ///< Null: not asked for yet.
    std::unique_ptr<TraceWindow> m_trace; ///< Null: not asked for yet.
    int m_wantedHeight = 560; ///< Unfolded, by the user's choice.
    int m_fittedHeight = 560; ///< What fit() made of it.
    bool m_folded = false;
    bool m_painted = false;
    bool m_closeHides = false;
    bool m_quitting = false;
};

} // namespace Jackfield
