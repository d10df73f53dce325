// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop/callfacts.h"

#include "core/dialing/numberinfo.h"
#include "core/dialing/numberkeys.h"
#include "core/dialing/numberresolver.h"

namespace Jackfield {

/// As one dials it within the country: of a foreign number with what leads abroad.
static QString nationalOf(const Resolution &number, const Location &location)
{
    const bool isOurs =
        !location.countryCode.isEmpty() && number.e164.startsWith(u'+' + location.countryCode);
    const QString national = isOurs ? numberDigits(numberInfo(number.e164).national) : QString();
    return national.isEmpty() ? number.dial : national;
}

static bool wasAnswered(const Call &call)
{
    return call.connectedTick || call.connectedAt.isValid() || call.isActive()
        || call.state == Call::State::Hold;
}

/// The same words as the journal's for the same call.
static QString outcomeOf(const Call &call)
{
    if (wasAnswered(call))
        return QStringLiteral("answered");
    const bool isUnseen = !call.isOver() && call.state == Call::State::Unknown;
    if (isUnseen || call.direction == Call::Direction::Unknown)
        return QStringLiteral("unknown");
    if (call.direction == Call::Direction::Outgoing)
        return QStringLiteral("not-reached");
    return call.wasTakenElsewhere() ? QStringLiteral("elsewhere") : QStringLiteral("missed");
}

void setNumber(PopFacts &facts, const QString &asSent, const Location &location)
{
    facts.number = asSent;
    const Resolution number = resolveNumber(asSent, location, NumberOrigin::Typed);
    if (number.numberClass != NumberClass::External || number.e164.isEmpty())
        return;
    facts.e164 = number.e164;
    facts.national = nationalOf(number, location);
}

PopFacts callFacts(const Call &call, const Location &location, const PhoneStore &store)
{
    PopFacts facts;
    setNumber(facts, call.remote.number, location);
    facts.name = call.remote.name;
    const MergedLine *line = store.findLine(call.line);
    facts.line = line ? line->number : call.line.local();
    facts.calledNumber = call.calledNumber;
    facts.queue = call.queue;
    facts.direction = call.direction;
    facts.callId = call.id.local();
    facts.system = call.id.system().value;
    facts.note = call.note;
    if (call.isOver())
        addEnd(facts, call, store);
    return facts;
}

void addEnd(PopFacts &facts, const Call &call, const PhoneStore &store)
{
    facts.outcome = outcomeOf(call);
    if (call.connectedTick)
        facts.duration =
            std::chrono::floor<std::chrono::seconds>(store.monotonic() - *call.connectedTick);
}

} // namespace Jackfield
