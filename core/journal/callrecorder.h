// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/phone/phonestore.h"

#include <QHash>

namespace Jackfield {

/// Writes a journal entry for every call the store shows, from its first sight to its end. An
/// assumed call that the told one takes the place of stays one entry.
class CallRecorder : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive the recorder.
    CallRecorder(const PhoneStore &store, Journal &journal, QObject *parent = nullptr);

private:
    void record(const Call &call);
    void finish(const Call &call);
    JournalEntry entryFor(const Call &call) const;
    void update(JournalEntry &entry, const Call &call) const;

    const PhoneStore &m_store;
    Journal &m_journal;
    QHash<CallId, JournalEntry> m_running;
};

} // namespace Jackfield
