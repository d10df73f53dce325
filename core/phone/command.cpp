// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/command.h"

#include "core/base/overloaded.h"

namespace Jackfield {

Feature featureFor(const Command &command)
{
    return std::visit(
        Overloaded {
            [](const Dial &) { return Feature::Dial; },
            [](const Answer &) { return Feature::Answer; },
            [](const HangUp &) { return Feature::HangUp; },
            [](const Hold &) { return Feature::Hold; },
            [](const Retrieve &) { return Feature::Retrieve; },
            [](const Swap &) { return Feature::Swap; },
            [](const Redirect &) { return Feature::Redirect; },
            [](const Transfer &) { return Feature::Transfer; },
            [](const Consult &) { return Feature::Consult; },
            [](const Merge &) { return Feature::Merge; },
            [](const Conference &) { return Feature::Conference; },
            [](const Pickup &) { return Feature::Pickup; },
            [](const SetForward &) { return Feature::Forward; },
            [](const ClearForward &) { return Feature::Forward; },
            [](const SetDoNotDisturb &) { return Feature::DoNotDisturb; },
            [](const SetRemoteOffice &) { return Feature::RemoteOffice; },
            [](const SendDigits &) { return Feature::SendDigits; },
            [](const StartRecording &) { return Feature::Record; },
            [](const StopRecording &) { return Feature::Record; },
            [](const SetCallData &c) { return c.note ? Feature::Note : Feature::CallData; },
            [](const CompleteCall &) { return Feature::CompleteCall; },
            [](const SetStatus &) { return Feature::SetStatus; },
        },
        command);
}

/// Calls `visit(line, call)` with references to the command's own members; `call` of a throw-away
/// when it names none.
template<typename C, typename Visit>
static auto visitTarget(C &command, Visit visit)
{
    return std::visit(
        [&](auto &c) {
            if constexpr (requires { c.target; })
                return visit(c.target.line, c.target.call);
            else if constexpr (requires { c.first; })
                return visit(c.first.line, c.first.call);
            else if constexpr (requires { c.call; })
                return visit(c.line, c.call);
            else {
                CallId none;
                return visit(c.line, none);
            }
        },
        command);
}

LineId lineOf(const Command &command)
{
    return visitTarget(command, [](const LineId &line, const CallId &) { return line; });
}

CallId callOf(const Command &command)
{
    return visitTarget(command, [](const LineId &, const CallId &call) { return call; });
}

Command retargeted(const Command &command, const LineId &line, const CallId &call)
{
    Command copy = command;
    visitTarget(copy, [&](LineId &l, CallId &c) {
        l = line;
        c = call;
    });
    if (call.isEmpty())
        std::visit(
            [](auto &c) {
                if constexpr (requires { c.second; })
                    c.second = {};
            },
            copy);
    return copy;
}

QString nameOf(const Command &command)
{
    static const char *const names[] = {
        "Dial",         "Answer",         "HangUp",          "Hold",
        "Retrieve",     "Swap",           "Redirect",        "Transfer",
        "Consult",      "Merge",          "Conference",      "Pickup",
        "SetForward",   "ClearForward",   "SetDoNotDisturb", "SetRemoteOffice",
        "SendDigits",   "StartRecording", "StopRecording",   "SetCallData",
        "CompleteCall", "SetStatus"};
    static_assert(std::size(names) == std::variant_size_v<Command>);
    return QString::fromLatin1(names[command.index()]);
}

} // namespace Jackfield
