// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/numberformat.h"
#include "core/journal/journalentry.h"

#include <QList>

// What the window says about an entry of the journal: translated, plain text.
namespace Jackfield::Wording {

/// One fact under its name, fit for one line.
struct EntryFact
{
    QString name;
    QString value;
};

/// All that is known of the call but its note, data, recordings and report. `now` (UTC) decides if
/// the day is told.
QList<EntryFact> entryFacts(const JournalEntry &entry, const NumberFormat &format,
                            const QDateTime &now);
/// "To finish", "Called back 10:31", "Done 10:31"; empty: nothing is to be done.
QString work(const JournalEntry::Work &work, const QDateTime &now);
/// How surely it is known.
QString certainty(Certainty certainty);
/// Foreign text of several lines, fit to be shown: what controls a screen is taken out.
QString plainLines(const QString &foreign, qsizetype limit);

} // namespace Jackfield::Wording
