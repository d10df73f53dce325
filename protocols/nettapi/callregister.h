// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phoneevent.h"
#include "protocols/nettapi/nettapistatements.h"

#include <QList>
#include <QSet>

#include <list>

namespace Jackfield::NetTapi {

/// The calls that notices tell of (protocols.md 3.4). A call is known by connection, user and
/// serial; its slot only repairs an end that was missed. Where a caller's name makes the serial
/// uncertain (security.md T93) the slot alone counts: nobody else's call is touched by it.
class CallRegister
{
public:
    static constexpr qsizetype maxCalls = 200; ///< More at once are not shown.

    /// A call that has left.
    struct Gone
    {
        CallId call;
        quint32 serial = 0; ///< To ask the server about it.
    };
    struct Change
    {
        QList<PhoneEvent> events;
        QList<Gone> gone;
        CallId offered; ///< Empty: no call has come.
    };

    explicit CallRegister(SystemId system);

    void clear(); ///< Without a word.
    /// A connection begins at `now`: `served` are the users whose calls can be ordered about,
    /// `watched` all.
    void begin(const QSet<quint32> &served, const QSet<quint32> &watched, const QDateTime &now);
    void lose(const QDateTime &now); ///< The connection is over; its calls stay as last known.
    Change take(const CallOffered &notice);
    Change take(const CallEnded &notice);
    /// It is known to be over, or nobody can tell.
    Change drop(const CallId &call);

    QList<Call> calls() const; ///< Oldest first.
    /// Calls of connections before this one that the server can be asked about.
    QList<Gone> lost() const;
    const Call *find(const CallId &call) const; ///< Null: none. Valid until a change.
    bool hasCall(quint32 uid) const;
    /// Notices of this connection that are none of ours.
    qint64 ignored() const { return m_ignored; }

private:
    struct Entry
    {
        quint32 uid = 0;
        quint32 slot = 0;
        quint32 serial = 0; ///< Of an uncertain call perhaps another's.
        Call call;
    };
    using Entries = std::list<Entry>;

    Entries::iterator findSame(const CallOffered &notice);
    Entries::iterator findEnded(const CallEnded &notice);
    Entry entryFor(const CallOffered &notice);
    void remove(Entries::iterator entry, std::optional<quint32> serial, Change &change);
    void missEnds(const CallOffered &notice, Change &change);

    const SystemId m_system;
    QString m_connection; ///< When it began: serials may be another server's next time.
    int m_lastCall = 0; ///< Ids are our own: a serial may be what a caller wrote.
    QSet<quint32> m_served;
    QSet<quint32> m_watched;
    Entries m_entries; ///< Oldest first.
    qint64 m_ignored = 0;
};

} // namespace Jackfield::NetTapi
