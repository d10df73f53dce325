// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"

#include <QByteArray>

namespace Jackfield {

/// The names of the columns, as a line of CSV.
QByteArray journalCsvHead();
QByteArray journalCsvLine(const JournalEntry &entry);

} // namespace Jackfield
