// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>

namespace Jackfield {

/// What a phone system can ever do, or what a line or call can do now. An action that is in no
/// system's set is hidden; one that is in the system's set but not in the line's or call's is
/// greyed.
enum class Feature : quint32 {
    Dial = 1u << 0,
    Answer = 1u << 1,
    HangUp = 1u << 2,
    Hold = 1u << 3,
    Retrieve = 1u << 4,
    Swap = 1u << 5, ///< Active and held call change places (TAPIMaster Toggle).
    Redirect = 1u << 6, ///< A ringing call goes elsewhere (CSTA Deflect).
    Transfer = 1u << 7, ///< A connected call goes elsewhere at once (blind).
    Consult = 1u << 8, ///< Dial while a call is connected, which is held meanwhile.
    Merge = 1u << 9, ///< Join the two parties, own line leaves (TAPIMaster Transfer).
    Conference = 1u << 10,
    Pickup = 1u << 11, ///< Take the call that rings at another line.
    Forward = 1u << 12, ///< Which kinds, tells Line::forwardKinds.
    DoNotDisturb = 1u << 13,
    RemoteOffice = 1u << 14,
    SendDigits = 1u << 15,
    Record = 1u << 16,
    CallData = 1u << 17, ///< Key-value data kept by the system.
    CompleteCall = 1u << 18, ///< Call back when free.
    SetStatus = 1u << 19,
    WatchLines = 1u << 20, ///< The system tells line states.
    WatchCalls = 1u << 21, ///< The system tells calls.
    WatchQueues = 1u << 22,
    CallReports = 1u << 23,
    Note = 1u << 24, ///< A note that the system keeps with the call.
};
Q_DECLARE_FLAGS(Features, Feature)
Q_DECLARE_OPERATORS_FOR_FLAGS(Features)

} // namespace Jackfield
