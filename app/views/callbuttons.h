// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/views/callactions.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QAction;
class QMenu;

namespace Jackfield {

class ActionButton;
class FlowLayout;

/// What can be done with one call: the most useful actions of its state as buttons, and OpenPage
/// where there is a page; the others in a menu. Orders nothing itself. When the button with the
/// keyboard goes or is greyed, the parent widget keeps the keyboard until that button or its
/// successor can be used.
class CallButtons final : public QWidget
{
    Q_OBJECT
public:
    /// `actions` must outlive the buttons.
    CallButtons(const CallActions &actions, QWidget *parent);

    void refresh(const Call &call);
    /// Folded: only two buttons, without words.
    void setFolded(bool folded);
    bool isPossible(UserAction action) const { return m_states.value(action).isPossible(); }
    void setKeyShown(UserAction action, bool on);
    /// Transfer stands for three ways: asks which one when there is a choice.
    void chooseTransfer();

Q_SIGNALS:
    void wanted(Jackfield::UserAction action); ///< A button or a line of the menu.
    void transferWanted(Jackfield::UserAction way); ///< Transfer, Consult or Merge.

private:
    void addButton(UserAction action, FlowLayout *row);
    void addToMenu(UserAction action);
    void buildTransferMenu();
    void refreshTransfer(const Call &call);
    void showAll(const Call &call);
    void parkKeyboard(UserAction left);
    void returnKeyboard();

    const CallActions &m_actions;
    QHash<UserAction, ActionState> m_states;
    QHash<UserAction, ActionButton *> m_buttons;
    QHash<UserAction, QAction *> m_menuActions; ///< The same action is in one of the two places.
    QHash<UserAction, QAction *> m_transferWays;
    ActionButton *m_more;
    QMenu *m_moreMenu;
    QMenu *m_transferMenu;
    std::optional<UserAction> m_parkedFrom; ///< Whose keyboard the parent keeps.
    bool m_folded = false;
};

} // namespace Jackfield
