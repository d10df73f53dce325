// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"

namespace Jackfield {

// Enumerations by the words of nameOf(), as they are stored. A word that is none, such as a newer
// version may write, is what a new entry has, or Unknown.
Call::Direction directionFrom(const QString &word);
JournalEntry::Outcome outcomeFrom(const QString &word);
JournalEntry::Work::State workStateFrom(const QString &word);
Certainty certaintyFrom(const QString &word);

} // namespace Jackfield
