// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/features.h"

#include <QKeySequence>
#include <QList>
#include <QString>

#include <optional>

class QAction;
class QObject;

namespace Jackfield {

/// Everything a user can order. Buttons, menus, the tray and the list of shortcuts take their
/// words, icons and keys from commandTable().
enum class UserAction {
    Dial,
    Answer,
    HangUp,
    Hold,
    Retrieve,
    Swap,
    Redirect,
    Transfer,
    Consult,
    Merge,
    Conference,
    Pickup,
    SendDigits,
    StartRecording,
    StopRecording,
    EditNote,
    ShowContact,
    CompleteCall,
    OpenPage,
    Forward,
    DoNotDisturb,
    RemoteOffice,
    SetStatus,
    FocusDialField,
    DialClipboard,
    Redial,
    PauseLinks,
    ShowLines,
    ShowHistory,
    ShowQueues,
    ShowContacts,
    OpenWallboard,
    FoldWindow,
    OpenMenu,
    ShowWindow,
    ShowPopup,
    Privacy,
    OpenSettings,
    OpenAssistant,
    OpenTrace,
    OpenSupportBundle,
    OpenShortcuts,
    OpenAbout,
    Quit,
};

struct UserCommand
{
    UserAction action;
    QString id; ///< Fixed word: "call.answer".
    QString text; ///< Translated, with a mnemonic where one fits; "Hang up".
    QString help; ///< Translated; one sentence.
    QString icon; ///< Name in resources/icons without ending; empty: none.
    QKeySequence shortcut; ///< Empty: none.
    std::optional<Feature> feature; ///< What a phone system must offer for it.
};

/// Every user action, once, in the order of UserAction.
QList<UserCommand> commandTable();
UserCommand userCommand(UserAction action);
/// "Hang up (F6)\nEnds the call": what a button of the action says on hover.
QString toolTip(const UserCommand &command);
/// A QAction with the words and the shortcut of the table; the icon is for the view that shows it.
QAction *makeAction(UserAction action, QObject *parent);

} // namespace Jackfield
