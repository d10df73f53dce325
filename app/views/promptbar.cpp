// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/promptbar.h"

#include "app/look/accessibility.h"
#include "app/look/iconlabel.h"
#include "app/look/wrappedlabel.h"
#include "app/models/dialwords.h"
#include "app/models/sourcewords.h"
#include "core/base/redact.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScopedValueRollback>

namespace Jackfield {

namespace {

    /// Class with the country, cost and the reason for asking, each once.
    QString whyAsked(const Prompt &prompt, const Location &location)
    {
        QStringList facts {classInWords(prompt.resolution, location)};
        const QString cost = costInWords(prompt.resolution, location);
        if (!cost.isEmpty())
            facts.append(cost);
        if (prompt.purpose == Purpose::Call && !prompt.line.isEmpty())
            facts.append(PromptBar::tr("from line %1").arg(oneLine(prompt.line)));
        QString text = facts.join(QStringLiteral(", "));
        if (!prompt.decision.reason.isEmpty())
            text += u'\n' + prompt.decision.reason;
        return text;
    }

    QString numberOf(const Resolution &resolution, const Location &location)
    {
        const QString dialled =
            resolution.dialOutside.isEmpty() ? resolution.dial : resolution.dialOutside;
        const QString shown = displayNumber(resolution.e164, resolution.dial, location.country);
        if (shown.isEmpty())
            return dialled;
        if (isSpellingOf(shown, dialled))
            return shown;
        return PromptBar::tr("%1 (dials %2)").arg(shown, dialled);
    }

    /// What a slip of the hand would be dear for.
    bool isGrave(const Prompt &prompt)
    {
        const DialRisk risk = prompt.decision.risk;
        return risk == DialRisk::Emergency || risk == DialRisk::Premium
            || risk == DialRisk::ForeignCountry;
    }

    QString yesInWords(Purpose purpose)
    {
        switch (purpose) {
        case Purpose::Call:
            return PromptBar::tr("&Dial");
        case Purpose::Redirect:
            return PromptBar::tr("&Redirect");
        case Purpose::Forward:
            return PromptBar::tr("&Forward");
        }
        Q_UNREACHABLE();
    }

    QString noInWords(Purpose purpose)
    {
        switch (purpose) {
        case Purpose::Call:
            return PromptBar::tr("Do&n't dial");
        case Purpose::Redirect:
            return PromptBar::tr("Do&n't redirect");
        case Purpose::Forward:
            return PromptBar::tr("Do&n't forward");
        }
        Q_UNREACHABLE();
    }

    QString rememberInWords(Source::Kind kind)
    {
        return kind == Source::Kind::Link
            ? PromptBar::tr("Do not ask again for internal and national numbers")
            : PromptBar::tr("Always allow calls to normal numbers from this source");
    }

} // namespace

PromptBar::PromptBar(const UiContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
{
    build();
    connect(&m_context.prompts, &PromptQueue::changed, this, &PromptBar::refresh);
    refresh();
}

PromptBar::~PromptBar() = default;

void PromptBar::build()
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleRole(this, QAccessible::Notification);
    m_icon = new IconLabel(22, this);
    m_who = new WrappedLabel(Tone::Text, this);
    m_number = new WrappedLabel(Tone::Text, this);
    m_why = new WrappedLabel(Tone::Text, this);
    m_more = new WrappedLabel(Tone::Muted, this);
    QFont large = m_number->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.2);
    m_number->setFont(large);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_digits = new QCheckBox(this);
    m_remember = new QCheckBox(this);
    m_dial = new QPushButton(yesInWords(Purpose::Call), this);
    m_refuse = new QPushButton(noInWords(Purpose::Call), this);
    m_refuse->setDefault(true);
    connect(m_dial, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { answer(false); });

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_more, 1);
    buttons->addWidget(m_dial);
    buttons->addWidget(m_refuse);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(8, 6, 8, 6);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_who, 0, 1);
    grid->addWidget(m_number, 1, 1);
    grid->addWidget(m_why, 2, 1);
    grid->addWidget(m_digits, 3, 1);
    grid->addWidget(m_remember, 4, 1);
    grid->addLayout(buttons, 5, 0, 1, 2);
    grid->setColumnStretch(1, 1);
}

void PromptBar::refresh()
{
    const QList<Prompt> &prompts = m_context.prompts.prompts();
    if (prompts.isEmpty()) {
        const bool hadKeyboard = hasKeyboard();
        hide();
        m_shown = 0;
        m_armed.reset();
        m_tick.reset();
        if (hadKeyboard)
            Q_EMIT keyboardLeft();
        return;
    }
    if (prompts.first().id != m_shown)
        showPrompt(prompts.first());
    show();
    countDown();
}

bool PromptBar::hasKeyboard() const
{
    const QWidget *holder = window()->focusWidget();
    return holder == this || isAncestorOf(holder);
}

void PromptBar::showPrompt(const Prompt &prompt)
{
    m_shown = prompt.id;
    const Tone tone = isGrave(prompt) ? Tone::Danger : Tone::Accent;
    m_icon->setIcon(isGrave(prompt) ? QStringLiteral("warning") : QStringLiteral("question"), tone);
    m_why->setTone(isGrave(prompt) ? Tone::Danger : Tone::Text);
    const Location &location = m_context.dialer.setup().location;
    m_who->setText(requestInWords(prompt.source, prompt.purpose, prompt.line));
    m_number->setText(numberOf(prompt.resolution, location));
    m_why->setText(whyAsked(prompt, location));
    offerChoices(prompt);
    setAccessibleName(
        tr("Question before dialling: %1")
            .arg(QStringList {m_who->text(), m_number->text(), m_why->text()}.join(u' ')));
    announce(this);
    Q_EMIT asked();
}

/// What the question before was given does not count for this one.
void PromptBar::offerChoices(const Prompt &prompt)
{
    const QString digits = prompt.resolution.extension + prompt.resolution.postDial;
    m_digits->setVisible(prompt.purpose == Purpose::Call && !digits.isEmpty());
    m_digits->setChecked(false);
    m_digits->setText(tr("Send the digits %1 after the answer").arg(digits));
    m_remember->setVisible(prompt.rememberable);
    m_remember->setChecked(false);
    m_remember->setText(rememberInWords(prompt.source.kind));
    m_dial->setText(yesInWords(prompt.purpose));
    m_refuse->setText(noInWords(prompt.purpose));
    if (hasKeyboard()) // Else Qt moves it on to whatever comes next, perhaps "Hang up".
        setFocus();
    setArmed(false);
    m_armed = m_context.clock.after(inert, [this] { setArmed(true); });
}

void PromptBar::setArmed(bool armed)
{
    for (QAbstractButton *button :
         {static_cast<QAbstractButton *>(m_digits), static_cast<QAbstractButton *>(m_remember),
          static_cast<QAbstractButton *>(m_dial), static_cast<QAbstractButton *>(m_refuse)})
        button->setEnabled(armed);
}

void PromptBar::countDown()
{
    const QList<Prompt> &prompts = m_context.prompts.prompts();
    if (prompts.isEmpty())
        return;
    using namespace std::chrono;
    const auto left = ceil<seconds>(m_context.prompts.remaining(prompts.first())).count();
    QString text = tr("%n s left", nullptr, int(left));
    if (prompts.size() > 1)
        text += u'\n' + tr("%n more waiting", nullptr, int(prompts.size()) - 1);
    m_more->setText(text);
    m_tick = m_context.clock.after(seconds(1), [this] { countDown(); });
}

void PromptBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_refuse->isEnabled()) {
        answer(false);
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_refuse->isEnabled()) {
        answer(m_dial->hasFocus());
        return;
    }
    QFrame::keyPressEvent(event);
}

void PromptBar::answer(bool dial)
{
    PromptAnswer given;
    given.choice = dial ? PromptAnswer::Choice::Dial : PromptAnswer::Choice::Refuse;
    given.withPostDial = dial && m_digits->isVisible() && m_digits->isChecked();
    given.remember = dial && m_remember->isVisible() && m_remember->isChecked();
    const QScopedValueRollback answering(m_answering, true);
    m_context.prompts.answer(m_shown, given);
}

} // namespace Jackfield
