// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"

#include <QObject>

#include <memory>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace Jackfield {

class MainWindow;

/// The icon in the tray with the state of the own lines, the last calls and what is needed often.
/// On a desktop without a tray it shows nothing, and the window minimises instead of hiding.
class TrayIcon final : public QObject
{
    Q_OBJECT
public:
    /// What `context` refers to, and `window`, must outlive it.
    TrayIcon(const UiContext &context, MainWindow &window, QObject *parent = nullptr);
    ~TrayIcon() override;

    QMenu *menu() const { return m_menu.get(); }
    /// "Jackfield: 100 free", as the tooltip says it.
    QString stateText() const { return m_stateText; }

private:
    void buildMenu();
    void fillMenu();
    void update();
    void notify(const QString &title, const QString &text);

    const UiContext m_context;
    MainWindow &m_window;
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon *m_icon = nullptr;
    QString m_stateText;
};

} // namespace Jackfield
