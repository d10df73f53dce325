// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "app/shell/callpopup.h"
#include "app/shell/desktopnotifications.h"
#include "app/shell/ringsound.h"

#include <QObject>

#include <memory>

namespace Jackfield {

class MainWindow;
struct CallerWords;

/// Tells of calls that ring at an own line, as [popup] and [sounds] say, each switch for itself:
///
///   show    the popup
///   notify  the desktop's own notification, beside the popup if that is on too
///   sound   the ring sound
///
/// A message of the tray stands in where a notification is wanted, the desktop shows none, and
/// there is no popup. clickToDialOnly turns all of it off.
///
/// While names are hidden (popup.privacy, or the window's action for this run) nothing but the
/// popup under the pointer says who calls.
class CallAnnouncer final : public QObject
{
    Q_OBJECT
public:
    /// What `context` refers to, and `window`, must outlive it.
    CallAnnouncer(const UiContext &context, MainWindow &window,
                  std::unique_ptr<NotificationService> notifications,
                  std::unique_ptr<RingPlayer> player, QObject *parent = nullptr);
    ~CallAnnouncer() override;

    void setUp(const PopupSettings &popup, const SoundSettings &sounds);
    CallPopup &popup() { return m_popup; }
    bool isRinging() const { return !m_calls.calls().isEmpty(); } ///< One that it tells of.

Q_SIGNALS:
    /// For the tray; plain text.
    void messageWanted(const QString &title, const QString &text);

private:
    void tell(const CallId &id);
    void retell();
    void retell(const CallId &id);
    void untell(const CallId &id);
    void tellByTray(const CallId &id);
    void hearPressed(const QString &key, const QString &action);
    void order(const CallId &id, UserAction action);
    void setPrivate(bool on);
    void updateShowAction();
    DesktopNotification notificationOf(const Call &call) const;
    CallerWords wordsOf(const Call &call) const;
    bool isNotified() const { return m_setup.notify && !m_setup.clickToDialOnly; }
    bool isPopupShown() const { return m_setup.show && !m_setup.clickToDialOnly; }

    const UiContext m_context;
    MainWindow &m_window;
    IncomingCalls m_calls;
    CallPopup m_popup;
    std::unique_ptr<NotificationService> m_notifications;
    RingSound m_sound;
    PopupSettings m_setup;
    bool m_isPrivate = false;
    QHash<QString, DesktopNotification> m_told; ///< By CallId::value; as last shown.
};

} // namespace Jackfield
