// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/fault.h"
#include "core/phone/phonestore.h"

#include <QLocale>

// What is said about a fault: pure, translated, in plain words.
namespace Jackfield::FaultWords {

/// What a phone system takes with it, and what others of the user's lines go on to do.
struct Reach
{
    QString lost; ///< "Who calls 100 is not seen. Not possible now: do not disturb."
    QString works; ///< "Calls can still be dialled via Web dial."
    bool isLost = false; ///< The own lines have lost something that nobody else does.
};
/// `system` counts as not usable, whatever its link. ownLines: in any spelling. A system that has
/// told no line at all counts as one of every own line.
Reach reachWithout(const PhoneStore &store, const SystemStatus &system,
                   const QStringList &ownLines);

/// "TAPIMaster: connection lost"; wasUp: it was connected before in this run.
QString what(const SystemStatus &system, bool wasUp);
/// "TAPIMaster: connection lost since 10:31 (4 min)"; of other kinds without the time.
QString headline(const Fault &fault, const QDateTime &now, std::chrono::milliseconds monotonic,
                 const QLocale &locale = {});
/// "Next try in 8 s", "Trying now", "Waits for you", "Since 10:31 (4 min)"; may be empty.
QString timing(const Fault &fault, const QDateTime &now, std::chrono::milliseconds monotonic,
               const QLocale &locale = {});
/// `what`, `lost` and `works` in one, without anything that changes by the second.
QString inFull(const Fault &fault);

} // namespace Jackfield::FaultWords
