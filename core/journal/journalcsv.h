// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"

#include <QByteArray>

namespace Jackfield {

/// The first line of an export, with the mark of UTF-8 before it. Headings are translated.
QByteArray journalCsvHead();
/// One line. Times are local with their offset (ISO 8601), lengths in seconds, enumerations the
/// fixed words of nameOf(); what a spreadsheet would take for a formula is made text
/// (security.md T63).
QByteArray journalCsvLine(const JournalEntry &entry);

} // namespace Jackfield
