// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/commandtable.h"
#include "app/actions/uicontext.h"

#include <QMainWindow>

class QActionGroup;
class QStackedWidget;
class QToolBar;

namespace Jackfield {

class ConnectionLights;
class DialField;
class NoticeBar;

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
    void openAbout();
    void openShortcuts();

    /// Folded: only the prompts, notices and the call bar are left.
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }
    /// True while something else (the tray) can bring the window back.
    void setCloseHides(bool hides) { m_closeHides = hides; }
    /// The window's own action, for a menu elsewhere; null when this window has none.
    QAction *action(UserAction action) const { return m_actions.value(action); }

protected:
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildBody();
    void buildPages();
    void addPage(UserAction action, QWidget *page);
    void addAction(UserAction action, std::function<void()> run);
    void connectNotices();
    void showSettingsNotices();
    void updateTitle();

    const UiContext m_context;
    QHash<UserAction, QAction *> m_actions;
    QWidget *m_foldable = nullptr; ///< Hidden while folded.
    QToolBar *m_rail = nullptr;
    QActionGroup *m_pageActions = nullptr;
    QStackedWidget *m_pages = nullptr;
    DialField *m_dialField = nullptr;
    NoticeBar *m_notices = nullptr;
    bool m_folded = false;
    bool m_closeHides = false;
    bool m_quitting = false;
};

} // namespace Jackfield
