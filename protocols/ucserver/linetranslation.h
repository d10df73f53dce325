// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/call.h"
#include "core/domain/line.h"
#include "protocols/ucserver/ctirequests.h"

#include <map>

namespace Jackfield::UcServer {

/// A line as the server tells it.
struct WatchedLine
{
    CtiLineInfo info;
    /// The server tells its changes. Else nothing is known but the info, and what once was.
    bool isMonitored = false;
    std::map<QString, CtiCallInformation> calls; ///< By connection id.
    std::vector<CtiCallInformation> ended; ///< Since it was last told of.
    std::optional<bool> doNotDisturb;
    std::optional<std::vector<LineForward>> forwards;
    std::optional<RemoteOfficeState> remoteOffice;

    const QString &uri() const { return info.linePhoneNumber; }
    bool isUsable() const;
    bool hasFeature(qint64 lineFeature) const { return (info.features & lineFeature) != 0; }
    /// Everything is replaced; monitor results have the same members.
    void take(const CtiSnapshotPhoneLineResult &told);
    void forgetCalls();
};

/// What can be dialled to reach the line: its number, else the one in its URI
/// "tel:<number>@<pbx>".
QString numberOf(const CtiLineInfo &info);

/// `isOwn`: calls may be made with it. Of another's line only what its owner let us set is offered,
/// and its ringing calls may be picked up.
Line lineFrom(const SystemId &system, const WatchedLine &line, bool isOwn);
QList<Call> callsFrom(const SystemId &system, const WatchedLine &line, bool isOwn);
/// A call that is over.
Call endedCall(const SystemId &system, const WatchedLine &line, const CtiCallInformation &told);

} // namespace Jackfield::UcServer
