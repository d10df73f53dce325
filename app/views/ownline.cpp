// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/ownline.h"

#include "app/actions/commandtable.h"
#include "app/actions/orderwords.h"
#include "app/models/wording.h"
#include "app/views/forwardfield.h"
#include "app/views/iconlabel.h"
#include "app/views/plaintextlabel.h"
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
        button->setAccessibleName(text);
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
    m_forwardField = new ForwardField(this);

    auto *words = new QHBoxLayout;
    words->addWidget(m_icon);
    words->addWidget(m_name);
    words->addWidget(m_state);
    words->addWidget(m_certainty, 1);
    auto *switches = new QHBoxLayout;
    switches->addWidget(m_forward);
    switches->addWidget(m_doNotDisturb);
    switches->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(words);
    column->addLayout(switches);
    column->addWidget(m_forwardField);
}

void OwnLine::addSwitches()
{
    connect(m_forward, &QPushButton::clicked, this, [this] {
        const MergedLine *known = line();
        if (m_forwardField->isVisible())
            m_forwardField->hide();
        else if (known)
            m_forwardField->open(known->forwardKinds, known->forwards);
    });
    connect(m_forwardField, &ForwardField::setWanted, this,
            [this](const ForwardKind &kind, const QString &to) {
                const Result<DialString> target = m_context.dialer.forwardTarget(to);
                const LineId id = line() ? line()->members.first() : LineId();
                if (target)
                    order(SetForward {id, kind, *target});
                else
                    Q_EMIT failed(failureInWords(SetForward {id, kind, {}}, target.error()));
            });
    connect(m_forwardField, &ForwardField::clearWanted, this, [this](const ForwardKind &kind) {
        if (line())
            order(ClearForward {line()->members.first(), kind});
    });
    connect(m_doNotDisturb, &QPushButton::clicked, this, &OwnLine::toggleDoNotDisturb);
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
    m_doNotDisturb->setVisible(known && known->supported.testFlag(Feature::DoNotDisturb));
    if (!known) {
        m_state->setPlainText(tr("No phone system serves this line"));
        m_certainty->setPlainText({});
        m_forwardField->hide();
        return;
    }
    m_state->setPlainText(Wording::state(state));
    m_certainty->setPlainText(Wording::certainty(
        known->evidence, m_context.store.age(known->evidence), m_context.store.now()));
    refreshForward(*known);
    refreshDoNotDisturb(*known);
}

void OwnLine::refreshForward(const MergedLine &line)
{
    QStringList inForce;
    for (const Forward &forward : line.forwards)
        inForce.append(Wording::forward(forward));
    const bool on = !inForce.isEmpty();
    showSwitch(m_forward, UserAction::Forward,
               on ? tr("Forward: %1").arg(oneLine(inForce.first(), 24)) : tr("Forward: off"), on);
    const bool possible = line.features.testFlag(Feature::Forward) && !line.forwardKinds.isEmpty();
    const ForwardKind kind = line.forwardKinds.value(0);
    m_forward->setEnabled(possible);
    m_forward->setToolTip(
        possible ? inForce.isEmpty() ? Jackfield::toolTip(userCommand(UserAction::Forward))
                                     : asPlainToolTip(inForce.join(u'\n'))
                 : asPlainToolTip(whyNotNow(SetForward {line.members.first(), kind, {}})));
    m_forwardField->setKinds(line.forwardKinds);
    if (!possible)
        m_forwardField->hide();
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
    m_doNotDisturb->setToolTip(
        possible ? Jackfield::toolTip(userCommand(UserAction::DoNotDisturb))
                 : asPlainToolTip(whyNotNow(SetDoNotDisturb {line.members.first(), !on})));
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

void OwnLine::orderDoNotDisturb(bool on)
{
    if (line())
        order(SetDoNotDisturb {line()->members.first(), on});
}

void OwnLine::order(const Command &command)
{
    m_context.switchboard.execute(command).then(this, [this, command](const CommandResult &result) {
        if (!result)
            Q_EMIT failed(failureInWords(command, result.error()));
    });
}

} // namespace Jackfield
