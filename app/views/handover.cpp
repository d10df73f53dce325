// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/handover.h"

#include "app/views/ownlines.h"
#include "core/phone/dialer.h"
#include "core/phone/owncalls.h"

#include <algorithm>

namespace Jackfield {

HandOver::HandOver(const UiContext &context)
    : m_context(context)
    , m_actions(context.store, context.switchboard)
{ }

std::optional<Command> HandOver::command(const Call &call, const QString &number, Way way) const
{
    const Result<DialString> to = m_context.dialer.target(number);
    const MergedLine *line = m_context.store.findLine(number);
    if (!to || (line && line->members.contains(call.line)))
        return {};
    const UserAction action =
        way == Way::Consult ? UserAction::Consult : CallActions::handOver(call);
    const Command command = m_actions.command(action, call, *to);
    return m_actions.state(command).isPossible() ? std::optional(command) : std::nullopt;
}

std::optional<Command> HandOver::drop(const CallId &call, const QString &number) const
{
    const Call *dropped = m_context.store.findCall(call);
    return dropped ? command(*dropped, number, Way::Transfer) : std::nullopt;
}

/// Which of several calls is meant.
static int rank(const Call &call)
{
    return call.isActive() ? 0 : call.state == Call::State::Hold ? 1 : 2;
}

std::optional<Command> HandOver::ofOwnCall(const QString &number, Way way) const
{
    QList<Call> own;
    const QStringList lines = ownLines(m_context);
    for (const Call &call : m_context.store.calls())
        if (!call.isMember()
            && (call.evidence.certainty == Certainty::Assumed
                || isOnOwnLine(m_context.store, call, lines)))
            own.append(call);
    std::stable_sort(own.begin(), own.end(),
                     [](const Call &one, const Call &other) { return rank(one) < rank(other); });
    for (const Call &call : std::as_const(own))
        if (const std::optional<Command> found = command(call, number, way))
            return found;
    return {};
}

std::optional<Command> HandOver::transfer(const QString &number) const
{
    return ofOwnCall(number, Way::Transfer);
}

std::optional<Command> HandOver::consult(const QString &number) const
{
    return ofOwnCall(number, Way::Consult);
}

} // namespace Jackfield
