// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"

#include <QObject>

#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace Jackfield {

class MainWindow;

/// The icon in the tray with the state of the own lines, how many callers are to be called back,
/// the last calls and what is needed often; tells, while the window cannot be seen, of requests to
/// dial. On a desktop without a tray it shows nothing, and the window minimises instead of hiding.
class TrayIcon final : public QObject
{
    Q_OBJECT
public:
    static constexpr int lastCalls = 5;
    /// What `context` refers to, and `window`, must outlive it.
    TrayIcon(const UiContext &context, MainWindow &window, QObject *parent = nullptr);
    ~TrayIcon() override;

    QMenu &menu() const { return *m_menu; }
    /// Of an incoming call; plain text.
    void tellIncoming(const QString &title, const QString &text);
    QString stateText() const; ///< "Jackfield: 100 Ringing", as the tooltip says it.

private:
    void fillMenu();
    void addWork();
    void addLastCalls();
    bool isWindowSeen() const;
    void showMessage(const QString &title, QString text, const QString &icon);
    void update();

    const UiContext m_context;
    MainWindow &m_window;
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon *m_icon;
};

} // namespace Jackfield
