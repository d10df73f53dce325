// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/callbuttons.h"

#include "app/views/actionbutton.h"
#include "app/views/flowlayout.h"
#include "app/views/plaintextlabel.h"

#include <QMenu>

namespace Jackfield {

static constexpr UserAction transferWays[] = {UserAction::Transfer, UserAction::Consult,
                                              UserAction::Merge};

CallButtons::CallButtons(const CallActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_more(new ActionButton(this))
    , m_moreMenu(new QMenu(this))
    , m_transferMenu(new QMenu(this))
{
    using A = UserAction;
    auto *row = new FlowLayout(6, this);
    // What replaces another stands where that stood: a second click on "Answer" meets "Hold", never
    // "Hang up".
    for (const A action : {A::Answer, A::Hold, A::Retrieve, A::CompleteCall, A::Redirect,
                           A::Transfer, A::Merge, A::Swap, A::Conference, A::StartRecording,
                           A::StopRecording, A::SendDigits, A::HangUp, A::OpenPage})
        addButton(action, row);
    m_buttons[A::Answer]->setLook(ActionButton::Look::Answer);
    m_buttons[A::HangUp]->setLook(ActionButton::Look::HangUp);
    m_buttons[A::Transfer]->setArrow(true);
    row->addWidget(m_more);
    m_more->setObjectName(QStringLiteral("call.more"));
    m_more->setWords(tr("More"), QStringLiteral("more"), tr("What else can be done with the call"));
    m_more->setIconOnly(true);
    m_moreMenu->setObjectName(QStringLiteral("more"));
    m_moreMenu->setToolTipsVisible(true); // They say why something is greyed.
    for (const A action :
         {A::Hold, A::Retrieve, A::Transfer, A::Swap, A::Conference, A::StartRecording,
          A::StopRecording, A::SendDigits, A::EditNote, A::CompleteCall})
        addToMenu(action);
    connect(m_more, &QPushButton::clicked, this,
            [this] { m_moreMenu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    buildTransferMenu();
}

void CallButtons::addButton(UserAction action, FlowLayout *row)
{
    auto *button = new ActionButton(action, this);
    m_buttons.insert(action, button);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT wanted(action); });
}

void CallButtons::addToMenu(UserAction action)
{
    const UserCommand command = userCommand(action);
    QString text = command.text;
    if (!command.shortcut.isEmpty())
        text += u'\t' + command.shortcut.toString(QKeySequence::NativeText);
    QAction *line = m_moreMenu->addAction(themedIcon(command.icon), text);
    line->setObjectName(command.id);
    m_menuActions.insert(action, line);
    connect(line, &QAction::triggered, this, [this, action] { Q_EMIT wanted(action); });
}

void CallButtons::buildTransferMenu()
{
    m_transferMenu->setObjectName(QStringLiteral("transfer"));
    m_transferMenu->setToolTipsVisible(true);
    const QHash<UserAction, QString> words {
        {UserAction::Transfer, tr("To a number, at once…")},
        {UserAction::Consult, tr("Ask there first…")},
        {UserAction::Merge, tr("Connect both calls and leave")},
    };
    for (const UserAction way : transferWays) {
        QAction *action = m_transferMenu->addAction(words.value(way));
        m_transferWays.insert(way, action);
        connect(action, &QAction::triggered, this, [this, way] { Q_EMIT transferWanted(way); });
    }
}

void CallButtons::refresh(const Call &call)
{
    m_states.clear();
    for (const UserAction action : CallActions::actionsFor(call))
        m_states.insert(action, m_actions.state(action, call));
    refreshTransfer(call);
    ActionButton *hangUp = m_buttons[UserAction::HangUp];
    if (call.state == Call::State::Offering)
        hangUp->setWords(tr("Reject"), userCommand(UserAction::HangUp).icon,
                         tr("Ends the ringing."));
    else
        hangUp->setAction(UserAction::HangUp);
    showAll(call);
}

/// The button stands for three ways; the menu says which of them are there.
void CallButtons::refreshTransfer(const Call &call)
{
    ActionState best;
    for (const UserAction way : transferWays) {
        const ActionState state = m_states.value(way);
        QAction *line = m_transferWays[way];
        line->setVisible(state.shown);
        line->setEnabled(state.isPossible());
        line->setToolTip(asPlainToolTip(state.why));
        if (state.shown && (!best.shown || !best.isPossible()))
            best = state;
    }
    if (call.state != Call::State::Offering)
        m_states.insert(UserAction::Transfer, best);
}

void CallButtons::showAll(const Call &call)
{
    const QList<UserAction> first = m_actions.mainActionsFor(call);
    const auto isThere = [&](UserAction action) {
        const bool hasRoom =
            !m_folded || action == UserAction::HangUp || action == first.constFirst();
        const bool isMeant = first.contains(action) || action == UserAction::OpenPage;
        return m_states.value(action).shown && isMeant && hasRoom;
    };
    const QWidget *focus = window()->focusWidget();
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it)
        if (it.value() == focus && !(isThere(it.key()) && isPossible(it.key())))
            parkKeyboard(it.key());
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it) {
        const ActionState state = m_states.value(it.key());
        it.value()->setIconOnly(m_folded || it.key() == UserAction::OpenPage); // One row at 440.
        it.value()->setBlocked(state.why);
        it.value()->setVisible(isThere(it.key()));
    }
    returnKeyboard();
    bool anyMore = false;
    for (auto it = m_menuActions.cbegin(); it != m_menuActions.cend(); ++it) {
        const ActionState state = m_states.value(it.key());
        const bool shown = state.shown && !first.contains(it.key());
        it.value()->setVisible(shown);
        it.value()->setEnabled(state.isPossible());
        it.value()->setToolTip(
            asPlainToolTip(state.why.isEmpty() ? userCommand(it.key()).help : state.why));
        anyMore = anyMore || shown;
    }
    const bool hasMore = anyMore && !m_folded;
    if (!hasMore && window()->focusWidget() == m_more)
        parentWidget()->setFocus(Qt::OtherFocusReason);
    m_more->setVisible(hasMore);
}

/// Qt would move the keyboard on to the next button, perhaps to "Hang up": a second Space must not
/// end the call.
void CallButtons::parkKeyboard(UserAction left)
{
    m_parkedFrom = left;
    parentWidget()->setFocus(Qt::OtherFocusReason);
}

/// To the button it was taken from, or to what has taken its place, once one of them can be used.
void CallButtons::returnKeyboard()
{
    using A = UserAction;
    static const QHash<A, A> successors {
        {A::Answer, A::Hold}, {A::Hold, A::Retrieve}, {A::Retrieve, A::Hold}};
    if (!m_parkedFrom)
        return;
    if (window()->focusWidget() != parentWidget()) {
        m_parkedFrom.reset(); // The user has taken it elsewhere.
        return;
    }
    for (const A action : {*m_parkedFrom, successors.value(*m_parkedFrom, *m_parkedFrom)}) {
        ActionButton *button = m_buttons.value(action);
        if (button->isHidden() || !button->isEnabled())
            continue;
        m_parkedFrom.reset();
        button->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void CallButtons::setFolded(bool folded)
{
    m_folded = folded;
    // Beside the words the buttons stay in one row; below them they may need two.
    setSizePolicy(folded ? QSizePolicy::Fixed : QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void CallButtons::setKeyShown(UserAction action, bool on)
{
    if (ActionButton *button = m_buttons.value(action))
        button->setKeyShown(on);
}

void CallButtons::chooseTransfer()
{
    QList<UserAction> ways;
    for (const UserAction way : transferWays)
        if (m_transferWays[way]->isVisible())
            ways << way;
    if (ways == QList {UserAction::Transfer} || ways == QList {UserAction::Consult}) {
        Q_EMIT transferWanted(ways.constFirst());
        return;
    }
    const QWidget *button = m_buttons[UserAction::Transfer];
    const QWidget *above = button->isVisible() ? button : this;
    m_transferMenu->popup(above->mapToGlobal(QPoint(0, above->height())));
    m_transferMenu->setActiveAction(m_transferMenu->actions().constFirst());
}

} // namespace Jackfield
