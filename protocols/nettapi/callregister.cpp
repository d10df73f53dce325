// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/callregister.h"

#include <QCoreApplication>

#include <algorithm>

namespace Jackfield::NetTapi {

static Call::Direction directionOf(Direction told)
{
    return told == Direction::Incoming ? Call::Direction::Incoming : Call::Direction::Outgoing;
}

static QList<quint32> serialsOf(const CallOffered &notice)
{
    return QList<quint32> {notice.serial} + notice.furtherSerials;
}

CallRegister::CallRegister(SystemId system)
    : m_system(std::move(system))
{ }

void CallRegister::clear()
{
    m_entries.clear();
}

void CallRegister::begin(const QSet<quint32> &served, const QSet<quint32> &watched,
                         const QDateTime &now)
{
    m_connection = QString::number(now.toMSecsSinceEpoch());
    m_served = served;
    m_watched = watched;
    m_entries.remove_if([&](const Entry &entry) { return !watched.contains(entry.uid); });
}

void CallRegister::lose(const QDateTime &now)
{
    for (Entry &entry : m_entries)
        if (!entry.call.evidence.lostAt.isValid())
            entry.call.evidence.lostAt = now;
}

CallRegister::Entry CallRegister::entryFor(const CallOffered &notice) const
{
    Entry entry {notice.uid, notice.slot, serialsOf(notice), {}};
    Call &call = entry.call;
    call.id = CallId::of(
        m_system, QStringLiteral("%1/%2/%3").arg(m_connection).arg(notice.uid).arg(notice.serial));
    call.line = LineId::of(m_system, QString::number(notice.uid));
    call.direction = directionOf(notice.direction);
    call.state = Call::State::Unknown; // 3.4: nothing tells of the answer
    call.remote.number = notice.number;
    call.remote.name = notice.name;
    call.remote.isUncertain = notice.isUncertain;
    call.evidence.certainty = Certainty::Pushed;
    if (m_served.contains(notice.uid))
        call.features = Feature::SendDigits | Feature::Record;
    return entry;
}

/// The newest: after a restart a server may count from the beginning again.
CallRegister::Entries::iterator CallRegister::findSame(const CallOffered &notice)
{
    const auto newest = std::find_if(m_entries.rbegin(), m_entries.rend(), [&](const Entry &entry) {
        return entry.uid == notice.uid && entry.slot == notice.slot
            && entry.serials == serialsOf(notice)
            && entry.call.direction == directionOf(notice.direction)
            && entry.call.remote.number == notice.number;
    });
    return newest == m_entries.rend() ? m_entries.end() : std::prev(newest.base());
}

CallRegister::Change CallRegister::take(const CallOffered &notice)
{
    Change change;
    if (!m_watched.contains(notice.uid)) {
        ++m_ignored;
        return change;
    }
    if (const auto known = findSame(notice); known != m_entries.end()) {
        if (known->call.evidence.lostAt.isValid()) { // It is there all the same.
            known->call.evidence.lostAt = {};
            change.events << CallChanged {known->call};
        }
        return change;
    }
    missEnds(notice, change);
    if (qsizetype(m_entries.size()) >= maxCalls) {
        ++m_ignored;
        return change;
    }
    m_entries.push_back(entryFor(notice));
    change.offered = m_entries.back().call.id;
    change.events << CallChanged {m_entries.back().call};
    return change;
}

/// A slot has one call at a time, and a serial is one call of a user (3.4).
void CallRegister::missEnds(const CallOffered &notice, Change &change)
{
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        const auto next = std::next(entry);
        const bool isSameSerial = entry->serials == serialsOf(notice);
        if (entry->uid == notice.uid && (entry->slot == notice.slot || isSameSerial)) {
            entry->call.causeText =
                QCoreApplication::translate("Jackfield::NetTapiSystem", "its end was missed");
            change.events << CallChanged {entry->call};
            remove(entry, entry->serials.constFirst(), change);
        }
        entry = next;
    }
}

CallRegister::Change CallRegister::take(const CallEnded &notice)
{
    Change change;
    const auto newest = std::find_if(m_entries.rbegin(), m_entries.rend(), [&](const Entry &entry) {
        const bool isItsSlot = notice.slot && *notice.slot == entry.slot;
        const bool isDoubtful = entry.call.remote.isUncertain && isItsSlot;
        return entry.uid == notice.uid && (isDoubtful || entry.serials.contains(notice.serial));
    });
    if (newest == m_entries.rend())
        ++m_ignored;
    else
        remove(std::prev(newest.base()), notice.serial, change);
    return change;
}

CallRegister::Change CallRegister::drop(const CallId &call)
{
    Change change;
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry &each) { return each.call.id == call; });
    if (entry != m_entries.end())
        remove(entry, entry->serials.constFirst(), change);
    return change;
}

void CallRegister::remove(Entries::iterator entry, quint32 serial, Change &change)
{
    change.events << CallRemoved {entry->call.id};
    change.gone << Gone {entry->call.id, serial};
    m_entries.erase(entry);
}

QList<Call> CallRegister::calls() const
{
    QList<Call> calls;
    for (const Entry &entry : m_entries)
        calls << entry.call;
    return calls;
}

QList<CallRegister::Gone> CallRegister::lost() const
{
    QList<Gone> lost;
    for (const Entry &entry : m_entries)
        if (entry.call.evidence.lostAt.isValid())
            lost << Gone {entry.call.id, entry.serials.constFirst()};
    return lost;
}

const Call *CallRegister::find(const CallId &call) const
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry &each) { return each.call.id == call; });
    return entry == m_entries.end() ? nullptr : &entry->call;
}

bool CallRegister::hasCall(quint32 uid) const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [uid](const Entry &entry) { return entry.uid == uid; });
}

} // namespace Jackfield::NetTapi
