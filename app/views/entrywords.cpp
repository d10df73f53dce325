// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/entrywords.h"

#include "app/models/numberformat.h"
#include "app/models/wording.h"
#include "core/dialing/numberinfo.h"
#include "core/dialing/numberkeys.h"
#include "core/dialing/numberresolver.h"
#include "core/phone/dialer.h"

#include <QCoreApplication>

namespace Jackfield {

static QString tr(const char *text)
{
    return QCoreApplication::translate("Jackfield::EntryWords", text);
}

QString entryTitle(const UiContext &context, const JournalEntry &entry)
{
    const QString number =
        Wording::numberOf(entry.remote, numberFormat(context.dialer)(entry.remote.number));
    Party shown = entry.remote;
    if (!entry.contactName.isEmpty())
        shown.name = entry.contactName;
    const QString who = Wording::party(shown, number);
    return who == number || number.isEmpty() ? who : tr("%1  %2").arg(who, number);
}

QString entryMissing(const Result<std::optional<JournalEntry>> &entry)
{
    return entry ? tr("The journal does not have this call any longer.")
                 : tr("The journal could not be read: %1").arg(Wording::error(entry.error()));
}

PopFacts popFacts(const UiContext &context, const JournalEntry &entry)
{
    const Location &location = context.dialer.setup().location;
    const Resolution number = resolveNumber(entry.remote.number, location, NumberOrigin::Link);
    PopFacts facts;
    facts.number = entry.remote.number;
    if (number.numberClass == NumberClass::External && !number.e164.isEmpty()) {
        facts.e164 = number.e164;
        const bool isOurs = !location.countryCode.isEmpty()
            && number.e164.startsWith(QLatin1Char('+') + location.countryCode);
        const QString national =
            isOurs ? numberDigits(numberInfo(number.e164).national) : QString();
        facts.national = national.isEmpty() ? number.dial : national;
    }
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
