// SPDX-License-Identifier: GPL-3.0-or-later
// What PhoneStore answers from its merged rows.
#include "core/phone/phonestore.h"
#include "core/phone/rowlist.h"

#include <algorithm>

namespace Jackfield {

const SystemStatus *PhoneStore::findSystem(const SystemId &id) const
{
    return findById(m_systems, id);
}

const MergedLine *PhoneStore::findLine(const QString &number) const
{
    const qsizetype row = m_lineRow.value(keyOf(number), -1);
    return row < 0 ? nullptr : &m_lines.at(row);
}

const MergedLine *PhoneStore::findLine(const LineId &member) const
{
    const qsizetype row = m_lineRow.value(m_numberOf.value(member), -1);
    return row < 0 ? nullptr : &m_lines.at(row);
}

const Call *PhoneStore::findCall(const CallId &id) const
{
    return findById(m_calls, id);
}

QList<Call> PhoneStore::callsOf(const MergedLine &line) const
{
    QList<Call> calls;
    std::copy_if(
        m_calls.cbegin(), m_calls.cend(), std::back_inserter(calls),
        [&](const Call &call) { return !call.isMember() && line.members.contains(call.line); });
    return calls;
}

std::chrono::milliseconds PhoneStore::age(const Evidence &evidence) const
{
    return m_clock.monotonic() - evidence.observedAt;
}

} // namespace Jackfield
