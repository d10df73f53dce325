// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/base/result.h"
#include "core/journal/journalentry.h"
#include "core/pop/popfacts.h"

namespace Jackfield {

/// "Mia Muster  089 99998123"
QString entryTitle(const UiContext &context, const JournalEntry &entry);
/// Why there is nothing to show of an entry that was asked for.
QString entryMissing(const Result<std::optional<JournalEntry>> &entry);
/// What a page or program is told of a call of the past.
PopFacts popFacts(const UiContext &context, const JournalEntry &entry);

} // namespace Jackfield
