// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalcsv.h"

#include "core/base/csv.h"

namespace Jackfield {

QByteArray journalCsvHead()
{
    return csvLine({QStringLiteral("id"), QStringLiteral("leg_of"), QStringLiteral("started"),
                    QStringLiteral("seconds"), QStringLiteral("outcome"), QStringLiteral("number"),
                    QStringLiteral("name"), QStringLiteral("contact"), QStringLiteral("line"),
                    QStringLiteral("queue"), QStringLiteral("note"), QStringLiteral("work")});
}

QByteArray journalCsvLine(const JournalEntry &entry)
{
    return csvLine({entry.id, entry.legOf, entry.startedAt.toUTC().toString(Qt::ISODate),
                    QString::number(entry.duration.count() / 1000), nameOf(entry.outcome),
                    entry.remote.number, entry.remote.name, entry.contactName, entry.line,
                    entry.queue, entry.note, nameOf(entry.work.state)});
}

} // namespace Jackfield
