// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/callregister.h"

#include <QCoreApplication>

#include <algorithm>

namespace Jackfield::NetTapi {

static Call::Direction directionOf(Direction told)
{
    return told == Direction::Incoming ? Call::Direction::Incoming : Call::Direction::Outgoing;
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
    m_ignored = 0;
    m_served = served;
    m_watched = watched;
    m_entries.remove_if([&](const Entry &entry) {
        // Which call of the server it was, nobody can tell.
        return !watched.contains(entry.uid) || entry.call.remote.isUncertain;
    });
}

void CallRegister::lose(const QDateTime &now)
{
    for (Entry &entry : m_entries)
        if (!entry.call.evidence.lostAt.isValid())
            entry.call.evidence.lostAt = now;
}

CallRegister::Entry CallRegister::entryFor(const CallOffered &notice)
{
    Entry entry {notice.uid, notice.slot, notice.serial, {}};
    Call &call = entry.call;
    call.id = CallId::of(
        m_system, QStringLiteral("%1/%2/%3").arg(m_connection).arg(notice.uid).arg(++m_lastCall));
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
        return entry.uid == notice.uid && entry.slot == notice.slot && entry.serial == notice.serial
            && entry.call.remote.isUncertain == notice.isUncertain
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
        const bool isCertain = !entry->call.remote.isUncertain;
        const bool isSameCall = isCertain && !notice.isUncertain && entry->serial == notice.serial;
        if (entry->uid == notice.uid && (entry->slot == notice.slot || isSameCall)) {
            entry->call.causeText =
                QCoreApplication::translate("Jackfield::NetTapiSystem", "its end was missed");
            change.events << CallChanged {entry->call};
            remove(entry, isCertain ? std::optional(entry->serial) : std::nullopt, change);
        }
        entry = next;
    }
}

/// Of a call whose serial is certain by that, the newest: after a restart a server may count from
/// the beginning again. Else by the slot.
CallRegister::Entries::iterator CallRegister::findEnded(const CallEnded &notice)
{
    const auto newest = [this](auto &&fits) {
        const auto found = std::find_if(m_entries.rbegin(), m_entries.rend(), fits);
        return found == m_entries.rend() ? m_entries.end() : std::prev(found.base());
    };
    const auto certain = newest([&](const Entry &entry) {
        return entry.uid == notice.uid && !entry.call.remote.isUncertain
            && entry.serial == notice.serial;
    });
    if (certain != m_entries.end())
        return certain;
    return newest([&](const Entry &entry) {
        return entry.uid == notice.uid && entry.call.remote.isUncertain
            && notice.slot == entry.slot;
    });
}

CallRegister::Change CallRegister::take(const CallEnded &notice)
{
    Change change;
    if (const auto entry = findEnded(notice); entry != m_entries.end())
        remove(entry, notice.serial, change);
    else
        ++m_ignored;
    return change;
}

CallRegister::Change CallRegister::drop(const CallId &call)
{
    Change change;
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry &each) { return each.call.id == call; });
    if (entry != m_entries.end())
        remove(entry, std::nullopt, change);
    return change;
}

/// `serial`: to ask about it; nothing: it is not asked about.
void CallRegister::remove(Entries::iterator entry, std::optional<quint32> serial, Change &change)
{
    change.events << CallRemoved {entry->call.id};
    if (serial)
        change.gone << Gone {entry->call.id, *serial};
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
            lost << Gone {entry.call.id, entry.serial};
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
