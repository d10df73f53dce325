// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/numberkeys.h"
#include "core/journal/journal.h"
#include "core/phone/phonestore.h"

#include <QHash>

namespace Jackfield {

/// Writes a journal entry, to be finished, for every caller who left one of the chosen queues while
/// waiting. A caller who is answered closes what is open of the number, whoever answers.
///
/// Only who was seen waiting and is gone when the queue counts one more as abandoned is written; if
/// more are gone than were counted, as assumed. The same caller has the same entry at every desk
/// that watches: its id is made of queue, caller and time.
class QueueRecorder : public QObject
{
    Q_OBJECT
public:
    struct Rules
    {
        QStringList queues = {}; ///< Names; none: nobody is written.
        NumberKeys keys = {};
        std::function<QString(const QString &number)> contactName = {};
    };
    /// Both must outlive it.
    QueueRecorder(const PhoneStore &store, Journal &journal, QObject *parent = nullptr);
    void setRules(const Rules &rules) { m_rules = rules; }

private:
    /// A queue as it was seen last, in touch and whole.
    struct Seen
    {
        QHash<QString, QueueCaller> waiting; ///< By id.
        int abandoned = 0;
    };

    void look(const Queue &queue);
    QList<QueueCaller> gone(const Queue &queue, const Seen &before) const;
    void closeAnswered(const Queue &queue, const Seen &before);
    void write(const Queue &queue, const QueueCaller &caller, Certainty certainty);
    bool isWritten(const Queue &queue, const QueueCaller &caller) const;
    QDateTime enteredAt(const QueueCaller &caller) const;

    const PhoneStore &m_store;
    Journal &m_journal;
    Rules m_rules;
    QHash<QueueId, Seen> m_seen;
};

} // namespace Jackfield
