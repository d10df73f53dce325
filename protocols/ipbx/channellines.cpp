// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ipbx/channellines.h"

namespace Jackfield::Ipbx {

using Direction = Call::Direction;

namespace {

    Line::State stateOf(ChannelState state)
    {
        switch (state) {
        case ChannelState::Down:
            return Line::State::Idle;
        case ChannelState::Ringing:
            return Line::State::Ringing;
        case ChannelState::Up:
        case ChannelState::Ring:
            return Line::State::Busy;
        case ChannelState::Unknown:
            break;
        }
        return Line::State::Unknown;
    }

    Call::State callStateOf(ChannelState state)
    {
        switch (state) {
        case ChannelState::Ringing:
            return Call::State::Offering;
        case ChannelState::Ring:
            return Call::State::Ringback;
        case ChannelState::Up:
            return Call::State::Connected;
        case ChannelState::Down:
        case ChannelState::Unknown:
            break;
        }
        return Call::State::Unknown;
    }

    /// Of a conversation it is known only from before, or when the caller is this line itself.
    Direction directionOf(const ChannelRow &row, const Line &line, Direction before)
    {
        if (row.state == ChannelState::Ringing)
            return Direction::Incoming;
        if (row.state == ChannelState::Ring || (!row.number.isEmpty() && row.number == line.number))
            return Direction::Outgoing;
        return before;
    }

} // namespace

ChannelLines::ChannelLines(SystemId system, const QMap<QString, QString> &channels)
    : m_system(std::move(system))
    , m_channels(channels)
{
    forget();
}

void ChannelLines::forget()
{
    m_calls.clear();
    m_lines.clear();
    for (auto it = m_channels.cbegin(); it != m_channels.cend(); ++it) {
        Line line;
        line.id = LineId::of(m_system, it.key());
        line.number = it.key();
        line.evidence.certainty = Certainty::Polled;
        m_lines << line;
    }
}

Line *ChannelLines::find(const LineId &id)
{
    for (Line &line : m_lines)
        if (line.id == id)
            return &line;
    return nullptr;
}

Line &ChannelLines::lineOf(const QString &channel)
{
    return *find(LineId::of(m_system, m_channels.key(channel)));
}

std::vector<PhoneEvent> ChannelLines::apply(const ChannelReply &reply, const QDateTime &now)
{
    std::vector<PhoneEvent> events;
    for (const ChannelRow &row : reply.rows)
        take(lineOf(row.channel), row, events);
    for (const QString &channel : reply.missing)
        lose(lineOf(channel), now, events);
    return events;
}

void ChannelLines::take(Line &line, const ChannelRow &row, std::vector<PhoneEvent> &events)
{
    line.state = stateOf(row.state);
    line.evidence.lostAt = {};
    const auto before = m_calls.constFind(line.id);
    const bool had = before != m_calls.cend();
    const QString unique = QString::fromLatin1(row.uniqueId);
    // A call without a unique id goes on as long as its channel is not down.
    const bool isSame = had && (unique.isEmpty() || before->id.local().section(u' ', -1) == unique);
    if (had && (row.state == ChannelState::Down || !isSame))
        end(line.id, events);
    if (row.state != ChannelState::Down) {
        Call call;
        if (isSame) {
            call = m_calls.value(line.id);
        } else {
            call.id = CallId::of(
                m_system,
                m_channels.value(line.number) + u' '
                    + (unique.isEmpty() ? QStringLiteral("#%1").arg(++m_lastCall) : unique));
            call.line = line.id;
            call.evidence.certainty = Certainty::Polled;
        }
        call.state = callStateOf(row.state);
        call.direction = directionOf(row, line, call.direction);
        call.evidence.lostAt = {};
        // The number and name are those of who calls: not the other side's of an own call.
        if (call.direction != Direction::Outgoing)
            call.remote = {row.number, row.name};
        m_calls.insert(line.id, call);
        events.emplace_back(CallChanged {call});
    }
    events.emplace_back(LineChanged {line});
}

/// Nothing is known of it now; what was known stands there as lost.
void ChannelLines::lose(Line &line, const QDateTime &now, std::vector<PhoneEvent> &events)
{
    line.state = Line::State::Unknown;
    if (!line.evidence.lostAt.isValid())
        line.evidence.lostAt = now;
    if (const auto call = m_calls.find(line.id); call != m_calls.end()) {
        call->evidence.lostAt = line.evidence.lostAt;
        events.emplace_back(CallChanged {*call});
    }
    events.emplace_back(LineChanged {line});
}

void ChannelLines::end(const LineId &line, std::vector<PhoneEvent> &events)
{
    events.emplace_back(CallRemoved {m_calls.take(line).id});
}

} // namespace Jackfield::Ipbx
