// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/callpopupcard.h"

#include "app/look/accessibility.h"
#include "app/look/iconlabel.h"
#include "app/look/wrappedlabel.h"
#include "app/models/wording.h"
#include "app/views/actionbutton.h"
#include "app/views/flowlayout.h"
#include "app/views/plaintextlabel.h"
#include "app/views/statesign.h"
#include "core/phone/phonestore.h"
#include "core/pop/screenpop.h"

#include <QHBoxLayout>
#include <QPainter>

namespace Jackfield {

CallPopupCard::CallPopupCard(const UiContext &context, const CallId &call, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_actions(context.store, context.switchboard)
    , m_id(call)
    , m_format(numberFormat(context.dialer))
{
    setAccessibleRole(this, QAccessible::Notification);
    build();
}

// --- Layout

void CallPopupCard::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 8); // On either side there may be the stripe.
    column->setSpacing(2);
    column->addWidget(buildHead());
    m_who = new PlainTextLabel(Tone::Text, this);
    m_company = new PlainTextLabel(Tone::Text, this);
    m_number = new PlainTextLabel(Tone::Text, this);
    auto *sent = new QWidget(this);
    m_sentLabel = new PlainTextLabel(Tone::Muted, sent);
    m_sentName = new PlainTextLabel(Tone::Text, sent);
    auto *sentRow = new QHBoxLayout(sent);
    sentRow->setContentsMargins(0, 0, 0, 0);
    sentRow->setSpacing(6);
    sentRow->addWidget(m_sentLabel);
    sentRow->addWidget(m_sentName, 1);
    m_redirected = new PlainTextLabel(Tone::Muted, this);
    m_certainty = new PlainTextLabel(Tone::Muted, this);
    m_trouble = new WrappedLabel(Tone::Danger, this);
    m_sentLabel->setPlainText(tr("Name sent by caller:"));
    m_sentLabel->setNeverCut(true);
    m_who->setWeight(1.25, true);
    for (QWidget *line : std::initializer_list<QWidget *> {m_who, m_company, m_number, sent,
                                                           m_redirected, m_certainty, m_trouble})
        column->addWidget(line);
    m_trouble->hide();

    m_buttons = new QWidget(this);
    auto *row = new FlowLayout(6, m_buttons);
    m_answer = makeButton(UserAction::Answer);
    m_reject = makeButton(UserAction::HangUp);
    m_page = makeButton(UserAction::OpenPage);
    for (ActionButton *button : {m_answer, m_reject, m_page})
        row->addWidget(button);
    m_answer->setLook(ActionButton::Look::Answer);
    m_reject->setLook(ActionButton::Look::HangUp);
    m_reject->setWords(tr("Reject"), userCommand(UserAction::HangUp).icon, tr("Ends the ringing."));
    column->addSpacing(4);
    column->addWidget(m_buttons);
}

QWidget *CallPopupCard::buildHead()
{
    auto *head = new QWidget(this);
    m_icon = new IconLabel(18, head);
    m_place = new PlainTextLabel(Tone::Muted, head);
    m_timer = new PlainTextLabel(Tone::Muted, head);
    m_timer->setNeverCut(true);
    m_silence = makeSmallButton(tr("Silence"), QStringLiteral("silence"),
                                tr("Ends the sound. The call rings on."));
    m_close = makeSmallButton(tr("Close"), QStringLiteral("close"),
                              tr("Takes this call out of sight. It rings on."));
    m_silence->hide();
    connect(m_silence, &QPushButton::clicked, this, &CallPopupCard::silenceWanted);
    connect(m_close, &QPushButton::clicked, this, &CallPopupCard::closeWanted);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_icon);
    row->addWidget(m_place, 1);
    row->addWidget(m_timer);
    row->addWidget(m_silence);
    row->addWidget(m_close);
    return head;
}

ActionButton *CallPopupCard::makeButton(UserAction action)
{
    auto *button = new ActionButton(action, m_buttons);
    button->setFocusPolicy(Qt::NoFocus);
    connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT ordered(action); });
    return button;
}

ActionButton *CallPopupCard::makeSmallButton(const QString &text, const QString &icon,
                                             const QString &help)
{
    auto *button = new ActionButton(this);
    button->setWords(text, icon, help);
    button->setIconOnly(true);
    button->setFocusPolicy(Qt::NoFocus);
    return button;
}

// --- What is shown

void CallPopupCard::setSilenceOffered(bool on)
{
    m_silence->setVisible(on && !m_isOver);
}

void CallPopupCard::setPrivate(bool on)
{
    m_isPrivate = on;
    refresh();
}

void CallPopupCard::refresh()
{
    const Call *call = m_context.store.findCall(m_id);
    if (!call || m_isOver) {
        if (m_isPrivate)
            m_words = privateWords(m_words);
        showWords();
        return;
    }
    m_words = callerWords(*call, m_context.store, m_context.contacts, m_format);
    if (m_isPrivate)
        m_words = privateWords(m_words);
    const auto [icon, tone] = stateSign(call->state);
    m_icon->setIcon(icon, tone);
    showWords();
    showActions(*call);
    refreshTimes();
}

/// Without words it takes no room.
void CallPopupCard::showLine(PlainTextLabel *label, const QString &text)
{
    label->setPlainText(text);
    label->setVisible(!text.isEmpty());
}

void CallPopupCard::showWords()
{
    //: %1 "line 100 · Sales"
    m_place->setPlainText(tr("Incoming · %1").arg(m_words.place()));
    m_who->setPlainText(m_words.who());
    showLine(m_company, m_words.company);
    showLine(m_number, m_words.contact.isEmpty() ? QString() : m_words.number);
    m_sentName->setPlainText(m_words.sentName);
    m_sentName->setAccessibleName(m_words.sentLine());
    m_sentName->parentWidget()->setVisible(!m_words.sentName.isEmpty());
    showLine(m_redirected, m_words.redirected);
    setAccessibleName(m_isPrivate
                          ? tr("Incoming call, %1").arg(m_words.place())
                          : tr("Incoming call: %1, %2").arg(m_words.who(), m_words.place()));
}

void CallPopupCard::refreshTimes()
{
    const Call *call = m_context.store.findCall(m_id);
    if (!call || m_isOver)
        return;
    m_timer->setPlainText(Wording::duration(m_context.store.monotonic() - call->startedTick));
    const bool isSure =
        call->evidence.certainty == Certainty::Pushed && !call->evidence.lostAt.isValid();
    showLine(m_certainty,
             isSure ? QString()
                    : Wording::certainty(call->evidence, m_context.store.age(call->evidence),
                                         m_context.store.now()));
}

void CallPopupCard::showActions(const Call &call)
{
    const ActionState answer = m_actions.state(UserAction::Answer, call);
    const ActionState reject = m_actions.state(UserAction::HangUp, call);
    m_answer->setVisible(answer.shown);
    m_answer->setBlocked(answer.why);
    m_reject->setVisible(reject.shown && m_rejects);
    m_reject->setBlocked(reject.why);
    // A page opened for the wrong caller would show somebody's data (security.md T93).
    const bool hasPage = m_context.screenPop.isOffered() && !call.remote.isUncertain;
    m_page->setVisible(hasPage);
    m_buttons->setVisible(answer.shown || !m_reject->isHidden() || hasPage);
}

void CallPopupCard::tellEnd(IncomingCalls::End end)
{
    m_isOver = true;
    m_icon->setIcon(QStringLiteral("check"), Tone::Muted);
    m_silence->hide();
    m_buttons->hide();
    m_trouble->hide();
    m_timer->setPlainText({});
    showLine(m_certainty,
             end == IncomingCalls::End::AnsweredElsewhere ? tr("Answered at another telephone")
                                                          : QString());
}

void CallPopupCard::complain(const QString &words)
{
    m_trouble->setText(words);
    m_trouble->setVisible(!words.isEmpty());
}

void CallPopupCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(lineColor(palette()));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    // The stripe only repeats what icon and word say.
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneColor(m_isOver ? Tone::Muted : Tone::Warning, palette()));
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 6 : 2;
    painter.drawRoundedRect(QRectF(x, 8, 4, height() - 16), 2, 2);
}

} // namespace Jackfield
