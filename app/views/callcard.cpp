// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/callcard.h"

#include "app/models/callmodel.h"
#include "app/views/actionbutton.h"
#include "app/views/digitpad.h"
#include "app/views/flowlayout.h"
#include "app/views/plaintextlabel.h"
#include "app/views/statesign.h"
#include "app/views/targetfield.h"

#include <QApplication>
#include <QDrag>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace Jackfield {

static constexpr int iconSide = 26;
static constexpr UserAction transferWays[] = {UserAction::Transfer, UserAction::Consult,
                                              UserAction::Merge};

CallCard::CallCard(const UiContext &context, const CallId &call, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_actions(context.store, context.switchboard)
    , m_id(call)
    , m_icon(new QLabel(this))
    , m_party(new PlainTextLabel(Tone::Text, this))
    , m_details(new PlainTextLabel(Tone::Muted, this))
    , m_timer(new PlainTextLabel(Tone::Text, this))
    , m_state(new PlainTextLabel(Tone::Text, this))
    , m_recording(new PlainTextLabel(Tone::Danger, this))
    , m_certainty(new PlainTextLabel(Tone::Muted, this))
    , m_target(new TargetField(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 12, 10);
    layout->setSpacing(8);
    buildHeader(layout);
    buildButtons(layout);
    layout->addWidget(m_target);
    m_keypad = new QWidget(this);
    auto *keypadLayout = new QVBoxLayout(m_keypad);
    keypadLayout->setContentsMargins(0, 0, 0, 0);
    auto *pad = new DigitPad(m_keypad);
    m_sentDigits = new PlainTextLabel(Tone::Muted, m_keypad);
    keypadLayout->addWidget(pad);
    keypadLayout->addWidget(m_sentDigits);
    m_keypad->setFocusProxy(pad);
    m_keypad->hide();
    layout->addWidget(m_keypad);
    connect(pad, &DigitPad::pressed, this, &CallCard::sendDigit);
    setAcceptDrops(true);
}

void CallCard::buildHeader(QVBoxLayout *layout)
{
    m_icon->setFixedSize(iconSide, iconSide);
    m_party->setWeight(1.15, true);
    m_timer->setWeight(1.15, false);
    m_timer->setNeverCut(true);
    m_state->setWeight(1.0, true);
    m_state->setNeverCut(true);
    auto *who = new QVBoxLayout;
    who->setSpacing(1);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_party, 1);
    first->addWidget(m_timer);
    auto *third = new QHBoxLayout;
    third->setSpacing(8);
    third->addWidget(m_state);
    third->addWidget(m_recording);
    third->addStretch(1);
    third->addWidget(m_certainty);
    who->addLayout(first);
    who->addWidget(m_details);
    who->addLayout(third);
    auto *header = new QHBoxLayout;
    header->setSpacing(10);
    header->addWidget(m_icon, 0, Qt::AlignTop);
    header->addLayout(who, 1);
    layout->addLayout(header);
}

void CallCard::buildButtons(QVBoxLayout *layout)
{
    using A = UserAction;
    auto *often = new FlowLayout(96, 6);
    auto *seldom = new FlowLayout(84, 6);
    const auto add = [this](FlowLayout *row, A action) {
        auto *button = new ActionButton(action, this);
        m_buttons.insert(action, button);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, action] { trigger(action); });
        return button;
    };
    for (const A action : {A::Answer, A::HangUp, A::Hold, A::Retrieve, A::Transfer, A::Redirect})
        add(often, action);
    for (const A action : {A::Swap, A::Conference, A::StartRecording, A::StopRecording,
                           A::SendDigits, A::CompleteCall})
        add(seldom, action)->setStacked(true);
    m_buttons[A::Answer]->setLook(ActionButton::Look::Answer);
    m_buttons[A::HangUp]->setLook(ActionButton::Look::HangUp);
    m_buttons[A::Transfer]->setArrow(true);
    buildTransferMenu();
    auto *rows = new QVBoxLayout;
    rows->setSpacing(6);
    rows->addLayout(often);
    rows->addLayout(seldom);
    layout->addLayout(rows);
}

void CallCard::buildTransferMenu()
{
    m_transferMenu = new QMenu(this);
    const QHash<UserAction, QString> words {
        {UserAction::Transfer, tr("To a number, at once…")},
        {UserAction::Consult, tr("Ask there first…")},
        {UserAction::Merge, tr("Connect both calls and leave")},
    };
    for (const UserAction way : transferWays) {
        QAction *action = m_transferMenu->addAction(words.value(way));
        m_transferActions.insert(way, action);
        connect(action, &QAction::triggered, this, [this, way] {
            if (way == UserAction::Merge)
                order(way);
            else
                askTarget(way);
        });
    }
}

const Call *CallCard::call() const
{
    return m_context.store.findCall(m_id);
}

// --- What is shown

void CallCard::refresh(const QModelIndex &index)
{
    const auto text = [&index](int role) { return index.data(role).toString(); };
    const QString party = text(CallModel::PartyRole);
    QStringList details {text(CallModel::DirectionTextRole)};
    if (text(CallModel::NumberRole) != party)
        details << isolated(text(CallModel::NumberRole));
    details << tr("line %1").arg(isolated(text(CallModel::LineRole))) << text(CallModel::QueueRole);
    details.removeAll(QString());
    m_party->setPlainText(party);
    m_details->setPlainText(details.join(QStringLiteral(" · ")));
    m_state->setPlainText(text(CallModel::StateTextRole));
    m_tone = stateSign(Call::State(index.data(CallModel::StateRole).toInt())).tone;
    m_state->setTone(m_tone);
    m_recording->setPlainText(tr("Recording"));
    setAccessibleName(
        tr("Call: %1, %2, %3")
            .arg(party, text(CallModel::DirectionTextRole), text(CallModel::StateTextRole)));
    refreshIcon();
    refreshTimes(index);
    refreshActions();
    update();
}

void CallCard::refreshIcon()
{
    if (const Call *shown = call()) {
        const auto [name, tone] = stateSign(shown->state);
        m_icon->setPixmap(
            themedIcon(name, tone).pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));
        m_recording->setVisible(shown->recording == Call::Recording::On);
    }
}

void CallCard::refreshTimes(const QModelIndex &index)
{
    m_timer->setPlainText(index.data(CallModel::TimerRole).toString());
    m_certainty->setPlainText(index.data(CallModel::CertaintyRole).toString());
}

void CallCard::refreshActions()
{
    const Call *shown = call();
    if (!shown)
        return;
    const QList<UserAction> meant = CallActions::actionsFor(*shown);
    if (shown->state == Call::State::Offering)
        m_buttons[UserAction::HangUp]->setWords(tr("Reject"), userCommand(UserAction::HangUp).icon,
                                                tr("Ends the ringing."));
    else
        m_buttons[UserAction::HangUp]->setAction(UserAction::HangUp);
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it) {
        if (it.key() == UserAction::Transfer)
            continue;
        const ActionState state =
            meant.contains(it.key()) ? m_actions.state(it.key(), *shown) : ActionState();
        it.value()->setVisible(state.shown);
        it.value()->setBlocked(state.why);
    }
    refreshTransfer();
    if (!isPossible(UserAction::SendDigits))
        m_keypad->hide();
}

/// The button stands for three ways; the menu says which of them are there.
void CallCard::refreshTransfer()
{
    const QList<UserAction> meant = CallActions::actionsFor(*call());
    ActionState best;
    for (const UserAction way : transferWays) {
        const ActionState state =
            meant.contains(way) ? m_actions.state(way, *call()) : ActionState();
        m_transferActions[way]->setVisible(state.shown);
        m_transferActions[way]->setEnabled(state.isPossible());
        if (state.shown && (!best.shown || !best.isPossible()))
            best = state;
    }
    m_buttons[UserAction::Transfer]->setVisible(best.shown);
    m_buttons[UserAction::Transfer]->setBlocked(best.why);
}

void CallCard::setCurrent(bool current)
{
    m_current = current;
    update();
}

bool CallCard::isPossible(UserAction action) const
{
    const ActionButton *button = m_buttons.value(action);
    return button && !button->isHidden() && button->isEnabled();
}

void CallCard::setKeyShown(UserAction action, bool on)
{
    if (ActionButton *button = m_buttons.value(action))
        button->setKeyShown(on);
}

// --- What can be done

void CallCard::trigger(UserAction action)
{
    if (!isPossible(action))
        return;
    switch (action) {
    case UserAction::Transfer:
        showTransferMenu();
        break;
    case UserAction::Redirect:
        askTarget(action);
        break;
    case UserAction::SendDigits:
        toggleKeypad();
        break;
    default:
        order(action);
    }
}

void CallCard::showTransferMenu()
{
    QList<UserAction> ways;
    for (const UserAction way : transferWays)
        if (m_transferActions[way]->isVisible())
            ways << way;
    if (ways == QList {UserAction::Transfer} || ways == QList {UserAction::Consult}) {
        askTarget(ways.constFirst());
        return;
    }
    const QWidget *button = m_buttons[UserAction::Transfer];
    m_transferMenu->popup(button->mapToGlobal(QPoint(0, button->height())));
    m_transferMenu->setActiveAction(m_transferMenu->actions().constFirst());
}

void CallCard::order(UserAction action, const DialString &to, const QString &digits)
{
    if (const Call *shown = call())
        Q_EMIT ordered(m_actions.command(action, *shown, to, digits));
}

void CallCard::askTarget(UserAction action)
{
    const QString question = action == UserAction::Redirect ? tr("Redirect the call to")
        : action == UserAction::Consult                     ? tr("Ask whom first?")
                                                            : tr("Transfer the call to");
    m_target->ask(
        question, [this](const QString &text) { return m_context.dialer.target(text); },
        [this, action](const DialString &to) { order(action, to); });
}

void CallCard::toggleKeypad()
{
    const bool open = m_keypad->isHidden();
    m_sentDigits->setPlainText(open ? QString() : m_sentDigits->text());
    m_keypad->setVisible(open);
    if (open)
        m_keypad->setFocus();
}

void CallCard::sendDigit(QChar digit)
{
    m_sentDigits->setPlainText(m_sentDigits->text() + digit);
    order(UserAction::SendDigits, {}, digit);
}

// --- Dragging

void CallCard::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position().toPoint();
    QFrame::mousePressEvent(event);
}

void CallCard::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint moved = event->position().toPoint() - m_pressedAt;
    if (!event->buttons().testFlag(Qt::LeftButton)
        || moved.manhattanLength() < QApplication::startDragDistance())
        return;
    // The window outlives the drag, this card may not: nothing of it is touched afterwards. Qt
    // offers no drag without a loop of its own; timers and sockets go on in it.
    auto *drag = new QDrag(window());
    drag->setMimeData(callMimeData(m_id).release());
    drag->setPixmap(m_icon->pixmap());
    drag->exec(Qt::MoveAction);
}

std::optional<Command> CallCard::mergeWith(const QMimeData *dragged) const
{
    const Call *mine = call();
    const Call *other = m_context.store.findCall(callIn(dragged));
    if (!mine || !other || mine == other)
        return {};
    const Command merge = Merge {{other->line, other->id}, mine->id};
    return m_actions.state(merge).isPossible() ? std::optional(merge) : std::nullopt;
}

void CallCard::dragEnterEvent(QDragEnterEvent *event)
{
    if (mergeWith(event->mimeData())) {
        m_dropHere = true;
        update();
        event->acceptProposedAction();
    }
}

void CallCard::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropHere = false;
    update();
}

void CallCard::dropEvent(QDropEvent *event)
{
    m_dropHere = false;
    update();
    if (const std::optional<Command> merge = mergeWith(event->mimeData())) {
        event->acceptProposedAction();
        Q_EMIT ordered(*merge);
    }
}

// --- Painting

void CallCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshIcon();
}

void CallCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor tone = toneColor(m_tone, palette());
    QPen edge(m_dropHere      ? toneColor(Tone::Accent, palette())
                  : m_current ? tone
                              : lineColor(palette()));
    edge.setWidthF(m_dropHere ? 2 : 1);
    painter.setPen(edge);
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    // The stripe only repeats what icon and word say.
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone);
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 6 : 2;
    painter.drawRoundedRect(QRectF(x, 8, 4, height() - 16), 2, 2);
}

} // namespace Jackfield
