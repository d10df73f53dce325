// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/gatestatus.h"

namespace Jackfield {

GateStatus::GateStatus(QObject *parent)
    : QObject(parent)
{ }

void GateStatus::report(const QString &door, const Report &report)
{
    Report &known = m_reports[door];
    const bool same = known.open == report.open && known.problems == report.problems;
    known = report;
    if (!same)
        Q_EMIT changed();
}

QStringList GateStatus::problems() const
{
    QStringList all;
    for (const Report &report : m_reports)
        all += report.problems;
    return all;
}

} // namespace Jackfield
