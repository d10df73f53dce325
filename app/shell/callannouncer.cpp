// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/callannouncer.h"

#include "app/actions/orderwords.h"
#include "app/shell/callerwords.h"
#include "app/views/callactions.h"
#include "app/views/mainwindow.h"
#include "core/contacts/contacts.h"

#include <QAction>

namespace Jackfield {

static const auto answerId = QStringLiteral("answer");
static const auto rejectId = QStringLiteral("reject");

CallAnnouncer::CallAnnouncer(const UiContext &context, MainWindow &window,
                             std::unique_ptr<NotificationService> notifications,
                             std::unique_ptr<RingPlayer> player, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_calls(context)
    , m_popup(context, m_calls, window)
    , m_notifications(std::move(notifications))
    , m_sound(context, m_calls, std::move(player))
{
    connect(&m_calls, &IncomingCalls::began, this, &CallAnnouncer::tell);
    connect(&m_calls, &IncomingCalls::changed, this, [this](const CallId &id) { retell(id); });
    connect(&m_calls, &IncomingCalls::ended, this, &CallAnnouncer::untell);
    connect(&m_context.contacts, &Contacts::matchFound, this, [this] { retell(); });
    connect(&m_context.contacts, &Contacts::changed, this, [this] { retell(); });
    connect(m_notifications.get(), &NotificationService::pressed, this,
            &CallAnnouncer::hearPressed);
    connect(m_notifications.get(), &NotificationService::undeliverable, this,
            [this](const QString &key) {
                if (m_told.contains(key) && !isPopupShown())
                    tellByTray({{key}});
            });
    connect(&m_sound, &RingSound::ringingChanged, &m_popup, &CallPopup::setSilenceOffered);
    connect(&m_sound, &RingSound::failed, &m_window, &MainWindow::complain);
    connect(&m_popup, &CallPopup::silenceWanted, &m_sound, &RingSound::silence);
    connect(&m_window, &MainWindow::popupWanted, &m_popup, &CallPopup::bringBack);
    connect(m_window.actionFor(UserAction::Privacy), &QAction::toggled, this,
            &CallAnnouncer::setPrivate);
    updateShowAction();
}

CallAnnouncer::~CallAnnouncer()
{
    const QList<QString> told = m_told.keys();
    for (const QString &key : told)
        m_notifications->close(key);
}

void CallAnnouncer::setUp(const PopupSettings &popup, const SoundSettings &sounds)
{
    const bool isPrivacyNew = popup.privacy != m_setup.privacy;
    m_setup = popup;
    m_popup.setUp(popup);
    m_sound.setUp(popup.sound && !popup.clickToDialOnly, sounds);
    // The setting is where each run begins; another one in the middle counts too.
    if (isPrivacyNew)
        m_window.actionFor(UserAction::Privacy)->setChecked(popup.privacy);
    updateShowAction();
}

// --- Telling

void CallAnnouncer::tell(const CallId &id)
{
    updateShowAction();
    const Call *call = m_calls.find(id);
    if (!call || m_setup.clickToDialOnly)
        return;
    if (isNotified()) {
        const DesktopNotification notification = notificationOf(*call);
        m_told.insert(id.value, notification);
        m_notifications->show(id.value, notification);
    }
}

/// The contacts have found a name, or names are hidden or not any longer.
void CallAnnouncer::retell()
{
    for (const CallId &id : m_calls.calls())
        retell(id);
}

void CallAnnouncer::retell(const CallId &id)
{
    const Call *call = m_calls.find(id);
    const auto told = m_told.find(id.value);
    if (!call || told == m_told.end())
        return;
    const DesktopNotification notification = notificationOf(*call);
    if (notification == *told)
        return;
    *told = notification;
    m_notifications->show(id.value, notification);
}

void CallAnnouncer::untell(const CallId &id)
{
    updateShowAction();
    if (m_told.remove(id.value) > 0)
        m_notifications->close(id.value);
}

CallerWords CallAnnouncer::wordsOf(const Call &call) const
{
    CallerWords words =
        callerWords(call, m_context.store, m_context.contacts, numberFormat(m_context.dialer));
    return m_isPrivate ? privateWords(std::move(words)) : words;
}

DesktopNotification CallAnnouncer::notificationOf(const Call &call) const
{
    const CallerWords words = wordsOf(call);
    const CallActions actions(m_context.store, m_context.switchboard);
    DesktopNotification notification {words.who(), words.details().join(u'\n'), {}};
    if (actions.state(UserAction::Answer, call).isPossible())
        notification.actions.append({answerId, userCommand(UserAction::Answer).text});
    if (m_setup.reject && actions.state(UserAction::HangUp, call).isPossible())
        notification.actions.append({rejectId, tr("Reject")});
    return notification;
}

void CallAnnouncer::tellByTray(const CallId &id)
{
    if (const Call *call = m_calls.find(id)) {
        const CallerWords words = wordsOf(*call);
        Q_EMIT messageWanted(words.who(), words.details().join(QStringLiteral(", ")));
    }
}

void CallAnnouncer::setPrivate(bool on)
{
    m_isPrivate = on;
    m_popup.setPrivate(on);
    retell();
}

/// There is something to bring back.
void CallAnnouncer::updateShowAction()
{
    m_window.actionFor(UserAction::ShowPopup)
        ->setEnabled(isPopupShown() && !m_calls.calls().isEmpty());
}

// --- Orders of a notification

void CallAnnouncer::hearPressed(const QString &key, const QString &action)
{
    const CallId id {{key}};
    if (action == answerId)
        order(id, UserAction::Answer);
    else if (action == rejectId)
        order(id, UserAction::HangUp);
    else
        m_window.bringToFront();
}

void CallAnnouncer::order(const CallId &id, UserAction action)
{
    const Call *call = m_calls.find(id);
    if (!call)
        return; // It was over just then.
    const Command command =
        CallActions(m_context.store, m_context.switchboard).command(action, *call);
    m_context.switchboard.execute(command).then(this, [this, command](const CommandResult &result) {
        if (!result)
            m_window.complain(failureInWords(command, result.error()));
    });
}

} // namespace Jackfield
