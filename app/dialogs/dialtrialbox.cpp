// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/dialtrialbox.h"

#include "app/dialogs/plainlabel.h"
#include "app/dialogs/samplenumber.h"
#include "app/models/wording.h"
#include "core/base/redact.h"
#include "core/phone/dialer.h"
#include "core/settings/settingsstore.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace Jackfield {

DialTrialBox::DialTrialBox(const SettingsStore &store, Dialer &dialer, QWidget *parent)
    : QGroupBox(tr("Try a call"), parent)
    , m_store(store)
    , m_dialer(dialer)
    , m_number(new QLineEdit(this))
    , m_dial(new QPushButton(tr("Dial now"), this))
    , m_words(makePlainLabel({}, this))
{
    build();
    connect(m_number, &QLineEdit::textChanged, this, &DialTrialBox::refresh);
    connect(m_number, &QLineEdit::returnPressed, m_dial, &QPushButton::click);
    connect(m_dial, &QPushButton::clicked, this, &DialTrialBox::dial);
    // What was just saved is in force when everybody has heard of it.
    connect(&store, &SettingsStore::changed, this, &DialTrialBox::refresh, Qt::QueuedConnection);
    refresh();
}

void DialTrialBox::build()
{
    m_number->setAccessibleName(tr("Number to call"));
    m_number->setPlaceholderText(tr("Number to call"));
    m_dial->setAutoDefault(false);
    m_words->setAccessibleName(tr("What comes of it"));
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_words->setMinimumHeight(2 * m_words->fontMetrics().lineSpacing());
    auto *row = new QHBoxLayout;
    row->addWidget(m_number, 1);
    row->addWidget(m_dial);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(m_words);
    setFocusProxy(m_number);
}

QString DialTrialBox::nameOf(const LineId &line) const
{
    for (const SystemConfig &system : m_store.settings().systems)
        if (system.id == line.system() && !system.label.isEmpty())
            return oneLine(system.label, 60);
    return oneLine(line.system().value, 60);
}

void DialTrialBox::refresh()
{
    if (m_number->text().trimmed().isEmpty()) {
        m_dial->setEnabled(false);
        m_words->setText(tr("Dials with the settings that are saved. A telephone will ring, and it "
                            "may cost money."));
        return;
    }
    const SamplePlan sample = planSample(m_dialer, m_number->text());
    const DialPlan plan = m_dialer.plan({m_number->text(), Source(), {}, {}});
    m_dial->setEnabled(sample.mayTry && plan.route.has_value());
    if (!sample.problem.isEmpty())
        m_words->setText(tr("Cannot be dialled: %1")
                             .arg(plan.decision.reason.isEmpty() ? plan.resolution.reason
                                                                 : plan.decision.reason));
    else if (!sample.mayTry)
        m_words->setText(sample.doubt);
    else if (!plan.route)
        m_words->setText(Wording::error(plan.route.error()));
    else
        m_words->setText(tr("Would be dialled as %1 by %2, on line %3.")
                             .arg(oneLine(sample.number.outside, 60), nameOf(*plan.route),
                                  oneLine(plan.route->local(), 60)));
}

void DialTrialBox::dial()
{
    if (!planSample(m_dialer, m_number->text()).mayTry)
        return refresh(); // The rules may have changed meanwhile.
    m_held.hold();
    const QString number = oneLine(m_number->text(), 60);
    m_words->setText(tr("Dialling %1 …").arg(number));
    const Dialling dialling = m_dialer.dial({m_number->text(), Source(), {}, {}});
    dialling.result.then(this, [this, number](const DialResult &result) {
        m_held.release();
        if (!result)
            m_words->setText(tr("It was not dialled. %1").arg(Wording::error(result.error())));
        else
            m_words->setText(
                tr("%1 was ordered from %2, on line %3. The call is in the window.")
                    .arg(number, nameOf(result->line), oneLine(result->line.local(), 60)));
    });
}

} // namespace Jackfield
