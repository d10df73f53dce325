// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/conferencemembers.h"

#include "app/look/iconlabel.h"
#include "app/models/conference.h"
#include "app/models/partynames.h"
#include "app/models/wording.h"
#include "app/views/actionbutton.h"
#include "app/views/plaintextlabel.h"
#include "app/views/statesign.h"

#include <QVBoxLayout>

#include <algorithm>

namespace Jackfield {

/// What may concern one party alone.
static constexpr UserAction memberActions[] = {UserAction::Hold, UserAction::Retrieve,
                                               UserAction::HangUp};

ConferenceMembers::ConferenceMembers(const CallActions &actions, const UiContext &context,
                                     QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_context(context)
    , m_store(context.store)
    , m_format(numberFormat(context.dialer))
    , m_title(new PlainTextLabel(Tone::Muted, this))
    , m_list(new QVBoxLayout)
{
    setAccessibleName(tr("Members of the conference"));
    m_list->setSpacing(2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addLayout(m_list);
    hide();
}

void ConferenceMembers::refresh(const Call &head)
{
    const Call *named = conferenceHead(m_store, head);
    const QList<Call> members =
        named && named->id == head.id ? conferenceMembers(m_store, head) : QList<Call>();
    const bool same =
        std::equal(m_rows.cbegin(), m_rows.cend(), members.cbegin(), members.cend(),
                   [](const Row &row, const Call &call) { return row.id == call.id; });
    if (!same)
        rebuild(members);
    for (qsizetype i = 0; i < members.size(); ++i)
        refreshRow(m_rows.at(i), members.at(i));
    m_title->setPlainText(tr("In the conference with you"));
    setVisible(!members.isEmpty());
}

void ConferenceMembers::rebuild(const QList<Call> &members)
{
    m_rows.clear();
    while (QLayoutItem *item = m_list->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // It may hold the button that was just clicked.
        delete item;
    }
    for (const Call &member : members)
        addRow(member);
}

void ConferenceMembers::addRow(const Call &member)
{
    auto *line = new QWidget(this);
    auto *icon = new IconLabel(16, line);
    const auto [name, tone] = stateSign(member.state);
    icon->setIcon(name == QLatin1String("conference") ? QStringLiteral("contact") : name, tone);
    Row row {member.id,
             new PlainTextLabel(Tone::Text, line),
             new PlainTextLabel(Tone::Muted, line),
             new PlainTextLabel(Tone::Muted, line),
             {}};
    row.since->setNeverCut(true);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(icon);
    layout->addWidget(row.party);
    layout->addWidget(row.details);
    layout->addStretch(1);
    layout->addWidget(row.since);
    for (const UserAction action : memberActions) {
        auto *button = new ActionButton(action, line);
        button->setIconOnly(true);
        layout->addWidget(button);
        row.buttons.append({action, button});
        connect(button, &QPushButton::clicked, this, [this, id = member.id, action] {
            if (const Call *call = m_store.findCall(id))
                Q_EMIT ordered(m_actions.command(action, *call));
        });
    }
    m_list->addWidget(line);
    for (QWidget *part : {row.party, row.details, row.since})
        part->show();
    line->show();
    m_rows.append(row);
}

void ConferenceMembers::refreshRow(const Row &row, const Call &member)
{
    const ShownParty shown = shownParty(member.remote, m_context.contacts);
    const QString who = Wording::party(shown, member.remote, m_format(member.remote.number));
    const QString note = Wording::sentNote(shown, member.direction);
    row.party->setPlainText(who);
    setPlainToolTip(row.party, note);
    row.party->setAccessibleName(note.isEmpty() ? who : tr("%1, %2").arg(who, note));
    row.details->setPlainText(details(member));
    row.since->setPlainText(since(member));
    for (const auto &[action, button] : row.buttons) {
        const Feature needed = *userCommand(action).feature;
        const QString words = tr("%1: %2").arg(who, userCommand(action).text);
        button->setVisible(member.features.testFlag(needed));
        button->setBlocked(m_actions.state(m_actions.command(action, member)).why);
        button->setAccessibleName(words);
    }
}

/// The number where the name stands before it, and a state that is not plain speech.
QString ConferenceMembers::details(const Call &member) const
{
    QStringList words;
    if (!shownParty(member.remote, m_context.contacts).name.isEmpty())
        words << Wording::numberOf(member.remote, m_format(member.remote.number));
    if (member.state != Call::State::Conferenced && member.state != Call::State::Connected)
        words << Wording::state(member.state);
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

QString ConferenceMembers::since(const Call &member) const
{
    const QDateTime &from = member.connectedAt.isValid() ? member.connectedAt : member.startedAt;
    return from.isValid() ? tr("since %1").arg(Wording::moment(from, m_store.now())) : QString();
}

} // namespace Jackfield
