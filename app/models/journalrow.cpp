// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/journalrow.h"

#include "core/base/redact.h"

#include <tuple>

namespace Jackfield {

static constexpr qsizetype longestNumber = 256;
static constexpr qsizetype longestName = 64;

void adopt(JournalRow &row, const JournalEntry &entry, qint64 order)
{
    row.id = entry.id;
    row.order = order;
    row.startedAt = entry.startedAt.toMSecsSinceEpoch();
    row.duration = entry.duration;
    row.name =
        oneLine(entry.contactName.isEmpty() ? entry.remote.name : entry.contactName, longestName)
            .trimmed();
    row.isNameSent = entry.contactName.isEmpty() && !row.name.isEmpty();
    row.number = entry.remote.number.left(longestNumber);
    row.numberKey = entry.numberKey.left(longestNumber);
    row.line = oneLine(entry.line, longestName);
    row.queue = oneLine(entry.queue, longestName);
    row.direction = entry.direction;
    row.outcome = entry.outcome;
    row.certainty = entry.certainty;
    row.work = entry.work.state;
    row.isUncertain = entry.remote.isUncertain;
    row.hasReport = entry.report.has_value();
    row.hasNote = !entry.note.isEmpty();
    row.legCount = std::max(row.legCount, entry.legs);
}

std::unique_ptr<JournalRow> makeRow(const JournalEntry &entry, qint64 order)
{
    auto row = std::make_unique<JournalRow>();
    adopt(*row, entry, order);
    return row;
}

bool isBefore(const JournalRow &a, const JournalRow &b)
{
    return std::tie(a.order, a.id) > std::tie(b.order, b.id);
}

} // namespace Jackfield
