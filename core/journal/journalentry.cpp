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
    case JournalEntry::Outcome::Abandoned:
        return QStringLiteral("abandoned");
    case JournalEntry::Outcome::Elsewhere:
        return QStringLiteral("elsewhere");
    case JournalEntry::Outcome::Rejected:
        return QStringLiteral("rejected");
    }
    Q_UNREACHABLE();
}

QString nameOf(JournalEntry::Work::State state)
{
    switch (state) {
    case JournalEntry::Work::State::None:
        return QStringLiteral("none");
    case JournalEntry::Work::State::Open:
        return QStringLiteral("open");
    case JournalEntry::Work::State::CalledBack:
        return QStringLiteral("called-back");
    case JournalEntry::Work::State::Done:
        return QStringLiteral("done");
    }
    Q_UNREACHABLE();
}

} // namespace Jackfield
