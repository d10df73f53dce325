// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"
#include "core/phone/rowsignals.h"

#include <QList>

namespace Jackfield {

/// The calls of this run, newest first, at most `capacity`. One CallRecorder writes.
class Journal : public QObject
{
    Q_OBJECT
public:
    static constexpr int capacity = 1000;
    using QObject::QObject;
    const QList<JournalEntry> &entries() const { return m_entries; }
    const RowSignals &rows() const { return m_rows; }
    /// The entry of that call of this run; null: none. Valid until a change.
    const JournalEntry *find(const CallId &call) const;
    /// Adds it on top, or replaces the one with the same id.
    void put(const JournalEntry &entry);

private:
    QList<JournalEntry> m_entries;
    RowSignals m_rows;
};

} // namespace Jackfield
