// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/callcard.h"

#include "app/models/callmodel.h"
#include "app/views/actionbutton.h"
#include "app/views/callbuttons.h"
#include "app/views/digitpad.h"
#include "app/views/plaintextlabel.h"
#include "app/views/statesign.h"
#include "app/views/targetfield.h"

#include <QApplication>
#include <QDrag>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace Jackfield {

static constexpr int iconSide = 22;

CallCard::CallCard(const UiContext &context, const CallId &call, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_actions(context.store, context.switchboard)
    , m_id(call)
    , m_icon(new QLabel(this))
    , m_party(new PlainTextLabel(Tone::Text, this))
    , m_number(new PlainTextLabel(Tone::Muted, this))
    , m_brief(new PlainTextLabel(Tone::Text, this))
    , m_timer(new PlainTextLabel(Tone::Text, this))
    , m_hide(new ActionButton(this))
    , m_secondRow(new QWidget(this))
    , m_state(new PlainTextLabel(Tone::Text, m_secondRow))
    , m_details(new PlainTextLabel(Tone::Muted, m_secondRow))
    , m_recording(new PlainTextLabel(Tone::Danger, m_secondRow))
    , m_certainty(new PlainTextLabel(Tone::Muted, m_secondRow))
    , m_buttons(new CallButtons(m_actions, this))
    , m_target(new TargetField(this))
    , m_keypad(new QWidget(this))
    , m_sentDigits(new PlainTextLabel(Tone::Muted, m_keypad))
{
    m_main = new QBoxLayout(QBoxLayout::TopToBottom);
    m_main->addLayout(buildHeader(), 1);
    m_main->addWidget(m_buttons);
    buildKeypad();
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_main);
    layout->addWidget(m_target);
    layout->addWidget(m_keypad);
    connectButtons();
    setFolded(false);
    setAcceptDrops(true);
}

QBoxLayout *CallCard::buildHeader()
{
    m_icon->setFixedSize(iconSide, iconSide);
    m_party->setWeight(1.05, true);
    m_timer->setWeight(1.05, false);
    m_timer->setNeverCut(true);
    m_state->setWeight(1.0, true);
    m_state->setNeverCut(true);
    m_hide->setWords(tr("Hide"), QStringLiteral("close"),
                     tr("Takes this call off the screen. The phone system does not tell how such a "
                        "call ends; at the phone nothing changes."));
    m_hide->setIconOnly(true);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_party);
    first->addWidget(m_number);
    first->addStretch(1);
    first->addWidget(m_brief);
    first->addWidget(m_timer);
    auto *second = new QHBoxLayout(m_secondRow);
    second->setContentsMargins(0, 0, 0, 0);
    second->setSpacing(8);
    second->addWidget(m_state);
    second->addWidget(m_details, 1);
    second->addWidget(m_recording);
    second->addWidget(m_certainty);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(2);
    rows->addLayout(first);
    rows->addWidget(m_secondRow);
    auto *header = new QHBoxLayout;
    header->setSpacing(8);
    header->addWidget(m_icon);
    header->addLayout(rows, 1);
    header->addWidget(m_hide, 0, Qt::AlignTop);
    return header;
}

void CallCard::buildKeypad()
{
    auto *layout = new QVBoxLayout(m_keypad);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *pad = new DigitPad(m_keypad);
    layout->addWidget(pad);
    layout->addWidget(m_sentDigits);
    m_keypad->setFocusProxy(pad);
    m_keypad->hide();
    connect(pad, &DigitPad::pressed, this, &CallCard::sendDigit);
}

void CallCard::connectButtons()
{
    connect(m_hide, &QPushButton::clicked, this, &CallCard::hideWanted);
    connect(m_buttons, &CallButtons::wanted, this, &CallCard::trigger);
    connect(m_buttons, &CallButtons::transferWanted, this, [this](UserAction way) {
        if (way == UserAction::Merge)
            order(way);
        else
            askTarget(way);
    });
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
    const QString number = text(CallModel::NumberRole);
    QStringList details {text(CallModel::DirectionTextRole),
                         tr("line %1").arg(isolated(text(CallModel::LineRole))),
                         text(CallModel::QueueRole)};
    details.removeAll(QString());
    m_party->setPlainText(party);
    m_number->setPlainText(number == party ? QString() : number);
    m_details->setPlainText(details.join(QStringLiteral(" · ")));
    m_state->setPlainText(text(CallModel::StateTextRole));
    m_tone = stateSign(Call::State(index.data(CallModel::StateRole).toInt())).tone;
    m_state->setTone(m_tone);
    m_brief->setTone(m_tone);
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
        m_hide->setVisible(shown->evidence.certainty == Certainty::Assumed);
    }
}

void CallCard::refreshTimes(const QModelIndex &index)
{
    m_timer->setPlainText(index.data(CallModel::TimerRole).toString());
    m_certainty->setPlainText(index.data(CallModel::CertaintyRole).toString());
    QStringList brief {m_state->text()};
    if (!m_recording->isHidden())
        brief << m_recording->text();
    if (const Call *shown = call(); shown
        && (shown->evidence.certainty != Certainty::Pushed || shown->evidence.lostAt.isValid()))
        brief << m_certainty->text();
    m_brief->setPlainText(brief.join(QStringLiteral(" · ")));
}

void CallCard::refreshActions()
{
    if (const Call *shown = call())
        m_buttons->refresh(*shown);
    if (!isPossible(UserAction::SendDigits))
        m_keypad->hide();
}

void CallCard::setCurrent(bool current)
{
    m_current = current;
    update();
}

void CallCard::setFolded(bool folded)
{
    m_folded = folded;
    m_buttons->setFolded(folded);
    m_number->setVisible(!folded);
    m_brief->setVisible(folded);
    m_secondRow->setVisible(!folded);
    m_main->setDirection(folded ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_main->setSpacing(folded ? 8 : 6);
    const int edge = folded ? 4 : 8;
    layout()->setContentsMargins(14, edge, edge + 2, edge);
    refreshActions();
}

bool CallCard::isPossible(UserAction action) const
{
    return m_buttons->isPossible(action);
}

void CallCard::setKeyShown(UserAction action, bool on)
{
    m_buttons->setKeyShown(action, on);
}

// --- What can be done

void CallCard::trigger(UserAction action)
{
    if (!isPossible(action))
        return;
    switch (action) {
    case UserAction::Transfer:
        m_buttons->chooseTransfer();
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
    const int from = m_folded ? 5 : 8;
    painter.drawRoundedRect(QRectF(x, from, 4, height() - 2 * from), 2, 2);
}

} // namespace Jackfield
