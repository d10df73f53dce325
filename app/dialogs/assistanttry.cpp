// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/assistanttry.h"

#include "app/actions/commandtable.h"
#include "app/dialogs/plainlabel.h"
#include "app/look/wrappedlabel.h"
#include "app/models/dialwords.h"
#include "app/models/wording.h"
#include "core/base/redact.h"
#include "core/phone/switchboard.h"
#include "core/settings/settingsstore.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Jackfield {

AssistantTry::AssistantTry(const AssistantTools &tools, const AssistantChoice &choice,
                           QWidget *parent)
    : AssistantPage(QStringLiteral("assistant.try"), tr("Try a call"), parent)
    , m_tools(tools)
    , m_choice(choice)
    , m_number(new QLineEdit(this))
    , m_preview(new WrappedLabel(Tone::Muted, this))
    , m_dial(new QPushButton(tr("&Call"), this))
    , m_hangUp(new QPushButton(tr("&Hang up"), this))
    , m_state(makePlainLabel({}, this))
    , m_question(new QWidget(this))
    , m_advice(makePlainLabel({}, this))
{
    build();
    connect(m_number, &QLineEdit::textChanged, this, &AssistantTry::refresh);
    connect(m_dial, &QPushButton::clicked, this, &AssistantTry::dial);
    connect(m_hangUp, &QPushButton::clicked, this, &AssistantTry::hangUp);
    const RowSignals &calls = m_tools.phones.callRows();
    connect(&calls, &RowSignals::inserted, this, &AssistantTry::look);
    connect(&calls, &RowSignals::changed, this, &AssistantTry::look);
    connect(&m_tools.phones, &PhoneStore::callFinished, this, &AssistantTry::finished);
    for (const RowSignals *rows : {&m_tools.phones.lineRows(), &m_tools.phones.systemRows()}) {
        connect(rows, &RowSignals::inserted, this, &AssistantTry::refresh);
        connect(rows, &RowSignals::changed, this, &AssistantTry::refresh);
        connect(rows, &RowSignals::removed, this, &AssistantTry::refresh);
    }
    refresh();
    look();
    askWhatRang(false);
}

void AssistantTry::build()
{
    addWords(tr("Call a number at which you hear it ring: your own mobile phone, for example. With "
                "most phone systems your desk phone rings first; lift it, then the number is "
                "called."));
    m_number->setAccessibleName(tr("Number to call"));
    m_number->setPlaceholderText(tr("Your own mobile number, for example"));
    m_number->setMaxLength(64);
    m_preview->setAccessibleDescription(tr("What would be dialled"));
    m_state->setAccessibleDescription(tr("What became of it"));
    m_advice->setAccessibleDescription(tr("What to do now"));
    QFont bold = font();
    bold.setBold(true);
    m_state->setFont(bold);
    auto *row = new QHBoxLayout;
    row->addWidget(m_number, 1);
    row->addWidget(m_dial);
    row->addWidget(m_hangUp);
    column()->addSpacing(6);
    column()->addLayout(row);
    column()->addWidget(m_preview);
    column()->addSpacing(6);
    column()->addWidget(m_state);
    column()->addWidget(m_question);
    column()->addWidget(m_advice);
    column()->addStretch();

    auto *yes = new QPushButton(tr("It &rang at my phone"), m_question);
    auto *no = new QPushButton(tr("&Nothing rang"), m_question);
    auto *answers = new QHBoxLayout(m_question);
    answers->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {yes, no})
        answers->addWidget(button);
    answers->addStretch();
    for (QPushButton *button : {m_dial, m_hangUp, yes, no})
        button->setAutoDefault(false);
    connect(yes, &QPushButton::clicked, this,
            [this] { m_advice->setText(tr("Then all is right. Go on with Next.")); });
    connect(no, &QPushButton::clicked, this, [this] { m_advice->setText(advice()); });
}

bool AssistantTry::begin()
{
    refresh();
    m_number->setFocus();
    return true;
}

DialRequest AssistantTry::request() const
{
    DialRequest request;
    request.text = m_number->text();
    request.source.kind = Source::Kind::Keypad;
    if (m_tools.phones.findSystem(m_choice.id))
        request.system = m_choice.id;
    return request;
}

void AssistantTry::refresh()
{
    DialPreview preview;
    if (!m_number->text().trimmed().isEmpty())
        preview = previewOf(m_tools.dialer.plan(request()), m_tools.dialer.setup().location,
                            m_tools.phones);
    else if (m_tools.phones.systems().isEmpty())
        preview.text = tr("No phone system is set up any more.");
    m_preview->setText(preview.text);
    m_preview->setTone(preview.tone == DialPreview::Tone::Refuses ? Tone::Text : Tone::Muted);
    m_dial->setEnabled(preview.tone == DialPreview::Tone::Dials
                       || preview.tone == DialPreview::Tone::Asks);
}

void AssistantTry::dial()
{
    m_line = {};
    m_call = {};
    m_others.clear();
    for (const Call &call : m_tools.phones.calls())
        m_others.insert(call.id);
    m_advice->clear();
    askWhatRang(false);
    say(tr("Dialling …"));
    const Dialling dialling = m_tools.dialer.dial(request());
    if (dialling.verdict == DialVerdict::Asked)
        say(tr("Jackfield asks in its window whether to dial this number. Answer there."));
    dialling.result.then(this, [this](const DialResult &result) { ordered(result); });
}

void AssistantTry::ordered(const DialResult &result)
{
    if (!result) {
        say(Wording::error(result.error()));
        m_advice->setText(advice());
        return;
    }
    m_line = result->line;
    m_call = result->accepted.call.value_or(CallId());
    const SystemStatus *system = m_tools.phones.findSystem(m_line.system());
    const QString label = system ? oneLine(system->label, 60) : m_line.system().value;
    say(result->accepted.onlySent
            ? tr("Sent to %1, which does not tell what becomes of it. Listen to your phone.")
                  .arg(label)
            : tr("%1 has taken the order.").arg(label));
    askWhatRang(true);
    look();
}

/// The one that came of the order: as the phone system named it, else the new one on the line.
const Call *AssistantTry::current() const
{
    if (m_line.isEmpty())
        return nullptr;
    if (const Call *known = m_tools.phones.findCall(m_call))
        return known;
    const MergedLine *line = m_tools.phones.findLine(m_line);
    for (const Call &call : m_tools.phones.calls())
        if (!m_others.contains(call.id) && call.direction != Call::Direction::Incoming
            && (call.line == m_line || (line && line->members.contains(call.line))))
            return &call;
    return nullptr;
}

void AssistantTry::look()
{
    const Call *call = current();
    m_hangUp->setVisible(call && call->features.testFlag(Feature::HangUp));
    if (!call)
        return;
    m_call = call->id;
    // What is only assumed tells less than that it was sent.
    if (call->evidence.certainty != Certainty::Assumed)
        say(Wording::state(call->state));
}

void AssistantTry::finished(const Call &call)
{
    if (m_call.isEmpty() || call.id != m_call)
        return;
    m_hangUp->hide();
    if (call.evidence.certainty != Certainty::Assumed)
        say(call.connectedTick ? tr("The call is over.") : tr("The call ended unanswered."));
}

void AssistantTry::hangUp()
{
    const Call *call = current();
    if (!call)
        return;
    m_tools.switchboard.execute(HangUp {{call->line, call->id}})
        .then(this, [this](const CommandResult &result) {
            if (!result)
                say(Wording::error(result.error()));
            else if (result->onlySent)
                say(tr("Hang up was sent."));
        });
}

void AssistantTry::say(const QString &words)
{
    if (words == m_state->text())
        return;
    m_state->setText(words);
    QAccessibleEvent alert(m_state, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void AssistantTry::askWhatRang(bool asks)
{
    m_question->setVisible(asks);
}

QString AssistantTry::advice() const
{
    QStringList lines;
    for (const SystemStatus &system : m_tools.phones.systems())
        if (!system.isUsable())
            lines.append(tr("%1 is not connected: %2.")
                             .arg(oneLine(system.label, 60), Wording::link(system.link)));
    const QString own = m_tools.dialer.setup().ownExtension;
    lines.append(own.isEmpty()
                     ? tr("No extension is set: most phone systems then do not know which phone is "
                          "to dial. Go back to set it.")
                     : tr("Is %1 the extension of your phone? Go back to mend it.").arg(own));
    lines.append(tr("Are the address of the phone system, user and password right?"));
    lines.append(tr("Does an outside number need a digit in front? It is set with the location."));
    return lines.join(u'\n');
}

} // namespace Jackfield
