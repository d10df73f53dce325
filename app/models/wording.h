// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/dialing/location.h"
#include "core/domain/call.h"
#include "core/domain/line.h"
#include "core/journal/journalentry.h"
#include "core/phone/phonestore.h"

#include <QLocale>

// What the window says about lines, calls and systems: pure, translated, in plain words. Foreign
// text inside (names, numbers, a server's words) is made fit for one line by oneLine().
namespace Jackfield::Wording {

QString state(Call::State state); ///< "Ringing", "Connected", …
QString state(Line::State state); ///< "Free", "Ringing", "Busy", …
QString direction(Call::Direction direction); ///< "Incoming", "Outgoing"; empty: not known.
QString outcome(JournalEntry::Outcome outcome); ///< "Answered", "Missed", …
QString link(PhoneSystem::Link link); ///< "Connected", "Ready", "Trying again", …
QString feature(Feature feature); ///< "Hold", "Transfer", … as on a button.
QString forwardMode(ForwardMode mode); ///< "always", "when busy", …
QString forwardCalls(ForwardCalls calls); ///< "All calls", "Internal calls only", …
QString forwardKind(const ForwardKind &kind); ///< "always", "when busy, outside calls only", …
QString forward(const Forward &forward); ///< "200 when busy", "follow me"

/// What the open lock means, and what to do; empty: there is none.
QString exposure(PhoneSystem::Exposure exposure);

/// "0:42", "12:05", "1:02:03". Negative counts as nothing.
QString duration(std::chrono::milliseconds duration);
/// "4 s", "3 min", "2 h": the greatest whole unit.
QString age(std::chrono::milliseconds age);
/// "live", "polled 4 s ago", "sent", or with a lost connection "connection lost 10:31".
/// `now` (UTC) decides if the day is told too.
QString certainty(const Evidence &evidence, std::chrono::milliseconds age, const QDateTime &now,
                  const QLocale &locale = {});
/// Of the line's state; empty while that is not known: there is nothing to be sure of.
QString certainty(const MergedLine &line, const PhoneStore &store);
/// "10:31" today, else with the date. Local time.
QString moment(const QDateTime &utc, const QDateTime &now, const QLocale &locale = {});

/// As people read it: the spelling of the location when the number is an outside one without
/// doubt, else what the phone system sent.
QString number(const QString &number, const Location &location);
/// What stands where the number of `party` would: `formattedNumber`, or that it is uncertain.
QString numberOf(const Party &party, const QString &formattedNumber);
/// Name, else formatted number, else words for a caller who does not say.
QString party(const Party &party, const QString &formattedNumber);

/// What happened and what to do; the other side's own words are quoted.
QString error(const Error &error);

} // namespace Jackfield::Wording
