// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/ownline.h"

#include "app/actions/commandtable.h"
#include "app/actions/orderwords.h"
#include "app/look/accessibility.h"
#include "app/look/iconlabel.h"
#include "app/models/wording.h"
#include "app/views/flowlayout.h"
#include "app/views/forwardsdialog.h"
#include "app/views/plaintextlabel.h"
#include "app/views/remoteofficefield.h"
#include "app/views/statusbutton.h"
#include "core/base/redact.h"
#include "core/phone/dialer.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace Jackfield {

namespace {

    void showState(Line::State state, IconLabel *icon, PlainTextLabel *words)
    {
        const auto show = [&](const QString &name, Tone tone) {
            icon->setIcon(name, tone);
            words->setTone(tone);
        };
        switch (state) {
        case Line::State::Unknown:
            return show(QStringLiteral("unknown"), Tone::Muted);
        case Line::State::Idle:
            return show(QStringLiteral("free"), Tone::Good);
        case Line::State::Ringing:
            return show(QStringLiteral("ringing"), Tone::Warning);
        case Line::State::Busy:
            return show(QStringLiteral("busy"), Tone::Danger);
        case Line::State::OutOfService:
            return show(QStringLiteral("out-of-service"), Tone::Muted);
        }
    }

    /// On is a word in its text, and a colour.
    void showSwitch(QPushButton *button, UserAction action, const QString &text, bool on)
    {
        button->setText(withoutMnemonics(text));
        nameAs(button, text);
        button->setIcon(themedIcon(userCommand(action).icon, on ? Tone::Warning : Tone::Text));
    }

} // namespace

OwnLine::OwnLine(const UiContext &context, const QString &extension, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_extension(extension)
{
    build();
    addSwitches();
    refresh();
}

void OwnLine::build()
{
    m_icon = new IconLabel(20, this);
    m_name = new PlainTextLabel(Tone::Text, this);
    m_name->setWeight(1.1, true);
    m_state = new PlainTextLabel(Tone::Text, this);
    m_state->setNeverCut(true);
    m_certainty = new PlainTextLabel(Tone::Muted, this);
    m_forward = new QPushButton(this);
    m_doNotDisturb = new QPushButton(this);
    m_remoteOffice = new QPushButton(this);
    m_status = new StatusButton(m_context, m_extension, this);
    m_remoteOfficeField = new RemoteOfficeField(this);

    auto *words = new QHBoxLayout;
    words->addWidget(m_icon);
    words->addWidget(m_name);
    words->addWidget(m_state);
    words->addWidget(m_certainty, 1);
    auto *switches = new FlowLayout(6);
    switches->addWidget(m_forward);
    switches->addWidget(m_doNotDisturb);
    switches->addWidget(m_remoteOffice);
    switches->addWidget(m_status);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(words);
    column->addLayout(switches);
    column->addWidget(m_remoteOfficeField);
}

void OwnLine::addSwitches()
{
    connect(m_forward, &QPushButton::clicked, this, [this] {
        auto *dialog = new ForwardsDialog(m_context, m_extension, window());
        dialog->open();
    });
    connect(m_remoteOffice, &QPushButton::clicked, this, [this] {
        const MergedLine *known = line();
        if (m_remoteOfficeField->isVisible())
            m_remoteOfficeField->hide();
        else if (known)
            m_remoteOfficeField->open(known->remoteOffice);
    });
    connect(m_remoteOfficeField, &RemoteOfficeField::leaving, this,
            [this] { m_remoteOffice->setFocus(Qt::OtherFocusReason); });
    connect(m_remoteOfficeField, &RemoteOfficeField::setWanted, this, &OwnLine::orderRemoteOffice);
    connect(m_remoteOfficeField, &RemoteOfficeField::clearWanted, this, [this] {
        if (line())
            order(SetRemoteOffice {line()->members.first(), {}});
    });
    connect(m_doNotDisturb, &QPushButton::clicked, this, &OwnLine::toggleDoNotDisturb);
    connect(m_status, &StatusButton::failed, this, &OwnLine::failed);
    connect(m_status, &StatusButton::setupWanted, this, &OwnLine::setupWanted);
}

const MergedLine *OwnLine::line() const
{
    return m_context.store.findLine(m_extension);
}

void OwnLine::refresh()
{
    const MergedLine *known = line();
    const Line::State state = known ? known->state : Line::State::Unknown;
    showState(state, m_icon, m_state);
    const QString number = known ? known->number : m_extension;
    const QString label = known ? oneLine(known->label, 40) : QString();
    m_name->setPlainText(label.isEmpty() ? oneLine(number)
                                         : tr("%1  %2").arg(oneLine(number), label));
    m_forward->setVisible(known && known->supported.testFlag(Feature::Forward));
    m_remoteOffice->setVisible(known && known->supported.testFlag(Feature::RemoteOffice));
    m_status->refresh();
    m_doNotDisturb->setVisible(known && known->supported.testFlag(Feature::DoNotDisturb));
    if (!known) {
        m_state->setPlainText(tr("No phone system serves this line"));
        m_certainty->setPlainText({});
        m_remoteOfficeField->hide();
        return;
    }
    m_state->setPlainText(Wording::state(state));
    m_certainty->setPlainText(Wording::certainty(*known, m_context.store));
    refreshForward(*known);
    refreshDoNotDisturb(*known);
    refreshRemoteOffice(*known);
}

void OwnLine::refreshForward(const MergedLine &line)
{
    QStringList inForce;
    for (const Forward &forward : line.forwards)
        inForce.append(Wording::forward(forward));
    const bool on = !inForce.isEmpty();
    const bool isTold = line.settingsEvidence.certainty != Certainty::Assumed;
    QString text = on ? tr("Forward: %1").arg(oneLine(inForce.first(), 24))
        : isTold      ? tr("Forward: off")
                      : tr("Forward: not known");
    if (inForce.size() > 1)
        text = tr("Forwards: %1 on").arg(inForce.size());
    showSwitch(m_forward, UserAction::Forward, text, on);
    const bool possible = line.features.testFlag(Feature::Forward) && !line.forwardKinds.isEmpty();
    // What is in force can always be looked at.
    m_forward->setEnabled(possible || on);
    const ForwardKind kind = line.forwardKinds.value(0);
    setPlainToolTip(m_forward,
                    on             ? inForce.join(u'\n')
                        : possible ? Jackfield::toolTip(userCommand(UserAction::Forward))
                                   : whyNotNow(SetForward {line.members.first(), kind, {}}));
}

void OwnLine::refreshRemoteOffice(const MergedLine &line)
{
    const std::optional<QString> &number = line.remoteOffice;
    const bool on = number && !number->isEmpty();
    QString text = !number ? tr("Remote office: not known")
        : on               ? tr("Remote office: %1").arg(oneLine(*number, 24))
                           : tr("Remote office: off");
    if (number && line.settingsEvidence.certainty == Certainty::Assumed)
        text = tr("%1 (sent)").arg(text);
    showSwitch(m_remoteOffice, UserAction::RemoteOffice, text, on);
    const bool possible = line.features.testFlag(Feature::RemoteOffice);
    m_remoteOffice->setEnabled(possible);
    setPlainToolTip(m_remoteOffice,
                    possible ? Jackfield::toolTip(userCommand(UserAction::RemoteOffice))
                             : whyNotNow(SetRemoteOffice {line.members.first(), {}}));
    m_remoteOfficeField->setNumber(number);
    if (!possible)
        m_remoteOfficeField->hide();
}

void OwnLine::refreshDoNotDisturb(const MergedLine &line)
{
    const bool on = line.doNotDisturb.value_or(false);
    QString text = !line.doNotDisturb ? tr("Do not disturb: not known")
        : on                          ? tr("Do not disturb: on")
                                      : tr("Do not disturb: off");
    if (line.doNotDisturb && line.settingsEvidence.certainty == Certainty::Assumed)
        text = tr("%1 (sent)").arg(text);
    showSwitch(m_doNotDisturb, UserAction::DoNotDisturb, text, on);
    const bool possible = line.features.testFlag(Feature::DoNotDisturb);
    m_doNotDisturb->setEnabled(possible);
    setPlainToolTip(m_doNotDisturb,
                    possible ? Jackfield::toolTip(userCommand(UserAction::DoNotDisturb))
                             : whyNotNow(SetDoNotDisturb {line.members.first(), !on}));
}

QString OwnLine::whyNotNow(const Command &command) const
{
    const Result<LineId> route = m_context.switchboard.route(command);
    return Wording::error(route ? Error {Error::Code::NotPossible, {}} : route.error());
}

void OwnLine::toggleDoNotDisturb()
{
    const MergedLine *known = line();
    if (!known || !m_doNotDisturb->isEnabled())
        return;
    if (known->doNotDisturb) {
        orderDoNotDisturb(!*known->doNotDisturb);
        return;
    }
    // What is not known cannot be switched over: the user says which.
    auto *menu = new QMenu(m_doNotDisturb);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Switch on"), this, [this] { orderDoNotDisturb(true); });
    menu->addAction(tr("Switch off"), this, [this] { orderDoNotDisturb(false); });
    menu->popup(m_doNotDisturb->mapToGlobal(QPoint(0, m_doNotDisturb->height())));
}

void OwnLine::chooseStatus()
{
    m_status->choose();
}

void OwnLine::orderDoNotDisturb(bool on)
{
    if (line())
        order(SetDoNotDisturb {line()->members.first(), on});
}

void OwnLine::orderRemoteOffice(const QString &number)
{
    if (!line())
        return;
    const LineId id = line()->members.first();
    const Result<DialString> target = m_context.dialer.forwardTarget(number);
    if (target)
        order(SetRemoteOffice {id, *target});
    else
        Q_EMIT failed(failureInWords(SetRemoteOffice {id, {}}, target.error()));
}

void OwnLine::order(const Command &command)
{
    m_context.switchboard.execute(command).then(this, [this, command](const CommandResult &result) {
        if (!result)
            Q_EMIT failed(failureInWords(command, result.error()));
    });
}

} // namespace Jackfield
