// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/callcard.h"

#include "app/look/accessibility.h"
#include "app/models/callmodel.h"
#include "app/views/callbuttons.h"
#include "app/views/calldataeditor.h"
#include "app/views/callhead.h"
#include "app/views/callkeypad.h"
#include "app/views/conferencemembers.h"
#include "app/views/contactpanel.h"
#include "app/views/statesign.h"
#include "app/views/targetfield.h"
#include "core/phone/dialer.h"
#include "core/pop/screenpop.h"

#include <QApplication>
#include <QDrag>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace Jackfield {

CallCard::CallCard(const UiContext &context, const CallId &call, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_actions(context.store, context.switchboard, &context.screenPop)
    , m_id(call)
    , m_head(new CallHead(this))
    , m_buttons(new CallButtons(m_actions, this))
    , m_target(new TargetField(this))
    , m_keypad(new CallKeypad(this))
    , m_members(new ConferenceMembers(m_actions, context, this))
    , m_contact(new ContactPanel(this))
    , m_data(new CallDataEditor(this))
{
    m_main = new QBoxLayout(QBoxLayout::TopToBottom);
    m_main->addWidget(m_head, 1);
    m_main->addWidget(m_buttons);
    m_keypad->hide();
    m_contact->hide();
    m_data->hide();
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_main);
    for (QWidget *part :
         std::initializer_list<QWidget *> {m_target, m_keypad, m_members, m_contact, m_data})
        layout->addWidget(part);
    connectButtons();
    // Queued: the order's own answer is told before the next one is given.
    connect(
        &context.switchboard, &Switchboard::commandFinished, this, [this] { sendDigits(); },
        Qt::QueuedConnection);
    setFolded(false);
    setAcceptDrops(true);
}

void CallCard::connectButtons()
{
    connect(m_head, &CallHead::hideWanted, this, &CallCard::hideWanted);
    connect(m_head->contactButton(), &QToolButton::toggled, this, [this](bool on) {
        if (on == m_contact->isHidden())
            toggleContact();
    });
    connect(m_head->noteButton(), &QToolButton::toggled, this, [this](bool on) {
        if (on == m_data->isHidden())
            toggleNote();
    });
    connect(m_members, &ConferenceMembers::ordered, this, &CallCard::ordered);
    connect(m_contact, &ContactPanel::dialWanted, this, [this](const QString &number) {
        DialRequest request;
        request.text = number;
        // The dialer's own signals tell the window what became of it.
        m_context.dialer.dial(request).result.then(this, [](const DialResult &) {});
    });
    connect(m_data, &CallDataEditor::noteSaveWanted, this,
            [this](const QString &text) { saveData(text, {}); });
    connect(m_data, &CallDataEditor::dataSaveWanted, this,
            [this](const QMap<QString, QString> &entries) { saveData(std::nullopt, entries); });
    connect(m_data, &CallDataEditor::closeWanted, this, &CallCard::toggleNote);
    connect(m_keypad, &CallKeypad::typed, this, &CallCard::sendDigits);
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
    const Call *shown = call();
    if (!shown)
        return;
    m_head->refresh(index, *shown);
    m_tone = stateSign(shown->state).tone;
    QStringList words {index.data(CallModel::PartyRole).toString(),
                       index.data(CallModel::NameNoteRole).toString(),
                       index.data(CallModel::DirectionTextRole).toString(),
                       index.data(CallModel::StateTextRole).toString()};
    words.removeAll(QString());
    nameAs(this, tr("Call: %1").arg(words.join(QStringLiteral(", "))));
    refreshActions();
    update();
}

void CallCard::refreshTimes(const QModelIndex &index)
{
    if (const Call *shown = call())
        m_head->refreshTimes(index, *shown);
}

void CallCard::refreshActions()
{
    if (const Call *shown = call()) {
        m_buttons->refresh(*shown);
        refreshParts(*shown);
    }
    if (!takesDigits())
        closeKeypad();
}

void CallCard::refreshParts(const Call &shown)
{
    m_members->refresh(shown);
    const ActionState note = m_actions.state(UserAction::EditNote, shown);
    const bool hasData = note.shown || !shown.note.isEmpty() || !shown.callData.isEmpty();
    m_head->noteButton()->setVisible(hasData && !m_folded);
    m_data->setTakesNotes(shown.features.testFlag(Feature::Note));
    m_data->setKnown(shown.note, shown.callData, note.why);
    const Contact contact = shownContact(shown.remote, m_context.contacts);
    m_contact->setContact(contact);
    m_head->contactButton()->setVisible(!contact.isEmpty() && !m_folded);
    if (m_folded)
        m_members->hide();
    if (m_folded || contact.isEmpty())
        m_contact->hide();
    if (m_folded || (!hasData && !m_data->isChanged()))
        m_data->hide();
    m_head->contactButton()->setChecked(!m_contact->isHidden());
    m_head->noteButton()->setChecked(!m_data->isHidden());
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
    m_head->setFolded(folded);
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
    case UserAction::EditNote:
        toggleNote();
        break;
    case UserAction::OpenPage:
        openPage();
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
    if (open)
        m_keypad->clear();
    m_keypad->setVisible(open);
    if (open)
        m_keypad->takeKeyboard();
}

/// Stays true while digits are on their way.
bool CallCard::takesDigits() const
{
    const Call *shown = call();
    if (!shown)
        return false;
    const ActionState state = m_actions.state(UserAction::SendDigits, *shown);
    return state.isPossible() || (state.shown && shown->isActive()) || digitsAreOnTheirWay();
}

bool CallCard::digitsAreOnTheirWay() const
{
    const Call *shown = call();
    return shown && m_context.switchboard.isBusy(m_actions.command(UserAction::SendDigits, *shown));
}

void CallCard::closeKeypad()
{
    m_keypad->dropUnsent();
    const QWidget *focus = window()->focusWidget();
    if (focus && (focus == m_keypad || m_keypad->isAncestorOf(focus)))
        setFocus(Qt::OtherFocusReason); // Else Qt moves the keyboard on to some button.
    m_keypad->hide();
}

/// What is typed while an order is on its way waits for its answer: it keeps its order so.
void CallCard::sendDigits()
{
    if (m_keypad->hasUnsent() && !digitsAreOnTheirWay())
        order(UserAction::SendDigits, {}, m_keypad->takeUnsent());
}

void CallCard::tellSent(const Command &command)
{
    if (std::holds_alternative<StartRecording>(command))
        m_head->setSentOrder(tr("Recording: start sent"));
    else if (std::holds_alternative<StopRecording>(command))
        m_head->setSentOrder(tr("Recording: stop sent"));
    else if (const auto *digits = std::get_if<SendDigits>(&command))
        m_keypad->tellSent(digits->digits);
}

void CallCard::openPage()
{
    m_context.screenPop.pop(m_id).then(this, [this](const Result<Unit> &opened) {
        if (!opened)
            Q_EMIT failed(
                tr("Opening the page or program did not work. %1").arg(opened.error().detail));
    });
}

// --- What opens below

void CallCard::toggleContact()
{
    m_contact->setVisible(m_contact->isHidden());
    m_head->contactButton()->setChecked(!m_contact->isHidden());
    if (!m_contact->isHidden())
        Q_EMIT revealWanted(m_contact);
}

void CallCard::toggleNote()
{
    m_data->setVisible(m_data->isHidden());
    m_head->noteButton()->setChecked(!m_data->isHidden());
    if (m_data->isHidden())
        return;
    m_data->takeKeyboard();
    Q_EMIT revealWanted(m_data);
}

void CallCard::saveData(const std::optional<QString> &note, const QMap<QString, QString> &entries)
{
    if (const Call *shown = call())
        Q_EMIT ordered(SetCallData {{shown->line, shown->id}, note, entries});
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
    drag->setPixmap(m_head->stateIcon());
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
