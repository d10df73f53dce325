// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/numberkeys.h"
#include "core/journal/journal.h"
#include "core/phone/phonestore.h"
#include "core/phone/switchboard.h"

#include <QHash>

namespace Jackfield {

/// Writes a journal entry for every call on the user's lines, from its first sight to its end. An
/// assumed call that the told one takes the place of stays one entry.
///
/// What belongs together is one call with legs: a consultation and the call on hold, one caller who
/// rings at several own lines. A call that nobody answered at any of them is to be finished; one
/// that was answered, in either direction, closes what is open of its number.
class CallRecorder : public QObject
{
    Q_OBJECT
public:
    struct Rules
    {
        /// The user's lines, as configured: the calls of others, whom one may watch, are not
        /// written. None: all are.
        QStringList ownNumbers = {};
        NumberKeys keys = {};
        /// Name of a number in the user's contacts; empty: none, or several. Unset: none ever.
        std::function<QString(const QString &number)> contactName = {};
        bool missedIsWork = true;
    };
    /// Both must outlive the recorder.
    CallRecorder(const PhoneStore &store, Journal &journal, QObject *parent = nullptr);
    void setRules(const Rules &rules) { m_rules = rules; }
    /// Entries of a former run that never ended. How they did is not known, unless a phone system
    /// tells the very call again: then it goes on.
    void adopt(const QList<JournalEntry> &unfinished);

    /// Hears of the orders of this desk: a ringing call that it hangs up, and that nobody answers,
    /// is Rejected and no work. `switchboard` must outlive the recorder.
    void watch(const Switchboard &switchboard);

private:
    struct Running
    {
        JournalEntry entry;
        QString note = {}; ///< As the phone system told it last.
        bool wasAnswered = false; ///< And has closed what was open.
        bool isRejected = false; ///< By this desk, while it rang.
    };

    void record(const Call &call);
    CallId ringingCall(const Command &command) const;
    void setRejected(const CallId &call, bool isRejected);
    bool isWritten(const Call &call) const;
    void finish(const Call &call);
    void addReport(const CallReport &report);
    Running runningFor(const Call &call);
    std::optional<JournalEntry> takeFormer(const Call &call);
    QString headFor(const Call &call, const JournalEntry &entry) const;
    void update(Running &running, const Call &call) const;
    void close(Running &running);
    void write(const Running &running, const QString &note);
    void findWork(const JournalEntry &ended);

    const PhoneStore &m_store;
    Journal &m_journal;
    Rules m_rules;
    QHash<CallId, Running> m_running;
    QHash<CallId, JournalEntry> m_former; ///< adopt()
};

} // namespace Jackfield
