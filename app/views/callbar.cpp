// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/callbar.h"

#include "app/actions/orderwords.h"
#include "app/views/ownlines.h"
#include "core/phone/dialer.h"
#include "core/pop/screenpop.h"
#include "core/settings/settingsstore.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

namespace Jackfield {

static constexpr int cardsShown = 2; ///< Whatever else the window shows; more of them scroll.
static constexpr int cardsShownFolded = 6;

/// Itself or a part of it.
static bool hasKeyboard(const CallCard *card)
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && (focus == card || card->isAncestorOf(focus));
}

CallBar::CallBar(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_calls(context.store, context.clock, numberFormat(context.dialer))
    , m_own(context.store, m_calls)
    , m_area(new QScrollArea(this))
    , m_content(new QWidget)
    , m_layout(new QVBoxLayout(m_content))
{
    setAccessibleName(tr("Calls"));
    m_area->setAccessibleName(tr("Calls"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus); // What is in it has the keyboard.
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(m_content);
    m_content->installEventFilter(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    m_layout->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_area);

    m_calls.setContacts(context.contacts);
    const auto findOwn = [this] { m_own.setOwnNumbers(ownLines(m_context)); };
    findOwn();
    connect(&context.settings, &SettingsStore::changed, this, findOwn);
    connect(&m_own, &OwnCallModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { insert(first, last); });
    connect(&m_own, &OwnCallModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { remove(first, last); });
    connect(&m_own, &OwnCallModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to, const QList<int> &roles) {
                refresh(from.row(), to.row(), roles);
            });
    // The proxy's row goes before the call has left the store; what it made possible goes after.
    // So does what a conference's other calls say, which have no row of their own.
    for (const auto change : {&RowSignals::inserted, &RowSignals::changed, &RowSignals::removed})
        connect(&context.store.callRows(), change, this,
                [this] { refresh(0, int(m_cards.size()) - 1, {}); });
    connect(&context.store.lineRows(), &RowSignals::changed, this, &CallBar::refreshActions);
    connect(&context.store.systemRows(), &RowSignals::changed, this, &CallBar::refreshActions);
    connect(&context.switchboard, &Switchboard::busyChanged, this, &CallBar::refreshActions);
    connect(&context.screenPop, &ScreenPop::offeredChanged, this, &CallBar::refreshActions);
    connect(qApp, &QApplication::focusChanged, this, &CallBar::updateCurrent);
    for (const UserCommand &command : commandTable())
        if (command.id.startsWith(QLatin1String("call.")) && !command.shortcut.isEmpty())
            addShortcut(command.action);
    insert(0, m_own.rowCount() - 1);
}

CallBar::~CallBar() = default;

// --- Rows and cards

void CallBar::insert(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        auto *card = new CallCard(m_context, m_own.call(row).id, m_content);
        connect(card, &CallCard::ordered, this, &CallBar::execute);
        connect(card, &CallCard::failed, this, &CallBar::failed);
        connect(card, &CallCard::hideWanted, this, [this, id = card->callId()] { m_own.hide(id); });
        connect(card, &CallCard::revealWanted, this, &CallBar::reveal);
        card->setFolded(m_folded);
        m_cards.insert(row, card);
        m_layout->insertWidget(row, card);
        card->refresh(m_own.index(row, 0));
        card->show(); // Now: the height is asked for below.
    }
    updateTabOrder();
    refreshActions(); // A second call makes more possible.
    updateHeight();
    if (first <= last)
        m_area->ensureWidgetVisible(m_cards.at(last));
}

void CallBar::remove(int first, int last)
{
    for (int row = last; row >= first; --row) {
        CallCard *card = m_cards.takeAt(row);
        m_layout->removeWidget(card);
        if (hasKeyboard(card))
            QApplication::focusWidget()
                ->clearFocus(); // Else Qt moves the keyboard on, perhaps to another "Hang up".
        card->hide();
        card->deleteLater(); // It may be the one whose button was just clicked.
    }
    refreshActions();
    updateHeight();
}

void CallBar::refresh(int first, int last, const QList<int> &roles)
{
    const bool onlyTimes = !roles.isEmpty();
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_own.index(row, 0);
        onlyTimes ? m_cards.at(row)->refreshTimes(index) : m_cards.at(row)->refresh(index);
    }
    if (!onlyTimes)
        refreshActions();
}

void CallBar::setFolded(bool folded)
{
    m_folded = folded;
    for (CallCard *card : std::as_const(m_cards))
        card->setFolded(folded);
    updateHeight();
}

void CallBar::refreshActions()
{
    for (CallCard *card : std::as_const(m_cards))
        card->refreshActions();
    updateCurrent();
}

// --- Keys

/// Tab walks through the cards where they are seen; Qt puts what is new behind everything else.
void CallBar::updateTabOrder()
{
    QWidget *last = m_content;
    m_content->setFocusPolicy(Qt::TabFocus); // Else it could not stand in the order.
    for (const CallCard *card : std::as_const(m_cards)) {
        for (QWidget *part : card->findChildren<QWidget *>()) {
            if (part->isWindow() || (part->focusPolicy() & Qt::TabFocus) == 0)
                continue;
            setTabOrder(last, part);
            last = part;
        }
    }
    m_content->setFocusPolicy(Qt::NoFocus);
}

void CallBar::addShortcut(UserAction action)
{
    m_keyed << action;
    auto *shortcut = new QShortcut(userCommand(action).shortcut, this);
    connect(shortcut, &QShortcut::activated, this, [this, action] {
        if (CallCard *card = cardFor(action))
            card->trigger(action);
    });
}

/// Speech first, then what is on its way there, then what rings or waits here.
static int rankOf(const Call &call)
{
    switch (call.state) {
    case Call::State::Connected:
    case Call::State::Conferenced:
        return 0;
    case Call::State::Dialing:
    case Call::State::Ringback:
        return 1;
    case Call::State::Offering:
        return 2;
    case Call::State::Hold:
        return 3;
    default:
        return 4;
    }
}

/// The card with the keyboard in it, else the most pressing one that can.
CallCard *CallBar::cardFor(UserAction action) const
{
    CallCard *best = nullptr;
    int bestRank = 0;
    for (qsizetype row = 0; row < m_cards.size(); ++row) {
        CallCard *card = m_cards.at(row);
        if (!card->isPossible(action))
            continue;
        const int rank = hasKeyboard(card) ? -1 : rankOf(m_own.call(int(row)));
        if (!best || rank < bestRank) {
            best = card;
            bestRank = rank;
        }
    }
    return best;
}

void CallBar::updateCurrent()
{
    for (const UserAction action : std::as_const(m_keyed)) {
        const CallCard *meant = cardFor(action);
        for (CallCard *card : std::as_const(m_cards))
            card->setKeyShown(action, card == meant);
    }
    const CallCard *current = cardFor(UserAction::HangUp);
    for (CallCard *card : std::as_const(m_cards))
        card->setCurrent(card == current);
}

void CallBar::execute(const Command &command)
{
    m_context.switchboard.execute(command).then(this, [this, command](const CommandResult &result) {
        if (!result)
            Q_EMIT failed(failureInWords(command, result.error()));
        else if (result->onlySent)
            tellSent(command);
    });
}

void CallBar::tellSent(const Command &command)
{
    for (CallCard *card : std::as_const(m_cards))
        if (card->callId() == callOf(command))
            card->tellSent(command);
}

// --- Room

void CallBar::showEvent(QShowEvent *event)
{
    m_calls.setLive(true);
    QWidget::showEvent(event);
}

void CallBar::hideEvent(QHideEvent *event)
{
    m_calls.setLive(false);
    QWidget::hideEvent(event);
}

bool CallBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool heightMayDiffer =
        event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize;
    if (watched == m_content && heightMayDiffer)
        QMetaObject::invokeMethod(this, &CallBar::updateHeight, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void CallBar::reveal(QWidget *part)
{
    updateTabOrder();
    // Once it has its place.
    QMetaObject::invokeMethod(
        part, [this, part] { m_area->ensureWidgetVisible(part, 0, 8); }, Qt::QueuedConnection);
}

void CallBar::updateHeight()
{
    const auto wholeIn = [this](int width) {
        return m_cards.isEmpty() ? 0 : m_layout->heightForWidth(width);
    };
    const auto shownIn = [this](int width) {
        const int one = m_cards.isEmpty() ? 0 : m_cards.constLast()->heightForWidth(width);
        return (m_folded ? cardsShownFolded : cardsShown) * (one + m_layout->spacing());
    };
    // Qt asks for the height beside a scroll bar that is there, and may so keep one for nothing.
    const bool fits = wholeIn(width()) <= shownIn(width());
    m_area->setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    // The viewport lags behind our own width while it is hidden.
    const bool scrolls = !fits && m_area->verticalScrollBar()->isVisible();
    const int room = scrolls ? m_area->viewport()->width() : width();
    const int shown = shownIn(room);
    m_wholeHeight = wholeIn(room);
    m_content->setMinimumHeight(m_wholeHeight); // Else cards are squeezed before they scroll.
    setMinimumHeight(std::min(m_wholeHeight, shown));
    setMaximumHeight(m_wholeHeight);
    m_area->setVisible(!m_cards.isEmpty());
    updateGeometry();
}

QSize CallBar::sizeHint() const
{
    return {QWidget::sizeHint().width(), m_wholeHeight};
}

} // namespace Jackfield
