// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/commandtable.h"

#include <QAction>
#include <QCoreApplication>

namespace Jackfield {

namespace {

    /// A row as it stands in the program; the texts are translated when asked for.
    struct Row
    {
        UserAction action;
        const char *id;
        const char *text;
        const char *help;
        const char *icon;
        const char *keys; ///< QKeySequence::PortableText
        std::optional<Feature> feature = {};
    };

    constexpr const char *context = "Jackfield::CommandTable";

    // clang-format off
constexpr Row rows[] = {
    {UserAction::Dial, "call.dial", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Call"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Dials the number in the dial field."), "dial", "", Feature::Dial},
    {UserAction::Answer, "call.answer", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Answer"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Takes the ringing call."), "answer", "F5", Feature::Answer},
    {UserAction::HangUp, "call.hang-up", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Hang up"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Ends the call."), "hangup", "F6", Feature::HangUp},
    {UserAction::Hold, "call.hold", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Hold"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Lets the other side wait."), "hold", "F7", Feature::Hold},
    {UserAction::Retrieve, "call.retrieve", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Resume"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Takes the held call back."), "retrieve", "F8", Feature::Retrieve},
    {UserAction::Swap, "call.swap", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Swap"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "The active and the held call change places."), "swap", "", Feature::Swap},
    {UserAction::Redirect, "call.redirect", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Redirect"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Sends the ringing call elsewhere."), "redirect", "", Feature::Redirect},
    {UserAction::Transfer, "call.transfer", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Transfer"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Hands the call over at once."), "transfer", "F9", Feature::Transfer},
    {UserAction::Consult, "call.consult", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Consult"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Holds the call and dials the other person."), "consult", "", Feature::Consult},
    {UserAction::Merge, "call.merge", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Connect both"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Connects both parties; you leave."), "merge", "", Feature::Merge},
    {UserAction::Conference, "call.conference", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Conference"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Connects both parties; you stay."), "conference", "", Feature::Conference},
    {UserAction::Pickup, "call.pickup", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Pick up"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Takes the call that rings at another line."), "pickup", "", Feature::Pickup},
    {UserAction::SendDigits, "call.digits", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Keypad"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Sends digits into the call."), "keypad", "", Feature::SendDigits},
    {UserAction::StartRecording, "call.record-start", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Record"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Starts recording the call."), "record", "", Feature::Record},
    {UserAction::StopRecording, "call.record-stop", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Stop recording"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Stops recording the call."), "record-stop", "", Feature::Record},
    {UserAction::EditNote, "call.note", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Note"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Keeps a note with the call."), "note", "", Feature::CallData},
    {UserAction::ShowContact, "call.contact", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Contact"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "What the phone system knows of the other side."), "contact", ""},
    {UserAction::CompleteCall, "call.complete", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Call back when free"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "The phone rings when the other side is free again."), "callback", "", Feature::CompleteCall},
    {UserAction::OpenPage, "call.page", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Open page"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Opens the page or program that is set for calls."), "page", "F4"},
    {UserAction::Forward, "line.forward", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Forward calls"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Sends the calls to your line elsewhere."), "forward", "", Feature::Forward},
    {UserAction::DoNotDisturb, "line.do-not-disturb", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Do not disturb"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Callers hear busy; your phone stays quiet."), "dnd", "Ctrl+D", Feature::DoNotDisturb},
    {UserAction::RemoteOffice, "line.remote-office", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Remote office"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Your calls ring at another phone, and start there."), "remote-office", "", Feature::RemoteOffice},
    {UserAction::SetStatus, "line.status", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Choose your status"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Tells the phone system where you are."), "status", "Ctrl+T", Feature::SetStatus},
    {UserAction::FocusDialField, "window.dial-field", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Enter a number"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Puts the keyboard into the dial field."), "", "Ctrl+L"},
    {UserAction::DialClipboard, "window.dial-clipboard", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Number from the clipboard"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Puts the copied number into the dial field."), "dial", "Ctrl+Shift+V", Feature::Dial},
    {UserAction::Redial, "window.redial", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Redial"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Dials the number that was dialled last."), "redial", "Ctrl+R", Feature::Dial},
    {UserAction::PauseLinks, "window.pause-links", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Pause links"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Links, web pages and programs may not dial until you resume."), "unlink", ""},
    {UserAction::ShowLines, "window.lines", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Lines"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "The lines of your colleagues."), "lines", "Ctrl+1"},
    {UserAction::ShowHistory, "window.history", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "History"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Calls that were."), "history", "Ctrl+2"},
    {UserAction::ShowQueues, "window.queues", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Queues"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Who waits in the queues, and how long."), "queues", "Ctrl+3", Feature::WatchQueues},
    {UserAction::ShowContacts, "window.contacts", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Contacts"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "People and numbers, favourites and speed dials."), "contact", "Ctrl+4"},
    {UserAction::OpenWallboard, "window.wallboard", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Wallboard"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "The queues in a window of their own; F11 fills the screen."), "queues", "Ctrl+Shift+B", Feature::WatchQueues},
    {UserAction::FoldWindow, "window.fold", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Fold to the call bar"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Leaves only the calls; once more brings the rest back."), "fold", "Ctrl+B"},
    {UserAction::OpenMenu, "window.menu", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Menu"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Everything else this window can do."), "menu", "F10"},
    {UserAction::ShowWindow, "window.show", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Show the window"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Brings Jackfield to the front."), "", ""},
    {UserAction::ShowPopup, "window.popup", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Show ringing calls"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Brings the popup of the ringing calls back."), "ringing", "Ctrl+Shift+P"},
    {UserAction::Privacy, "window.privacy", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Hide names and numbers"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Popups and notifications do not say who calls, while others see your screen."), "privacy", "Ctrl+Shift+H"},
    {UserAction::OpenSettings, "window.settings", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Settings"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Your extension, location, phone systems and rules."), "settings", "Ctrl+,"},
    {UserAction::OpenAssistant, "window.assistant", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Set up Jackfield …"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Asks for your extension, location and phone system, and tries a call."), "", ""},
    {UserAction::OpenTrace, "window.trace", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Protocol trace …"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Shows what passes between Jackfield and the phone systems."), "", ""},
    {UserAction::OpenSupportBundle, "window.support-bundle", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Support bundle …"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Gathers what somebody who helps you wants to see."), "", ""},
    {UserAction::OpenShortcuts, "window.shortcuts", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Keyboard shortcuts"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Lists the keys this window knows."), "", "F1"},
    {UserAction::OpenAbout, "window.about", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "About Jackfield"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Version and licence."), "", ""},
    {UserAction::Quit, "window.quit", QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Quit"),
     QT_TRANSLATE_NOOP("Jackfield::CommandTable", "Ends Jackfield. Calls at your phone go on."), "", "Ctrl+Q"},
};
    // clang-format on

    UserCommand translated(const Row &row)
    {
        return {row.action,
                QString::fromLatin1(row.id),
                QCoreApplication::translate(context, row.text),
                QCoreApplication::translate(context, row.help),
                QString::fromLatin1(row.icon),
                QKeySequence(QString::fromLatin1(row.keys), QKeySequence::PortableText),
                row.feature};
    }

} // namespace

QList<UserCommand> commandTable()
{
    QList<UserCommand> commands;
    for (const Row &row : rows)
        commands.append(translated(row));
    return commands;
}

UserCommand userCommand(UserAction action)
{
    return translated(rows[size_t(action)]);
}

QString toolTip(const UserCommand &command)
{
    if (command.shortcut.isEmpty())
        return command.text + u'\n' + command.help;
    return QCoreApplication::translate(context, "%1 (%2)\n%3", "action, its keys, what it does")
        .arg(command.text, command.shortcut.toString(QKeySequence::NativeText), command.help);
}

QAction *makeAction(UserAction action, QObject *parent)
{
    const UserCommand command = userCommand(action);
    auto *made = new QAction(command.text, parent);
    made->setObjectName(command.id);
    made->setToolTip(toolTip(command));
    made->setStatusTip(command.help);
    made->setShortcut(command.shortcut);
    return made;
}

} // namespace Jackfield
