// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/features.h"
#include "core/domain/forward.h"
#include "core/domain/ids.h"

#include <QMap>

#include <optional>
#include <variant>

// What can be wanted of a phone system. The window, the local server, links, files, the command
// line and the tests speak only this; every protocol translates it once.
namespace Jackfield {

/// A number that passed the resolver, in every form a phone system may want. Characters 0-9 * #
/// only, but for `e164` (a plus in front) and `typed` (as it came).
struct DialString
{
    QString outside; ///< What the exchange is given: with the outside-line prefix where one is due.
    QString dialable; ///< The same without the outside-line prefix.
    QString e164; ///< "+498912345"; empty for extensions, codes and short numbers.
    QString typed; ///< As it came, trimmed.
    QString postDial; ///< Sent as digits after the answer: 0-9 * # and ',' for a pause.
    bool isInternal = false; ///< An extension of the own exchange.
    bool operator==(const DialString &) const = default;
};

/// Names a call, or with an empty `call` the obvious one on the line. Systems that do not tell
/// their calls take the line alone (TAPIMaster: every verb names the extension, protocols.md 1.2).
struct Target
{
    LineId line;
    CallId call;
    bool operator==(const Target &) const = default;
};

// clang-format off
struct Dial { LineId line; DialString number; };
struct Answer { Target target; };
struct HangUp { Target target; };
struct Hold { Target target; };
struct Retrieve { Target target; };
struct Swap { Target target; };
struct Redirect { Target target; DialString to; };     ///< The ringing call.
struct Transfer { Target target; DialString to; };     ///< The connected call, blind.
struct Consult { Target target; DialString to; };      ///< Holds the connected call and dials.
struct Merge { Target first; CallId second; };         ///< Joins both parties; this line leaves.
struct Conference { Target first; CallId second; };    ///< Joins both parties; this line stays.
struct Pickup { LineId line; QString from; CallId call; }; ///< `line` takes what rings at the extension `from`.
/// Without a number: on, to where the phone system has it; always so for modes that take none.
struct SetForward { LineId line; ForwardKind kind; DialString to; };
struct ClearForward { LineId line; std::optional<ForwardKind> kind; }; ///< Without a kind: all.
struct SetDoNotDisturb { LineId line; bool on = false; };
struct SetRemoteOffice { LineId line; DialString number; };  ///< Empty `outside`: off.
struct SendDigits { Target target; QString digits; };
struct StartRecording { Target target; };
struct StopRecording { Target target; };
/// Note and data are orders of their own: not every system takes both.
struct SetCallData { Target target; std::optional<QString> note; QMap<QString, QString> data; };
struct CompleteCall { Target target; };
struct SetStatus { LineId line; QString status; };
// clang-format on

using Command =
    std::variant<Dial, Answer, HangUp, Hold, Retrieve, Swap, Redirect, Transfer, Consult, Merge,
                 Conference, Pickup, SetForward, ClearForward, SetDoNotDisturb, SetRemoteOffice,
                 SendDigits, StartRecording, StopRecording, SetCallData, CompleteCall, SetStatus>;

/// The capability a command needs.
Feature featureFor(const Command &command);
/// The line a command is for.
LineId lineOf(const Command &command);
/// The call a command names; empty when it names none.
CallId callOf(const Command &command);
/// The same command for another line (and call): how the Switchboard hands it to the system it
/// chose. With an empty `call` the second call of Merge and Conference is emptied too.
Command retargeted(const Command &command, const LineId &line, const CallId &call);
/// "Dial", "HangUp", … for logs.
QString nameOf(const Command &command);

/// What became of a command.
struct Accepted
{
    std::optional<CallId> call; ///< The call it produced, when the system said so.
    bool onlySent = false; ///< The system never answers: "sent", not "done".
    bool operator==(const Accepted &) const = default;
};
using CommandResult = Result<Accepted>;

} // namespace Jackfield
