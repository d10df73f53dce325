// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/phone/phonestore.h"

#include <QHash>

namespace Jackfield {

/// Writes a journal entry for every call the store shows, from its first sight to its end.
class CallRecorder : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive the recorder.
    CallRecorder(const PhoneStore &store, Journal &journal, QObject *parent = nullptr);

private:
    void record(const Call &call, bool finished);

    const PhoneStore &m_store;
    Journal &m_journal;
    QHash<CallId, JournalEntry> m_running;
};

} // namespace Jackfield
