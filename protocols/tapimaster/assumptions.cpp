// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/tapimaster/assumptions.h"

#include "core/base/overloaded.h"
#include "protocols/tapimaster/translation.h"

#include <algorithm>

namespace Jackfield::TapiMaster {

Assumptions::Assumptions(SystemId system, const QStringList &extensions)
    : m_system(std::move(system))
{
    for (const QString &extension : extensions) {
        Line line;
        line.id = LineId::of(m_system, extension);
        line.number = extension;
        line.features = offeredFeatures(); // not knowing the line's state, it may always be tried
        line.forwardModes = {ForwardMode::Unconditional};
        m_lines.append(line);
    }
}

Snapshot Assumptions::snapshot() const
{
    return {m_lines, m_calls.values(), {}};
}

std::vector<PhoneEvent> Assumptions::afterSending(const Command &command)
{
    Line *line = find(lineOf(command));
    if (!line)
        return {};
    std::vector<PhoneEvent> events;
    const auto tellLine = [&] { events.push_back(LineChanged {*line}); };
    std::visit(Overloaded {
                   [&](const Dial &c) {
                       endCall(line->id, events);
                       beginCall(c, events);
                   },
                   [&](const HangUp &) { endCall(line->id, events); },
                   [&](const Transfer &) { endCall(line->id, events); },
                   [&](const Merge &) { endCall(line->id, events); },
                   [&](const SetForward &c) {
                       line->forwards = {{ForwardMode::Unconditional, c.to.dialable}};
                       tellLine();
                   },
                   [&](const SetDoNotDisturb &c) {
                       line->doNotDisturb = c.on;
                       // The command that ends it ends a forward as well (protocols.md 1.2).
                       if (!c.on)
                           line->forwards.clear();
                       tellLine();
                   },
                   [&](const ClearForward &) {
                       line->forwards.clear();
                       line->doNotDisturb = false;
                       tellLine();
                   },
                   [](const auto &) {},
               },
               command);
    return events;
}

void Assumptions::endCall(const LineId &line, std::vector<PhoneEvent> &events)
{
    if (m_calls.contains(line))
        events.push_back(CallRemoved {m_calls.take(line).id});
}

void Assumptions::beginCall(const Dial &dial, std::vector<PhoneEvent> &events)
{
    Call call;
    call.id =
        CallId::of(m_system, QStringLiteral("%1/%2").arg(dial.line.local()).arg(++m_lastCall));
    call.line = dial.line;
    call.direction = Call::Direction::Outgoing;
    call.state = Call::State::Dialing;
    call.remote.number = dial.number.dialable;
    call.features =
        Feature::HangUp | Feature::Swap | Feature::Transfer | Feature::Merge | Feature::Conference;
    m_calls.insert(dial.line, call);
    events.push_back(CallChanged {call});
}

Line *Assumptions::find(const LineId &id)
{
    const auto it = std::find_if(m_lines.begin(), m_lines.end(),
                                 [&](const Line &line) { return line.id == id; });
    return it == m_lines.end() ? nullptr : &*it;
}

} // namespace Jackfield::TapiMaster
