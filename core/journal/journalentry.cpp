// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalentry.h"

namespace Jackfield {

QString nameOf(JournalEntry::Outcome outcome)
{
    switch (outcome) {
    case JournalEntry::Outcome::Running:
        return QStringLiteral("running");
    case JournalEntry::Outcome::Answered:
        return QStringLiteral("answered");
    case JournalEntry::Outcome::Missed:
        return QStringLiteral("missed");
    case JournalEntry::Outcome::NotReached:
        return QStringLiteral("not-reached");
    case JournalEntry::Outcome::Sent:
        return QStringLiteral("sent");
    case JournalEntry::Outcome::Unknown:
        return QStringLiteral("unknown");
    }
    Q_UNREACHABLE();
}

} // namespace Jackfield
