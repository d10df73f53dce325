// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/trialbox.h"

#include "app/dialogs/plainlabel.h"
#include "app/dialogs/plainpane.h"
#include "app/dialogs/samplenumber.h"
#include "app/dialogs/systemtools.h"
#include "core/base/clock.h"
#include "core/base/redact.h"
#include "core/phone/phonesystemfactory.h"

#include <QGridLayout>
#include <QPlainTextEdit>
#include <QPushButton>

namespace Jackfield {

TrialBox::TrialBox(const SystemTools &tools, SubjectSource subject, std::function<QString()> number,
                   QWidget *parent)
    : QGroupBox(tr("Does it work?"), parent)
    , m_tools(tools)
    , m_subject(std::move(subject))
    , m_number(std::move(number))
    , m_try(new QPushButton(tr("&Try it …"), this))
    , m_dial(new QPushButton(tr("&Dial now"), this))
    , m_keep(new QPushButton(tr("Do &not dial"), this))
    , m_words(makePlainLabel({}, this))
    , m_panes(new QWidget(this))
    , m_sent(makePlainPane(tr("What was sent"), 7, m_panes))
    , m_received(makePlainPane(tr("What came back"), 7, m_panes))
{
    build();
    connect(m_try, &QPushButton::clicked, this, &TrialBox::ask);
    connect(m_dial, &QPushButton::clicked, this, &TrialBox::dial);
    connect(m_keep, &QPushButton::clicked, this, &TrialBox::withdraw);
    refresh();
}

void TrialBox::build()
{
    auto *panes = new QVBoxLayout(m_panes);
    panes->setContentsMargins(0, 0, 0, 0);
    for (QPlainTextEdit *pane : {m_sent, m_received}) {
        panes->addWidget(makePlainLabel(pane->accessibleName(), m_panes));
        panes->addWidget(pane);
    }
    m_words->setAccessibleName(tr("What came of it"));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_words->setMinimumHeight(2 * m_words->fontMetrics().lineSpacing());
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_try, m_dial, m_keep}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addLayout(buttons);
    column->addWidget(m_words);
    column->addWidget(m_panes);
}

void TrialBox::refresh()
{
    m_run.reset();
    m_panes->hide();
    m_try->setEnabled(true);
    const SetupSubject subject = m_subject();
    setVisible(subject.factory && subject.factory->canTry());
    withdraw();
}

void TrialBox::withdraw()
{
    if (m_run)
        return;
    askNow(false);
    if (m_panes->isHidden())
        say(tr("Dials the number above once, with what is typed here. Nothing has to be saved."));
}

void TrialBox::askNow(bool asks)
{
    const bool hadFocus = m_dial->hasFocus() || m_keep->hasFocus();
    m_dial->setVisible(asks);
    m_keep->setVisible(asks);
    m_try->setVisible(!asks);
    if (asks)
        m_keep->setFocus();
    else if (hadFocus)
        m_try->setFocus();
}

void TrialBox::ask()
{
    const SamplePlan plan = planSample(m_tools.dialer, m_number());
    if (!plan.problem.isEmpty())
        return say(plan.problem);
    if (!plan.mayTry)
        return say(tr("This number is not tried out. %1").arg(plan.doubt));
    const SetupSubject subject = m_subject();
    const auto preview = subject.factory ? subject.factory->preview(subject.config, plan.number)
                                         : std::optional<RequestPreview>();
    if (preview && !preview->error.isEmpty())
        return say(tr("There is nothing to send yet: %1").arg(preview->error));
    say(tr("This dials %1 now: a telephone will ring, and it may cost money. Dial?")
            .arg(oneLine(plan.display, 60)));
    askNow(true);
}

void TrialBox::dial()
{
    const SamplePlan plan = planSample(m_tools.dialer, m_number());
    SetupSubject subject = m_subject();
    if (subject.isElsewhere)
        subject.config.id = idOfTest();
    askNow(false);
    if (!plan.mayTry || !subject.factory)
        return withdraw(); // The rules may have changed meanwhile.
    m_held.hold();
    say(tr("Dialling %1 …").arg(oneLine(plan.display, 60)));
    m_run = std::make_unique<QObject>();
    const auto begun = m_tools.clock.monotonic();
    subject.factory->tryOut(subject.config, subject.secrets, plan.number, m_run.get())
        .then(m_run.get(), [this, begun](const TrialReport &report) {
            show(report, m_tools.clock.monotonic() - begun);
            m_held.release();
            m_run.release()->deleteLater(); // It may be what answers.
        });
}

void TrialBox::show(const TrialReport &report, std::chrono::milliseconds took)
{
    m_sent->setPlainText(report.sent.isEmpty() ? tr("nothing") : plainLines(report.sent));
    m_received->setPlainText(report.received.isEmpty() ? tr("nothing")
                                                       : plainLines(report.received));
    m_panes->show();
    say(tr("%1 (after %2 ms)").arg(report.verdict, QLocale().toString(qint64(took.count()))));
    Q_EMIT grown();
}

void TrialBox::say(const QString &words)
{
    m_words->setText(words);
}

} // namespace Jackfield
