// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/conferencemembers.h"

#include "app/models/conference.h"
#include "app/models/wording.h"
#include "app/views/actionbutton.h"
#include "app/views/iconlabel.h"
#include "app/views/plaintextlabel.h"
#include "app/views/statesign.h"

#include <QGridLayout>

#include <algorithm>

namespace Jackfield {

/// What may concern one party alone.
static constexpr UserAction memberActions[] = {UserAction::Hold, UserAction::Retrieve,
                                               UserAction::HangUp};

ConferenceMembers::ConferenceMembers(const CallActions &actions, const PhoneStore &store,
                                     NumberFormat format, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_store(store)
    , m_format(std::move(format))
    , m_title(new PlainTextLabel(Tone::Muted, this))
    , m_grid(new QGridLayout)
{
    setAccessibleName(tr("Members of the conference"));
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(2, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addLayout(m_grid);
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
    m_title->setPlainText(tr("%n other(s) in the conference", nullptr, int(members.size())));
    setVisible(!members.isEmpty());
}

void ConferenceMembers::rebuild(const QList<Call> &members)
{
    m_rows.clear();
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // It may be the button that was just clicked.
        delete item;
    }
    for (const Call &member : members)
        addRow(member);
}

void ConferenceMembers::addRow(const Call &member)
{
    const int at = m_grid->rowCount();
    auto *icon = new IconLabel(16, this);
    const auto [name, tone] = stateSign(member.state);
    icon->setIcon(name == QLatin1String("conference") ? QStringLiteral("contact") : name, tone);
    Row row {
        member.id, new PlainTextLabel(Tone::Text, this), new PlainTextLabel(Tone::Muted, this), {}};
    m_grid->addWidget(icon, at, 0);
    m_grid->addWidget(row.party, at, 1);
    m_grid->addWidget(row.details, at, 2);
    int column = 3;
    for (const UserAction action : memberActions) {
        auto *button = new ActionButton(action, this);
        button->setIconOnly(true);
        m_grid->addWidget(button, at, column++);
        row.buttons.append({action, button});
        connect(button, &QPushButton::clicked, this, [this, id = member.id, action] {
            if (const Call *call = m_store.findCall(id))
                Q_EMIT ordered(m_actions.command(action, *call));
        });
    }
    m_rows.append(row);
}

void ConferenceMembers::refreshRow(const Row &row, const Call &member)
{
    const QString who = Wording::party(member.remote, m_format(member.remote.number));
    row.party->setPlainText(who);
    row.details->setPlainText(details(member));
    for (const auto &[action, button] : row.buttons) {
        const Feature needed = *userCommand(action).feature;
        const QString words = tr("%1: %2").arg(who, userCommand(action).text);
        button->setVisible(member.features.testFlag(needed));
        button->setBlocked(m_actions.state(m_actions.command(action, member)).why);
        button->setAccessibleName(words);
    }
}

/// "+49 89 1234567 · since 10:31"
QString ConferenceMembers::details(const Call &member) const
{
    QStringList words;
    if (!member.remote.name.isEmpty())
        words << m_format(member.remote.number);
    if (member.state != Call::State::Conferenced && member.state != Call::State::Connected)
        words << Wording::state(member.state);
    if (const QDateTime &from =
            member.connectedAt.isValid() ? member.connectedAt : member.startedAt;
        from.isValid())
        words << tr("since %1").arg(Wording::moment(from, m_store.now()));
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

} // namespace Jackfield
