// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Jackfield {

enum class ForwardMode {
    Unconditional,
    Busy,
    NoAnswer,
    BusyNoAnswer,
    NotConnected, ///< No phone is signed in at the line.
    FollowMe, ///< Rings at a list of numbers kept by the phone system; on or off.
    VoiceMail, ///< Goes to the line's voice mail; on or off.
    Other, ///< By a rule of the phone system's own; told, never set from here.
};
/// False: the mode is only switched on and off; where calls go stands in the phone system.
constexpr bool takesNumber(ForwardMode mode)
{
    return mode != ForwardMode::FollowMe && mode != ForwardMode::VoiceMail;
}
enum class ForwardCalls { All, Internal, External };

/// When a forward applies, and to which calls. A line has at most one forward of each kind.
struct ForwardKind
{
    ForwardMode mode;
    ForwardCalls calls;
    // NOLINTNEXTLINE(google-explicit-constructor): most forwards are of all calls
    constexpr ForwardKind(ForwardMode theMode = ForwardMode::Unconditional,
                          ForwardCalls theCalls = ForwardCalls::All)
        : mode(theMode)
        , calls(theCalls)
    { }
    auto operator<=>(const ForwardKind &) const = default;
};

/// Calls to a line go elsewhere.
struct Forward
{
    ForwardKind kind;
    /// As the phone system takes and sends it. Empty: not told, or the mode takes no number.
    QString to;
    bool operator==(const Forward &) const = default;
};

} // namespace Jackfield
