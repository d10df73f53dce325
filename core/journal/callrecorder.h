// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/phone/phonestore.h"

#include <QHash>

namespace Jackfield {

/// Writes a journal entry for every call on the user's lines, from its first sight to its end. An
/// assumed call that the told one takes the place of stays one entry.
class CallRecorder : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive the recorder.
    CallRecorder(const PhoneStore &store, Journal &journal, QObject *parent = nullptr);
    /// The user's lines, as configured: the calls of others, whom one may watch, are not written.
    /// None: all are.
    void setOwnNumbers(const QStringList &numbers) { m_ownNumbers = numbers; }

private:
    void record(const Call &call);
    bool isWritten(const Call &call) const;
    void finish(const Call &call);
    void addReport(const CallReport &report);
    JournalEntry entryFor(const Call &call) const;
    void update(JournalEntry &entry, const Call &call) const;

    const PhoneStore &m_store;
    Journal &m_journal;
    QStringList m_ownNumbers;
    QHash<CallId, JournalEntry> m_running;
};

} // namespace Jackfield
