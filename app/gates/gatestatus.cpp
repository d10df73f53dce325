// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/gatestatus.h"

namespace Jackfield {

GateStatus::GateStatus(QObject *parent)
    : QObject(parent)
{ }

void GateStatus::report(const QString &door, const Report &report)
{
    if (m_reports.value(door) == report)
        return;
    m_reports.insert(door, report);
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
