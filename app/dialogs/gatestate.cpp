// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/gatestate.h"

#include "app/dialogs/plainlabel.h"
#include "app/gates/gatestatus.h"
#include "core/base/redact.h"

#include <QVBoxLayout>

namespace Jackfield {

GateState::GateState(const GateStatus &gates, const QString &door, const Words &words,
                     QWidget *parent)
    : QWidget(parent)
    , m_gates(gates)
    , m_door(door)
    , m_words(words)
    , m_open(makePlainLabel({}, this))
    , m_problems(makePlainLabel({}, this))
{
    QFont bold = font();
    bold.setBold(true);
    m_problems->setFont(bold);
    m_problems->setAccessibleName(tr("What is wrong now"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_open);
    column->addWidget(m_problems);
    connect(&m_gates, &GateStatus::changed, this, &GateState::refresh);
    refresh();
}

void GateState::refresh()
{
    const GateStatus::Report report = m_gates.of(m_door);
    QStringList open;
    for (const QString &each : report.open)
        open.append(oneLine(each));
    if (open.isEmpty() || m_words.open.isEmpty())
        m_open->setText(m_words.closed);
    else
        m_open->setText(m_words.open.arg(open.join(QStringLiteral(", "))));
    QStringList problems;
    for (const QString &each : report.problems)
        problems.append(oneLine(each));
    m_problems->setText(problems.join(u'\n'));
    m_open->setVisible(!m_open->text().isEmpty());
    m_problems->setVisible(!problems.isEmpty());
    setVisible(!m_open->text().isEmpty() || !problems.isEmpty());
}

} // namespace Jackfield
