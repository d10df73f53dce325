// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/assumedlines.h"

#include <algorithm>

namespace Jackfield {

AssumedLines::AssumedLines(SystemId system, const QStringList &extensions, Features ofLine,
                           Features ofCall)
    : m_system(std::move(system))
    , m_ofCall(ofCall)
{
    for (const QString &extension : extensions) {
        Line line;
        line.id = LineId::of(m_system, extension);
        line.number = extension;
        line.features = ofLine;
        m_lines.append(line);
    }
}

Snapshot AssumedLines::snapshot() const
{
    return {m_lines, m_calls.values(), {}};
}

std::vector<PhoneEvent> AssumedLines::afterSending(const Command &command)
{
    if (!find(lineOf(command)))
        return {};
    if (const Dial *dial = std::get_if<Dial>(&command))
        return beginCall(*dial);
    if (const HangUp *hangUp = std::get_if<HangUp>(&command))
        return endCall(hangUp->target.line);
    return {};
}

std::vector<PhoneEvent> AssumedLines::endCall(const LineId &line)
{
    if (!m_calls.contains(line))
        return {};
    return {CallRemoved {m_calls.take(line).id}};
}

std::vector<PhoneEvent> AssumedLines::beginCall(const Dial &dial)
{
    auto events = endCall(dial.line);
    Call call;
    call.id =
        CallId::of(m_system, QStringLiteral("%1/%2").arg(dial.line.local()).arg(++m_lastCall));
    call.line = dial.line;
    call.direction = Call::Direction::Outgoing;
    call.state = Call::State::Dialing;
    call.remote.number = dial.number.dialable;
    call.features = m_ofCall;
    m_calls.insert(dial.line, call);
    events.push_back(CallChanged {call});
    return events;
}

Line *AssumedLines::find(const LineId &id)
{
    const auto it = std::find_if(m_lines.begin(), m_lines.end(),
                                 [&](const Line &line) { return line.id == id; });
    return it == m_lines.end() ? nullptr : &*it;
}

} // namespace Jackfield
