// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/journal/journalentry.h"

#include <QObject>

#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace Jackfield {

class JournalStore;
class MainWindow;

/// The icon in the tray with the state of the own lines, what is down, how many callers are to be
/// called back, the last calls and what is needed often. A click brings the popup while a call
/// rings, else the window. Tells, while the window cannot be seen, of requests to
/// dial. On a desktop without a tray it shows nothing, and the window minimises instead of hiding.
class TrayIcon final : public QObject
{
    Q_OBJECT
public:
    static constexpr int lastCalls = 5;
    static constexpr int mostFaults = 3; ///< In the menu; the worst.
    /// What `context` refers to, and `window`, must outlive it.
    TrayIcon(const UiContext &context, MainWindow &window, QObject *parent = nullptr);
    ~TrayIcon() override;

    QMenu &menu() const { return *m_menu; }
    /// Of an incoming call; plain text.
    void tellIncoming(const QString &title, const QString &text);
    QString stateText() const; ///< "Jackfield: 100 Ringing", as the tooltip says it.

private:
    void fillMenu();
    void addFaults();
    void addWork();
    void addLastCalls();
    void readFormerCalls();
    void open();
    bool isWindowSeen() const;
    void showMessage(const QString &title, QString text, const QString &icon);
    void update();

    const UiContext m_context;
    MainWindow &m_window;
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon *m_icon;
    QList<JournalEntry> m_formerCalls; ///< Of the runs before this one, newest first.
    const JournalStore *m_formerStore = nullptr; ///< Where they are from; only compared.
};

} // namespace Jackfield
