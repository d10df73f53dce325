// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/sidewindows.h"

#include "app/dialogs/aboutdialog.h"
#include "app/dialogs/settingsdialog.h"
#include "app/dialogs/shortcutsdialog.h"
#include "app/dialogs/supportdialog.h"
#include "app/dialogs/systemdialog.h"
#include "app/dialogs/systemtools.h"
#include "app/views/carried.h"
#include "app/views/wallboard.h"

#include <QApplication>

#include <algorithm>

namespace Jackfield {

namespace {

    /// Not of the screen it fills.
    QRect placeOf(const QWidget &window)
    {
        return window.isFullScreen() || window.isMaximized() ? window.normalGeometry()
                                                             : window.geometry();
    }

    void bringToFront(QWidget &dialog)
    {
        dialog.raise();
        dialog.activateWindow();
    }

    bool wouldBeLost(const QWidget &window)
    {
        if (const auto *assistant = qobject_cast<const Assistant *>(&window))
            return assistant->hasInput();
        if (const auto *settings = qobject_cast<const SettingsDialog *>(&window))
            return settings->hasInput();
        return qobject_cast<const QDialog *>(&window);
    }

} // namespace

SideWindows::SideWindows(const UiContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{ }

SideWindows::~SideWindows() = default;

/// One that was closed is there until it deletes itself.
template<typename Dialog>
Dialog *SideWindows::shown() const
{
    for (Dialog *dialog : m_window->findChildren<Dialog *>())
        if (dialog->isVisible())
            return dialog;
    return nullptr;
}

SystemTools SideWindows::systemTools() const
{
    return {m_context.settings, m_context.registry,
            m_context.secrets,  m_context.dialer,
            m_context.clock,    [this](const SystemId &id) { m_context.switchboard.reopen(id); }};
}

SettingsDialog &SideWindows::settings()
{
    if (auto *open = shown<SettingsDialog>())
        return *open;
    DeskTools desk = m_context.deskTools ? *m_context.deskTools : DeskTools();
    for (const Queue &queue : m_context.store.queues())
        if (!desk.queues.contains(queue.name))
            desk.queues.append(queue.name);
    return *new SettingsDialog(systemTools(), m_context.remembered, m_context.gates, m_window,
                               {m_context.linkRegistration, m_context.linkTest}, desk);
}

void SideWindows::openSettings()
{
    SettingsDialog &dialog = settings();
    dialog.open();
    bringToFront(dialog);
}

void SideWindows::openDoor(const QString &door)
{
    SettingsDialog &dialog = settings();
    dialog.open();
    dialog.showDoor(door);
    bringToFront(dialog);
}

void SideWindows::openAssistant()
{
    auto *assistant = shown<Assistant>();
    if (!assistant) {
        assistant = new Assistant({systemTools(),
                                   m_context.dialer,
                                   m_context.store,
                                   m_context.switchboard,
                                   {m_context.linkRegistration, m_context.linkTest}},
                                  m_window);
        connect(assistant, &Assistant::windowWanted, this, &SideWindows::windowWanted);
        assistant->show();
    }
    bringToFront(*assistant);
}

void SideWindows::openSystem(const SystemId &id)
{
    (new SystemDialog(systemTools(), id, m_window))->open();
}

TraceWindow &SideWindows::trace()
{
    if (!m_trace)
        m_trace = std::make_unique<TraceWindow>(m_context);
    return *m_trace;
}

void SideWindows::openTrace(const SystemId &system)
{
    trace().showSystem(system);
    trace().bringToFront();
}

void SideWindows::openSupportBundle()
{
    (new SupportDialog(*m_context.supportBundle, m_window))->open();
}

void SideWindows::openShortcuts()
{
    (new ShortcutsDialog(m_window))->open();
}

void SideWindows::openAbout()
{
    (new AboutDialog(m_window))->open();
}

Wallboard &SideWindows::wallboard()
{
    if (!m_wallboard) {
        m_wallboard = std::make_unique<Wallboard>(m_context);
        connect(m_wallboard.get(), &Wallboard::closed, this, &SideWindows::wallboardClosed);
    }
    return *m_wallboard;
}

void SideWindows::openWallboard(const QString &only, bool fullScreen)
{
    wallboard().setOnly(only);
    if (fullScreen)
        wallboard().setFullScreen(true);
    wallboard().bringToFront();
}

// --- Another window takes the place of this one

bool SideWindows::isBusy() const
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    return QApplication::activePopupWidget()
        || std::any_of(windows.cbegin(), windows.cend(), [](const QWidget *window) {
               return window->isVisible() && wouldBeLost(*window);
           });
}

void SideWindows::leave(Carried &carried) const
{
    if (m_wallboard && m_wallboard->isVisible())
        carried.wallboard = {m_wallboard->only(), m_wallboard->isFullScreen(),
                             placeOf(*m_wallboard)};
    if (m_trace && m_trace->isVisible())
        carried.trace = {m_trace->view(), placeOf(*m_trace)};
    if (const auto *dialog = shown<SettingsDialog>())
        carried.settings = {dialog->page(), placeOf(*dialog)};
    if (const auto *assistant = shown<Assistant>())
        carried.assistant = {assistant->place(), placeOf(*assistant)};
}

void SideWindows::goOn(const Carried &carried)
{
    if (const auto &board = carried.wallboard) {
        wallboard().setGeometry(board->place);
        openWallboard(board->only, board->isFullScreen);
    }
    if (const auto &traced = carried.trace) {
        trace().setGeometry(traced->place);
        trace().setView(traced->view);
        trace().bringToFront();
    }
    if (const auto &open = carried.settings) {
        openSettings();
        shown<SettingsDialog>()->setGeometry(open->place);
        shown<SettingsDialog>()->showPage(open->page);
    }
    if (const auto &open = carried.assistant) {
        openAssistant();
        shown<Assistant>()->setGeometry(open->place);
        shown<Assistant>()->goTo(open->at);
    }
}

} // namespace Jackfield
