// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/callhead.h"

#include "app/look/accessibility.h"
#include "app/look/iconlabel.h"
#include "app/models/callmodel.h"
#include "app/views/actionbutton.h"
#include "app/views/plaintextlabel.h"
#include "app/views/statesign.h"
#include "core/base/redact.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace Jackfield {

static constexpr int iconSide = 22;

/// A small button that opens a part of the card.
static QToolButton *makeButton(UserAction action, QWidget *parent)
{
    const UserCommand command = userCommand(action);
    auto *button = new QToolButton(parent);
    button->setObjectName(command.id + QLatin1String(".open"));
    button->setIcon(themedIcon(command.icon));
    button->setIconSize({16, 16});
    button->setToolTip(toolTip(command));
    button->setAccessibleName(command.text);
    button->setAutoRaise(true);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->hide();
    return button;
}

CallHead::CallHead(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(iconSide, this))
    , m_party(new PlainTextLabel(Tone::Text, this))
    , m_sentMark(new IconLabel(14, this))
    , m_number(new PlainTextLabel(Tone::Muted, this))
    , m_brief(new PlainTextLabel(Tone::Text, this))
    , m_timer(new PlainTextLabel(Tone::Text, this))
    , m_contact(makeButton(UserAction::ShowContact, this))
    , m_note(makeButton(UserAction::EditNote, this))
    , m_hide(new ActionButton(this))
    , m_company(new PlainTextLabel(Tone::Text, this))
    , m_nameNote(new PlainTextLabel(Tone::Muted, this))
    , m_stateRow(buildState())
    , m_sentOrder(new PlainTextLabel(Tone::Muted, this))
    , m_relation(new PlainTextLabel(Tone::Muted, this))
    , m_noteText(new PlainTextLabel(Tone::Text, this))
{
    m_party->setWeight(1.05, true);
    m_sentMark->setIcon(QStringLiteral("question"), Tone::Muted);
    m_sentMark->hide();
    m_timer->setWeight(1.05, false);
    m_timer->setNeverCut(true);
    m_hide->setWords(tr("Hide"), QStringLiteral("close"),
                     tr("Takes this call off the screen. The phone system does not tell how such a "
                        "call ends; at the phone nothing changes."));
    m_hide->setIconOnly(true);
    connect(m_hide, &QPushButton::clicked, this, &CallHead::hideWanted);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_party);
    first->addWidget(m_sentMark);
    first->addWidget(m_number);
    first->addStretch(1);
    first->addWidget(m_brief);
    first->addWidget(m_contact);
    first->addWidget(m_note);
    first->addWidget(m_timer);
    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_company);
    second->addWidget(m_nameNote, 1);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(2);
    rows->addLayout(first);
    rows->addLayout(second);
    for (QWidget *row :
         std::initializer_list<QWidget *> {m_stateRow, m_sentOrder, m_relation, m_noteText})
        rows->addWidget(row);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(8);
    whole->addWidget(m_icon, 0, Qt::AlignVCenter);
    whole->addLayout(rows, 1);
    whole->addWidget(m_hide, 0, Qt::AlignTop);
}

QWidget *CallHead::buildState()
{
    auto *row = new QWidget(this);
    m_state = new PlainTextLabel(Tone::Text, row);
    m_details = new PlainTextLabel(Tone::Muted, row);
    m_recordingDot = new IconLabel(12, row);
    m_recording = new PlainTextLabel(Tone::Danger, row);
    m_certainty = new PlainTextLabel(Tone::Muted, row);
    m_state->setWeight(1.0, true);
    m_state->setNeverCut(true);
    m_recordingDot->setIcon(QStringLiteral("recording"), Tone::Danger);
    m_recording->setPlainText(tr("Recording"));
    m_recording->setWeight(1.0, true);
    m_recording->setNeverCut(true);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_state);
    layout->addWidget(m_details, 1);
    layout->addWidget(m_recordingDot);
    layout->addWidget(m_recording);
    layout->addWidget(m_certainty);
    return row;
}

void CallHead::refresh(const QModelIndex &index, const Call &call)
{
    const auto text = [&index](int role) { return index.data(role).toString(); };
    const QString party = text(CallModel::PartyRole);
    const QString number = text(CallModel::NumberRole);
    QStringList details {text(CallModel::RoleTextRole), text(CallModel::DirectionTextRole),
                         tr("line %1").arg(isolated(text(CallModel::LineRole))),
                         text(CallModel::QueueRole)};
    details.removeAll(QString());
    m_party->setPlainText(party);
    m_number->setPlainText(number == party ? QString() : number);
    m_details->setPlainText(details.join(QStringLiteral(" · ")));
    m_state->setPlainText(text(CallModel::StateTextRole));
    const auto [icon, tone] = stateSign(call.state);
    m_icon->setIcon(icon, tone);
    m_state->setTone(tone);
    m_brief->setTone(tone);
    m_statePixmap = themedIcon(icon, tone).pixmap(QSize(iconSide, iconSide), devicePixelRatioF());
    m_isRecorded = call.recording == Call::Recording::On;
    m_recording->setVisible(m_isRecorded);
    m_recordingDot->setVisible(m_isRecorded);
    m_hide->setVisible(index.data(CallModel::MayBeHiddenRole).toBool());
    const QString note = oneLine(call.note).trimmed();
    showLine(m_company, text(CallModel::CompanyRole));
    showOrigin(index);
    if (call.recording != Call::Recording::Unknown)
        m_sentWords.clear();
    showLine(m_sentOrder, m_sentWords);
    showLine(m_relation, text(CallModel::RelationRole));
    showLine(m_noteText, note.isEmpty() ? QString() : tr("Note: %1").arg(note));
    refreshTimes(index, call);
}

/// A sent name is never without its label; folded that is a mark with a tool tip.
void CallHead::showOrigin(const QModelIndex &index)
{
    const QString note = index.data(CallModel::NameNoteRole).toString();
    showLine(m_nameNote, note);
    setPlainToolTip(m_party, note);
    setPlainToolTip(m_sentMark, note);
    m_sentMark->setVisible(!note.isEmpty() && m_folded);
    nameAs(m_party, note.isEmpty() ? m_party->text() : tr("%1, %2").arg(m_party->text(), note));
}

void CallHead::setSentOrder(const QString &words)
{
    m_sentWords = words;
    showLine(m_sentOrder, words);
}

/// Without words it takes no room.
void CallHead::showLine(PlainTextLabel *label, const QString &text)
{
    label->setPlainText(text);
    label->setVisible(!text.isEmpty() && !m_folded);
}

void CallHead::refreshTimes(const QModelIndex &index, const Call &call)
{
    m_timer->setPlainText(index.data(CallModel::TimerRole).toString());
    m_certainty->setPlainText(index.data(CallModel::CertaintyRole).toString());
    QStringList brief {m_state->text()};
    if (m_isRecorded)
        brief << m_recording->text();
    if (call.evidence.certainty != Certainty::Pushed || call.evidence.lostAt.isValid())
        brief << m_certainty->text();
    m_brief->setPlainText(brief.join(QStringLiteral(" · ")));
}

void CallHead::setFolded(bool folded)
{
    m_folded = folded;
    m_number->setVisible(!folded);
    m_brief->setVisible(folded);
    m_sentMark->setVisible(folded && !m_nameNote->text().isEmpty());
    m_stateRow->setVisible(!folded);
    for (PlainTextLabel *line : {m_nameNote, m_company, m_sentOrder, m_relation, m_noteText})
        line->setVisible(!folded && !line->text().isEmpty());
    if (folded) {
        m_contact->hide();
        m_note->hide();
    }
}

QPixmap CallHead::stateIcon() const
{
    return m_statePixmap;
}

} // namespace Jackfield
