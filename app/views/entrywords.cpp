// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/entrywords.h"

#include "app/models/numberformat.h"
#include "app/models/partynames.h"
#include "app/models/wording.h"
#include "core/phone/dialer.h"
#include "core/pop/callfacts.h"

#include <QCoreApplication>

namespace Jackfield {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::EntryWords)
    };

} // namespace

QString entryTitle(const UiContext &context, const JournalEntry &entry)
{
    const QString number =
        Wording::numberOf(entry.remote, numberFormat(context.dialer)(entry.remote.number));
    return Wording::partyInFull(shownParty(entry, context.contacts), entry.remote, entry.direction,
                                number);
}

QString entryMissing(const Result<std::optional<JournalEntry>> &entry)
{
    return entry
        ? Words::tr("The journal does not have this call any longer.")
        : Words::tr("The journal could not be read: %1").arg(Wording::error(entry.error()));
}

PopFacts popFacts(const UiContext &context, const JournalEntry &entry)
{
    PopFacts facts;
    setNumber(facts, entry.remote.number, context.dialer.setup().location);
    facts.name = entry.contactName.isEmpty() ? entry.remote.name : entry.contactName;
    facts.line = entry.line;
    facts.queue = entry.queue;
    facts.direction = entry.direction;
    facts.callId = entry.call.local();
    facts.system = entry.system.value;
    facts.note = entry.note;
    if (entry.outcome == JournalEntry::Outcome::Running)
        return facts;
    facts.outcome = nameOf(entry.outcome);
    if (entry.duration.count() > 0)
        facts.duration = std::chrono::floor<std::chrono::seconds>(entry.duration);
    return facts;
}

} // namespace Jackfield
