// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/reportwords.h"

#include "app/models/wording.h"
#include "core/base/redact.h"

#include <QCoreApplication>

namespace Jackfield::Wording {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::Wording)
    };

} // namespace

QString reportType(const CallReport &report)
{
    QStringList words {direction(report.direction)};
    if (report.wasAnswered)
        words << (*report.wasAnswered ? Words::tr("answered") : Words::tr("not answered"));
    words.removeAll(QString());
    return words.isEmpty() ? Words::tr("not told") : words.join(QStringLiteral(", "));
}

QString reportStart(const CallReport &report)
{
    const QString told = oneLine(report.startTime).trimmed();
    return told.isEmpty() ? Words::tr("not told")
                          : Words::tr("%1 (time of the phone system)").arg(told);
}

QString length(const CallReport::Length &length)
{
    if (length.value)
        return duration(*length.value);
    const QString told = oneLine(length.text).trimmed();
    return told.isEmpty() ? Words::tr("not told") : Words::tr("“%1”").arg(told);
}

QString partKind(CallReport::Part::Kind kind)
{
    switch (kind) {
    case CallReport::Part::Kind::Unknown:
        return {};
    case CallReport::Part::Kind::Line:
        return Words::tr("Line");
    case CallReport::Part::Kind::Station:
        return Words::tr("Station");
    }
    Q_UNREACHABLE();
}

QString reportDoubts(const CallReport &report)
{
    QStringList doubts;
    if (report.isUncertain)
        doubts << Words::tr(
            "Something that was typed at the phone system may have broken this report: "
            "do not rely on it.");
    if (!report.isComplete)
        doubts << Words::tr(
            "Part of this report is missing: its end did not come, or it was too long to "
            "be kept whole.");
    return doubts.join(u'\n');
}

} // namespace Jackfield::Wording
