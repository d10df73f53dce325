// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/lineregistry.h"
#include "protocols/ucserver/operations.h"

namespace Jackfield::UcServer {

/// What an event of the server means for what is known of the lines.
struct EventEffect
{
    enum class What {
        None, ///< Nothing that Jackfield shows.
        Changed,
        Added, ///< A new line; to be monitored.
        Removed,
        Doubtful, ///< It does not fit: the line should be asked for a snapshot.
    };
    What what = What::None;
    QString line; ///< URI
};

/// The line an event is for; empty: of none.
QString lineOfEvent(const KnownPayload &event);
/// The same event twice changes nothing the second time. Asn…MonitorStopped and …MakeCallResult are
/// not of the lines.
EventEffect applyEvent(LineRegistry &lines, const KnownPayload &event);

} // namespace Jackfield::UcServer
