// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/callpopup.h"

#include "app/actions/orderwords.h"
#include "app/look/accessibility.h"
#include "app/models/wording.h"
#include "app/shell/callpopupcard.h"
#include "app/views/plaintextlabel.h"
#include "core/contacts/contacts.h"
#include "core/pop/screenpop.h"

#include <QCursor>
#include <QPainter>
#include <QPropertyAnimation>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace Jackfield {

static constexpr int popupWidth = 380;
static constexpr int screenMargin = 16;
static constexpr int fadeMs = 400;

CallPopup::CallPopup(const UiContext &context, const IncomingCalls &calls, const QWidget &near)
    : QWidget(nullptr,
              Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint
                  | Qt::WindowDoesNotAcceptFocus)
    , m_context(context)
    , m_calls(calls)
    , m_near(near)
    , m_column(new QVBoxLayout(this))
    , m_more(new PlainTextLabel(Tone::Muted, this))
    , m_fading(new QPropertyAnimation(this, "windowOpacity", this))
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_X11NetWmWindowTypeNotification); // Window managers leave it alone then.
    setAttribute(Qt::WA_QuitOnClose, false);
    setWindowTitle(tr("Incoming calls"));
    setAccessibleName(windowTitle());
    m_column->setContentsMargins(6, 6, 6, 6);
    m_column->setSpacing(6);
    m_column->addWidget(m_more);
    m_fading->setDuration(fadeMs);
    m_fading->setEndValue(0.0);
    connect(m_fading, &QPropertyAnimation::finished, this, &CallPopup::vanish);
    connect(&m_calls, &IncomingCalls::began, this, &CallPopup::begin);
    connect(&m_calls, &IncomingCalls::ended, this, &CallPopup::end);
    connect(&m_calls, &IncomingCalls::changed, this, &CallPopup::refresh);
    connect(&m_context.contacts, &Contacts::matchFound, this, &CallPopup::refreshNumber);
    connect(&m_context.contacts, &Contacts::changed, this, &CallPopup::refresh);
    connect(&m_context.switchboard, &Switchboard::busyChanged, this, &CallPopup::refresh);
    connect(&m_context.store.systemRows(), &RowSignals::changed, this, &CallPopup::refresh);
}

CallPopup::~CallPopup() = default;

void CallPopup::setUp(const PopupSettings &popup)
{
    m_popup = popup;
    for (const Entry &entry : m_entries)
        entry.card->setRejectOffered(popup.reject);
    if (!isWanted()) {
        vanish();
        return;
    }
    refresh();
}

void CallPopup::setPrivate(bool on)
{
    m_isPrivate = on;
    m_isRevealed = false;
    refresh();
}

void CallPopup::setSilenceOffered(bool on)
{
    m_isSilenceOffered = on;
    for (const Entry &entry : m_entries)
        entry.card->setSilenceOffered(on);
    layOut();
}

// --- Calls come and go

CallPopup::Entry *CallPopup::entryOf(const CallId &id)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry &entry) { return entry.card->callId() == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

void CallPopup::begin(const CallId &id)
{
    drop(id); // Of its first ringing, which another one ended.
    auto *card = new CallPopupCard(m_context, id, this);
    card->setRejectOffered(m_popup.reject);
    card->setSilenceOffered(m_isSilenceOffered);
    connectCard(*card);
    m_entries.insert(m_entries.begin(), Entry {card, false, nullptr});
    m_column->insertWidget(0, card);
    card->setPrivate(m_isPrivate && !m_isRevealed);
    if (!isWanted())
        return;
    announce(card);
    layOut();
    appear();
}

void CallPopup::connectCard(CallPopupCard &card)
{
    connect(&card, &CallPopupCard::ordered, this,
            [this, &card](UserAction action) { order(card, action); });
    connect(&card, &CallPopupCard::silenceWanted, this, &CallPopup::silenceWanted);
    connect(&card, &CallPopupCard::closeWanted, this, [this, &card] { closeCard(card.callId()); });
}

void CallPopup::end(const CallId &id, IncomingCalls::End end)
{
    Entry *entry = entryOf(id);
    if (!entry)
        return;
    if (end != IncomingCalls::End::AnsweredElsewhere || !entry->card->isVisible()) {
        drop(id);
        return;
    }
    entry->card->tellEnd(end);
    entry->removal = m_context.clock.after(endShown, [this, id] { drop(id); });
    layOut();
}

void CallPopup::closeCard(const CallId &id)
{
    if (Entry *entry = entryOf(id))
        entry->isClosed = true;
    layOut();
}

void CallPopup::drop(const CallId &id)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry &entry) { return entry.card->callId() == id; });
    if (found == m_entries.end())
        return;
    found->card->hide();
    found->card->deleteLater(); // Perhaps one of its buttons was pressed.
    m_entries.erase(found);
    layOut();
}

void CallPopup::order(CallPopupCard &card, UserAction action)
{
    const Call *call = m_calls.find(card.callId());
    if (!call || m_context.clock.monotonic() < m_steadyFrom)
        return;
    if (action == UserAction::OpenPage) {
        m_context.screenPop.pop(card.callId()).then(&card, [this, &card](const Result<Unit> &done) {
            card.complain(done ? QString() : Wording::error(done.error()));
            layOut();
        });
        return;
    }
    const Command command =
        CallActions(m_context.store, m_context.switchboard).command(action, *call);
    m_context.switchboard.execute(command).then(
        &card, [this, &card, command](const CommandResult &done) {
            card.complain(done ? QString() : failureInWords(command, done.error()));
            layOut();
        });
}

// --- What is shown

void CallPopup::refresh()
{
    for (const Entry &entry : m_entries)
        entry.card->setPrivate(m_isPrivate && !m_isRevealed);
    layOut();
}

void CallPopup::refreshNumber(const QString &key)
{
    const NumberKeys &keys = m_context.contacts.numberKeys();
    for (const CallId &id : m_calls.calls()) {
        const Call *call = m_calls.find(id);
        if (call && keys.key(call->remote.number) == key) {
            refresh();
            return;
        }
    }
}

void CallPopup::reveal(bool on)
{
    if (!m_isPrivate || on == m_isRevealed)
        return;
    m_isRevealed = on;
    refresh();
}

QList<CallPopupCard *> CallPopup::cards() const
{
    QList<CallPopupCard *> cards;
    for (const Entry &entry : m_entries)
        if (isVisible() && entry.card->isVisible())
            cards.append(entry.card);
    return cards;
}

/// Newest first, as many as there is room for; a window as high as they need.
void CallPopup::layOut()
{
    int wanted = 0;
    for (const Entry &entry : m_entries) {
        wanted += entry.isClosed ? 0 : 1;
        entry.card->setVisible(!entry.isClosed && wanted <= mostCards);
    }
    m_more->setVisible(wanted > mostCards);
    m_more->setPlainText(tr("and %n more", nullptr, std::max(0, wanted - mostCards)));
    if (wanted == 0)
        vanish();
    else
        place();
}

/// Its lower edge stays where it is: cards under the pointer do not move when another one comes.
void CallPopup::place()
{
    m_column->activate();
    const int height = m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(popupWidth)
                                                     : m_column->totalSizeHint().height();
    const QScreen *screen = m_near.screen();
    const QRect room = screen->availableGeometry().adjusted(screenMargin, screenMargin,
                                                            -screenMargin, -screenMargin);
    QRect wanted(0, 0, popupWidth, height);
    wanted.moveBottom(room.bottom());
    layoutDirection() == Qt::RightToLeft ? wanted.moveLeft(room.left())
                                         : wanted.moveRight(room.right());
    if (wanted == geometry())
        return;
    setFixedSize(wanted.size());
    setGeometry(wanted);
    m_steadyFrom = m_context.clock.monotonic() + steadyAfter;
}

// --- It comes and fades

void CallPopup::appear()
{
    m_fading->stop();
    setWindowOpacity(1.0);
    if (!isVisible()) {
        m_cameUnderPointer = geometry().contains(QCursor::pos());
        m_steadyFrom = m_context.clock.monotonic() + steadyAfter;
        show();
    }
    raise();
    tick();
    fadeLater();
}

void CallPopup::bringBack()
{
    const bool isSeen = isVisible() && m_fading->state() == QPropertyAnimation::Stopped;
    for (Entry &entry : m_entries)
        entry.isClosed = false;
    if (m_entries.empty() || !isWanted())
        return;
    layOut();
    if (isSeen)
        reveal(true);
    appear();
}

void CallPopup::fadeLater()
{
    m_fadeAlarm =
        m_context.clock.after(std::chrono::seconds(m_popup.fadeSeconds), [this] { fade(); });
}

void CallPopup::fade()
{
    if (underMouse())
        return; // It does when the pointer has left.
    if (!m_isAnimated) {
        vanish();
        return;
    }
    m_fading->setStartValue(windowOpacity());
    m_fading->start();
}

void CallPopup::vanish()
{
    m_fadeAlarm.reset();
    m_tick.reset();
    m_fading->stop();
    hide();
    // Of these nobody tells whether they still ring: the next call does not bring them back.
    for (Entry &entry : m_entries) {
        const Call *call = m_calls.find(entry.card->callId());
        entry.isClosed = entry.isClosed || !call || call->state == Call::State::Unknown;
    }
    if (std::exchange(m_isRevealed, false))
        refresh();
}

/// How long they ring; once a second while somebody sees it.
void CallPopup::tick()
{
    for (const Entry &entry : m_entries)
        entry.card->refreshTimes();
    m_tick = m_context.clock.after(std::chrono::seconds(1), [this] { tick(); });
}

void CallPopup::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    m_fading->stop();
    setWindowOpacity(1.0);
    if (!std::exchange(m_cameUnderPointer, false))
        reveal(true);
}

void CallPopup::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_cameUnderPointer = false;
    reveal(false);
    if (isVisible())
        fadeLater();
}

bool CallPopup::event(QEvent *event)
{
    // A label may take another height with another font.
    if (event->type() == QEvent::LayoutRequest && isVisible())
        place();
    return QWidget::event(event);
}

void CallPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(fieldEdgeColor(palette()));
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace Jackfield
