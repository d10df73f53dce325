// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalstore.h"

#include <QByteArray>

namespace Jackfield {

/// A change in one line of JSON, for the outbox. Of an entry all but what the store gives it itself
/// (position, legs).
QByteArray toJson(const JournalChange &change);
/// Malformed, with the reason for the log: it is none of ours. Members that are missing stay as
/// they are in a new one, unknown ones are passed over: an outbox may be older or newer.
Result<JournalChange> journalChangeFromJson(const QByteArray &json);

} // namespace Jackfield
