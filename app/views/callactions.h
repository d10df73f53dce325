// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/commandtable.h"
#include "core/phone/switchboard.h"

#include <memory>

class QMimeData;

namespace Jackfield {

/// Whether a button stands there, and why it is greyed.
struct ActionState
{
    bool shown = false; ///< Some phone system of the line offers it.
    QString why; ///< Translated; empty: possible now.
    bool isPossible() const { return shown && why.isEmpty(); }
    bool operator==(const ActionState &) const = default;
};

class ScreenPop;

/// What can be done with calls now: the one place where buttons, keys and drops ask. Pure but for
/// its look at the store, the switchboard and the screen pop, which must outlive it.
class CallActions
{
public:
    /// `screenPop` null: pages are not offered.
    CallActions(const PhoneStore &store, const Switchboard &switchboard,
                const ScreenPop *screenPop = nullptr);

    /// Those that make sense in the call's state, in the order of the buttons.
    static QList<UserAction> actionsFor(const Call &call);
    /// At most three of them: what is wanted first now. HangUp is always one, but where the line's
    /// systems can only record and send digits. With two calls of a line that can be connected,
    /// that is what is wanted. OpenPage is never one: it orders nothing of the phone system.
    QList<UserAction> mainActionsFor(const Call &call) const;
    /// Of an action that is an order. `to`, `digits`: where it needs them; without they serve to
    /// ask for its state.
    Command command(UserAction action, const Call &call, const DialString &to = {},
                    const QString &digits = {}) const;
    ActionState state(UserAction action, const Call &call) const;
    ActionState state(const Command &command) const;
    /// The other call of the same line that Swap, Merge and Conference mean; null: none.
    const Call *otherCall(const Call &call) const;
    /// What dropping `call` on a number does: a ringing call is redirected, others are transferred.
    static UserAction handOver(const Call &call);

private:
    ActionState pageState(const Call &call) const;

    const PhoneStore &m_store;
    const Switchboard &m_switchboard;
    const ScreenPop *m_screenPop;
};

/// A call on its way by drag and drop, within this program only.
std::unique_ptr<QMimeData> callMimeData(const CallId &call);
/// Empty: it carries no call.
CallId callIn(const QMimeData *data);

} // namespace Jackfield
